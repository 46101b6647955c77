from dataclasses import dataclass
from pathlib import Path

import pytest

from recoupe.lang.tables import read_table
from recoupe.model import When
from recoupe.stages.time import tag

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    text: str
    published: str
    words: str = ""
    type: str = ""
    value: str = ""
    mod: str = ""


def expressions(language: str) -> list[tuple[str, Expression]]:
    return [(language, row) for row in read_table(HERE / f"expressions-{language}.tsv", Expression)]


CASES = expressions("fr") + expressions("en") + expressions("es")


@pytest.mark.parametrize(("language", "row"), CASES, ids=[f"{code}-{n}" for n, (code, _) in enumerate(CASES)])
def test_an_expression_is_found_with_its_type_value_and_modifier(language: str, row: Expression) -> None:
    day = When(value=row.published, earliest=row.published, latest=row.published)
    times = tag(row.text, language, day)
    read = [(timex.text, str(timex.type), timex.value, timex.mod or "") for timex in times]
    if row.words:
        assert (row.words, row.type, row.value, row.mod) in read, f"{row.text}: {read}"
    else:
        assert not read, f"{row.text}: {read}"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_there_are_three_hundred_expressions_a_language(language: str) -> None:
    assert len(expressions(language)) >= 300
