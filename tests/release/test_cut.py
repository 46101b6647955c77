import pytest

from release.cut import ROOT, versions, write

CHANGES = "# Changes\n\n## Unreleased\n\n- A lock.\n\n## 0.1.0 (2031-01-01)\n\n- First.\n"


@pytest.fixture
def root(tmp_path):
    (tmp_path / "src" / "recoupe").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "recoupe"\nversion = "0.1.0"\n', "utf-8")
    (tmp_path / "src" / "recoupe" / "version.py").write_text('"""It."""\n\n__version__ = "0.1.0"\n', "utf-8")
    (tmp_path / "CITATION.cff").write_text("cff-version: 1.2.0\nversion: 0.1.0\n", "utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGES, "utf-8")
    return tmp_path


def test_the_version_is_the_same_in_all_places():
    assert len(set(versions(ROOT).values())) == 1


def test_a_release_writes_the_version_everywhere_and_opens_a_new_heading(root):
    write(root, "0.2.0", "2031-04-18")
    assert set(versions(root).values()) == {"0.2.0"}
    assert "## Unreleased\n\n## 0.2.0 (2031-04-18)\n\n- A lock." in (root / "CHANGELOG.md").read_text("utf-8")


def test_a_changelog_without_what_is_new_is_refused(root):
    (root / "CHANGELOG.md").write_text("# Changes\n\n## 0.1.0\n", "utf-8")
    with pytest.raises(SystemExit, match="Unreleased"):
        write(root, "0.2.0", "2031-04-18")
