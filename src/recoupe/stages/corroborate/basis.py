"""All that a comparison of two claims depends on, as digests: two claims with the same ones compare the same.

A claim stands with its page, with who is who in it, with where its words were taken from and with what the strict rules
know of it. How telling its words are depends on the pages of its affair too (`around`). One mark tells the code and its
tables.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from platform import machine

from recoupe import lang, model, ontology, syntax
from recoupe.lang.language import HERE
from recoupe.model import Derivation
from recoupe.stages.corroborate.memory import SIZE
from recoupe.stages.corroborate.pages import Page
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.told import Told

READ = {".py", ".toml", ".tsv", ".txt", ".json"}
"""Endings of the files that hold code or tables."""


@cache
def mark() -> str:
    """Return what tells this code and its tables from any other: their own bytes, the interpreter and the machine.

    Sums of numbers differ in their last bits from one version of Python to another.
    """
    folders = [Path(each.__file__ or "").parent for each in (lang, model, ontology, syntax)]
    found = blake2b(
        repr((sys.version_info[:3], sys.platform, machine(), version("wordfreq"))).encode(), digest_size=SIZE
    )
    for folder in dict.fromkeys((*folders, HERE, Path(__file__).parent)):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in READ):
            found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def basis_of(
    profiles: Mapping[str, Profile], told: Mapping[str, Told], derivations: Mapping[str, Sequence[Derivation]]
) -> dict[str, bytes]:
    """Return a digest for each claim (id): of all that comparing it depends on, save the pages around its own.

    `derivations` by the document that took words over.
    """
    pages: dict[str, bytes] = {}
    found: dict[str, bytes] = {}
    for name, one in profiles.items():
        key = one.claim.document_id
        if key not in pages:
            pages[key] = _page(one.page, derivations.get(key, ()))
        found[name] = _digest(pages[key], repr(_claim(one, told.get(name))).encode("utf-8", "surrogatepass"))
    return found


def _page(page: Page, taken: Iterable[Derivation]) -> bytes:
    rows = [(one.from_document_id, one.spans, one.from_spans) for one in taken]
    return _digest(repr((page.document, page.times, rows)).encode("utf-8", "surrogatepass"))


def _claim(one: Profile, told: Told | None) -> tuple[object, ...]:
    """Return what of a claim its page does not tell: its own row, its parties with their states, its strict reading."""
    sides = [list(each.items()) for each in (one.doing, one.suffering, one.speaker)]
    if told is None:
        return one.claim, sides
    named = sorted(told.parties), told.place, told.land, sorted(told.goods)
    return one.claim, sides, named, told.family, told.key, told.span, told.printed


def around(basis: Mapping[str, bytes], profiles: Sequence[Profile], near: Mapping[str, Sequence[str]]) -> list[bytes]:
    """Return a digest for each claim: its own, and of what the pages on its affair tell.

    `near` are the documents by which the words of each document are weighed, itself among them.
    """
    if not basis:
        return []
    pages: dict[str, list[bytes]] = {name: [] for name in near}
    for one in profiles:
        pages[one.claim.document_id].append(basis[one.claim.id])
    affairs = {
        name: _digest(*sorted(each for other in others for each in pages[other])) for name, others in near.items()
    }
    return [_digest(basis[one.claim.id], affairs[one.claim.document_id]) for one in profiles]


def _digest(*parts: bytes) -> bytes:
    return blake2b(b"".join(parts), digest_size=SIZE).digest()
