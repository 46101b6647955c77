"""What must hold of the pages of any pile."""

from pathlib import Path
from urllib.parse import unquote, urldefrag

import html5lib
from lxml import html

from recoupe.model import Pile

Pages = dict[Path, html.HtmlElement]


def pages_of(folder: Path) -> Pages:
    """Return the pages; a brief under data is no page of the dossier but a file to take away."""
    paths = (path for path in sorted(folder.rglob("*.html")) if path.parent.name != "data")
    return {path: html.fromstring(path.read_bytes()) for path in paths}


def faults(folder: Path) -> dict[str, list[object]]:
    """Return the faults of each page that is not valid HTML."""
    found = {}
    for path in sorted(folder.rglob("*.html")):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(path.read_text("utf-8"))
        if parser.errors:
            found[str(path.relative_to(folder))] = parser.errors[:3]
    return found


def lost_links(pages: Pages) -> list[tuple[str, str]]:
    """Return the links that lead to no file, or to no place in it."""
    places = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    lost = []
    for path, page in pages.items():
        for address in page.xpath("//a/@href | //link/@href | //script/@src"):
            target, anchor = urldefrag(unquote(address))
            if ":" in target:
                continue
            goal = (path.parent / target).resolve() if target else path
            if not goal.is_file() or (anchor and "=" not in anchor and anchor not in places.get(goal, ())):
                lost.append((path.name, address))
    return lost


def doubled_ids(pages: Pages) -> dict[str, list[str]]:
    """Return the ids that stand twice on a page."""
    found = {}
    for path, page in pages.items():
        ids = page.xpath("//@id")
        if twice := sorted({each for each in ids if ids.count(each) > 1}):
            found[path.name] = twice
    return found


def misquoted(pages: Pages, pile: Pile) -> tuple[int, list[str]]:
    """Return how many marked clauses there are, and those that are not the span of their claim.

    A saying without a claim leads to its sentence, and its words must stand in the article.
    """
    claims = {each.id: (each, reading) for reading in pile.readings for each in reading.claims}
    texts = [reading.document.text for reading in pile.readings]
    seen, wrong = 0, []
    for page in pages.values():
        said = page.xpath("//q/a[mark[@class='said-alone']]")
        wrong += [link.get("href") for link in said if not any(link.text_content() in text for text in texts)]
        for link in page.xpath("//q/a[not(mark[@class='said-alone'])]"):
            claim, reading = claims[link.get("href").partition("#")[2]]
            (mark,) = link.xpath("./mark")
            seen += 1
            if mark.text_content() != reading.document.text[claim.start : claim.end]:
                wrong.append(claim.id)
    return seen, wrong


def misread(pages: Pages, pile: Pile, folder: Path) -> list[str]:
    """Return the articles whose page does not hold their text, white space apart."""
    wrong = []
    for reading in pile.readings:
        page = pages[folder / "fr" / "a" / f"{reading.document.id}.html"]
        shown = "".join(each.text_content() for each in page.xpath("//*[contains(@class, 'text')]"))
        if "".join(shown.split()) != "".join(reading.document.text.split()):
            wrong.append(reading.document.path)
    return wrong
