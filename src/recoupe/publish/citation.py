"""How an instance is cited: as one line of text, in RIS and in CSL-JSON."""

import json
import re
from dataclasses import dataclass

from recoupe.model import LinkRole
from recoupe.publish.harmless import escaped, shown
from recoupe.publish.wording import Wording
from recoupe.view.parts import Quotation

MARKS = {"fr": (("«\u00a0", "\u00a0»"), ("“", "”")), "en": (("“", "”"), ("‘", "’"))}
"""Marks of quotation, the outer and the inner."""


def line(quotation: Quotation, wording: Wording) -> str:
    """Return quotation, speaker, via, outlet, date and address in one line, in the order that a note has them."""
    return quoted(squeeze(quotation.text), quotation.language) + rest(quotation, wording)


def quoted(words: str, language: str) -> str:
    """Return words in the marks of their language, in its other marks where they hold these themselves.

    Trucks came -> “Trucks came”; “Trucks came,” he said -> ‘“Trucks came,” he said’
    """
    pairs = MARKS.get(language, MARKS["en"])
    opening, closing = next((each for each in pairs if each[0].strip() not in words), pairs[0])
    return opening + words + closing


def rest(quotation: Quotation, wording: Wording) -> str:
    """Return what follows the quotation in its citation, where the sentence stands beside it."""
    parts = [""]
    for step in quotation.chain:
        word = {LinkRole.MEDIUM.value: wording.t("cite.via") + " "}.get(step.role, "")
        parts.append(word + step.text)
    if quotation.title:
        parts.append(quotation.title)
    parts.append(_day(quotation) or wording.t("cite.undated"))
    if quotation.url:
        parts.append(quotation.url)
    return squeeze(", ".join(parts))


def squeeze(text: str) -> str:
    """Return a text on one line, without codes that anything would obey."""
    return shown(" ".join(text.split()))


def _day(quotation: Quotation) -> str:
    return quotation.published.value or quotation.published.earliest or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One article with what is quoted from it: a note a sentence, each with its speaker."""

    first: Quotation
    notes: tuple[str, ...]


def references(quotations: tuple[Quotation, ...]) -> tuple[Reference, ...]:
    """Return each article once, in the order in which it is first met, with its quoted sentences."""
    groups: dict[str, list[Quotation]] = {}
    for each in quotations:
        groups.setdefault(each.document_id, []).append(each)
    return tuple(
        Reference(first=members[0], notes=tuple(dict.fromkeys(note(each) for each in members)))
        for members in groups.values()
    )


def note(quotation: Quotation) -> str:
    """Return the sentence with who says it: « Ilda Marec: Aucun camion n’a franchi la frontière »"""
    speaker = next((step.text for step in quotation.chain if step.role == LinkRole.SPEAKER), "")
    return squeeze(f"{speaker}: {quotation.text}" if speaker else quotation.text)


def ris(quotations: tuple[Quotation, ...]) -> str:
    """Return articles as RIS records, a note a quoted sentence."""
    lines: list[str] = []
    for reference in references(quotations):
        each = reference.first
        fields = [
            ("TY", "NEWS"), ("ID", each.document_id), ("TI", each.title), ("T2", each.outlet),
            ("DA", _day(each).replace("-", "/")), ("LA", each.language), ("UR", each.url),
            *(("N1", text) for text in reference.notes), ("ER", ""),
        ]  # fmt: skip
        lines.extend(f"{tag}  - {squeeze(value or '')}".rstrip() for tag, value in fields if value or tag == "ER")
    return "\r\n".join(lines) + "\r\n"


def csl(quotations: tuple[Quotation, ...]) -> str:
    """Return articles as CSL-JSON, their quoted sentences as one note."""
    return escaped(json.dumps([_csl(each) for each in references(quotations)], ensure_ascii=False, indent=0))


def _csl(reference: Reference) -> dict[str, object]:
    each = reference.first
    day = each.published.earliest
    optional: dict[str, object] = {
        "title": each.title,
        "container-title": each.outlet,
        "URL": each.url,
        "issued": {"date-parts": [[int(part) for part in day.split("-")]]} if day else None,
        "note": "\n".join(reference.notes),
    }
    known = {key: value for key, value in optional.items() if value}
    return {"id": each.document_id, "type": "article-newspaper", "language": each.language, **known}


def bibtex(quotations: tuple[Quotation, ...]) -> str:
    """Return articles as BibTeX records; letters that TeX reads as commands are put out of its reach."""
    return "".join(_bibtex(each) for each in references(quotations))


def _bibtex(reference: Reference) -> str:
    each = reference.first
    day = each.published.earliest or ""
    parts = {
        "title": each.title,
        "journal": each.outlet,
        "year": day[:4],
        "month": day[5:7],
        "day": day[8:10],
        "url": each.url,
        "langid": each.language,
        "annote": " | ".join(reference.notes),
    }
    lines = [f"  {key} = {{{_tex(squeeze(value))}}}" for key, value in parts.items() if value]
    return f"@article{{{each.document_id},\n" + ",\n".join(lines) + "\n}\n\n"


def _tex(text: str) -> str:
    return re.sub(r"([#$%&_{}])", r"\\\1", text.replace("\\", "/")).replace("~", r"\textasciitilde{}")
