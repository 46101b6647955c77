"""What stands behind one happening: who is for it, who against, who leaves it open, and how many are independent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from recoupe.model import (
    Certainty,
    Corroboration,
    Derivation,
    Entity,
    Modality,
    Polarity,
    SourceKind,
    Stance,
    Standing,
    Status,
)
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.happening import DONE, opposes
from recoupe.stages.corroborate.independence import identity, sources
from recoupe.stages.corroborate.report import Report
from recoupe.stages.corroborate.roots import bounds, settled

SILENT = {Stance.NON_ANSWER, Stance.ASKS, Stance.DOUBTS}
UNREAL = {Modality.WANTED, Modality.OBLIGED, Modality.FORBIDDEN, Modality.HYPOTHETICAL, Modality.ABLE}
OPEN = {Certainty.POSSIBLE, Certainty.UNKNOWN}


def count(
    event_id: str,
    reports: Sequence[Report],
    entities: dict[str, Entity],
    denied: Collection[str],
    passages: Sequence[Derivation],
) -> Corroboration:
    """Return the standing of one event. `denied` are claims whose words another claim denies."""
    apart, edges = sources(reports, entities, passages)
    side_by = _sides(reports, denied)
    pro = [one for one in reports if side_by[one.claim.id] == "for"]
    root, further = settled(reports, apart, entities, {one.claim.id for one in pro})
    least, most = bounds(pro, apart, root, entities)
    edges = [*edges, *further]
    names = named(reports, root, entities)
    sides: dict[str, list[Standing]] = {"for": [], "against": [], "silent": []}
    supporting = []
    for report in sorted(reports, key=lambda report: report.claim.id):
        side = side_by[report.claim.id]
        source = names[root[report.claim.id]]
        sides[side].append(Standing(claim_id=report.claim.id, source_id=source, origin_id=report.origin))
        if side == "for":
            supporting.append(report)
    return Corroboration(
        event_id=event_id,
        documents=len({report.document.id for report in supporting}),
        outlets=len({report.document.outlet or report.document.id for report in supporting}),
        origins=len({report.origin for report in supporting}),
        independent_sources=len({standing.source_id for standing in sides["for"]}),
        at_least=least,
        at_most=most,
        supporting=tuple(sides["for"]),
        disputing=tuple(sides["against"]),
        silent=tuple(sides["silent"]),
        status=status_of(sides["for"], sides["against"]),
        edges=tuple(sorted(edges)),
    )


def _sides(reports: Sequence[Report], denied: Collection[str]) -> dict[str, str]:
    """Return each claim's side. Where a thing is told only as not being, those who say so support that it is not.

    « Zembla n’a jamais admis d’observateurs », in two papers and contested by nobody, is a happening of its own.
    """
    found = {one.claim.id: side_of(one, denied=one.claim.id in denied) for one in reports}
    told = [one for one in reports if found[one.claim.id] == "against"]
    affirmed = [one.claim for one in reports if found[one.claim.id] == "for"]
    if affirmed:
        other = {
            one.claim.id: "silent"
            for one in told
            if _told_as_not(one, denied) and not any(opposes(one.claim, each) for each in affirmed)
        }
        return found | other
    if not all(_told_as_not(one, denied) for one in told):
        return found
    return {name: "for" if side == "against" else side for name, side in found.items()}


def _told_as_not(report: Report, denied: Collection[str]) -> bool:
    """Tell whether a report asserts that something is not, rather than denying what somebody says."""
    stance = report.attribution.stance if report.attribution else Stance.ASSERTS
    plain = report.claim.id not in denied and report.claim.denies_id is None
    return plain and report.claim.polarity is Polarity.NEGATED and stance is not Stance.DENIES


def named(reports: Sequence[Report], root: dict[str, str], entities: dict[str, Entity]) -> dict[str, str]:
    """Return the id of each source of one event: the same on every event where the same one speaks."""
    members: dict[str, list[Report]] = {}
    for report in reports:
        members.setdefault(root[report.claim.id], []).append(report)
    found: dict[str, str] = {}
    for key in sorted(members):
        name = content_id("source", identity(members[key], entities))
        # Two sources of one event stay two, even where the first of their speakers is the same.
        found[key] = name if name not in found.values() else content_id("source", name, key)
    return found


def side_of(report: Report, *, denied: bool = False) -> str:
    """Return whether a report speaks for its event, against it, or leaves it open.

    « X dément avoir livré du carburant » -> against; « X n'a pas livré … » -> against; denying a negation -> for;
    "they asked the court not to rule" -> silent: that somebody wants a thing not to be says nothing of whether it is
    "Karst denied that the ceasefire had been bought" -> silent on the ceasefire, against on its having been bought
    « X pourrait avoir livré », « X aurait livré » without a source -> silent
    """
    claim = report.claim
    stance = report.attribution.stance if report.attribution else Stance.ASSERTS
    if stance in SILENT:
        return "silent"
    negated = claim.polarity is Polarity.NEGATED
    if report.embedded and (negated or stance is Stance.DENIES):
        return "silent"
    if negated and stance is not Stance.DENIES and claim.modality in UNREAL:
        return "silent"
    if negated != (stance is Stance.DENIES) or claim.certainty is Certainty.IMPROBABLE or denied:
        return "against"
    if claim.modality in DONE and claim.certainty in OPEN and not (claim.hearsay and _attributed(report)):
        return "silent"
    return "for"


def _attributed(report: Report) -> bool:
    return report.attribution is not None and (
        report.attribution.source_kind is not SourceKind.UNNAMED or bool(report.attribution.source)
    )


def status_of(supporting: Sequence[Standing], disputing: Sequence[Standing]) -> Status:
    """Return how an event stands by its independent sources for and against."""
    independent = len({standing.source_id for standing in supporting})
    if disputing:
        return Status.DISPUTED if independent else Status.DENIED
    return Status.CORROBORATED if independent > 1 else Status.SINGLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """What is left of an event when one source is taken away; `status` None: nobody is left who speaks of it."""

    status: Status | None
    independent_sources: int
    fallen: tuple[str, ...]


def without(corroboration: Corroboration, source_id: str) -> Without:
    """Return what falls if a source is removed: its claims, and with them perhaps the standing of the event."""
    left = {
        side: tuple(one for one in getattr(corroboration, side) if one.source_id != source_id)
        for side in ("supporting", "disputing", "silent")
    }
    fallen = tuple(one.claim_id for side in left for one in getattr(corroboration, side) if one.source_id == source_id)
    spoken = left["supporting"] or left["disputing"]
    return Without(
        status=status_of(left["supporting"], left["disputing"]) if spoken else None,
        independent_sources=len({one.source_id for one in left["supporting"]}),
        fallen=fallen,
    )


def with_objections(corroboration: Corroboration, against: Sequence[Standing]) -> Corroboration:
    """Return the standing with denials from elsewhere that reach this event."""
    disputing = (*corroboration.disputing, *against)
    return replace(corroboration, disputing=disputing, status=status_of(corroboration.supporting, disputing))
