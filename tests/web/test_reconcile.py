"""OpenRefine's protocol: a manifest, batches of names, candidates with scores."""

import json
from urllib.parse import quote

import jsonschema
import pytest
from starlette.applications import Starlette

from recoupe.web.app import application
from recoupe.web.reconcile import likeness
from tests.piles import BRANDT, LURANIA, invented
from tests.web.asking import ask


@pytest.fixture(scope="module")
def served() -> Starlette:
    return application(invented(), title="Fuel for wheat")


def found(served: Starlette, **queries: dict) -> dict:
    return ask(served, "/reconcile", form={"queries": json.dumps(queries)}).json()


def test_the_service_says_what_it_is(served: Starlette):
    answer = ask(served, "/reconcile").json()
    assert answer["versions"] == ["0.2"]
    assert answer["view"]["url"].endswith("/en/p/{{id}}.html")


MANIFEST = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
    "properties": {
        "versions": {"type": "array", "contains": {"const": "0.2"}},
        "view": {"type": "object", "required": ["url"], "properties": {"url": {"pattern": r"\{\{id\}\}"}}},
        "defaultTypes": {"type": "array", "uniqueItems": True},
    },
}
CANDIDATE = {
    "type": "object",
    "required": ["id", "name", "score"],
    "properties": {
        "id": {"type": "string"}, "name": {"type": "string"}, "score": {"type": "number"}, "match": {"type": "boolean"},
        "type": {"type": "array", "items": {"type": "object", "required": ["id"]}},
    },
}  # fmt: skip
RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {"result": {"type": "array", "items": CANDIDATE}},
    },
}
"""What version 0.2 of the protocol asks of an answer."""


def test_answers_are_what_the_protocol_asks_for(served: Starlette):
    jsonschema.validate(ask(served, "/reconcile").json(), MANIFEST)
    jsonschema.validate(found(served, a={"query": "Lurania"}, b={"query": "nobody at all"}), RESULTS)


def test_a_name_in_another_language_or_without_accents_is_a_match(served: Starlette):
    answer = found(served, a={"query": "luranie"}, b={"query": "MINISTERE LURANIEN DE L’ENERGIE"})
    assert [(each["id"], each["match"]) for each in answer["a"]["result"][:1]] == [(LURANIA, True)]
    assert answer["b"]["result"][0]["match"]


def test_a_slip_gives_a_candidate_and_no_match(served: Starlette):
    (first, *_) = found(served, a={"query": "Tomas Brand", "type": "Person"})["a"]["result"]
    assert (first["id"], first["match"]) == (BRANDT, False)
    assert 90 < first["score"] < 100


def test_a_type_and_a_limit_narrow(served: Starlette):
    assert found(served, a={"query": "Lurania", "type": "Person"})["a"]["result"] == []
    assert len(found(served, a={"query": "ministère", "limit": 1})["a"]["result"]) <= 1


def test_a_batch_may_stand_in_the_address(served: Starlette):
    answer = ask(served, "/reconcile?queries=" + quote(json.dumps({"q0": {"query": "Lurania"}}))).json()
    assert answer["q0"]["result"][0]["id"] == LURANIA


@pytest.mark.parametrize("text", ["{", "[]", '{"a": 1}', "1", "[" * 5000])
def test_what_is_no_batch_is_refused_in_words(served: Starlette, text: str):
    assert ask(served, "/reconcile?queries=" + quote(text)).status == 400


def test_words_in_another_order_are_nearly_the_name():
    assert likeness("lindqvist mara", "mara lindqvist") == pytest.approx(0.95)


def test_files_of_the_whole_are_served_as_they_lie_on_disk(served: Starlette):
    for name, kind in (("time.ics", "text/calendar"), ("cites.gexf", "application/gexf+xml"), ("deals.graphml", "application/graphml+xml")):  # fmt: skip
        answer = ask(served, f"/en/{name}")
        assert answer.headers["content-type"].startswith(kind)
        assert "attachment" in answer.headers["content-disposition"]
