"""A saying while it is being put together."""

from recoupe.model import Span
from recoupe.stages.attribute.draft import NOBODY, Draft
from tests.stages.attribute.trees import page


def test_a_saying_starts_where_the_first_range_of_its_content_does() -> None:
    tree = page("said say VERB root 0").trees[0]
    draft = Draft(
        form="quote", cue_row=None, tree=tree, anchor=None, source=NOBODY, cue=(Span(0, 2),), content=(Span(9, 12), Span(20, 30))
    )  # fmt: skip
    assert draft.start == 9
