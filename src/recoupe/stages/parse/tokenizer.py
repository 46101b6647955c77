"""Splits text into words, the way the Universal Dependencies treebanks of a language do; no character is lost.

What is particular to a language (elisions, clitics, contractions, shapes of numbers, abbreviations) comes from its
`tokens.tsv` and `stop_abbreviations.tsv`; contracted articles (« du », « aux ») stay one word.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.lang.language import Language, load
from recoupe.stages.parse.lexicon import Lexicon, lexicon_for

APOSTROPHE = "['’ʼ]"
HYPHEN = "[-‐‑]"
LETTER = r"[^\W\d_]"
MARKS = r"\u0300-\u036f\u00ad\u200c\u200d"
CHARACTERS = rf"\w[\w{MARKS}]*"
URL = r"(?:https?://|ftp://|www\.)[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?()\[\]'’…]"
MAIL = r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*|(?<!\w)[@#](?=[A-Za-z])[\w.]*\w"
DOMAINS = "com|org|net|edu|gov|info|eu|fr|uk|ru|de|ch|be|ca|cn|kr|kp|jp|io"
FILES = "html?|php|pdf|docx?|xlsx?|jpe?g|png|txt"
SITE = rf"(?:[\w-]{{1,63}}\.){{1,9}}(?:{DOMAINS}|{FILES})\b(?![.]?\w)|\b[a-z]{{2,}}(?:\.[a-z]{{2,}}){{2,}}"
SIGN = r"[:;=]-?[()DPp](?!\w)|\^_\^|\b[nN]°s?|°[CF]\b"
RUN = r"[.!?]{2,}|…+|-{2,}|—+|–+|\*+|={2,}|_{2,}|~+|\${2,}|<<+|>>+|``|''|‘‘|’’|\S"
ROMAN = r"(?:[bcdfghjklmnpqrstvwxyz]{0,2}[wy]?(?:[aeiou]{1,3})(?:ng|[nkmlptrh])?)"
CURRENCY = r"US\$|[A-Z]\$|\$(?!\$)"
SYLLABLES = rf"(?=[A-Z])(?i:{ROMAN}){HYPHEN}(?i:{ROMAN})(?!\w)"


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRule:
    """A row of `tokens.tsv`."""

    kind: str
    form: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A row of `stop_abbreviations.tsv`: a word with a stop of its own, and whether a sentence may end there."""

    form: str
    use: str


class Words:
    """The scanner of one language: yields the spans of words in a text."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        rules = language.table("tokens", TokenRule)
        forms = {kind: [rule.form for rule in rules if rule.kind == kind] for kind in {rule.kind for rule in rules}}
        self.lexicon = lexicon
        self.splits = {rule.form: rule.parts for rule in rules if rule.kind == "split"}
        self.hyphens_join = "clitic" in forms or "joint" in forms
        self.link = _link(forms)
        self.clitic = _clitic(forms)
        self.enclitic = re.compile(rf"({_any(forms['enclitic'])})+$", re.IGNORECASE) if "enclitic" in forms else None
        self.part = re.compile(_any(forms.get("enclitic", [])), re.IGNORECASE)
        self.scanner = re.compile(
            "|".join(_alternatives(forms, language.table("stop_abbreviations", Abbreviation), self.hyphens_join))
        )

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of each word, in order; what lies between is white space."""
        for match in self.scanner.finditer(text):
            start, end = match.span()
            if match.lastgroup == "word":
                yield from self._parts(text[start:end], start)
            else:
                yield start, end

    def _parts(self, word: str, start: int) -> Iterator[tuple[int, int]]:
        if (
            self.clitic is not None
            and (match := self.clitic.search(word))
            and self._is_verb(word[: match.start()], match)
        ):
            yield start, start + match.start()
            for part in re.finditer(rf"{HYPHEN}{self.link}[^-‐‑]+", match.group(0)):
                yield start + match.start() + part.start(), start + match.start() + part.end()
            return
        if self.enclitic is not None and (match := self.enclitic.search(word)) and self._bears(word[: match.start()]):
            yield start, start + match.start()
            for part in self.part.finditer(word, match.start()):
                yield start + part.start(), start + part.end()
            return
        parts = self.splits.get(word.lower(), (word,))
        for piece in parts:
            yield start, start + len(piece)
            start += len(piece)

    def _is_verb(self, head: str, match: re.Match[str]) -> bool:
        """Tell « dit-il » from the name « Yong-il »: a pronoun is cut off a form that may be a verb."""
        if match.group("noun"):
            return True
        return any(reading.pos in ("VERB", "AUX") for reading in self.lexicon.readings(head.lower()))

    def _bears(self, head: str) -> bool:
        """Tell « reunir|se » and « dár|se|lo » from « clase »: pronouns are cut off an infinitive or a gerund."""
        return any(reading.feature("VerbForm") in ("Inf", "Ger") for reading in self.lexicon.readings(head.lower()))


def _clitic(forms: dict[str, list[str]]) -> re.Pattern[str] | None:
    if "clitic" not in forms:
        return None
    pronoun = f"{HYPHEN}{_link(forms)}(?:{_any(forms['clitic'])})"
    return re.compile(rf"(?:(?:{pronoun})+|(?P<noun>{HYPHEN}(?:{_any(forms.get('noun_clitic', []))})))$", re.IGNORECASE)


def _link(forms: dict[str, list[str]]) -> str:
    """Return a pattern for what may stand between a verb and its clitic: the t of « a-t-il »."""
    return f"(?:(?:{_any(forms['link'])}){HYPHEN})?" if "link" in forms else ""


def _any(forms: Iterable[str]) -> str:
    """Join forms to a pattern, longest first, with any apostrophe and any hyphen."""
    patterns = (
        re.escape(form).replace("'", APOSTROPHE).replace(r"\-", HYPHEN)
        for form in sorted(forms, key=lambda f: (-len(f), f))
    )
    return "|".join(patterns)


def _alternatives(
    forms: dict[str, list[str]], abbreviations: tuple[Abbreviation, ...], hyphens_join: bool
) -> Iterator[str]:
    """Yield what a word may look like, the first that fits at a place wins."""
    before = r"(?<![\w])"
    yield from (URL, MAIL, SITE, SIGN)
    if "whole" in forms:
        yield rf"{before}(?i:{_any(forms['whole'])})(?![\w]|{HYPHEN}\w)"
    always = [row.form for row in abbreviations if row.use != "number"]
    numeric = [row.form for row in abbreviations if row.use == "number"]
    if always:
        always = sorted({*always, *(form[0].upper() + form[1:] for form in always)})
        yield rf"{before}(?:{_any(always)})(?!\w)(?!\.\.)"
    if numeric:
        yield rf"{before}(?:{_any(numeric)})(?=\s?\d)"
    yield rf"{before}(?:[A-ZÀ-Þ]\.{HYPHEN}?){{2,20}}(?!\w)|{before}[A-Z](?:\.[A-Z]){{1,20}}(?!\w)"
    yield rf"{before}[A-ZÀ-Þ]\.(?=\s?(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ]\w))"
    yield from forms.get("number", ())
    yield CURRENCY
    if "elision" in forms:
        yield rf"{before}(?i:{_any(forms['elision'])}){APOSTROPHE}(?=\s?\w|[«“\"(])"
    if "negation" in forms:
        negations, contractions = _any(forms["negation"]), _any(forms["contraction"])
        yield rf"{LETTER}+?(?=(?i:{negations})(?!\w))|(?i:{negations})(?!\w)"
        yield rf"(?<=[\w.)\]%\"”])(?i:{contractions})(?!\w)"
    yield f"(?P<word>{_word(forms, hyphens_join)})"
    yield RUN


def _word(forms: dict[str, list[str]], hyphens_join: bool) -> str:
    inner = rf"{APOSTROPHE}(?=\w)"
    if hyphens_join:
        return rf"{CHARACTERS}(?:(?:{HYPHEN}|&|{inner}){CHARACTERS})*"
    contraction = _any(form.lstrip("'") for form in forms.get("contraction", []))
    plain_word = rf"{CHARACTERS}(?:(?:&|{APOSTROPHE}(?!(?i:{contraction})(?!\w))(?=\w)){CHARACTERS})*"
    prefixed = rf"(?i:{_any(forms.get('prefix', []))}){HYPHEN}\w+"
    return f"(?:{SYLLABLES}|{prefixed}|{plain_word})"


@cache
def words_of(language: str) -> Words:
    """Return the scanner of a language by its code."""
    return Words(load(language), lexicon_for(language))
