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
from recoupe.errors import UsageError
from recoupe.model import Pile
from recoupe.publish.dossier import contents
from recoupe.publish.press import Press
from recoupe.publish.sheets import Query
from recoupe.store.files import FileLedger
from recoupe.view.build import site
from recoupe.view.review import Review

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

    `drawn` is a page asked for the first time, `again` the same once more, which may be kept.
    """

    claims: int
    bytes: int
    files: int
    served: int
    hosted: int
    parts: Counter[str] = field(default_factory=Counter)
    drawn: dict[str, list[float]] = field(default_factory=dict)
    again: dict[str, list[float]] = field(default_factory=dict)


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
    return Weights(
        claims=sum(len(each.claims) for each in pile.readings),
        bytes=parts.total(),
        files=files,
        served=len(compress(first.encode())),
        hosted=hosted,
        parts=parts,
        drawn={kind: [_seconds(press, *page) for page in pages] for kind, pages in kinds.items()},
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
            f" again {median(found.again[kind]) * 1000:6.0f} ms"
            for kind, times in sorted(found.drawn.items())
        ),
    ]
    return "\n".join(lines)
