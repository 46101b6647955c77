"""What the stages pass on: one document as it is read, then the pile as it is joined."""

from dataclasses import dataclass

from recoupe.model.attribution import Attribution
from recoupe.model.claim import Claim
from recoupe.model.clause import Clause
from recoupe.model.document import Block, Document, Repair
from recoupe.model.entity import Entity, Mention
from recoupe.model.event import Contradiction, Corroboration, Event, Perhaps
from recoupe.model.finding import Exchange, Forecast, Provision, Relation
from recoupe.model.issue import Issue
from recoupe.model.judgement import Judgement
from recoupe.model.lineage import Derivation
from recoupe.model.syntax import Sentence
from recoupe.model.when import Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything known of one document alone. A document stage takes one and returns one with more in it.

    Entities here are local to the document (`id` starts with `local:`): mentions, attributions, clauses and claims
    point to them, until the resolve stage makes them entities of the pile.
    """

    document: Document
    blocks: tuple[Block, ...] = ()
    repairs: tuple[Repair, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    times: tuple[Timex, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    clauses: tuple[Clause, ...] = ()
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Every document of a ledger, joined. A group stage takes one and returns one with more in it.

    `readings` are sorted by document id and carry no trees; `entities` are those of the whole pile. `judgements` and
    `programmes` (file name, TOML) are what the user has decided and added; the stages take them in. `came_of` holds
    claims (ids) of what was to come and of what was done, each with the log-odds that the one came of the other.
    `compared` is what comparing claims gave, for the next build that joins them: it saves work, and changes no result.
    """

    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    events: tuple[Event, ...] = ()
    perhaps: tuple[Perhaps, ...] = ()
    corroborations: tuple[Corroboration, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    relations: tuple[Relation, ...] = ()
    provisions: tuple[Provision, ...] = ()
    issues: tuple[Issue, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    programmes: tuple[tuple[str, str], ...] = ()
    came_of: tuple[tuple[str, str, float], ...] = ()
    compared: bytes = b""
