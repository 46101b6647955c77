"""The title and the names of the authors, where only the text gives them."""

import re
from dataclasses import replace

from recoupe.lang.bylines import between_names, of_translator
from recoupe.model import Block, BlockKind, Document, Repair, RepairKind
from recoupe.stages.clean.places import is_place

NOTED_NAME = re.compile(r"(?:^|; )name=([^;]+)")
NOTED_AGENCY = re.compile(r"(?:^|; )agency=([^;]+)")
NOTED_OUTLET = re.compile(r"(?:^|; )outlet=([^;]+)")
SIGNS = ",&/"
"""Between two names of a by-line."""


def infer(document: Document, blocks: tuple[Block, ...], repairs: tuple[Repair, ...]) -> Document:
    """Return the document with title, outlet, by-lines and agency from its text, where metadata gives none.

    Translators are kept apart (`metadata["translators"]`): they did not report the story.
    """
    basis, metadata = dict(document.basis), dict(document.metadata)
    title = document.title
    headline = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    if title is None and headline is not None:
        title, basis["title"] = document.text[headline.start : headline.end], "text"
    authors, translators = _names(document, repairs)
    bylines = document.bylines
    if not bylines and authors:
        bylines, basis["bylines"] = authors, "text"
    outlet = document.outlet
    if outlet is None and (printed := _outlet(repairs)):
        outlet, basis["outlet"] = printed, "text"
    if translators:
        metadata.setdefault("translators", "; ".join(translators))
    if agencies := _agencies(repairs):
        metadata.setdefault("agency", "; ".join(agencies))
    return replace(
        document, title=title, outlet=outlet, bylines=bylines, basis=basis, metadata=dict(sorted(metadata.items()))
    )


def _names(document: Document, repairs: tuple[Repair, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    authors: dict[str, None] = {}
    translators: dict[str, None] = {}
    for repair in repairs:
        if repair.kind is RepairKind.BYLINE and (noted := NOTED_NAME.search(repair.note or "")):
            words = document.text[repair.start : repair.end]
            kept = translators if of_translator().match(words) else authors
            kept.update(
                dict.fromkeys(name for name in between_names(SIGNS, "joint").split(" ".join(noted[1].split())) if name)
            )
    return tuple(authors), tuple(translators)


def _outlet(repairs: tuple[Repair, ...]) -> str | None:
    """Return the medium that a page names in its publication or copyright line (« Le Phare, 13 mars 2031 »)."""
    noted = (NOTED_OUTLET.search(repair.note or "") for repair in repairs)
    return next((match[1].strip() for match in noted if match and not is_place(match[1].strip())), None)


def _agencies(repairs: tuple[Repair, ...]) -> tuple[str, ...]:
    """Return the agencies that are credited with the text, not with its pictures."""
    found = {
        noted[1] for repair in repairs if _credits_text(repair) and (noted := NOTED_AGENCY.search(repair.note or ""))
    }
    return tuple(sorted(found))


def _credits_text(repair: Repair) -> bool:
    return repair.kind in {RepairKind.DATELINE, RepairKind.BYLINE} or (repair.note or "").startswith("agency; ")
