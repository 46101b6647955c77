from dataclasses import replace

import pytest

from recoupe.model import Issue, Severity
from recoupe.runner import base
from recoupe.stages.stage import DocumentStage, GroupStage
from tests.records import document, reading


def stage(name, run):
    return DocumentStage(name=name, version=1, needs=(), yields=(), run=run)


def note(code):
    return lambda reading: replace(
        reading, issues=(*reading.issues, Issue(code=code, severity=Severity.INFO, message=code))
    )


def broken(reading):
    raise ValueError("no tree")


@pytest.fixture
def with_stages(monkeypatch):
    def use(*stages):
        monkeypatch.setattr(base, "document_stages", lambda _: stages)

    return use


def test_the_stages_run_in_order(with_stages):
    with_stages(stage("one", note("first")), stage("two", note("second")))
    assert [issue.code for issue in base.read_document(document()).reading.issues] == ["first", "second"]


def test_a_defect_in_a_stage_is_an_issue_that_names_stage_and_file_and_stops_that_document_alone(with_stages):
    with_stages(stage("one", note("first")), stage("parse", broken), stage("two", note("second")))
    issues = base.read_document(document()).reading.issues
    assert [issue.code for issue in issues] == ["first", "stage_failed"]
    assert issues[1].severity is Severity.ERROR
    assert "story/a.txt" in issues[1].message
    assert "parse" in issues[1].message


def test_joining_does_not_depend_on_the_order_of_entries(monkeypatch):
    monkeypatch.setattr(base, "group_stages", lambda: ())
    texts = ("Un premier texte.", "Un deuxième texte.", "Un troisième texte.")
    entries = [base.Entry(read=document(text), reading=replace(reading(), document=document(text))) for text in texts]
    contents = base.Contents(entries=tuple(entries))
    assert base.join(contents) == base.join(replace(contents, entries=tuple(reversed(entries))))


def test_what_was_local_to_a_document_is_gone_from_the_joined_pile(monkeypatch):
    empty = GroupStage(name="none", version=1, needs=(), yields=(), run=lambda pile: pile)
    monkeypatch.setattr(base, "group_stages", lambda: (empty,))
    pile = base.join(base.Contents(entries=(base.Entry(read=document(), reading=reading()),)))
    assert [found.entities for found in pile.readings] == [()]
