"""Expands the Spanish spelling dictionary (RLA-ES, taken under the MPL) into forms with their readings.

The dictionary is Debian's `hunspell-es`: es_ES.dic and es_ES.aff. It names no part of speech. A word that may take the
endings of a conjugation is a verb, and its forms tell mood, tense and person by their endings; any other is a noun
or an adjective by its ending and by what the training treebanks call it. Closed classes and the verbs that no rule
conjugates stand in `spanish_closed.tsv`, `infinitive form form …` among them.
"""

import os
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from training.lexicon.pack import Entry
from training.treebanks import files, read

DICTIONARY = Path(os.environ.get("HUNSPELL_ES") or "/usr/share/hunspell")
TREEBANKS = Path(os.environ.get("TREEBANKS") or Path(__file__).parents[2] / ".." / "shared" / "treebanks")
Rule = tuple[str, str, re.Pattern[str]]
CLOSED = Path(__file__).parent / "spanish_closed.tsv"
TABLES = Path(__file__).parents[2] / "src" / "recoupe" / "lang" / "es"
CONJUGATED = "REIX"
PERSONS = ("Number=Sing|Person=1", "Number=Sing|Person=2", "Number=Sing|Person=3")
PERSONS = (*PERSONS, "Number=Plur|Person=1", "Number=Plur|Person=2", "Number=Plur|Person=3")
FUTURE = ("é", "ás", "á", "emos", "éis", "án")
IMPERFECT = ("ía", "ías", "ía", "íamos", "íais", "ían")
STRONG = re.compile(r"(?:uv|us|up|uj|ub|ud|uis|dij|hi[cz]|vin|aj)$")
FINITE = {
    "a": {
        "Mood=Ind|Tense=Pres": ("o", "as", "a", "amos", "áis", "an"),
        "Mood=Ind|Tense=Imp": ("aba", "abas", "aba", "ábamos", "abais", "aban"),
        "Mood=Ind|Tense=Past": ("é", "aste", "ó", "amos", "asteis", "aron"),
        "Mood=Ind|Tense=Fut": tuple("ar" + end for end in FUTURE),
        "Mood=Cnd": tuple("ar" + end for end in IMPERFECT),
        "Mood=Sub|Tense=Pres": ("e", "es", "e", "emos", "éis", "en"),
        "Mood=Sub|Tense=Imp": ("ara", "aras", "ara", "áramos", "arais", "aran"),
    },
    "e": {
        "Mood=Ind|Tense=Pres": ("o", "es", "e", "emos", "éis", "en"),
        "Mood=Ind|Tense=Imp": IMPERFECT,
        "Mood=Ind|Tense=Past": ("í", "iste", "ió", "imos", "isteis", "ieron"),
        "Mood=Ind|Tense=Fut": tuple("er" + end for end in FUTURE),
        "Mood=Cnd": tuple("er" + end for end in IMPERFECT),
        "Mood=Sub|Tense=Pres": ("a", "as", "a", "amos", "áis", "an"),
        "Mood=Sub|Tense=Imp": ("iera", "ieras", "iera", "iéramos", "ierais", "ieran"),
    },
}
FINITE["i"] = FINITE["e"] | {
    "Mood=Ind|Tense=Pres": ("o", "es", "e", "imos", "ís", "en"),
    "Mood=Ind|Tense=Fut": tuple("ir" + end for end in FUTURE),
    "Mood=Cnd": tuple("ir" + end for end in IMPERFECT),
}
ADJECTIVAL = re.compile(r"(?:[aií]ble|al|ar|ante|ente|il|ivo|oso|ico|ado|ido|ista|ense|és|ano|ino|eño|or)$")
FEMININE = re.compile(r"(?:[^m]a|[cs]ión|[dt]ad|tud|umbre)$")


def entries() -> Iterator[Entry]:
    """Yield the entries of the dictionary, then the closed classes."""
    rules = _rules(DICTIONARY / "es_ES.aff")
    listed = list(_closed())
    closed = {form for entry in listed for form, _ in entry.forms} - {"nada", "bien", "mal", "vino", "era"}
    lines = (DICTIONARY / "es_ES.dic").read_text(encoding="utf-8").splitlines()[1:]
    small = {word for line in lines if (word := line.partition("/")[0]).islower()}
    for word, flags in _prefixed(lines, rules):
        if word.lower() in closed or (not flags and word.islower() and not _stands_alone(word)):
            continue
        if not re.fullmatch(r"[^\W\d_]+", word) or (word[0].isupper() and word.lower() in small):
            continue
        if set(flags) & set(CONJUGATED):
            yield _verb(word, {form for flag in flags if flag in CONJUGATED for form in _with(word, rules[flag])})
        elif word[1:] == word[1:].lower() or word.isupper():
            yield _nominal(word, flags, rules)
    yield from listed
    yield from _read_in_treebanks()
    yield from _named_in_tables(rules)


def _named_in_tables(rules: dict[str, list[Rule]]) -> Iterator[Entry]:
    """Yield the nouns and adjectives that the tables have: the dictionary lists no noun that is a form of a verb too.

    « la compra », « la amenaza »
    """
    for name in ("senses", "reporting", "predicates"):
        for line in (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            lemma, pos, *_ = [*line.split("\t"), "", ""]
            if pos in ("NOUN", "ADJ") and lemma.isalpha() and lemma.islower():
                masculine = pos == "ADJ" and lemma.endswith("o")
                gender = "Fem" if FEMININE.search(lemma) else "Masc" if lemma.endswith("o") else ""
                forms = _numbers(pos, lemma, gender, "S", rules)
                if masculine:
                    forms |= _numbers(pos, lemma[:-1] + "a", "Fem", "S", rules)
                yield Entry(lemma=lemma, forms=frozenset(forms))


def _prefixed(lines: list[str], rules: dict[str, list[Rule]]) -> Iterator[tuple[str, str]]:
    """Yield each word with its flags, and behind it what prefixes make of it: « acción », « reacción »."""
    for line in lines:
        word, _, flags = line.partition("/")
        yield word, flags
        for flag in flags:
            for cut, add, condition in rules[flag] if flag.islower() and flag.isascii() else ():
                if condition.match(word):
                    yield add + word.removeprefix(cut), "".join(c for c in flags if not c.islower())


def _read_in_treebanks() -> Iterator[Entry]:
    """Yield what the training treebanks call a noun, an adjective or an adverb."""
    forms: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for file in files("es", "train"):
        for gold in read(TREEBANKS, file):
            for word in gold.words:
                kept = [part for part in word.feats.split("|") if part.startswith(("Gender=", "Number="))]
                verbal = word.lemma.endswith("r") and not word.form.startswith(word.lemma)
                if word.upos in ("NOUN", "ADJ", "ADV") and word.form.isalpha() and word.form.islower() and not verbal:
                    forms[word.lemma].add((word.form, "|".join([word.upos, *kept])))
    yield from (Entry(lemma=lemma, forms=frozenset(found)) for lemma, found in sorted(forms.items()))


def _stands_alone(word: str) -> bool:
    """Tell a word without endings from a form of an irregular verb, by the treebanks: « lejos », not « hizo »."""
    return word.endswith("mente") or any(_known()[word][pos] for pos in ("NOUN", "ADJ", "ADV", "INTJ"))


def _closed() -> Iterator[Entry]:
    for line in CLOSED.read_text(encoding="utf-8").splitlines()[1:]:
        tag, words = line.split("\t")
        if tag == "CONJUGATED":
            infinitive, *forms = words.split()
            yield _listed(infinitive, forms)
            continue
        for word in words.split():
            form, _, lemma = word.partition("/")
            yield Entry(lemma=lemma or form, forms=frozenset({(form, tag)}))


def _listed(infinitive: str, given: list[str]) -> Entry:
    """Return a verb whose tenses are listed in the order of FINITE, six persons each, then gerund and participle."""
    found: set[tuple[str, str]] = {(form, "VERB|VerbForm=Inf") for form in (infinitive, accented(infinitive))}
    tenses = list(FINITE["a"])
    for number, form in enumerate(given[:-2]):
        found.add((form, f"VERB|{_finite(tenses[number // 6], number % 6)}"))
        if number // 6 == len(tenses) - 1:
            found.add((re.sub("ra(?=[^a]*$)", "se", form), f"VERB|{_finite(tenses[-1], number % 6)}"))
    found |= {(form, "VERB|VerbForm=Ger") for form in (given[-2], accented(given[-2]))} | _participles(given[-1])
    if infinitive in ("ser", "estar", "haber", "ir", "poder"):
        found |= {(form, tag.replace("VERB", "AUX")) for form, tag in found}
    return Entry(lemma=infinitive, forms=frozenset(found))


def _finite(tense: str, person: int) -> str:
    return "|".join(sorted([*tense.split("|"), *PERSONS[person].split("|"), "VerbForm=Fin"]))


def _rules(path: Path) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) == 5 and parts[0] in ("SFX", "PFX"):
            cut, add = ("" if part == "0" else part.partition("/")[0] for part in parts[2:4])
            ending = f"{parts[4]}$" if parts[0] == "SFX" and parts[4] != "." else parts[4]
            found[parts[1]].append((cut, add, re.compile(ending)))
    return found


def _with(word: str, rules: list[Rule]) -> Iterator[str]:
    for cut, add, condition in rules:
        if word.endswith(cut) and condition.search(word):
            yield word[: len(word) - len(cut)] + add


def _verb(infinitive: str, forms: set[str]) -> Entry:
    """Return a verb with its forms; those that no ending explains are left out: « entregarse », « entrégalo »."""
    kind, stem = plain_letters(infinitive[-2]), infinitive[:-2]
    gerund = next((form for form in sorted(forms) if re.search(r"[aiy]?e?ndo$", form)), "")
    found = {(infinitive, "VERB|VerbForm=Inf"), (accented(infinitive), "VERB|VerbForm=Inf")}
    if gerund:
        found |= {(gerund, "VERB|VerbForm=Ger"), (accented(gerund), "VERB|VerbForm=Ger")}
    regular = {"a": "ado", "e": "ido", "i": "ido"}[kind]
    if stem + regular in forms or kind == "a" or not IRREGULAR.search(infinitive):
        found |= _participles(stem + (regular if not re.search(r"[aeo]$", stem) else regular.replace("i", "í")))
    for pattern, add in PARTICIPLES:
        if re.search(pattern, infinitive):
            found |= _participles(re.sub(pattern, add, infinitive))
    for form in forms - {infinitive, gerund}:
        found |= {(form, f"VERB|{tag}") for tag in _tags(form, kind, stem)}
    if infinitive in ("deber", "soler"):
        found |= {(form, tag.replace("VERB", "AUX")) for form, tag in found}
    return Entry(lemma=infinitive, forms=frozenset(found))


PARTICIPLES = (
    (r"(?<![nd])decir$", "dicho"), (r"hacer$", "hecho"), (r"poner$", "puesto"), (r"scribir$", "scrito"),
    (r"brir$", "bierto"), (r"morir$", "muerto"), (r"volver$", "vuelto"), (r"solver$", "suelto"), (r"romper$", "roto"),
    (r"^ver$", "visto"), (r"^(pre|re|entre)ver$", r"\1visto"), (r"^imprimir$", "impreso"), (r"^proveer$", "provisto"),
    (r"satisfacer$", "satisfecho"),
)  # fmt: skip
IRREGULAR = re.compile(r"(?<![nd])decir$|hacer$|poner$|scribir$|brir$|morir$|[os]lver$|romper$|satisfacer$|prever$")


def _participles(masculine: str) -> set[tuple[str, str]]:
    stem = masculine[:-1]
    return {
        (stem + end, f"VERB|Gender={gender}|Number={number}|Tense=Past|VerbForm=Part")
        for end, gender, number in (
            ("o", "Masc", "Sing"), ("a", "Fem", "Sing"), ("os", "Masc", "Plur"), ("as", "Fem", "Plur"),
        )
    }  # fmt: skip


def _tags(form: str, kind: str, stem: str) -> set[str]:
    """Return what a finite form may be: by its ending behind the verb's own stem, else by the longest that fits."""
    if kind != "a" or stem.endswith("and"):
        for place, end in ((0, "e"), (1, "iste"), (2, "o"), (3, "imos"), (5, "ieron"), (5, "eron")):
            if form.endswith(end) and STRONG.search(head := form.removesuffix(end)) and head != stem:
                return {_finite("Mood=Ind|Tense=Past", place)}
    own, other = set[str](), dict[str, int]()
    for tense, endings in FINITE[kind].items():
        for place, end in enumerate(endings):
            for variant in _variants(end, tense):
                if form.endswith(variant):
                    if form.removesuffix(variant) == stem:
                        own.add(_finite(tense, place))
                    elif form[:1] == stem[:1] or len(stem) < 3:
                        tag = _finite(tense, place)
                        other[tag] = max(other.get(tag, 0), len(variant))
    return own or {tag for tag, length in other.items() if length == max(other.values())}


def _variants(end: str, tense: str) -> Iterator[str]:
    """Yield an ending as irregular verbs have it too: « dijeron », « leyó », « tendrá », « hiciera », « hiciese »."""
    yield end
    if tense.endswith(("Fut", "Cnd")):
        yield end[1:]
    if end.startswith(("ie", "ié", "ió")):
        yield from ("y" + end[1:], end[1:])
    if tense == "Mood=Sub|Tense=Imp":
        swapped = end.replace("ra", "se")
        yield from (swapped, swapped.replace("ie", "e", 1), swapped.replace("ie", "ye", 1))


def accented(form: str) -> str:
    """Return a form with the accent that pronouns put on it: « encontrando », « dar » -> « encontrándo », « dár »."""
    return re.sub(
        r"([aeiou])(ndo|r)$", lambda m: unicodedata.normalize("NFC", m.group(1) + "\u0301") + m.group(2), form
    )


def plain_letters(text: str) -> str:
    """Return a text without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@cache
def _known() -> defaultdict[str, Counter[str]]:
    """Return the parts of speech that the training treebanks give to lemmas."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for file in files("es", "train"):
        for gold in read(TREEBANKS, file):
            for word in gold.words:
                found[word.lemma.lower()][word.upos] += 1
    return found


def _nominal(word: str, flags: str, rules: dict[str, list[Rule]]) -> Entry:
    if word[0].isupper():
        return Entry(lemma=word, forms=frozenset({(word, "PROPN")}))
    if word.endswith("mente") and "S" not in flags:
        return Entry(lemma=word, forms=frozenset({(word, "ADV")}))
    feminine = next(iter(_with(word, rules["G"])), "") if "G" in flags else ""
    forms = set[tuple[str, str]]()
    for pos in _parts_of_speech(word, feminine):
        own = "Fem" if FEMININE.search(word) else "Masc" if word.endswith("o") else ""
        forms |= _numbers(pos, word, "Masc" if feminine else "" if word.endswith("ista") else own, flags, rules)
        if feminine:
            forms |= _numbers(pos, feminine, "Fem", "S", rules)
    return Entry(lemma=word, forms=frozenset(forms))


def _parts_of_speech(word: str, feminine: str) -> list[str]:
    seen = _known()[word]
    taken = [pos for pos in ("NOUN", "ADJ", "ADV", "INTJ") if seen[pos] > 0.03 * seen.total()]
    if taken and seen.total() > 3:
        return taken
    either = bool(feminine) or bool(ADJECTIVAL.search(word))
    return ["NOUN", "ADJ"] if either else ["NOUN"]


def _numbers(pos: str, word: str, gender: str, flags: str, rules: dict[str, list[Rule]]) -> set[tuple[str, str]]:
    if pos not in ("NOUN", "ADJ"):
        return {(word, pos)}
    middle = f"{pos}|Gender={gender}" if gender else pos
    plurals = _with(word, rules["S"]) if "S" in flags else ()
    return {(word, f"{middle}|Number=Sing"), *((plural, f"{middle}|Number=Plur") for plural in plurals)}
