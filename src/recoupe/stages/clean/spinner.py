"""Words that an English thesaurus put into a text of another language because it took its words for English ones."""

import re
from collections.abc import Iterator
from functools import cache

from recoupe.lang import PIVOT, load
from recoupe.model import Repair, RepairKind, Span
from recoupe.ontology.media import media, media_by_form
from recoupe.stages.clean.frequency import ENGLISH_FROM, looks_english, zipf
from recoupe.stages.clean.page import Page
from recoupe.stages.clean.rows import Homograph, SpunName, Word
from recoupe.syntax.touching import Touching

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VOWELS = "aeiouy"
SHORT_QUOTATION = 5
"""Words: a foreign phrase between quotation marks is a quotation; a long quotation is text like any other."""

LISTED = 3.8
"""How common in English a word of the table must be."""

STRONG_ENGLISH = 3.8
STRONG_RARE = 2.8
ENOUGH = 2
"""Hits that make a text a spun one; fewer are taken for borrowings, unless one is a word the language hardly knows."""


def spun_words(page: Page) -> list[Repair]:
    """Return the foreign words of a spun text, with the word that they stand for where only one comes into question.

    « une pressure redoutable » -> force; « un nombre de moreover en moreover restreint » -> plus
    """
    rows = page.language.table("spinner", Homograph)
    if not rows:
        return []
    table = {row.found: row.repair for row in rows}
    phrases = list(_phrases(page, table))
    taken = Touching(phrases)
    words = [span for span in _candidates(page, table) if not taken.overlapping(span.start, span.end)]
    listed = [span for span in words if page.words(span) in table]
    names = list(_spun_names(page))
    if len(phrases) + len(listed) + len(names) < ENOUGH and not any(
        _strong(page, span) for span in [*listed, *phrases]
    ):
        return []
    found = [_repair(page, span, table) for span in [*phrases, *listed]]
    others = [span for span in words if page.words(span) not in table and _strong(page, span)]
    found.extend(page.repair(span, RepairKind.FOREIGN_WORD, confidence=0.7) for span in others)
    return [*found, *names]


def _repair(page: Page, span: Span, table: dict[str, tuple[str, ...]]) -> Repair:
    choices = table[page.words(span)]
    sure = choices[0] if len(choices) == 1 else None
    note = "a thesaurus took a word for English: " + " or ".join(choices)
    return page.repair(span, RepairKind.FOREIGN_WORD, replacement=sure, note=note, confidence=0.95)


def _strong(page: Page, span: Span) -> bool:
    """Tell whether the language hardly knows the word, or elision is missing before it (« de entrance »)."""
    words = page.words(span)
    if words[0] in VOWELS and _unelided(page, span):
        return True
    code = page.document.language
    return any(zipf(word, code) <= STRONG_RARE and zipf(word, PIVOT) >= STRONG_ENGLISH for word in words.split())


def _unelided(page: Page, span: Span) -> bool:
    """Tell whether a word that would lose its last letter stands before a vowel with all of them."""
    before = page.text[max(0, span.start - 12) : span.start].lower()
    return any(
        before.endswith(f"{row.word} ") and not before.removesuffix(f"{row.word} ")[-1:].isalnum()
        for row in page.language.table("elisions", Word)
    )


def _phrases(page: Page, table: dict[str, tuple[str, ...]]) -> Iterator[Span]:
    phrases = tuple(found for found in table if " " in found)
    for match in _any_of(phrases).finditer(page.text) if phrases else ():
        span = Span(*match.span())
        if not _is_quoted(page, span) and not _in_name(page, span):
            yield span


def _candidates(page: Page, table: dict[str, tuple[str, ...]]) -> list[Span]:
    """Return the lone lower-case English words outside names and short quotations."""
    found: list[Span] = []
    previous: Span | None = None
    code = page.document.language
    for match in TOKEN.finditer(page.text):
        word, span = match.group(), Span(*match.span())
        if not (word.isascii() and word.islower() and word.isalpha() and len(word) > 2):
            continue
        if not looks_english(word, code, at_least=LISTED if word in table else ENGLISH_FROM):
            continue
        if _is_quoted(page, span) or _in_name(page, span):
            continue
        if previous is not None and page.text[previous.end : span.start] == " ":
            if found and found[-1] == previous:
                found.pop()
        else:
            found.append(span)
        previous = span
    return found


def _is_quoted(page: Page, span: Span) -> bool:
    return any(
        quoted.contains(span) and len(page.words(quoted).split()) <= SHORT_QUOTATION + 2
        for quoted in page.quotations.overlapping(span.start, span.end)
    )


def _in_name(page: Page, span: Span) -> bool:
    """Tell whether a capital follows or both sides are parts of a name (« Harbour Institute for Applied Peace »)."""
    before = re.search(r"(\w+) $", page.text[max(0, span.start - 30) : span.start])
    after = re.match(r" (\w+)", page.text[span.end : span.end + 30])
    joined = page.text[span.start - 1 : span.start] in {"-", "/", "[", "."} or page.text[span.end : span.end + 1] in {
        "-",
        "/",
        "]",
    }
    return joined or bool(before and after and before[1][0].isupper() and after[1][0].isupper())


def _spun_names(page: Page) -> Iterator[Repair]:
    names = _media_names(page.document.language)
    for match in _any_of(tuple(names)).finditer(page.text) if names else ():
        note = "a thesaurus changed the name of a medium"
        yield page.repair(Span(*match.span()), RepairKind.FOREIGN_WORD, replacement=names[match.group()], note=note)


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


@cache
def _media_names(language: str) -> dict[str, str]:
    """Return what a thesaurus makes of the names of media, with the names (Ordrie Times -> Ordrie Instances)."""
    found: dict[str, str] = {}
    for row in load(language).table("spun_names", SpunName):
        for medium in media():
            for form in medium.forms:
                changed = re.sub(rf"\b{re.escape(row.original)}\b", row.spun, form)
                if changed != form and len(form.split()) > 1 and changed not in media_by_form():
                    found.setdefault(changed, form)
    return found
