"""Headlines that give every word a capital, read as sentences: "Zembla Expels Envoy" -> "Zembla expels envoy".

The parser takes a capital inside a sentence for a name, and so do the rules for names. Which words keep theirs is told
by the article itself, then by the names that the tables hold, last by the lexicon: a word of the language is none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from recoupe.lang import iso_of
from recoupe.ontology.bodies import bodies
from recoupe.ontology.firms import firms
from recoupe.ontology.given_names import genders, given_names
from recoupe.ontology.media import media
from recoupe.ontology.territories import territories
from recoupe.stages.parse.lexicon import Lexicon
from recoupe.stages.parse.tokenizer import words_of

LETTERS = re.compile(r"[^\W\d_]+")
RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
INSIDE = re.compile(r"(?:[^\W\d_]+,?|\b[^\W\d_]{1,3}\.) $")
"""What stands before a word that does not open its sentence, nor what is quoted: a word, or a short form ("Mr. ")."""
LONG, LEAST = 4, 3
"""Letters of the words that a headline gives a capital, and how many there must be; all that are longer have one."""
EVIDENCE = 0.34
"""How many of the capitals must be no name's: « Ana Souza et Luis Arroyo à Lima » is no such headline."""
LONGEST, LONGEST_NAME, REACH = 250, 6, 40
"""Characters of a headline; words of a name; characters before a word that tell whether it opens a sentence."""
FEWEST = 15
"""Small words of an article that are needed to tell how it writes its words; a headline alone stays as it is."""
CONTENT = frozenset({"VERB", "NOUN", "ADJ"})
Forms = Mapping[str, tuple[tuple[str, ...], ...]]


class Capitals:
    """How an article writes its words outside its headlines, and what reads a headline by it."""

    def __init__(self, paragraphs: Iterable[str], language: str, lexicon: Lexicon) -> None:
        self._words, self._lexicon, self._forms = words_of(language), lexicon, dict(known_forms(language))
        self._small, self._names_alone = Counter[str](), Counter[str]()
        for paragraph in paragraphs:
            if not self.is_headline(paragraph):
                self._read(paragraph)

    def _read(self, paragraph: str) -> None:
        """Note the words of a paragraph that are written small, and its names: "the Harbour Fund", "Mr. Trump"."""
        for match in RUN.finditer(paragraph):
            words = match.group().split(" ")
            inside = bool(INSIDE.search(paragraph, max(0, match.start() - REACH), match.start()))
            self._small.update(word for word in words if word[0].islower())
            for name in _names(words, inside=inside):
                if len(name) == 1 or name[0] in genders():
                    self._names_alone[name[-1]] += 1
                if len(name) > 1:
                    self._forms[name[0]] = (*self._forms.get(name[0], ()), name)

    def sentence_case(self, title: str) -> str:
        """Return a headline as it would stand in a sentence, letter for letter; other paragraphs as they are."""
        if sum(self._small.values()) < FEWEST or not self.is_headline(title):
            return title
        places = [match.span() for cut in self._words.spans(title) for match in LETTERS.finditer(title, *cut)]
        words = [title[start:end] for start, end in places]
        kept = self._kept(words) | {0}
        lowered = [i for i, word in enumerate(words) if i not in kept and self._is_word(word)]
        if sum(len(words[i]) >= LONG for i in lowered) < EVIDENCE * len(_capitals(words)):
            return title
        letters = list(title)
        for start, end in (places[i] for i in lowered):
            letters[start:end] = _lower(title[start:end])
        return "".join(letters)

    def is_headline(self, paragraph: str) -> bool:
        """Tell whether a paragraph is short and all its longer words have a capital, but not all of its letters.

        "Zembla Expels Envoy Over Grain"; "Souza met the King at Port Castle" is a sentence, for its verb is small
        """
        if len(paragraph) > LONGEST or paragraph.isupper():
            return False
        words = LETTERS.findall(paragraph)
        small = (word for word in words if word[0].islower())
        return len(_capitals(words)) >= LEAST and not any(len(word) > LONG or self._tells(word) for word in small)

    def _tells(self, word: str) -> bool:
        """Tell whether a word says something by itself, so that a headline would give it a capital."""
        parts = {reading.pos for reading in self._lexicon.analyses(word)}
        return len(word) > 1 and bool(parts) and parts <= CONTENT

    def _kept(self, words: list[str]) -> set[int]:
        """Return the places of the words of known names, and of words that the article writes as names."""
        found = {i for i, word in enumerate(words) if self._names_alone[word] > self._small[word.lower()]}
        found |= {i for i in range(1, len(words)) if words[i][0].isupper() and self._is_given(words, i - 1)}
        for i, word in enumerate(words):
            for form in self._forms.get(word, ()):
                if tuple(words[i : i + len(form)]) == form and (len(form) > 1 or not self._is_small(word)):
                    found |= set(range(i, i + len(form)))
        return found

    def _is_small(self, word: str) -> bool:
        """Tell whether the article writes a word small, or a given name is a word of the language: « Signe »."""
        lower = word.lower()
        return bool(self._small[lower]) or (word in given_names() and bool(self._lexicon.analyses(lower)))

    def _is_given(self, words: list[str], i: int) -> bool:
        """Tell a given name that a family name follows: "Chris Rock"; what stands alone elsewhere is a family name."""
        named = words[i] in given_names() and not self._is_small(words[i]) and not self._names_alone[words[i]]
        return named and (i == 0 or words[i - 1] not in genders())

    def _is_word(self, word: str) -> bool:
        """Tell whether a capitalised word is one of the language, by the article or the lexicon; no abbreviation is."""
        if not word[0].isupper() or (word.isupper() and len(word) > 1):
            return False
        lower = word.lower()
        return bool(self._small[lower] or self._lexicon.analyses(lower))


def _capitals(words: list[str]) -> list[str]:
    return [word for word in words[1:] if len(word) >= LONG and word[0].isupper()]


def _names(words: list[str], *, inside: bool) -> Iterable[tuple[str, ...]]:
    """Yield the runs of capitalised words, that of a sentence's beginning without its first."""
    held: list[str] = []
    for place, word in enumerate([*words, ""]):
        if word[:1].isupper() and (place or inside):
            held.append(word)
        elif held:
            yield tuple(held[:LONGEST_NAME])
            held = []


def _lower(word: str) -> str:
    lower = word.lower()
    return lower if len(lower) == len(word) else word


@cache
def known_forms(language: str) -> Forms:
    """Return the words of the names that the tables hold, by the first; given names that are words are left out."""
    iso, found = iso_of(language), dict[str, set[tuple[str, ...]]]()
    rows = {row.form for row in territories() if row.language in {iso, ""}}
    forms = [form for form in rows if form.lower() not in rows]  # « Bolivien » is « bolivien » too
    forms += firms()
    forms += [form for body in bodies() for form in body.forms(iso)]
    forms += [form for medium in media() for form in medium.forms]
    forms += [name for name in given_names() if name in genders()]
    for form in forms:
        words = tuple(LETTERS.findall(form))
        if 0 < len(words) <= LONGEST_NAME and words[0][0].isupper():
            found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(words)) for first, words in found.items()}
