"""Which way a sentence looks from its anchor: back or ahead, by tense and by the words before an expression."""

from recoupe.stages.time.grammar import Grammar

_REACH = 220
"""How far from an expression a verb still speaks of it, in characters."""
_BEFORE = 90
"""How far before an expression the words that give it a direction may begin, in characters."""
_CACHED = 2000
"""A longer sentence is no sentence; its signs are sought around each expression alone."""

Sign = tuple[int, int, float, int]
"""Where a sign of tense begins and ends, its weight and its direction."""


class Compass:
    """The directions of one text; the signs of a sentence are found once."""

    def __init__(self, folded: str, rules: Grammar) -> None:
        self._folded = folded
        self._rules = rules
        self._found: dict[tuple[int, int], list[Sign]] = {}

    def direction(self, start: int, end: int, sentence: tuple[int, int]) -> int:
        """Return -1 where the words around look back, 1 where they look ahead, 0 where nothing says so.

        « a déclaré mardi » -> -1; « rencontrera mardi » -> 1
        """
        best, way = float("inf"), 0
        for sign_start, sign_end, weight, direction in self._signs(start, end, sentence):
            if (sign_start < end and start < sign_end) or self._is_apart(end, sign_start):
                continue
            away = self._distance(start, end, (sign_start, sign_end))
            if away <= 2 * _REACH and away / weight < best:
                best, way = away / weight, direction
        return way

    def _is_apart(self, end: int, sign: int) -> bool:
        """Tell whether a sign stands in a relative clause that begins behind an expression.

        « le recensement de mars, qui devrait être affiné cet hiver » says nothing of which March
        """
        between = self._folded[end:sign].split(",")
        words = between[-1].split() if len(between) > 1 else []
        return bool(words) and words[0] in self._rules.values.get("relative", {})

    def near(self, start: int, *, weak: bool = False) -> int:
        """Return the direction that the words right before an expression give it; a weak one yields to its verb.

        « depuis mardi » -> -1; "until Friday" -> 1; weakly "by Friday" -> 1
        """
        for row, regex in self._rules.tenses:
            if row.near and (row.weight < 1) is weak and regex.search(self._folded, max(0, start - _BEFORE), start):
                return row.direction
        return 0

    def _signs(self, start: int, end: int, sentence: tuple[int, int]) -> list[Sign]:
        if sentence[1] - sentence[0] > _CACHED:
            return self._seek(max(sentence[0], start - _REACH), min(sentence[1], end + _REACH))
        if sentence not in self._found:
            self._found[sentence] = self._seek(*sentence)
        return self._found[sentence]

    def _seek(self, left: int, right: int) -> list[Sign]:
        return [
            (*sign.span(), row.weight, row.direction)
            for row, regex in self._rules.tenses
            if not row.near
            for sign in regex.finditer(self._folded, left, right)
        ]

    def _distance(self, start: int, end: int, sign: tuple[int, int]) -> float:
        """Return how far a sign stands: farther where it follows the expression, or a semicolon parts them."""
        if sign[1] <= start:
            return start - sign[1] + 25 * sum(self._folded.count(mark, sign[1], start) for mark in ";:")
        return 1.4 * (sign[0] - end) + 6
