"""Finds where sentences end: candidates by rule, the decision by weights learnt from treebanks in their natural order.

A sentence may end after a stop and the quotes and brackets that close behind it, and at a line break. The weights of a
language lie in its `sentences.json`; without them each candidate that a capital follows is an end.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.lang.language import load
from recoupe.stages.parse.lexicon import Lexicon, lexicon_for, plain
from recoupe.stages.parse.tokenizer import Abbreviation

STOP = re.compile(r"[.!?…:]+$|[.!?]{2,}")
RULE = re.compile(r"[=*_~—-]{3,}|>>|(?:https?://|www\.)\S+|[^\s@]+@[^\s@.]+\.[^\s@]+|[:;=]-?[()DPp]")
"""Words other than stops that may end a sentence: drawn lines, addresses, smiling faces."""
JOINING = frozenset({",", "%", "&"})
"""Words that never begin a sentence."""
COLON_MARGIN = 2.0
"""How much surer an end at a colon must be: « Il a dit : La route est libre. » is one sentence."""
CLOSERS = frozenset("»”’)]}›'\"") | {"''", "’’"}
OPENERS = frozenset("«“‘([{‹\"'") | {"``", "‘‘", "<<"}
WRAPPED = range(45, 101)
"""Lengths of a line that may have been wrapped in the middle of a sentence, in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place where a sentence may end: after word `end`; `stop` is the word with the stop, `clues` what is seen."""

    stop: int
    end: int
    clues: tuple[str, ...]


class Segmenter:
    """The segmenter of one language."""

    def __init__(self, weights: dict[str, float], abbreviations: dict[str, str], lexicon: Lexicon) -> None:
        self.weights = weights
        self.abbreviations = abbreviations
        self.lexicon = lexicon

    def ends(self, words: Sequence[str], gaps: Sequence[str]) -> list[int]:
        """Return the indices of the words that end a sentence; `gaps[i]` is the white space after word `i`.

        « Il a dit non. « Tant mieux ! » Elle rit. » -> three sentences, the guillemet closing the second
        """
        if not words:
            return []
        found = {
            candidate.end
            for candidate in self.candidates(words, gaps)
            if self.score(candidate) > _margin(words[candidate.stop])
        }
        found.update(end for end in _line_ends(words, gaps))
        found.add(len(words) - 1)
        return sorted(found)

    def score(self, candidate: Candidate) -> float:
        """Return the log odds that a sentence ends here."""
        return sum(self.weights.get(clue, 0.0) for clue in candidate.clues)

    def candidates(self, words: Sequence[str], gaps: Sequence[str]) -> Iterator[Candidate]:
        """Yield each stop with the clues around it."""
        quotes, last = 0, -1
        counted = 0
        for place in range(len(words) - 1):
            if not (_is_stop(words[place]) or RULE.fullmatch(words[place])):
                continue
            if self._belongs_to_next(words, gaps, place):
                continue
            for at in range(counted, place + 1):
                quotes = 0 if at and gaps[at - 1].count("\n") > 1 else max(quotes + _quote(words[at], quotes), 0)
            counted = place + 1
            end = _closed(words, gaps, place)
            if end < len(words) - 1 and not _joins(words[end + 1], gaps[end]):
                clues = tuple(self._clues(words, gaps, place, end, inside=quotes, length=place - last))
                yield Candidate(stop=place, end=end, clues=clues)
            last = end

    def _belongs_to_next(self, words: Sequence[str], gaps: Sequence[str], place: int) -> bool:
        """« le Dr. Tasse », « J. Oram », « l'article L. 642-3 » -> the stop belongs to the name or the number."""
        titled = self.abbreviations.get(words[place].lower()) == "before" and "\n" not in gaps[place]
        return titled or _is_initial(words[place]) or _is_letter_with_number(words, gaps, place)

    def _clues(
        self, words: Sequence[str], gaps: Sequence[str], stop: int, end: int, *, inside: int, length: int
    ) -> Iterator[str]:
        mark, follows = self._mark(words[stop]), self._shape(words[end + 1])
        opened = words[end + 1] in OPENERS and end + 2 < len(words)
        first = self._shape(words[end + 2]) if opened else follows
        closed = "closed" if end > stop else "open"
        gap = "none" if not gaps[end] else "line" if "\n" in gaps[end] else "space"
        before = self._shape(words[stop - 1]) if stop else "start"
        long = "long" if length > 6 else "short" if length > 2 else "tiny"
        yield from ("bias", f"mark={mark}", f"follows={follows}", f"first={first}", f"gap={gap}", f"before={before}")
        yield from (f"mark={mark}|first={first}", f"mark={mark}|first={first}|{closed}", f"mark={mark}|gap={gap}")
        yield from (f"mark={mark}|before={before}", f"mark={mark}|before={before}|first={first}", f"mark={mark}|{long}")
        yield f"mark={mark}|first={first}|follows={follows}"
        yield f"closed={plain(words[end]) if end > stop else ''}|first={first}"
        yield f"inside={min(max(inside, 0), 1)}|mark={mark}|{closed}|first={first}"
        yield f"{long}|first={first}|gap={gap}"
        yield f"next={words[end + 1].lower()}|{mark}"
        yield f"previous={words[stop - 1].lower() if stop else ''}|{mark}"
        if mark not in ".?!:":
            yield f"word={words[stop].lower()}"
            yield f"word={words[stop].lower()}|first={first}"

    def _mark(self, word: str) -> str:
        if STOP.fullmatch(word):
            return word if len(word) == 1 else "..." if set(word) <= {".", "…"} else "?!"
        if use := self.abbreviations.get(word.lower()):
            return use
        if RULE.fullmatch(word):
            return "rule"
        return "initial" if _is_initial(word) else "acronym" if word.count(".") > 1 else "other"

    def _shape(self, word: str) -> str:
        """Classify a word by its first letters; a capital on a word that is otherwise written small is telling."""
        if word[0].isdigit():
            return "digit"
        if word[0].isalpha():
            if not word[0].isupper():
                return "lower"
            if len(word) > 1 and word.isupper():
                return "capitals"
            return "Common" if self.lexicon.analyses(word.lower()) else "Name"
        if word in OPENERS:
            return "opener"
        return "dash" if word[0] in "-–—" else "bullet" if word[0] in "*•·" else "other"


def _is_stop(word: str) -> bool:
    return STOP.fullmatch(word) is not None or (len(word) > 1 and word[-1] == "." and word[0].isalpha())


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[0].isupper() and word[1] == "."


def _is_letter_with_number(words: Sequence[str], gaps: Sequence[str], place: int) -> bool:
    letter = place > 0 and len(words[place - 1]) == 1 and words[place - 1].isupper() and not gaps[place - 1]
    return letter and words[place] == "." and words[place + 1][0].isdigit()


def _margin(stop: str) -> float:
    return COLON_MARGIN if stop == ":" else 0.0


def _quote(word: str, inside: int) -> int:
    """Return by how much a word deepens the quotation; a straight quote opens or closes in turn."""
    if word == '"':
        return -1 if inside else 1
    return 1 if word in ("«", "“") else -1 if word in ("»", "”") else 0


def _joins(word: str, gap: str) -> bool:
    return word in JOINING or (_is_stop(word) and not gap)


def _closed(words: Sequence[str], gaps: Sequence[str], place: int) -> int:
    """Return the last of the quotes and brackets that close behind a stop.

    « Il a dit : “Non.” » -> the guillemet; « Fin. "Non", dit-elle » -> the stop, since the quote opens
    """
    end = place
    while end + 1 < len(words) and words[end + 1] in CLOSERS:
        word = words[end + 1]
        if word in OPENERS and gaps[end] and (end + 2 < len(words) and not gaps[end + 1]):
            break
        if word in OPENERS and "\n" in gaps[end]:
            break
        end += 1
    return end


def _line_ends(words: Sequence[str], gaps: Sequence[str]) -> Iterator[int]:
    """Yield ends at empty lines, and at line breaks without a stop that do not look like wrapped text.

    « Le port rouvre\\nDeux navires sont arrivés. » -> a title and a sentence
    """
    column = 0
    for place in range(len(words) - 1):
        column += len(words[place]) + len(gaps[place])
        breaks = gaps[place].count("\n")
        if not breaks:
            continue
        wrapped = column in WRAPPED or words[place + 1][0].islower() or words[place] in (",", "-")
        if breaks > 1 or not (wrapped or _is_stop(words[place])):
            yield place
        column = 0


@cache
def segmenter_of(language: str) -> Segmenter:
    """Return the segmenter of a language by its code."""
    loaded = load(language)
    path = loaded.folder / "sentences.json"
    weights = (
        json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"first=Common": 1.0, "first=Name": 1.0}
    )
    uses = {row.form.lower(): row.use for row in loaded.table("stop_abbreviations", Abbreviation)}
    return Segmenter(weights, uses, lexicon_for(language))
