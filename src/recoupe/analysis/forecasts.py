"""Claims about what may come, and what later claims say came of them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from recoupe.analysis.dealing import Deeds, same_dealing
from recoupe.analysis.stand import Stand
from recoupe.model import Claim, Clause, ClauseKind, Forecast, ForecastStatus, Level, Modality, Pile, Polarity
from recoupe.stages.corroborate.told import days_between, days_of
from recoupe.stages.stage import GroupStage

COMING = frozenset({Modality.FORECAST, Modality.PLANNED, Modality.PROMISED})
HAPPENED = frozenset({Modality.ACTUAL, Modality.ONGOING})
EVEN = 0.0
"""Log-odds from which a deed is taken for what came of a plan."""
SOON = 31
"""Days of a foretold time within which a deed of such odds, or somewhat less, is what was foretold."""


def run(pile: Pile) -> Pile:
    """Fill `forecasts`: each claim of a coming event with the later claims that decide it."""
    stand = Stand(pile)
    latest = max((date for claim in stand.claims if (date := _published(stand, claim))), default=None)
    coming = _coming(stand)
    came_of = _came_of(stand)
    deeds = Deeds(stand, (claim for claim in stand.claims if claim.modality in HAPPENED))
    return replace(
        pile,
        forecasts=tuple(
            _forecast(stand, claim, deeds, came_of.get(claim.event_id or claim.id, {}), latest) for claim in coming
        ),
    )


def _came_of(stand: Stand) -> dict[str, dict[str, float]]:
    """Return for each event that was to come the claims that may tell what came of it, with their log-odds."""
    events = {claim.id: claim.event_id or claim.id for claim in stand.claims}
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for plan, deed, odds in stand.pile.came_of:
        known = found[events.get(plan, plan)]
        known[deed] = max(odds, known.get(deed, odds))
    return found


def _coming(stand: Stand) -> list[Claim]:
    """Return the claims that foretell: those whose act is known, and the open ones whose verb itself foretells.

    "the sluices may be opened again", "the measures, which take effect on 20 May" name nobody, and foretell; of open
    plans without a date half are none ("was open to talks", "would normally try"), and a "planned visit" is a noun.
    What somebody denies ("denied having agreed to pay in roubles") is foretold by nobody.
    """
    return [
        claim
        for reading in stand.pile.readings
        for claim in reading.claims
        if claim.modality in COMING
        and not stand.is_denied(claim)
        and (claim.level is Level.TYPED or _foretells(claim, reading.clauses))
    ]


def _foretells(claim: Claim, clauses: tuple[Clause, ...]) -> bool:
    dated = claim.modality is Modality.PLANNED and claim.time is not None
    return (dated or claim.modality is Modality.FORECAST) and any(
        clause.kind is ClauseKind.FINITE
        and clause.predicate == claim.predicate
        and clause.start < claim.end
        and claim.start < clause.end
        for clause in clauses
    )


def horizon_of(claim: Claim, published: str | None) -> str | None:
    """Return the day by which a forecast is due, None where the text gives none or one before it was made."""
    day = claim.time.latest if claim.time is not None else None
    return day if day and (published is None or day >= published) else None


def _forecast(stand: Stand, claim: Claim, deeds: Deeds, came_of: Mapping[str, float], latest: str | None) -> Forecast:
    made = _published(stand, claim)
    horizon = horizon_of(claim, made)
    outcomes = [
        other
        for other in deeds.near(claim, came_of)
        if (_came(claim, other, came_of) or same_dealing(stand, claim, other))
        and _may_decide(stand, other, made, horizon)
    ]
    return Forecast(
        claim_id=claim.id,
        horizon=horizon,
        status=_status(stand, claim, outcomes, latest),
        outcome_claim_ids=tuple(sorted({outcome.id for outcome in outcomes})),
    )


def _came(claim: Claim, other: Claim, came_of: Mapping[str, float]) -> bool:
    """Tell whether a claim tells what came of a forecast in other words; a day that was foretold speaks for it."""
    odds = came_of.get(other.id)
    if odds is None or odds >= EVEN:
        return odds is not None
    foretold, told = days_of(claim.time), days_of(other.time)
    if foretold is None or told is None or days_between(*foretold) > SOON:
        return False
    return foretold[0] <= told[0] and told[1] <= foretold[1]


def _status(stand: Stand, claim: Claim, outcomes: list[Claim], latest: str | None) -> ForecastStatus:
    """Judge by what is dated after the forecast; what is told later without a date is shown and decides nothing.

    "The communique will not name Karst" is borne out by its not being named.
    """
    made = _published(stand, claim)
    horizon = horizon_of(claim, made)
    agrees = claim.polarity is Polarity.AFFIRMED
    dated = [outcome for outcome in outcomes if _is_after(outcome, made)]
    for_it = any(stand.stands(outcome) is agrees for outcome in dated)
    against = any(stand.stands(outcome) is not agrees for outcome in dated)
    if for_it and not against:
        return ForecastStatus.BORNE_OUT
    if against and not for_it:
        return ForecastStatus.CONTRADICTED
    past = horizon is not None and latest is not None and horizon < latest
    return ForecastStatus.UNRESOLVED if past or outcomes else ForecastStatus.OPEN


def _may_decide(stand: Stand, other: Claim, made: str | None, horizon: str | None) -> bool:
    """Tell whether a claim was published after the forecast, of an event neither older than it nor past its horizon.

    A page without a date is of a later day where it tells of one.
    """
    published = _published(stand, other)
    time = other.time
    if made is None or (published <= made if published else time is None or (time.earliest or "") <= made):
        return False
    if time is None or not time.latest:
        return horizon is None
    return time.latest >= made and (horizon is None or time.earliest is None or time.earliest <= horizon)


def _is_after(outcome: Claim, made: str | None) -> bool:
    """Tell whether an outcome is dated on or after the day of its forecast; a month that began before it is not."""
    day = outcome.time.earliest or outcome.time.latest if outcome.time is not None else None
    return day is not None and made is not None and day >= made


def _published(stand: Stand, claim: Claim) -> str | None:
    return stand.documents[claim.document_id].published.latest


STAGE = GroupStage(name="forecasts", version=3, needs=("claims", "events", "came_of"), yields=("forecasts",), run=run)
