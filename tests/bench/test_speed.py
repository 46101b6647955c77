import re

from recoupe.bench.speed import Speed, measure, table
from recoupe.pipeline import stages
from tests.records import document


def test_every_stage_is_measured_in_order():
    speed = measure([document()])
    assert list(speed.seconds) == [stage.name for stage in stages()]
    assert speed.words == len(re.findall(r"\w+", document().text))


def test_the_table_gives_ratios_to_parsing():
    shown = table(Speed(words=100, seconds={"parse": 2.0, "claim": 0.5}, splitting=0.01))
    assert "claim              0.25             200" in shown
    assert "all                1.25              40" in shown
