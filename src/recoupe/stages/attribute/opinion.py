"""A second opinion on a saying: what the encoder's head thinks of its cue, its speaker and its words."""

from recoupe.encoder.cueword import cue_word
from recoupe.encoder.network import Place
from recoupe.encoder.sayings import Speech
from recoupe.stages.attribute.draft import Draft, Source
from recoupe.stages.attribute.page import Page
from recoupe.syntax.words import is_word

CUES = (-5.0, -3.0, -1.0, 1.0, 3.0)
"""Log odds of a cue at which the next sign begins."""
WITHOUT_CUE = "label"
"""The form whose cue is a mere mark."""
SHARES = (0.05, 0.25, 0.6, 0.9)
"""Shares of a speaker, and of the words of a content that both hold, at which the next sign begins."""


def opinion(page: Page, draft: Draft) -> list[str]:
    """Return the head's signs for or against a saying, none where no head ships or the saying has no cue to read."""
    place = cue_place(page, draft) if draft.form != WITHOUT_CUE else None
    if page.heard is None or place is None or place not in page.heard.cues:
        return []
    speech = page.heard.speech(place)
    return [
        f"heard cue {_step(page.heard.cues[place], CUES)}",
        f"heard source {_step(speaker_share(page, draft.source, speech), SHARES)}"
        if draft.source.heads
        else "heard nobody",
        f"heard content {_step(content_share(page, draft, speech), SHARES)}",
    ]


def cue_place(page: Page, draft: Draft) -> Place | None:
    """Return the place of the word that stands for a saying's cue."""
    words = page.words_within(draft.cue)
    word = cue_word([token for _, token in words])
    return next((place for place, token in words if token is word), None)


def speaker_share(page: Page, source: Source, speech: Speech) -> float:
    """Return how likely the words of a source speak."""
    return sum(speech.speakers.get(place, 0.0) for place, _ in page.words_within(source.spans))


def content_share(page: Page, draft: Draft, speech: Speech) -> float:
    """Return the share of the words that both take for content, of those that either does; doubt counts by half."""
    inside = {place for place, token in page.words_within(draft.content) if is_word(token)}
    both = sum(speech.content.get(place, 0.0) for place in inside)
    return both / max(1.0, len(inside) + sum(p for place, p in speech.content.items() if p >= 0.5) - both)


def _step(value: float, steps: tuple[float, ...]) -> int:
    return sum(value >= step for step in steps)
