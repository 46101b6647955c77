"""Two short names joined by a hyphen."""

import pytest

from recoupe.stages.mention.shorts import joined
from tests.stages.mention.scenes import cast_of, flat, named, staged


def summit(word: str, *known: str) -> list[tuple[str, str]] | None:
    """What the parts of a joined name stand for, None where it is none."""
    before = [staged(flat(f"saw {name} here"), number=n) for n, name in enumerate(known)]
    each = staged(flat(f"the {word} talks"), number=9)
    cast = cast_of(*before, each)
    each.found.clear()
    name = named(each, word)
    if not joined(each, name, cast.of[name], cast):
        assert each.found == []
        return None
    text = " ".join(token.text for token in each.tokens)
    return [(text[found.start : found.end], found.figure.name if found.figure else "") for found in each.found]


def test_both_persons_of_a_joined_name_are_meant() -> None:
    assert summit("Souza-Arroyo", "Ana Souza", "Luis Arroyo") == [("Souza", "Ana Souza"), ("Arroyo", "Luis Arroyo")]


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Souza-Arroyo", ("Ana Souza",)),
        ("Souza-Souza", ("Ana Souza", "Luis Arroyo")),
        ("Souza-Arroyo-Paz", ("Ana Souza", "Luis Arroyo")),
        ("Souza", ("Ana Souza", "Luis Arroyo")),
    ],
    ids=["one unknown", "one person", "three parts", "one part"],
)
def test_another_name_is_left_alone(word: str, known: tuple[str, ...]) -> None:
    assert summit(word, *known) is None


def test_a_name_that_somebody_bears_whole_is_his() -> None:
    known = [staged(flat(f"saw {name} here"), number=n) for n, name in enumerate(("Ana Souza", "Luis Arroyo"))]
    whole, each = (
        staged(flat("saw Marta Souza-Arroyo here"), number=3),
        staged(flat("the Souza-Arroyo talks"), number=9),
    )
    cast = cast_of(*known, whole, each)
    marta, name = cast.of[named(whole, "Marta Souza-Arroyo")], named(each, "Souza-Arroyo")
    assert not joined(each, name, marta, cast)
