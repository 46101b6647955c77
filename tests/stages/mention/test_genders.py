"""Whether a person is a man or a woman, from the pronouns that can mean nobody else."""

import pytest

from recoupe.model import MentionKind
from recoupe.stages.mention.genders import vote
from recoupe.stages.mention.lexicon import lexicon
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure, Nature
from tests.stages.mention.scenes import person, staged

ROWS = "Arroyo Arroyo PROPN {} 2\nsaid say VERB root 0\n{} x {} nsubj 4\nresigns resign VERB ccomp 2"


def told(
    figure: Figure,
    relation: str = "nsubj",
    pronoun: str = "he",
    upos: str = "PRON",
    *others: Figure,
    language: str = "en",
) -> Scene:
    each = staged(ROWS.format(relation, pronoun, upos), language)
    each.found.clear()
    each.roles.clear()
    each.add(0, 0, figure, MentionKind.NAME, figure.schema)
    for other in others:
        each.add(3, 3, other, MentionKind.NAME, other.schema)
    return each


def gender(*scenes: Scene, of: Figure, language: str = "en") -> str:
    vote(scenes, lexicon(language))
    return of.gender


@pytest.mark.parametrize(("pronoun", "expected"), [("he", "m"), ("She", "f"), ("it", ""), ("they", "")])
def test_a_pronoun_behind_the_one_person_of_a_sentence_tells(pronoun: str, expected: str) -> None:
    arroyo = person("Arroyo")
    assert gender(told(arroyo, pronoun=pronoun), of=arroyo) == expected


def test_pronouns_that_disagree_tell_nothing() -> None:
    arroyo = person("Arroyo")
    assert gender(told(arroyo), told(arroyo, pronoun="she"), of=arroyo) == ""
    other = person("Arroyo")
    assert gender(told(other), told(other), of=other) == "m"


def test_a_sentence_with_two_persons_or_a_role_tells_nothing() -> None:
    arroyo = person("Arroyo")
    assert gender(told(arroyo, "nsubj", "he", "PRON", person("Souza")), of=arroyo) == ""
    state = Figure(schema="Country", nature=Nature.STATE, key="bo", name="Bolivia")
    assert gender(told(arroyo, "nsubj", "he", "PRON", state), of=arroyo) == "m"
    other = person("Arroyo")
    rows = (
        "Arroyo Arroyo PROPN nsubj 2\nmet meet VERB root 0\nministers minister NOUN obj 2 Number=Plur\nhe he PRON dep 2"
    )
    each = staged(rows)
    each.found.clear()
    each.add(0, 0, other, MentionKind.NAME, "Person")
    assert each.roles
    assert gender(each, of=other) == ""


def test_only_a_subject_and_only_what_follows_it_tells() -> None:
    arroyo = person("Arroyo")
    assert gender(told(arroyo, "obj"), of=arroyo) == ""
    assert gender(told(arroyo, upos="NOUN"), of=arroyo) == ""
    before = staged("he he PRON nsubj 2\nsaid say VERB root 0\nArroyo Arroyo PROPN nsubj 4\nleft leave VERB ccomp 2")
    before.found.clear()
    before.add(2, 2, arroyo, MentionKind.NAME, "Person")
    assert gender(before, of=arroyo) == ""


def test_a_gender_that_is_known_stays_and_a_language_whose_pronouns_mean_things_tells_none() -> None:
    known = person("Arroyo", gender="f")
    assert gender(told(known), of=known) == "f"
    arroyo = person("Arroyo")
    assert gender(told(arroyo, pronoun="il", language="fr"), of=arroyo, language="fr") == ""
