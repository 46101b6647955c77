"""Whose words « on » passes on."""

import pytest

from tests.stages.attribute.reading import said


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Le texte sera voté lundi, explique-t-on à l’Élysée.", "Élysée"),
        ("Au ministère de la Santé, on assure que la digue tient.", "ministère de la Santé"),
        ("La digue tient, indique-t-on au siège de Valcor.", "Valcor"),
        ("À Lorne, on assure que la digue tient.", ""),
    ],
)
def test_one_speaks_for_the_body_where_it_is_said(text: str, source: str) -> None:
    ((words, _, _),) = said(text)
    assert words.removeprefix("l’").removeprefix("Au ") == source
