"""The network that ships. Every sentence is invented."""

import json
from pathlib import Path

import numpy as np
import pytest

from recoupe.errors import DataFileError
from recoupe.lang import load
from recoupe.stages.parse import onnxmodel
from recoupe.stages.parse.onnxmodel import Network, Parsed

PARSER = load("en").pipeline / "parser"
SENTENCES = [
    ["The", "old", "pilot", "left", "the", "harbour", "yesterday", "."],
    ["Ships", "wait", "."],
    [
        "The",
        "mayor",
        "said",
        "that",
        "the",
        "cranes",
        "of",
        "the",
        "port",
        "had",
        "not",
        "moved",
        "since",
        "the",
        "storm",
        "of",
        "last",
        "week",
        ".",
    ],
    ["Silence"],
]


@pytest.fixture(scope="module")
def network() -> Network:
    return Network(PARSER)


def columns(parsed: Parsed) -> dict[str, list[int]]:
    return {"heads": parsed.heads.tolist(), "labels": parsed.labels.tolist()} | {
        name: tags.tolist() for name, tags in parsed.tags.items()
    }


def alone(network: Network, sentences: list[list[str]]) -> dict[str, list[int]]:
    """What the network says of sentences that it is given one by one."""
    found = [columns(network.parse([words])) for words in sentences]
    return {name: [value for each in found for value in each[name]] for name in found[0]}


def test_who_does_what_is_read_with_heads_that_count_from_one(network: Network) -> None:
    parsed = network.parse(SENTENCES[:1])
    read = [(head, network.labels[label]) for head, label in zip(parsed.heads, parsed.labels, strict=True)]
    assert read[2:6] == [(4, "nsubj"), (0, "root"), (6, "det"), (4, "obj")]


def test_the_words_are_tagged(network: Network) -> None:
    parsed = network.parse([["Ships", "left", "Arlmouth"]])
    assert [network.taggers["pos"][tag] for tag in parsed.tags["pos"]] == ["NOUN", "VERB", "PROPN"]
    assert "Tense=Past" in network.taggers["morph"][parsed.tags["morph"][1]]


def test_sentences_of_several_lengths_are_read_as_each_alone_in_the_order_given(network: Network) -> None:
    parsed = network.parse(SENTENCES)
    assert len(parsed.heads) == sum(map(len, SENTENCES))
    assert columns(parsed) == alone(network, SENTENCES)


def test_many_sentences_of_one_length_are_read_as_each_alone(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onnxmodel, "BATCH_SENTENCES", 2)
    many = [["Ships", verb, "."] for verb in ("wait", "sink", "left", "returned", "burn")]
    assert columns(network.parse(many)) == alone(network, many)


def test_each_arc_has_its_own_probability(network: Network) -> None:
    together, first = network.parse(SENTENCES), network.parse(SENTENCES[:1])
    assert together.probabilities[: len(first.heads)] == pytest.approx(first.probabilities, abs=1e-3)
    assert all(0 < each <= 1 for each in together.probabilities)
    assert len(set(together.probabilities.round(4).tolist())) > 3


def test_groups_hold_every_sentence_once_and_none_much_longer_than_its_shortest() -> None:
    sizes = np.array([40, 3, 8, 7, 9, 50, 3, 51, 12])
    groups = [[int(sizes[k]) for k in group] for group in onnxmodel._groups(sizes)]
    assert groups == [[3, 3, 7], [8, 9, 12], [40, 50], [51]]


@pytest.mark.parametrize("content", [None, "{", "[1"])
def test_a_folder_without_tables_that_can_be_read_is_named(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "tables.json").write_text(content)
    with pytest.raises(DataFileError, match=f"{tmp_path.name} holds no parser"):
        Network(tmp_path)


def test_the_language_is_that_of_the_tables_unless_another_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = onnxmodel.lexicon_for
    monkeypatch.setattr(onnxmodel, "lexicon_for", lambda language: asked.append(language) or real(language))
    monkeypatch.setattr(onnxmodel, "_session", lambda path: path)
    Network(PARSER)
    Network(PARSER, "fr")
    assert asked == [json.loads((PARSER / "tables.json").read_text("utf-8"))["language"], "fr"] == ["en", "fr"]
