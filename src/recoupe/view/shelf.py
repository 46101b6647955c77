"""A pile with its look-ups: every id leads to its record, and every offset to its sentence."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from recoupe.model import (
    Attribution,
    BlockKind,
    Claim,
    Contradiction,
    Corroboration,
    Derivation,
    Document,
    Entity,
    Event,
    Pile,
    Published,
    Reading,
    Span,
    Standing,
)  # fmt: skip
from recoupe.view.parts import Article, Party, Side, Word
from recoupe.view.senses import sense_of
from recoupe.view.word import word_for

LAST = "9999-99-99"


def day_of(published: Published) -> str:
    """Return a day to sort by; an undated text sorts after every dated one."""
    return published.earliest or published.latest or LAST


def web_address(url: str | None) -> str | None:
    """Return an address that a page may link to: metadata may hold anything, `javascript:` included."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A pile and its look-ups, for one language of the interface."""

    pile: Pile
    language: str
    readings: dict[str, Reading]
    claims: dict[str, Claim]
    attributions: dict[str, Attribution]
    entities: dict[str, Entity]
    events: dict[str, Event]
    corroborations: dict[str, Corroboration]
    by_event: dict[str, tuple[Claim, ...]]
    standings: dict[tuple[str, str], tuple[Side, Standing]]
    objections: dict[str, tuple[Claim, ...]]
    contradictions: dict[str, tuple[Contradiction, ...]]
    dealing: frozenset[str]
    resting: dict[str, tuple[Derivation, ...]]

    @classmethod
    def of(cls, pile: Pile, language: str, nobody: frozenset[str] = frozenset()) -> "Shelf":
        """Index a pile; entities of `nobody` are left out, so that they are words alone."""
        claims = {claim.id: claim for reading in pile.readings for claim in reading.claims}
        return cls(
            pile=pile,
            language=language,
            readings={reading.document.id: reading for reading in pile.readings},
            claims=claims,
            attributions={each.id: each for reading in pile.readings for each in reading.attributions},
            entities={entity.id: entity for entity in pile.entities if entity.id not in nobody},
            events={event.id: event for event in pile.events},
            corroborations={each.event_id: each for each in pile.corroborations},
            by_event=_by_event(claims),
            standings=_standings(pile),
            objections=_objections(pile, claims),
            contradictions=_contradictions(pile),
            dealing=_dealing(claims) - nobody,
            resting=_resting(pile),
        )

    def document(self, document_id: str) -> Document:
        """Return a document by its id."""
        return self.readings[document_id].document

    def attribution(self, claim: Claim) -> Attribution | None:
        """Return the saying that a claim stands in, None for the article's own voice."""
        return self.attributions.get(claim.attribution_id) if claim.attribution_id else None

    def sense(self, claim: Claim) -> str | None:
        """Return the neutral sense of a claim, None where it is not known."""
        return sense_of(claim, self.document(claim.document_id).language)

    def word(self, claim: Claim) -> Word:
        """Return the word for how one claim stands."""
        return word_for(claim, self.attribution(claim), self.sense(claim))

    def party(self, entity_id: str | None, text: str, language: str | None = None) -> Party:
        """Return an entity under its name in the interface's language, or the bare words where it is unknown."""
        entity = self.entities.get(entity_id) if entity_id else None
        if entity is None:
            return Party(id=None, text=text, language=language)
        own = entity.names.get(self.language) or []
        name = own[0] if own else entity.name
        return Party(id=entity.id, text=name, schema=entity.schema, has_page=entity.id in self.dealing)

    def sentence_at(self, document_id: str, offset: int) -> int:
        """Return the index of the sentence that holds an offset, or that ends last before it."""
        starts = [sentence.start for sentence in self.readings[document_id].sentences]
        return max(0, bisect_right(starts, offset) - 1)

    def neighbour(self, document_id: str, index: int, step: int) -> str:
        """Return the sentence beside another one, empty where that is of another kind: a title is no neighbour."""
        sentences = self.readings[document_id].sentences
        if not (0 <= index < len(sentences) and 0 <= index + step < len(sentences)):
            return ""
        beside = sentences[index + step]
        if beside.kind is not sentences[index].kind:
            return ""
        return self.document(document_id).text[beside.start : beside.end]

    def origin(self, document_id: str) -> str:
        """Return the id of the earliest text of the document's family."""
        return self.document(document_id).origin_id or document_id

    def text(self, document_id: str, span: Span) -> str:
        """Return the words at a span."""
        return self.document(document_id).text[span.start : span.end]

    def article(self, document_id: str) -> Article:
        """Return a document as it is listed. Without a title its first words stand in, without those its path."""
        reading = self.readings[document_id]
        document = reading.document
        opening = " ".join(_opening(reading).split()[:9])
        return Article(
            id=document.id,
            title=document.title or (f"{opening} …" if opening else document.path),
            language=document.language,
            outlet=document.outlet,
            bylines=document.bylines,
            published=document.published,
            url=web_address(document.url),
            path=document.path,
            origin_id=self.origin(document_id),
            is_copy=self.origin(document_id) != document_id,
            claims=len(reading.claims),
            sentences=len(reading.sentences),
        )

    def articles(self) -> tuple[Article, ...]:
        """Return every article, oldest first, undated ones last."""
        found = [self.article(document_id) for document_id in self.readings]
        return tuple(sorted(found, key=lambda article: (day_of(article.published), article.title, article.id)))


def _opening(reading: Reading) -> str:
    """Return the text from where its body begins: a date or a by-line names no article."""
    body = (each.start for each in reading.sentences if each.kind is BlockKind.BODY)
    return reading.document.text[next(body, 0) :]


def _by_event(claims: dict[str, Claim]) -> dict[str, tuple[Claim, ...]]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        groups[claim.event_id or claim.id].append(claim)
    return {key: tuple(group) for key, group in sorted(groups.items())}


def _standings(pile: Pile) -> dict[tuple[str, str], tuple[Side, Standing]]:
    """Return side and source by event and claim: one denial may reach several events."""
    found: dict[tuple[str, str], tuple[Side, Standing]] = {}
    for each in pile.corroborations:
        for side, standings in (
            (Side.SILENT, each.silent), (Side.AGAINST, each.disputing), (Side.FOR, each.supporting),
        ):  # fmt: skip
            found.update({(each.event_id, standing.claim_id): (side, standing) for standing in standings})
    return found


def _objections(pile: Pile, claims: dict[str, Claim]) -> dict[str, tuple[Claim, ...]]:
    """Return the claims that stand against an event from elsewhere: "no such delivery has taken place"."""
    found: dict[str, tuple[Claim, ...]] = {}
    for each in pile.corroborations:
        known = (claims[standing.claim_id] for standing in each.disputing if standing.claim_id in claims)
        found[each.event_id] = tuple(claim for claim in known if (claim.event_id or claim.id) != each.event_id)
    return found


def _contradictions(pile: Pile) -> dict[str, tuple[Contradiction, ...]]:
    groups: dict[str, list[Contradiction]] = defaultdict(list)
    for contradiction in pile.contradictions:
        for claim_id in contradiction.claims:
            groups[claim_id].append(contradiction)
    return {key: tuple(group) for key, group in groups.items()}


def _resting(pile: Pile) -> dict[str, tuple[Derivation, ...]]:
    groups: dict[str, list[Derivation]] = defaultdict(list)
    for derivation in pile.derivations:
        groups[derivation.document_id].append(derivation)
    return {key: tuple(group) for key, group in groups.items()}


def _dealing(claims: dict[str, Claim]) -> frozenset[str]:
    ids: set[str] = set()
    for claim in claims.values():
        ids.update(claim.giver, claim.receiver)
        ids.update(role.entity_id for role in claim.roles if role.entity_id and role.role not in ("place", "time"))
    return frozenset(ids)
