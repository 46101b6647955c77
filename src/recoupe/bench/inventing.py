"""A ledger invented at any size, shaped like those read from news: for weighing pages, never for scoring a reading.

The proportions are those of 148 read articles: 22 claims an article, three claims in two sentences, four in ten of open
level, one happening in seven told by several articles, a third of the claims in somebody's mouth, three parties in
ten claims, one claim in twenty an exchange between a few states, four in ten with a second party.
"""

from dataclasses import dataclass, replace
from random import Random

from recoupe.model import (
    Attribution,
    Block,
    BlockKind,
    Claim,
    Corroboration,
    Document,
    Entity,
    Event,
    Frame,
    Item,
    Level,
    Link,
    LinkRole,
    Manner,
    Mention,
    MentionKind,
    Pile,
    Polarity,
    Published,
    PublishedBasis,
    Reading,
    Role,
    Sentence,
    SourceKind,
    Span,
    Standing,
    Status,
    When,
)

AN_ARTICLE, SHARED, OPEN, SPOKEN, PARTIES, EXCHANGED, MET = 22, 0.15, 0.4, 0.33, 0.3, 0.05, 0.4
STATES = 9
SEED = 12
SYLLABLES = ("va", "lor", "tes", "mi", "ka", "dren", "sol", "ua", "pe", "rith", "no", "bal", "e", "stan", "ju", "mar")
GOODS = (("fuel", "fuel"), ("wheat", "food"), ("rifles", "arms"), ("lorries", "trade_goods"), ("grain ships", "aid"))
OUTLETS = tuple(f"{place} {kind}" for place in ("Harbour", "Selvane", "Aubre", "Kerrel") for kind in ("Herald", "Post"))
FILLER = "after weeks of talks that officials on both sides describe as slow and at times close to failing outright "


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one clause tells: who does it, to whom, and with what goods (empty where it is no exchange)."""

    who: Entity
    whom: Entity | None
    verb: str
    goods: str = ""
    category: str = ""


class Inventor:
    """Writes articles with their claims; the same seed gives the same pile."""

    def __init__(self, claims: int) -> None:
        self.chance = Random(SEED)  # noqa: S311 (nothing secret)
        self.wanted = claims
        self.entities = tuple(
            Entity(id=f"ent-{i:06}", schema="Country" if i % 4 == 0 else "Organization", name=self.name())
            for i in range(max(4, int(claims * PARTIES)))
        )
        self.shared = max(1, int(claims * SHARED / 3))
        self.made = 0

    def name(self) -> str:
        """Return an invented name."""
        return "".join(self.chance.choices(SYLLABLES, k=3)).capitalize() + " " + self.chance.choice("ABCDEFG")

    def party(self) -> Entity:
        """Return a party; a few are in many claims, most in one or two."""
        return self.entities[int(len(self.entities) * self.chance.random() ** 3)]

    def articles(self) -> list[Reading]:
        """Return as many articles as hold the claims that are wanted."""
        readings: list[Reading] = []
        while self.made < self.wanted:
            readings.append(self.article(len(readings)))
        return readings

    def article(self, number: int) -> Reading:
        """Return one article, which has three claims in two sentences."""
        key, day = f"doc-{number:06}", f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}"
        document = Document(
            id=key, path=f"{key}.txt", text="", language="en", outlet=OUTLETS[number % len(OUTLETS)], origin_id=key,
            title=f"{self.name()} and {self.name()} at odds over deliveries", metadata={"invented": "yes"},
            published=Published(value=day, earliest=day, latest=day, basis=PublishedBasis.METADATA),
        )  # fmt: skip
        draft = Reading(document=document)
        text = f"{document.title}\n\n"
        while len(draft.claims) < AN_ARTICLE and self.made < self.wanted:
            start = len(text)
            told = (self.clause(), self.clause()) if len(draft.sentences) % 2 else (self.clause(),)
            draft, words = self.sentence(draft, start, told)
            text += words + " "
        blocks = (
            Block(start=0, end=len(document.title or ""), kind=BlockKind.TITLE),
            Block(start=len(document.title or "") + 2, end=len(text), kind=BlockKind.BODY),
        )
        return replace(draft, document=replace(document, text=text), blocks=blocks)

    def clause(self) -> Told:
        """Return what one clause tells."""
        if self.chance.random() < EXCHANGED:
            goods, category = self.chance.choice(GOODS)
            giver, receiver = self.chance.sample(self.entities[:STATES], 2)
            return Told(who=giver, whom=receiver, verb="deliver", goods=goods, category=category)
        whom = self.party() if self.chance.random() < MET else None
        return Told(who=self.party(), whom=whom, verb=self.chance.choice(("warn", "meet", "arrest", "close", "visit")))

    def sentence(self, draft: Reading, start: int, told: tuple[Told, ...]) -> tuple[Reading, str]:
        """Return a draft with one more sentence, and its words."""
        text, claims, mentions = "", list[Claim](), list[Mention]()
        speaker = self.party() if self.chance.random() < SPOKEN else None
        by = f"att-{draft.document.id}-{start}" if speaker else None
        for i, one in enumerate(told):
            text += " while " if i else ""
            begin = start + len(text)
            mentions.append(_mention(draft, begin, one.who))
            text += f"{one.who.name} {one.verb}s {self.chance.randint(2, 900)} {one.goods or 'people'} near "
            if one.whom:
                mentions.append(_mention(draft, start + len(text), one.whom))
                text += one.whom.name
            claims.append(self.claim(draft, Span(begin, start + len(text)), one, by))
        text += f" {FILLER}" + (f", {speaker.name} said." if speaker else ".")
        whole = Span(start, start + len(text))
        sentence = Sentence(document_id=draft.document.id, start=start, end=whole.end, block=1, kind=BlockKind.BODY)
        sayings = (_saying(draft, by, speaker, whole),) if by and speaker else ()
        return replace(
            draft,
            sentences=(*draft.sentences, sentence),
            claims=(*draft.claims, *(replace(each, sentence=whole) for each in claims)),
            attributions=(*draft.attributions, *sayings),
            mentions=(*draft.mentions, *mentions),
        ), text

    def claim(self, draft: Reading, span: Span, told: Told, by: str | None) -> Claim:
        """Return one claim, of its own happening or of one that several articles tell."""
        self.made += 1
        shared = self.chance.random() < SHARED
        event = self.chance.randrange(self.shared) if shared else self.shared + self.made
        day = f"2031-{event % 12 + 1:02}-{event % 27 + 1:02}"
        sides = (("actor", told.who), ("target", told.whom))
        return Claim(
            id=f"clm-{self.made:07}", document_id=draft.document.id, start=span.start, end=span.end, sentence=span,
            predicate=told.verb, sense=told.verb, frame=Frame.EXCHANGE if told.goods else Frame.OTHER,
            giver=(told.who.id,) if told.goods else (), receiver=(told.whom.id,) if told.goods and told.whom else (),
            roles=tuple(
                Role(role=role, start=span.start, end=span.end, text=party.name, entity_id=party.id)
                for role, party in sides if party and not told.goods
            ),
            items=_items(told, span),
            time=When(value=day, earliest=day, latest=day) if event % 2 else None,
            level=Level.OPEN if not shared and self.chance.random() < OPEN else Level.TYPED,
            polarity=Polarity.NEGATED if event % 11 == 0 else Polarity.AFFIRMED,
            attribution_id=by, event_id=f"evt-{event:07}", confidence=0.8,
        )  # fmt: skip


def _items(told: Told, span: Span) -> tuple[Item, ...]:
    if not told.goods:
        return ()
    return (Item(text=told.goods, category=told.category, start=span.start, end=span.end),)


def _mention(draft: Reading, start: int, entity: Entity) -> Mention:
    return Mention(
        document_id=draft.document.id, start=start, end=start + len(entity.name), text=entity.name,
        kind=MentionKind.NAME, schema=entity.schema, entity_id=entity.id,
    )  # fmt: skip


def _saying(draft: Reading, key: str, speaker: Entity, whole: Span) -> Attribution:
    chain = (
        Link(text=speaker.name, role=LinkRole.SPEAKER, entity_id=speaker.id),
        Link(text=draft.document.outlet or "", role=LinkRole.OUTLET),
    )
    return Attribution(
        id=key, document_id=draft.document.id, source=(whole,), cue=(), content=(whole,), manner=Manner.INDIRECT,
        source_kind=SourceKind.ORGANISATION, source_text=speaker.name, source_entity_ids=(speaker.id,), chain=chain,
    )  # fmt: skip


def invent(claims: int) -> Pile:
    """Return a pile with about as many claims as asked for; every article is a source of its own."""
    inventor = Inventor(claims)
    readings = inventor.articles()
    by_event: dict[str, list[Claim]] = {}
    for claim in (each for reading in readings for each in reading.claims):
        by_event.setdefault(claim.event_id or "", []).append(claim)
    return Pile(
        readings=tuple(readings),
        entities=inventor.entities,
        events=tuple(
            Event(id=key, frame=Frame.EXCHANGE, summary=members[0].predicate, participants=members[0].giver)
            for key, members in sorted(by_event.items())
        ),
        corroborations=tuple(_counts(key, members) for key, members in sorted(by_event.items())),
    )


def _counts(key: str, members: list[Claim]) -> Corroboration:
    found = len({each.document_id for each in members})
    return Corroboration(
        event_id=key, documents=found, outlets=found, origins=found, independent_sources=found,
        status=Status.CORROBORATED if found > 1 else Status.SINGLE,
        supporting=tuple(
            Standing(claim_id=each.id, source_id=each.document_id, origin_id=each.document_id) for each in members
        ),
    )  # fmt: skip
