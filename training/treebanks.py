"""The files that `data.toml` names, checked against their digests before they are read."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from training.conllu import Gold, read_conllu, with_inserted_speech
from training.spanish import with_common_labels, with_passives, with_relatives

LIST = Path(__file__).parent / "data.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class TreebankFile:
    """One file and what it is for: `train`, `dev` or `test`."""

    name: str
    language: str
    role: str
    licence: str
    sha256: str
    share: float = 1.0
    begin: int = 0
    end: int | None = None
    """The sentences of the file that have the role: those from `begin` until before `end`."""


def files(language: str, role: str) -> list[TreebankFile]:
    """Return the files of a language that have a role."""
    rows = [TreebankFile(**row) for row in tomllib.loads(LIST.read_text(encoding="utf-8"))["file"]]
    return [row for row in rows if row.language == language and row.role == role]


def read(folder: Path, file: TreebankFile) -> list[Gold]:
    """Read a file as surface words. Raises `ValueError` where it is not the file whose digest was recorded."""
    path = folder / file.name
    if hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
        raise ValueError(f"{path} is not the file that training/data.toml records; put its digest there to use it")
    sentences = list(read_conllu(path, collapse=file.language in ("fr", "es")))[file.begin : file.end]
    if file.name.startswith("fr_pud"):
        sentences = [with_inserted_speech(gold) for gold in sentences]
    if file.name.startswith("es_pud"):
        sentences = [with_common_labels(gold) for gold in sentences]
    if file.language == "es":
        sentences = [with_relatives(gold) for gold in sentences]
    if file.name.startswith("es_gsd") and file.role == "train":
        sentences = [with_passives(gold) for gold in sentences]
    return sentences
