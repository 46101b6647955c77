"""The features of a description and of whom it may mean, and the shares that they make."""

from dataclasses import replace
from math import exp

import pytest

from recoupe.encoder.antecedents import Heard
from recoupe.model import MentionKind
from recoupe.stages.mention import described
from recoupe.stages.mention.described import Candidate, Description, features, nobody_features, shares
from recoupe.stages.mention.working import Figure, Found, Nature


def figure(name: str, schema: str = "Company", **more: object) -> Figure:
    return Figure(schema=schema, nature=Nature.GROUP, key=name.lower(), name=name, **more)  # type: ignore[arg-type]


def found(of: Figure, sentence: int, kind: MentionKind) -> Found:
    return Found(sentence=sentence, first=0, last=0, head=0, start=sentence * 100, end=sentence * 100 + 5, kind=kind,
                 schema=of.schema, text=of.name, figure=of)  # fmt: skip


LENDER = figure("lender", "LegalEntity")
DESCRIPTION = Description(
    figure=LENDER, found=found(LENDER, 3, MentionKind.NOMINAL), lemma="lender", opener="definite", alone=True, sort="Company",
    plural=False, gender="", subject=True, title=False,
)  # fmt: skip


def candidate(of: Figure, **more: object) -> Candidate:
    plain = Candidate(figure=of, found=found(of, 1, MentionKind.NAME), distance=2, rank=0, seen=1, named=True,
                      subject=True, together=False, plural=False)  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    weights: dict[str, float] = {}
    monkeypatch.setattr(described, "weights", lambda: weights)
    return weights


def test_without_weights_every_reading_and_nobody_share_alike(table: dict[str, float]) -> None:
    assert not table
    one, other = figure("Orden"), figure("Vik")
    found = shares(DESCRIPTION, [candidate(one), candidate(other)], Heard([0.0, 0.0], 0.0))
    assert found == {one: pytest.approx(1 / 3), other: pytest.approx(1 / 3)}


def test_the_stretches_of_one_figure_add_up(table: dict[str, float]) -> None:
    assert not table
    one = figure("Orden")
    found = shares(DESCRIPTION, [candidate(one), candidate(one, rank=1)], Heard([0.0, 0.0], 0.0))
    assert found == {one: pytest.approx(2 / 3)}


def test_weights_and_what_the_encoder_says_are_added(table: dict[str, float]) -> None:
    table["both subject"] = 1.0
    one = figure("Orden")
    found = shares(DESCRIPTION, [candidate(one)], Heard([0.5], -0.5))
    assert found[one] == pytest.approx(exp(1.5) / (exp(1.5) + exp(-0.5)))


def test_each_feature_stands_alone_and_with_the_sort_of_the_description() -> None:
    several = replace(DESCRIPTION, plural=True)
    one = candidate(figure("Orden"))
    assert {"both subject", "Company both subject"} <= set(features(DESCRIPTION, one))
    assert "Company several both subject" in features(several, one)
    assert "number other name" in features(several, one)
    assert "number same name" in features(DESCRIPTION, one)


@pytest.mark.parametrize(
    ("of", "where"),
    [
        (figure("Orden", nouns={"lender"}), "called"),
        (figure("Orden Lender"), "named"),
        (figure("Orden", descriptions=["a Bolivian lender"]), "described"),
        (figure("Orden", nouns={"airline"}), "called otherwise"),
        (figure("Orden"), "not called"),
    ],
)
def test_it_counts_where_the_text_has_the_noun_for_somebody(of: Figure, where: str) -> None:
    assert f"word {where} name" in features(DESCRIPTION, candidate(of))


def test_country_and_gender_agree_differ_or_are_unknown() -> None:
    of = figure("Orden", country="bo")
    bolivian = replace(DESCRIPTION, figure=figure("lender", country="bo"))
    peruvian = replace(DESCRIPTION, figure=figure("lender", country="pe"))
    assert "country same" in features(bolivian, candidate(of))
    assert "country other" in features(peruvian, candidate(of))
    assert "country unknown" in features(DESCRIPTION, candidate(of))


def test_who_is_met_behind_the_description_is_told_from_who_was_before() -> None:
    of = figure("Orden")
    assert "before name" in features(DESCRIPTION, candidate(of))
    behind = features(DESCRIPTION, candidate(of, seen=0, distance=-1))
    assert {"behind name", "behind distance -1"} <= set(behind)
    assert "before name" not in behind


def test_nobody_has_features_of_the_description_and_of_how_many_there_are() -> None:
    assert "nobody of 4" in nobody_features(DESCRIPTION, 9)
    assert {"nobody noun lender", "nobody Company subject"} <= set(nobody_features(DESCRIPTION, 2))
    assert "nobody title" not in nobody_features(DESCRIPTION, 2)
