"""Turns of speech under which an act is not told as done, and others under which it is."""

import tomllib
from pathlib import Path

import pytest

from recoupe.lang.reporting import lexicon_of
from recoupe.model import Certainty, Polarity
from recoupe.stages.claim.axes import REAL, Axes, axes_of
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.mend.stage import mended
from recoupe.stages.parse import parse_text
from recoupe.syntax import Tree

TURNS = tomllib.loads(Path(__file__).with_name("undone.toml").read_text(encoding="utf-8"))
SENTENCES = {"en": "Zembla {} Ardavia.", "fr": "La Zemblie {} l'Ardavie.", "es": "Zembla {} a Ardavia."}
ASIDE = ("far", "instead", "rather", "without")


def turns(kind: str) -> list[tuple[str, str]]:
    return [(language, turn) for language, found in TURNS.items() for turn in found[kind]]


def axes(language: str, turn: str) -> Axes:
    turn = f"left, {turn}" if turn.startswith(ASIDE) else turn
    return axes_in(SENTENCES[language].format(turn), language)


def axes_in(text: str, language: str) -> Axes:
    words = lexicon(language)
    for sentence in parse_text(text, language):
        tree = Tree(mended(sentence, lexicon_of(language)))
        for token in tree:
            if token.lemma in {"attack", "attaque", "attaquer", "atacar"}:
                return axes_of(tree, token, words)
    raise AssertionError(f"no attack is read in: {text}")


def is_told_as_done(found: Axes) -> bool:
    real = found.modality in REAL and found.certainty is not Certainty.UNKNOWN
    return real and found.polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(("language", "turn"), turns("undone"))
def test_what_is_not_done_is_not_told_as_done(language: str, turn: str) -> None:
    assert not is_told_as_done(axes(language, turn))


@pytest.mark.parametrize(("language", "turn"), turns("done"))
def test_what_is_done_is_told_as_done(language: str, turn: str) -> None:
    assert is_told_as_done(axes(language, turn))


@pytest.mark.parametrize(("language", "text"), turns("undone_sentences"))
def test_a_condition_a_denial_and_a_charge_tell_no_deed(language: str, text: str) -> None:
    assert not is_told_as_done(axes_in(text, language))
