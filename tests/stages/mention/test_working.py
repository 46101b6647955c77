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


def test_every_body_is_a_group_whatever_its_schema() -> None:
    groups = {schema for schema, nature in NATURE_OF.items() if nature is Nature.GROUP}
    assert groups == {"PublicBody", "Organization", "Company"}
