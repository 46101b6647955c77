"""Settles what a finite verb is by the lexicon, where the network's answers cannot be or contradict one another."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.model import Token
from recoupe.stages.parse.lexicon import Lexicon

VERBAL = frozenset({"VERB", "AUX"})
FORM = ("VerbForm", "Mood", "Tense")


def settled(form: str, upos: str, feats: dict[str, str], lexicon: Lexicon) -> dict[str, str]:
    """Return the features with the verb form, mood and tense of a reading that the lexicon has.

    « pourrait » is Mood=Cnd whatever the network says; « dit » stays as the network has it, being present or past
    """
    if upos not in VERBAL:
        return feats
    readings = [dict(reading.features) for reading in lexicon.readings(form) if reading.pos in VERBAL]
    possible = [reading for reading in readings if "VerbForm" in reading or "Mood" in reading]
    if not possible or any(_agrees(reading, feats) for reading in possible):
        return feats
    best = max(possible, key=lambda reading: sum(feats.get(name) == value for name, value in reading.items()))
    kept = {name: value for name, value in feats.items() if name not in FORM}
    return dict(sorted({**kept, **{name: best[name] for name in FORM if name in best}}.items()))


def _agrees(reading: dict[str, str], feats: dict[str, str]) -> bool:
    return all(reading[name] == feats.get(name, reading[name]) for name in FORM if name in reading) and all(
        name in reading or name not in feats for name in ("Mood",)
    )


def verbs(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the words with those made verbs that have a subject and a finite form but were tagged as nouns.

    « Le maire doute que le pont soit sûr. » -> doute VERB douter
    """
    subjects = {token.head for token in tokens if token.deprel.startswith("nsubj") and token.head != token.i}
    fixed = {token.head for token in tokens if token.deprel == "det"}
    return tuple(_verb(token, lexicon) if token.i in subjects - fixed else token for token in tokens)


def _verb(token: Token, lexicon: Lexicon) -> Token:
    if token.upos in VERBAL or token.feats.get("VerbForm") != "Fin":
        return token
    found = [reading for reading in lexicon.readings(token.text) if reading.pos == "VERB" and reading.feature("Mood")]
    return replace(token, upos="VERB", lemma=found[0].lemma) if found else token
