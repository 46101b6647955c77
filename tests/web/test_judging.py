"""What is decided on a page: kept, shown again, and out of reach of other sites."""

from pathlib import Path

import pytest
from lxml import html
from starlette.applications import Starlette

from recoupe.judging import judgements_of
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
from recoupe.web.app import application
from tests.piles import BRANDT, invented
from tests.web.asking import Answer, ask


@pytest.fixture
def ledger(tmp_path: Path) -> FileLedger:
    made = FileLedger(tmp_path / "ledger")
    pile = invented()
    made.save(Contents(entries=tuple(Entry(read=each.document, reading=each) for each in pile.readings), pile=pile))
    return made


@pytest.fixture
def served(ledger: FileLedger) -> Starlette:
    return application(ledger.pile(), title="Fuel for wheat", ledger=ledger, by="ana")


def token_of(served: Starlette) -> str:
    return html.fromstring(ask(served, "/en/c/evt-fuel.html").text).xpath("//input[@name='token']/@value")[0]


def send(served: Starlette, **fields: str) -> Answer:
    form = {"token": token_of(served), **fields}
    return ask(served, "/judge", form=form, origin="http://127.0.0.1", referer="http://127.0.0.1/en/c/evt-fuel.html")


def test_a_verdict_is_shown_beside_the_row_and_found_by_its_facet(served: Starlette):
    answer = send(served, kind="reject", target="clm-fuel", note="the pass was shut")
    assert (answer.status, answer.headers["location"]) == (303, "/en/c/evt-fuel.html")
    page = html.fromstring(ask(served, "/en/c/evt-fuel.html").text)
    (shown,) = page.xpath("//ul[@class='verdicts']/li")
    assert "rejected" in shown.text_content()
    assert "the pass was shut" in shown.text_content()
    assert ask(served, "/en/claims.json?review=reject").json()["found"] == 1
    assert ask(served, "/en/claims.json?review=confirm").json()["found"] == 0


def test_what_is_decided_stands_in_the_ledger_with_who_and_when(served: Starlette, ledger: FileLedger):
    send(served, kind="letter", target=BRANDT, value="B")
    (kept,) = judgements_of(ledger)
    assert (kept.by, kept.field, kept.value) == ("ana", "source", "B")
    assert kept.made.startswith("20")


def test_a_form_of_another_site_is_refused(served: Starlette, ledger: FileLedger):
    form = {"token": token_of(served), "kind": "reject", "target": "clm-fuel"}
    assert ask(served, "/judge", form=form, origin="http://elsewhere.example").status == 403
    assert ask(served, "/judge", form=form, sec_fetch_site="cross-site").status == 403
    assert judgements_of(ledger) == ()


def test_a_form_without_the_servers_token_is_refused(served: Starlette, ledger: FileLedger):
    assert ask(served, "/judge", form={"kind": "reject", "target": "clm-fuel", "token": "guessed"}).status == 403
    assert judgements_of(ledger) == ()


def test_what_fits_nothing_is_named(served: Starlette):
    answer = send(served, kind="reject", target="clm-nothing")
    assert answer.status == 400
    assert "clm-nothing" in answer.text


def test_a_rejected_person_is_no_party_any_more(served: Starlette):
    assert ask(served, f"/en/s/{BRANDT}.html").status == 200
    send(served, kind="reject", target=BRANDT)
    assert ask(served, f"/en/s/{BRANDT}.html").status == 404


def test_pages_without_a_ledger_keep_nothing():
    bare = application(invented(), title="x")
    form = {"token": token_of(bare), "kind": "reject", "target": "clm-fuel"}
    assert ask(bare, "/judge", form=form).status == 400


def test_a_letter_and_a_correction_are_told_in_the_words_and_marks_of_the_page(served: Starlette):
    send(served, kind="letter", target=BRANDT, value="B", note="precise")
    send(served, kind="correct", target="clm-fuel", field="quantity", value="40 trucks")
    for language, letter, corrected in (
        ("en", "your letter for this source: B, precise", "corrected quantity “40 trucks”"),
        ("fr", "votre cotation de cette source\u202f: B, precise", "corrigé quantité «\xa040 trucks\xa0»"),
    ):
        source, claim = (
            html.fromstring(ask(served, f"/{language}/{name}.html").text).xpath("//ul[@class='verdicts']/li/span[1]")
            for name in (f"s/{BRANDT}", "c/evt-fuel")
        )
        assert [each.text_content() for each in source] == [letter]
        assert [each.text_content() for each in claim] == [corrected]
