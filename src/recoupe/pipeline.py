"""The stages in their one order, and the check that each finds what it needs."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache

from recoupe.errors import RecoupeError
from recoupe.stages.stage import DocumentStage, GroupStage


class ReaderName(StrEnum):
    """How claims are read: by the tables alone, or by the encoder beside them."""

    FAST = "fast"
    CAREFUL = "careful"


@cache
def stages(reader: ReaderName = ReaderName.CAREFUL) -> tuple[DocumentStage | GroupStage, ...]:
    """Return every stage in order: first the maps over documents, then the functions of the whole pile."""
    from recoupe.analysis import exchange, forecasts, provisions, relations
    from recoupe.stages import attribute, claim, clean, corroborate, lineage, mend, mention, parse, resolve, time

    fast = reader is ReaderName.FAST
    names = mention.FAST if fast else mention.STAGE
    sayings, claims = (attribute.FAST, claim.FAST) if fast else (attribute.STAGE, claim.STAGE)
    order: tuple[DocumentStage | GroupStage, ...] = (
        clean.STAGE, parse.STAGE, mend.STAGE, names, time.STAGE, sayings, claims, time.DATE_STAGE,
        lineage.STAGE, time.PILE_STAGE, resolve.STAGE, corroborate.STAGE,
        exchange.STAGE, relations.STAGE, forecasts.STAGE, provisions.STAGE,
    )  # fmt: skip
    check(order)
    return order


def document_stages(reader: ReaderName = ReaderName.CAREFUL) -> tuple[DocumentStage, ...]:
    """Return the stages that read one document at a time."""
    return tuple(stage for stage in stages(reader) if isinstance(stage, DocumentStage))


def group_stages() -> tuple[GroupStage, ...]:
    """Return the stages that read the whole pile."""
    return tuple(stage for stage in stages() if isinstance(stage, GroupStage))


def versions(reader: ReaderName = ReaderName.CAREFUL) -> dict[str, int]:
    """Return each document stage's version: a ledger made by others is read again from its texts."""
    return {stage.name: stage.version for stage in document_stages(reader)}


def reader_of(made_by: Mapping[str, int]) -> ReaderName:
    """Return the reader whose stages made a ledger, the careful one where none has."""
    own = versions(ReaderName.FAST).keys() - versions().keys()
    return ReaderName.FAST if own & made_by.keys() else ReaderName.CAREFUL


def check(order: Iterable[DocumentStage | GroupStage]) -> None:
    """Raise `RecoupeError` where a stage needs what none before it yields, or a map follows a group stage."""
    at_hand, grouped = {"document"}, False
    for stage in order:
        if missing := set(stage.needs) - at_hand:
            raise RecoupeError(
                f"stage {stage.name} needs {', '.join(sorted(missing))}, which no stage before it yields"
            )
        if isinstance(stage, GroupStage):
            grouped = True
        elif grouped:
            raise RecoupeError(f"stage {stage.name} reads single documents and must stand before the group stages")
        at_hand.update(stage.yields)
