"""Records, and nothing else: frozen dataclasses shared by every stage. Import them from here."""

from recoupe.model.attribution import Attribution, Link, LinkRole, Manner, SourceKind, Stance
from recoupe.model.claim import Certainty, Claim, Frame, Item, Level, Modality, Plover, Polarity, Quantity, Role
from recoupe.model.clause import Clause, ClauseKind
from recoupe.model.document import Block, BlockKind, Document, Published, PublishedBasis, Repair, RepairKind
from recoupe.model.entity import ActsFor, Entity, Mention, MentionKind
from recoupe.model.event import Contradiction, ContradictionKind, Corroboration, Event, Perhaps, Standing, Status
from recoupe.model.finding import Exchange, Forecast, ForecastStatus, Provision, Quadrant, Relation
from recoupe.model.issue import Issue, Severity
from recoupe.model.judgement import Judgement, JudgementKind
from recoupe.model.lineage import Derivation, DerivationKind
from recoupe.model.reading import Pile, Reading
from recoupe.model.syntax import Mending, Sentence, Token
from recoupe.model.text import Span
from recoupe.model.when import Timex, TimexType, When, Why

__all__ = [
    "ActsFor", "Attribution", "Block", "BlockKind", "Certainty", "Claim", "Clause", "ClauseKind",
    "Contradiction", "ContradictionKind", "Corroboration", "Derivation", "DerivationKind", "Document", "Entity",
    "Event", "Exchange", "Forecast", "ForecastStatus", "Frame", "Issue", "Item", "Judgement", "JudgementKind",
    "Level", "Link", "LinkRole", "Manner", "Mending", "Mention", "MentionKind", "Modality", "Perhaps", "Pile",
    "Plover", "Polarity", "Provision", "Published", "PublishedBasis", "Quadrant", "Quantity", "Reading",
    "Relation", "Repair", "RepairKind", "Role", "Sentence", "Severity", "SourceKind", "Span", "Stance",
    "Standing", "Status", "Timex", "TimexType", "Token", "When", "Why",
]  # fmt: skip
