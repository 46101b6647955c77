import csv
from pathlib import Path

from recoupe.model import Modality
from recoupe.publish import plover
from tests.analysis.claims import claim, pile


def test_a_promise_of_a_delivery_is_written_as_an_agreement(tmp_path: Path) -> None:
    path = plover.write(pile(claim("1", "ao", "kp", "fuel", modality=Modality.PROMISED)), tmp_path)
    (row,) = csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t")
    assert (row["event_type"], row["unfolded_type"], row["source_country"]) == ("AGREE", "COOPERATE", "ao")


def test_what_is_denied_has_no_row() -> None:
    assert plover.rows_of(pile(claim("1", "ao", "kp", "fuel", attribution_id="no"))) == []
