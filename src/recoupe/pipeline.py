"""The stages in their one order, and the check that each finds what it needs."""

from collections.abc import Iterable
from functools import cache

from recoupe.errors import RecoupeError
from recoupe.stages.stage import DocumentStage, GroupStage


@cache
def stages() -> tuple[DocumentStage | GroupStage, ...]:
    """Return every stage in order: first the maps over documents, then the functions of the whole pile."""
    from recoupe.analysis import exchange, forecasts, provisions, relations
    from recoupe.stages import attribute, claim, clean, corroborate, lineage, mend, mention, parse, resolve, time

    order: tuple[DocumentStage | GroupStage, ...] = (
        clean.STAGE, parse.STAGE, mend.STAGE, mention.STAGE, time.STAGE, attribute.STAGE, claim.STAGE, time.DATE_STAGE,
        lineage.STAGE, time.PILE_STAGE, resolve.STAGE, corroborate.STAGE,
        exchange.STAGE, relations.STAGE, forecasts.STAGE, provisions.STAGE,
    )  # fmt: skip
    check(order)
    return order


def document_stages() -> tuple[DocumentStage, ...]:
    """Return the stages that read one document at a time."""
    return tuple(stage for stage in stages() if isinstance(stage, DocumentStage))


def group_stages() -> tuple[GroupStage, ...]:
    """Return the stages that read the whole pile."""
    return tuple(stage for stage in stages() if isinstance(stage, GroupStage))


def versions() -> dict[str, int]:
    """Return each document stage's version: a ledger made by others is read again from its texts."""
    return {stage.name: stage.version for stage in document_stages()}


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
