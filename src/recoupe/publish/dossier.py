"""The static dossier: every page in every language of the interface, readable from disk without server or script."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from recoupe.model import Judgement, Pile
from recoupe.publish import takeaway
from recoupe.publish.catalogue import LANGUAGES, catalogue
from recoupe.publish.filters import environment
from recoupe.publish.flat import COLUMNS
from recoupe.publish.fulltext import scripts
from recoupe.publish.packed import packed
from recoupe.publish.press import Press
from recoupe.publish.whole import WHOLE
from recoupe.view.build import site
from recoupe.view.review import Review

ASSETS = ("dossier.css", "pages.css", "print.css", "dossier.js", "ledger.js", "search.js", "picture.js")
BRIEFS = ("brief.html", "brief.md", "brief.docx")


def write(
    pile: Pile, out: Path, *, title: str, previous: Pile | None = None, judgements: tuple[Judgement, ...] = ()
) -> list[Path]:
    """Write the dossier of a pile under `out` and return the files written, in order. Same pile, same bytes."""
    written = []
    for name, text in contents(pile, title=title, previous=previous, judgements=judgements):
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "replace"))
        written.append(path)
    return written


def contents(
    pile: Pile, *, title: str, previous: Pile | None = None, judgements: tuple[Judgement, ...] = ()
) -> Iterator[tuple[str, str | bytes]]:
    """Yield each file of the dossier: its name under the root, and its text."""
    for name in ASSETS:
        yield f"assets/{name}", asset(name)
    review = Review.of(pile, judgements)
    told: list[list[tuple[object, ...]]] = []
    for language in LANGUAGES:
        made = site(pile, language=language, title=title, previous=previous, nobody=review.nobody)
        press = Press(site=made, language=language, review=lambda: review)
        for name, text in press.pages():
            yield f"{language}/{name}", text
        every, words = made.ledger.questions, catalogue(language)
        yield from ((f"assets/{name}", text) for name, text in (*press.name_index(), *press.row_indexes()))
        yield from (
            (f"{language}/{name}", kind.make(made, words)) for name, kind in WHOLE.items() if name in press.files
        )
        told.append(takeaway.rows(every, words, review))
        for ending in (*BRIEFS, "xlsx", *(() if press.places.lone else ("csv",))):
            yield f"data/claims.{language}.{ending}", takeaway.take(ending, every, words, review)
    yield from ((f"assets/{name}", text) for name, text in taken(told))
    for ending in ("bib", "ris", "csl.json"):
        yield f"data/claims.{ending}", takeaway.take(ending, every, words, review)
    for name, text in scripts(made).items():
        yield f"assets/{name}", text
    yield "index.html", chooser(title)


def taken(told: list[list[tuple[object, ...]]]) -> Iterator[tuple[str, str]]:
    """Yield the rows that a page's script makes files of: whole in one language, and what differs in each."""
    yield "flat.js", packed("flat", [COLUMNS, *told[0]])
    for language, rows in zip(LANGUAGES, told, strict=True):
        columns = [list(column) for column in zip(*rows, strict=True)]
        same = [list(column) for column in zip(*told[0], strict=True)]
        own = {COLUMNS[i]: column for i, column in enumerate(columns) if column != same[i]}
        yield f"flat.{language}.js", packed(f"flat.{language}", own)


def asset(name: str) -> str:
    """Return the text of a style sheet or script."""
    return (files("recoupe.publish") / "assets" / name).read_text("utf-8")


def chooser(title: str) -> str:
    """Return the root page, which leads to each language by a link."""
    texts = {code: catalogue(code) for code in LANGUAGES}
    return environment(LANGUAGES[0]).get_template("choose.html").render(title=title, texts=texts) + "\n"
