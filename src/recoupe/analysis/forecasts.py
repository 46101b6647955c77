"""Claims about what may come, and what later claims say came of them."""

from dataclasses import replace

from recoupe.analysis.stand import Stand
from recoupe.model import Claim, Clause, ClauseKind, Forecast, ForecastStatus, Frame, Level, Modality, Pile
from recoupe.ontology import falls_under
from recoupe.stages.stage import GroupStage

COMING = frozenset({Modality.FORECAST, Modality.PLANNED, Modality.PROMISED})
FORETOLD = frozenset({Modality.FORECAST, Modality.PLANNED})
HAPPENED = frozenset({Modality.ACTUAL, Modality.ONGOING})
EVENTS = frozenset(frame for frame in Frame if frame is not Frame.COMMUNICATION)
BARE = frozenset({"item", "topic", "place", "purpose", "result", "reason", "counterpart"})


def run(pile: Pile) -> Pile:
    """Fill `forecasts`: each claim of a coming event with the later claims that decide it."""
    stand = Stand(pile)
    latest = max((date for claim in stand.claims if (date := _published(stand, claim))), default=None)
    coming = _coming(pile)
    happened = [claim for claim in stand.claims if claim.modality in HAPPENED and claim.frame in EVENTS]
    return replace(pile, forecasts=tuple(_forecast(stand, claim, happened, latest) for claim in coming))


def _coming(pile: Pile) -> list[Claim]:
    """Return the claims that foretell: those whose act is known, and the open ones whose verb itself foretells.

    "the sluices will be opened again before the end of April" names nobody, and foretells; "a planned visit" does not
    """
    return [
        claim
        for reading in pile.readings
        for claim in reading.claims
        if claim.modality in COMING and (claim.level is Level.TYPED or _foretells(claim, reading.clauses))
    ]


def _foretells(claim: Claim, clauses: tuple[Clause, ...]) -> bool:
    return claim.modality in FORETOLD and any(
        clause.kind is ClauseKind.FINITE and clause.predicate == claim.predicate
        and clause.start < claim.end and claim.start < clause.end
        for clause in clauses
    )  # fmt: skip


def horizon_of(claim: Claim, published: str | None) -> str | None:
    """Return the day by which a forecast is due, None where the text gives none or one before it was made."""
    day = claim.time.latest if claim.time is not None else None
    return day if day and (published is None or day >= published) else None


def same_dealing(stand: Stand, forecast: Claim, later: Claim) -> bool:
    """Tell whether two claims are of one dealing: the same kind, the same two parties, goods of one family."""
    if forecast.event_id is not None and forecast.event_id == later.event_id:
        return True
    if forecast.frame is not later.frame or not _same_sense(forecast, later):
        return False
    if forecast.giver and forecast.receiver:
        sides = _states(stand, forecast.giver), _states(stand, forecast.receiver)
        if sides != (_states(stand, later.giver), _states(stand, later.receiver)):
            return False
    else:
        ours, theirs = _parties(stand, forecast), _parties(stand, later)
        if len(ours & theirs) < 2:
            return False
    return _goods_agree(forecast, later)


def _same_sense(forecast: Claim, later: Claim) -> bool:
    """Tell whether two claims are of one act: the same sense; of exchanges the goods decide.

    "Zembla will sign" is not borne out by "Zembla denounced the treaty with Karst".
    """
    if forecast.frame is Frame.EXCHANGE:
        return True
    if forecast.sense is None or later.sense is None:
        return forecast.predicate == later.predicate or forecast.plover == later.plover
    return forecast.sense == later.sense


def _goods_agree(forecast: Claim, later: Claim) -> bool:
    if not forecast.items or not later.items:
        return forecast.frame is not Frame.EXCHANGE
    return any(
        falls_under(a.category, b.category) or falls_under(b.category, a.category)
        for a in forecast.items
        for b in later.items
        if "other" not in (a.category, b.category)
    )


def _forecast(stand: Stand, claim: Claim, happened: list[Claim], latest: str | None) -> Forecast:
    made = _published(stand, claim)
    horizon = horizon_of(claim, made)
    outcomes = [
        other for other in happened if _may_decide(stand, other, made, horizon) and same_dealing(stand, claim, other)
    ]
    return Forecast(
        claim_id=claim.id,
        horizon=horizon,
        status=_status(stand, outcomes, made, horizon, latest),
        outcome_claim_ids=tuple(sorted({outcome.id for outcome in outcomes})),
    )


def _status(
    stand: Stand, outcomes: list[Claim], made: str | None, horizon: str | None, latest: str | None
) -> ForecastStatus:
    """Judge by what is dated after the forecast; what is told later without a date is shown and decides nothing."""
    dated = [outcome for outcome in outcomes if _is_after(outcome, made)]
    for_it = any(stand.stands(outcome) for outcome in dated)
    against = any(not stand.stands(outcome) for outcome in dated)
    if for_it and not against:
        return ForecastStatus.BORNE_OUT
    if against and not for_it:
        return ForecastStatus.CONTRADICTED
    past = horizon is not None and latest is not None and horizon < latest
    return ForecastStatus.UNRESOLVED if past or outcomes else ForecastStatus.OPEN


def _may_decide(stand: Stand, other: Claim, made: str | None, horizon: str | None) -> bool:
    """Tell whether a claim was published after the forecast, of an event neither older than it nor past its horizon."""
    published = _published(stand, other)
    if made is None or published is None or published <= made:
        return False
    time = other.time
    if time is None or not time.latest:
        return horizon is None
    return time.latest >= made and (horizon is None or time.earliest is None or time.earliest <= horizon)


def _is_after(outcome: Claim, made: str | None) -> bool:
    """Tell whether an outcome is dated on or after the day of its forecast; a month that began before it is not."""
    day = outcome.time.earliest or outcome.time.latest if outcome.time is not None else None
    return day is not None and made is not None and day >= made


def _published(stand: Stand, claim: Claim) -> str | None:
    return stand.documents[claim.document_id].published.latest


def _states(stand: Stand, ids: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stand.country_of(found) or found for found in ids)


def _parties(stand: Stand, claim: Claim) -> frozenset[str]:
    ids = {role.entity_id for role in claim.roles if role.entity_id and role.role not in BARE}
    place = {claim.place_entity_id} if claim.place_entity_id and claim.frame is Frame.ENCOUNTER else set()
    return frozenset(stand.country_of(found) or found for found in ids | place if found)


STAGE = GroupStage(name="forecasts", version=2, needs=("claims", "events"), yields=("forecasts",), run=run)
