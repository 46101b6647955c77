"""FollowTheMoney and JSON-LD exports: the same spans, in the words of those standards."""

import json
from pathlib import Path

from recoupe.publish import ftm, jsonld
from tests.piles import LURANIA, TAVORIA, invented


def entities(folder: Path) -> list[dict]:
    return [json.loads(line) for line in ftm.write(invented(), folder).read_text("utf-8").splitlines()]


def graph(folder: Path) -> list[dict]:
    return json.loads(jsonld.write(invented(), folder).read_text("utf-8"))["@graph"]


def test_every_property_is_a_list_of_words(tmp_path: Path):
    for entity in entities(tmp_path):
        assert set(entity) == {"id", "schema", "properties"}
        for values in entity["properties"].values():
            assert values
            assert all(isinstance(value, str) for value in values)


def test_every_reference_leads_to_an_entity(tmp_path: Path):
    found = entities(tmp_path)
    ids = {each["id"] for each in found}
    assert len(ids) == len(found)
    for entity in found:
        for name in ("document", "entity", "resolved", "candidate", "match", "involved"):
            assert set(entity["properties"].get(name, [])) <= ids


def test_a_claim_documents_its_happening_in_its_own_words(tmp_path: Path):
    claim = next(each for each in entities(tmp_path) if each["id"] == "clm-fuel-herald")
    assert claim["schema"] == "Documentation"
    assert claim["properties"]["document"] == ["doc-3"]
    assert claim["properties"]["summary"] == ["Tavoria delivered forty trucks of fuel to Lurania on 28 February"]


def test_a_copy_is_similar_to_its_original(tmp_path: Path):
    pairs = [each["properties"] for each in entities(tmp_path) if each["schema"] == "Similar"]
    assert [(each["candidate"], each["match"]) for each in pairs] == [(["doc-2"], ["doc-1"]), (["doc-3"], ["doc-1"])]


def test_a_state_has_its_names_in_each_language(tmp_path: Path):
    state = next(each for each in entities(tmp_path) if each["id"] == LURANIA)
    assert state["schema"] == "LegalEntity"
    assert set(state["properties"]["alias"]) == {"Lurania", "Luranie"}


def test_an_annotation_finds_its_words_by_position_and_by_quotation(tmp_path: Path):
    texts = {reading.document.id: reading.document.text for reading in invented().readings}
    notes = [each for each in graph(tmp_path) if each.get("type") == "Annotation"]
    assert notes
    for note in notes:
        text = texts[note["target"]["source"].removeprefix("urn:recoupe:")]
        position, quotation = note["target"]["selector"]
        assert text[position["start"] : position["end"]] == quotation["exact"] == note["body"]["schema:text"]
        assert text[: position["start"]].endswith(quotation["prefix"])
        assert text[position["end"] :].startswith(quotation["suffix"])


def test_a_claim_keeps_its_axes_apart(tmp_path: Path):
    note = next(each for each in graph(tmp_path) if each["id"] == "urn:recoupe:clm-fuel")
    body = note["body"]
    assert (body["recoupe:polarity"], body["recoupe:certainty"], body["recoupe:hearsay"]) == (
        "affirmed",
        "certain",
        True,
    )
    assert body["recoupe:giver"] == [f"urn:recoupe:{TAVORIA}"]


def test_the_chain_is_kept_in_its_order(tmp_path: Path):
    sayings = [each for each in graph(tmp_path) if each.get("recoupe:source") == "an official"]
    (chain,) = [each["recoupe:chain"]["@list"] for each in sayings]
    assert [link["recoupe:role"] for link in chain] == ["speaker", "medium", "outlet"]


def test_the_same_pile_gives_the_same_bytes(tmp_path: Path):
    assert ftm.write(invented(), tmp_path).read_bytes() == ftm.write(invented(), tmp_path).read_bytes()
    assert jsonld.write(invented(), tmp_path).read_bytes() == jsonld.write(invented(), tmp_path).read_bytes()
