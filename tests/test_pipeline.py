import pytest

from recoupe.errors import RecoupeError
from recoupe.pipeline import ReaderName, check, document_stages, group_stages, reader_of, stages, versions
from recoupe.stages.stage import DocumentStage, GroupStage


def document_stage(name: str, needs: tuple[str, ...], yields: tuple[str, ...]) -> DocumentStage:
    return DocumentStage(name=name, version=1, needs=needs, yields=yields, run=lambda reading: reading)


def group_stage(name: str) -> GroupStage:
    return GroupStage(name=name, version=1, needs=(), yields=(), run=lambda pile: pile)


def test_every_stage_finds_what_it_needs():
    check(stages())


def test_the_maps_come_before_the_group_stages():
    assert stages() == (*document_stages(), *group_stages())


@pytest.mark.parametrize("reader", ReaderName)
def test_a_ledger_tells_by_its_stages_which_reader_made_it(reader: ReaderName):
    check(stages(reader))
    assert reader_of(versions(reader)) is reader


def test_a_ledger_of_no_known_stages_is_read_carefully():
    assert reader_of({}) is ReaderName.CAREFUL


def test_a_stage_whose_need_nobody_yields_is_named():
    with pytest.raises(RecoupeError, match="attribute needs sentences"):
        check([document_stage("attribute", ("sentences",), ("attributions",))])


def test_a_map_after_a_group_stage_is_refused():
    with pytest.raises(RecoupeError, match="must stand before"):
        check([group_stage("resolve"), document_stage("clean", (), ())])


def test_names_are_unique():
    names = [stage.name for stage in stages()]
    assert len(names) == len(set(names))
