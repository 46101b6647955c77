import pytest

from recoupe import building as module
from recoupe.building import build, judge, mend
from recoupe.errors import UsageError
from recoupe.model import Entity, Issue, Judgement, JudgementKind, Severity
from recoupe.pipeline import ReaderName
from recoupe.runner import base
from recoupe.stages.stage import GroupStage
from recoupe.store.files import FileLedger
from recoupe.store.memory import MemoryLedger
from tests.records import document, reading


class FakeRunner:
    """Reads nothing: gives each document the same invented reading, and remembers what it was asked for."""

    def __init__(self):
        self.asked, self.readers = [], []

    def read(self, documents, reader):
        self.readers.append(reader)
        for one in documents:
            self.asked.append(one.path)
            yield base.Entry(read=one, reading=base.replace(reading(), document=one))


@pytest.fixture(autouse=True)
def no_stages(monkeypatch):
    monkeypatch.setattr(base, "group_stages", lambda: ())
    monkeypatch.setattr(module, "versions", lambda _: {"parse": 1})


READERS = {ReaderName.FAST: "claim_fast", ReaderName.CAREFUL: "claim"}
A, B = document("Un texte.", "story/a.txt"), document("Un autre texte.", "story/b.txt")
UNREAD = Issue(code="empty_input", severity=Severity.ERROR, message="story/c.txt is empty", path="story/c.txt")


def test_a_second_run_reads_nothing_and_adds_nothing():
    ledger, runner = MemoryLedger(), FakeRunner()
    build([A, B], ledger, runner)
    before = ledger.load()
    outcome = build([A, B], ledger, runner)
    assert (outcome.added, outcome.known) == (0, 2)
    assert runner.asked == ["story/a.txt", "story/b.txt"]
    assert ledger.load() == before


def test_what_is_new_is_added_and_nothing_is_lost():
    ledger, runner = MemoryLedger(), FakeRunner()
    build([A], ledger, runner)
    outcome = build([B], ledger, runner)
    assert (outcome.added, outcome.known) == (1, 1)
    assert {entry.read.id for entry in ledger.load().entries} == {A.id, B.id}


def test_an_input_that_cannot_be_read_leaves_the_others_and_is_kept_as_an_issue():
    ledger = MemoryLedger()
    outcome = build([UNREAD, A], ledger, FakeRunner())
    assert outcome.added == 1
    assert ledger.pile().issues == (UNREAD,)


def test_the_same_article_under_two_names_is_kept_once_and_both_are_named():
    twin = document("Un texte.", "story/z.txt")
    ledger = MemoryLedger()
    outcome = build([A, twin], ledger, FakeRunner())
    assert outcome.added == 1
    assert outcome.issues[0].code == "duplicate_input"
    assert "story/z.txt" in outcome.issues[0].message
    assert "story/a.txt" in outcome.issues[0].message


def test_the_order_of_the_inputs_does_not_show(tmp_path):
    for name, inputs in (("ab", [A, B]), ("ba", [B, A])):
        build(inputs, FileLedger(tmp_path / name), FakeRunner())
    for path in sorted((tmp_path / "ab").rglob("*.json*")):
        assert path.read_bytes() == (tmp_path / "ba" / path.relative_to(tmp_path / "ab")).read_bytes()


def test_a_ledger_of_older_stages_is_read_again_from_the_texts_it_keeps(monkeypatch):
    ledger, runner = MemoryLedger(), FakeRunner()
    build([A], ledger, runner)
    monkeypatch.setattr(module, "versions", lambda _: {"parse": 2})
    outcome = build([], ledger, runner)
    assert runner.asked == ["story/a.txt", "story/a.txt"]
    assert (outcome.added, outcome.known) == (0, 1)
    assert ledger.load().stages == {"parse": 2}


def test_a_build_that_stops_half_way_leaves_the_ledger_as_it_was():
    class Interrupted(FakeRunner):
        def read(self, documents, reader):
            raise KeyboardInterrupt

    ledger = MemoryLedger()
    build([A], ledger, FakeRunner())
    before = ledger.load()
    with pytest.raises(KeyboardInterrupt):
        build([B], ledger, Interrupted())
    assert ledger.load() == before


def test_progress_is_told_of_each_document():
    seen = []
    build([A, B], MemoryLedger(), FakeRunner(), progress=seen.append)
    assert seen == ["story/a.txt", "story/b.txt"]


def test_a_programme_of_ones_own_stays_with_the_ledger():
    ledger = MemoryLedger()
    build([A], ledger, FakeRunner(), programmes=(("own.toml", "code = 'one'"),))
    build([B], ledger, FakeRunner())
    assert ledger.load().programmes == (("own.toml", "code = 'one'"),)
    build([], ledger, FakeRunner(), programmes=(("own.toml", "code = 'two'"),))
    assert ledger.load().programmes == (("own.toml", "code = 'two'"),)


def test_a_judgement_is_kept_and_given_to_the_stages(monkeypatch):
    ledger = MemoryLedger()
    build([A, B], ledger, FakeRunner())
    entity = Entity(id="ent-1", schema="Person", name="Ida Torvald")
    seen = []

    def look(pile):
        seen.append(pile.judgements)
        return base.replace(pile, entities=(entity,))

    stage = GroupStage(name="resolve", version=1, needs=(), yields=("entities",), run=look)
    monkeypatch.setattr(base, "group_stages", lambda: (stage,))
    build([document("Un troisième texte.", "story/c.txt")], ledger, FakeRunner())
    decided = Judgement(kind=JudgementKind.SPLIT, entity_id="ent-1", other=A.id)
    judge(ledger, decided)
    build([document("Un quatrième texte.", "story/d.txt")], ledger, FakeRunner())
    assert seen == [(), (decided,), (decided,)]


def test_a_judgement_on_what_the_ledger_does_not_have_is_refused():
    ledger = MemoryLedger()
    build([A], ledger, FakeRunner())
    with pytest.raises(UsageError, match="ent-9"):
        judge(ledger, Judgement(kind=JudgementKind.MERGE, entity_id="ent-9", other="ent-8"))
    assert ledger.load().judgements == ()


def test_a_document_that_a_stopped_build_had_finished_is_not_read_again(tmp_path):
    class Stopped(FakeRunner):
        def read(self, documents, reader):
            for entry in super().read(documents, reader):
                yield entry
                raise KeyboardInterrupt

    ledger, runner = FileLedger(tmp_path / "ledger"), FakeRunner()
    with pytest.raises(KeyboardInterrupt):
        build([A, B], ledger, Stopped())
    assert not ledger.exists()
    assert build([A, B], ledger, runner).added == 2
    assert runner.asked == ["story/b.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger"]


def damaged_copy(folder, *names):
    """Build a ledger of two articles, damage some of its files and return it with the files as they were."""
    ledger = FileLedger(folder)
    build([A, B], ledger, FakeRunner())
    sound = {path: path.read_bytes() for path in ledger.folder.rglob("*") if path.is_file()}
    for name in names:
        path = ledger.folder / name
        path.write_bytes(path.read_bytes()[:-40])
    return ledger, sound


@pytest.mark.parametrize(
    "names", [["tables/claims.jsonl"], ["entries.jsonl"], ["layout/blocks.jsonl", "tables/documents.jsonl"], ["ledger.json"]]
)  # fmt: skip
def test_what_is_damaged_is_made_again_byte_for_byte(tmp_path, names):
    ledger, sound = damaged_copy(tmp_path / "ledger", *names)
    told = mend(ledger, FakeRunner())
    assert [line for line in told if line.startswith("damaged")] == [f"damaged: {name}" for name in names]
    assert {path: path.read_bytes() for path in ledger.folder.rglob("*") if path.is_file()} == sound
    assert (tmp_path / "ledger.damaged-1" / names[0]).exists()


def test_a_sound_ledger_is_left_alone(tmp_path):
    ledger, sound = damaged_copy(tmp_path / "ledger")
    assert mend(ledger, FakeRunner()) == []
    assert {path: path.read_bytes() for path in ledger.folder.rglob("*") if path.is_file()} == sound


def test_what_cannot_be_made_again_is_said(tmp_path):
    ledger, _ = damaged_copy(tmp_path / "ledger", "entries.jsonl", "tables/documents.jsonl")
    told = mend(ledger, FakeRunner())
    assert any("1 documents could be read" in line for line in told)
    assert len(ledger.load().entries) == 1


def test_a_ledger_keeps_its_reader_and_another_one_reads_all_its_texts_again(monkeypatch):
    monkeypatch.setattr(module, "versions", lambda reader: {"parse": 1, READERS[reader]: 1})
    ledger, runner = MemoryLedger(), FakeRunner()
    build([A], ledger, runner, reader=ReaderName.FAST)
    build([B], ledger, runner)
    assert runner.asked == ["story/a.txt", "story/b.txt"]
    assert set(runner.readers) == {ReaderName.FAST}
    build([], ledger, runner, reader=ReaderName.CAREFUL)
    assert runner.asked == ["story/a.txt", "story/b.txt"] * 2
    assert runner.readers[-1] is ReaderName.CAREFUL
