"""Who gives what to whom: the claims of exchange by giver, receiver, category, modality and certainty."""

from collections import defaultdict
from dataclasses import replace

from recoupe.analysis.stand import Stand
from recoupe.model import Certainty, Claim, Exchange, Frame, Modality, Pile
from recoupe.stages.stage import GroupStage

Cell = tuple[str, str, str, Modality, Certainty]


def run(pile: Pile) -> Pile:
    """Fill `exchanges`. Denied and negated dealings make no cell, nor does one whose giver or receiver is unknown."""
    stand = Stand(pile)
    cells: dict[Cell, list[Claim]] = defaultdict(list)
    for claim in stand.claims:
        if claim.frame is Frame.EXCHANGE and stand.stands(claim):
            for cell in cells_of(stand, claim):
                cells[cell].append(claim)
    return replace(pile, exchanges=tuple(_exchange(stand, cell, cells[cell]) for cell in sorted(cells)))


def cells_of(stand: Stand, claim: Claim) -> list[Cell]:
    """Return the cells of one claim: every giver with every receiver, a cell a category."""
    givers = sorted({stand.state_of(giver) for giver in claim.giver})
    receivers = sorted({stand.state_of(receiver) for receiver in claim.receiver})
    categories = sorted({item.category for item in claim.items}) or ["other"]
    return [
        (giver, receiver, category, claim.modality, claim.certainty)
        for giver in givers
        for receiver in receivers
        if giver != receiver
        for category in categories
    ]


def _exchange(stand: Stand, cell: Cell, claims: list[Claim]) -> Exchange:
    giver, receiver, category, modality, certainty = cell
    return Exchange(
        giver=giver,
        receiver=receiver,
        category=category,
        modality=modality,
        certainty=certainty,
        claim_ids=tuple(sorted({claim.id for claim in claims})),
        independent_sources=stand.sources(claims),
    )


STAGE = GroupStage(name="exchange", version=1, needs=("claims", "corroborations"), yields=("exchanges",), run=run)
