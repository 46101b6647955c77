"""Which way a sentence looks from its anchor: back or ahead, by tense and by the words before an expression."""

from recoupe.stages.time.grammar import Grammar

_REACH = 220
"""How far from an expression a verb still speaks of it, in characters."""


def direction(folded: str, start: int, end: int, sentence: tuple[int, int], grammar: Grammar) -> int:
    """Return -1 where the words around look back, 1 where they look ahead, 0 where nothing says so.

    « a déclaré mardi » -> -1; « rencontrera mardi » -> 1; « d'ici mardi » -> 1
    """
    left, right = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    best, way = float("inf"), 0
    for row, regex in grammar.tenses:
        if row.near:
            continue
        for sign in regex.finditer(folded, left, right):
            if sign.start() < end and start < sign.end():
                continue
            away = _distance(folded, start, end, sign.span())
            if away / row.weight < best:
                best, way = away / row.weight, row.direction
    return way


def near(folded: str, start: int, grammar: Grammar) -> int:
    """Return the direction that the words right before an expression give it.

    « depuis mardi » -> -1; "until Friday" -> 1
    """
    for row, regex in grammar.tenses:
        if row.near and regex.search(folded, max(0, start - 30), start):
            return row.direction
    return 0


def _distance(folded: str, start: int, end: int, sign: tuple[int, int]) -> float:
    """Return how far a sign stands from an expression; one that follows is farther, as is one across a semicolon."""
    if sign[1] <= start:
        return start - sign[1] + 25 * sum(folded.count(mark, sign[1], start) for mark in ";:")
    return 1.4 * (sign[0] - end) + 6
