"""Whatever is asked, the server answers, and never with a fault of its own."""

from dataclasses import replace
from random import Random
from urllib.parse import quote

from recoupe.model import Pile
from recoupe.web.app import application
from tests.piles import invented
from tests.web.asking import ask

PATHS = (
    "index.html", "claims.html", "claims.json", "claims.csv", "claims.xlsx", "claims.bib", "claims.ris", "claims.csl.json",
    "search.html", "search.json", "time.html", "c/evt-fuel.html", "c/evt-fuel.ris", "a/doc-1.json", "p/nobody.html", "..",
    "c/evt-fuel.flat.json", "sources.json", "", "%00",
)  # fmt: skip
NAMES = ("word", "party", "q", "sort", "page", "level", "month", "backing", "review", "giver", "\x00", "é")
PIECES = (
    "denied",
    "fuel",
    "'",
    '"',
    "*",
    "AND",
    "(",
    "évé",
    "\x00",
    "-1",
    "99999999999",
    "open",
    "&",
    "<b>",
    "recent",
    "2",
    " ",
    "%",
)


def odd() -> Pile:
    pile = invented()
    first = pile.readings[0]
    return replace(
        pile, readings=(replace(first, document=replace(first.document, title="half \ud800 <b>")), *pile.readings[1:])
    )


def test_no_request_meets_a_fault():
    served, chance = application(odd(), title="x"), Random(7)
    for _ in range(250):
        query = "&".join(
            f"{quote(chance.choice(NAMES))}={quote(''.join(chance.choices(PIECES, k=chance.randint(0, 3))))}"
            for _ in range(chance.randint(0, 3))
        )
        path = f"/{chance.choice(('fr', 'en', 'de'))}/{chance.choice(PATHS)}?{query}"
        assert ask(served, path).status in (200, 307, 404), path
