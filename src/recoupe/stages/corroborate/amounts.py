"""How many of what the clauses of one happening tell, and where they count differently.

The goods of a dealing are compared by their categories (`contradiction`); everything else by the noun that is counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from recoupe.model import Claim, Contradiction, ContradictionKind, Frame, Quantity, Span
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.contradiction import exclude, said
from recoupe.stages.corroborate.profile import Profile
from recoupe.syntax.quantity import quantities

AFTER = 22
"""Characters after a number in which what it counts begins."""
SURE = 1.5
"""Weight of a word that may be what is counted."""
YEARS = range(1900, 2101)
THOUSANDS = (1e3, 1e6, 1e9)
"""What lies between "$310m" and "$310" when the letter is not read as a number."""
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
"""Units that measure time: a length of time is no count."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something: the signs of what is counted, or its unit."""

    claim: Claim
    quantity: Quantity
    things: frozenset[str]

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the most that it may be."""
        low, high = self.quantity.min, self.quantity.max
        return (float("-inf") if low is None else low, float("inf") if high is None else high)


def counts(profile: Profile) -> list[Count]:
    """Return what a clause counts. « trois blessés » -> blessé; a year, a day of a month and a length of time are none.

    "four sailors", « 62 000 tonnes de blé »
    """
    claim, text = profile.claim, profile.page.document.text
    found = []
    for quantity, place in quantities(text[claim.start : claim.end], profile.page.document.language):
        end = claim.start + place.end
        things = frozenset(sign for sign, w in profile.page.words(end, end + AFTER).items() if w >= SURE)
        things |= {f"u:{quantity.unit}"} if quantity.unit else frozenset()
        if things and not _of_time(quantity) and not _in_time(claim.start + place.start, end, profile):
            found.append(Count(claim, quantity, frozenset(sign for sign in things if not sign.isdigit())))
    return found


def _of_time(quantity: Quantity) -> bool:
    year = quantity.min is not None and quantity.min == quantity.max and int(quantity.min) in YEARS
    return (year and quantity.unit is None) or quantity.unit in TIMES


def _in_time(start: int, end: int, profile: Profile) -> bool:
    """Tell whether a number is part of a time expression (« le 18 mai une tranche de 380 millions »)."""
    return any(time.overlaps(Span(start, end)) for time in profile.page.times)


def miscounted(
    group: Sequence[Claim], profiles: Mapping[str, Profile], paths: Mapping[str, str]
) -> list[Contradiction]:
    """Return the counts of one thing that exclude one another, one row for two numbers, however many tell them.

    A clause that gives the other's number too, or a list of several, is in no disagreement.
    """
    by_claim = {claim.id: counts(profiles[claim.id]) for claim in group if claim.frame is not Frame.EXCHANGE}
    known = [one for each in by_claim.values() for one in each]
    found: dict[tuple[tuple[float, float], ...], list[tuple[Count, Count]]] = {}
    for a, b in combinations(sorted(known, key=lambda one: (one.claim.id, one.bounds)), 2):
        if a.claim.document_id != b.claim.document_id and a.things & b.things and _differ(a, b, by_claim):
            found.setdefault(tuple(sorted((a.bounds, b.bounds))), []).append((a, b))
    return [_made(pairs, paths) for _, pairs in sorted(found.items())]


def _differ(a: Count, b: Count, by_claim: Mapping[str, Sequence[Count]]) -> bool:
    if not exclude(a.bounds, b.bounds) or a.bounds[0] == b.bounds[0] or _same_figures(a, b) or _other_units(a, b):
        return False
    things = a.things & b.things
    return all(sum(not things.isdisjoint(one.things) for one in by_claim[each.claim.id]) == 1 for each in (a, b))


def _other_units(a: Count, b: Count) -> bool:
    """Tell whether two amounts are in units of two kinds: a thousand tonnes, and 160 million euros for them."""
    return None not in (a.quantity.unit, b.quantity.unit) and a.quantity.unit != b.quantity.unit


def _same_figures(a: Count, b: Count) -> bool:
    low, high = sorted((a.bounds[0], b.bounds[0]))
    return low > 0 and any(abs(high / low - step) < step / 100 for step in THOUSANDS)


def _made(pairs: Sequence[tuple[Count, Count]], paths: Mapping[str, str]) -> Contradiction:
    sides = [[pair[n] for pair in pairs] for n in (0, 1)]
    ids = tuple(sorted({one.claim.id for side in sides for one in side}))
    words = [said(side[0].quantity.text, [one.claim for one in side], paths) for side in sides]
    return Contradiction(
        id=content_id("contradiction", ContradictionKind.NUMBER, *ids),
        kind=ContradictionKind.NUMBER,
        claims=ids,
        explanation=f"counted differently: {words[0]}, {words[1]}",
        confidence=0.7,
    )
