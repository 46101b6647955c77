from recoupe.model import Token
from recoupe.stages.mention.words import bare_capital, fold, pieces, pieces_of


def token(i: int, start: int, text: str, end: int | None = None) -> Token:
    return Token(
        i=i, start=start, end=end or start + len(text), text=text, lemma=text, upos="PROPN", deprel="root", head=i
    )


def test_a_form_falls_apart_at_spaces_hyphens_and_apostrophes():
    assert pieces_of("Côte d’Ivoire") == ("Côte", "d'", "Ivoire")
    assert pieces_of("Guinée-Bissau") == ("Guinée", "-", "Bissau")


def test_pieces_keep_their_place_in_the_text():
    found = pieces((token(0, 10, "Nord-Sud"), token(1, 19, "dit")))
    assert [(p.text, p.token, p.start, p.end) for p in found] == [
        ("Nord", 0, 10, 14),
        ("-", 0, 14, 15),
        ("Sud", 0, 15, 18),
        ("dit", 1, 19, 22),
    ]


def test_a_repaired_word_has_its_whole_range_for_each_piece():
    found = pieces((token(0, 10, "Nord-Sud", end=20),))
    assert {(p.start, p.end) for p in found} == {(10, 20)}


def test_only_a_capital_loses_its_accent():
    assert [bare_capital(word) for word in ("Égypte", "Évoé", "état", "Chine")] == ["Egypte", "Evoé", "état", "Chine"]


def test_folding_leaves_neither_case_nor_accent():
    assert [fold(text) for text in ("Séoul", "L’Œuvre", "LIMA", "Ça")] == ["seoul", "l'oeuvre", "lima", "ca"]
