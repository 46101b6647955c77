"""What the package rests on: licences and versions, as a page or as a bill of materials (CycloneDX JSON).

    python -m release.rests            # a line a package: name, version, licence
    python -m release.rests --sbom     # CycloneDX 1.6, with the hashes of the lock
    python -m release.rests --check    # fails where a licence is unknown or not one that Apache-2.0 can rest on

Read from the environment that it runs in and from requirements/dev.lock; nothing is fetched.
"""

import argparse
import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*")
MARKER = re.compile(r";\s*(.*)$")
LOCKED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
ALLOWED = re.compile(
    r"apache|mit|bsd|isc|psf|python software|mpl|mozilla|zlib|unlicense|public domain|hpnd|cc0|lgpl", re.IGNORECASE
)
"""Licences that a package under Apache-2.0 may rest on without taking them over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """One package that is installed with Recoupe."""

    name: str
    version: str
    licence: str


def rests() -> list[Rest]:
    """Return the packages that an installation without extras brings, by following what each asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting, found = [_name(one) for one in project["dependencies"]], dict[str, Rest]()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            held = distribution(name)
        except PackageNotFoundError:
            continue
        found[name] = Rest(name=name, version=held.version, licence=licence_of(held))
        waiting.extend(_asked_for(held))
    return [found[name] for name in sorted(found)]


def _asked_for(held: Distribution) -> Iterator[str]:
    for one in held.requires or ():
        marker = MARKER.search(one)
        if marker is None or "extra" not in marker[1]:
            yield _name(one)


def _name(requirement: str) -> str:
    found = NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", found.group()).lower() if found else ""


def licence_of(held: Distribution) -> str:
    """Return a package's licence: its expression, else its classifiers, else how its text begins.

    A classifier that names no licence (« Other/Proprietary License ») gives way to the text.
    """
    meta = held.metadata
    if expression := meta.get("License-Expression"):
        return str(expression)
    listed = [value.rpartition(" :: ")[2] for value in meta.get_all("Classifier", []) if value.startswith("License ::")]
    told = " / ".join(sorted({value for value in listed if value != "OSI Approved"}))
    if ALLOWED.search(told):
        return told
    return next(_beginnings(held), told or "unknown")


def _beginnings(held: Distribution) -> Iterator[str]:
    """Yield what the metadata calls the licence, then the first line of each licence file."""
    if named := (held.metadata.get("License") or "").strip():
        yield named.splitlines()[0][:80]
    for file in held.files or ():
        if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            yield next((line.strip()[:80] for line in file.read_text().splitlines() if line.strip()), "unknown")


def locked() -> dict[tuple[str, str], list[str]]:
    """Return the hashes that the lock holds of each package and version."""
    found: dict[tuple[str, str], list[str]] = {}
    current: list[str] = []
    for line in (ROOT / "requirements" / "dev.lock").read_text("utf-8").splitlines():
        if match := LOCKED.match(line):
            current = found.setdefault((re.sub(r"[-_.]+", "-", match[1]), match[2]), [])
        current.extend(HASH.findall(line))
    return found


def bill(found: Sequence[Rest], hashes: dict[tuple[str, str], list[str]]) -> dict[str, object]:
    """Return a bill of materials in CycloneDX's JSON; no time and no random number, so that it can be compared."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": project["name"], "version": project["version"]}},
        "components": [
            {
                "type": "library",
                "name": one.name,
                "version": one.version,
                "purl": f"pkg:pypi/{one.name}@{one.version}",
                "licenses": [{"license": {"name": one.licence}}],
                "properties": [
                    {"name": "sha256", "value": digest} for digest in hashes.get((one.name, one.version), [])
                ],
            }
            for one in found
        ],
    }


def doubtful(found: Sequence[Rest]) -> list[str]:
    """Return a line for each package whose licence is not one of those allowed."""
    return [f"{one.name} {one.version}: {one.licence}" for one in found if not ALLOWED.search(one.licence)]


def main(words: Sequence[str] | None = None) -> None:
    """Print the list, the bill, or what is doubtful in it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sbom", action="store_true", help="as CycloneDX JSON")
    parser.add_argument("--check", action="store_true", help="fail where a licence is not one of those allowed")
    chosen = parser.parse_args(words)
    found = rests()
    if chosen.check and (lines := doubtful(found)):
        raise SystemExit("licences to look at:\n" + "\n".join(lines))
    if chosen.sbom:
        print(json.dumps(bill(found, locked()), indent=1, ensure_ascii=False))
    else:
        print("\n".join(f"{one.name:28} {one.version:14} {one.licence}" for one in found))


if __name__ == "__main__":
    main()
