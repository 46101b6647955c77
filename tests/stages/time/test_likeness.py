"""How much two passages share."""

import pytest

from recoupe.model import BlockKind, Document, Reading, Sentence, Timex, TimexType
from recoupe.stages.time.likeness import Likeness, Passage, mark, passages


def reading(*sentences: str, language: str = "fr", times: tuple[Timex, ...] = ()) -> Reading:
    text, found = "", []
    for one in sentences:
        found.append(
            Sentence(document_id="doc", start=len(text), end=len(text) + len(one), block=0, kind=BlockKind.BODY)
        )
        text += one + " "
    return Reading(
        document=Document(id="doc", path="a", text=text, language=language), sentences=tuple(found), times=times
    )


def time(start: int, end: int, earliest: str | None, latest: str | None) -> Timex:
    return Timex(
        document_id="doc", start=start, end=end, text="x", type=TimexType.DATE, value=None, earliest=earliest, latest=latest
    )  # fmt: skip


def marks(text: str, language: str = "fr") -> set[str]:
    return set(next(passages(reading(text, language=language))).marks)


@pytest.mark.parametrize(
    ("one", "other"), [("Zemblie", "Zembla"), ("ÉLYSÉE", "Elysée"), ("5 000", "5,000"), ("3,5", "35"), ("Ida", "ida")]
)
def test_names_and_numbers_meet_across_languages(one: str, other: str) -> None:
    assert mark(one) == mark(other)


def test_other_names_stay_apart() -> None:
    assert mark("Karst") != mark("Kars")


def test_names_numbers_and_long_words_mark_a_sentence() -> None:
    assert marks("Ida Torv a livré 5 000 tonnes de carburant au port.") == {
        "ida",
        "torv",
        "5000",
        "fr:tonne",
        "fr:carbu",
    }


def test_a_word_of_five_letters_marks_nothing_and_one_of_six_in_its_language_alone() -> None:
    assert marks("grues grutier") == {"fr:gruti"}
    assert marks("grues grutier", "en") == {"en:gruti"}


def test_the_words_of_a_time_mark_nothing_and_its_days_are_kept_where_they_are_one() -> None:
    text = "Karst vient le 14 septembre 2031."
    day = time(text.index("14"), len(text) - 1, "2031-09-14", "2031-09-14")
    (found,) = passages(reading(text, times=(day,)))
    assert (found.marks, found.days) == ({"karst"}, {"2031-09-14"})
    month = time(text.index("14"), len(text) - 1, "2031-09-01", "2031-09-30")
    (found,) = passages(reading(text, times=(month, time(0, 1, None, None))))
    assert found.days == frozenset()


def test_a_time_belongs_to_its_own_sentence() -> None:
    first, second = passages(reading("Karst vient.", "Torv part.", times=(time(13, 17, "2031-09-14", "2031-09-14"),)))
    assert (first.days, second.days) == (frozenset(), {"2031-09-14"})
    assert (first.start, first.end, second.start, second.end) == (0, 12, 13, 23)


def test_a_mark_is_worth_the_more_the_fewer_sentences_have_it() -> None:
    pile = Likeness.of([reading("Karst attend.", "Karst et Torv."), reading("Karst part.", "Rien ici.")])
    assert pile.bits["torv"] == pytest.approx(2.0)
    assert pile.bits["karst"] == pytest.approx(0.415, abs=0.001)


def passage(*found: str) -> Passage:
    return Passage("doc", 0, 1, frozenset(found), frozenset())


def test_what_is_shared_adds_up_and_a_word_of_one_language_counts_half() -> None:
    pile = Likeness({"karst": 2.0, "torv": 3.0, "fr:grutier": 4.0})
    assert pile.shared(passage("karst", "torv", "fr:grutier"), passage("karst", "fr:grutier")) == pytest.approx(4.0)
    assert pile.shared(passage("karst"), passage("torv")) == 0
    assert pile.shared(passage("neu"), passage("neu")) == 0
