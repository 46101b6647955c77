"""Stage `clean`: what each paragraph is, and what must be read otherwise or not at all."""

from dataclasses import replace

from recoupe.model import Reading, Repair, RepairKind
from recoupe.stages.clean.blocks import blocks_of
from recoupe.stages.clean.brackets import untranslated
from recoupe.stages.clean.broken import broken_sentences, glued_words, stops
from recoupe.stages.clean.furniture import furniture_of
from recoupe.stages.clean.mistranslations import mistranslations
from recoupe.stages.clean.mojibake import wrong_letters
from recoupe.stages.clean.page import Page
from recoupe.stages.clean.spinner import spun_words
from recoupe.stages.clean.title import infer
from recoupe.stages.stage import DocumentStage
from recoupe.syntax.touching import Touching

DAMAGE = (spun_words, untranslated, broken_sentences, stops, glued_words, mistranslations, wrong_letters)
"""The finders of damaged words, each a function of a page."""


def run(reading: Reading) -> Reading:
    """Add blocks and repairs, and infer title, by-lines and agency from the text. The text stays as it is."""
    page = Page.of(reading.document)
    repairs = furniture_of(page)
    blocks, again = blocks_of(page, repairs)
    repairs += again
    repairs += _damage(page, repairs)
    ordered = tuple(sorted(repairs, key=lambda r: (r.start, r.end, r.kind, r.replacement or "")))
    document = infer(reading.document, tuple(blocks), ordered)
    return replace(reading, document=document, blocks=tuple(blocks), repairs=ordered)


def _damage(page: Page, furniture: list[Repair]) -> list[Repair]:
    """Return the damaged words outside furniture; a mistranslated credit is kept, it tells where a page is from."""
    found = [repair for finder in DAMAGE for repair in finder(page)]
    apart = Touching(furniture)
    return [
        repair
        for repair in found
        if repair.kind is RepairKind.MISTRANSLATION or not apart.overlapping(repair.start, repair.end)
    ]


STAGE = DocumentStage(name="clean", version=2, needs=("document",), yields=("blocks", "repairs"), run=run)
