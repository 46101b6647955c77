"""Pages made from a few words, and what one finder says of them."""

from collections.abc import Callable, Iterable

from recoupe.model import Document, Repair
from recoupe.stages.clean.page import Page

Found = tuple[str, str, str | None]
"""Kind, words and replacement of a repair."""


def page(text: str, language: str = "fr", **fields: object) -> Page:
    return Page.of(Document(id="doc", path="a.txt", text=text, language=language, **fields))  # type: ignore[arg-type]


def told(repairs: Iterable[Repair], text: str) -> list[Found]:
    return [(repair.kind.value, text[repair.start : repair.end], repair.replacement) for repair in repairs]


def found_by(finder: Callable[[Page], Iterable[Repair]], text: str, language: str = "fr") -> list[Found]:
    return told(finder(page(text, language)), text)
