import pytest

from recoupe.model import Span
from recoupe.stages.time.published import from_url, infer


def test_a_date_on_a_line_of_its_own_at_the_top_is_the_day_of_publication() -> None:
    found = infer("Digue rompue à Sarno\nPublié le 12 mars 2031 à 10 h\nLa digue a cédé hier soir.", "fr")
    assert found is not None
    assert found.published.value == "2031-03-12"


def test_a_chronology_has_no_date_of_its_own() -> None:
    text = "Le port en dates\n3 mars 2021\nLe quai cède.\n9 avril 2022\nIl rouvre.\n1er mai 2023\nIl ferme."
    assert infer(text, "fr") is None


def test_a_month_as_a_heading_is_no_date_of_publication() -> None:
    assert infer("Mars 2021\nLe quai cède et le port ferme.", "fr") is None


def test_a_month_in_the_furniture_gives_an_interval_and_no_day() -> None:
    found = infer(" date 2031-04 Le maire viendra cette semaine.", "fr")
    assert found is not None
    assert (found.published.value, found.published.earliest, found.published.latest) == (
        None,
        "2031-04-01",
        "2031-04-30",
    )


def test_a_weekday_alone_and_the_same_day_in_full_bound_the_day_of_publication() -> None:
    text = (
        "Le navire entre au port, le 14 mai 2031.\n\nUne foule l'attendait au port mercredi matin, a dit le maire.\n\n"
        "Les marins à terre, le 14 mai 2031."
    )
    found = infer(text, "fr")
    assert found is not None
    assert (found.published.earliest, found.published.latest) == ("2031-05-14", "2031-05-19")


def test_one_full_date_in_the_prose_is_no_date_of_publication() -> None:
    assert infer("Le navire a coulé le 14 mai 2031. Une foule l'attendait mercredi matin.", "fr") is None


def test_a_caption_is_enough_for_the_full_date() -> None:
    text = "Le navire au port, le 14 mai 2031.\n\nUne foule l'attendait mercredi matin, a dit le maire."
    found = infer(text, "fr", captions=(Span(0, 34),))
    assert found is not None
    assert found.published.earliest == "2031-05-14"


def test_a_weekday_to_come_says_nothing_of_a_day_gone_by() -> None:
    text = "Le port, le 14 mai 2031.\n\nLe maire viendra mercredi.\n\nLe port, le 14 mai 2031."
    assert infer(text, "fr") is None


def test_relative_dates_that_agree_with_those_in_full_give_the_days_between() -> None:
    text = (
        "La visite commence demain. Elle aura lieu les 18 et 19 juin, dit le palais. La dernière rencontre eut lieu en "
        "septembre de l'année dernière. On y vit le roi le 13 septembre 2030, sur le quai."
    )
    found = infer(text, "fr")
    assert found is not None
    assert (found.published.value, found.published.earliest, found.published.latest) == (
        None,
        "2031-06-17",
        "2031-06-18",
    )


def test_nothing_is_guessed_from_relative_dates_alone() -> None:
    assert infer("La visite commence demain. Il a plu la semaine dernière.", "fr") is None


def test_an_address_that_holds_a_day_dates_its_page() -> None:
    found = from_url("https://example.org/2031/04/18/sarno")
    assert found is not None
    assert found.value == "2031-04-18"
    assert from_url("https://example.org/2031/44/18/sarno") is None


@pytest.mark.parametrize(
    "line",
    ["PORT VARA, March 28, 2031 (Caravel) - ", "PORT VARA (Caravel), March 28, 2031 — ", "28 mars 2031, Vara. - "],
)
def test_a_dateline_with_its_year_gives_the_day_and_the_next(line: str) -> None:
    text = line + "Karst a cédé hier."
    found = infer(text, "fr" if line[0].isdigit() else "en", datelines=[Span(0, len(line))])
    assert found is not None
    assert (found.published.earliest, found.published.latest) == ("2031-03-28", "2031-03-29")


def test_a_dateline_without_its_year_gives_nothing() -> None:
    line = "PORT VARA, March 28 (Caravel) - "
    assert infer(line + "Karst yielded.", "en", datelines=[Span(0, len(line))]) is None
