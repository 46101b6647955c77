"""The inventory of senses: PLOVER roots, roles, families, and what may stand as a dealing."""

import ast
from pathlib import Path

import pytest

from recoupe.model import Frame
from recoupe.ontology import GenericRole, event_types, senses
from recoupe.ontology.senses import TRAITS, with_trait
from recoupe.stages import claim

ROOTS = {
    "arrest": "COERCE",
    "indict": "ACCUSE",
    "sue": "ACCUSE",
    "fine": "SANCTION",
    "convict": "SANCTION",
    "release": "CONCEDE",
    "permit": "CONCEDE",
    "resign": "RETREAT",
    "leave": "RETREAT",
    "elect": None,
    "appoint": None,
    "dismiss": None,
    "rule": None,
    "merge": None,
    "lay_off": None,
    "find": None,
    "crash": None,
}


@pytest.mark.parametrize("name", sorted(ROOTS))
def test_a_sense_has_the_root_that_the_readers_of_claims_give_it(name: str) -> None:
    plover = senses()[name].plover
    assert (plover.type if plover else None) == ROOTS[name]
    assert senses()[name].dealing


@pytest.mark.parametrize("name", ["be", "have", "believe", "rise", "say", "act", "occur"])
def test_what_is_no_dealing_has_no_plover_type(name: str) -> None:
    assert not senses()[name].dealing
    assert senses()[name].plover is None


def test_no_sense_that_is_no_dealing_has_a_plover_type() -> None:
    assert [sense.name for sense in senses().values() if sense.plover and not sense.dealing] == []


def test_every_mode_is_one_that_its_type_has() -> None:
    modes = {(sense.plover.type, sense.plover.mode) for sense in senses().values() if sense.plover}
    assert all(mode is None or mode in event_types()[name].modes for name, mode in modes)


def test_every_argument_has_a_generic_role() -> None:
    for sense in senses().values():
        arguments = sense.arguments
        assert {arguments.subject, arguments.lone, arguments.object, *arguments.obliques.values()} <= set(GenericRole)


def test_whoever_sells_is_the_agent_and_whoever_buys_from_him_has_him_as_source() -> None:
    sell, buy = senses()["sell"], senses()["buy"]
    assert (sell.arguments.subject, sell.arguments.obliques["to"]) == ("agent", "recipient")
    assert (buy.arguments.subject, buy.arguments.obliques["from"]) == ("agent", "source")
    assert (sell.subject, buy.obliques["from"]) == ("giver", "giver")


def test_what_rises_is_no_agent() -> None:
    assert senses()["raise"].arguments.subject == "agent"
    assert senses()["raise"].arguments.lone == "theme"


def test_whoever_meets_hosts_or_travels_is_of_one_family() -> None:
    assert {senses()[name].family for name in ("meet", "host", "visit", "travel", "summit", "attend")} == {"meet"}


def test_a_sense_that_names_no_family_is_its_own() -> None:
    assert senses()["elect"].family == "elect"


def test_the_roles_that_a_claim_needs_are_roles_that_it_can_have() -> None:
    for sense in senses().values():
        can = {sense.subject, sense.object, *sense.obliques.values()}
        assert sense.frame is Frame.EXCHANGE or any(roles <= can for roles in sense.need), sense.name


def test_rules_ask_for_traits_and_the_table_gives_every_one_of_them() -> None:
    assert {trait for sense in senses().values() for trait in sense.traits} == TRAITS
    assert with_trait("meeting") == {"meet", "talk", "summit"}


def test_no_rule_asks_for_a_sense_by_its_name() -> None:
    room = Path(claim.__file__).parent
    asked = [
        (path.name, node.lineno)
        for path in sorted(room.glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Compare) and ast.unparse(node.left).endswith("sense.name")
        and any(isinstance(part, ast.Constant) for part in node.comparators)
    ]  # fmt: skip
    assert asked == []
