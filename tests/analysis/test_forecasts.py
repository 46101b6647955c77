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
    When,
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
    values: dict[str, Any] = {"level": Level.OPEN, "frame": Frame.OTHER, "modality": Modality.FORECAST} | more
    open_claim = claim("1", "ao", "kp", **values)
    clause = Clause(id="c", document_id="a", start=0, end=10, predicate="deliver", kind=kind)
    made: Pile = pile(open_claim, dates=DATES)
    readings = tuple(replace(reading, clauses=(clause,)) for reading in made.readings)
    return forecasts.run(replace(made, readings=readings)).forecasts


def test_a_verb_that_foretells_is_a_forecast_whatever_is_known_of_its_act() -> None:
    assert [found.claim_id for found in foretold(ClauseKind.FINITE)] == ["1"]


def test_a_noun_or_participle_of_what_is_to_come_is_none() -> None:
    assert foretold(ClauseKind.NOUN) == foretold(ClauseKind.PARTICIPLE) == ()


def test_a_plan_of_an_open_claim_is_one_where_it_has_a_day() -> None:
    assert foretold(ClauseKind.FINITE, modality=Modality.PLANNED) == ()
    assert len(foretold(ClauseKind.FINITE, modality=Modality.PLANNED, time=when("2031-04-01"))) == 1


def test_a_request_to_come_is_a_forecast() -> None:
    asked = claim("1", "ao", "kp", frame=Frame.COMMUNICATION, modality=Modality.PLANNED)
    assert [found.claim_id for found in forecasts.run(pile(asked, dates=DATES)).forecasts] == ["1"]


def told_in_other_words(odds: float, time: When | None = None, day: str = "2031-04-20") -> Forecast:
    """Return the forecast of a pile in which another deed may be what came of it, with some log-odds."""
    plan = claim("1", "ao", "kp", "fuel", modality=Modality.FORECAST, time=time)
    deed = claim("2", "ao", "kp", frame=Frame.COMMUNICATION, document="b", time=when(day))
    (found,) = forecasts.run(replace(pile(plan, deed, dates=DATES), came_of=(("1", "2", odds),))).forecasts
    return found


def test_what_is_likely_to_have_come_of_a_forecast_decides_it() -> None:
    assert told_in_other_words(0.5).status is ForecastStatus.BORNE_OUT
    assert told_in_other_words(-0.5).status is ForecastStatus.OPEN


def test_less_will_do_on_a_day_that_was_foretold() -> None:
    soon = When(value="2031-W17", earliest="2031-04-18", latest="2031-04-24")
    assert told_in_other_words(-0.5, soon).outcome_claim_ids == ("2",)
    assert told_in_other_words(-0.5, soon, day="2031-04-16").outcome_claim_ids == ()
    assert (
        told_in_other_words(-0.5, When(value="2031", earliest="2031-01-01", latest="2031-12-31")).outcome_claim_ids
        == ()
    )


def test_that_a_thing_will_not_be_is_borne_out_by_its_not_being() -> None:
    later = claim("2", "ao", "kp", "fuel", document="b", time=when("2031-05-01"))
    no_delivery = replace(later, polarity=Polarity.NEGATED)
    assert judge(later, polarity=Polarity.NEGATED).status is ForecastStatus.CONTRADICTED
    assert judge(no_delivery, polarity=Polarity.NEGATED).status is ForecastStatus.BORNE_OUT


def test_a_page_without_a_date_decides_by_the_day_that_it_tells_of() -> None:
    later = claim("2", "ao", "kp", "fuel", document="c", time=when("2031-05-01"))
    assert judge(later).status is ForecastStatus.BORNE_OUT
    assert judge(replace(later, time=None)).outcome_claim_ids == ()


def test_what_somebody_denies_is_foretold_by_nobody() -> None:
    denied = claim("1", "ao", "kp", "fuel", modality=Modality.PLANNED, attribution_id="no")
    assert forecasts.run(pile(denied, dates=DATES)).forecasts == ()
