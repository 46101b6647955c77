"""What each paragraph of a page is."""

import pytest

from recoupe.model import BlockKind, Repair, RepairKind
from recoupe.stages.clean.blocks import MAX_HEADING_WORDS, MAX_TITLE_WORDS, blocks_of
from tests.stages.clean.pages import page

STORY = (
    "Le gouvernement a annoncé mardi que la marine livrerait du carburant avant la fin du mois, dit un texte lu hier."
)
TITLE = "Valmère promet du carburant"


def kinds(*paragraphs: str, title: str | None = None) -> list[str]:
    one = page("\n\n".join(paragraphs), title=title)
    return [block.kind.value for block in blocks_of(one, [])[0]]


def words(count: int) -> str:
    return " ".join(["mot"] * count)


def repaired(text: str, *repairs: tuple[int, int, RepairKind]) -> list[str]:
    found = [Repair(document_id="doc", start=start, end=end, kind=kind) for start, end, kind in repairs]
    return [block.kind.value for block in blocks_of(page(text), found)[0]]


def test_a_page_is_a_title_a_story_and_headings() -> None:
    assert kinds(TITLE, STORY, "Les raisons d’un accord", STORY, "Il reste.") == [
        "title", "body", "heading", "body", "body",
    ]  # fmt: skip


def test_blocks_stand_where_their_paragraphs_do() -> None:
    blocks, _ = blocks_of(page(f" {TITLE} \n\n{STORY}"), [])
    assert [(block.start, block.end) for block in blocks] == [
        (1, 1 + len(TITLE)),
        (4 + len(TITLE), 4 + len(TITLE + STORY)),
    ]


@pytest.mark.parametrize("line", ["Un mot.", "Voici :", "Il dit », elle", "Une suite…", "Il cite « oui »"])
def test_a_line_with_a_stop_at_its_end_is_no_heading(line: str) -> None:
    kind = kinds(TITLE, STORY, line)[2]
    assert kind == ("heading" if line == "Il dit », elle" else "body")


@pytest.mark.parametrize(("count", "kind"), [(MAX_HEADING_WORDS, "heading"), (MAX_HEADING_WORDS + 1, "body")])
def test_a_heading_has_so_many_words_at_most(count: int, kind: str) -> None:
    assert kinds(TITLE, STORY, words(count))[2] == kind


@pytest.mark.parametrize(("count", "kind"), [(2, "heading"), (3, "title"), (MAX_TITLE_WORDS, "title"), (36, "body")])
def test_a_title_has_three_words_at_least_and_so_many_at_most(count: int, kind: str) -> None:
    assert kinds(words(count), STORY)[0] == kind


@pytest.mark.parametrize("stop", ".;:,")
def test_a_line_with_a_stop_is_no_title(stop: str) -> None:
    assert kinds(TITLE + stop, STORY)[0] != "title"


def test_the_title_is_one_of_the_first_three_lines_above_a_story() -> None:
    assert kinds("Un", "Deux", TITLE, STORY) == ["heading", "heading", "title", "body"]
    assert kinds("Un", "Deux", "Trois", TITLE, STORY)[3] == "heading"
    assert kinds(TITLE, "Un mot.", "Deux mots.")[0] == "heading"


def test_a_long_paragraph_ends_the_search_for_a_title() -> None:
    assert kinds(words(36), TITLE, STORY) == ["body", "heading", "body"]


def test_a_lone_paragraph_is_body() -> None:
    assert kinds("Un port rouvre") == ["body"]
    assert kinds("Un port rouvre", "Les grues") == ["heading", "heading"]


def test_the_title_of_the_metadata_is_found_whatever_its_signs_and_behind_it_the_name_of_the_site() -> None:
    assert kinds("VALMÈRE promet du… carburant!", STORY, title=TITLE)[0] == "title"
    assert kinds(TITLE, STORY, title=f"{TITLE} - Le Phare")[0] == "title"
    assert kinds("Valmère promet du", STORY, title=TITLE)[0] == "heading", "three words begin too many titles"
    assert kinds(TITLE, STORY, title="Un autre titre")[0] == "heading"
    assert kinds(f"{TITLE}s", STORY, title=TITLE)[0] == "heading"
    assert kinds(TITLE, STORY, title=f"{TITLE}s de mer")[0] == "heading"


def test_a_title_that_comes_again_is_furniture_and_marked_as_that() -> None:
    one = page(f"{TITLE}\n\n{STORY}\n\n{TITLE}")
    blocks, repairs = blocks_of(one, [])
    assert [block.kind for block in blocks] == [BlockKind.TITLE, BlockKind.BODY, BlockKind.FURNITURE]
    (repair,) = repairs
    assert (repair.kind, repair.note) == (RepairKind.REPEATED_TITLE, None)
    assert (repair.start, repair.end) == (blocks[2].start, blocks[2].end)


@pytest.mark.parametrize("line", ["Le Portugal", "L’Espagne", "Portugal", "L'Espagne"])
def test_a_bare_country_is_the_label_of_a_section(line: str) -> None:
    blocks, (repair,) = blocks_of(page(f"{TITLE}\n\n{STORY}\n\n{line}"), [])
    assert blocks[2].kind is BlockKind.FURNITURE
    assert (repair.kind, repair.note) == (RepairKind.BOILERPLATE, "label of a section")


@pytest.mark.parametrize("line", ["Le Portugal attend", "Vers Portugal", "D’Espagne"])
def test_a_country_among_other_words_is_a_heading(line: str) -> None:
    assert kinds(TITLE, STORY, line)[2] == "heading"


TEXT = "Une photo du port © Malo"


def test_a_paragraph_that_repairs_cover_is_furniture_or_a_caption() -> None:
    assert repaired(TEXT, (0, 24, RepairKind.BOILERPLATE)) == ["furniture"]
    assert repaired(TEXT, (0, 18, RepairKind.CAPTION), (18, 24, RepairKind.CREDIT)) == ["caption"]
    assert repaired(TEXT, (0, 17, RepairKind.CREDIT), (17, 24, RepairKind.CREDIT)) == ["furniture"]


@pytest.mark.parametrize("parts", [[(0, 23)], [(1, 24)], [(0, 10), (11, 24)]])
def test_a_paragraph_of_which_a_letter_is_left_is_read(parts: list[tuple[int, int]]) -> None:
    assert repaired(TEXT, *((start, end, RepairKind.CAPTION) for start, end in parts)) == ["body"]


def test_what_is_furniture_is_passed_over_in_the_search_for_the_title() -> None:
    text = f"Une rubrique du port\n\n{TITLE}\n\n{STORY}"
    assert repaired(text, (0, 20, RepairKind.BOILERPLATE)) == ["furniture", "title", "body"]
