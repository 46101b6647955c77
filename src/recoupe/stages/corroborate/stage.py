"""Join claims into events, count what stands behind each, and set out what contradicts what."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from recoupe.model import (
    Attribution,
    Claim,
    Corroboration,
    Derivation,
    DerivationKind,
    Document,
    Entity,
    Event,
    Perhaps,
    Pile,
    Polarity,
    Span,
    Standing,
)
from recoupe.model.ids import content_id
from recoupe.ontology.media import medium_name
from recoupe.stages.corroborate.contradiction import across, contradictions
from recoupe.stages.corroborate.counting import count, side_of, with_objections
from recoupe.stages.corroborate.decision import decision
from recoupe.stages.corroborate.denial import Dealings, answered, bare, content_denials
from recoupe.stages.corroborate.happening import apart, happenings, participants, tell
from recoupe.stages.corroborate.independence import identity
from recoupe.stages.corroborate.joining import Aligned, Joined, join
from recoupe.stages.corroborate.passage import moved
from recoupe.stages.corroborate.profile import Page, Profile, cosine, overlap, profile
from recoupe.stages.corroborate.recurrence import recurrences
from recoupe.stages.corroborate.report import Report
from recoupe.stages.corroborate.told import Told
from recoupe.stages.corroborate.union import Edge, components

NOT = "¬ "
"""Stands before the predicate of a happening that is told only as not being."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What is looked up while claims are joined."""

    entities: dict[str, Entity]
    sayings: dict[str, Attribution]
    documents: dict[str, Document]
    claims: dict[str, Claim]
    derivations: dict[str, list[Derivation]]
    credits: dict[str, tuple[str, ...]]
    denied: frozenset[str]
    profiles: dict[str, Profile]
    aligned: Aligned

    def tell(self, claim: Claim) -> Told | None:
        """Return a claim ready for comparison; a copy's words are as old as its source."""
        document = self.documents[claim.document_id]
        origin = self.documents.get(document.origin_id or document.id, document)
        return tell(claim, document, self.entities, origin.published)

    def wording(self, a: Claim, b: Claim) -> float:
        """Return how alike the words of two claims are, in [0, 1]."""
        return cosine(self.profiles[a.id].own, self.profiles[b.id].own)

    def report(self, claim: Claim) -> Report:
        """Return a claim with who says it, and the document that its words come from."""
        document = self.documents[claim.document_id]
        origin, outlet = self._origin(claim, document)
        return Report(
            claim=claim,
            document=document,
            attribution=self.sayings.get(claim.attribution_id or ""),
            origin_id=origin,
            outlet=outlet,
            credits=self.credits.get(origin, ()) or self.credits.get(document.id, ()),
        )

    def _origin(self, claim: Claim, document: Document) -> tuple[str, str | None]:
        """Return the document that a claim's words come from, and its outlet."""
        name, place, seen = document.id, Span(claim.start, claim.end), {document.id}
        while (step := self._back(name, place)) is not None and step[0] not in seen:
            name, place = step
            seen.add(name)
        origin = self.documents[name].origin_id or name
        return origin, self.documents[origin].outlet if origin in self.documents else document.outlet

    def _back(self, name: str, place: Span) -> tuple[str, Span] | None:
        """Return where the words at a place stand in the document that they were taken from."""
        for one in self.derivations.get(name, ()):
            for span, from_span in zip(one.spans, one.from_spans, strict=False):
                if span.overlaps(place) and one.from_document_id in self.documents:
                    return one.from_document_id, moved(place, span, from_span)
        return None

    def deniers(self, claim: Claim) -> tuple[str, ...]:
        """Return who says what a claim says."""
        saying = self.sayings.get(claim.attribution_id or "")
        return saying.source_entity_ids if saying else ()

    def passages(self, group: list[Claim]) -> list[Derivation]:
        """Return the derivations between the documents of a happening."""
        documents = {claim.document_id for claim in group}
        found = [one for document in sorted(documents) for one in self.derivations.get(document, ())]
        return [one for one in found if one.from_document_id in documents]

    def side(self, claim: Claim) -> str:
        """Return whether a claim is for its event, against it, or silent."""
        return side_of(self.report(claim), denied=claim.id in self.denied)


def run(pile: Pile) -> Pile:
    """Fill `events`, `corroborations`, `contradictions` and every claim's `event_id`."""
    desk, answers = _desk(pile)
    parted, scored = _groups(desk, answers)
    kept = [n for n, group in enumerate(parted) if group]
    groups = [parted[n] for n in kept]
    events = [_event(parted[n], desk.entities, scored.confidence[n]) for n in kept]
    counts = [
        count(event.id, [desk.report(claim) for claim in group], desk.entities, desk.denied, desk.passages(group))
        for event, group in zip(events, groups, strict=True)
    ]
    names = {n: event.id for n, event in zip(kept, events, strict=True)}
    counts, further = _objected(desk, groups, counts, answered(scored.near, parted, names, desk.side))
    against = [
        one
        for event, group, standing in zip(events, groups, counts, strict=True)
        for one in contradictions(event, [*group, *further.get(event.id, ())], standing, desk.documents, desk.entities)
    ]
    against += [one for reading in pile.readings for one in recurrences(reading)]
    against += across(groups, desk.documents, desk.entities, desk.side)
    event_of = {claim.id: event.id for event, group in zip(events, groups, strict=True) for claim in group}
    readings = tuple(
        replace(reading, claims=tuple(replace(claim, event_id=event_of[claim.id]) for claim in reading.claims))
        for reading in pile.readings
    )
    return replace(
        pile,
        readings=readings,
        perhaps=_perhaps(scored, names),
        events=tuple(sorted(events, key=lambda event: event.id)),
        corroborations=tuple(sorted(counts, key=lambda one: one.event_id)),
        contradictions=tuple(sorted({one.id: one for one in against}.values(), key=lambda one: one.id)),
    )


def _desk(pile: Pile) -> tuple[Desk, dict[str, str]]:
    """Return what is looked up, and the claims that are denials of another claim with the claim that they deny."""
    claims = {claim.id: claim for reading in pile.readings for claim in reading.claims}
    sayings = {saying.id: saying for reading in pile.readings for saying in reading.attributions}
    denied, answers = content_denials(claims)
    derivations: dict[str, list[Derivation]] = defaultdict(list)
    credited: dict[str, set[str]] = defaultdict(set)
    for one in pile.derivations:
        if one.from_document_id:
            derivations[one.document_id].append(one)
        elif one.from_outlet and one.kind is DerivationKind.SYNDICATION:
            credited[one.document_id].add(medium_name(one.from_outlet))
    desk = Desk(
        entities={entity.id: entity for entity in pile.entities},
        sayings=sayings,
        documents={reading.document.id: reading.document for reading in pile.readings},
        claims=claims,
        derivations=dict(derivations),
        credits={key: tuple(sorted(names)) for key, names in credited.items()},
        denied=frozenset(denied | answers.keys()),
        profiles=profiles_of(pile),
        aligned=aligner(pile.derivations),
    )
    return desk, answers


def profiles_of(pile: Pile) -> dict[str, Profile]:
    """Return every claim of a pile ready for comparison."""
    entities = {entity.id: entity for entity in pile.entities}
    found: dict[str, Profile] = {}
    for reading in pile.readings:
        page = Page.of(reading)
        speakers = {saying.id: saying.source_entity_ids for saying in reading.attributions}
        for claim in reading.claims:
            found[claim.id] = profile(claim, page, entities, speakers.get(claim.attribution_id or "", ()))
    return found


def aligner(derivations: Iterable[Derivation]) -> Aligned:
    """Return how well a claim lies, in [0, 1], where another's words stand that its own were taken from."""
    passages: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for one in derivations:
        if one.from_document_id:
            passages[one.document_id, one.from_document_id].extend(zip(one.spans, one.from_spans, strict=False))

    def aligned(claim: Claim, other: Claim) -> float:
        place, target = Span(claim.start, claim.end), Span(other.start, other.end)
        held = (
            overlap(moved(place, span, from_span), target)
            for span, from_span in passages.get((claim.document_id, other.document_id), ())
            if span.overlaps(place)
        )
        return max(held, default=0.0)

    return aligned


def _groups(desk: Desk, answers: dict[str, str]) -> tuple[list[list[Claim]], Joined]:
    """Part all claims into happenings, each sorted; a denial joins the happening of what it denies."""
    stay = [claim for claim in desk.claims.values() if claim.id not in answers]
    told = {claim.id: one for claim in stay if (one := desk.tell(claim)) is not None}
    strict = [[one.claim for one in group] for group in happenings(list(told.values()))]
    strict.extend([claim] for claim in stay if claim.id not in told)
    scored = join(
        alike(strict, desk.profiles),
        desk.profiles,
        desk.aligned,
        lambda a, b: a.id in told and b.id in told and apart(told[a.id], told[b.id], desk.wording(a, b)),
    )
    groups = [list(group) for group in scored.groups]
    at = {claim.id: group for group in groups for claim in group}
    for denial, target in sorted(answers.items()):
        at[target].append(desk.claims[denial])
    dealings = Dealings(groups, desk.entities, desk.side)
    for claim in bare(stay, desk.side):
        own, hit = at[claim.id], dealings.denied_by(claim, desk.deniers(claim))
        if len(hit) == 1 and groups[hit[0]] is not own and not any(desk.side(one) == "for" for one in own):
            own.remove(claim)
            groups[hit[0]].append(claim)
    return [sorted(group, key=lambda claim: claim.id) for group in groups], scored


def alike(groups: Sequence[Sequence[Claim]], profiles: dict[str, Profile]) -> list[list[Claim]]:
    """Bring together the groups that hold a claim in the very words of another's on a page of one family.

    Forty printings of a dispatch are compared once.
    """
    first: dict[tuple[object, ...], str] = {}
    edges: list[Edge] = []
    for claim in sorted((claim for group in groups for claim in group), key=lambda claim: claim.id):
        one = profiles[claim.id]
        text = one.page.document.text
        key = (
            one.page.family, text[claim.sentence.start : claim.sentence.end], claim.start - claim.sentence.start,
            claim.end - claim.start, claim.predicate, claim.frame, claim.giver, claim.receiver, one.status, one.span,
        )  # fmt: skip
        edges.append((first.setdefault(key, claim.id), claim.id, "same_text", ""))
    edges += [(a.id, b.id, "", "") for group in groups for a, b in pairwise(group)]
    roots = components((claim.id for group in groups for claim in group), edges)
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in (claim for group in groups for claim in group):
        found[roots[claim.id]].append(claim)
    return list(found.values())


def _objected(
    desk: Desk, groups: list[list[Claim]], counts: list[Corroboration], further: dict[str, list[Claim]]
) -> tuple[list[Corroboration], dict[str, list[Claim]]]:
    """Add to each happening, as disputing, the bare denials that reach several, and those told in other words."""
    dealings = Dealings(groups, desk.entities, desk.side)
    for claim in bare(desk.claims.values(), desk.side):
        for n in dealings.denied_by(claim, desk.deniers(claim)):
            if claim not in groups[n] and claim not in further[counts[n].event_id]:
                further[counts[n].event_id].append(claim)
    found = []
    for standing in counts:
        reports = [desk.report(claim) for claim in further.get(standing.event_id, ())]
        extra = [
            Standing(
                claim_id=report.claim.id,
                source_id=content_id("source", identity([report], desk.entities)),
                origin_id=report.origin,
            )
            for report in reports
        ]
        found.append(with_objections(standing, extra) if extra else standing)
    return found, further


def _event(group: list[Claim], entities: dict[str, Entity], sure: float) -> Event:
    first = min(group, key=_sharpest)
    parties = tuple(sorted({key for claim in group for key in participants(claim) if key in entities}))
    places = sorted({claim.place_entity_id for claim in group if claim.place_entity_id})
    return Event(
        id=content_id("event", group[0].id),
        frame=first.frame,
        summary=_summary(first, entities),
        participants=parties,
        time=first.time,
        place_entity_id=places[0] if len(places) == 1 else None,
        confidence=round(sure * max(claim.confidence for claim in group), 4),
    )


def _perhaps(scored: Joined, events: dict[int, str]) -> tuple[Perhaps, ...]:
    """Return the pairs of events that may be one: shown, and not counted."""
    model = decision()
    found = (
        Perhaps(event_id=first, other_event_id=second, score=round(model.probability(odds), 4))
        for a, b, odds in scored.near
        if odds >= model.perhaps and a in events and b in events
        for first, second in [sorted((events[a], events[b]))]
    )
    return tuple(sorted(found, key=lambda one: (one.event_id, one.other_event_id)))


def _sharpest(claim: Claim) -> tuple[bool, bool, int, str]:
    """Order claims by how much they say: affirmed, dated, more roles filled, then by id."""
    return (
        claim.polarity is Polarity.NEGATED,
        claim.time is None or claim.time.earliest is None,
        -len(participants(claim)),
        claim.id,
    )


def _summary(claim: Claim, entities: dict[str, Entity]) -> str:
    """Return a label made of the claim's own parts: parties, predicate, goods; what is negated has the sign of it."""
    parties = sorted({entities[key].name for key in participants(claim) if key in entities})
    if claim.giver and claim.receiver:
        names = [[entities[key].name for key in side if key in entities] for side in (claim.giver, claim.receiver)]
        parties = [f"{', '.join(names[0])} → {', '.join(names[1])}"]
    goods = ", ".join(item.text for item in claim.items)
    predicate = f"{NOT}{claim.predicate}" if claim.polarity is Polarity.NEGATED else claim.predicate
    return " · ".join(part for part in (predicate, ", ".join(parties), goods) if part)
