"""How French conditionals are read, against conditionals classed by hand."""

from collections import Counter
from pathlib import Path
from typing import Any

from recoupe.errors import UsageError
from recoupe.model import Sentence, Token
from recoupe.stages.claim.conditional import conditional_reading, is_conditional
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.parse import parse_text
from recoupe.syntax import Tree

NONE = "not_conditional"
AXES = {
    "possible": "modality forecast, certainty possible",
    "probable": "modality forecast, certainty probable",
    "forecast": "modality forecast, certainty probable",
    "deontic": "modality obliged",
    "wanted": "modality wanted",
    "hypothetical": "modality hypothetical, certainty unknown",
    "future_in_past": "modality forecast, or planned where the source is a party",
    "unknown": "certainty unknown",
    "question": "certainty unknown",
    "seeming": "certainty probable",
    "hearsay": "hearsay, certainty unknown",
    NONE: "actual",
}
"""What each class becomes on the axes of a claim."""


def moods_score(rows: list[dict[str, Any]], path: Path) -> dict[str, float]:
    """Return the share of conditionals whose class is right, and how many are called hearsay wrongly."""
    found = [(row["class"].partition("(")[0], reading_at(row, path)) for row in rows]
    for wanted, have in sorted(Counter(pair for pair in found if pair[0] != pair[1]).items()):
        print(f"  {wanted[0]} read as {wanted[1]}: {have}")
    for name in sorted({wanted for wanted, _ in found}):
        print(f"  {name:<18} -> {AXES.get(name, '?')}")
    return {
        "conditionals": len(rows),
        "class right": sum(wanted == have for wanted, have in found) / len(rows),
        "hearsay wrongly": sum(have == "hearsay" != wanted for wanted, have in found),
    }


def reading_at(row: dict[str, Any], path: Path) -> str:
    """Return the class that is read at a row's verb; the text is the row's own or a document beside the file."""
    text = row.get("context") if "doc" not in row else None
    sentences, start = (
        (_document(row["doc"], path), row["start"]) if text is None else (parse_text(text, "fr"), row["at"])
    )
    for sentence in sentences:
        for token in sentence.tokens:
            if token.start <= start < token.end:
                return _reading(Tree(sentence), token)
    return NONE


def _reading(tree: Tree, token: Token) -> str:
    verb = tree.tokens[token.head] if token.deprel.startswith(("aux", "cop")) else token
    return conditional_reading(tree, verb, lexicon("fr")).value if is_conditional(tree, verb) else NONE


def _document(name: str, path: Path) -> tuple[Sentence, ...]:
    for folder in (path.parent, path.parent.parent / "corpus" / "seeds"):
        file = folder / f"{name}.txt"
        if file.exists():
            return _parsed(file)
    raise UsageError(f"no text {name}.txt beside {path.name} or under corpus/seeds")


_SEEN: dict[Path, tuple[Sentence, ...]] = {}


def _parsed(file: Path) -> tuple[Sentence, ...]:
    if file not in _SEEN:
        _SEEN[file] = parse_text(file.read_text(encoding="utf-8"), "fr", file.stem)
    return _SEEN[file]
