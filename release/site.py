"""Build the documentation as a site that opens from disk: each page of docs, with the others beside it.

    python -m release.site --out site      # or: make docs

Markdown is read by markdown-it-py, which the terminal output of the package brings along. A link between pages leads to
the page made of it; a link that leads nowhere ends the build.
"""

import argparse
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
ROOMS = (
    ("", "Start"),
    ("how-to", "How to"),
    ("reference", "Reference"),
    ("explanation", "Explanation"),
    ("quality", "Quality"),
    ("adr", "Decisions"),
)
"""Folders of docs in the order of the menu, each with its name there."""
LINK = re.compile(r'(href|src)="([^":#]+)(#[^"]*)?"')
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
STYLE = """
body { display: grid; grid-template-columns: 17rem minmax(0, 48rem); gap: 3rem; margin: 2rem auto; max-width: 70rem;
  padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; color: CanvasText; background: Canvas; }
nav h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .06em; margin: 1.2rem 0 .2rem; }
nav ul { list-style: none; margin: 0; padding: 0; } nav [aria-current] { font-weight: 700; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; }
pre { overflow-x: auto; border: 1px solid; padding: .75rem; }
img { max-width: 100%; } @media (max-width: 52rem) { body { display: block; } }
"""
LAYOUT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>{title} · Recoupe</title><style>{style}</style></head>
<body><nav aria-label="Pages">{menu}</nav><main>{body}</main></body></html>
"""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it is read from, where under the site it lies, and its title."""

    source: Path
    place: Path
    title: str


def pages() -> list[Page]:
    """Return the pages in the order of the menu, the README first."""
    found = [_page(ROOT / "README.md", Path("index.html"))]
    sources = (source for room, _ in ROOMS for source in sorted((DOCS / room).glob("*.md")))
    return [*found, *(_page(source, _place(source)) for source in sources)]


def _page(source: Path, place: Path) -> Page:
    heading = TITLE.search(source.read_text("utf-8"))
    return Page(source, place, heading[1] if heading else source.stem)


def _place(source: Path) -> Path:
    plain = source.relative_to(DOCS)
    return plain.with_name("index.html" if plain.name == "README.md" else plain.with_suffix(".html").name)


def drawn(page: Page, every: list[Page]) -> str:
    """Return a page as HTML. Raises `ValueError` where one of its links leads nowhere."""
    body = MarkdownIt("commonmark").enable("table").render(page.source.read_text("utf-8"))
    places = {one.source.resolve(): one.place for one in every}
    body = LINK.sub(lambda found: _link(found, page, places), body)
    menu = "".join(_menu(page, every))
    return LAYOUT.format(title=escape(page.title), style=STYLE, menu=menu, body=body)


def _link(found: re.Match[str], page: Page, places: dict[Path, Path]) -> str:
    target = (page.source.parent / found[2]).resolve()
    if not target.exists():
        raise ValueError(f"{page.source.name} links to {found[2]}, which is not there")
    place = places.get(target) or places.get(target / "README.md") or _beside(target)
    return f'{found[1]}="{"../" * (len(page.place.parts) - 1)}{place.as_posix()}{found[3] or ""}"'


def _beside(target: Path) -> Path:
    """Return where a file that is no page lies under the site: those of docs as there, others under `files`."""
    return target.relative_to(DOCS) if target.is_relative_to(DOCS) else Path("files") / target.relative_to(ROOT)


def _menu(page: Page, every: list[Page]) -> Iterator[str]:
    up = "../" * (len(page.place.parts) - 1)
    for room, name in ROOMS:
        inside = [one for one in every if one.place.parent.as_posix() == (room or ".")]
        here = {one: " aria-current=page" if one is page else "" for one in inside}
        items = (
            f'<li><a href="{up}{one.place.as_posix()}"{mark}>{escape(one.title)}</a></li>' for one, mark in here.items()
        )
        yield f"<h2>{name}</h2><ul>{''.join(items)}</ul>"


def build(out: Path) -> list[Path]:
    """Write the site under a folder and return its pages. Raises `ValueError` where a link leads nowhere."""
    every = pages()
    for page in every:
        text = drawn(page, every)
        path = out / page.place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for file in _files(every):
        path = out / _beside(file)
        path.parent.mkdir(parents=True, exist_ok=True)
        if file.is_file():
            shutil.copyfile(file, path)
        else:
            shutil.copytree(file, path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    return [out / page.place for page in every]


def _files(every: list[Page]) -> list[Path]:
    """Return the files and folders that pages link to and that are no pages."""
    known = {page.source.resolve() for page in every}
    html = {page: MarkdownIt("commonmark").enable("table").render(page.source.read_text("utf-8")) for page in every}
    targets = {(page.source.parent / found[2]).resolve() for page in every for found in LINK.finditer(html[page])}
    return sorted(target for target in targets - known if target / "README.md" not in known)


def main() -> None:
    """Build the site."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "site")
    made = build(parser.parse_args().out)
    print(f"{len(made)} pages; begin with {made[0]}")


if __name__ == "__main__":
    main()
