"""Whatever is asked, the server answers, and never with a fault of its own."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from urllib.parse import quote

import pytest
from starlette.applications import Starlette

from recoupe.model import Pile
from recoupe.publish.whole import WHOLE
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
from recoupe.web.app import application
from tests.piles import invented
from tests.web.asking import ask

SEED, FEW, MANY = 7, 150, 2000
PATHS = (
    "index.html", "claims.html", "claims.json", "claims.csv", "claims.xlsx", "claims.bib", "claims.ris", "claims.csl.json",
    "claims.brief.html", "claims.brief.md", "claims.brief.docx",
    "search.html", "search.json", "time.html", "c/evt-fuel.html", "c/evt-fuel.ris", "a/doc-1.json", "p/nobody.html", "..",
    "c/evt-fuel.flat.json", "c/evt-boats.brief.md", "sources.json", "", "%00", "c/.ris", "....", "claims.", "c/evt-fuel.html/x", *WHOLE,
)  # fmt: skip
NAMES = ("word", "party", "q", "sort", "page", "level", "month", "backing", "review", "giver", "\x00", "é", "queries", "token")  # fmt: skip
PIECES = (
    "denied", "fuel", "'", '"', "*", "AND", "(", "évé", "\x00", "-1", "99999999999", "open", "&", "<b>", "recent", "2",
    " ", "%", "NEAR(", "\ud83d", "::", "text:", "^", "{", "[1]", "²", "١", "0x10", "\r\n", "ent-tavoria", "../", "${x}",
)  # fmt: skip
FORMS = ("kind", "target", "value", "field", "note", "token", "queries", "by")
KINDS = ("confirm", "reject", "hold", "note", "letter", "merge", "split", "undo", "correct", "bogus")
TARGETS = ("evt-fuel", "clm-boats", "ent-tavoria", "doc-1", "nothing", "")


def odd() -> Pile:
    pile = invented()
    first = pile.readings[0]
    return replace(
        pile, readings=(replace(first, document=replace(first.document, title="half \ud800 <b>")), *pile.readings[1:])
    )


def words(chance: Random) -> str:
    return "".join(chance.choices(PIECES, k=chance.randint(0, 3)))


def address(chance: Random) -> str:
    query = "&".join(
        f"{quote(chance.choice(NAMES), errors='replace')}={quote(words(chance), errors='replace')}"
        for _ in range(chance.randint(0, 3))
    )
    folder = chance.choice(("fr/", "en/", "de/", "assets/", "", "reconcile", "judge"))
    return f"/{folder}{chance.choice(PATHS) if folder.endswith('/') or not folder else ''}?{query}"


def form(chance: Random, token: str) -> dict[str, str]:
    made = {
        chance.choice(FORMS): words(chance).encode("utf-8", "replace").decode() for _ in range(chance.randint(0, 4))
    }
    if chance.random() < 0.7:
        made |= {"token": token, "kind": chance.choice(KINDS), "target": chance.choice(TARGETS)}
    if chance.random() < 0.2:
        made["queries"] = json.dumps({"q": {"query": words(chance), "type": [1], "limit": "x"}})
    return made


def asked(served: Starlette, token: str, count: int) -> dict[str, int]:
    """Ask as many things, one in four of them a form, and return those that meet a fault."""
    chance, faults = Random(SEED), {}
    for number in range(count):
        path = address(chance)
        if number % 4:
            status = ask(served, path).status
        else:
            path = chance.choice(("/judge", "/reconcile", "/en/claims.html"))
            status = ask(served, path, form=form(chance, token)).status
        if status not in (200, 303, 307, 400, 403, 404, 405):
            faults[path] = status
    return faults


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Starlette, str]:
    ledger, pile = FileLedger(tmp_path / "ledger"), invented()
    ledger.save(Contents(entries=tuple(Entry(read=each.document, reading=each) for each in pile.readings), pile=pile))
    served = application(odd(), title="x", ledger=ledger, by="a reader")
    page = ask(served, "/en/claims.html").text
    return served, page.partition('name="token" value="')[2].partition('"')[0]


def test_no_request_meets_a_fault(kept: tuple[Starlette, str]):
    assert asked(*kept, FEW) == {}


@pytest.mark.soak
def test_two_thousand_requests_meet_no_fault(kept: tuple[Starlette, str]):
    assert asked(*kept, MANY) == {}
