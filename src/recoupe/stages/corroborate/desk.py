"""What is looked up while claims are joined: who is who, who says what, where words come from."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.model import Attribution, Claim, Derivation, DerivationKind, Document, Entity, Pile, Span
from recoupe.ontology.media import medium_name
from recoupe.stages.corroborate.anaphora import pointing_back
from recoupe.stages.corroborate.counting import side_of
from recoupe.stages.corroborate.denial import content_denials, denying, embedded
from recoupe.stages.corroborate.happening import tell
from recoupe.stages.corroborate.pages import Page, cosine
from recoupe.stages.corroborate.passage import moved
from recoupe.stages.corroborate.profile import Profile, overlap, profile
from recoupe.stages.corroborate.refuted import answering, articles, refuted
from recoupe.stages.corroborate.report import Report
from recoupe.stages.corroborate.scale import Aligned
from recoupe.stages.corroborate.statement import Statement
from recoupe.stages.corroborate.told import Told


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
    embedded: frozenset[str]
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

    def alike(self, a: str, b: str) -> float:
        """Return how alike the sentences of two claims (ids) are, in [0, 1]; 1 across languages, for want of words."""
        if len({self.profiles[each].page.document.language for each in (a, b)}) > 1:
            return 1.0
        return cosine(self.profiles[a].near, self.profiles[b].near)

    def both_negate(self, a: str, b: str) -> bool:
        """Tell whether the sentences of two claims (ids) both negate something."""
        return all(Statement(self.profiles[each]).negations for each in (a, b))

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
            embedded=claim.id in self.embedded,
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


def desk_of(pile: Pile) -> tuple[Desk, dict[str, str]]:
    """Return what is looked up, and the claims that are denials of another claim with the claim that they deny."""
    claims = {claim.id: claim for reading in pile.readings for claim in reading.claims}
    sayings = {saying.id: saying for reading in pile.readings for saying in reading.attributions}
    denied, answers = content_denials(claims)
    answers |= {denial: target for reading in pile.readings for denial, target in pointing_back(reading)}
    derivations: dict[str, list[Derivation]] = defaultdict(list)
    credited: dict[str, set[str]] = defaultdict(set)
    for one in pile.derivations:
        if one.from_document_id:
            derivations[one.document_id].append(one)
        elif one.from_outlet and one.kind is DerivationKind.SYNDICATION:
            credited[one.document_id].add(medium_name(one.from_outlet))
    passed = {name: [one.from_document_id or "" for one in rows] for name, rows in derivations.items()}
    for reading, sources in articles(pile.readings, passed):
        answers |= {denial: target for denial, target in answering(reading, sources) if denial not in answers}
    answers = {denial: target for denial, target in answers.items() if target not in answers}
    untrue = frozenset(name for reading in pile.readings for name in refuted(reading) | denying(reading))
    desk = Desk(
        entities={entity.id: entity for entity in pile.entities},
        sayings=sayings,
        documents={reading.document.id: reading.document for reading in pile.readings},
        claims=claims,
        derivations=dict(derivations),
        credits={key: tuple(sorted(names)) for key, names in credited.items()},
        denied=frozenset(denied | answers.keys() | untrue),
        embedded=frozenset(name for reading in pile.readings for name in embedded(reading)),
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
