"""Which classes of VerbNet a lemma belongs to, by PropBank's frames and by Verb∋Net."""

import hashlib
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

SETTINGS = Path(__file__).with_name("classes.toml")
POS = {"v": "VERB", "n": "NOUN", "j": "ADJ"}
Lemma = tuple[str, str]


def settings() -> dict[str, Any]:
    """Return the resources with their digests, and the sense of each class."""
    return tomllib.loads(SETTINGS.read_text(encoding="utf-8"))


def checked(folder: Path, name: str) -> Path:
    """Return the path of a resource. Raises `ValueError` where its digest is another."""
    resource = settings()["resources"][name]
    path = folder / str(resource["file"])
    if hashlib.sha256(path.read_bytes()).hexdigest() != resource["sha256"]:
        raise ValueError(f"{path.name} is not the file that classes.toml names: its digest differs")
    return path


def number(name: str) -> str:
    """Return the number of a class by its name.

    `other_cos-45.4-1` -> 45.4
    """
    return name.partition("-")[2].partition("-")[0]


def propbank(folder: Path) -> dict[Lemma, list[frozenset[str]]]:
    """Return for each lemma the classes of each of its rolesets; a roleset without a class is an empty set."""
    found: dict[Lemma, list[frozenset[str]]] = defaultdict(list)
    for line in checked(folder, "propbank").read_text(encoding="utf-8").splitlines():
        roleset = json.loads(line)
        classes = frozenset(number(name) for role in roleset["roles"] for name in role.get("verbnet", ()))
        for lemma, pos in roleset["aliases"]:
            if pos in POS and lemma.isalpha() and lemma.islower():
                found[lemma, POS[pos]].append(classes)
    return found


def verbenet(folder: Path) -> dict[Lemma, list[frozenset[str]]]:
    """Return for each French verb the classes it is a member of, each a set of one; reflexive ones are left out."""
    found: dict[Lemma, list[frozenset[str]]] = defaultdict(list)
    for name, root in _classes(checked(folder, "verbenet")):
        for member in root.iter("MEMBER"):
            lemma = (member.get("name") or "").strip()
            if lemma.isalpha():
                found[lemma, "VERB"].append(frozenset({number(name)}))
    return found


def _classes(wheel: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    with ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".xml"):
                yield Path(name).stem, ElementTree.fromstring(archive.read(name))
