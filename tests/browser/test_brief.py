"""The brief of a long selection, printed: two sheets of A4 at the most."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

from recoupe.bench.inventing import invent
from recoupe.publish.brief import brief
from recoupe.publish.briefs import as_html
from recoupe.publish.catalogue import catalogue
from recoupe.view.build import site
from tests.browser.conftest import Open
from tests.piles import promised

pytestmark = pytest.mark.browser
PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_brief_has_two_pages_at_the_most_whatever_is_selected(visit: Open, tmp_path: Path, language: str):
    for pile in (promised(230), invent(400)):
        made = brief(site(pile, language=language, title="x").ledger.questions, catalogue(language))
        (tmp_path / "brief.html").write_text(as_html(made), "utf-8")
        browser = visit("brief.html", at=tmp_path)
        size = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
        printed = b64decode(browser.execute_cdp_cmd("Page.printToPDF", size)["data"])
        assert 1 <= len(PAGE.findall(printed)) <= 2
        assert len(made.items) >= 5
