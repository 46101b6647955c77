"""Figures in the making."""

from recoupe.stages.mention.working import NATURE_OF, Nature
from tests.stages.mention.scenes import person


def test_the_forms_that_a_text_calls_somebody_by_are_counted() -> None:
    figure = person("Ana Souza")
    for form in ("Souza", "Ana Souza", "Souza"):
        figure.call(form)
    assert figure.aliases == {"Souza": 2, "Ana Souza": 1}


def test_figures_are_told_apart_by_identity_and_share_no_notes() -> None:
    one, other = person("Ana Souza"), person("Ana Souza")
    assert one != other
    one.call("Souza")
    assert other.aliases == {}


def test_a_schema_has_a_coarser_nature_and_every_body_is_a_group() -> None:
    by_nature = {nature: {schema for schema, one in NATURE_OF.items() if one is nature} for nature in Nature}
    assert by_nature == {
        Nature.PERSON: {"Person"}, Nature.STATE: {"Country"}, Nature.PLACE: {"Address"}, Nature.UNKNOWN: {"LegalEntity"},
        Nature.GROUP: {"PublicBody", "Organization", "Company"}, Nature.ROLE: set(),
    }  # fmt: skip


def test_a_figure_has_neither_number_nor_weight_before_it_is_met() -> None:
    figure = person("Ana Souza")
    assert (figure.number, figure.seen, figure.sure, figure.plural) == (-1, 0, 0.0, False)
