"""What the user names, made into a list of files."""

import os
from pathlib import Path

import pytest

from recoupe.errors import UsageError
from recoupe.model import Severity
from recoupe.stages.read.inputs import SUFFIXES, sources, suffix_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.json", "deep/c.html", "notes.odt", ".hidden/d.txt", ".e.txt"):
        path = tmp_path / "pile" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path / "pile"


def names(*paths: Path | str) -> list[str]:
    return [source.name for source in sources(paths)[0]]


def codes(*paths: Path | str) -> list[tuple[str, str | None]]:
    return [(issue.code, issue.path) for issue in sources(paths)[1]]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_end_of_a_name_tells_its_format_in_any_case(suffix: str) -> None:
    assert suffix_of(f"pile{suffix}") == suffix_of(f"PILE{suffix.upper()}") == suffix


@pytest.mark.parametrize("name", ["pile.odt", "pile", "pile.txt.zip", "warc.gz", "txt"])
def test_another_name_is_no_format(name: str) -> None:
    assert suffix_of(name) == ""


def test_a_folder_is_its_articles_by_name_whatever_hides_or_is_something_else_left_out(folder: Path) -> None:
    assert names(folder) == ["pile/a.json", "pile/b.txt", "pile/deep/c.html"]
    assert [source.path for source in sources([folder])[0]] == [folder / n for n in ("a.json", "b.txt", "deep/c.html")]


def test_a_file_goes_by_its_own_name_whatever_its_format(folder: Path) -> None:
    assert names(folder / "notes.odt", folder / ".e.txt") == [".e.txt", "notes.odt"]


def test_a_file_named_twice_is_one_under_its_longer_name(folder: Path) -> None:
    assert names(folder / "b.txt", folder) == names(folder, folder / "b.txt") == names(folder)


def test_of_two_names_of_one_length_the_first_in_the_alphabet_is_taken(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "b.txt")
    (folder / "kink.txt").symlink_to(folder / "b.txt")
    assert names(folder / "link.txt", folder / "kink.txt", folder / "b.txt") == ["kink.txt"]


def test_a_pattern_names_files_and_folders(folder: Path) -> None:
    assert names(f"{folder}/*.txt") == [".e.txt", "b.txt"]
    assert names(f"{folder}/d*") == ["deep/c.html"]


def test_a_pattern_may_count_from_where_one_stands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert names("b.t?t") == ["b.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_itself(folder: Path) -> None:
    (folder / "b*.txt").write_text("x")
    assert names(folder / "b*.txt") == ["b*.txt"]


@pytest.mark.parametrize(("given", "words"), [("gone.txt", "no such file or folder"), ("gone*.txt", "no file matches")])
def test_what_is_not_there_is_wrong_usage(folder: Path, given: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        sources([folder / given])


def test_a_folder_that_holds_no_article_is_named(folder: Path) -> None:
    empty = folder / "empty"
    empty.mkdir()
    found, (issue,) = sources([empty])
    assert found == []
    assert (issue.code, issue.severity, issue.path) == ("no_articles", Severity.ERROR, "empty")


def test_a_link_that_leads_out_of_a_folder_is_told_and_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("x")
    (folder / "deep" / "way.txt").symlink_to(tmp_path / "out.txt")
    (folder / "deep" / "stay.txt").symlink_to(folder / "b.txt")
    assert "pile/deep/way.txt" not in names(folder)
    assert codes(folder) == [("link_outside", "pile/deep/way.txt")]
    assert "pile/deep/stay.txt" in names(folder), "of two names of a file the longer"


def test_a_folder_with_nothing_but_a_link_out_is_not_called_empty(tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("x")
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "way.txt").symlink_to(tmp_path / "out.txt")
    assert codes(tmp_path / "pile") == [("link_outside", "pile/way.txt")]


def test_a_folder_with_the_name_of_an_article_is_looked_into_and_is_none(folder: Path) -> None:
    (folder / "x.txt").mkdir()
    assert names(folder) == ["pile/a.json", "pile/b.txt", "pile/deep/c.html"]


def test_a_name_that_is_no_utf_8_is_written_with_a_question_mark(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("x")
    assert names(path) == ["caf?.txt"]


def test_issues_come_in_the_order_of_their_words(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
    assert codes(tmp_path / "b", tmp_path / "a") == [("no_articles", "a"), ("no_articles", "b")]
