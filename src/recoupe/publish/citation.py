"""How an instance is cited: as one line of text, in RIS and in CSL-JSON."""

import json
import re

from recoupe.model import LinkRole
from recoupe.publish.wording import Wording
from recoupe.view.parts import Quotation


def line(quotation: Quotation, wording: Wording) -> str:
    """Return quotation, speaker, via, outlet, date and address in one line, in the order that a note has them."""
    opening, closing = ("« ", " »") if quotation.language == "fr" else ("“", "”")
    parts = [opening + squeeze(quotation.text) + closing]
    for step in quotation.chain:
        word = {LinkRole.MEDIUM.value: wording.t("cite.via") + " "}.get(step.role, "")
        parts.append(word + step.text)
    if quotation.title:
        parts.append(quotation.title)
    parts.append(_day(quotation) or wording.t("cite.undated"))
    if quotation.url:
        parts.append(quotation.url)
    return ", ".join(parts)


def squeeze(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def _day(quotation: Quotation) -> str:
    return quotation.published.value or quotation.published.earliest or ""


def ris(quotations: tuple[Quotation, ...]) -> str:
    """Return instances as RIS records of newspaper articles."""
    lines: list[str] = []
    for each in quotations:
        fields = [
            ("TY", "NEWS"), ("TI", each.title), ("T2", each.outlet), ("DA", _day(each).replace("-", "/")),
            ("LA", each.language), ("UR", each.url), ("N1", squeeze(each.text)), ("ID", each.claim_id), ("ER", ""),
        ]  # fmt: skip
        lines.extend(f"{tag}  - {value}".rstrip() for tag, value in fields if value or tag == "ER")
    return "\r\n".join(lines) + "\r\n"


def csl(quotations: tuple[Quotation, ...]) -> str:
    """Return instances as CSL-JSON."""
    records = []
    for each in quotations:
        record: dict[str, object] = {"id": each.claim_id, "type": "article-newspaper", "language": each.language}
        day = each.published.earliest
        optional: dict[str, object] = {
            "title": each.title,
            "container-title": each.outlet,
            "URL": each.url,
            "issued": {"date-parts": [[int(part) for part in day.split("-")]]} if day else None,
            "note": squeeze(each.text),
        }
        record.update({key: value for key, value in optional.items() if value})
        records.append(record)
    return json.dumps(records, ensure_ascii=False, indent=1)


def bibtex(quotations: tuple[Quotation, ...]) -> str:
    """Return instances as BibTeX records; letters that TeX reads as commands are put out of its reach."""
    return "".join(_bibtex(each) for each in quotations)


def _bibtex(each: Quotation) -> str:
    day = each.published.earliest or ""
    parts = {
        "title": each.title,
        "journal": each.outlet,
        "author": next((f"{{{_tex(step.text)}}}" for step in each.chain if step.role == LinkRole.SPEAKER), None),
        "year": day[:4],
        "month": day[5:7],
        "day": day[8:10],
        "url": each.url,
        "langid": each.language,
        "note": squeeze(each.text),
    }
    lines = [f"  {key} = {{{value if key == 'author' else _tex(value)}}}" for key, value in parts.items() if value]
    return f"@article{{{each.claim_id},\n" + ",\n".join(lines) + "\n}\n\n"


def _tex(text: str) -> str:
    return re.sub(r"([#$%&_{}])", r"\\\1", text.replace("\\", "/")).replace("~", r"\textasciitilde{}")
