"""Search by meaning as it is served: apart from the words and after them, and a line that says so where it is absent."""

import time
from pathlib import Path
from typing import Any

from lxml import html
from starlette.applications import Starlette

from recoupe.publish.catalogue import catalogue
from recoupe.store.base import Contents
from recoupe.store.files import FileLedger
from recoupe.view.review import Review
from recoupe.web import desk
from recoupe.web.app import application
from recoupe.web.assistants import Answers
from tests.meanings import Ideas
from tests.piles import invented
from tests.publish.checking import faults
from tests.web.asking import ask

PATIENCE = 20


def ready(**options: Any) -> Starlette:
    made = application(invented(), title="x", meaning=Ideas(), **options)
    until = time.monotonic() + PATIENCE
    while ask(made, "/en/search.json?q=fuel").json()["nearness"] != "ready" and time.monotonic() < until:
        time.sleep(0.01)
    return made


def test_what_is_near_stands_after_what_the_words_find_in_both_languages(tmp_path: Path):
    served = ready()
    for language in ("fr", "en"):
        body = ask(served, f"/{language}/search.html?q=fuel").text
        page = html.fromstring(body)
        heads = [each.text_content().rsplit(" ", 1)[0].strip() for each in page.xpath("//main//h2")]
        assert heads[-1] == catalogue(language)("search.near")
        assert len(heads) > 1
        near = [each.text_content() for each in page.xpath("//section[@class='nearby']//article/ul[1]/li")]
        assert near
        assert all(("fuel" not in each and "carburant" in each) or "diesel" in each for each in near)
        (tmp_path / f"{language}.html").write_text(body, "utf-8")
    assert faults(tmp_path) == {}


def test_the_words_find_the_same_with_and_without_it():
    with_it, without = ready(), application(invented(), title="x")
    for asked in ("fuel", "wheat April", "refutes", "gazol"):
        one, two = (ask(each, f"/en/search.json?q={asked}").json() for each in (with_it, without))
        assert [each["id"] for each in one["questions"]] == [each["id"] for each in two["questions"]]
        assert one["articles"] == two["articles"]
        assert two["near"] == []


def test_a_sentence_leads_to_its_place_and_names_its_question():
    page = html.fromstring(ask(ready(), "/en/search.html?q=cereals").text)
    (found,) = [each for each in page.xpath("//section[@class='nearby']/article") if "18 000" in each.text_content()]
    assert found.xpath("./ul[1]/li/a/@href") == ["a/doc-6.html#s1"]
    assert found.xpath(".//a[@class='statement']/@href") == ["c/evt-wheat-sent.html"]
    assert found.xpath("./ul[1]/li/@lang") == ["fr"]


def test_without_the_extra_the_page_says_what_to_install():
    body = ask(application(invented(), title="x"), "/fr/search.html?q=fuel").text
    assert "pip install 'recoupe[meaning]'" in html.fromstring(body).text_content()


def test_while_it_is_made_the_words_are_answered(monkeypatch):
    monkeypatch.setattr(desk.Desk, "prepare", lambda self: None)
    made = application(invented(), title="x", meaning=Ideas())
    page = html.fromstring(ask(made, "/en/search.html?q=fuel").text).text_content()
    assert catalogue("en")("search.near_making") in page
    assert "Tavoria delivered forty trucks" in page


def test_the_vectors_are_kept_beside_the_ledger(tmp_path: Path):
    ledger = FileLedger(tmp_path / "story")
    ledger.save(Contents(pile=invented(), entries=()))
    ready(ledger=ledger)
    until = time.monotonic() + PATIENCE
    while not (tmp_path / "story.meaning").exists() and time.monotonic() < until:
        time.sleep(0.01)
    assert (tmp_path / "story.meaning").exists()


def test_an_assistant_is_told_apart_what_is_only_near():
    near = lambda site: desk.Near.of(site, Ideas(), desk.Vectors(None, "ideas"))  # noqa: E731
    found = Answers(invented(), Review(), near=near).search_claims("cereals")
    assert found.claims == []
    assert "evt-wheat-sent" in [each.id for each in found.near_in_meaning]
    assert Answers(invented(), Review()).search_claims("cereals").near_in_meaning == []
