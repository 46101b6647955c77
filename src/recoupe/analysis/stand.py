"""What the analyses share of a pile: states behind entities, claims with their saying, sources of a set of claims."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from recoupe.lang import LANGUAGES
from recoupe.model import Attribution, Claim, Document, Entity, Level, Pile, Polarity, Reading, Stance
from recoupe.stages.claim.lexicon import lexicon

STATELY = frozenset({"Country", "PublicBody"})
SERVING = frozenset({"Person", "LegalEntity"})


def _holds_office(entity: Entity) -> bool:
    """Tell whether the words for a person or role name an office or organ of state, in any language."""
    words = entity.description if entity.schema == "Person" else entity.name
    plain = [word.strip(",.'’") for word in (words or "").lower().replace("-", " ").split()]
    organs = [lexicon(code).organs for code in LANGUAGES]
    forms = {form for word in plain for form in (word, word.removesuffix("s"))}
    return any({"office", "organ"} & table.get(form, frozenset()) for form in forms for table in organs)


@dataclass(frozen=True)
class Stand:
    """A pile with the indexes that every analysis asks for."""

    pile: Pile

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.pile.entities}

    @cached_property
    def states(self) -> dict[str, str]:
        """Country code -> id of the entity of that country."""
        found: dict[str, str] = {}
        for entity in sorted(self.pile.entities, key=lambda entity: entity.id):
            if entity.schema == "Country" and entity.country:
                found.setdefault(entity.country, entity.id)
        return found

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every typed claim, by document and place; open ones count for nothing here."""
        return tuple(claim for reading in self.pile.readings for claim in reading.claims if claim.level is Level.TYPED)

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {reading.document.id: reading.document for reading in self.pile.readings}

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """What was read, by document."""
        return {reading.document.id: reading for reading in self.pile.readings}

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """Attributions by id."""
        return {found.id: found for reading in self.pile.readings for found in reading.attributions}

    @cached_property
    def _sources(self) -> dict[str, set[str]]:
        sources: dict[str, set[str]] = {}
        for row in self.pile.corroborations:
            for standing in row.supporting:
                sources.setdefault(standing.claim_id, set()).add(standing.source_id)
        return sources

    def state_of(self, entity_id: str) -> str:
        """Return the state that an entity acts for, where it is a body or officer of one that is named; else itself."""
        entity = self.entities.get(entity_id)
        if entity is None or not entity.country:
            return entity_id
        serves = entity.schema in STATELY or (entity.schema in SERVING and _holds_office(entity))
        return self.states.get(entity.country, entity_id) if serves else entity_id

    def country_of(self, entity_id: str) -> str | None:
        """Return the country code of an entity."""
        entity = self.entities.get(entity_id)
        return entity.country if entity is not None else None

    def stands(self, claim: Claim) -> bool:
        """Tell whether a claim affirms its event and is not the content of a denial."""
        return claim.polarity is Polarity.AFFIRMED and not self.is_denied(claim)

    def is_denied(self, claim: Claim) -> bool:
        """Tell whether a claim is what somebody denies."""
        saying = self.attributions.get(claim.attribution_id or "")
        return saying is not None and saying.stance is Stance.DENIES

    def sources(self, claims: Iterable[Claim]) -> int:
        """Count the independent sources behind claims; one whose event was not judged counts by its text family."""
        found: set[str] = set()
        for claim in claims:
            document = self.documents[claim.document_id]
            found |= self._sources.get(claim.id) or {document.origin_id or document.id}
        return len(found)
