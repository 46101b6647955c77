"""Articles with gold claims as plain records: words, acts with their traits and answers, and who is mentioned where."""

from dataclasses import dataclass, field
from typing import Any

from recoupe.encoder.network import Place
from recoupe.model import Reading
from recoupe.stages.claim.acts import Act, acts_of
from recoupe.stages.claim.choices import distance_of, far_of
from recoupe.stages.claim.encoded import MOST_MENTIONS
from recoupe.stages.claim.heads import number_of
from recoupe.stages.claim.lexicon import Lexicon, lexicon
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.voice import Voice
from recoupe.stages.claim.weigh import candidates
from recoupe.syntax import Tree
from training.claims.labels import Label, Labeller
from training.claims.prepare import Article, ByScorer

NONE, ACTOR, OTHER = range(3)
PARTIES = (("actor", ACTOR), ("other", OTHER))
Key = object


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be a party: whose, where, and what is seen of it beside its vector."""

    key: Key
    place: Place
    sort: str
    told: int
    often: int
    traits: list[int]


@dataclass(slots=True)
class Record:
    """An act. `answer` is its gold row, None where it is none; `skipped` where nothing is known of it.

    `gold` gives the role of each entity that is a party; `names` what entities each gold name may be.
    """

    place: Place
    traits: list[int]
    heard: bool
    here: list[Candidate]
    elsewhere: dict[int, list[int]] = field(default_factory=dict)
    answer: dict[str, Any] | None = None
    skipped: bool = False
    core: bool = False
    gold: dict[Key, int] = field(default_factory=dict)
    names: list[set[Key]] = field(default_factory=list)
    speakers: frozenset[str] = frozenset()
    far: Any = None


@dataclass(slots=True)
class Text:
    """An article: its words by sentence with whether a space stands before each, its acts, its mentions by place."""

    language: str
    half: str
    sentences: list[list[tuple[str, bool]]]
    acts: list[Record]
    named: dict[Place, tuple[str, str]]
    often: dict[str, int]


class Recorder:
    """Makes the record of one article."""

    def __init__(self, article: Article, same: ByScorer) -> None:
        self.article, self.same = article, same
        self.reading: Reading = article.reading
        self.words: Lexicon = lexicon(self.reading.document.language)
        self.cast, self.voice = Cast(self.reading, self.words), Voice(self.reading)
        self.labeller = Labeller(self.reading, article.rows, same)
        self.entities = {entity.id: entity for entity in self.reading.entities}

    def text(self) -> Text:
        """Return the article as a record."""
        seen = list(self._sentences())
        named = {
            (each.place, i): (mention.entity_id or "", f"{schema}/{mention.kind.value}")
            for each in seen
            for i, (mention, schema) in each.mentions.items()
        }
        often: dict[str, int] = {}
        for key, _ in named.values():
            often[key] = often.get(key, 0) + 1
        acts = [record for each in seen for record in self._acts(each, often)]
        spaced = [self._spaced(place) for place in range(len(self.reading.sentences))]
        return Text(self.reading.document.language, self.article.half, spaced, acts, named, often)

    def _sentences(self) -> Any:
        for place, sentence in enumerate(self.reading.sentences):
            if sentence.tokens:
                tree = Tree(sentence)
                self.cast.enter(tree)
                yield Seen(tree, self.words, self.cast.mentioned(), place)

    def _spaced(self, place: int) -> list[tuple[str, bool]]:
        text, sentence = self.reading.document.text, self.reading.sentences[place]
        return [
            (token.text, token.start in {0, sentence.start} or text[token.start - 1 : token.start].isspace())
            for token in sentence.tokens
        ]

    def _acts(self, seen: Seen, often: dict[str, int]) -> Any:
        self.cast.enter(seen.tree)
        labels, skipped = self.labeller.label(seen.tree)
        known = {label.i: label for label in labels}
        for act in acts_of(seen.tree, self.words, self.reading.document.language):
            record = self._record(seen, act, often)
            record.skipped = act.token.i in skipped
            label = known.get(act.token.i)
            if label is not None and not record.skipped:
                self._answer(record, seen, label)
            yield record

    def _record(self, seen: Seen, act: Act, often: dict[str, int]) -> Record:
        heard = self.voice.innermost(act.token)
        speakers = frozenset(heard.source_entity_ids) if heard else frozenset()
        traits = seen.act(act)
        here = []
        for token in candidates(seen, act):
            key = seen.entity(token) or (seen.place, token.i)
            told = 0 if heard is None else 1 if key in speakers else 2
            here.append(
                Candidate(
                    key, (seen.place, token.i), seen.who(token), told,
                    min(MOST_MENTIONS, often.get(key, 0)) if isinstance(key, str) else 0,
                    numbers(seen.party(act, token)),
                )
            )  # fmt: skip
        record = Record((seen.place, act.token.i), numbers(traits), heard is not None, here)
        record.speakers = speakers
        record.far = lambda step, sort: numbers(seen.far(act, [(step, sort)])[0])
        return record

    def _answer(self, record: Record, seen: Seen, label: Label) -> None:
        row = label.row
        record.answer, record.core = row, bool(row["core"])
        keys = {each.place[1]: each.key for each in record.here}
        for name, role in PARTIES:
            placed = [i for i in label.parties[name] if i in keys]
            for i in placed:
                record.gold.setdefault(keys[i], role)
            for gold in row[name]:
                found: set[Key] = {entity.id for entity in self.reading.entities if self.same.is_same(gold, entity, "")}
                found |= {
                    keys[i] for i in placed if len(row[name]) == 1 or self._is(gold, keys[i], seen.tree.tokens[i].text)
                }
                for key in found:
                    record.gold.setdefault(key, role)
                record.names.append(found)

    def _is(self, gold: str, key: Key, text: str) -> bool:
        return self.same.is_same(gold, self.entities.get(key) if isinstance(key, str) else None, text)


def numbers(traits: list[str]) -> list[int]:
    """Return the numbers of traits, each once."""
    return sorted({number_of(trait) for trait in traits})


def choices(text: Text, record: Record, inside: set[Place], title: int) -> list[tuple[Candidate, int]]:
    """Return what may be a party of an act among the words of a window, each with the bucket of its distance."""
    found = [(each, distance_of(record.place[1], each.place[1])) for each in record.here if each.place in inside]
    for place, (key, sort) in text.named.items():
        if place[0] != record.place[0] and place in inside:
            step = far_of(record.place[0], place[0], title)
            told = 0 if not record.heard else 1 if key in record.speakers else 2
            often = min(MOST_MENTIONS, text.often[key])
            found.append((Candidate(key, place, sort, told, often, record.far(step, sort)), step))
    return found
