"""What is marked on a page, and what is left alone. Every sentence is invented."""

import pytest

from recoupe.model import BlockKind, Document, Reading, RepairKind
from recoupe.stages.clean import STAGE
from recoupe.syntax.view import RepairedView

STORY = (
    "Le gouvernement de Valmère a annoncé mardi que la marine livrerait du carburant à l’Ordrie avant la fin du mois, "
    "selon un communiqué lu devant les députés."
)
ENGLISH = (
    "The government of Valmere said on Tuesday that its navy would deliver fuel to Ordria before the end of the month, "
    "according to a statement read to members of parliament."
)


def clean(text: str, language: str = "fr", **fields: str) -> Reading:
    return STAGE.run(Reading(document=Document(id="doc", path="a.txt", text=text, language=language, **fields)))  # type: ignore[arg-type]


def found(text: str, language: str = "fr") -> list[tuple[str, str, str | None]]:
    return [(r.kind.value, text[r.start : r.end], r.replacement) for r in clean(text, language).repairs]


def view(text: str, language: str = "fr") -> str:
    reading = clean(text, language)
    return RepairedView(text, reading.repairs, reading.blocks).text


def page(*paragraphs: str, story: str = STORY) -> str:
    return "\n\n".join(["Valmère promet du carburant à l’Ordrie", story, *paragraphs, story.replace("mardi", "jeudi")])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Lire aussi : Le port d’Anse Verte rouvre", "boilerplate"),
        ("À lire également", "boilerplate"),
        ("Inscrivez-vous à notre newsletter du soir", "boilerplate"),
        ("Entendre", "boilerplate"),
        ("-", "boilerplate"),
        ("in", "boilerplate"),
        ("Découvrez notre charte éditoriale", "boilerplate"),
        ("Publié le 4 mai 2031 à 10h12", "boilerplate"),
        ("NEXT Un chat retrouvé dans le phare d’Anse Verte", "embedded_headline"),
        ("Un chat retrouvé au phare – LPV – 04/05/2031", "embedded_headline"),
        ("Odile Marchais | Afp | Getty Images", "credit"),
        ("© Le Phare de Valmère 2031", "credit"),
        ("REUTERS/Jan Torv", "credit"),
        ("Par Odile Marchais et Jan Torv", "byline"),
        ("Traduction de Jan Torv", "byline"),
        ("abc-fr-12", "syndication_id"),
        ("Sur cette photographie diffusée par la marine, l’amiral Torv salue la foule à Port-Ordrie.", "caption"),
        ("Photo d’archives : le port d’Anse Verte", "caption"),
    ],
)
def test_a_line_of_furniture_is_marked_to_its_last_letter(line: str, kind: str) -> None:
    assert (kind, line, None) in found(page(line))
    assert f"\n\n{line}\n\n" not in view(page(line))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: The port of Green Cove reopens", "boilerplate"),
        ("Sign up for our evening newsletter", "boilerplate"),
        ("Advertisement", "boilerplate"),
        ("By Odile Marchais and Jan Torv", "byline"),
        ("(Reporting by Odile Marchais; Editing by Jan Torv)", "byline"),
        ("In this photo released by the navy, Admiral Torv salutes the crowd in Port Ordrie.", "caption"),
        ("FILE PHOTO: The port of Green Cove", "caption"),
        ("AP Photo/Jan Torv", "credit"),
    ],
)
def test_a_line_of_english_furniture_is_marked_to_its_last_letter(line: str, kind: str) -> None:
    assert (kind, line, None) in found(page(line, story=ENGLISH), "en")


@pytest.mark.parametrize(
    "line", ["Lire est un droit, a dit la ministre, et l’école le garantira.", "Par chance, le port a tenu."]
)
def test_a_sentence_of_the_story_is_left_alone(line: str) -> None:
    assert found(page(line)) == []


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("PORT-ORDRIE (AFP) — ", "Le gouvernement"),
        ("ANSE VERTE, 4 mai (Reuters) - ", "Le gouvernement"),
        ("MONTRÉAL.- ", "Le gouvernement"),
        ("PORT ORDRIE, Nov. 13 (Corvane) - ", "Le gouvernement"),
        ("LE MOLE, 18 mars (ACP) – ", "Le gouvernement"),
        ("ORDRIE/LORNE (Caravel) — ", "Le gouvernement"),
        ("PORT ORDRIE (Caravel), 13 mai 2031 — ", "Le gouvernement"),
        ("Lorne, 19 mai. – ", "Le gouvernement"),
        ("22 mai 2031, Ordrie. - ", "Le gouvernement"),
    ],
)
def test_a_dateline_is_marked_and_the_sentence_after_it_read(dateline: str, rest: str) -> None:
    text = page().replace(STORY, dateline + STORY, 1)
    assert ("dateline", dateline, None) in found(text)
    assert f"\n\n{rest}" in view(text)


def test_an_agency_in_the_dateline_is_noted() -> None:
    reading = clean(page().replace(STORY, "PORT-ORDRIE (AFP) — " + STORY, 1))
    assert reading.document.metadata == {"agency": "AFP"}


def test_a_caption_and_the_credit_glued_to_it_are_told_apart() -> None:
    caption = "L’amiral Torv, à gauche, salue la foule à Port-Ordrie."
    text = page(caption + "ODILE MARCHAIS – PISCINE")
    assert ("caption", caption, None) in found(text)
    assert ("credit", "ODILE MARCHAIS – PISCINE", None) in found(text)
    assert ("mistranslation", "PISCINE", "POOL") in found(text)


def test_a_paragraph_before_a_credit_line_is_a_caption_where_it_looks_like_one() -> None:
    caption = "Des passants regardent un écran près du port d’Anse Verte, le 4 mai 2031, pendant le discours."
    assert ("caption", caption, None) in found(page(caption, "Jan Torv | Afp | Getty Images"))
    quotation = "« Nous livrerons ce que nous avons promis », a dit la ministre."
    assert not any(kind == "caption" for kind, _, _ in found(page(quotation, "Jan Torv | Afp | Getty Images")))


def test_a_title_that_comes_again_is_read_once() -> None:
    title = "Valmère promet du carburant à l’Ordrie"
    text = f"{title}\n\n{title}\n{title}\n\n{STORY}"
    reading = clean(text)
    assert [block.kind for block in reading.blocks] == [
        BlockKind.TITLE, BlockKind.FURNITURE, BlockKind.FURNITURE, BlockKind.BODY,
    ]  # fmt: skip
    assert [repair.kind for repair in reading.repairs] == [RepairKind.REPEATED_TITLE] * 2
    assert (reading.document.title, reading.document.basis["title"]) == (title, "text")


def test_the_title_of_the_metadata_is_kept() -> None:
    reading = clean(page(), title="Un autre titre")
    assert reading.document.title == "Un autre titre"
    assert BlockKind.TITLE not in {block.kind for block in reading.blocks}


def test_the_title_of_the_metadata_may_carry_the_name_of_the_site() -> None:
    reading = clean(page(), title="Valmère promet du carburant à l’Ordrie - Le Phare")
    assert reading.blocks[0].kind is BlockKind.TITLE


def test_a_question_between_paragraphs_is_a_heading_and_a_bare_country_a_label() -> None:
    kinds = {clean(page(line)).blocks[2].kind for line in ("Que veut l’Ordrie ?", "Les raisons d’un accord")}
    assert kinds == {BlockKind.HEADING}
    assert clean(page("Le Portugal")).blocks[2].kind is BlockKind.FURNITURE


def test_by_lines_are_inferred_and_translators_kept_apart() -> None:
    document = clean(page("Par Odile Marchais et Jan Torv", "Traduction de Ida Korvel")).document
    assert document.bylines == ("Odile Marchais", "Jan Torv")
    assert document.basis["bylines"] == "text"
    assert document.metadata["translators"] == "Ida Korvel"


def test_a_crawl_prefix_is_not_read() -> None:
    assert view(f" date 2031-05 {STORY}").startswith("Le gouvernement")


SPUN = (
    "L’amiral est venu dans un teach blindé. Il dispose d’une pressure redoutable sur la ligne de entrance, et la situation "
    "est de moreover en moreover tendue après un accord worldwide, selon le Washington Publish."
)


def test_the_words_of_a_spinner_are_read_as_what_they_stand_for() -> None:
    assert "de plus en plus tendue" in view(SPUN)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le groupe de rock a donné un concert intitulé « The Day After » devant le staff du Harbour Institute for Peace.",
        "La start-up vend un software de streaming ; son manager parle de business et de marketing.",
        "Le joueur a inscrit deux penalties pendant le match de football, sous un short trop grand.",
        "Dans un entretien au Financial Times, elle parle du soft power et du fact-checking.",
        "Le ministre a dit « fake news » et quitté le meeting pour le week-end.",
    ],
)
def test_clean_french_with_english_words_stays_unmarked(sentence: str) -> None:
    assert found(sentence) == []


def test_english_gets_no_french_rules() -> None:
    text = "The train was late. moreover, the day was long and the pressure high. Additionally [the] crew was tired."
    assert found(text, "en") == []


def test_brackets_left_in_english_are_read_past() -> None:
    text = "« La personne qui compte est [the Navy’s] Le commandant Torv », a dit Ida Korvel."
    assert view(text) == "« La personne qui compte est le commandant Torv », a dit Ida Korvel."
    assert ("untranslated", "[the Navy’s] ", "") in found(text)


@pytest.mark.parametrize("bracket", ["[la ministre]", "[…]", "[sic]", "[1]", "[Valmère]"])
def test_brackets_in_french_stay(bracket: str) -> None:
    assert found(f"« Elle {bracket} viendra mardi », a dit Ida Korvel.") == []


@pytest.mark.parametrize(
    "text",
    [
        "M. de Torv est venu.",
        "Il aime le grain, le sel, etc. et il le dit.",
        "J. de Korvel a écrit.",
        "Elle attend… puis elle part.",
    ],
)
def test_an_abbreviation_breaks_nothing(text: str) -> None:
    assert found(text) == []


def test_repairs_come_in_order_and_twice_the_same() -> None:
    first, second = clean(page("in", SPUN)), clean(page("in", SPUN))
    assert first == second
    assert list(first.repairs) == sorted(first.repairs, key=lambda repair: (repair.start, repair.end))


@pytest.mark.parametrize("line", ["Le Phare de Valmère, 4 mai 2031", "© Le Phare de Valmère 2031"])
def test_the_outlet_is_read_from_a_publication_or_copyright_line(line: str) -> None:
    document = clean(page(line)).document
    assert (document.outlet, document.basis["outlet"]) == ("Le Phare de Valmère", "text")


def test_a_place_and_a_date_name_no_outlet() -> None:
    assert clean(page("Montréal, 4 mai 2031")).document.outlet is None


def test_a_medium_that_is_credited_is_no_author() -> None:
    reading = clean(page("Avec Le Phare de Valmère"))
    assert reading.document.bylines == ()
    assert [(repair.kind, repair.note) for repair in reading.repairs] == [
        (RepairKind.BYLINE, "source=Le Phare de Valmère")
    ]
