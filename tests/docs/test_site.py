"""The documentation is a site that opens from disk: every page is there, and every link between them leads to a page."""

import re
from pathlib import Path

import pytest

from release import site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    site.build(out)
    return out


def test_every_page_of_docs_is_on_the_site(made: Path):
    sources = list((ROOT / "docs").rglob("*.md"))
    assert len([path for path in made.rglob("*.html") if "files" not in path.parts]) == len(sources) + 1


def test_every_link_leads_to_a_file(made: Path):
    for page in made.rglob("*.html"):
        for target in re.findall(r'(?:href|src)="([^":#]+)(?:#[^"]*)?"', page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_tables_and_the_page_in_hand_are_marked(made: Path):
    records = (made / "reference" / "records.html").read_text("utf-8")
    assert "<table>" in records
    assert records.count("aria-current=page") == 1


def test_a_link_that_leads_nowhere_ends_the_build(tmp_path: Path):
    lost = tmp_path / "lost.md"
    lost.write_text("# Lost\n\n[there](nowhere.md)\n", "utf-8")
    page = site.Page(lost, Path("lost.html"), "Lost")
    with pytest.raises(ValueError, match=r"lost\.md links to nowhere\.md"):
        site.drawn(page, [page])
