"""Every story ledger has the counts that were written for it by hand, and nothing changes them that should not."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import Pile, Reading
from recoupe.publish.evidence import patterns
from recoupe.stages.corroborate.counting import without
from tests.stories.teller import raw, run, standing, tell

LEDGERS = sorted((Path(__file__).parent / "ledgers").glob("*.toml"))
READ = {path: tell(path) for path in LEDGERS}
each_story = pytest.mark.parametrize("path", LEDGERS, ids=lambda path: path.stem)


def test_there_are_stories_enough() -> None:
    assert len(LEDGERS) >= 60


@each_story
def test_a_story_has_the_counts_written_for_it(path: Path) -> None:
    story, pile = READ[path]
    for row in story["happening"]:
        found = _found(pile, row["of"])
        assert {key: found[key] for key in row if key != "of"} == {key: row[key] for key in row if key != "of"}, story[
            "why"
        ]


def _found(pile: Pile, claim: str) -> dict[str, Any]:
    counts = standing(pile, claim)
    claims = sorted(one.id for reading in pile.readings for one in reading.claims if one.event_id == counts.event_id)
    return {
        "joined": claims,
        "documents": counts.documents,
        "outlets": counts.outlets,
        "origins": counts.origins,
        "independent": counts.independent_sources,
        "at_least": counts.at_least,
        "at_most": counts.at_most,
        "status": counts.status.value,
        "disputing": len(counts.disputing),
        "silent": len(counts.silent),
        "reasons": sorted({kind for _, _, kind, _ in counts.edges} - {"same_medium"})
        or sorted({kind for _, _, kind, _ in counts.edges}),
        "contradictions": sorted(one.kind.value for one in pile.contradictions if set(one.claims) & set(claims)),
    }


@each_story
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_the_order_of_input_changes_no_ledger(path: Path, data: st.DataObject) -> None:
    story, pile = READ[path]
    readings = data.draw(st.permutations(raw(story).readings))
    turned = run(replace(raw(story), readings=tuple(readings)))
    for name in ("events", "corroborations", "contradictions"):
        assert getattr(turned, name) == getattr(pile, name)


@each_story
@settings(max_examples=3, deadline=None)
@given(data=st.data())
def test_a_copy_repeated_changes_no_independent_count(path: Path, data: st.DataObject) -> None:
    story, pile = READ[path]
    source = data.draw(st.sampled_from(raw(story).readings))
    times = data.draw(st.integers(1, 12))
    copies = tuple(_copy(source, n) for n in range(times))
    repeated = run(replace(raw(story), readings=(*raw(story).readings, *copies)))
    for reading in pile.readings:
        for claim in reading.claims:
            before, after = standing(pile, claim.id), standing(repeated, claim.id)
            assert (after.independent_sources, after.status, after.origins) == (
                before.independent_sources,
                before.status,
                before.origins,
            )


def _copy(source: Reading, n: int) -> Reading:
    """Return the same article once more, on another page of another paper, printed later."""
    name = f"{source.document.id}-copy{n}"
    known = {claim.id for claim in source.claims}
    document = replace(source.document, id=name, path=f"{name}.txt", outlet=f"Feuille numéro {n} de {name}")
    day = source.document.published.earliest
    if day:
        document = replace(
            document,
            published=replace(document.published, value="2032-01-01", earliest="2032-01-01", latest="2032-01-01"),
        )
    return replace(
        source,
        document=document,
        attributions=tuple(replace(one, id=f"{one.id}-{n}", document_id=name) for one in source.attributions),
        claims=tuple(
            replace(
                one,
                id=f"{one.id}-{n}",
                document_id=name,
                attribution_id=f"{one.attribution_id}-{n}" if one.attribution_id else None,
                denies_id=f"{one.denies_id}-{n}" if one.denies_id in known else one.denies_id,
            )
            for one in source.claims
        ),
    )


def test_a_copy_a_thousand_times_over_is_one_source() -> None:
    path = next(path for path in LEDGERS if path.stem.startswith("16-"))
    story, pile = READ[path]
    source = raw(story).readings[0]
    flood = run(replace(raw(story), readings=(*raw(story).readings, *(_copy(source, n) for n in range(1000)))))
    assert standing(flood, "a1").documents == 1001
    assert standing(flood, "a1").independent_sources == standing(pile, "a1").independent_sources == 1
    assert len(flood.contradictions) == len(pile.contradictions)


def test_without_its_only_source_an_event_falls() -> None:
    _, pile = READ[next(path for path in LEDGERS if path.stem.startswith("01-"))]
    counts = standing(pile, "a1")
    left = without(counts, counts.supporting[0].source_id)
    assert left.status is None
    assert left.fallen == ("a1", "b1")


def test_without_one_of_two_sources_an_event_stands_on_the_other() -> None:
    _, pile = READ[next(path for path in LEDGERS if path.stem.startswith("02-"))]
    counts = standing(pile, "a1")
    left = without(counts, counts.supporting[0].source_id)
    assert (left.status, left.independent_sources, len(left.fallen)) == ("single", 1, 1)


def test_without_the_one_who_said_so_only_the_denial_is_left() -> None:
    _, pile = READ[next(path for path in LEDGERS if path.stem.startswith("16-"))]
    counts = standing(pile, "a1")
    assert without(counts, counts.supporting[0].source_id).status == "denied"


def test_every_edge_shows_its_evidence() -> None:
    for _, pile in READ.values():
        assert all(evidence and kind for counts in pile.corroborations for _, _, kind, evidence in counts.edges)


def test_every_piece_of_evidence_is_known_to_the_pages() -> None:
    sentences = [edge[3] for _, pile in READ.values() for counts in pile.corroborations for edge in counts.edges]
    sentences += [part for _, pile in READ.values() for one in pile.derivations for part in one.evidence.split("; ")]
    known = [pattern for _, pattern in patterns()]
    assert [text for text in sentences if not any(pattern.fullmatch(text) for pattern in known)] == []
