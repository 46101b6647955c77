"""What a page says of where its text is from: agencies and media credited in by-lines, datelines and endings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.lang.bylines import between_names, of_translator
from recoupe.model import Derivation, DerivationKind, Document, Reading, Repair, RepairKind, Span
from recoupe.ontology.media import medium_key, medium_name

NOTED = re.compile(r"(?:^|; )(agency|source)=([^;]+)")
SIGNS = ",;&/"
"""Between two outlets of a credit."""
DAMAGE = {RepairKind.UNTRANSLATED, RepairKind.MISTRANSLATION, RepairKind.FOREIGN_WORD}
"""Repairs that only a text which was translated or spun needs."""
KINDS = {RepairKind.BYLINE, RepairKind.DATELINE, RepairKind.CREDIT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An outlet that a text is credited to, and where it says so (None: in the page's metadata)."""

    outlet: str
    span: Span | None
    words: str


def credits_of(reading: Reading) -> list[Credit]:
    """Return the outlets, other than its own, that a text is credited to, each once."""
    own = medium_key(reading.document.outlet or "")
    found: dict[str, Credit] = {}
    for credit in _every(reading):
        key = medium_key(credit.outlet)
        if key and key != own:
            found.setdefault(key, credit)
    return [found[key] for key in sorted(found)]


def _every(reading: Reading) -> Iterator[Credit]:
    text, joined = reading.document.text, between_names(SIGNS, "joint", "with")
    for repair in reading.repairs:
        if repair.kind in KINDS and _of_text(repair):
            for _, names in NOTED.findall(repair.note or ""):
                span = Span(repair.start, repair.end)
                yield from (
                    _credit(name, span, text[span.start : span.end]) for name in joined.split(" ".join(names.split()))
                )
    for name in joined.split(" ".join(reading.document.metadata.get("agency", "").split())):
        yield _credit(name, None, name)


def _of_text(repair: Repair) -> bool:
    """Tell the credit of a text from that of a picture."""
    return repair.kind is not RepairKind.CREDIT or (repair.note or "").startswith("agency; ")


def _credit(name: str, span: Span | None, words: str) -> Credit:
    return Credit(outlet=medium_name(name), span=span, words=" ".join(words.split())[:80])


def syndications(reading: Reading, known: set[str]) -> list[Derivation]:
    """Return the outlets that a text rests on by its own word, save those whose article is at hand (`known`)."""
    return [
        Derivation(
            document_id=reading.document.id,
            kind=DerivationKind.SYNDICATION,
            from_outlet=credit.outlet,
            spans=(credit.span,) if credit.span else (),
            evidence=f"credited on the page: {credit.words}" if credit.span else "credited in the page's metadata",
            confidence=0.9,
        )
        for credit in credits_of(reading)
        if medium_key(credit.outlet) not in known
    ]


def is_credited(reading: Reading, document: Document) -> bool:
    """Tell whether a text is credited to the outlet of another document."""
    outlet = medium_key(document.outlet or "")
    return bool(outlet) and any(medium_key(credit.outlet) == outlet for credit in credits_of(reading))


def says_translated(reading: Reading) -> bool:
    """Tell whether a page names a translator (« Traduction de Lise Morel »)."""
    text = reading.document.text
    return "translators" in reading.document.metadata or any(
        repair.kind in KINDS and of_translator().match(text[repair.start : repair.end]) for repair in reading.repairs
    )


def looks_translated(reading: Reading) -> bool:
    """Tell whether words were left in, or put there by, a translation machine."""
    return any(repair.kind in DAMAGE for repair in reading.repairs)
