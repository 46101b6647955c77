"""Which of two like texts rests on the other: by credit, by date, by the marks of a translation."""

from dataclasses import dataclass

from recoupe.model import Reading
from recoupe.stages.lineage.credits import is_credited, looks_translated, says_translated


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """The text that rests on the other, why, and how sure that is."""

    later: Reading
    earlier: Reading
    reason: str
    confidence: float


def age(reading: Reading) -> tuple[str, int, str]:
    """Order texts by date, undated last, then the longer first, then by id."""
    document = reading.document
    return (document.published.earliest or "9999", -len(document.text), document.id)


def direction(a: Reading, b: Reading, *, translated: bool = False) -> Direction:
    """Return which text rests on the other. `translated` asks for the marks of a translation too."""
    for signs, reason, confidence in _CREDITS + (_TRANSLATED if translated else ()):
        marked = signs(a, b), signs(b, a)
        if marked[0] != marked[1]:
            later, earlier = (a, b) if marked[0] else (b, a)
            return Direction(later=later, earlier=earlier, reason=reason, confidence=confidence)
    earlier, later = sorted((a, b), key=age)
    first, second = earlier.document.published, later.document.published
    if first.latest and second.earliest and first.latest < second.earliest:
        return Direction(
            later=later, earlier=earlier, reason=f"printed {first.value} and {second.value}", confidence=0.95
        )
    if translated and looks_translated(a) != looks_translated(b):
        later, earlier = (a, b) if looks_translated(a) else (b, a)
        return Direction(later=later, earlier=earlier, reason="one bears the marks of a machine", confidence=0.8)
    return Direction(later=later, earlier=earlier, reason="which came first is not known", confidence=0.5)


def _credits(one: Reading, other: Reading) -> bool:
    return is_credited(one, other.document)


def _names_translator(one: Reading, _: Reading) -> bool:
    return says_translated(one)


_CREDITS = ((_credits, "the one credits the other's outlet", 0.97),)
_TRANSLATED = ((_names_translator, "the one names its translator", 0.97),)
