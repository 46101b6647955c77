"""Build a pile from a story's TOML: its articles, what is claimed in each, and who says so.

[[article]]  name, outlet, day; `text` names a prose of PROSE, `says` gives the sentences, else they are made up from the
             name;
             `copies`, `edits`: another article's text with a share of its words replaced; `pastes`, `sentences`: some of
             another's sentences put into this text; `credits`: agencies named on the page; `language`
  [[article.claim]]  the claim in sentence `at` (counted from 0; by default in the order they stand)
      act = "sink", type = "ASSAULT", doing = ["xo"], to = ["xv"], about = "words of a topic"   |
      deal = "xo > xv", goods, amount = [min, max, unit]   |   visit = "Name", place = "Town"   |   meet = ["A", "B"]
      when = "2031-05-28" or "2031-05-01/2031-05-31";  by = "Name", kind, country;  through = "Medium";  stance
      negated, hearsay, modality, certainty;  denies = "claim id"
Claim ids are the article's name and a number: a1, a2, b1.
[[happening]]  of = "a1", and any of joined, documents, outlets, origins, independent, status, disputing, silent, reasons
"""

import random
import tomllib
from calendar import monthrange
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.model import (
    Attribution,
    Certainty,
    Claim,
    Corroboration,
    Document,
    Entity,
    Frame,
    Item,
    Link,
    LinkRole,
    Manner,
    Modality,
    Pile,
    Plover,
    Polarity,
    Published,
    Quantity,
    Reading,
    Role,
    SourceKind,
    Span,
    Stance,
    When,
)  # fmt: skip
from recoupe.stages import corroborate, lineage

HERE = Path(__file__).parent
PROSE: dict[str, str] = tomllib.loads((HERE / "prose.toml").read_text(encoding="utf-8"))
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "la",
    "me",
    "ni",
    "po",
    "ru",
    "sa",
    "te",
    "vi",
    "zo",
    "cha",
    "dre",
    "fli",
    "gro",
    "pla",
    "sti",
    "tru",
    "ven",
    "mor",
    "lis",
]


@dataclass
class Teller:
    """What has been built of a story so far."""

    entities: dict[str, Entity]
    sentences: dict[str, list[str]]

    def entity(self, name: str, schema: str, country: str | None = None) -> str:
        """Return the id of an entity, made on first mention."""
        self.entities.setdefault(f"e:{name}", Entity(id=f"e:{name}", schema=schema, name=name, country=country))
        return f"e:{name}"

    def state(self, code: str) -> str:
        """Return the id of a state."""
        return self.entity(code, "Country", code)


def tell(path: Path) -> tuple[dict[str, Any], Pile]:
    """Return a story's table, and its pile as lineage and corroboration leave it."""
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    return story, run(raw(story))


def raw(story: dict[str, Any]) -> Pile:
    """Return the pile of a story before lineage."""
    teller = Teller(entities={}, sentences={})
    readings = [_reading(article, teller) for article in story["article"]]
    return Pile(
        readings=tuple(sorted(readings, key=lambda one: one.document.id)),
        entities=tuple(sorted(teller.entities.values(), key=lambda one: one.id)),
    )


def run(pile: Pile) -> Pile:
    """Run lineage and corroboration."""
    return corroborate.STAGE.run(lineage.STAGE.run(pile))


def standing(pile: Pile, claim: str) -> Corroboration:
    """Return the corroboration of the event that a claim is of."""
    event = next(one.event_id for reading in pile.readings for one in reading.claims if one.id == claim)
    return next(one for one in pile.corroborations if one.event_id == event)


def _reading(article: dict[str, Any], teller: Teller) -> Reading:
    name = article["name"]
    sentences = teller.sentences[name] = _sentences(article, teller)
    day = article.get("day")
    document = Document(
        id=f"doc-{name}", path=f"{name}.txt", text=" ".join(sentences), language=article.get("language", "fr"),
        outlet=article.get("outlet"), published=Published(value=day, earliest=day, latest=day),
        metadata={"agency": article["credits"]} if "credits" in article else {},
    )  # fmt: skip
    claims, sayings = [], []
    for n, row in enumerate(article.get("claim", ())):
        start = len(" ".join(sentences[: row.get("at", n)])) + 1 if row.get("at", n) else 0
        span = Span(start, start + len(sentences[row.get("at", n)]))
        claim, saying = _claim(f"{name}{n + 1}", row, document, span, teller)
        claims.append(claim)
        sayings.extend([saying] if saying else [])
    return Reading(document=document, claims=tuple(claims), attributions=tuple(sayings))


def _sentences(article: dict[str, Any], teller: Teller) -> list[str]:
    rng = random.Random(article["name"])
    if "copies" in article:
        return [_edited(rng, one, article.get("edits", 0.0)) for one in teller.sentences[article["copies"]]]
    if "says" in article:
        return list(article["says"])
    if "text" in article:
        return [part.strip() + "." for part in PROSE[article["text"]].split(".") if part.strip()]
    own = [_sentence(rng) for _ in range(article.get("length", 9))]
    if "pastes" in article:
        own += [teller.sentences[article["pastes"]][n] for n in article["sentences"]]
    return own


def _sentence(rng: random.Random) -> str:
    words = [_word(rng) for _ in range(14)]
    return " ".join([words[0].capitalize(), *words[1:]]) + "."


def _word(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((2, 2, 3))))


def _edited(rng: random.Random, sentence: str, share: float) -> str:
    words = sentence.rstrip(".").split()
    return " ".join(_word(rng) if rng.random() < share else word for word in words) + "."


def _claim(
    name: str, row: dict[str, Any], document: Document, span: Span, teller: Teller
) -> tuple[Claim, Attribution | None]:
    saying = _saying(name, row, document, span, teller) if "by" in row or "through" in row else None
    claim = Claim(
        id=name, document_id=document.id, start=span.start, end=span.end, sentence=span,
        time=_when(row["when"]) if "when" in row else None,
        polarity=Polarity.NEGATED if row.get("negated") else Polarity.AFFIRMED,
        modality=Modality(row.get("modality", "actual")), certainty=Certainty(row.get("certainty", "certain")),
        hearsay=row.get("hearsay", False), attribution_id=saying.id if saying else None, denies_id=row.get("denies"),
        **_content(row, span, teller),
    )  # fmt: skip
    return claim, saying


def _content(row: dict[str, Any], span: Span, teller: Teller) -> dict[str, Any]:
    place = teller.entity(row["place"], "Address", row.get("land")) if "place" in row else None
    if "deal" in row:
        giver, receiver = (
            tuple(teller.state(code) for code in side.split()) for side in row["deal"].partition(">")[::2]
        )
        quantity = Quantity(min=None, max=None, unit=None, text="")
        if "amount" in row:
            low, high, unit = row["amount"]
            text = f"{low} {unit}" if low == high else f"{low}-{high} {unit}"
            quantity = Quantity(min=low, max=high, unit=unit, text=text)
        item = Item(
            text=row["goods"], category=row["goods"], start=span.start, end=span.end,
            quantity=quantity if "amount" in row else None,
        )  # fmt: skip
        return {"predicate": "livrer", "frame": Frame.EXCHANGE, "giver": giver, "receiver": receiver, "items": (item,)}
    if "act" in row:
        sides = [("actor", one) for one in row.get("doing", ())] + [("target", one) for one in row.get("to", ())]
        roles = [
            Role(role=role, start=span.start, end=span.start + 1, text=one, entity_id=_party(one, teller))
            for role, one in sides
        ]
        return {
            "predicate": row["act"], "sense": row.get("sense"), "frame": Frame(row.get("frame", "other")),
            "plover": Plover(type=row["type"]) if "type" in row else None, "roles": tuple(roles),
            "place_entity_id": place,
        }  # fmt: skip
    if "deny" in row:
        return {
            "predicate": "démentir",
            "frame": Frame.COMMUNICATION,
            "roles": (_role("speaker", row["deny"], span, teller),),
        }
    people = [row["visit"]] if "visit" in row else row["meet"]
    roles = [_role("visitor" if "visit" in row else "participant", one, span, teller) for one in people]
    mode = "visit" if "visit" in row else None
    return {
        "predicate": "visiter" if mode else "rencontrer", "frame": Frame.ENCOUNTER, "roles": tuple(roles),
        "plover": Plover(type="CONSULT", mode=mode), "place_entity_id": place,
    }  # fmt: skip


def _party(name: str, teller: Teller) -> str:
    """Return a state by its code of two letters, anybody else by name."""
    return teller.state(name) if len(name) == 2 else teller.entity(name, "Person" if " " in name else "PublicBody")


def _role(role: str, name: str, span: Span, teller: Teller) -> Role:
    return Role(role=role, start=span.start, end=span.end, text=name, entity_id=teller.entity(name, "Person"))


def _saying(name: str, row: dict[str, Any], document: Document, span: Span, teller: Teller) -> Attribution:
    by, kind = row.get("by", ""), SourceKind(row.get("kind", "person"))
    ids: tuple[str, ...] = ()
    if kind is SourceKind.STATE:
        ids = (teller.state(by),)
    elif by:
        schema = {"person": "Person", "organisation": "PublicBody"}.get(kind.value, "LegalEntity")
        local = f" ({name})" if kind in (SourceKind.UNNAMED, SourceKind.COLLECTIVE) else ""
        ids = (teller.entity(by + local, schema, row.get("country")),)
    links = [Link(text=by, role=LinkRole.SPEAKER, entity_id=ids[0])] if ids else []
    if "through" in row:
        links.append(Link(text=row["through"], role=LinkRole.MEDIUM))
    elif document.outlet:
        links.append(Link(text=document.outlet, role=LinkRole.OUTLET))
    return Attribution(
        id=f"att-{name}", document_id=document.id, source=(span,), cue=(span,), content=(span,), manner=Manner.INDIRECT,
        source_kind=kind if by else SourceKind.DOCUMENT, source_text=by or row.get("through", ""), source_entity_ids=ids,
        chain=tuple(links), stance=Stance(row.get("stance", "asserts")),
    )  # fmt: skip


def _when(words: str) -> When:
    earliest, _, latest = words.partition("/")
    if len(words) == len("2031-05"):
        year, month = map(int, words.split("-"))
        return When(value=words, earliest=f"{words}-01", latest=f"{words}-{monthrange(year, month)[1]:02}")
    return When(value=words, earliest=earliest, latest=latest or earliest)
