"""The tables of a ledger: their names, their records, and where each lies in a `Reading` or the `Pile`."""

from dataclasses import dataclass
from typing import Any

from recoupe.model.attribution import Attribution
from recoupe.model.claim import Claim
from recoupe.model.clause import Clause
from recoupe.model.document import Block, Document, Repair
from recoupe.model.entity import Entity, Mention
from recoupe.model.event import Contradiction, Corroboration, Event, Perhaps
from recoupe.model.finding import Exchange, Forecast, Provision, Relation
from recoupe.model.issue import Issue
from recoupe.model.lineage import Derivation
from recoupe.model.reading import Pile
from recoupe.model.syntax import Sentence
from recoupe.model.when import Timex


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, its record, and the columns that put its rows in order."""

    name: str
    record: type[Any]
    order: tuple[str, ...]


TABLES: tuple[Table, ...] = (
    Table("documents", Document, ("id",)),
    Table("repairs", Repair, ("document_id", "start", "end", "kind")),
    Table("times", Timex, ("document_id", "start", "end")),
    Table("entities", Entity, ("id",)),
    Table("mentions", Mention, ("document_id", "start", "end", "kind")),
    Table("attributions", Attribution, ("document_id", "id")),
    Table("claims", Claim, ("document_id", "start", "end", "id")),
    Table("clauses", Clause, ("document_id", "start", "end", "id")),
    Table("events", Event, ("id",)),
    Table("perhaps", Perhaps, ("event_id", "other_event_id")),
    Table("corroborations", Corroboration, ("event_id",)),
    Table("contradictions", Contradiction, ("id",)),
    Table("derivations", Derivation, ("document_id", "from_document_id", "from_outlet", "kind")),
    Table("forecasts", Forecast, ("claim_id",)),
    Table("exchanges", Exchange, ("giver", "receiver", "category", "modality", "certainty")),
    Table("relations", Relation, ("a", "b", "month", "quadrant")),
    Table("provisions", Provision, ("claim_id", "programme", "provision")),
    Table("issues", Issue, ("path", "document_id", "code", "start", "message")),
)

BY_NAME = {table.name: table for table in TABLES}

PER_DOCUMENT = ("repairs", "times", "mentions", "attributions", "claims", "clauses")
"""Tables whose rows lie in a `Reading`."""

OF_THE_PILE = (
    "entities", "events", "perhaps", "corroborations", "contradictions", "derivations", "forecasts", "exchanges",
    "relations", "provisions",
)  # fmt: skip
"""Tables whose rows lie in the `Pile`."""


def rows_of(pile: Pile, name: str) -> list[Any]:
    """Return one table's records of a pile, in the table's order."""
    if name == "documents":
        found: list[Any] = [reading.document for reading in pile.readings]
    elif name == "issues":
        found = [*pile.issues, *(issue for reading in pile.readings for issue in reading.issues)]
    elif name in PER_DOCUMENT:
        found = [record for reading in pile.readings for record in getattr(reading, name)]
    else:
        found = list(getattr(pile, name))
    return sorted(found, key=lambda record: _key(record, BY_NAME[name].order))


def _key(record: Any, order: tuple[str, ...]) -> tuple[tuple[bool, Any], ...]:
    """Sort None before any value, so that columns that may be empty still order."""
    values = (getattr(record, column) for column in order)
    return tuple((value is not None, "" if value is None else value) for value in values)


UNLISTED: tuple[type[Any], ...] = (Block, Sentence)
"""Records that a ledger keeps to rebuild a `Reading`, but that are no table of the contract."""
