"""What earlier stretches a pronoun may take up."""

import random
from dataclasses import replace

from recoupe.stages.mention.recent import Recent, Referent
from recoupe.stages.mention.working import Figure, Nature


def figure(name: str) -> Figure:
    return Figure(schema="Person", nature=Nature.PERSON, key=name.lower(), name=name)


def test_a_group_is_one_key_whatever_the_order_of_its_members_and_wherever_they_lie_in_memory() -> None:
    figures = [figure(name) for name in ("Arroyo", "Karst", "Marchand", "Okafor", "Souza", "Tanaka", "Vara")]
    pairs = [(one, other) for one in figures for other in figures if one is not other]
    random.Random(1).shuffle(pairs)
    for one, other in pairs:
        item = Referent(
            sentence=0, token=0, figure=one, subject=True, main=True, quoted=False, gender="", plural=True,
            others=(other,),
        )  # fmt: skip
        assert [each.name for each in item.key or ()] == sorted((one.name, other.name))
        assert item.key == replace(item, figure=other, others=(one,)).key


def spoken(name: str, sentence: int, *, quoted: bool = False) -> Referent:
    return Referent(
        sentence=sentence, token=0, figure=figure(name), subject=True, main=True, quoted=quoted, gender="", plural=False,
        speaks=True,
    )  # fmt: skip


def test_the_speaker_is_the_last_who_spoke_outside_quotation_marks() -> None:
    recent = Recent()
    for item in (spoken("Arroyo", 0), spoken("Souza", 1), spoken("Karst", 2, quoted=True)):
        recent.add(item)
    found = recent.speaker(2, 5)
    assert found is not None
    assert found.figure is not None
    assert found.figure.name == "Souza"
    assert Recent().speaker(2, 5) is None
