"""The web application: the same pages as on disk, as HTML or JSON, for this machine alone."""

import pytest
from lxml import html
from starlette.applications import Starlette

from recoupe.publish import sheets
from recoupe.publish.dossier import contents
from recoupe.web.app import application
from tests.piles import invented, promised
from tests.web.asking import ask


@pytest.fixture(scope="module")
def served() -> Starlette:
    return application(invented(), title="Fuel for wheat")


def test_each_page_of_the_dossier_is_served_with_the_same_quotations(served: Starlette):
    for name, text in contents(invented(), title="Fuel for wheat"):
        if name.endswith(".html") and name.startswith(("fr/", "en/")):
            answer = ask(served, f"/{name}")
            assert answer.status == 200, name
            shown, written = (html.fromstring(each).xpath("//q") for each in (answer.text, text))
            assert [each.text_content() for each in shown] == [each.text_content() for each in written], name


def test_a_long_list_jumps_to_any_page(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheets, "A_PAGE", 10)
    pile = application(promised(230), title="x")
    page = html.fromstring(ask(pile, "/en/claims.html?word=planned&page=12").text)
    (pager,) = page.xpath("//nav[@id='pager']")
    assert [each.text for each in pager.xpath("./a | ./strong")] == [
        "1", "9", "10", "11", "12", "13", "14", "15", "23",
    ]  # fmt: skip
    fields = {each.get("name"): each.get("value") for each in pager.xpath(".//input")}
    assert fields == {"word": "planned", "page": "12"}


def test_a_cell_of_the_matrix_says_what_it_counts(served: Starlette):
    page = html.fromstring(ask(served, "/en/exchange.html").text)
    cells = page.xpath("//td[contains(@class, 'alleged')]/a")
    assert [" ".join(each.text_content().split()) for each in cells] == [
        "2 sources: Tavoria → Lurania, fuel and energy, alleged"
    ]


def test_a_day_of_publication_is_a_phrase_of_its_language(served: Starlette):
    french, english = (
        {each.text_content() for each in html.fromstring(ask(served, f"/{language}/time.html").text).xpath("//td/span")}
        for language in ("fr", "en")
    )
    assert "publié le 3 mars 2031" in french
    assert "published 3 Mar 2031" in english


def test_the_root_lets_the_reader_choose_a_language(served: Starlette):
    answer = ask(served, "/")
    assert answer.headers["content-type"].startswith("text/html")
    assert "fr/index.html" in answer.text


def test_a_page_is_given_as_json_too(served: Starlette):
    rows = ask(served, "/en/claims.json").json()["rows"]
    assert [(row["id"], row["independent"]) for row in rows][:1] == [("evt-fuel", 2)]


def test_two_parties_have_a_page_that_the_list_of_parties_leads_to(served: Starlette):
    (pair,) = ask(served, "/en/parties.json").json()["pairs"]
    page = ask(served, f"/en/p/{pair['id']}.json").json()
    assert {page["one"]["text"], page["two"]["text"]} == {"Lurania", "Tavoria"}


def test_a_page_that_is_not_there_is_named(served: Starlette):
    answer = ask(served, "/en/c/nothing.html")
    assert answer.status == 404
    assert "c/nothing.html" in answer.text


def test_a_language_that_is_not_there_names_those_that_are(served: Starlette):
    assert "fr, en" in ask(served, "/de/index.html").text


def test_no_file_outside_the_dossier_is_served(served: Starlette):
    assert ask(served, "/assets/..%2f..%2fapp.py").status == 404
    assert ask(served, "/en/..%2f..%2fpyproject.toml").status == 404


def test_another_name_for_this_machine_is_refused():
    assert ask(application(invented(), title="x"), "/", host="rebound.example").status == 400


def test_a_page_may_load_nothing_from_elsewhere(served: Starlette):
    for path in ("/en/index.html", "/en/c/nothing.html"):
        policy = ask(served, path).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_the_ledger_is_narrowed_by_its_address(served: Starlette):
    found = ask(served, "/en/claims.json?word=denied&category=fuel").json()
    assert [row["id"] for row in found["rows"]][:1] == ["evt-fuel"]
    assert ask(served, "/en/claims.json?party=ent-nobody").json()["found"] == 0


def test_every_word_of_an_article_is_found_without_accents_and_with_a_slip(served: Starlette):
    for asked in ("vehicules", "Véhicules", "vehicles%20passes", "vehicuels"):
        answer = ask(served, f"/fr/search.html?q={asked}")
        assert answer.status == 200
    page = html.fromstring(ask(served, "/fr/search.html?q=vehicuels").text)
    assert {each.text_content().casefold() for each in page.xpath("//article[@class='hits']//mark")} == {"véhicules"}


def test_a_word_that_no_claim_has_is_found_in_its_articles(served: Starlette):
    page = html.fromstring(ask(served, "/en/search.html?q=archives").text)
    assert page.xpath("//p[@class='lede']")[0].text_content() == "No claim has it, but 2 articles do"


def test_switching_the_language_keeps_what_is_asked(served: Starlette):
    page = html.fromstring(ask(served, "/en/claims.html?word=denied").text)
    assert page.xpath("//p[@class='languages']/a/@href") == ["../fr/claims.html?word=denied"]
