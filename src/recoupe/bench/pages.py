"""`recoupe bench pages`: what the pages of a ledger weigh and how long a server draws them.

The data is a ledger's folder, or a number: that many claims are invented.
"""

import time
from collections import Counter
from dataclasses import dataclass, field
from gzip import compress
from pathlib import Path
from statistics import median

from recoupe.bench.inventing import invent
from recoupe.encoder.meaning import installed, meaning
from recoupe.errors import UsageError
from recoupe.model import Pile
from recoupe.publish.dossier import contents
from recoupe.publish.fulltext import FullText
from recoupe.publish.near import Near
from recoupe.publish.press import Press
from recoupe.publish.sheets import Query, Sheet
from recoupe.store.files import FileLedger
from recoupe.store.vectors import Vectors
from recoupe.view.build import site
from recoupe.view.review import Review
from recoupe.view.search import TOKEN

FIRST: Query = (("word", "denied"),)
"""The first filter that is asked for: what is denied."""
ON_DISK = ("rows.en.js", "facets.en.js", "rows-0.en.js")
"""What the ledger's page reads from disk, or over the wire where the folder is hosted, for its first filter."""
TIMED = 25
"""Pages of a kind that are drawn on the clock."""
REVIEW = Review()
MB = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Bytes and files of the dossier, bytes over the wire (gzip) of a first filter, seconds of each kind of page.

    `drawn` is a page asked for the first time, `again` the same once more, which may be kept. `sentences` have vectors
    for search by meaning, made in so many seconds (`vectors`); none without its extra.
    """

    claims: int
    bytes: int
    files: int
    served: int
    hosted: int
    parts: Counter[str] = field(default_factory=Counter)
    drawn: dict[str, list[float]] = field(default_factory=dict)
    again: dict[str, list[float]] = field(default_factory=dict)
    sentences: int = 0
    vectors: float = 0.0


def main(data: Path) -> None:
    """Weigh the pages of a ledger, or of as many invented claims as the number says, and print the figures."""
    print(table(measure(pile_of(data))))


def pile_of(data: Path) -> Pile:
    """Return the pile of a ledger, or an invented one where the data is a number of claims."""
    if data.is_dir():
        return FileLedger(data).pile()
    if not data.name.isdecimal():
        raise UsageError(f"{data} is no ledger; name a ledger's folder, or a number of claims to invent")
    return invent(int(data.name))


def measure(pile: Pile) -> Weights:
    """Write the dossier into nowhere and draw pages as the server draws them."""
    parts: Counter[str] = Counter()
    hosted, files = 0, 0
    for name, text in contents(pile, title="bench"):
        body = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        files += 1
        parts["/".join(name.split("/")[:2]) if name.count("/") > 1 else name.partition("/")[0]] += len(body)
        hosted += len(compress(body)) if name.removeprefix("assets/") in ON_DISK else 0
    press = Press(site=site(pile, language="en", title="bench"), language="en", served=True, review=lambda: REVIEW)
    first = press.page("claims.html", FIRST) or ""
    kinds = asked(press)
    begin = time.process_time()
    near = Near.of(press.site, meaning(), Vectors(None, meaning().mark)) if installed() else None
    made = time.process_time() - begin
    return Weights(
        sentences=len(near.places) if near else 0,
        vectors=made,
        claims=sum(len(each.claims) for each in pile.readings),
        bytes=parts.total(),
        files=files,
        served=len(compress(first.encode())),
        hosted=hosted,
        parts=parts,
        drawn={kind: [_seconds(press, *page) for page in pages] for kind, pages in kinds.items()}
        | searches(press, near),
        again={kind: [_seconds(press, *page) for page in pages] for kind, pages in kinds.items()},
    )


def asked(press: Press) -> dict[str, list[tuple[str, Query]]]:
    """Return pages of each kind, spread over all of them, and the ledger narrowed in several ways."""
    kinds: dict[str, list[tuple[str, Query]]] = {}
    for path, sheet in press.sheets.items():
        kinds.setdefault(sheet.kind, []).append((path, ()))
    ledger = press.site.ledger
    kinds["claims"] = [
        ("claims.html", ((facet.name, value),)) for facet in ledger.facets for value, _, _ in facet.values[:3]
    ] + [("claims.html", (("sort", "recent"), ("page", "3"))), ("claims.html", (("q", "fuel"),))]
    return {kind: pages[:: max(1, len(pages) // TIMED)] for kind, pages in kinds.items()}


def _seconds(press: Press, path: str, query: Query) -> float:
    begin = time.process_time()
    sheet = press.sheet(path, query)
    assert sheet
    press.shown(sheet, query)
    return time.process_time() - begin


def questions(press: Press) -> tuple[str, ...]:
    """Return what a reader might type: the longest word of a clause, or the two longest."""
    rows = press.site.ledger.rows
    found = []
    for number, row in enumerate(rows[:: max(1, len(rows) // TIMED)]):
        words = sorted(TOKEN.findall(row.lead.clause), key=len, reverse=True)
        found.append(" ".join(words[: 1 + number % 2]))
    return tuple(found)


def searches(press: Press, near: Near | None) -> dict[str, list[float]]:
    """Return the seconds of searches by words and, where its extra is here, of the same ones by meaning too."""
    texts = FullText(site=press.site)
    texts.find("-")
    kinds = {"by words": None} | ({"by meaning": near} if near else {})
    return {kind: [_search(press, texts, each, asked) for asked in questions(press)] for kind, each in kinds.items()}


def _search(press: Press, texts: FullText, near: Near | None, asked: str) -> float:
    begin = time.process_time()
    found = texts.find(asked)
    found = near.beside(found) if near else found
    press.shown(Sheet(path="search.html", kind="search", section="", page=found), (("q", asked),))
    return time.process_time() - begin


def table(found: Weights) -> str:
    """Return the figures as text."""
    every = [each for times in found.drawn.values() for each in times]
    lines = [
        f"{found.claims:,} claims: {found.bytes / MB:.1f} MB in {found.files:,} files",
        *(f"  {name:10} {size / MB:8.1f} MB" for name, size in found.parts.most_common()),
        f"first filter over the wire: served {found.served / 1000:.0f} kB, hosted {found.hosted / 1000:.0f} kB",
        f"a served page, the first time: {median(every) * 1000:.0f} ms at the median",
        *(
            f"  {kind:10} {median(times) * 1000:6.0f} ms, at most {max(times) * 1000:6.0f} ms,"
            f" again {median(found.again.get(kind, times)) * 1000:6.0f} ms"
            for kind, times in sorted(found.drawn.items())
        ),
    ]
    if found.sentences:
        lines.append(f"vectors of {found.sentences:,} sentences, made once: {found.vectors:.1f} s")
    return "\n".join(lines)
