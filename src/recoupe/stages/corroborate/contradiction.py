"""What claims of one happening disagree on: whether it was, when, where, how much, and who took part."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from recoupe.model import (
    Claim,
    Contradiction,
    ContradictionKind,
    Corroboration,
    Document,
    Entity,
    Event,
    Frame,
    Modality,
    Quantity,
    When,
    Why,
)
from recoupe.model.ids import content_id
from recoupe.ontology.senses import senses
from recoupe.stages.corroborate.happening import flow, status
from recoupe.stages.corroborate.told import days_between

Alike = Callable[[str, str], float]
Negating = Callable[[str, str], bool]

FACING = 0.3
"""Likeness of the sentences of two claims from which the one speaks of what the other does."""
WEEK = 7
"""Days of the longest time that is told loosely; months and years are what they are."""
HEAD = 4
"""Letters by which two names of places may be one."""
PLACED = frozenset({Frame.ENCOUNTER, Frame.FORCE, Frame.AGREEMENT, Frame.MEASURE})
"""Frames whose place is one town."""
SAID = frozenset({None, Why.STATED})
"""Why a claim has its time where its own words give it: a day that was worked out contradicts nobody."""
ASKED = frozenset({Modality.FORBIDDEN, Modality.OBLIGED, Modality.WANTED})
"""Modalities under which somebody says what another is to do, or not to do."""
NEARLY = 0.1
"""Share by which two amounts may differ and still be one told loosely ("some 40", "42")."""


def contradictions(
    event: Event,
    group: list[Claim],
    standing: Corroboration,
    documents: dict[str, Document],
    entities: dict[str, Entity],
    alike: Alike = lambda a, b: 1.0,
    both_negate: Negating = lambda a, b: False,
) -> list[Contradiction]:
    """Return the disagreements among the claims of one event: denials, dates, places, numbers.

    `alike` tells how like the sentences of two claims (ids) are, in [0, 1], `both_negate` whether both negate: then one
    was misread, for "No strike was reported" does not deny "There is no strike". Claims that say the same are told
    together: of forty copies with two dates between them, one disagreement is made.
    """
    found = []
    if standing.supporting and standing.disputing:
        pairs = _facing(standing, {claim.id: claim.predicate for claim in group}, alike)
        known = {claim.id: claim for claim in group}
        ids = sorted({one for pair in pairs if not both_negate(*pair) and _oppose(*pair, known) for one in pair})
        if ids:
            found.append(_made(ContradictionKind.DENIAL, ids, f"affirmed and denied: {event.summary}"))
    found.extend(_dates(group, documents))
    found.extend(_places(group, documents, entities))
    found.extend(_numbers(group, documents))
    return found


def _facing(standing: Corroboration, acts: Mapping[str, str], alike: Alike) -> list[tuple[str, str]]:
    """Return the claims of the two sides that speak of the same, in pairs; all where words tell nothing of that.

    Of forty who tell of a vote, only those face its denial who tell what it denies, in like words or by the same one.
    """
    sides = [[one.claim_id for one in side] for side in (standing.supporting, standing.disputing)]
    pairs = [(a, b) for a in sides[0] for b in sides[1]]
    return [(a, b) for a, b in pairs if acts.get(a, a) == acts.get(b, b) or alike(a, b) >= FACING] or pairs


def _oppose(affirmed: str, denied: str, known: Mapping[str, Claim]) -> bool:
    """Tell whether of two claims (ids) the one can deny the other.

    "Karst sends no arms" does not deny that it is forbidden to, nor that somebody asks it to; and what an article tells
    in nobody's name does not contradict what the same article tells in nobody's name.
    """
    one, other = known.get(affirmed), known.get(denied)
    if one is None or other is None:
        return True
    if one.modality in ASKED and other.modality not in ASKED:
        return False
    voices = {one.attribution_id, other.attribution_id}
    return one.document_id != other.document_id or voices != {None} or other.denies_id is not None


def _dates(group: list[Claim], documents: dict[str, Document]) -> list[Contradiction]:
    by_date: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in group:
        if claim.time and claim.time.earliest and claim.time.latest and claim.time.why in SAID:
            by_date[claim.time.earliest, claim.time.latest].append(claim)
    return [
        _made(
            ContradictionKind.DATE,
            [claim.id for claim in (*by_date[a], *by_date[b])],
            f"dated differently: {_said(_when(by_date[a][0]), by_date[a], documents)}, "
            f"{_said(_when(by_date[b][0]), by_date[b], documents)}",
        )
        for a, b in combinations(sorted(by_date), 2)
        if _apart(a, b)
        and len({claim.document_id for claim in (*by_date[a], *by_date[b])}) > 1
        and _acts(by_date[a]) & _acts(by_date[b])
    ]


def _acts(claims: Sequence[Claim]) -> set[str]:
    """Return the acts that claims tell, by family: "leave" and "expel" of one affair may well be on two days."""
    known = senses()
    return {known[claim.sense].family if claim.sense in known else claim.predicate for claim in claims}


def _apart(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Tell whether two times share no day; a week may be told loosely, by half its length ("last week", "the 9th")."""
    (first, end), (start, last) = sorted((one, other))
    lengths = (days_between(first, end), days_between(start, last))
    loose = max((length for length in lengths if length <= WEEK), default=0) / 2
    return end < start and days_between(end, start) > loose


def _places(group: list[Claim], documents: dict[str, Document], entities: dict[str, Entity]) -> list[Contradiction]:
    """Return places that exclude one another: two towns for one day. A town and its country, two spellings do not."""
    by_place: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in group:
        place, day = entities.get(claim.place_entity_id or ""), claim.time.earliest if claim.time else None
        if place is not None and place.schema != "Country" and day is not None and claim.frame in PLACED:
            by_place[day, place.id].append(claim)
    return [
        _made(
            ContradictionKind.PLACE,
            [claim.id for claim in (*by_place[a], *by_place[b])],
            f"placed differently: {_said(entities[a[1]].name, by_place[a], documents)}, "
            f"{_said(entities[b[1]].name, by_place[b], documents)}",
            confidence=0.6,
        )
        for a, b in combinations(sorted(by_place), 2)
        if a[0] == b[0] and not _one_name(entities[a[1]], entities[b[1]])
    ]


def _one_name(a: Entity, b: Entity) -> bool:
    """Tell whether two places may be two spellings of one, or one part of the other ("Port Vara", « Port-Varah »)."""
    heads = [{word[:HEAD] for word in re.findall(r"\w{3,}", one.name.casefold())} for one in (a, b)]
    return bool(heads[0] & heads[1])


def _numbers(group: list[Claim], documents: dict[str, Document]) -> list[Contradiction]:
    by_amount: dict[tuple[str, str, float, float], list[tuple[Claim, Quantity]]] = defaultdict(list)
    for claim in group:
        for item in claim.items:
            amount = item.quantity
            if amount is not None and (amount.min is not None or amount.max is not None):
                low = amount.min if amount.min is not None else float("-inf")
                high = amount.max if amount.max is not None else float("inf")
                by_amount[item.category, amount.unit or "", low, high].append((claim, amount))
    found = []
    for a, b in combinations(sorted(by_amount), 2):
        if a[:2] == b[:2] and exclude(a[2:], b[2:]):
            one, other = by_amount[a], by_amount[b]
            words = [_said(side[0][1].text, [claim for claim, _ in side], documents) for side in (one, other)]
            ids = [claim.id for claim, _ in (*one, *other)]
            found.append(_made(ContradictionKind.NUMBER, ids, f"counted differently: {words[0]}, {words[1]}"))
    return found


def exclude(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Tell whether two ranges share no number, not even nearly.

    "10 to 20" and "15" do not; "40" and "42" hardly do; "40" and "60" do
    """
    (_, high), (low, _) = sorted((a, b))
    return low > high and low - high > NEARLY * max(abs(low), abs(high))


def across(
    groups: Sequence[Sequence[Claim]],
    documents: dict[str, Document],
    entities: dict[str, Entity],
    side: Callable[[Claim], str],
) -> list[Contradiction]:
    """Return the dealings that two events tell with giver and receiver exchanged: who gave is what is in question.

    « La Valmère a livré 40 tonnes de carburant à l’Ordrie le 28 mai » and "Ordria delivered 40 tonnes of fuel to
    Valmere on 28 May", each affirmed in another article
    """
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for group in groups:
        for claim in group:
            if claim.frame is Frame.EXCHANGE and claim.giver and claim.receiver and claim.time and claim.time.earliest:
                for item in claim.items:
                    key = (item.category, status(claim), claim.time.earliest, claim.time.latest)
                    if side(claim) == "for" and claim not in told[key]:
                        told[key].append(claim)
    return [
        _made(
            ContradictionKind.PARTICIPANT, [a.id, b.id], f"told the other way round: {_both(a, b, documents, entities)}"
        )
        for _, claims in sorted(told.items(), key=lambda item: str(item[0]))
        for a, b in combinations(sorted(claims, key=lambda claim: claim.id), 2)
        if a.document_id != b.document_id and a.giver != b.giver and flow(a, entities) == _turned(flow(b, entities))
    ]


def _turned(arrow: str) -> str:
    return ">".join(arrow.split(">")[::-1])


def _both(a: Claim, b: Claim, documents: dict[str, Document], entities: dict[str, Entity]) -> str:
    words = ", ".join(_said(_flow(claim, entities), [claim], documents) for claim in (a, b))
    return f"told the other way round: {words}"


def _made(kind: ContradictionKind, claims: list[str], explanation: str, confidence: float = 1.0) -> Contradiction:
    ids = tuple(sorted(set(claims)))
    return Contradiction(
        id=content_id("contradiction", kind, *ids),
        kind=kind,
        claims=ids,
        explanation=explanation,
        confidence=confidence,
    )


def said(what: str, claims: Sequence[Claim], paths: Mapping[str, str]) -> str:
    """Return what claims say with where it stands; `paths` by document."""
    places = sorted({paths[claim.document_id] for claim in claims})
    return f"{what} ({places[0]}{f' and {len(places) - 1} more' if len(places) > 1 else ''})"


def _said(what: str, claims: Sequence[Claim], documents: dict[str, Document]) -> str:
    return said(what, claims, {claim.document_id: documents[claim.document_id].path for claim in claims})


def _when(claim: Claim) -> str:
    when = claim.time or When()
    return when.value or f"{when.earliest}/{when.latest}"


def _flow(claim: Claim, entities: dict[str, Entity]) -> str:
    names = [", ".join(entities[key].name for key in side if key in entities) for side in (claim.giver, claim.receiver)]
    return " → ".join(names)
