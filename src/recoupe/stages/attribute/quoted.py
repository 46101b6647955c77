"""What a quotation looks like where it stands: the name of a thing, a word or two, a sentence of its own."""

from recoupe.stages.attribute.gap import Place
from recoupe.stages.attribute.page import Page
from recoupe.syntax.quotation import Quotation
from recoupe.syntax.words import is_word

FEW_WORDS = 3
TITLE_WORDS = 4
AHEAD = 12
"""Characters before a quotation that tell whether a sentence ended there."""
CLOSING = "»”\"'’ \u00a0\u202f"


def is_title(page: Page, quotation: Quotation, before: list[Place]) -> bool:
    """A few words led in by a noun or preposition name a thing: on the programme “Night Watch”."""
    words = [place for place in before if is_word(place.token)]
    if not words or mark_before(page, before, quotation) or opens_sentence(page, quotation, before):
        return False
    few = len(page.text[quotation.start : quotation.end].split()) <= TITLE_WORDS
    return few and words[-1].token.upos in ("ADP", "DET", "ADJ", "NOUN", "PROPN", "PART", "NUM")


def mark_before(page: Page, before: list[Place], quotation: Quotation) -> str:
    """Return the colon or comma between what leads up to a quotation and its words, nothing where there is none."""
    words = [place for place in before if is_word(place.token)]
    if not words:
        return ""
    between = page.text[words[-1].token.end : quotation.start]
    return ":" if ":" in between else "," if "," in between else ""


def is_over(page: Page, quotation: Quotation, after: list[Place]) -> bool:
    """A quotation that ends in a full stop, or is followed by one, is over: what follows reports something else."""
    inner = page.text[quotation.start : quotation.end].rstrip(CLOSING)
    outside = next((place.token.text for place in after), "")
    return inner.endswith(".") and not inner.endswith("...") and outside[:1].isupper() and _final(inner)


def _final(inner: str) -> bool:
    return len(inner) > 2 and not inner[-3:-1].isupper()


def ends_open(page: Page, quotation: Quotation, after: list[Place]) -> bool:
    """Tell whether the sentence goes on behind a quotation: « Nous partons », a-t-il dit."""
    inner = page.text[quotation.start : quotation.end].rstrip(CLOSING)
    return inner.endswith((",", "?", "!", "—", "-")) or bool(after and after[0].token.text in (",", "—", "–", "-"))


def is_worth(page: Page, quotation: Quotation, mark: str) -> bool:
    """Without a mark before it, a word or two between quotation marks is no speech: called it a “deal”."""
    words = page.text[quotation.start : quotation.end].split()
    return bool(mark) or len(words) > FEW_WORDS or words[0].strip("«“„\"'‘ ")[:1].isupper()


def opens_sentence(page: Page, quotation: Quotation, before: list[Place]) -> bool:
    """Tell whether a quotation starts a sentence: nothing stands before it, or a full stop, be it that of "S.C."."""
    ahead = page.text[max(0, quotation.start - AHEAD) : quotation.start].rstrip(" \u00a0\u202f\"”»’'")
    return not any(is_word(place.token) for place in before) or ahead.endswith((".", "!", "?", "…"))


def stands_alone(page: Page, quotation: Quotation, before: list[Place], after: list[Place]) -> bool:
    """Tell whether a quotation is a sentence, or several, of its own."""
    opens = opens_sentence(page, quotation, before)
    inner = page.text[quotation.start : quotation.end].rstrip(CLOSING)
    ends = not any(is_word(p.token) for p in after) or inner[-1:] in ".!?…" or after[0].token.text[:1] in ".!?…"
    return opens and (ends or len(inner.split()) > TITLE_WORDS)
