"""What stands behind an article's own words: a voice that is on record, an earlier telling, or nothing but itself.

`independence` folds the reports that share a source. What is left are voices on record and texts that name nobody. An
editor counts roots, not texts: what is told later in nobody's name rests on what was told before.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model import Entity, Frame, Modality
from recoupe.ontology.media import medium_key
from recoupe.stages.corroborate.happening import DONE
from recoupe.stages.corroborate.independence import cited, speakers
from recoupe.stages.corroborate.report import Report
from recoupe.stages.corroborate.told import days_between, days_of
from recoupe.stages.corroborate.union import Edge, components

CYCLE = 1
"""Days within which two papers may each have seen for themselves; later, the second has read the first."""

FRESH = 3
"""Days after a deed in which a paper writes of it from its own knowledge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """One source of an event, with the first of its reports; `day` is when it was first printed, None if unknown.

    `foreseen`: it tells what may come, which each page works out for itself; `seen`: a deed of the days before, to
    which a paper may have sent its own reporter.
    """

    name: str
    first: str
    voiced: bool
    foreseen: bool
    seen: bool
    day: str | None
    families: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]
    lands: frozenset[str]
    names: frozenset[str]
    outlets: frozenset[str]

    @property
    def unnamed(self) -> bool:
        """Tell whether it is somebody whom the text does not name ("two Ardavian officials")."""
        return self.voiced and not self.people and not self.bodies


def settled(
    reports: Sequence[Report], root: Mapping[str, str], entities: dict[str, Entity], supporting: Collection[str]
) -> tuple[dict[str, str], list[Edge]]:
    """Return each claim's source after texts that name nobody are laid to what they rest on, and the new edges.

    Only claims that support their event are folded; who denies it is counted as he is.
    """
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.claim.id):
        if report.claim.id in supporting:
            groups[root[report.claim.id]].append(report)
    roots = [_root(name, group, entities) for name, group in sorted(groups.items())]
    edges = [*_spoken_for(roots), *_printed(roots), *_retold(roots), *_whispered(roots)]
    joined = components(root.values(), [(root[a], root[b], kind, words) for a, b, kind, words in edges])
    return {claim: joined[name] for claim, name in root.items()}, edges


def _root(name: str, group: Sequence[Report], entities: dict[str, Entity]) -> Root:
    who = {key for report in group for key in speakers(report, entities)}
    known = {key: entities[key] for key in who if key in entities}
    days = [report.document.published.latest for report in group if report.document.published.latest]
    return Root(
        name=name,
        first=group[0].claim.id,
        voiced=bool(who) or any(_on_record(report, entities) for report in group),
        foreseen=all(report.claim.modality is Modality.FORECAST for report in group),
        seen=any(_fresh(report) for report in group),
        day=min(days, default=None),
        families=frozenset(report.origin for report in group),
        bodies=frozenset(key for key, one in known.items() if one.schema != "Person"),
        people=frozenset(key for key, one in known.items() if one.schema == "Person"),
        lands=frozenset(one.country for one in known.values() if one.country),
        names=frozenset(medium_key(one.name) for one in known.values() if one.schema != "Country"),
        outlets=frozenset(medium_key(report.voice) for report in group if report.voice),
    )


def _fresh(report: Report) -> bool:
    """Tell whether a text tells, as done, a deed that it dates shortly before its own day."""
    claim, day = report.claim, report.document.published.latest
    span = days_of(claim.time)
    if day is None or span is None or claim.modality not in DONE or claim.frame is Frame.COMMUNICATION:
        return False
    return abs(days_between(span[1], day)) <= FRESH


def _on_record(report: Report, entities: dict[str, Entity]) -> bool:
    """Tell whether a report names where it has its knowledge: a source, or a medium."""
    return bool(cited(report, entities)) or bool(report.attribution and report.attribution.source_text)


def _spoken_for(roots: Sequence[Root]) -> list[Edge]:
    """Tie a person to the body for which one text quotes both.

    "the coast guard said (…), Commodore Rask told reporters" is the coast guard's word.
    """
    return [
        (body.first, person.first, "same_office", "one text quotes the person and the body")
        for body in roots
        for person in roots
        if body.bodies and not body.people and person.people and not person.bodies
        and body.families & person.families and (not person.lands or not body.lands or person.lands & body.lands)
    ]  # fmt: skip


def _retold(roots: Sequence[Root]) -> list[Edge]:
    """Tie what is told in nobody's name to the voice on record, or to the first telling."""
    voices = [one for one in roots if one.voiced]
    own = [one for one in roots if not one.voiced]
    first = min(voices or own, key=_order, default=None)
    if first is None:
        return []
    later = [one for one in own if one is not first and not one.foreseen]
    return [
        (first.first, one.first, "retold", "tells in nobody's name what was told before")
        for one in later
        if _may_rest(one, first, within=CYCLE if one.seen and not voices else 0)
    ]


def _printed(roots: Sequence[Root]) -> list[Edge]:
    """Tie what is laid to a paper as to a speaker to that paper's own article.

    "The Harbour Post says that Ordria has lent the guns", and the Harbour Post's article
    """
    return [
        (own.first, other.first, "cites", "cites a paper whose article says it too")
        for own in roots
        for other in roots
        if own is not other and own.outlets & other.names and not own.names & other.names
    ]


def _whispered(roots: Sequence[Root]) -> list[Edge]:
    """Tie unnamed voices of a later day to the first unnamed voice, which they are told after."""
    voices = sorted((one for one in roots if one.unnamed), key=_order)
    return [
        (voices[0].first, one.first, "retold", "unnamed, and told after another unnamed voice")
        for one in voices[1:]
        if _may_rest(one, voices[0], within=CYCLE)
    ]


def _order(one: Root) -> tuple[str, str]:
    return (one.day or "9999", one.first)


def _may_rest(one: Root, first: Root, *, within: int) -> bool:
    """Tell whether a text may have what it tells from another: it was not printed before, nor in the same hours."""
    if first.day is None:
        return False
    return one.day is None or days_between(first.day, one.day) >= (within + 1 if within else -CYCLE)


def bounds(
    reports: Sequence[Report], root: Mapping[str, str], best: Mapping[str, str], entities: dict[str, Entity]
) -> tuple[int, int]:
    """Return how few and how many independent sources a strict and a generous editor would count.

    Strictly, all that one text quotes and all officials of one state are one; generously, every voice on record counts
    and what is told in nobody's name once more.
    """
    if not reports:
        return 0, 0
    strict: list[Edge] = []
    first: dict[str, str] = {}
    for report in sorted(reports, key=lambda report: report.claim.id):
        lands = {entities[key].country for key in speakers(report, entities) if key in entities}
        own = best[report.claim.id]
        keys = (f"text:{report.origin}", *(f"land:{land}" for land in sorted(lands - {None}, key=str)))
        strict.extend((first.setdefault(key, own), own, "", "") for key in keys)
    least = len(set(components({best[report.claim.id] for report in reports}, strict).values()))
    voiced = {root[report.claim.id] for report in reports if _on_record(report, entities)}
    nobody = {root[report.claim.id] for report in reports} - voiced
    most = len(voiced) + min(1, len(nobody)) if voiced else len(nobody)
    found = len({best[report.claim.id] for report in reports})
    return min(least, found), max(most, found)
