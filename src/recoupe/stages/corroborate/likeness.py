"""How alike two claims are, feature by feature: what the decision that they tell one happening is made of.

The features of many pairs are worked out at once, an array each.
"""

from collections.abc import Sequence
from math import exp

import numpy as np

from recoupe.stages.corroborate.columns import NONE, Columns, Flags
from recoupe.stages.corroborate.memory import Numbers, Places
from recoupe.stages.corroborate.profile import Profile

WEEK = 7.0
MONTH = 30
OTHER = 0.2
"""Likeness of two pages on one affair, at least."""
FAR = 400
"""Days beyond which all gaps are alike."""
APART = 0.1
"""Likeness of two sides below which they are two."""
IN_WEEKS = np.array([exp(-days / WEEK) for days in range(FAR + 1)])
IN_MONTHS = np.array([exp(-days / MONTH) for days in range(-FAR, FAR + 1)])
"""How near so many days are; by `math`, for numpy's own differ in their last bits from machine to machine."""

Found = dict[str, Numbers]


def features(profiles: Sequence[Profile], pairs: Places, aligned: Numbers, topic: Numbers) -> Found:
    """Return what speaks for and against the telling of one happening by each pair of claims (places, a row each).

    The order of the two changes nothing. `aligned` tells how well the one lies where the other's words were taken from,
    `topic` how alike their pages are. What the pages on their affair say of their words is left to `rareness`.
    """
    two = Two(Columns.of(profiles), pairs)
    one_page = two.same("page")
    found = {
        "one page": one_page.astype(np.float64),
        "aligned": aligned,
        "topic": topic,
        "other topic": np.maximum(0.0, OTHER - topic),
        **_pages(two, one_page),
        **_words(two),
        **_kinds(two),
        **_places(two, one_page),
        "numbers": _numbers(two),
        **_times(two),
        **_acts(two),
        **_stand(two),
    }
    return found | _products(found)


class Two:
    """The columns of the two claims of each pair."""

    def __init__(self, columns: Columns, pairs: Places) -> None:
        self.columns = columns
        self.a, self.b = pairs[:, 0], pairs[:, 1]

    def same(self, code: str) -> Flags:
        """Tell whether the two have the same, or neither has any."""
        codes = self.columns.codes[code]
        same: Flags = codes[self.a] == codes[self.b]
        return same

    def known(self, code: str) -> Flags:
        """Tell whether both have one."""
        codes = self.columns.codes[code]
        known: Flags = (codes[self.a] != NONE) & (codes[self.b] != NONE)
        return known

    def flags(self, name: str) -> tuple[Flags, Flags]:
        """Return what is true of the one and of the other."""
        return self.columns.flags[name][self.a], self.columns.flags[name][self.b]

    def days(self, name: str) -> tuple[Places, Places]:
        """Return a day of the one and of the other."""
        return self.columns.days[name][self.a], self.columns.days[name][self.b]

    def cosine(self, one: str, other: str | None = None) -> Numbers:
        """Return how alike a vector of the one and a vector of the other are."""
        places = self.columns.vectors
        return self.columns.table.cosines(places[one][self.a], places[other or one][self.b])

    def held(self, one: str, other: str | None = None, *, turned: bool = False) -> Numbers:
        """Return the share of the lighter vector that the other holds; `turned`: the second claim gives the first."""
        places, (a, b) = self.columns.vectors, (self.b, self.a) if turned else (self.a, self.b)
        return self.columns.table.helds(places[one][a], places[other or one][b])

    def both(self, name: str) -> Numbers:
        """Return how many entities both have."""
        places = self.columns.vectors[name]
        return self.columns.table.counts(places[self.a], places[self.b])

    def filled(self, name: str) -> Flags:
        """Tell whether both have such a vector; the first of all vectors is the empty one."""
        places = self.columns.vectors[name]
        return (places[self.a] > 0) & (places[self.b] > 0)


def _pages(two: Two, one_page: Flags) -> Found:
    family, shares = two.same("family"), two.columns.shares
    return {
        "family": (family & ~one_page).astype(np.float64),
        "place on page": (1 - np.abs(shares[two.a] - shares[two.b])) * family,
        "one language": two.same("language").astype(np.float64),
    }


def _words(two: Two) -> Found:
    doing, suffering = two.cosine("doing"), two.cosine("suffering")
    return {
        "own": two.cosine("own"),
        "own held": two.held("own"),
        "near": two.cosine("near"),
        "near held": two.held("near"),
        "around": two.cosine("around"),
        "act": two.cosine("act"),
        "act known": two.filled("act").astype(np.float64),
        "act in words": (two.held("act", "own") + two.held("act", "own", turned=True)) / 2,
        "doing": doing,
        "doing apart": (two.filled("doing") & (doing < APART)).astype(np.float64),
        "suffering": suffering,
        "suffering apart": (two.filled("suffering") & (suffering < APART)).astype(np.float64),
        "turned": np.maximum(0.0, two.cosine("doing", "suffering") + two.cosine("suffering", "doing") - doing),
        "parties": two.cosine("parties"),
        "parties held": two.held("parties"),
    }


def _kinds(two: Two) -> Found:
    typed, same = two.known("event type"), two.same("event type")
    negated = two.flags("negated")
    return {
        "one event type": (typed & same).astype(np.float64),
        "two event types": (typed & ~same).astype(np.float64),
        "one frame": two.same("frame").astype(np.float64),
        "one status": two.same("status").astype(np.float64),
        "one polarity": np.equal(*negated).astype(np.float64),
        "speaker": two.cosine("speaker"),
    }


def _places(two: Two, one_page: Flags) -> Found:
    a, b = two.columns.spans[two.a], two.columns.spans[two.b]
    shared = np.minimum(a[:, 1], b[:, 1]) - np.maximum(a[:, 0], b[:, 0])
    whole = np.maximum(a[:, 1], b[:, 1]) - np.minimum(a[:, 0], b[:, 0])
    return {
        "one place": (two.known("place") & two.same("place")).astype(np.float64),
        "inside": np.maximum(0, shared) / np.maximum(1, whole) * one_page,
        "one sentence": (one_page & two.same("sentence")).astype(np.float64),
    }


def _numbers(two: Two) -> Numbers:
    """Return whether the clauses share a number, 0 where neither has one, -1 where both have others."""
    known = two.columns.numbers
    held = np.array([bool(each) for each in known], dtype=np.bool_)
    found = np.zeros(len(two.a))
    for n in np.flatnonzero(held[two.a] & held[two.b]).tolist():
        found[n] = 1.0 if known[two.a[n]] & known[two.b[n]] else -1.0
    return found


def _times(two: Two) -> Found:
    """Return how the claims' days and their pages' days lie to one another."""
    (a_dated, b_dated), (a_printed, b_printed) = two.flags("dated"), two.flags("printed")
    (a_first, b_first), (a_last, b_last) = two.days("told first"), two.days("told last")
    page_first, page_last = two.days("printed first"), two.days("printed last")
    dated, printed = a_dated & b_dated, a_printed & b_printed
    gap = np.maximum(0, np.maximum(_between(a_last, b_first), _between(b_last, a_first))) * dated
    width = np.maximum(_between(a_first, a_last), _between(b_first, b_last)) * dated
    pages = np.maximum(0, np.maximum(_between(page_last[0], page_first[1]), _between(page_last[1], page_first[0])))
    after = a_dated & ~b_dated & b_printed & (_between(page_last[1], a_first) > 0)
    before = b_dated & ~a_dated & a_printed & (_between(page_last[0], b_first) > 0)
    return {
        "dated": dated.astype(np.float64),
        "one time": IN_MONTHS[width + FAR] * (dated & (gap == 0)),
        "apart": (gap > 0).astype(np.float64),
        "nearly": IN_WEEKS[gap] * (gap > 0),
        "pages": IN_WEEKS[pages] * printed,
        "page known": printed.astype(np.float64),
        "after page": (after | before).astype(np.float64),
    }


def _between(first: Places, last: Places) -> Places:
    days: Places = np.clip(last - first, -FAR, FAR)
    return days


def _acts(two: Two) -> Found:
    """Return whether the acts and those who act and suffer are the same, beside how alike their words are."""
    doing, suffering, both = two.both("doers"), two.both("sufferers"), two.both("takers")
    sense, kin = two.known("sense") & two.same("sense"), two.known("kin")
    return {
        "one sense": sense.astype(np.float64),
        "one sense family": (kin & two.same("kin")).astype(np.float64),
        "no sense": (~kin).astype(np.float64),
        "no event type": (~two.known("event type")).astype(np.float64),
        "one party": (both > 0).astype(np.float64),
        "two parties": (both > 1).astype(np.float64),
        "other parties": (two.filled("takers") & (both == 0)).astype(np.float64),
        "one doer": (doing > 0).astype(np.float64),
        "one sufferer": (suffering > 0).astype(np.float64),
        "both sides": ((doing > 0) & (suffering > 0)).astype(np.float64),
    }


def _stand(two: Two) -> Found:
    """Return where on their pages the two stand: a headline tells what its lead tells."""
    (a_title, b_title), (a_lead, b_lead) = two.flags("in title"), two.flags("in lead")
    return {
        "one in title": (a_title != b_title).astype(np.float64),
        "both in title": (a_title & b_title).astype(np.float64),
        "both in lead": (a_lead & b_lead).astype(np.float64),
    }


def _products(found: Found) -> Found:
    return {
        "act and parties": found["act"] * found["parties"],
        "act and own": found["act"] * found["own"],
        "own and parties": found["own"] * found["parties"],
        "act and doing": found["act"] * found["doing"],
        "own and near": found["own"] * found["near"],
        "event type and parties": found["one event type"] * found["parties"],
        "event type and own": found["one event type"] * found["own"],
    }
