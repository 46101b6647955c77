from dataclasses import replace
from typing import Any

from recoupe.analysis import forecasts
from recoupe.model import (
    Claim,
    Clause,
    ClauseKind,
    Forecast,
    ForecastStatus,
    Frame,
    Level,
    Modality,
    Pile,
    Polarity,
)
from tests.analysis.claims import claim, pile, when

DATES = {"a": "2031-03-01", "b": "2031-06-01"}


def judge(*later: Claim, **more: Any) -> Forecast:
    first = claim("1", "ao", "kp", "fuel", modality=Modality.FORECAST, **more)
    (found,) = forecasts.run(pile(first, *later, dates=DATES)).forecasts
    return found


def test_a_later_delivery_bears_a_forecast_out() -> None:
    found = judge(claim("2", "ao", "kp", "fuel", document="b", time=when("2031-05-01")))
    assert (found.status, found.outcome_claim_ids) == (ForecastStatus.BORNE_OUT, ("2",))


def test_a_later_negation_contradicts_it() -> None:
    assert judge(
        claim("2", "ao", "kp", "fuel", document="b", polarity=Polarity.NEGATED, time=when("2031-05-01"))
    ).status is (ForecastStatus.CONTRADICTED)


def test_another_dealing_decides_nothing() -> None:
    assert judge(claim("2", "kp", "ao", "fuel", document="b")).status is ForecastStatus.OPEN
    assert judge(claim("2", "ao", "kp", "troops", document="b")).status is ForecastStatus.OPEN


def test_an_older_event_told_later_decides_nothing() -> None:
    assert judge(claim("2", "ao", "kp", "fuel", document="b", time=when("2030-01-01"))).status is ForecastStatus.OPEN


def test_past_its_horizon_without_news_it_is_unresolved() -> None:
    other = claim("2", "kp", "ao", "labour", document="b")
    found = judge(other, time=when("2031-04-01"))
    assert (found.status, found.horizon) == (ForecastStatus.UNRESOLVED, "2031-04-01")


def test_a_time_before_the_forecast_is_no_horizon() -> None:
    assert judge(time=when("2030-04-01")).horizon is None


def test_an_outcome_without_a_date_is_shown_and_decides_nothing() -> None:
    found = judge(claim("2", "ao", "kp", "fuel", document="b"))
    assert (found.status, found.outcome_claim_ids) == (ForecastStatus.UNRESOLVED, ("2",))


def test_what_happens_past_the_horizon_is_no_outcome() -> None:
    late = claim("2", "ao", "kp", "fuel", document="b", time=when("2031-05-20"))
    assert judge(late, time=when("2031-03-10")).outcome_claim_ids == ()


def foretold(kind: ClauseKind, **more: Any) -> tuple[Forecast, ...]:
    """Return the forecasts of one claim whose act is not known, carried by a clause of some kind."""
    open_claim = claim("1", "ao", "kp", level=Level.OPEN, frame=Frame.OTHER, modality=Modality.FORECAST, **more)
    clause = Clause(id="c", document_id="a", start=0, end=10, predicate="deliver", kind=kind)
    made: Pile = pile(open_claim, dates=DATES)
    readings = tuple(replace(reading, clauses=(clause,)) for reading in made.readings)
    return forecasts.run(replace(made, readings=readings)).forecasts


def test_a_verb_that_foretells_is_a_forecast_whatever_is_known_of_its_act() -> None:
    assert [found.claim_id for found in foretold(ClauseKind.FINITE)] == ["1"]


def test_a_noun_or_participle_of_what_is_to_come_is_none() -> None:
    assert foretold(ClauseKind.NOUN) == foretold(ClauseKind.PARTICIPLE) == ()


def test_a_request_to_come_is_a_forecast() -> None:
    asked = claim("1", "ao", "kp", frame=Frame.COMMUNICATION, modality=Modality.PLANNED)
    assert [found.claim_id for found in forecasts.run(pile(asked, dates=DATES)).forecasts] == ["1"]
