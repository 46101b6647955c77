"""In which language a text is written: lingua for texts, word frequencies for lines too short for it."""

import re
from functools import cache

from lingua import IsoCode639_1, Language, LanguageDetector, LanguageDetectorBuilder
from wordfreq import zipf_frequency

from recoupe.lang import LANGUAGES, iso_of

OTHERS = (
    "ar", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "la", "nb",
    "nl", "pl", "pt", "ro", "ru", "sr", "sv", "tr", "uk", "vi", "zh",
)  # fmt: skip
"""Languages that are told apart from those that are read, so that none of them is taken for one."""

SAMPLE = 3000
"""Characters looked at; more does not change the answer on news."""

SURE = 0.8
MIN_ZIPF = 4.5
MARGIN = 0.7
WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """Return the code of a text's language, ISO 639-1 for one that is not read, None where it cannot be told.

    « Le ministre est arrivé mardi. » -> `fr`; "El ministro llegó el martes." -> `es`
    """
    sample = _sample(text)
    if not WORD.search(sample):
        return None
    best = _detector().compute_language_confidence_values(sample)[0]
    iso: str | None = best.language.iso_code_639_1.name.lower()
    if best.value < SURE:
        iso = _by_words(sample, str(iso))
    return _read_by_iso().get(iso, iso) if iso else None


@cache
def _read_by_iso() -> dict[str, str]:
    """Return the languages that are read by their ISO codes; of two folders of one language the first has it."""
    return {iso_of(code): code for code in reversed(LANGUAGES)}


def _sample(text: str) -> str:
    """Take the middle of a long text: page furniture gathers at its ends."""
    if len(text) <= SAMPLE:
        return text
    start = (len(text) - SAMPLE) // 2
    return text[start : start + SAMPLE]


def _by_words(sample: str, other: str) -> str | None:
    words = [word.lower() for word in WORD.findall(sample)]
    codes = sorted({*_read_by_iso(), other})
    means = {code: sum(zipf_frequency(word, code) for word in words) / len(words) for code in codes}
    ranked = sorted(means, key=lambda code: (-means[code], code))
    best = ranked[0]
    if means[best] < MIN_ZIPF or (len(ranked) > 1 and means[best] - means[ranked[1]] < MARGIN):
        return other if other not in _read_by_iso() and means.get(other, 0.0) >= MIN_ZIPF else None
    return best


@cache
def _detector() -> LanguageDetector:
    codes = {*_read_by_iso(), *OTHERS}
    chosen = [Language.from_iso_code_639_1(getattr(IsoCode639_1, code.upper())) for code in sorted(codes)]
    return LanguageDetectorBuilder.from_languages(*chosen).with_low_accuracy_mode().build()
