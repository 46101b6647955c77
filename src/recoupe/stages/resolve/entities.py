"""From a set of local entities to one entity of the pile."""

from collections import Counter

from recoupe.model import Entity
from recoupe.model.ids import content_id
from recoupe.stages.resolve.groups import key_of
from recoupe.stages.resolve.keys import parts
from recoupe.stages.resolve.locals import Local

_SPECIFIC = {
    "Person": 5,
    "Country": 5,
    "PublicBody": 4,
    "Company": 3,
    "Organization": 2,
    "Address": 2,
    "LegalEntity": 1,
}
_DESCRIPTIONS = 6


def entity_of(members: list[Local]) -> Entity:
    """Return the entity that the members are, under an id that rests on its name and schema alone."""
    schema = max((member.entity.schema for member in members), key=lambda s: (_SPECIFIC.get(s, 0), s))
    country = _most(Counter(member.entity.country for member in members if member.entity.country))
    name = _name(members)
    names = _names(members, schema)
    key = min(key_of(member) for member in members)
    aliases = {form for member in members for form in (member.entity.name, *member.entity.aliases, *member.forms)}
    described = dict.fromkeys(
        text for member in members for text in (member.entity.description or "").split("; ") if text
    )
    return Entity(
        id=content_id("ent", schema, key, country if schema == "Person" else ""), schema=schema, name=name, names=names,
        country=country, description="; ".join(list(described)[:_DESCRIPTIONS]) or None,
        aliases=tuple(sorted(aliases - {name})), affiliations=_affiliations(members),
        confidence=1.0 if len({member.entity.name for member in members}) == 1 else 0.9,
    )  # fmt: skip


def _name(members: list[Local]) -> str:
    """Return the name by which most documents call it, a fuller one before a shorter, capitals alone last."""
    full = max(len(parts(member.entity.name)) for member in members)
    fullest = [
        member for member in members if len(parts(member.entity.name)) == full or member.entity.schema != "Person"
    ]
    calm = [member for member in fullest if not member.entity.name.isupper()] or fullest
    return _most(Counter(member.entity.name for member in calm)) or members[0].entity.name


def _names(members: list[Local], schema: str) -> dict[str, list[str]]:
    found: dict[str, Counter[str]] = {}
    for member in members:
        if member.entity.names and schema in {"Country", "PublicBody"}:
            for language, forms in member.entity.names.items():
                found.setdefault(language, Counter()).update(dict.fromkeys(forms, 1))
        else:
            found.setdefault(member.language, Counter())[member.entity.name] += 1
    return {
        language: [name for name, _ in sorted(found[language].items(), key=lambda item: (-item[1], item[0]))]
        for language in sorted(found)
    }


def _affiliations(members: list[Local]) -> tuple[tuple[str, str], ...]:
    """Return the houses with the first day they are given on, earliest day first; an undated one last."""
    first: dict[str, str] = {}
    for member in members:
        for house, _ in member.entity.affiliations:
            day = first.get(house)
            first[house] = member.day if not day else min(day, member.day or day)
    return tuple(sorted(first.items(), key=lambda pair: (pair[1] or "9999", pair[0])))


def _most(counts: Counter[str]) -> str | None:
    """Return the commonest value, the longer and then the earlier in the alphabet where counts are equal."""
    return min(counts, key=lambda value: (-counts[value], -len(value), value)) if counts else None
