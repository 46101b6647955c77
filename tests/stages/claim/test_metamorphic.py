"""The same act told in another way is read alike: generated sentences about invented states."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from tests.stages.claim.texts import read

TABLE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("metamorphic.toml").read_text(encoding="utf-8"))
LANGUAGES = ("en", "fr")
RELATIONS = ("passive", "order", "number", "dateline", "names", "swapped")
PARTIES = frozenset({"actor", "target", "giver", "receiver"})
RIGHT = (frozenset({("actor", "A"), ("target", "B")}), frozenset({("giver", "A"), ("receiver", "B")}))
FEW, STRIDE = 3, 7
"""Of how many ordered pairs of states an act is told outside the soak, and how far apart in the list they stand."""

Names = tuple[str, str]
Signature = tuple[str | None, frozenset[tuple[str, str]]]
each_relation = pytest.mark.parametrize("relation", RELATIONS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the lemma of its act and the names that stand for A and B."""

    language: str
    text: str
    lemma: str
    names: Names


@dataclass(frozen=True, slots=True)
class Act:
    """An act of one state upon another, which can be told in several ways."""

    language: str
    row: dict[str, str]
    names: Names

    def say(self, frame: str = "{act}.", *, form: str = "active", names: Names | None = None) -> Told:
        names = names or self.names
        words = self.row[form].format(A=names[0], B=names[1])
        begins = not frame.partition("{act}")[0].rstrip().endswith(",")
        words = words[0].upper() + words[1:] if begins else words
        return Told(self.language, frame.format(act=words), self.row["lemma"], names)

    def twice(self, relation: str) -> Iterator[tuple[Told, Told]]:
        """Yield pairs of sentences that are to be read alike, A and B standing for their names."""
        table = TABLE[self.language]
        if relation == "passive":
            yield self.say(), self.say(form="passive")
        elif relation == "order":
            for before, behind in (table["after"], table["although"]):
                yield self.say(before), self.say(behind)
        elif relation == "names":
            known = table["names"]
            one, other = (known[(known.index(name) + 1) % len(known)] for name in self.names)
            yield self.say(), self.say(names=(one, other))
        elif relation == "swapped":
            yield self.say(), self.say(names=self.names[::-1])
        else:
            yield self.say(), self.say(table[relation])


def acts(language: str, *, every: bool) -> list[Act]:
    pairs = list(permutations(TABLE[language]["names"], 2))
    pairs = pairs if every else pairs[::STRIDE][:FEW]
    return [Act(language, row, names) for row in TABLE[language]["acts"] for names in pairs]


@cache
def signature(told: Told) -> Signature | None:
    """Return the sense of the act and which of A and B stands in which role, None where no claim is made of it."""
    claim = next((one for one in read(told.text, told.language).claims if one.predicate == told.lemma), None)
    if claim is None:
        return None
    places = {
        side: told.text.index(name.replace("'", " ").split()[-1]) for side, name in zip("AB", told.names, strict=True)
    }
    roles = [role for role in claim.roles if role.role in PARTIES]
    found = {(role.role, side) for role in roles for side, at in places.items() if role.start <= at < role.end}
    return claim.sense, frozenset(found)


def alike(language: str, relation: str, *, every: bool = False) -> float:
    """Return the share of pairs of which both are read, and alike."""
    pairs = [pair for act in acts(language, every=every) for pair in act.twice(relation)]
    return sum(signature(one) == signature(other) is not None for one, other in pairs) / len(pairs)


def right(language: str, *, every: bool = False) -> float:
    """Return the share of the plain sentences that are read with A as the one who acts and B as the other."""
    read_as = [signature(act.say()) for act in acts(language, every=every)]
    return sum(found is not None and found[1] in RIGHT for found in read_as) / len(read_as)


@each_language
def test_a_plain_sentence_says_who_does_it_to_whom(language: str) -> None:
    assert right(language) >= TABLE["floors"][language]["plain"]


@each_language
@each_relation
def test_an_act_told_in_another_way_has_the_same_sense_and_parties(relation: str, language: str) -> None:
    assert alike(language, relation) >= TABLE["floors"][language][relation]


@pytest.mark.soak
@each_language
@each_relation
def test_every_act_between_every_two_states_is_read_alike_however_told(relation: str, language: str) -> None:
    assert right(language, every=True) >= TABLE["floors"][language]["every"]["plain"]
    assert alike(language, relation, every=True) >= TABLE["floors"][language]["every"][relation]


@each_language
def test_there_are_sentences_enough(language: str) -> None:
    told = {
        one for act in acts(language, every=False) for name in RELATIONS for pair in act.twice(name) for one in pair
    }
    assert len(told) >= 200
