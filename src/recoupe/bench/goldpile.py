"""Claims as an editor read them, made into the records of a pile: what joining is given when reading is perfect.

Beside the articles (`DATA.jsonl`) lies what was read in them (`DATA.gold.jsonl`, see benchmarks/claims).
"""

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from recoupe.model import (
    Attribution,
    Certainty,
    Claim,
    Document,
    Entity,
    Frame,
    Item,
    Manner,
    Mention,
    MentionKind,
    Modality,
    Pile,
    Plover,
    Polarity,
    Published,
    Reading,
    Role,
    Sentence,
    SourceKind,
    Span,
    Stance,
    When,
)
from recoupe.model.document import BlockKind
from recoupe.model.ids import content_id
from recoupe.ontology.territories import TerritoryKind, territories
from recoupe.syntax.fold import fold

Row = dict[str, Any]
SENTENCE = re.compile(r"[^.!?\n][^\n]*?(?:[.!?…][\"”»’)\]]*(?=\s)|(?=\n)|$)")
DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?")
MOST = 60
"""Places at which a name is looked for in an article."""


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def gold_pile(articles: list[Row], gold: list[Row]) -> Pile:
    """Return articles with the claims that an editor read in them; parties of one name are one entity."""
    people = Registry()
    by_doc: dict[str, list[Row]] = defaultdict(list)
    for row in gold:
        by_doc[row["doc"]].append(row)
        for name in (*row["actor"], *row["other"], *([row["by"]] if row["by"] else ())):
            people.entity(name)
    readings = [_reading(article, by_doc[article["id"]], people) for article in articles]
    return Pile(
        readings=tuple(sorted(readings, key=lambda one: one.document.id)),
        entities=tuple(sorted(people.entities.values(), key=lambda one: one.id)),
    )


@dataclass
class Registry:
    """The parties met so far, by folded name."""

    entities: dict[str, Entity] = field(default_factory=dict)

    def entity(self, name: str) -> Entity:
        """Return the entity of a name, made on first mention."""
        key = content_id("ent", fold(name))
        if key not in self.entities:
            code, adjective = _country(name)
            schema = "Country" if code and not adjective else "Person" if _capital(name) else "LegalEntity"
            self.entities[key] = Entity(id=key, schema=schema, name=name, country=code)
        return self.entities[key]


def _capital(name: str) -> bool:
    return all(word[:1].isupper() for word in name.split())


@cache
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    states: dict[str, str] = {}
    words: dict[str, str] = {}
    for row in territories():
        if row.kind in (TerritoryKind.NAME, TerritoryKind.CAPITAL, TerritoryKind.SEAT) and row.code:
            states.setdefault(fold(row.form), row.code)
        if row.kind in (TerritoryKind.NAME, TerritoryKind.ADJECTIVE) and row.code:
            words.setdefault(fold(row.form), row.code)
    return states, words


def _country(name: str) -> tuple[str | None, bool]:
    """Return the country that a name is of, and whether it is but a word of the name ("Ordrian officials")."""
    states, words = _forms()
    folded = fold(name)
    if folded in states:
        return states[folded], False
    found = [words[word] for word in re.findall(r"[\w-]+", folded) if word in words]
    return (found[0] if found else None), True


def _reading(article: Row, gold: list[Row], people: Registry) -> Reading:
    day = article.get("published")
    document = Document(
        id=article["id"], path=f"{article['id']}.txt", text=article["text"], language=article.get("language") or "fr",
        title=article.get("title"), outlet=article.get("outlet"),
        published=Published(value=day, earliest=day, latest=day),
    )  # fmt: skip
    sentences = tuple(
        Sentence(document_id=document.id, start=m.start(), end=m.end(), block=0, kind=BlockKind.BODY)
        for m in SENTENCE.finditer(document.text)
    )
    sayings: dict[str, Attribution] = {}
    claims = tuple(_claim(row, document, sentences, people, sayings) for row in gold)
    mentions = tuple(one for entity in people.entities.values() for one in _mentions(entity, document))
    return Reading(
        document=document,
        sentences=sentences,
        mentions=mentions,
        claims=claims,
        attributions=tuple(sayings.values()),
    )


def _mentions(entity: Entity, document: Document) -> list[Mention]:
    places = list(re.finditer(rf"(?<!\w){re.escape(entity.name)}(?!\w)", document.text))[:MOST]
    return [
        Mention(
            document_id=document.id, start=m.start(), end=m.end(), text=m.group(), kind=MentionKind.NAME,
            schema=entity.schema, entity_id=entity.id,
        )
        for m in places
    ]  # fmt: skip


def _claim(
    row: Row, document: Document, sentences: tuple[Sentence, ...], people: Registry, sayings: dict[str, Attribution]
) -> Claim:
    here = Span(row["start"], row["end"])
    sentence = next((Span(s.start, s.end) for s in sentences if Span(s.start, s.end).overlaps(here)), here)
    sides = (("agent", row["actor"]), ("counterpart", row["other"]))
    roles = [
        Role(role=role, start=here.start, end=here.end, text=name, entity_id=people.entity(name).id)
        for role, names in sides
        for name in names
    ]
    thing = row.get("object")
    if thing:
        roles.append(Role(role="topic", start=here.start, end=here.end, text=thing))
    return Claim(
        id=row["id"], document_id=document.id, start=here.start, end=here.end, sentence=sentence,
        predicate=row["triggers"][0], frame=Frame.OTHER, plover=Plover(type=row["plover"]), roles=tuple(roles),
        items=(Item(text=thing, category="other", start=here.start, end=here.end),) if thing else (),
        time=when_of(row["time"]), polarity=Polarity(row["polarity"]), modality=Modality(row["modality"]),
        certainty=Certainty(row["certainty"]), hearsay=row["hearsay"],
        attribution_id=_saying(row, document, people, sayings),
    )  # fmt: skip


def _saying(row: Row, document: Document, people: Registry, sayings: dict[str, Attribution]) -> str | None:
    if not row["by"]:
        return None
    source = people.entity(row["by"])
    kind = SourceKind.STATE if source.schema == "Country" else SourceKind.PERSON
    kind = SourceKind.UNNAMED if source.schema == "LegalEntity" else kind
    name = content_id("att", row["id"])
    span = Span(row["start"], row["end"])
    sayings[name] = Attribution(
        id=name, document_id=document.id, source=(), cue=(), content=(span,), manner=Manner.INDIRECT,
        source_kind=kind, source_text=row["by"], source_entity_ids=(source.id,), stance=Stance(row["stance"]),
    )  # fmt: skip
    return name


def when_of(words: str | None) -> When | None:
    """Return the days that an ISO or EDTF date bounds: a day, a month, a year, an interval open or closed.

    "2031-05" -> 2031-05-01 to 2031-05-31
    """
    if not words:
        return None
    first, _, last = words.partition("/")
    earliest = _bound(first, last=False)
    latest = _bound(last or first, last=True) if last != ".." else None
    return When(value=words, earliest=earliest, latest=latest or earliest)


def _bound(words: str, *, last: bool) -> str | None:
    """Return the first or last day of a year, a month or a day; None for what is none of these (a season)."""
    match = DAY.fullmatch(words)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if last and day is None:
        following = date((year or 0) + (month in (None, 12)), (month or 12) % 12 + 1, 1)
        return (following - timedelta(days=1)).isoformat()
    return date(year or 0, month or 1, day or 1).isoformat()
