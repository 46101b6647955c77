"""What the user names on the command line, made into a sorted list of files."""

import glob
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import UsageError
from recoupe.model import Issue, Severity

SUFFIXES = (".txt", ".html", ".htm", ".json", ".jsonl", ".csv", ".warc", ".warc.gz")
"""The formats that are read, by the end of the file's name."""

STDIN = "-"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One file to read: the name that it goes by in the ledger, and where it lies."""

    name: str
    path: Path


def suffix_of(name: str) -> str:
    """Return the format of a file by its name, an empty string for one that is not read.

    `pile.warc.gz` -> `.warc.gz`
    """
    lowered = name.lower()
    return next((suffix for suffix in sorted(SUFFIXES, key=len, reverse=True) if lowered.endswith(suffix)), "")


def sources(paths: Iterable[str | Path]) -> tuple[list[Source], list[Issue]]:
    """Return the files behind files, folders and globs, sorted by name, each once; and folders that hold none.

    Raises `UsageError` for a path that does not exist and a pattern that matches nothing.
    """
    found: dict[Path, Source] = {}
    issues: list[Issue] = []
    for given in paths:
        for path in _expand(str(given)):
            listed, outside = _folder(path) if path.is_dir() else ([Source(_writable(path.name), path)], [])
            issues.extend(outside)
            if not listed and not outside:
                issues.append(_no_articles(path))
            for source in listed:
                known = found.get(source.path.resolve())
                if known is None or _rank(source) < _rank(known):
                    found[source.path.resolve()] = source
    return sorted(found.values()), sorted(issues, key=lambda issue: issue.message)


def _rank(source: Source) -> tuple[int, str]:
    return -len(source.name), source.name


def _expand(given: str) -> list[Path]:
    if Path(given).exists():
        return [Path(given)]
    if glob.has_magic(given):
        if matched := sorted(_matches(given)):
            return matched
        raise UsageError(f"{given}: no file matches this pattern; check its folder, and quote it only if you mean it")
    raise UsageError(f"{given}: no such file or folder; check the spelling")


def _matches(pattern: str) -> list[Path]:
    path = Path(pattern)
    root = Path(path.anchor) if path.anchor else Path()
    return [match for match in root.glob(str(path.relative_to(path.anchor))) if match.is_file() or match.is_dir()]


def _folder(folder: Path) -> tuple[list[Source], list[Issue]]:
    """Return the articles under a folder, and an issue for each link that leads out of it: none is followed."""
    root = folder.resolve()
    found, issues = [], []
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if not suffix_of(path.name) or _hidden(inside):
            continue
        name = _writable((Path(root.name) / inside).as_posix())
        if not path.resolve().is_relative_to(root):
            issues.append(_leads_out(name))
        elif path.is_file():
            found.append(Source(name, path))
    return found, issues


def _writable(name: str) -> str:
    """Return a name that any file can hold: bytes that are no UTF-8 stand as a question mark."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _leads_out(name: str) -> Issue:
    return Issue(
        code="link_outside",
        severity=Severity.ERROR,
        message=f"{name}: a link that leads out of the folder and is not followed; name its file itself to read it",
        path=name,
    )


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _no_articles(folder: Path) -> Issue:
    name = folder.resolve().name
    return Issue(
        code="no_articles",
        severity=Severity.ERROR,
        message=f"{name}: the folder holds no article; articles end in {' '.join(SUFFIXES)}",
        path=name,
    )
