"""Who acts stands first: a row must not turn an invitation round."""

import pytest

from recoupe.model import Document
from recoupe.runner.base import join, read_document
from recoupe.store.base import Contents
from recoupe.view.build import site

ORLOV, WEN = "Boris Orlov", "Li Wen"
CASES = [
    ("fr", f"Le président russe {ORLOV} a invité le président chinois {WEN} à Moscou.", (ORLOV, WEN)),
    ("fr", f"Le président chinois {WEN} a été invité à Moscou par le président russe {ORLOV}.", (ORLOV, WEN)),
    ("en", f"Russian President {ORLOV} hosted Chinese President {WEN} in Moscow.", (ORLOV, WEN)),
    ("en", f"Chinese President {WEN} was hosted by Russian President {ORLOV} in Moscow.", (ORLOV, WEN)),
]


@pytest.mark.parametrize(("language", "text", "order"), CASES)
def test_the_host_stands_before_the_guest_where_the_host_acts(language: str, text: str, order: tuple[str, str]) -> None:
    entry = read_document(Document(id="doc-1", path="a.txt", text=text, language=language))
    pages = site(join(Contents(entries=(entry,))), language="en", title="Hosts")
    (row,) = pages.ledger.rows
    assert ([each.text for each in row.who], [each.text for each in row.whom]) == ([order[0]], [order[1]])
