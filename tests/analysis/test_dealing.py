"""Which deeds may be of one dealing with a plan."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.analysis.dealing import EVENTS, Deeds, same_dealing
from recoupe.analysis.stand import Stand
from recoupe.model import Claim, Frame, Role
from tests.analysis.claims import claim, pile

PARTIES = ("ao", "kp", "min")
CLAIMS = st.builds(
    lambda sides, roles, frame, event, sense: {
        "giver": sides[0],
        "receiver": sides[1],
        "roles": tuple(Role(role="actor", start=n, end=n + 1, text="x", entity_id=one) for n, one in enumerate(roles)),
        "frame": frame,
        "event_id": event,
        "sense": sense,
    },
    st.tuples(*[st.lists(st.sampled_from(PARTIES), max_size=1).map(tuple)] * 2),
    st.lists(st.sampled_from(PARTIES), max_size=3),
    st.sampled_from((Frame.EXCHANGE, Frame.ENCOUNTER, Frame.COMMUNICATION)),
    st.sampled_from((None, "one", "other")),
    st.sampled_from((None, "meet")),
)


@given(st.lists(CLAIMS, min_size=2, max_size=8))
@settings(max_examples=200, deadline=None)
def test_a_deed_of_the_dealing_that_was_foretold_is_looked_up(drafts: list[dict[str, object]]) -> None:
    forecast, *deeds = [replace(claim(str(n), "ao", "kp", "fuel"), **one) for n, one in enumerate(drafts)]  # type: ignore[arg-type]
    stand = Stand(pile(forecast, *deeds))
    near = Deeds(stand, deeds).near(forecast, ())
    assert [one for one in deeds if same_dealing(stand, forecast, one) and one not in near] == []


def found(forecast: Claim, *deeds: Claim) -> list[str]:
    return [one.id for one in Deeds(Stand(pile(forecast, *deeds)), deeds).near(forecast, ("3",))]


def test_other_sides_are_not_looked_up_and_what_is_known_otherwise_is() -> None:
    forecast, turned = claim("1", "ao", "kp", "fuel"), claim("2", "kp", "ao", "fuel")
    assert found(forecast, turned, claim("3", "kp", "ao", "troops")) == ["3"]


def test_what_is_said_is_no_deed() -> None:
    forecast = replace(claim("1", "ao", "kp", "fuel"), event_id="one")
    said = replace(forecast, id="2", frame=Frame.COMMUNICATION)
    assert Frame.COMMUNICATION not in EVENTS
    assert not same_dealing(Stand(pile(forecast, said)), forecast, said)
