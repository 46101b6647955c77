"""A claim as it is compared with others: its parties, its act, its words and names, when, where, and how it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from recoupe.model import Claim, Entity, Role, Span
from recoupe.ontology.senses import senses
from recoupe.stages.corroborate.happening import party, status
from recoupe.stages.corroborate.pages import Page, Weights
from recoupe.stages.corroborate.told import days_of
from recoupe.syntax.rarity import HEAVIEST
from recoupe.syntax.signs import signs_of

DOING = frozenset(
    {"actor", "agent", "giver", "holder", "host", "mediator", "participant", "party", "speaker", "visitor"}
)
"""Roles of those who act; all others are acted upon."""
NO_PARTY = frozenset({"place", "item", "topic", "purpose", "result", "reason", "means", "time"})
WHO, LAND = 4.0, 2.0
"""Weight of an entity, and of the country that it belongs to, beside the words of its name."""
ENTITY = "e:"
"""What the sign of an entity begins with."""
LEAD = 400
"""Characters after the title that hold what an article is about."""
AROUND = 160
"""Characters around a sentence that are its surroundings."""


@dataclass(frozen=True)
class Profile:
    """A claim ready for a scored comparison."""

    claim: Claim
    page: Page
    doing: Weights
    suffering: Weights
    act: Weights
    own: Weights
    near: Weights
    around: Weights
    status: str
    place: str | None
    span: tuple[str, str] | None
    speaker: Weights

    @cached_property
    def parties(self) -> Weights:
        """All parties, whichever side they stand on."""
        return Weights({**self.suffering, **self.doing})

    @cached_property
    def doers(self) -> frozenset[str]:
        """Entities that act."""
        return frozenset(sign for sign in self.doing if sign.startswith(ENTITY))

    @cached_property
    def sufferers(self) -> frozenset[str]:
        """Entities that are acted upon."""
        return frozenset(sign for sign in self.suffering if sign.startswith(ENTITY))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Numbers of the clause."""
        return frozenset(sign for sign in self.own if sign.isdigit())

    @cached_property
    def kin(self) -> str | None:
        """The family of the act's sense: senses that may tell of one happening; None without a sense."""
        known = senses().get(self.claim.sense or "")
        return known.family if known else None

    @cached_property
    def in_title(self) -> bool:
        """Whether the claim stands in the first line of the page."""
        return self.claim.start < self.page.title_end

    @cached_property
    def in_lead(self) -> bool:
        """Whether the claim stands in the title or in what follows at once."""
        return self.claim.start < self.page.title_end + LEAD

    @cached_property
    def length(self) -> float:
        """Share of the page before the claim."""
        return self.claim.start / max(1, len(self.page.document.text))


def profile(claim: Claim, page: Page, entities: Mapping[str, Entity], speakers: Iterable[str]) -> Profile:
    """Return what a claim is compared by."""
    sentence = claim.sentence
    language = page.document.language
    return Profile(
        claim=claim,
        page=page,
        doing=_side(claim, entities, language, doing=True),
        suffering=_side(claim, entities, language, doing=False),
        act=_act(claim.predicate, claim.sense, language),
        own=_own(claim, page),
        near=page.shared(min(sentence.start, claim.start), max(sentence.end, claim.end)),
        around=page.shared(sentence.start - AROUND, sentence.end + AROUND),
        status=status(claim),
        place=claim.place_entity_id,
        span=days_of(claim.time),
        speaker=Weights({key: WHO for one in speakers if (key := party(one, entities))}),
    )


def _own(claim: Claim, page: Page) -> Weights:
    """Return the signs of the clause, and of whatever fills a role of it elsewhere in the sentence."""
    found: dict[str, float] = {}
    parts = {(claim.start, claim.end)}
    parts |= {(role.start, role.end) for role in claim.roles} | {(item.start, item.end) for item in claim.items}
    for start, end in sorted(parts):
        found |= page.words(start, end)
    return Weights(found)


@lru_cache(maxsize=4096)
def _act(predicate: str, sense: str | None, language: str) -> Weights:
    """Return the signs of an act: its sense, which languages share, or the words for it; many claims share theirs."""
    found: dict[str, float] = dict.fromkeys(_plain(predicate, language), 2.0)
    if sense:
        found[f"s:{sense}"] = WHO
    return Weights(found)


def _side(claim: Claim, entities: Mapping[str, Entity], language: str, *, doing: bool) -> Weights:
    keys = {
        key for role in claim.roles if _is_party(role) and (role.role in DOING) is doing for key in [role.entity_id]
    }
    keys |= set(claim.giver if doing else claim.receiver)
    found: dict[str, float] = {}
    for key in sorted(key for key in keys if key is not None):
        found |= _who(key, entities, language)
    for role in claim.roles:
        if role.entity_id is None and _is_party(role) and (role.role in DOING) is doing:
            found |= _plain(role.text, language)
    return Weights(found)


def _is_party(role: Role) -> bool:
    return role.role not in NO_PARTY


def _who(key: str, entities: Mapping[str, Entity], language: str) -> dict[str, float]:
    """Return an entity as signs: itself, whom it acts for, its state, and the words of its names."""
    entity = entities.get(key)
    if entity is None:
        return {}
    found = {f"{ENTITY}{party(key, {key: entity})}": WHO}
    if entity.schema != "Country":
        for other in (entities[one.entity_id] for one in entity.acts_for if one.entity_id in entities):
            found[f"{ENTITY}{party(other.id, {other.id: other})}"] = LAND
        if entity.country:
            found[f"{ENTITY}country:{entity.country}"] = LAND
        found |= _plain(entity.name, language)
    return found


@lru_cache(maxsize=4096)
def _plain(text: str, language: str) -> Mapping[str, float]:
    """Return the telling words of a name or a predicate as signs; many claims share theirs."""
    signs = signs_of(text, language)
    return {
        sign: float(weight)
        for found, weight in zip(signs.words, signs.weights, strict=True)
        for sign in sorted(found)
        if weight > HEAVIEST / 4
    }


def overlap(one: Span, other: Span) -> float:
    """Return the share of two spans that both cover, in [0, 1]."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(1, max(one.end, other.end) - min(one.start, other.start))
