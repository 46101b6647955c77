"""Changes that news text shows and treebanks lack: lost full stops, headlines in capitals, quotation marks."""

from dataclasses import replace
from random import Random

from training.conllu import Gold, Word


def perturbed(gold: Gold, random: Random) -> Gold:
    """Return the sentence, now and then changed in its surface."""
    if len(gold.words) < 3:
        return gold
    chance = random.random()
    if chance < 0.06:
        return without_stop(gold)
    if chance < 0.075:
        return replace(gold, words=[_cased(word, word.form[:1].upper() + word.form[1:]) for word in gold.words])
    if chance < 0.082:
        return replace(gold, words=[_cased(word, word.form.upper()) for word in gold.words])
    if chance < 0.095:
        return replace(gold, words=[_cased(word, word.form.lower()) for word in gold.words])
    if chance < 0.125:
        return in_quotes(gold, random)
    return gold


def without_stop(gold: Gold) -> Gold:
    """Return the sentence without its last full stop."""
    last = len(gold.words)
    if gold.words[-1].form != "." or any(word.head == last for word in gold.words):
        return gold
    return replace(gold, words=gold.words[:-1])


def in_quotes(gold: Gold, random: Random) -> Gold:
    """Return the sentence between quotation marks, or with one of the two, as in a quotation of several sentences."""
    root = next(number for number, word in enumerate(gold.words, 1) if word.head == 0)
    words = list(gold.words)
    if random.random() < 0.7:
        words = [replace(word, head=word.head + 1 if word.head else 0) for word in words]
        root += 1
        words.insert(0, _mark("«", root))
    if random.random() < 0.7:
        words.append(_mark("»", root))
    return replace(gold, words=words)


def _cased(word: Word, form: str) -> Word:
    return replace(word, form=form)


def _mark(form: str, head: int) -> Word:
    return Word(form=form, lemma=form, upos="PUNCT", xpos="?", feats="_", head=head, deprel="punct")
