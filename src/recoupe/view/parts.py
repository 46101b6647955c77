"""The parts that pages are made of. They hold ids, words and counts; addresses and phrasing belong to `publish`."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model import Certainty, Frame, Level, Modality, Published, Quantity, Stance, When


class Word(StrEnum):
    """The words for how a claim stands. They are computed for display from the stored axes, never stored.

    RULED is for what a rule asks or forbids: neither done, nor wished, nor denied by anybody. DENIED is somebody's
    denial, NEGATED what the article itself says has not happened.
    """

    HAPPENED = "happened"
    PLANNED = "planned"
    ALLEGED = "alleged"
    POSSIBLE = "possible"
    WANTED = "wanted"
    DENIED = "denied"
    NEGATED = "negated"
    RULED = "ruled"


class Side(StrEnum):
    """Where an instance stands towards the happening that it speaks of; NEGATED: the article's own voice negates it."""

    FOR = "for"
    AGAINST = "against"
    NEGATED = "negated"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody or something named. `id` is None where only the words are known; `language` is that of the words.

    `inferred`: the sentence of the claim does not name it, other sentences of the article do.
    """

    id: str | None
    text: str
    schema: str | None = None
    language: str | None = None
    has_page: bool = False
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the chain speaker → cited medium → outlet; `source_id` is its page under `/s/`."""

    text: str
    role: str
    source_id: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What is given or dealt with: its words and, for goods, their category."""

    text: str
    category: str | None
    language: str
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One sentence that shows a claim, cut at the clause: `lead` + `clause` + `tail` is the sentence, unaltered.

    `before` and `after` are the neighbouring sentences of the same paragraph run, empty at the ends of the text.
    """

    claim_id: str
    row_id: str
    document_id: str
    sentence: int
    start: int
    end: int
    language: str
    before: str
    lead: str
    clause: str
    tail: str
    after: str
    chain: tuple[Step, ...]
    own_voice: bool
    outlet: str | None
    title: str | None
    url: str | None
    published: Published
    said: When | None
    time: When | None
    word: Word
    certainty: Certainty
    modality: Modality
    hearsay: bool
    negated: bool
    stance: Stance | None
    side: Side
    source_id: str | None
    source: str
    origin_id: str
    confidence: float
    amounts: tuple[str, ...] = ()
    place: str | None = None
    warnings: tuple[str, ...] = ()
    hedge_dropped_from: str | None = None

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.lead + self.clause + self.tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What somebody says where no claim was read: `lead` + `clause` + `tail` are its sentences, unaltered.

    `sentence` is the index of its first sentence, `start` where the `clause`, what is said, begins.
    """

    id: str
    document_id: str
    language: str
    sentence: int
    start: int
    lead: str
    clause: str
    tail: str
    chain: tuple[Step, ...]
    stance: Stance
    outlet: str | None
    published: Published
    said: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Backer:
    """One independent source behind (or against) a happening, and the instances that rest on it."""

    source_id: str
    name: str
    language: str | None
    side: Side
    quotations: tuple[Quotation, ...]

    @property
    def documents(self) -> int:
        """In how many articles the source's word is found."""
        return len({quotation.document_id for quotation in self.quotations})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the ledger: a happening with everyone who speaks of it. `id` is the event's, or the lone claim's.

    `independent` and `against` count sources after copies are folded; `copies` counts articles beyond the first of
    each text family; `negated` counts articles that say in their own voice that it has not happened. `words` has
    one word an instance, `stances` one an independent source, so that copies do not swell it. `directed`: from a
    giver to a receiver, whatever the grammar of the sentence. `rival_dates` are the dates that exclude one another,
    none where the instances agree. `first_mention` is the day of the first text that speaks for it, unknown where
    nobody does. `at_least` and `at_most` bound `independent`, 0 where nothing bounds it.
    `sense` is the neutral sense of the verb, `mutual` where it holds both ways (to meet).
    """

    id: str
    claim_ids: tuple[str, ...]
    who: tuple[Party, ...]
    predicate: str
    sense: str | None
    mutual: bool
    level: Level
    language: str
    frame: Frame
    whom: tuple[Party, ...]
    things: tuple[Thing, ...]
    when: When | None
    rival_dates: tuple[When, ...]
    place: Party | None
    word: Word
    words: tuple[Word, ...]
    stances: tuple[Word, ...]
    directed: bool
    backers: tuple[Backer, ...]
    independent: int
    against: int
    negated: int
    documents: int
    copies: int
    first_mention: Published
    quotations: tuple[Quotation, ...]
    contradiction_ids: tuple[str, ...] = ()
    at_least: int = 0
    at_most: int = 0

    @property
    def own_quotations(self) -> tuple[Quotation, ...]:
        """The instances of this happening itself, without denials that reach it from elsewhere."""
        return tuple(each for each in self.quotations if each.row_id == self.id)

    @property
    def lead(self) -> Quotation:
        """The instance that the row shows first: the earliest one that speaks for it and has its status."""
        speaking = [each for each in self.own_quotations if each.side is Side.FOR] or list(self.own_quotations)
        return next((each for each in speaking if each.word is self.word), speaking[0])

    @property
    def first(self) -> Quotation | None:
        """The earliest instance that speaks for it: who first said it; None where nobody does."""
        return next((each for each in self.own_quotations if each.side is Side.FOR), None)

    @property
    def party_ids(self) -> tuple[str, ...]:
        """Every entity on either side, sorted."""
        return tuple(sorted({party.id for party in (*self.who, *self.whom) if party.id}))

    @property
    def inferred(self) -> tuple[Party, ...]:
        """The parties on either side that no sentence of this happening names."""
        return tuple(party for party in (*self.who, *self.whom) if party.inferred)

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories of what is given, sorted."""
        return tuple(sorted({thing.category for thing in self.things if thing.category}))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that carry it, sorted."""
        return tuple(sorted({each.outlet for each in self.quotations if each.outlet}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article in a list: where it came from and what was read in it."""

    id: str
    title: str
    language: str
    outlet: str | None
    bylines: tuple[str, ...]
    published: Published
    url: str | None
    path: str
    origin_id: str
    is_copy: bool
    claims: int
    sentences: int
