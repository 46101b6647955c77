"""Spanish, the third language, read by the stages as they ship: sentences of our own, and a story told in three languages.

`spanish.toml` gives of each sentence what must be read there; more may be, but where `only` lists every typed claim. A saying is "speaker: cue: stance", a claim
"predicate sense: role=text; role=text", with what is not plainly so behind a bar ("| negated possible").
"""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe.model import Claim, Document, Level, Published, Reading
from recoupe.model.ids import content_id
from recoupe.pipeline import document_stages

HERE = Path(__file__).parent
DAY = "2031-05-14"
SENTENCES: list[dict[str, Any]] = tomllib.loads((HERE / "spanish.toml").read_text("utf-8"))["sentence"]
STORY = HERE / "three-languages.jsonl"
each_sentence = pytest.mark.parametrize("row", SENTENCES, ids=[str(n) for n in range(1, len(SENTENCES) + 1)])


@cache
def read(text: str) -> Reading:
    day = Published(value=DAY, earliest=DAY, latest=DAY)
    document = Document(id=content_id("doc", text), path="a.txt", text=text, language="es", published=day)
    reading = Reading(document=document)
    for stage in document_stages():
        reading = stage.run(reading)
    return reading


def told(claim: Claim) -> tuple[str, set[str], set[str]]:
    axes = (claim.polarity.value, claim.modality.value, claim.certainty.value)
    plain = {"affirmed", "actual", "certain"}
    return f"{claim.predicate} {claim.sense or '-'}", {f"{r.role}={r.text}" for r in claim.roles}, set(axes) - plain


def expected(line: str) -> tuple[str, set[str], set[str]]:
    line, _, axes = line.partition(" | ")
    head, _, roles = line.partition(": ")
    return head, set(roles.split("; ")) - {""}, set(axes.split())


def test_there_are_sentences_enough() -> None:
    assert len(SENTENCES) >= 90


@each_sentence
def test_what_a_sentence_claims_is_read(row: dict[str, Any]) -> None:
    found = [told(claim) for claim in read(row["text"]).claims]
    for line in row.get("claims", ()):
        head, roles, axes = expected(line)
        same = [each for each in found if each[0] == head]
        assert any(roles <= own and axes == stands for _, own, stands in same), f"{line}: {found}"


@each_sentence
def test_nothing_else_is_claimed_where_a_sentence_says_what_alone(row: dict[str, Any]) -> None:
    typed = [told(claim) for claim in read(row["text"]).claims if claim.level is Level.TYPED]
    if "only" in row:
        assert sorted(typed, key=str) == sorted(map(expected, row["only"]), key=str)


@each_sentence
def test_who_says_so_is_read(row: dict[str, Any]) -> None:
    found = [f"{one.source_text}: {one.cue_lemma}: {one.stance.value}" for one in read(row["text"]).attributions]
    assert set(row.get("sayings", ())) <= set(found), found


@each_sentence
def test_names_and_times_are_read(row: dict[str, Any]) -> None:
    reading = read(row["text"])
    names = {entity.name for entity in reading.entities}
    assert set(row.get("names", ())) <= names, names
    assert set(row.get("times", ())) <= {time.value for time in reading.times}


class Story:
    """The ledger of the story, table by table."""

    def __init__(self, folder: Path) -> None:
        recoupe.build([STORY], out=folder)
        self.folder = folder

    def table(self, name: str) -> list[dict[str, Any]]:
        lines = (self.folder / "tables" / f"{name}.jsonl").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def happening(self, predicate: str) -> set[tuple[str, str]]:
        """Return language and predicate of the claims that are of one happening with the Spanish ones of a verb."""
        language = {one["id"]: one["language"] for one in self.table("documents")}
        claims = self.table("claims")
        events = {c["event_id"] for c in claims if c["predicate"] == predicate and language[c["document_id"]] == "es"}
        return {(language[c["document_id"]], c["predicate"]) for c in claims if c["event_id"] in events}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return Story(tmp_path_factory.mktemp("story") / "ledger")


def test_the_language_of_each_article_is_told_from_its_text(story: Story) -> None:
    found = {one["outlet"]: one["language"] for one in story.table("documents")}
    assert found == {row["outlet"]: row["language"] for row in map(json.loads, STORY.read_text("utf-8").splitlines())}


@pytest.mark.parametrize(
    ("predicate", "others"),
    [
        ("entregar", {("fr", "livrer"), ("en", "deliver")}),
        ("acusar", {("fr", "accuser"), ("en", "accuse")}),
        ("apoyar", {("fr", "soutenir"), ("en", "back")}),
        ("embestir", {("fr", "percuter"), ("en", "ram")}),
    ],
)
def test_what_spanish_articles_tell_joins_what_french_and_english_ones_do(
    story: Story, predicate: str, others: set[tuple[str, str]]
) -> None:
    assert {("es", predicate)} | others <= story.happening(predicate)


def test_a_state_and_a_minister_are_one_in_three_languages(story: Story) -> None:
    names = {one["names"].get("es", [""])[0]: one["names"] for one in story.table("entities")}
    assert names["Tesania"] == {"en": ["Tessany"], "es": ["Tesania"], "fr": ["Tessane"]}
    assert {"es", "fr", "en"} == set(names["Aldo Kerrel"])


def test_a_denial_in_spanish_disputes_what_the_others_tell(story: Story) -> None:
    language = {one["id"]: one["language"] for one in story.table("documents")}
    claims = {one["id"]: one for one in story.table("claims")}
    disputed = [one for one in story.table("corroborations") if one["status"] == "disputed"]
    against = {language[claims[one["claim_id"]]["document_id"]] for each in disputed for one in each["disputing"]}
    assert "es" in against
