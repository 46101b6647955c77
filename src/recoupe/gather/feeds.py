"""The addresses that a feed or a sitemap names."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urljoin, urlsplit

from lxml import etree

PAGES = {"item": "link", "entry": "link", "url": "loc"}
"""What holds one page, by its name in RSS, Atom and sitemaps, and what in it holds the address."""
MAPS = {"sitemap": "loc"}
MOST_BYTES = 50_000_000
"""What a sitemap may take at the most, by its standard."""
GZIP = bytes.fromhex("1f8b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Addresses of pages and of further sitemaps, in the order in which they stand. None of both: it is a page."""

    pages: tuple[str, ...] = ()
    maps: tuple[str, ...] = ()


def named_in(content: bytes, url: str) -> Named:
    """Return the addresses in a feed (RSS, Atom) or a sitemap; nothing where the content is neither."""
    try:
        tree = etree.parse(BytesIO(_unpacked(content)), _parser())
    except (etree.XMLSyntaxError, ValueError):
        return Named()
    root = tree.getroot()
    if root is None or _name(root) not in {"rss", "feed", "rdf", "urlset", "sitemapindex"}:
        return Named()
    return Named(pages=_addresses(root, PAGES, url), maps=_addresses(root, MAPS, url))


def _parser() -> etree.XMLParser:
    """Return a parser that resolves no entity, loads nothing and gives up on trees of any depth."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)


def _unpacked(content: bytes) -> bytes:
    """Return a packed sitemap unpacked, up to its limit."""
    if not content.startswith(GZIP):
        return content
    try:
        with gzip.open(BytesIO(content)) as packed:
            return packed.read(MOST_BYTES)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError("the packed sitemap is damaged") from error


def _addresses(root: etree._Element, holders: dict[str, str], url: str) -> tuple[str, ...]:
    found = (
        urljoin(url, address)
        for holder in root.iter()
        if _name(holder) in holders
        for address in _addresses_of(holder, holders[_name(holder)])
    )
    return tuple(dict.fromkeys(address for address in found if urlsplit(address).scheme in {"http", "https"}))


def _addresses_of(holder: etree._Element, name: str) -> Iterator[str]:
    """Yield the one address of an item: its text, or in Atom the link to the page itself."""
    for child in holder:
        if _name(child) == name and child.get("rel", "alternate") == "alternate":
            address = (child.get("href") or child.text or "").strip()
            if address:
                yield address
                return


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
