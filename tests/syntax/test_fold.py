from hypothesis import given
from hypothesis import strategies as st

from recoupe.syntax.fold import fold


def test_one_apostrophe_one_hyphen_one_space_and_lower_case():
    assert fold("Aujourd’hui\u00a0Nord‑Sud\u200b") == "aujourd'hui nord-sud "


@given(st.text())
def test_no_offset_moves(text: str):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_folds_no_more(text: str):
    assert fold(fold(text)) == fold(text)
