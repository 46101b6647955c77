"""Who and what is named: mentions in a text, and the entities behind them."""

from dataclasses import dataclass, field
from enum import StrEnum

from recoupe.model.text import Span


class MentionKind(StrEnum):
    """How an entity is mentioned."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention. Within a document `entity_id` is a local id (`local:…`); the resolve stage makes it an entity's id.

    `schema` is a FollowTheMoney name. A metonym (Moscow for Russia) keeps its words and points to the state.
    """

    document_id: str
    start: int
    end: int
    text: str
    kind: MentionKind
    schema: str
    entity_id: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsFor:
    """The state or body that an entity acts for, with the words of a document that tie the two.

    « la porte-parole de l'armée bolivienne »: she acts for the army, the army for Bolivia; none is the other.
    """

    entity_id: str
    document_id: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, body, organisation, country or place. `country` is ISO 3166 alpha-2 in lower case.

    `names` holds a name a language; `aliases` every other form met; `description` the role or affiliation as the
    text gives it (« ministre de la Défense », "analyst at the Harbour Institute").
    `affiliations` are dated properties: (organisation as named, ISO day or ""). `acts_for`: whom it speaks or acts for.
    """

    id: str
    schema: str
    name: str
    names: dict[str, list[str]] = field(default_factory=dict)
    country: str | None = None
    description: str | None = None
    aliases: tuple[str, ...] = ()
    affiliations: tuple[tuple[str, str], ...] = ()
    acts_for: tuple[ActsFor, ...] = ()
    confidence: float = 1.0
