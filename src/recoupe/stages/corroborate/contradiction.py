"""What claims of one happening disagree on."""

from itertools import combinations

from recoupe.model import Claim, Contradiction, ContradictionKind, Corroboration, Document, Event, When
from recoupe.model.ids import content_id


def contradictions(
    event: Event, group: list[Claim], standing: Corroboration, documents: dict[str, Document]
) -> list[Contradiction]:
    """Return the disagreements among the claims of one event: denials, dates, numbers."""
    found = []
    if standing.supporting and standing.disputing:
        ids = [one.claim_id for one in (*standing.supporting, *standing.disputing)]
        found.append(_made(ContradictionKind.DENIAL, ids, f"affirmed and denied: {event.summary}"))
    for a, b in combinations(group, 2):
        if a.time and b.time and apart(a.time, b.time):
            said = (
                f"{_when(a.time)} ({documents[a.document_id].path}), {_when(b.time)} ({documents[b.document_id].path})"
            )
            found.append(_made(ContradictionKind.DATE, [a.id, b.id], f"dated differently: {said}"))
        for first, second in amounts_apart(a, b):
            found.append(_made(ContradictionKind.NUMBER, [a.id, b.id], f"counted differently: {first}, {second}"))
    return found


def _made(kind: ContradictionKind, claims: list[str], explanation: str) -> Contradiction:
    ids = tuple(sorted(claims))
    return Contradiction(id=content_id("contradiction", kind, *ids), kind=kind, claims=ids, explanation=explanation)


def apart(a: When, b: When) -> bool:
    """Tell whether two times exclude one another; a month that holds the day does not.

    August and July -> apart; 2023-08 and 2023-08-12 -> not apart
    """
    if None in (a.earliest, a.latest, b.earliest, b.latest):
        return False
    return str(a.latest) < str(b.earliest) or str(b.latest) < str(a.earliest)


def amounts_apart(a: Claim, b: Claim) -> list[tuple[str, str]]:
    """Return pairs of amounts of the same goods whose ranges share no number."""
    found = []
    for one in a.items:
        for other in b.items:
            p, q = one.quantity, other.quantity
            if one.category != other.category or p is None or q is None or p.unit != q.unit:
                continue
            if _below(p.max, q.min) or _below(q.max, p.min):
                found.append((p.text, q.text))
    return found


def _below(high: float | None, low: float | None) -> bool:
    return high is not None and low is not None and high < low


def _when(when: When) -> str:
    return when.value or f"{when.earliest}/{when.latest}"
