"""English reported speech and transfers glued from gold subtrees: right by construction."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from training.conllu import Gold
from training.harvest import Pieces, is_plural, lowered, quoted
from training.nodes import Node, flatten, leaf, mark

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "templates" / "en.toml").read_text(encoding="utf-8"))
MARKS = (("“", "”"), ("“", "”"), ('"', '"'))


def _verb(random: Random, kind: str, *, plural: bool) -> Node:
    """Return « said », « says », « has said », « would supply »."""
    base, past, participle, third = random.choice(WORDS[kind])
    chance = random.random()
    if chance < 0.62:
        return leaf(past, "VERB", "root", xpos="VBD", lemma=base)
    if chance < 0.8:
        return leaf(base if plural else third, "VERB", "root", xpos="VBP" if plural else "VBZ", lemma=base)
    verb = leaf(participle if chance < 0.9 else base, "VERB", "root", xpos="VBN" if chance < 0.9 else "VB", lemma=base)
    if chance < 0.9:
        auxiliary = "had" if random.random() < 0.4 else "have" if plural else "has"
        tag = {"had": "VBD", "have": "VBP", "has": "VBZ"}[auxiliary]
        verb.left.append(leaf(auxiliary, "AUX", "aux", xpos=tag, lemma="have"))
    else:
        verb.left.append(leaf(random.choice(WORDS["modals"]), "AUX", "aux", xpos="MD"))
    return verb


def _subject(random: Random, pieces: Pieces) -> Node:
    """Return a noun phrase, at times as the owner of a speaker: « the port 's spokesman »."""
    phrase = lowered(pieces.subject(random))
    if random.random() < 0.1 and phrase.size() <= 6:
        speaker = leaf(random.choice(WORDS["speakers"])[0], "NOUN", "nsubj", xpos="NN")
        phrase.last().space_after = False
        phrase.right.append(leaf("'s", "PART", "case", xpos="POS"))
        speaker.left.append(phrase.under("nmod:poss"))
        return speaker
    return phrase.under("nsubj")


def _pronoun(random: Random) -> Node:
    return leaf(random.choice(("he", "she", "they", "he")), "PRON", "nsubj", xpos="PRP")


def _adjunct(random: Random, pieces: Pieces) -> Node:
    chance = random.random()
    if chance < 0.35:
        day = leaf(random.choice(WORDS["days"]), "PROPN", "obl:unmarked", xpos="NNP")
        if random.random() < 0.4:
            day.left.append(leaf("on", "ADP", "case", xpos="IN"))
            day.word.deprel = "obl"
        return day
    if chance < 0.5:
        *before, noun = random.choice(WORDS["times"]).split()
        name = noun[0].isupper()
        node = leaf(noun, "PROPN" if name else "NOUN", "obl:unmarked", xpos="NNP" if name else "NN")
        node.left += [_before(word) for word in before]
        return node
    if chance < 0.6:
        article, noun = random.choice(WORDS["tails"]).split()
        node = leaf(noun, "NOUN", "obl", xpos="NN")
        node.left += [leaf("in", "ADP", "case", xpos="IN"), leaf(article, "DET", "det", xpos="DT")]
        return node
    return pieces.modifier(random)


def _before(word: str) -> Node:
    """Return what stands before a noun of time: "last", "this", "the", "same", "Monday"."""
    if word in ("this", "that", "the"):
        return leaf(word, "DET", "det", xpos="DT")
    if word[0].isupper():
        return leaf(word, "PROPN", "compound", xpos="NNP")
    return leaf(word, "ADJ", "amod", xpos="JJ")


def _speech(random: Random, pieces: Pieces) -> tuple[Node, bool]:
    """Return a speech verb with its subject on either side, and whether it stands after."""
    if random.random() < 0.2:
        subject = _pronoun(random)
        verb = _verb(random, "report", plural=subject.word.form == "they")
        verb.left.insert(0, subject)
        return verb, False
    after = random.random() < 0.5
    subject = lowered(pieces.speaker(random)).under("nsubj") if after else _subject(random, pieces)
    verb = _verb(random, "report", plural=is_plural(subject))
    if after:
        verb.right.append(subject)
        if any(child.word.deprel == "appos" for child in subject.right):
            return verb, after
    else:
        verb.left.insert(0, subject)
    if random.random() < 0.35:
        verb.right.append(_adjunct(random, pieces))
    return verb, after


def _final(random: Random, pieces: Pieces) -> Node:
    """“C,” said NP. — C, NP said Tuesday."""
    content, (verb, _) = pieces.clause(random), _speech(random, pieces)
    content = content.under("ccomp")
    chance = random.random()
    content.right.append(mark(",", xpos=",", glued=chance < 0.65))
    if chance < 0.65:
        content = quoted(content, random.choice(MARKS), opening=chance < 0.55)
    verb.left.insert(0, content)
    return verb


def _told(random: Random, pieces: Pieces) -> Node:
    """NP told NP that C. — “C,” NP told NP."""
    subject, content = _subject(random, pieces), pieces.clause(random).under("ccomp")
    verb = _verb(random, "tell", plural=is_plural(subject))
    verb.left.insert(0, subject)
    hearer = lowered(pieces.subject(random)).under("iobj")
    if random.random() < 0.35:
        content.right.append(mark(",", xpos=",", glued=True))
        verb.left.insert(0, quoted(content, random.choice(MARKS)))
        verb.right.append(hearer)
        if random.random() < 0.4:
            verb.right.append(_adjunct(random, pieces))
        return verb
    content = lowered(content)
    if random.random() < 0.65:
        content.left.insert(0, leaf("that", "SCONJ", "mark", xpos="IN"))
    verb.right += [hearer, content]
    return verb


def _that(random: Random, pieces: Pieces) -> Node:
    """NP said Tuesday that C."""
    subject, content = _subject(random, pieces), lowered(pieces.clause(random)).under("ccomp")
    verb = _verb(random, "report", plural=is_plural(subject))
    verb.left.insert(0, subject)
    if random.random() < 0.25:
        verb.right.append(_adjunct(random, pieces))
    if random.random() < 0.6:
        content.left.insert(0, leaf("that", "SCONJ", "mark", xpos="IN"))
    verb.right.append(content)
    return verb


def _inserted(random: Random, pieces: Pieces) -> Node:
    """C1, NP said, C2."""
    content, (speech, _) = pieces.clause(random), _speech(random, pieces)
    speech = speech.under("parataxis")
    speech.left.insert(0, mark(",", xpos=","))
    speech.right.append(mark(",", xpos=","))
    chunks = [child for child in content.left if child.size() > 1 and child.word.deprel != "punct"]
    if chunks and random.random() < 0.6:
        content.left.insert(content.left.index(chunks[-1]) + 1, speech)
    elif content.right:
        content.right.insert(random.randrange(len(content.right)), speech)
    else:
        return _final(random, pieces)
    return content


def _according(random: Random, pieces: Pieces) -> Node:
    """According to NP, C. — C, according to NP."""
    content, source = pieces.clause(random), _subject(random, pieces).under("obl")
    case = leaf("according", "VERB", "case", xpos="VBG", lemma="accord")
    case.right.append(leaf("to", "ADP", "fixed", xpos="IN"))
    source.left.insert(0, case)
    if random.random() < 0.5:
        source.right.append(mark(",", xpos=","))
        content = lowered(content)
        content.left.insert(0, source)
    else:
        if random.random() < 0.8:
            source.left.insert(0, mark(",", xpos=","))
        content.right.append(source)
    return content


def _with_case(phrase: Node, preposition: str) -> Node:
    phrase = phrase.under("obl")
    phrase.left.insert(0, leaf(preposition, "ADP", "case", xpos="IN"))
    return phrase


def _transfer(random: Random, pieces: Pieces) -> Node:
    """NP gave NP NP — NP will supply NP to NP — NP provided NP with NP."""
    subject, kind = _subject(random, pieces), random.choice(("transfer", "transfer", "double", "equip"))
    verb = _verb(random, kind, plural=is_plural(subject))
    verb.left.insert(0, subject)
    item, other = lowered(pieces.object(random)), lowered(pieces.subject(random))
    if kind == "double":
        verb.right += [other.under("iobj"), item.under("obj")]
    elif kind == "equip":
        verb.right += [other.under("obj"), _with_case(item, "with")]
    else:
        verb.right += [item.under("obj"), _with_case(other, random.choice(("to", "to", "to", "from")))]
    if random.random() < 0.3:
        verb.right.append(_adjunct(random, pieces))
    return verb


TEMPLATES: tuple[tuple[Callable[[Random, Pieces], Node], int], ...] = (
    (_final, 35),
    (_inserted, 12),
    (_that, 14),
    (_told, 12),
    (_according, 9),
    (_transfer, 18),
)


def sentence(random: Random, pieces: Pieces) -> Gold:
    """Return one new sentence."""
    build = random.choices([template for template, _ in TEMPLATES], [weight for _, weight in TEMPLATES])[0]
    node = build(random, pieces)
    if random.random() < 0.95:
        node.right.append(mark(".", xpos="."))
    return flatten(node, source="en_synthetic")
