"""Which words stand inside quotation marks: a pronoun outside means somebody spoken of outside."""

from collections.abc import Iterable

from recoupe.stages.mention.scene import Scene

_OPEN = frozenset({"«", "“", "„", "``"})
_CLOSE = frozenset({"»", "”", "''"})


def quoted(scenes: Iterable[Scene]) -> dict[int, list[bool]]:
    """Return for each sentence whether each of its words is quoted; a new paragraph starts outside."""
    found: dict[int, list[bool]] = {}
    inside, block = False, -1
    for scene in scenes:
        if scene.sentence.block != block:
            inside, block = False, scene.sentence.block
        marks: list[bool] = []
        for token in scene.tokens:
            if token.text in _OPEN or (token.text == '"' and not inside):
                inside = True
            elif token.text in _CLOSE or token.text == '"':
                inside = False
            marks.append(inside)
        found[scene.number] = marks
    return found
