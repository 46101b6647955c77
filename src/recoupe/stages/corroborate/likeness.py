"""How alike two claims are, feature by feature: what the decision that they tell one happening is made of."""

from collections.abc import Mapping
from datetime import date
from math import exp

from recoupe.model import Polarity, Span
from recoupe.stages.corroborate.profile import Common, Profile, cosine, held, overlap

WEEK = 7.0
OTHER = 0.2
"""Likeness of two pages on one affair, at least."""
FAR = 400
"""Days beyond which all gaps are alike."""


def features(a: Profile, b: Profile, aligned: float, topic: float) -> dict[str, float]:
    """Return what speaks for and against two claims' telling one happening; the order of the two changes nothing.

    `aligned` tells how well the one lies where the other's words were taken from, `topic` how alike their pages are.
    What the pages on their affair say of their words is left to `rareness`.
    """
    one_page = a.claim.document_id == b.claim.document_id
    words, sentences, sides = Common(a.own, b.own), Common(a.near, b.near), Common(a.parties, b.parties)
    own, act = words.cosine, cosine(a.act, b.act)
    doing, parties = cosine(a.doing, b.doing), sides.cosine
    suffering = cosine(a.suffering, b.suffering)
    one_type, other_type = _event_type(a), _event_type(b)
    found = {
        "one page": float(one_page),
        "aligned": aligned,
        "topic": topic,
        "other topic": max(0.0, OTHER - topic),
        "family": float(a.page.family == b.page.family and not one_page),
        "place on page": (1 - abs(a.length - b.length)) * (a.page.family == b.page.family),
        "one language": float(a.page.document.language == b.page.document.language),
        "own": own,
        "own held": words.held,
        "near": sentences.cosine,
        "near held": sentences.held,
        "around": cosine(a.around, b.around),
        "act": act,
        "act known": float(bool(a.act) and bool(b.act)),
        "act in words": (held(a.act, b.own) + held(b.act, a.own)) / 2,
        "doing": doing,
        "doing apart": float(bool(a.doing) and bool(b.doing) and doing < 0.1),
        "suffering": suffering,
        "suffering apart": float(bool(a.suffering) and bool(b.suffering) and suffering < 0.1),
        "turned": max(0.0, cosine(a.doing, b.suffering) + cosine(a.suffering, b.doing) - doing),
        "parties": parties,
        "parties held": sides.held,
        "one event type": float(one_type is not None and one_type == other_type),
        "two event types": float(None not in (one_type, other_type) and one_type != other_type),
        "one frame": float(a.claim.frame is b.claim.frame),
        "one status": float(a.status == b.status),
        "one polarity": float((a.claim.polarity is Polarity.NEGATED) == (b.claim.polarity is Polarity.NEGATED)),
        "speaker": cosine(a.speaker, b.speaker),
        "one place": float(a.place is not None and a.place == b.place),
        "inside": overlap(Span(a.claim.start, a.claim.end), Span(b.claim.start, b.claim.end)) * one_page,
        "one sentence": float(one_page and a.claim.sentence == b.claim.sentence),
        "numbers": _numbers(a, b),
    }
    found |= {**_times(a, b), **_acts(a, b), **_stand(a, b)}
    found["act and parties"] = act * parties
    found["act and own"] = act * own
    found["own and parties"] = own * parties
    found["act and doing"] = act * doing
    found["own and near"] = own * found["near"]
    found["event type and parties"] = found["one event type"] * parties
    found["event type and own"] = found["one event type"] * own
    return found


def _acts(a: Profile, b: Profile) -> dict[str, float]:
    """Return whether the acts and those who act and suffer are the same, beside how alike their words are."""
    doing, suffering = a.doers & b.doers, a.sufferers & b.sufferers
    both = (a.doers | a.sufferers) & (b.doers | b.sufferers)
    named = bool(a.doers | a.sufferers) and bool(b.doers | b.sufferers)
    return {
        "one sense": float(a.claim.sense is not None and a.claim.sense == b.claim.sense),
        "one sense family": float(a.kin is not None and a.kin == b.kin),
        "no sense": float(a.kin is None or b.kin is None),
        "no event type": float(_event_type(a) is None or _event_type(b) is None),
        "one party": float(bool(both)),
        "two parties": float(len(both) > 1),
        "other parties": float(named and not both),
        "one doer": float(bool(doing)),
        "one sufferer": float(bool(suffering)),
        "both sides": float(bool(doing) and bool(suffering)),
    }


def _stand(a: Profile, b: Profile) -> dict[str, float]:
    """Return where on their pages the two stand: a headline tells what its lead tells."""
    return {
        "one in title": float(a.in_title != b.in_title),
        "both in title": float(a.in_title and b.in_title),
        "both in lead": float(a.in_lead and b.in_lead),
    }


def _event_type(a: Profile) -> str | None:
    return a.claim.plover.type if a.claim.plover and a.claim.plover.type != "OTHER" else None


def _numbers(a: Profile, b: Profile) -> float:
    """Return whether the clauses share a number, 0 where neither has one, -1 where both have others."""
    one, other = a.numbers, b.numbers
    return 0.0 if not one or not other else 1.0 if one & other else -1.0


def _times(a: Profile, b: Profile) -> Mapping[str, float]:
    """Return how the claims' days and their pages' days lie to one another."""
    found = {
        "dated": 0.0,
        "one time": 0.0,
        "apart": 0.0,
        "nearly": 0.0,
        "pages": 0.0,
        "page known": 0.0,
        "after page": 0.0,
    }
    if a.span and b.span:
        gap = max(0, _days(a.span[1], b.span[0]), _days(b.span[1], a.span[0]))
        width = max(_days(a.span[0], a.span[1]), _days(b.span[0], b.span[1]))
        found |= {
            "dated": 1.0,
            "one time": exp(-width / 30) * (gap == 0),
            "apart": float(gap > 0),
            "nearly": exp(-gap / WEEK) * (gap > 0),
        }
    pages = (a.page.printed, b.page.printed)
    if pages[0] and pages[1]:
        gap = max(0, _days(pages[0][1], pages[1][0]), _days(pages[1][1], pages[0][0]))
        found |= {"page known": 1.0, "pages": exp(-gap / WEEK)}
    for one, other in ((a, b), (b, a)):
        if one.span and not other.span and other.page.printed and _days(other.page.printed[1], one.span[0]) > 0:
            found["after page"] = 1.0
    return found


def _days(first: str, last: str) -> int:
    return max(-FAR, min(FAR, (date.fromisoformat(last) - date.fromisoformat(first)).days))
