"""Which persons of different documents are one: same surname in any spelling, given names that do not disagree."""

from collections import defaultdict
from dataclasses import dataclass

from recoupe.stages.resolve.clusters import Clusters
from recoupe.stages.resolve.company import Company
from recoupe.stages.resolve.keys import consonants, parts
from recoupe.stages.resolve.locals import Local

_TELLING = 3
"""Consonants that two spellings of a given name must share: srg is Serge and Sergei, ls is Luis and also Lisa."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a full name: which part is the family's and what the rest is, run together."""

    surname: str
    given: tuple[str, ...]


def join_persons(people: list[Local], clusters: Clusters, company: Company | None = None) -> None:
    """Join full names that agree; then surnames alone, where one person of that name is in the pile.

    He is of the same country, or where it is not known of both, named in the same company.
    "Ana Souza" and "Souza Ana" are one, "Luis Souza" is another; « Choïgu » of Russia is Sergueï Choïgu
    """
    full = [local for local in people if len(parts(local.entity.name)) > 1]
    short = [local for local in people if len(parts(local.entity.name)) == 1]
    by_name: dict[tuple[tuple[str, ...], str | None], Local] = {}
    blocks: dict[str, list[Local]] = defaultdict(list)
    for local in full:
        key = (tuple(sorted(parts(local.entity.name))), local.entity.country)
        if key in by_name:
            clusters.join(by_name[key], local)
            continue
        by_name[key] = local
        for reading in _readings(local):
            blocks[reading.surname].append(local)
    for surname in sorted(blocks):
        _block(blocks[surname], surname, clusters)
    _surnames(short, blocks, clusters, company or Company(people))


def _readings(local: Local) -> list[_Reading]:
    words = parts(local.entity.name)
    return [_Reading(words[-1], words[:-1]), _Reading(words[0], words[1:])]


def _block(people: list[Local], surname: str, clusters: Clusters) -> None:
    for i, one in enumerate(people):
        for other in people[i + 1 :]:
            if _same(one, other, surname):
                clusters.join(one, other)


def _same(one: Local, other: Local, surname: str) -> bool:
    countries = {one.entity.country, other.entity.country} - {None}
    if one.document_id == other.document_id or len(countries) > 1:
        return False
    mine = [reading.given for reading in _readings(one) if reading.surname == surname]
    theirs = [reading.given for reading in _readings(other) if reading.surname == surname]
    return any(_agree(a, b) for a in mine for b in theirs)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether given names are one name: equal run together, an initial, or the same but for vowels.

    (jin, ping) and (jinping,); (serge,) and (sergi,); (s,) and (sergei,)
    """
    a, b = "".join(one), "".join(other)
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return a[0] == b[0] and consonants(a) == consonants(b) and len(consonants(a)) >= _TELLING


def _surnames(short: list[Local], blocks: dict[str, list[Local]], clusters: Clusters, company: Company) -> None:
    beside: dict[str, frozenset[str]] = {}
    for local in short:
        surname = parts(local.entity.name)[0]
        bearers = {clusters.root(other) for other in blocks.get(surname, ())}
        if len(bearers) != 1:
            continue
        bearer = next(iter(bearers))
        countries = {clusters.country(bearer), local.entity.country}
        if surname not in beside:
            beside[surname] = company.of(blocks[surname])
        known = company.keeps(local, beside[surname]) if None in countries else len(countries) == 1
        if known and not clusters.shares_document(bearer, local):
            clusters.join(bearer, local)
