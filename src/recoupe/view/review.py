"""The user's judgements beside the program's output: by claim, source and entity, found again after a new version."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from recoupe.model import Claim, Judgement, JudgementKind, Pile, Span
from recoupe.model.judgement import JOINING, VERDICTS, Anchor, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Judgements that hold, by the id of what they are on; `lost` are those whose claim is no longer found."""

    by_target: dict[str, tuple[Judgement, ...]] = field(default_factory=dict)
    joining: tuple[Judgement, ...] = ()
    lost: tuple[Judgement, ...] = ()

    @classmethod
    def of(cls, pile: Pile, judgements: Iterable[Judgement]) -> "Review":
        """Lay judgements beside a pile. A claim that has another id now is known by its place and its words."""
        claims = {claim.id: claim for reading in pile.readings for claim in reading.claims}
        places: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims.values():
            places[claim.document_id].append(claim)
        texts = {reading.document.id: reading.document.text for reading in pile.readings}
        found: dict[str, list[Judgement]] = defaultdict(list)
        joining, lost = [], []
        for each in in_force(judgements):
            if each.kind in JOINING:
                joining.append(each)
            elif each.anchor is None or each.target in claims:
                found[each.target].append(each)
            elif key := again(each.anchor, places[each.anchor.document_id], texts.get(each.anchor.document_id, "")):
                found[key].append(each)
            else:
                lost.append(each)
        by_target = {key: tuple(members) for key, members in found.items()}
        return cls(by_target=by_target, joining=tuple(joining), lost=tuple(lost))

    def on(self, ids: Iterable[str]) -> tuple[Judgement, ...]:
        """Return the judgements on any of these things, oldest first."""
        found = [each for key in dict.fromkeys(ids) for each in self.by_target.get(key, ())]
        return tuple(sorted(found, key=lambda each: (each.made, each.id)))

    def verdicts(self, ids: Iterable[str]) -> frozenset[str]:
        """Return what was said of any of these things: confirm, reject, hold, correct, note."""
        return frozenset(each.kind.value for each in self.on(ids) if each.kind is not JudgementKind.LETTER)

    def letter(self, key: str, name: str) -> Judgement | None:
        """Return the user's own letter for a source (`source`) or for what is claimed (`information`)."""
        given = (each for each in self.on((key,)) if each.kind is JudgementKind.LETTER and each.field == name)
        return next(given, None)

    @property
    def nobody(self) -> frozenset[str]:
        """The entities that the user says are none."""
        return frozenset(
            key for key, found in self.by_target.items() if key.startswith("ent-") and rejected(found)
        )  # fmt: skip


def rejected(judgements: Iterable[Judgement]) -> bool:
    """Tell whether the last verdict is a rejection."""
    verdicts = [each.kind for each in judgements if each.kind in VERDICTS]
    return bool(verdicts) and verdicts[-1] is JudgementKind.REJECT


def again(anchor: Anchor, claims: Iterable[Claim], text: str) -> str | None:
    """Return the id of the claim that stands where a judged one stood: the one that shares most of its words."""
    old = Span(anchor.start, anchor.end)
    if text[old.start : old.end] != anchor.text:
        return None
    near = [(_shared(old, Span(each.start, each.end)), each.id) for each in claims]
    best = max(near, default=(0.0, ""))
    return best[1] if 2 * best[0] > 1 else None


def _shared(one: Span, other: Span) -> float:
    """Return the part of the longer span that both have."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(one.end - one.start, other.end - other.start, 1)
