"""What on a page is no part of its story. Every line is invented."""

import pytest

from recoupe.stages.clean import furniture as module
from recoupe.stages.clean.furniture import MAX_FURNITURE, furniture_of
from tests.stages.clean.pages import Found, found_by, page

STORY = (
    "Le gouvernement de Valmère a annoncé mardi que la marine livrerait du carburant à l’Ordrie avant la fin du mois."
)


def marked(text: str, language: str = "fr") -> list[tuple[str, str]]:
    return [(kind, words) for kind, words, _ in found_by(furniture_of, text, language)]


def notes(text: str) -> list[str | None]:
    return [repair.note for repair in furniture_of(page(text))]


def test_a_story_is_left_alone() -> None:
    assert marked(f"Un port rouvre\n\n{STORY}\n\nLire est un droit, a dit la ministre, et l’école le garantira.") == []


def test_a_pattern_of_a_block_takes_the_whole_paragraph_or_nothing() -> None:
    assert marked(f"{STORY}\n\nEntendre") == [("boilerplate", "Entendre")]
    assert marked(f"{STORY}\n\nEntendre la mer est un plaisir.") == []


def test_a_pattern_of_an_opening_takes_the_whole_paragraph() -> None:
    line = "Lire aussi : Le port d’Anse Verte rouvre"
    assert marked(f"{STORY}\n\n{line}") == [("boilerplate", line)]
    assert marked(f"{STORY}\n\nIl faut lire aussi : Le port rouvre") == []


@pytest.mark.parametrize(("length", "found"), [(MAX_FURNITURE, 1), (MAX_FURNITURE + 1, 0)])
def test_a_long_paragraph_is_one_of_the_story_however_it_begins(length: int, found: int) -> None:
    assert len(marked("Lire aussi " + "a" * (length - 11))) == found


def test_a_caption_may_be_long() -> None:
    line = "Photo d’archives : " + "a" * MAX_FURNITURE
    assert marked(line) == [("caption", line)]


def test_a_caption_and_the_credit_that_closes_it_are_told_apart() -> None:
    caption = "L’amiral Torv, à gauche, salue la foule à Port-Ordrie."
    assert marked(f"{caption}ODILE MARCHAIS – PISCINE") == [
        ("caption", caption),
        ("credit", "ODILE MARCHAIS – PISCINE"),
    ]
    assert marked("Photo d’archives : le port. © Rosa Malo") == [
        ("caption", "Photo d’archives : le port. "),
        ("credit", "© Rosa Malo"),
    ]


def test_a_credit_closes_a_caption_of_three_words_at_least() -> None:
    assert marked("Le port © Rosa Malo") == []
    assert marked("Le grand port © Rosa Malo") == [("caption", "Le grand port "), ("credit", "© Rosa Malo")]


def test_a_long_paragraph_is_no_caption_with_a_credit() -> None:
    words = "a" * (MAX_FURNITURE - len(" au port © Rosa Malo"))
    assert len(marked(f"{words} au port © Rosa Malo")) == 2
    assert marked(f"{words}a au port © Rosa Malo") == []


DATELINE = "PORT-ORDRIE (AFP) — "


def test_a_dateline_is_marked_and_its_sentence_left() -> None:
    assert marked(f"{DATELINE}{STORY}") == [("dateline", DATELINE)]
    assert notes(f"{DATELINE}{STORY}") == ["agency=AFP; place=PORT-ORDRIE"]


@pytest.mark.parametrize(("place", "found"), [(9, 1), (10, 0)])
def test_a_dateline_stands_in_one_of_the_first_ten_paragraphs(place: int, found: int) -> None:
    paragraphs = [STORY] * place + [DATELINE + STORY]
    assert len(marked("\n\n".join(paragraphs))) == found


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("ORDRIE - ", 1),
        ("ORDR - ", 0),
        ("ROME - ", 1),
        ("ONU - ", 0),
        ("AFP - ", 0),
        ("Reuters - ", 0),
        ("XYZ (AFP) - ", 1),
        ("TASS (AFP) - ", 0),
    ],
)
def test_a_short_word_in_capitals_is_a_dateline_only_where_it_is_a_place(opening: str, found: int) -> None:
    assert len(marked(opening + STORY)) == found


def test_an_agency_in_brackets_at_the_end_is_a_credit() -> None:
    assert marked(f"{STORY[:-1]}. (AFP)") == [("credit", " (AFP)")]
    assert notes(f"{STORY} (AFP)") == ["agency; agency=AFP"]


def test_a_dateline_and_an_end_may_stand_in_one_paragraph() -> None:
    assert marked(f"{DATELINE}{STORY} (AFP)") == [("dateline", DATELINE), ("credit", " (AFP)")]


def test_what_stands_before_the_first_and_after_the_last_word_of_the_text_is_marked() -> None:
    assert marked(f" date 2031-05 {STORY}abc-fr-12") == [
        ("boilerplate", " date 2031-05 "),
        ("syndication_id", "abc-fr-12"),
    ]


def test_a_mark_of_the_end_counts_at_the_end_of_the_text_alone() -> None:
    assert marked(f"{STORY}abc-fr-12 et la suite.") == []
    assert marked(f"{STORY}\n\ndate 2031-05 {STORY}") == []


def test_a_mark_of_the_end_that_is_a_paragraph_is_marked_once() -> None:
    assert marked(f"{STORY}\n\nabc-fr-12") == [("syndication_id", "abc-fr-12")]


CAPTION = "Des passants regardent un écran près du port d’Anse Verte, le 4 mai 2031, pendant le discours."
CREDIT = "Jan Torv | Afp | Getty Images"


def test_a_paragraph_before_a_credit_is_a_caption_where_it_is_short_and_quotes_nothing() -> None:
    assert ("caption", CAPTION) in marked(f"{STORY}\n\n{CAPTION}\n\n{CREDIT}")
    assert ("caption", CAPTION) not in marked(f"{STORY}\n\n{CAPTION}\n\n{STORY}\n\n{CREDIT}")
    quotation = "« Nous livrerons ce que nous avons promis », a dit la ministre."
    assert marked(f"{STORY}\n\n{quotation}\n\n{CREDIT}") == [("credit", CREDIT)]


@pytest.mark.parametrize(
    ("words", "caption"), [(module.MAX_CAPTION_WORDS, True), (module.MAX_CAPTION_WORDS + 1, False)]
)
def test_a_caption_before_a_credit_has_so_many_words(words: int, caption: bool) -> None:
    line = " ".join(["mot"] * words) + "."
    assert (("caption", line) in marked(f"{line}\n\n{CREDIT}")) is caption


def test_a_paragraph_that_is_furniture_already_is_no_caption() -> None:
    found: list[Found] = found_by(furniture_of, f"Entendre\n\n{CREDIT}")
    assert [kind for kind, _, _ in found] == ["boilerplate", "credit"]


def test_only_a_credit_makes_a_caption_of_what_stands_before() -> None:
    assert ("caption", CAPTION) not in marked(f"{CAPTION}\n\nEntendre")


def test_a_page_has_the_furniture_of_its_language() -> None:
    line = "Sign up for our evening newsletter"
    assert marked(line, "en") == [("boilerplate", line)]
    assert marked(line) == []
