import csv
from pathlib import Path

from recoupe.model import Modality, When
from recoupe.publish import plover
from tests.analysis.claims import claim, pile


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t"))


def test_a_promise_of_a_delivery_is_written_as_an_agreement(tmp_path: Path) -> None:
    _, path = plover.write(pile(claim("1", "ao", "kp", "fuel", modality=Modality.PROMISED)), tmp_path)
    (row,) = rows(path)
    assert (row["event_type"], row["unfolded_type"], row["source_country"]) == ("AGREE", "COOPERATE", "ao")


def test_what_is_denied_has_no_row() -> None:
    assert plover.rows_of(pile(claim("1", "ao", "kp", "fuel", attribution_id="no"))) == []


def test_only_what_has_a_day_stands_in_the_table_of_events(tmp_path: Path) -> None:
    day = When(value="2031-02-28", earliest="2031-02-28", latest="2031-02-28")
    month = When(value="2031-02", earliest="2031-02-01", latest="2031-02-28")
    dated, apart = plover.write(
        pile(
            claim("1", "ao", "kp", "fuel", time=day),
            claim("2", "ao", "kp", "fuel", time=month),
            claim("3", "ao", "kp", "fuel"),
        ),
        tmp_path,
    )
    assert [(row["claim_id"], row["date"]) for row in rows(dated)] == [("1", "2031-02-28")]
    assert {row["claim_id"]: row["date"] for row in rows(apart)} == {"2": "2031-02-01/2031-02-28", "3": ""}
