"""How a candidate stands among the others."""

from recoupe.stages.mention.recent import Referent
from recoupe.stages.mention.standing import standing
from recoupe.stages.mention.weigh import Pair
from recoupe.stages.mention.working import Figure, Nature


def pair(name: str, *, seen: int, speaks: bool, nature: Nature = Nature.PERSON) -> Pair:
    figure = Figure(schema="Person", nature=nature, key=name, name=name)
    item = Referent(
        sentence=0,
        token=0,
        figure=figure,
        subject=True,
        main=True,
        quoted=False,
        gender="",
        plural=False,
        speaks=speaks,
    )
    return Pair(
        form="he subject", item=item, distance=1, rank=0, seen=seen, quoted=False, gender="m", here=False, above=False,
        beside=False, relative=None, telling=False, near=False,
    )  # fmt: skip


def test_the_latest_speaker_and_the_one_named_most_are_told() -> None:
    late, early = standing([pair("Souza", seen=1, speaks=True), pair("Arroyo", seen=4, speaks=True)])
    assert {"speaker 0", "subject 0"} <= late.standing
    assert {"speaker 1", "subject 1", "named most"} <= early.standing
    assert "named most" not in late.standing


def test_one_person_among_bodies_is_alone_of_its_sort() -> None:
    person, body = standing(
        [pair("Souza", seen=1, speaks=False), pair("Orden Corp", seen=1, speaks=False, nature=Nature.GROUP)]
    )
    assert "alone of its sort" in person.standing
    assert "alone of its sort" in body.standing
    assert standing([]) == []
