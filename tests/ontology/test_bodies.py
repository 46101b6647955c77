from pathlib import Path

import pytest

from recoupe.errors import DataFileError
from recoupe.ontology.bodies import bodies

HEAD = "fr\ten\tschema\tcountry\taliases_fr\taliases_en\n"


def table(tmp_path: Path, rows: str, head: str = HEAD) -> Path:
    path = tmp_path / "bodies.tsv"
    path.write_text("# told\n" + head + rows, "utf-8")
    return path


def test_a_body_has_its_names_by_language_the_usual_one_first(tmp_path: Path):
    (body,) = bodies(table(tmp_path, "ONU\tUnited Nations\tPublicBody\t\tNations unies|O.N.U.\tUN\n"))
    assert body.names == {"fr": ("ONU", "Nations unies", "O.N.U."), "en": ("United Nations", "UN")}
    assert (body.key, body.name("fr"), body.forms("en")) == ("United Nations", "ONU", ("United Nations", "UN"))


def test_a_language_without_a_name_has_that_of_the_pivot(tmp_path: Path):
    (body,) = bodies(table(tmp_path, "\tPolar Union\tOrganization\tbo\n"))
    assert (body.name("fr"), body.forms("es"), body.country) == ("Polar Union", ("Polar Union",), "bo")


def test_a_language_more_is_a_column_more(tmp_path: Path):
    (body,) = bodies(table(tmp_path, "UNO\tUN\tPublicBody\t\n", "es\ten\tschema\tcountry\n"))
    assert body.name("es") == "UNO"


def test_a_row_that_does_not_fit_is_named(tmp_path: Path):
    with pytest.raises(DataFileError, match=r"bodies\.tsv: ONU: no name in the column en"):
        bodies(table(tmp_path, "ONU\t\tPublicBody\n"))
    with pytest.raises(DataFileError, match=r"bodies\.tsv: ONU: 7 cells under 6 columns"):
        bodies(table(tmp_path, "ONU\tUN\ta\tb\tc\td\te\n"))
