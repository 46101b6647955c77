"""Learns and scores lemma exceptions and endings: `python -m training.segmenter.lemmas TREEBANKS`."""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from recoupe.lang.language import load
from recoupe.stages.parse.lemmas import AS_WRITTEN, LONGEST_ENDING, Lemmas, lemmas_of, telling
from recoupe.stages.parse.lexicon import lexicon_for, plain
from training.segmenter.treebank import Word, read

TRAIN = {
    "fr": ("fr_sequoia-train", "fr_sequoia-dev", "fr_gsd-dev"),
    "en": ("en_ewt-train", "en_ewt-dev", "en_gum-train", "en_gum-dev"),
    "es": ("es_gsd-dev",),
}
TEST = {
    "fr": ("fr_sequoia-test", "fr_gsd-test", "fr_pud-test"),
    "en": ("en_ewt-test", "en_gum-test", "en_pud-test"),
    "es": ("es_gsd-test", "es_pud-test"),
}
UNSPLIT = {("al", "al"), ("del", "del"), ("da", "dar"), ("en", "el")}
"""What GSD writes now and then for two words, or by mistake."""
SMALL = ("es_gsd",)
"""Treebanks that write the lemmas of names small; ours are written as the names are."""
SEEN = 2
SURE = 0.6


def words(folder: Path, names: Iterable[str]) -> Iterator[Word]:
    """Yield the words of treebanks that have a lemma."""
    for name in names:
        for sentence in read(folder / f"{name}.conllu"):
            own = (word for word in sentence.words if word.lemma != "_" or word.form == "_")
            own = (word for word in own if (word.form, word.lemma) not in UNSPLIT)
            named = (replace(word, lemma=word.form) if word.upos == "PROPN" else word for word in own)
            yield from named if name.startswith(SMALL) else own


def learn_endings(training: list[Word]) -> dict[tuple[str, str, str], tuple[int, str]]:
    """Count how words come by their lemmas for each ending; keep the shortest endings that say all."""
    counts: dict[tuple[str, str, str], Counter[tuple[int, str]]] = defaultdict(Counter)
    for form, upos, feats, lemma in sorted({(word.form, word.upos, word.feats, word.lemma) for word in training}):
        if upos in AS_WRITTEN or not form.isalpha():
            continue
        form = form if upos == "PROPN" else form.lower()
        edit = _edit(form, lemma)
        values = "|".join(f"{name}={value}" for name, value in telling(feats))
        for length in range(min(LONGEST_ENDING, len(form) - 1) + 1):
            counts[upos, values, form[len(form) - length :]][edit] += 1
    rules: dict[tuple[str, str, str], tuple[int, str]] = {}
    for key in sorted(counts, key=lambda key: (len(key[2]), key)):
        (edit, count), total = counts[key].most_common(1)[0], counts[key].total()
        if count >= SEEN and count / total >= SURE and _inherited(rules, key) != edit:
            rules[key] = edit
    return rules


def _edit(form: str, lemma: str) -> tuple[int, str]:
    shared = next(
        (at for at, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b), min(len(form), len(lemma))
    )
    return len(form) - shared, lemma[shared:]


def _inherited(rules: dict[tuple[str, str, str], tuple[int, str]], key: tuple[str, str, str]) -> tuple[int, str]:
    upos, feats, ending = key
    shorter = (rules.get((upos, feats, ending[start:])) for start in range(1, len(ending) + 1))
    return next((rule for rule in shorter if rule), (0, ""))


def learn_exceptions(training: list[Word], lemmas: Lemmas) -> dict[tuple[str, str], str]:
    """Return what lexicon and endings get wrong more often than the commonest lemma would."""
    gold: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    right: Counter[tuple[str, str]] = Counter()
    small = {(plain(word.form), word.upos) for word in training if word.form == word.form.lower()}
    for word in training:
        form = word.form if word.upos in AS_WRITTEN else plain(word.form)
        for variant in {form} if (form.lower(), word.upos) in small else {form, form.lower()}:
            gold[variant, word.upos][word.lemma] += 1
            right[variant, word.upos] += lemmas.computed(form, word.upos, word.feats) == word.lemma
    found: dict[tuple[str, str], str] = {}
    for key in sorted(gold, key=lambda key: (key[0] != key[0].lower(), key)):
        lemma, count = gold[key].most_common(1)[0]
        lower = found.get((key[0].lower(), key[1]))
        if (lower is not None and lower != lemma and key[0] != key[0].lower()) or (
            count > right[key] and lower != lemma
        ):
            found[key] = lemma
    return found


def score(folder: Path, name: str, lemmas: Lemmas) -> tuple[float, Counter[tuple[str, str, str, str]]]:
    """Return the share of right lemmas given gold parts of speech and features, and what is wrong."""
    wrong: Counter[tuple[str, str, str, str]] = Counter()
    total = 0
    for word in words(folder, (name,)):
        total += 1
        found = lemmas.lemma(word.form, word.upos, word.feats)
        if found != word.lemma:
            wrong[word.form, word.upos, word.lemma, found] += 1
    return 100 * (1 - wrong.total() / total), wrong


def write(folder: Path, lemmas: Lemmas) -> None:
    """Write the tables of a language."""
    rows = [f"{upos}\t{form}\t{'' if form == lemma else lemma}" for (form, upos), lemma in lemmas.exceptions.items()]
    (folder / "lemmas.tsv").write_text("\n".join(["upos\tform\tlemma", *sorted(rows)]) + "\n", encoding="utf-8")
    endings = [f"{upos}\t{feats}\t{end}\t{cut}\t{add}" for (upos, feats, end), (cut, add) in lemmas.endings.items()]
    header = "upos\tfeats\tending\tcut\tadd"
    (folder / "endings.tsv").write_text("\n".join([header, *sorted(endings)]) + "\n", encoding="utf-8")


def main(folder: Path, languages: Sequence[str]) -> None:
    """Learn and score the languages named, or all."""
    for language in languages or sorted(TRAIN):
        training = list(words(folder, TRAIN[language]))
        lemmas = Lemmas(lexicon_for(language), {}, learn_endings(training))
        lemmas.exceptions = learn_exceptions(training, lemmas)
        write(load(language).folder, lemmas)
        lemmas_of.cache_clear()
        print(f"{language}: {len(lemmas.exceptions)} exceptions, {len(lemmas.endings)} endings")
        for name in TEST[language]:
            right, _ = score(folder, name, lemmas_of(language))
            print(f"{name}\tlemmas {right:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
