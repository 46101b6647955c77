"""Which derivations are kept, and which text is the origin of each family."""

from recoupe.model import Derivation, DerivationKind
from recoupe.stages.lineage.family import families

AGES = {
    "a": ("2031-05-01", -9, "a"),
    "b": ("2031-05-02", -9, "b"),
    "c": ("2031-05-03", -9, "c"),
    "d": ("9999", -9, "d"),
}
COPY, REWRITE, EXCERPT = DerivationKind.COPY, DerivationKind.REWRITE, DerivationKind.EXCERPT


def rests(later: str, earlier: str, kind: DerivationKind = COPY, score: float = 0.9) -> Derivation:
    return Derivation(document_id=later, from_document_id=earlier, kind=kind, score=score, evidence="", confidence=0.9)


def kept(*found: Derivation) -> list[tuple[str, str | None]]:
    return [(one.document_id, one.from_document_id) for one in families(AGES, found)[1]]


def test_a_text_alone_is_its_own_origin() -> None:
    assert families(AGES, []) == ({"a": "a", "b": "b", "c": "c", "d": "d"}, [])


def test_the_oldest_is_the_origin_of_all_whatever_joins_them() -> None:
    found = [rests("d", "c"), rests("c", "b", REWRITE), rests("b", "a", DerivationKind.TRANSLATION)]
    origins, _ = families(AGES, found)
    assert origins == dict.fromkeys("abcd", "a")


def test_the_oldest_is_the_origin_though_a_credit_turns_the_derivation() -> None:
    origins, _ = families(AGES, [rests("a", "b")])
    assert (origins["a"], origins["b"]) == ("a", "a")


def test_an_excerpt_joins_no_family_and_is_kept() -> None:
    origins, found = families(AGES, [rests("b", "a", EXCERPT)])
    assert origins["b"] == "b"
    assert len(found) == 1


def test_of_three_copies_two_derivations_span_the_family_from_its_oldest() -> None:
    assert kept(rests("c", "b"), rests("c", "a"), rests("b", "a")) == [("b", "a"), ("c", "a")]


def test_of_copies_the_greatest_share_comes_first() -> None:
    assert kept(rests("c", "a", score=0.85), rests("c", "b", score=0.99), rests("b", "a", score=0.9)) == [
        ("c", "b"),
        ("b", "a"),
    ]


def test_shares_that_differ_by_less_than_a_hundredth_are_the_same() -> None:
    assert kept(rests("c", "b", score=0.991), rests("c", "a", score=0.99), rests("b", "a", score=0.99)) == [
        ("b", "a"),
        ("c", "a"),
    ]


def test_a_copy_goes_before_a_rewrite_whatever_their_shares() -> None:
    assert kept(rests("c", "a", REWRITE, 0.99), rests("c", "b", COPY, 0.8), rests("b", "a", REWRITE, 0.5)) == [
        ("c", "b"),
        ("c", "a"),
    ]


def test_what_retells_a_text_is_kept_from_its_oldest_version() -> None:
    found = [rests("d", "b", REWRITE, 0.9), rests("d", "a", REWRITE, 0.4), rests("b", "a", COPY)]
    assert kept(*found) == [("b", "a"), ("d", "a")]


def test_what_is_no_whole_text_comes_before_the_rest_in_the_order_it_was_found() -> None:
    assert kept(rests("b", "a"), rests("d", "c", EXCERPT), rests("c", "a", EXCERPT)) == [
        ("d", "c"),
        ("c", "a"),
        ("b", "a"),
    ]
