"""Tag the time expressions of a text and give each its value."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from statistics import median

from recoupe.model import Sentence, Span, Timex, When
from recoupe.stages.time.anchor import Anchor, Resolved
from recoupe.stages.time.direction import Compass
from recoupe.stages.time.grammar import Grammar, grammar
from recoupe.stages.time.match import Match, matches
from recoupe.stages.time.period import Grain, Period
from recoupe.stages.time.resolve import resolve
from recoupe.stages.time.rows import Sense
from recoupe.stages.time.sentence import bounds, index_at
from recoupe.stages.time.verb import Way, way_of
from recoupe.syntax.fold import fold
from recoupe.syntax.tree import Tree, base

_NEAR = 21
"""How many days from the document's a day may lie and still be the one that its clock times belong to."""
_BESIDE = 8
"""How many characters may stand between a clock time and the half of the day it belongs to."""
_ANCHORED = {Sense.DATE, Sense.SHIFT, Sense.NTH}
_DIRECTED = {Sense.DATE, Sense.NTH, Sense.SHIFT}


@dataclass(slots=True)
class _Story:
    """What has been told so far: the last time, and the last in the sentence at hand."""

    told: Period | None = None
    here: Period | None = None
    last_day: Period | None = None
    sentence: int = -1
    here_end: int = 0
    resolved: dict[int, Resolved | None] = field(default_factory=dict)
    dated: dict[str, dict[str, str]] = field(default_factory=dict)


def tag(
    text: str,
    language: str,
    published: When | None = None,
    sentences: Sequence[Sentence] = (),
    *,
    document_id: str = "",
    leaning: int = 0,
) -> tuple[Timex, ...]:
    """Return the time expressions of a text in TIMEX3, counted from the day or the interval of publication.

    `leaning` is the direction of a sentence that says nothing of it: 1 in a diary, where « mardi » is the next one.
    Where the interval leaves a value open, the value is None and the bounds say what is known.
    """
    rules = grammar(language)
    folded = fold(text)
    found = list(matches(text, folded, rules))
    trees = sorted(sentences, key=lambda sentence: sentence.start)
    ranges = bounds(text, trees)
    compass = Compass(folded, rules)
    ways = [_way(match, compass, ranges, trees, rules) for match in found]
    ways = [way if way.direction else Way(leaning) for way in ways]
    ways = [replace(way, aside=_aside(match, ranges, trees)) for way, match in zip(ways, found, strict=True)]
    readings = [_read(found, ways, folded, ranges, day, rules) for day in _days(published)]
    timexes = []
    for place, match in enumerate(found):
        merged = _merge([reading[place] for reading in readings])
        if merged is not None:
            timexes.append(_timex(text, match, merged, document_id))
    return tuple(timexes)


def _days(published: When | None) -> tuple[date | None, ...]:
    """Return the day of publication, or the two ends of the interval that it lies in."""
    if published is None or not published.earliest or not published.latest:
        return (None,)
    first, last = date.fromisoformat(published.earliest), date.fromisoformat(published.latest)
    return (first,) if first == last else (first, last)


def _way(match: Match, compass: Compass, ranges: list[tuple[int, int]], trees: list[Sentence], rules: Grammar) -> Way:
    if match.sense not in _DIRECTED or "year" in match.slots:
        return Way()
    place = index_at(ranges, match.start)
    if near := compass.near(match.start):
        return Way(near, sure=True)
    way = Way()
    if trees and trees[place].tokens and trees[place].start <= match.start < trees[place].end:
        if "month" in match.slots and "weekday" not in match.slots and _of_a_noun(trees[place], match):
            return Way()
        way = way_of(trees[place], Span(match.start, match.end), rules)
        way = replace(way, sure=way.sure and "season" not in match.slots)
    if not way.sure and (weak := compass.near(match.start, weak=True)):
        return Way(weak)
    return way if way.direction else Way(compass.direction(match.start, match.end, ranges[place]))


def _of_a_noun(sentence: Sentence, match: Match) -> bool:
    """Tell whether a month says which thing is meant, and so lies near whatever the verb: « le niveau d'avril »."""
    tree = Tree(sentence)
    head = tree.head_of(Span(match.start, match.end))
    above = None if head is None else tree.head(head)
    return head is not None and base(head.deprel) == "nmod" and above is not None and above.upos == "NOUN"


def _aside(match: Match, ranges: list[tuple[int, int]], trees: list[Sentence]) -> bool:
    """Tell whether an expression stands in a clause that describes a thing, beside what the text goes on to tell."""
    if not trees or not (sentence := trees[index_at(ranges, match.start)]).tokens:
        return False
    tree = Tree(sentence)
    head = tree.head_of(Span(match.start, match.end))
    return head is not None and any(base(one.deprel) == "acl" for one in tree.ancestors(head))


def _read(
    found: list[Match],
    ways: list[Way],
    folded: str,
    ranges: list[tuple[int, int]],
    day: date | None,
    rules: Grammar,
) -> list[Resolved | None]:
    story = _Story()
    history = _is_history(found, day)
    story.dated = _explicit_days(found, day)
    for place, match in enumerate(found):
        if place in story.resolved:
            continue
        sentence = index_at(ranges, match.start)
        if sentence != story.sentence:
            story.here, story.sentence = None, sentence
        if match.sense is Sense.CLOCK and _precedes_date(place, found, folded, rules):
            ahead = next(n for n in range(place, len(found)) if found[n].sense is not Sense.CLOCK)
            _tell(story, ahead, found, ways, folded, day, history)
        _tell(story, place, found, ways, folded, day, history)
    return [story.resolved[place] for place in range(len(found))]


def _tell(
    story: _Story, place: int, found: list[Match], ways: list[Way], folded: str, day: date | None, history: bool
) -> None:
    match = found[place]
    slots = match.slots
    if match.sense is Sense.DATE and "month" in slots and not {"year", "yy", "rel", "year_rel"} & slots.keys():
        year = _year_told(story, match, folded, history)
        if year is not None:
            slots = {**slots, "year": str(year)}
    if match.sense is Sense.CLOCK and "hour" in slots and "ampm" not in slots and "part" not in slots:
        slots = {**slots, **_part_beside(place, found)}
    if match.sense is Sense.DATE and "weekday" in slots and not {"day", "rel", "week_rel"} & slots.keys():
        slots = {**slots, **story.dated.get(slots["weekday"], {})}
    base_day = _base(story.told, slots) or day if history and match.sense in _ANCHORED else day
    way = ways[place]
    sure = way.sure and base_day == day
    anchor = Anchor(base_day, story.told, story.here, story.last_day, way.direction, sure=sure)
    resolved = resolve(match.sense, slots, anchor)
    story.resolved[place] = resolved
    if resolved is not None and resolved.period is not None and match.sense is not Sense.CENTURY:
        story.here = resolved.period
        story.told = story.told if way.aside and story.told else resolved.period
        story.here_end = match.end
        period = resolved.period
        near = day is None or abs(period.index - day.toordinal()) <= _NEAR
        if period.grain is Grain.DAY and near and not way.aside:
            story.last_day = period


def _base(told: Period | None, slots: dict[str, str]) -> date | None:
    """Return the day that a history has reached; a weekday counts from none but a day."""
    return told.first if told is not None and (told.grain is Grain.DAY or "weekday" not in slots) else None


def _part_beside(place: int, found: list[Match]) -> dict[str, str]:
    """Return the half of the day that an expression right beside a clock time gives it: "this afternoon at 3:20"."""
    for other in (place - 1, place + 1):
        if 0 <= other < len(found) and "part" in found[other].slots:
            apart = max(found[place].start - found[other].end, found[other].start - found[place].end)
            if apart <= _BESIDE:
                return {"ampm": found[other].slots["part"]}
    return {}


def _explicit_days(found: list[Match], day: date | None) -> dict[str, dict[str, str]]:
    """Return the weekdays that the text itself gives a date within a week of the day it was written.

    « samedi 29 mai » says which « samedi » is meant before and after it.
    """
    days: dict[str, dict[str, str]] = {}
    for match in found:
        if day is None or match.sense is not Sense.DATE or not {"weekday", "day", "month"} <= match.slots.keys():
            continue
        resolved = resolve(match.sense, match.slots, Anchor(day))
        if resolved and resolved.period and abs((resolved.period.first - day).days) <= 8:
            first = resolved.period.first
            if first.isoweekday() == int(match.slots["weekday"]):
                explicit = {"year": str(first.year), "month": str(first.month), "day": str(first.day)}
                days.setdefault(match.slots["weekday"], explicit)
    return days


def _year_told(story: _Story, match: Match, folded: str, history: bool) -> int | None:
    """Return the year that a parenthesis or a history has already given.

    « deux crues en 97 (en janvier, en octobre) » -> 1997
    """
    here = story.here
    opened = folded.rfind("(", max(0, match.start - 80), match.start)
    inside = opened >= 0 and ")" not in folded[opened : match.start]
    if here is not None and inside and (story.here_end > opened or here.grain is Grain.YEAR):
        return here.first.year
    if history and story.told is not None and story.told.grain in {Grain.YEAR, Grain.MONTH, Grain.DAY}:
        year, month = story.told.first.year, int(match.slots["month"])
        return year + 1 if story.told.grain is not Grain.YEAR and month < story.told.first.month - 7 else year
    return None


def _is_history(found: list[Match], day: date | None) -> bool:
    """Tell whether a text tells of the past in its own years, so that its months belong to those."""
    years = [int(match.slots["year"]) for match in found if match.sense is Sense.DATE and "year" in match.slots]
    deictic = [m for m in found if m.sense is Sense.SHIFT and not {"base", "ahead"} & m.slots.keys()]
    if day is None:
        return len(years) >= 8 and not any("weekday" in match.slots for match in found)
    if len(years) < 5 or any(m.slots["unit"] == "D" and m.slots.get("n") != "0" for m in deictic):
        return False
    return day.year - median(years) >= 2 and len(years) > 4 * len(deictic)


def _precedes_date(place: int, found: list[Match], folded: str, rules: Grammar) -> bool:
    """Tell whether a date stands right behind a clock time: "at 16:15, June 1st"."""
    if place + 1 >= len(found):
        return False
    following = found[place + 1]
    if following.sense is Sense.CLOCK and following.group == found[place].group:
        return _precedes_date(place + 1, found, folded, rules)
    gap = folded[found[place].end : following.start].strip(" ,")
    near = following.sense in {Sense.DATE, Sense.SHIFT} and following.start - found[place].end <= 7
    return near and (not gap or gap in rules.values.get("before_date", {}))


def _merge(readings: list[Resolved | None]) -> Resolved | None:
    first, last = readings[0], readings[-1]
    if first is None or last is None or first == last:
        return first or last
    if first.value == last.value:
        return first
    bounds_ = [w for r in (first, last) for w in (r.when.earliest, r.when.latest) if w]
    when = When(earliest=min(bounds_, default=None), latest=max(bounds_, default=None))
    return Resolved(first.type, None, when)


def _timex(text: str, match: Match, resolved: Resolved, document_id: str) -> Timex:
    when = resolved.when
    edtf = f"{when.edtf}~" if when.edtf and match.mod == "APPROX" and "/" not in when.edtf else when.edtf
    return Timex(
        document_id=document_id,
        start=match.start,
        end=match.end,
        text=text[match.start : match.end],
        type=resolved.type,
        value=resolved.value,
        mod=match.mod,
        earliest=when.earliest,
        latest=when.latest,
        edtf=edtf,
        confidence=match.confidence if resolved.value else round(match.confidence * 0.8, 3),
    )
