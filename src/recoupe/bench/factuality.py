"""Certainty and polarity of events, against MEANTIME's annotation, with two baselines run beside."""

from collections import Counter
from pathlib import Path
from typing import Any

from recoupe.model import Certainty, Modality, Polarity, Span, Token
from recoupe.stages.claim.axes import Axes, axes_of
from recoupe.stages.claim.lexicon import Lexicon, lexicon
from recoupe.stages.parse import parse_text
from recoupe.syntax import Tree

LEVELS = frozenset({"CERTAIN", "PROBABLE", "POSSIBLE"})
SIGNS = frozenset({"POS", "NEG"})
STATED = frozenset({Modality.ACTUAL, Modality.ONGOING, Modality.FORECAST})
MAJORITY = ("CERTAIN", "POS")
Label = tuple[str, str]


def factuality_score(rows: list[dict[str, Any]], path: Path) -> dict[str, float]:  # noqa: ARG001 - one shape for all
    """Return macro F1 over certainty and polarity together, for the rules, for cue words alone and for the majority."""
    gold: list[Label] = []
    ours: list[Label] = []
    cues: list[Label] = []
    for row in rows:
        for label, tree, token in _events(row):
            gold.append(label)
            words = lexicon(row.get("lang", "en"))
            ours.append(label_of(axes_of(tree, token, words)))
            cues.append(cue_label(tree, token, words))
    for pair, count in sorted(Counter(zip(gold, ours, strict=True)).items()):
        print(f"  {' '.join(pair[0]):<14} read as {' '.join(pair[1]):<14} {count:5}")
    return {
        "events": len(gold),
        "macro F1": macro_f1(gold, ours),
        "macro F1, cue words": macro_f1(gold, cues),
        "macro F1, majority": macro_f1(gold, [MAJORITY] * len(gold)),
        "accuracy": sum(a == b for a, b in zip(gold, ours, strict=True)) / max(1, len(gold)),
    }


def label_of(axes: Axes) -> Label:
    """Return MEANTIME's label for our axes. There a plan is certain of being one: an intention alone hedges nothing."""
    sign = "NEG" if axes.polarity is Polarity.NEGATED else "POS"
    if axes.certainty is Certainty.IMPROBABLE:
        return "PROBABLE", "NEG"
    if axes.certainty is Certainty.POSSIBLE:
        return "POSSIBLE", sign
    if axes.certainty is Certainty.PROBABLE and axes.modality in STATED:
        return "PROBABLE", sign
    if axes.certainty is Certainty.UNKNOWN and axes.modality in STATED:
        return "POSSIBLE", sign
    return "CERTAIN", sign


def cue_label(tree: Tree, token: Token, words: Lexicon) -> Label:
    """Return the label that any cue in the sentence before the event would give: the baseline to beat."""
    before = [word for word in tree if word.i < token.i]
    sign = "NEG" if any(words.is_word(word, "negation") for word in before) else "POS"
    rows = [row for word in before for row in words.markers_of(word, "aux", "clause", "noun")]
    for level in (Certainty.POSSIBLE, Certainty.PROBABLE):
        if any(row.certainty is level for row in rows):
            return level.value.upper(), sign
    return "CERTAIN", sign


def macro_f1(gold: list[Label], found: list[Label]) -> float:
    """Return the mean F1 over the labels that the gold holds."""
    scores = []
    for label in sorted(set(gold)):
        right = sum(a == b == label for a, b in zip(gold, found, strict=True))
        scores.append(2 * right / max(1, gold.count(label) + found.count(label)))
    return sum(scores) / max(1, len(scores))


def _events(row: dict[str, Any]) -> list[tuple[Label, Tree, Token]]:
    sentences = parse_text(row["text"], row.get("lang", "en"))
    found = []
    for event in row["events"]:
        label = (event["certainty"], event["polarity"])
        if label[0] not in LEVELS or label[1] not in SIGNS:
            continue
        for sentence in sentences:
            if sentence.start <= event["start"] < sentence.end:
                tree = Tree(sentence)
                token = tree.head_of(Span(event["start"], event["end"]))
                if token is not None:
                    found.append((label, tree, token))
                break
    return found
