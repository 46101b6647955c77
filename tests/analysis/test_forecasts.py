from typing import Any

from recoupe.analysis import forecasts
from recoupe.model import Claim, Forecast, ForecastStatus, Modality, Polarity
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
