"""Builds the English lexicon from WordNet 3.0: its words, their irregular forms, and regular inflection.

WordNet is Debian's `wordnet-base` in /usr/share/wordnet. Capitalised words become proper nouns; the sentence frames of
a verb's senses become its valency, `that` for a clause and `to` for an infinitive among them. Words of the closed
classes, which WordNet leaves out, stand in `english_closed.tsv`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.lexicon.pack import Entry

WORDNET = Path("/usr/share/wordnet")
CLOSED = Path(__file__).parent / "english_closed.tsv"
WORD = re.compile(r"[A-Za-z][A-Za-z'-]*$")
SHORT = re.compile(r"[^aeiouy-]*[aeiouy]+[^aeiouy-]*(?:e|y|ow|le|er)?$")
PAST = "VERB|Mood=Ind|Tense=Past|VerbForm=Fin"
PARTICIPLE = "VERB|Tense=Past|VerbForm=Part"
FRAMES = {
    **dict.fromkeys((1, 2, 3, 23), "i"),
    **dict.fromkeys((8, 9, 10, 11, 33, 35), "t"),
    **dict.fromkeys((14, 15, 16, 17, 18, 19, 31), "d"),
    **dict.fromkeys((4, 12, 13, 20, 21, 22, 27), "p"),
    **dict.fromkeys((24, 25, 28, 32), "to"),
    **dict.fromkeys((26, 34), "that"),
    **dict.fromkeys((5, 6, 7), "c"),
    **dict.fromkeys((29, 30), "ing"),
}


def entries() -> Iterator[Entry]:
    """Yield the nouns, verbs, adjectives and adverbs of WordNet, then the closed classes."""
    nouns, verbs = _words("noun"), _words("verb")
    adjectives, adverbs = _words("adj"), _words("adv")
    for lemma in sorted(nouns):
        yield _noun(lemma, _exceptions("noun").get(lemma, ()))
    for lemma, frames in sorted(verbs.items()):
        yield _verb(lemma, _exceptions("verb").get(lemma, ()), frames)
    for pos, words, table in (("ADJ", adjectives, "adj"), ("ADV", adverbs, "adv")):
        for lemma in sorted(words):
            yield _graded(lemma, pos, _exceptions(table).get(lemma, ()))
    yield from _closed()


def _closed() -> Iterator[Entry]:
    for line in CLOSED.read_text(encoding="utf-8").splitlines()[1:]:
        tag, words = line.split("\t")
        for word in words.split():
            form, _, lemma = word.partition("/")
            yield Entry(lemma=lemma or form, forms=frozenset({(form, tag)}))


def _words(pos: str) -> dict[str, set[str]]:
    """Return the single words of one part of speech, in their own case, each with its frames."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in (WORDNET / f"data.{pos}").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = [re.sub(r"\(\w+\)$", "", word) for word in fields[4 : 4 + 2 * count : 2]]
        frames = _frames(fields, count) if pos == "verb" else {}
        for number, word in enumerate(words, 1):
            if WORD.match(word):
                found[word] |= frames.get(0, set()) | frames.get(number, set())
    return found


def _frames(fields: list[str], count: int) -> dict[int, set[str]]:
    """Return the valencies of a verb synset by word number; 0 stands for all of its words."""
    found: dict[int, set[str]] = defaultdict(set)
    start = 4 + 2 * count
    start += 1 + 4 * int(fields[start])
    rest = fields[start + 1 :]
    for plus, frame, word in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        assert plus == "+"
        found[int(word, 16)].add(FRAMES[int(frame)])
    return found


_READ: dict[str, dict[str, tuple[str, ...]]] = {}


def _exceptions(pos: str) -> dict[str, tuple[str, ...]]:
    """Return the irregular forms of each lemma, in the order of the exception file."""
    if pos not in _READ:
        table: dict[str, list[str]] = defaultdict(list)
        for line in (WORDNET / f"{pos}.exc").read_text(encoding="latin-1").splitlines():
            form, *lemmas = line.split()
            for lemma in lemmas:
                if lemma != form:
                    table[lemma].append(form)
        _READ[pos] = {lemma: tuple(forms) for lemma, forms in table.items()}
    return _READ[pos]


def _noun(lemma: str, irregular: tuple[str, ...]) -> Entry:
    pos = "PROPN" if lemma[0].isupper() else "NOUN"
    plurals = irregular or (_with_s(lemma),)
    forms = {(lemma, f"{pos}|Number=Sing")} | {
        (plural, f"{pos}|Number=Plur") for plural in plurals if "_" not in plural
    }
    return Entry(lemma=lemma, forms=frozenset(forms))


def _verb(lemma: str, irregular: tuple[str, ...], frames: set[str]) -> Entry:
    forms = {
        (lemma, "VERB|VerbForm=Inf"),
        (lemma, "VERB|Mood=Ind|Tense=Pres|VerbForm=Fin"),
        (_with_s(lemma), "VERB|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"),
    }
    pasts = [form for form in irregular if not form.endswith(("ing", "s")) or form == "forbad"]
    gerunds = [form for form in irregular if form.endswith("ing")]
    forms |= {(form, "VERB|Tense=Pres|VerbForm=Part") for form in gerunds or [_stem_before_vowel(lemma, "ing") + "ing"]}
    participles = [form for form in pasts if form.endswith(("n", "ne")) and len(pasts) > 1]
    if all(form.endswith(("ed", "nt", "lt", "mt", "pt", "ght")) for form in pasts):
        pasts.append(_stem_before_vowel(lemma, "ed") + "ed")
    forms |= {(form, PARTICIPLE) for form in participles or pasts} | {
        (form, PAST) for form in pasts if form not in participles
    }
    return Entry(lemma=lemma, forms=frozenset(forms), valency=tuple(sorted(frames)))


def _graded(lemma: str, pos: str, irregular: tuple[str, ...]) -> Entry:
    forms = {(lemma, f"{pos}|Degree=Pos")}
    graded = list(irregular)
    if not graded and pos == "ADJ" and SHORT.match(lemma):
        stem = _stem_before_vowel(lemma, "er")
        graded = [stem + "er", stem + "est"]
    for form in graded:
        forms.add((form, f"{pos}|Degree={'Sup' if form.endswith('st') else 'Cmp'}"))
    return Entry(lemma=lemma, forms=frozenset(forms))


def _with_s(lemma: str) -> str:
    """Add the -s of plural and third person: « party » -> « parties », « watch » -> « watches »."""
    if lemma.endswith("man") and lemma not in ("human", "german", "roman", "shaman", "talisman", "caiman", "ottoman"):
        return lemma[:-2] + "en"
    if re.search(r"[^aeiou]y$", lemma) and not lemma[0].isupper():
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search(r"(s|x|z|ch|sh)$", lemma) else "s")


def _stem_before_vowel(lemma: str, ending: str) -> str:
    """Prepare a word for -ed, -ing or -er: « stop » -> « stopp », « carry » -> « carri », « hope » -> « hop »."""
    if lemma.endswith("ie") and ending == "ing":
        return lemma[:-2] + "y"
    if lemma.endswith("e") and not (ending == "ing" and lemma.endswith(("ee", "oe", "ye"))):
        return lemma[:-1]
    if re.search(r"[^aeiou]y$", lemma) and ending != "ing":
        return lemma[:-1] + "i"
    if re.search(r"^[^aeiou]*(?:qu)?[aeiou][bdgklmnprtvz]$", lemma):
        return lemma + lemma[-1]
    return lemma
