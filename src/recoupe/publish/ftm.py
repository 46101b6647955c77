"""The ledger as FollowTheMoney entities, one JSON object a line: what Aleph and OpenSanctions' tools read.

A document is an `Article`, a happening an `Event`, each claim a `Documentation` that joins the two, a name a
`Mention`, a near-copy a `Similar`. Properties are lists of strings, as that model has them.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from recoupe.lang import LANGUAGES, load
from recoupe.model import Claim, Derivation, Entity, Event, Mention, MentionKind, Pile, Reading, When
from recoupe.model.ids import content_id
from recoupe.view.inferring import inferred, parties

NAME = "entities.ftm.json"
SCHEMATA = {
    "Person": "Person", "Organization": "Organization", "PublicBody": "PublicBody", "Company": "Company",
    "LegalEntity": "LegalEntity", "Address": "Address",
    "Country": "LegalEntity",  # the model has no state; as an actor it is a legal entity of its country
}  # fmt: skip
ACTORS = frozenset(SCHEMATA.values()) - {"Address"}
NO_COUNTRY = re.compile("aa|q[m-z]|x[a-jl-z]|zz")
"""Codes that ISO 3166 leaves to its users, such as those of invented states; xk is Kosovo everywhere."""
PAST = {"su": "suhh"}
"""States that are no more have a longer code in the model."""
Thing = dict[str, object]


def write(pile: Pile, out: Path) -> Path:
    """Write the entities into a folder and return the file."""
    path = out / NAME
    lines = (json.dumps(each, ensure_ascii=False, sort_keys=True) for each in entities(pile))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", errors="surrogatepass", newline="\n")
    return path


def entities(pile: Pile) -> Iterator[Thing]:
    """Yield every entity: names first, then articles with what is in them, then happenings and copies."""
    known = {entity.id: entity for entity in pile.entities}
    events = {event.id for event in pile.events}
    guessed = _guessed(pile, known)
    for entity in pile.entities:
        yield _named(entity)
    for reading in pile.readings:
        yield _article(reading)
        yield from _mentions(reading, known)
        yield from (_documentation(claim, reading) for claim in reading.claims if claim.event_id in events)
    for event in pile.events:
        yield _event(event, known, guessed.get(event.id, frozenset()))
    for derivation in pile.derivations:
        if derivation.from_document_id:
            yield _similar(derivation)


def thing(key: str, schema: str, **properties: Iterable[str | None]) -> Thing:
    """Return one entity, without the properties that nothing is known of."""
    kept = {name: [each for each in dict.fromkeys(values) if each] for name, values in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _named(entity: Entity) -> Thing:
    schema = SCHEMATA.get(entity.schema, "Thing")
    names = [entity.name, *(name for code in sorted(entity.names) for name in entity.names[code])]
    if schema == "Address":
        return thing(entity.id, schema, full=[entity.name], name=names[1:], country=_country(entity))
    return thing(
        entity.id, schema, name=[entity.name], alias=[*names[1:], *entity.aliases], country=_country(entity),
        summary=[entity.description],
    )  # fmt: skip


def _country(entity: Entity) -> list[str | None]:
    """Return the country's code where it is one that everybody knows."""
    code = entity.country
    return [PAST.get(code, code)] if code and not NO_COUNTRY.fullmatch(code) else []


def _article(reading: Reading) -> Thing:
    document = reading.document
    return thing(
        document.id, "Article", title=[document.title], fileName=[Path(document.path).name], author=document.bylines,
        publisher=[document.outlet], sourceUrl=[document.url], publishedAt=_days(document.published.earliest),
        language=[_iso3(document.language)], bodyText=[document.text],
    )  # fmt: skip


def _iso3(language: str) -> str | None:
    """Return the code of a language in ISO 639-3, which is the model's; None for one that is not read."""
    return load(language).settings.iso3 or None if language in LANGUAGES else None


def _days(*days: str | None) -> list[str | None]:
    return list(days)


def _mentions(reading: Reading, known: dict[str, Entity]) -> Iterator[Thing]:
    """Yield one `Mention` a document, entity and form of name."""
    found: dict[tuple[str, str], Mention] = {}
    for mention in reading.mentions:
        if mention.kind in (MentionKind.NAME, MentionKind.METONYM) and mention.entity_id in known:
            found.setdefault((mention.entity_id or "", mention.text), mention)
    for (entity_id, text), mention in sorted(found.items()):
        schema = SCHEMATA.get(known[entity_id].schema, "Thing")
        yield thing(
            content_id("mtn", mention.document_id, entity_id, text), "Mention", document=[mention.document_id],
            resolved=[entity_id] if schema in ACTORS else [], name=[text], detectedSchema=[schema],
            contextCountry=_country(known[entity_id]),
        )  # fmt: skip


def _documentation(claim: Claim, reading: Reading) -> Thing:
    """The claim itself: the sentence as proof in words, and the axes in its status, which is not its truth."""
    document = reading.document
    status = [claim.polarity.value, claim.modality.value, claim.certainty.value, "hearsay" if claim.hearsay else None]
    return thing(
        claim.id, "Documentation", document=[document.id], entity=[claim.event_id], role=[claim.predicate],
        status=["; ".join(each for each in status if each)], summary=[document.text[claim.start : claim.end]],
        description=[document.text[claim.sentence.start : claim.sentence.end]],
        publisher=[document.outlet], sourceUrl=[document.url], **_dates(claim.time),
    )  # fmt: skip


def _guessed(pile: Pile, known: dict[str, Entity]) -> dict[str, frozenset[str]]:
    """Return, by happening, the parties that one of its claims infers and none has in its own sentence."""
    guessed: dict[str, set[str]] = defaultdict(set)
    given: dict[str, set[str]] = defaultdict(set)
    for reading in pile.readings:
        for claim in reading.claims:
            missing = inferred(claim, reading, known)
            guessed[claim.event_id or ""] |= missing
            given[claim.event_id or ""] |= parties(claim) - missing
    return {key: frozenset(found - given[key]) for key, found in guessed.items() if found}


def _event(event: Event, known: dict[str, Entity], guessed: frozenset[str]) -> Thing:
    """The model has no property for a doubt, so a party that no sentence of the happening gives is left out."""
    named = [known[each] for each in event.participants if each in known and each not in guessed]
    actors = [each.id for each in named if SCHEMATA.get(each.schema) in ACTORS]
    place = known.get(event.place_entity_id or "")
    return thing(
        event.id, "Event", name=[event.summary], involved=actors,
        country=[code for each in named for code in _country(each)], location=[place.name] if place else [],
        **_dates(event.time),
    )  # fmt: skip


def _dates(when: When | None) -> dict[str, list[str | None]]:
    if when is None:
        return {}
    if when.earliest == when.latest:
        return {"date": [when.earliest]}
    return {"startDate": [when.earliest], "endDate": [when.latest]}


def _similar(derivation: Derivation) -> Thing:
    key = content_id("sim", derivation.document_id, derivation.from_document_id, derivation.kind.value)
    return thing(
        key, "Similar", candidate=[derivation.document_id], match=[derivation.from_document_id],
        confidenceScore=[f"{derivation.score:.3f}"], criteria=[derivation.kind.value],
    )  # fmt: skip
