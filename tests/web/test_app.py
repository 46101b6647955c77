"""The web application: the same pages as on disk, as HTML or JSON, for this machine alone."""

import pytest
from starlette.applications import Starlette

from recoupe.publish.dossier import contents
from recoupe.web.app import application
from tests.piles import invented
from tests.web.asking import ask


@pytest.fixture(scope="module")
def served() -> Starlette:
    return application(invented(), title="Fuel for wheat")


def test_each_file_of_the_dossier_is_served_as_it_stands(served: Starlette):
    for name, text in contents(invented(), title="Fuel for wheat"):
        if name != "index.html":
            assert ask(served, f"/{name}").text == text, name


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
    assert "default-src 'self'" in ask(served, "/en/index.html").headers["content-security-policy"]
