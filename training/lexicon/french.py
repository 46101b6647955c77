"""Expands the French spelling dictionary (Dicollecte, MPL-2.0) into forms with their readings.

The dictionary is Debian's `hunspell-fr-classical`: /usr/share/hunspell/fr.dic and fr.aff. Its `po:` and `is:` fields
name part of speech, mood, tense, person, gender and number; prefixes in it are elisions only, and are left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from recoupe.stages.parse.lexicon import plain
from training.lexicon.pack import Entry

DICTIONARY = Path("/usr/share/hunspell")
TABLE = Path(__file__).parent / "french_tags.tsv"
ADDED = Path(__file__).parent / "french_added.tsv"
AUXILIARIES = frozenset({"être", "avoir", "faire"})
NEED_AFFIX = "()"
VALENCY_LETTERS = frozenset("itnqpmxre")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suffix:
    """One line of the affix file: what to cut, what to add, when, and what the result is."""

    cut: str
    add: str
    condition: re.Pattern[str]
    fields: tuple[str, ...]
    flags: tuple[str, ...]


def entries() -> Iterator[Entry]:
    """Yield the entries of the dictionary, then the added ones (articles that contract, clitics)."""
    table = _table()
    suffixes = _suffixes(DICTIONARY / "fr.aff")
    for line in (DICTIONARY / "fr.dic").read_text(encoding="utf-8").splitlines()[1:]:
        head, *fields = line.split()
        if "po:err" not in fields and "po:pfx" not in fields and "po:sfx" not in fields and fields:
            yield from _entry(head, tuple(fields), suffixes, table)
    for line in ADDED.read_text(encoding="utf-8").splitlines()[1:]:
        form, lemma, tag = line.split("\t")
        yield Entry(lemma=lemma, forms=frozenset({(form, tag)}))


def _table() -> dict[str, tuple[str, str]]:
    """Read what each tag of the dictionary means: a kind (pos, verb, inflection) and UD features."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:])
    return {tag: (kind, features) for tag, kind, features in rows}


def _suffixes(path: Path) -> dict[str, list[Suffix]]:
    found: dict[str, list[Suffix]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) < 5 or parts[0] != "SFX":
            continue
        add, _, flags = parts[3].partition("/")
        condition = re.compile(f"{parts[4]}$" if parts[4] != "." else "$")
        found[parts[1]].append(
            Suffix(
                cut="" if parts[2] == "0" else parts[2],
                add="" if add == "0" else add,
                condition=condition,
                fields=tuple(parts[5:]),
                flags=_flags(flags),
            )
        )
    return found


def _flags(text: str) -> tuple[str, ...]:
    return tuple(text[start : start + 2] for start in range(0, len(text), 2))


def _entry(
    head: str, fields: tuple[str, ...], suffixes: dict[str, list[Suffix]], table: dict[str, tuple[str, str]]
) -> Iterator[Entry]:
    word, _, flag_text = head.partition("/")
    flags = _flags(flag_text)
    lemma = plain(next((field[3:] for field in fields if field.startswith("st:")), word))
    forms = {
        (form, tag) for form, found in _inflect(word, flags, fields, suffixes) for tag in _tags(found, lemma, table)
    }
    if forms:
        yield Entry(lemma=lemma, forms=frozenset(forms), valency=_valency(fields))


def _inflect(
    word: str, flags: tuple[str, ...], fields: tuple[str, ...], suffixes: dict[str, list[Suffix]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a word's forms with their fields; a suffix may call for further suffixes."""
    if NEED_AFFIX not in flags:
        yield plain(word), fields
    for suffix in (suffix for flag in flags for suffix in suffixes.get(flag, ())):
        enclitic = any(name.startswith("ds:") for name in suffix.fields)
        if not enclitic and word.endswith(suffix.cut) and suffix.condition.search(word):
            form = word[: len(word) - len(suffix.cut)] + suffix.add
            yield from _inflect(form, suffix.flags, (*fields, *suffix.fields), suffixes)


def _valency(fields: tuple[str, ...]) -> tuple[str, ...]:
    code = next((field[5:] for field in fields if re.match(r"po:v[0-3]", field)), "")
    return tuple(sorted(set(code) & VALENCY_LETTERS))


def _tags(fields: tuple[str, ...], lemma: str, table: dict[str, tuple[str, str]]) -> set[str]:
    """Cross what the fields say: each part of speech or verb form with each person, gender and number."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for name in fields:
        kind, features = table.get(name.rstrip("!"), ("", ""))
        if kind:
            kinds[kind].append(features)
    inflections = ["|".join(sorted(filter(None, [*kinds["gender"], *kinds["number"]])))]
    tags: set[str] = set()
    if any(re.match(r"po:v[0-3]", name) for name in fields):
        uposes = ("VERB", "AUX") if lemma in AUXILIARIES else ("VERB",)
        agreements = kinds["agreement"] or inflections
        for upos, form, agreement in product(uposes, kinds["verb"], agreements):
            tags.add(_join(upos, form, agreement if "VerbForm=Inf" not in form and "Ger" not in form else ""))
        return tags
    for pos, person in product(kinds["pos"], kinds["person"] or [""]):
        tags.add(_join(pos, inflections[0], person if pos.startswith("PRON") else ""))
    return tags


def _join(pos: str, *features: str) -> str:
    upos, *own = pos.split("|")
    pairs = sorted(set(own) | {pair for text in features for pair in text.split("|") if pair})
    return "|".join([upos, *pairs])
