"""Cut a release: the version in its three places, the changelog's heading, a commit and a tag.

    python -m release.cut 0.2.0 2031-04-18

`make wheel` then builds it. The version is the one given; the day stands in the changelog. A tree with changes that are
not committed is refused.
"""

import argparse
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERSION = re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
PLACES = {
    "pyproject.toml": re.compile(r'^version = "([^"]+)"$', re.MULTILINE),
    "CITATION.cff": re.compile(r"^version: (\S+)$", re.MULTILINE),
    "src/recoupe/version.py": re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE),
}
HEADING = re.compile(r"^## .*$", re.MULTILINE)
UNRELEASED = "## Unreleased"


def versions(root: Path) -> dict[str, str]:
    """Return the version that each place states."""
    found = {name: pattern.search((root / name).read_text("utf-8")) for name, pattern in PLACES.items()}
    return {name: match[1] if match else "" for name, match in found.items()}


def write(root: Path, version: str, day: str) -> list[str]:
    """Write a version into its places and the changelog, and return the files that changed."""
    for name, pattern in PLACES.items():
        text = (root / name).read_text("utf-8")
        old = pattern.search(text)
        if old is None:
            raise SystemExit(f"{name} states no version")
        (root / name).write_text(text[: old.start(1)] + version + text[old.end(1) :], "utf-8")
    changes = root / "CHANGELOG.md"
    text = changes.read_text("utf-8")
    first = HEADING.search(text)
    if first is None or first.group() != UNRELEASED:
        raise SystemExit(f"CHANGELOG.md does not begin with {UNRELEASED!r}; write what is new under it first")
    released = f"{UNRELEASED}\n\n## {version} ({day})"
    changes.write_text(text[: first.start()] + released + text[first.end() :], "utf-8")
    return [*PLACES, changes.name]


def git(*words: str) -> str:
    """Run git in the repository and return what it printed."""
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main(words: Sequence[str] | None = None) -> None:
    """Cut the release and say what is left to do."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("version", help="such as 0.2.0")
    parser.add_argument("day", help="the day of the release, YYYY-MM-DD")
    chosen = parser.parse_args(words)
    if not VERSION.fullmatch(chosen.version) or not DAY.fullmatch(chosen.day):
        raise SystemExit("give a version such as 0.2.0 and a day such as 2031-04-18")
    if git("status", "--porcelain"):
        raise SystemExit("there are changes that are not committed; commit them first")
    git("add", *write(ROOT, chosen.version, chosen.day))
    git("commit", "-m", f"Release {chosen.version}")
    git("tag", "-a", f"v{chosen.version}", "-m", f"Recoupe {chosen.version}")
    print(f"version {chosen.version} is committed and tagged; `make wheel` builds it into dist/")


if __name__ == "__main__":
    main()
