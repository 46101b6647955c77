import pytest

from recoupe.model import Document, Reading
from recoupe.stages.time import STAGE
from recoupe.stages.time.bounds import bounded
from tests.stages.time.dated import WEDNESDAY, claim, dated, times
from tests.stages.time.trees import sentence


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("depuis mars 2031", ("2031-03-01", "2031-05-14")),
        ("avant mars 2031", (None, "2031-02-28")),
        ("avant fin mars 2031", (None, "2031-03-31")),
        ("après mars 2031", ("2031-04-01", None)),
        ("fin mars 2031", ("2031-03-16", "2031-03-31")),
    ],
)
def test_what_stands_before_a_period_opens_or_narrows_it(words: str, bounds: tuple[str | None, str | None]) -> None:
    text = f"Karst cède {words}."
    document = Document(id="doc", path="a.txt", text=text, language="fr", published=WEDNESDAY)
    (timex,) = STAGE.run(Reading(document=document)).times
    when = bounded(document, timex)
    assert (when.earliest, when.latest) == bounds


@pytest.mark.parametrize(
    ("words", "ahead", "begun", "bounds"),
    [
        ("depuis mars 2031", False, True, ("2031-03-01", "2031-03-31")),
        ("peu avant midi", False, False, ("2031-05-14", "2031-05-14")),
        ("jusqu'au 20 mai 2031", True, False, ("2031-05-14", "2031-05-20")),
    ],
)
def test_an_end_is_open_only_where_the_event_goes_on(
    words: str, ahead: bool, begun: bool, bounds: tuple[str | None, str | None]
) -> None:
    text = f"Karst cède {words}."
    document = Document(id="doc", path="a.txt", text=text, language="fr", published=WEDNESDAY)
    timex = STAGE.run(Reading(document=document)).times[-1]
    when = bounded(document, timex, ahead=ahead, begun=begun)
    assert (when.earliest, when.latest) == bounds


def test_how_long_an_act_is_to_last_is_not_when_it_was_done() -> None:
    text = "Le juge a ajourné le procès jusqu'au 20 mai 2031."
    tree = """
    Le le DET det 2
    juge juge NOUN nsubj 4
    a avoir AUX aux:tense 4
    ajourné ajourner VERB root 0
    le le DET det 6
    procès procès NOUN obj 4
    jusqu'au jusqu'au ADP case 8
    20 20 NUM obl:mod 4
    mai mai NOUN nmod 8
    2031 2031 NUM nmod 9
    . . PUNCT punct 4
    """
    reading = dated(text, (sentence(text, tree),), (claim("puts off", text, "a ajourné le procès", "ajourner"),))
    assert times(reading) == [None]
