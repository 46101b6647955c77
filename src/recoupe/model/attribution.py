"""Who says so: quotation and reported speech, after PARC3 and PolNeAR (source, cue, content)."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.text import Span
from recoupe.model.when import When


class Manner(StrEnum):
    """How the words are rendered."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SourceKind(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    ROLE = "role"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Stance(StrEnum):
    """The source's own attitude to the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CONFIRMS = "confirms"
    ALLEGES = "alleges"
    DOUBTS = "doubts"
    ASKS = "asks"
    EXPECTS = "expects"
    WANTS = "wants"
    NON_ANSWER = "non_answer"


class LinkRole(StrEnum):
    """The place of one link in the chain from the speaker to the page.

    A `root` is whom the speaker itself rests on ("the paper said, citing two officials"), a `relay` who speaks in the
    speaker's stead (« par la voix de son ministre »).
    """

    SPEAKER = "speaker"
    ROOT = "root"
    RELAY = "relay"
    MEDIUM = "medium"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of the chain: its words, and the entity behind them where it is known."""

    text: str
    role: LinkRole
    entity_id: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One saying. `parent_id` is the attribution whose content holds this one (A says that B denied C).

    `vouched` is the part of the content that the source puts forward itself: empty for a plan, a refusal to answer or
    praise of a thing, which the article tells, and without the participles that say which thing is meant.
    """

    id: str
    document_id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    vouched: tuple[Span, ...] = ()
    manner: Manner
    source_kind: SourceKind
    source_text: str
    source_entity_ids: tuple[str, ...] = ()
    chain: tuple[Link, ...] = ()
    said: When | None = None
    stance: Stance = Stance.ASSERTS
    parent_id: str | None = None
    cue_lemma: str = ""
    confidence: float = 1.0
