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
            if regex.search(folded, max(left, start - 30), start):
                return row.direction
            continue
        for sign in regex.finditer(folded, left, right):
            if sign.start() < end and start < sign.end():
                continue
            away = start - sign.end() if sign.end() <= start else 1.4 * (sign.start() - end) + 6
            away += 25 * sum(folded.count(mark, *sorted((sign.end(), start)))  for mark in ";:") if sign.end() <= start else 0
            if away / row.weight < best:
                best, way = away / row.weight, row.direction
    return way
