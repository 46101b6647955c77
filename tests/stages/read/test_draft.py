import pytest

from recoupe.model import Severity
from recoupe.stages.read.draft import authors, draft_of, problem, whole


def test_a_record_gives_its_keys_and_keeps_the_others_as_metadata():
    draft = draft_of(
        "a.jsonl#1",
        {"text": "Le blé.", "title": " Blé ", "language": "FR", "id": 7, "section": "eco", "tags": ["x", "y"]},
    )
    assert (draft.text, draft.title, draft.language) == ("Le blé.", "Blé", "fr")
    assert draft.metadata == {"id": "7", "section": "eco", "tags": "x; y"}


def test_an_empty_value_is_no_metadata():
    assert draft_of("a", {"text": "x", "section": "", "desk": None}).metadata == {}


@pytest.mark.parametrize("record", [{}, {"text": None}, {"text": "  \n"}])
def test_a_record_without_text_is_none(record: dict[str, object]):
    with pytest.raises(KeyError, match="text"):
        draft_of("a", record)


def test_half_a_character_is_replaced():
    assert whole(draft_of("a", {"text": "x\ud800y"})).text == "x\ufffdy"


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Par Odile Marchais et Jan Torv", ("Odile Marchais", "Jan Torv")),
        ("By: Ana Souza; Luis Arroyo", ("Ana Souza", "Luis Arroyo")),
        ("Ana Souza | AVP / Reuters", ("Ana Souza", "AVP", "Reuters")),
        ("", ()),
    ],
)
def test_the_names_of_an_author_field_are_split(field: str, names: tuple[str, ...]):
    assert authors(field) == names


def test_a_problem_names_its_input_first():
    issue = problem("bad_date", "a.txt", "no date", severity=Severity.WARNING)
    assert (issue.message, issue.path, issue.severity) == ("a.txt: no date", "a.txt", Severity.WARNING)
