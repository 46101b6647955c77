"""What is looked at, to be taken away: the questions of a view for spreadsheets and reference managers."""

import json
from collections.abc import Callable
from dataclasses import astuple, dataclass, fields

from recoupe.publish import citation
from recoupe.publish.brief import brief
from recoupe.publish.briefs import as_html, as_markdown
from recoupe.publish.catalogue import Catalogue
from recoupe.publish.flat import COLUMNS, Flat, flat
from recoupe.publish.harmless import escaped, shown
from recoupe.publish.sheetfile import as_csv, as_xlsx
from recoupe.publish.wordfile import as_docx
from recoupe.view.parts import Quotation
from recoupe.view.questions import Question
from recoupe.view.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One format: the type of its file and what makes it."""

    media: str
    make: Callable[[tuple[Question, ...], Catalogue, Review], str | bytes]


def rows(questions: tuple[Question, ...], words: Catalogue, review: Review) -> list[tuple[object, ...]]:
    """Return the view as plain rows in the order of `COLUMNS`, without codes that anything would obey."""
    return [
        tuple(shown(value) if isinstance(value, str) else value for value in astuple(each))
        for each in flat(questions, words, review)
    ]


def _json(questions: tuple[Question, ...], words: Catalogue, review: Review) -> str:
    found = [_record(each) for each in flat(questions, words, review)]
    return escaped(json.dumps(found, ensure_ascii=False, indent=1)) + "\n"


def _record(each: Flat) -> dict[str, object]:
    return {part.name: getattr(each, part.name) for part in fields(each)}


def instances(questions: tuple[Question, ...]) -> tuple[Quotation, ...]:
    """Return every instance of a view once, in its order."""
    found = {each.claim_id: each for question in questions for row in question.rows for each in row.own_quotations}
    return tuple(found.values())


KINDS = {
    "csv": Kind(media="text/csv", make=lambda found, words, review: as_csv(COLUMNS, rows(found, words, review))),
    "xlsx": Kind(
        media="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        make=lambda found, words, review: as_xlsx(COLUMNS, rows(found, words, review)),
    ),
    "json": Kind(media="application/json", make=_json),
    "bib": Kind(media="application/x-bibtex", make=lambda found, words, review: citation.bibtex(instances(found))),
    "ris": Kind(
        media="application/x-research-info-systems", make=lambda found, words, review: citation.ris(instances(found))
    ),
    "csl.json": Kind(
        media="application/vnd.citationstyles.csl+json",
        make=lambda found, words, review: citation.csl(instances(found)),
    ),
    "brief.html": Kind(media="text/html", make=lambda found, words, review: as_html(brief(found, words))),
    "brief.md": Kind(media="text/markdown", make=lambda found, words, review: as_markdown(brief(found, words))),
    "brief.docx": Kind(
        media="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        make=lambda found, words, review: as_docx(brief(found, words)),
    ),
}
"""Formats by the ending of their file."""


def take(ending: str, questions: tuple[Question, ...], words: Catalogue, review: Review) -> str | bytes:
    """Return a view in one format."""
    return KINDS[ending].make(questions, words, review)
