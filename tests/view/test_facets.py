"""The facets count the list that they stand beside."""

from dataclasses import replace

from recoupe.model import Level, Pile
from recoupe.publish.press import Press
from recoupe.view.build import site
from recoupe.view.facets import within
from recoupe.view.pages import Facet
from recoupe.view.selecting import Wanted, select
from tests.piles import invented


def half_open(pile: Pile) -> Pile:
    """Return the pile with the claims of one happening left open."""
    readings = (
        replace(
            reading,
            claims=tuple(
                replace(each, level=Level.OPEN) if each.event_id == "evt-wheat" else each for each in reading.claims
            ),
        )
        for reading in pile.readings
    )
    return replace(pile, readings=tuple(readings))


def counts(facets: tuple[Facet, ...], name: str) -> dict[str, int]:
    return {key: count for facet in facets if facet.name == name for key, _, count in facet.values}


def test_what_is_not_listed_at_first_is_not_counted_at_first():
    ledger = site(half_open(invented()), language="en", title="x").ledger
    shown = select(ledger, Wanted())
    assert len(shown) < len(ledger.questions)
    assert sum(counts(ledger.facets, "backing").values()) == len(shown)
    assert sum(counts(ledger.facets, "level").values()) == len(ledger.questions)


def test_a_narrowed_list_is_counted_anew_except_in_what_it_was_narrowed_by():
    ledger = site(invented(), language="en", title="x").ledger
    found = select(ledger, Wanted(values={"word": ("planned",)}))
    facets = within(ledger.facets, (ledger.facts[each.id] for each in found), {"word"})
    assert sum(counts(facets, "backing").values()) == len(found) < len(ledger.questions)
    assert counts(facets, "word") == counts(ledger.facets, "word")


def test_the_list_says_how_many_it_leaves_out():
    made = site(half_open(invented()), language="en", title="x")
    left = len(made.ledger.questions) - len(select(made.ledger, Wanted()))
    for served in (False, True):
        text = Press(site=made, language="en", served=served).page("claims.html") or ""
        assert f"and {left} whose type was not recognised" in text
