"""Which states, places, bodies, media and organisations of different documents are one."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe import ontology
from recoupe.lang import LANGUAGES, PIVOT, load
from recoupe.lang.tables import read_table
from recoupe.ontology.bodies import bodies
from recoupe.ontology.media import media_by_form
from recoupe.ontology.territories import TerritoryKind, territories
from recoupe.stages.resolve.clusters import Clusters
from recoupe.stages.resolve.keys import fold, group_key, initials, parts
from recoupe.stages.resolve.locals import GROUPS, Local

_SHORTEST = 3


def key_of(local: Local) -> str:
    """Return what equal entities of different documents share; an unnamed one shares it with nobody.

    « des responsables boliviens » of two documents are two
    """
    entity = local.entity
    if entity.schema == "Country":
        return f"country {entity.country or group_key(entity.name)}"
    if entity.schema == "Address":
        return f"place {entity.country or ''} {_place(entity.name, entity.country)}"
    organ = entity.schema == "PublicBody" and entity.country
    if not local.named and not organ:
        return f"unnamed {local.document_id} {entity.id}"
    if entity.schema == "Person":
        return f"person {' '.join(sorted(parts(entity.name)))}"
    body = _bodies().get(group_key(entity.name))
    if body is not None:
        return f"body {body}"
    medium = media_by_form().get(entity.name)
    if medium is not None:
        return f"medium {medium.name}"
    if entity.schema == "PublicBody" and not entity.country and _generic(entity.name) and not _abbreviated(local):
        return f"unnamed {local.document_id} {entity.id}"
    return f"group {entity.country if organ else ''} {group_key(entity.name)}"


def _generic(name: str) -> bool:
    """Tell whether many states have a body of this name: "Defence Ministry", « Cour suprême »."""
    return all(word in _common_words() for word in group_key(name).split())


def _abbreviated(local: Local) -> bool:
    """Tell whether a text gives a body an acronym: "Democratic National Committee (DNC)" is a name of its own."""
    short = initials(local.entity.name)
    names = (*local.entity.aliases, *local.forms)
    return len(short) >= _SHORTEST and any(name.replace(".", "") == short for name in names)


@cache
def _common_words() -> frozenset[str]:
    marks = read_table(Path(ontology.__file__).with_name("name_marks.tsv"), _Mark)
    uses = [row for code in LANGUAGES for row in load(code).table("reference", _Use)]
    return frozenset(
        fold(word)
        for word in (*(m.word for m in marks), *(row.word for row in uses if row.use in {"portfolio", "org_joint"}))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    word: str
    schema: str
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    word: str
    use: str


@cache
def _bodies() -> dict[str, str]:
    found: dict[str, str] = {}
    for body in bodies():
        for form in (form for forms in body.names.values() for form in forms):
            found.setdefault(group_key(form), body.key)
    return found


@cache
def _capitals() -> dict[tuple[str, str], str]:
    """Return for each capital's forms the one form that stands for it, the first in the pivot language."""
    first: dict[str, str] = {}
    found: dict[tuple[str, str], str] = {}
    rows = [row for row in territories() if row.kind is TerritoryKind.CAPITAL]
    for row in rows:
        if row.language == PIVOT:
            first.setdefault(row.code, row.form)
    for row in rows:
        found[row.code, group_key(row.form)] = first.get(row.code, row.form)
    return found


def _place(name: str, country: str | None) -> str:
    capital = _capitals().get((country or "", group_key(name)))
    return f"capital {capital}" if capital else " ".join(parts(name))


def join_groups(every: list[Local], clusters: Clusters) -> None:
    """Join what shares a key, then acronyms with the one long name they abbreviate in the pile."""
    by_key: dict[str, Local] = {}
    for local in every:
        if local.entity.schema == "Person" and local.named:
            continue
        key = key_of(local)
        if key in by_key:
            clusters.join(by_key[key], local)
        else:
            by_key[key] = local
    _acronyms([local for local in every if local.named and local.entity.schema in GROUPS], clusters)


def _acronyms(groups: list[Local], clusters: Clusters) -> None:
    """« CEPA » and "Centro de Estudios Polares Andinos" are one where no other long name has these initials."""
    long: dict[str, dict[str, Local]] = defaultdict(dict)
    for local in groups:
        short = initials(local.entity.name)
        if len(short) >= _SHORTEST and not local.entity.name.isupper():
            long[short].setdefault(group_key(local.entity.name), local)
    for local in groups:
        name = local.entity.name.replace(".", "")
        if name.isupper() and len(name) >= _SHORTEST and len(long.get(name, ())) == 1:
            clusters.join(next(iter(long[name].values())), local)
