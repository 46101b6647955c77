"""Scenes from trees by hand: `form lemma UPOS relation head features`, one word a line."""

from recoupe.stages.mention.agree import Cast
from recoupe.stages.mention.lexicon import lexicon
from recoupe.stages.mention.names import Name
from recoupe.stages.mention.scene import Scene, scene
from recoupe.stages.mention.working import Figure, Nature
from tests.stages.claim.trees import sentence


def staged(rows: str, language: str = "en", number: int = 0) -> Scene:
    return scene(number, sentence(rows), lexicon(language))


def flat(text: str) -> str:
    """Rows of words that stand beside one another: names with a capital, other words in small letters."""
    words = text.split()
    return "\n".join(
        f"{word} {word} {'PROPN' if word[0].isupper() else 'X'} {'root 0' if i == 0 else 'dep 1'}"
        for i, word in enumerate(words)
    )


def cast_of(*scenes: Scene, language: str = "en", small: frozenset[str] = frozenset()) -> Cast:
    """Return the cast of some scenes, its names settled."""
    cast = Cast(lexicon(language), small, {each.number: each.tokens for each in scenes})
    cast.settle([name for each in scenes for name in each.names])
    return cast


def person(name: str, **fields: object) -> Figure:
    return Figure(schema="Person", nature=Nature.PERSON, key=name.lower(), name=name, **fields)  # type: ignore[arg-type]


def named(each: Scene, text: str) -> Name:
    return next(name for name in each.names if name.text == text)


def figures(cast: Cast, *scenes: Scene) -> dict[str, str]:
    """What each name of the scenes stands for, by their names."""
    return {name.text: cast.of[name].name for each in scenes for name in each.names if name in cast.of}
