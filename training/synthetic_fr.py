"""French reported speech and transfers glued from gold subtrees: right by construction."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from training.conllu import Gold
from training.harvest import Pieces, is_plural, lowered, quoted
from training.nodes import Node, flatten, leaf, mark

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "templates" / "fr.toml").read_text(encoding="utf-8"))
VOWELS = frozenset("aeiouyàâéèêëîïôöûùœAEIOUÉÈÊÎÔÀÂ")
MARKS = (("«", "»"), ("«", "»"), ("“", "”"), ('"', '"'))
CLOSED = {"le": "au", "les": "aux"}


def _elided(form: str, following: str) -> tuple[str, bool]:
    return (form[:-1] + "'", True) if following[:1] in VOWELS else (form, False)


def _verb(random: Random, kind: str) -> tuple[str, str, list[list[str]]]:
    """Return lemma, participle and finite pairs of a reporting or transfer verb."""
    regular, irregular = WORDS[kind], WORDS[f"irregular_{kind}"]
    if random.random() < len(irregular) / (len(irregular) + len(set(regular)) * 0.6):
        row = random.choice(irregular)
        return row["lemma"], row["participle"], row["finite"]
    lemma = random.choice(regular)
    stem = lemma[:-2]
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    finite = [[stem + "e", stem + "ent"], [soft + "a", stem + "èrent"], [soft + "ait", soft + "aient"]]
    if kind == "transfer":
        finite = [finite[0], [lemma + "ait", lemma + "aient"], [lemma + "a", lemma + "ont"]]
    return lemma, stem + "é", finite


def _group(random: Random, kind: str, *, plural: bool) -> Node:
    """Return a verb with its auxiliary: « a déclaré », « aurait livré », « avaient fourni », « explique »."""
    lemma, participle, finite = _verb(random, kind)
    if random.random() < (0.62 if kind == "report" else 0.5):
        auxiliary = random.choice(
            [("a", "ont")] * 5 + [("avait", "avaient"), ("aurait", "auraient"), ("aura", "auront")]
        )
        verb = leaf(participle, "VERB", "root", lemma=lemma)
        verb.left.append(leaf(auxiliary[plural], "AUX", "aux:tense", lemma="avoir"))
        return verb
    return leaf(random.choice(finite)[plural], "VERB", "root", lemma=lemma)


def _with_case(phrase: Node, preposition: str, relation: str) -> Node:
    """Put a preposition before a noun phrase, « à » + « le » and « de » + « les » written as one word."""
    first = phrase.left[0] if phrase.left else None
    if first and first.word.deprel == "det" and not first.left and not first.right:
        article = first.word.form.lower()
        joined = {"à": CLOSED, "de": {"le": "du", "les": "des", "des": "de"}}.get(preposition, {}).get(article)
        if joined:
            phrase.left[0] = leaf(joined, "ADP", "case")
            return phrase.under(relation)
    lowered(phrase)
    form, glued = _elided(preposition, phrase.first().form) if preposition == "de" else (preposition, False)
    if preposition == "d'après":
        phrase.left.insert(0, leaf("après", "ADP", "case"))
        phrase.left[0].word.form, form = "après", "d'"
        phrase.left.insert(0, leaf("d'", "ADP", "case", glued=True))
        return phrase.under(relation)
    phrase.left.insert(0, leaf(form, "ADP", "case", glued=glued))
    return phrase.under(relation)


def _adjunct(random: Random, pieces: Pieces) -> Node:
    chance = random.random()
    if chance < 0.2:
        return leaf(random.choice(WORDS["days"]), "NOUN", "obl:mod")
    if chance < 0.4:
        return _time(random.choice(WORDS["times"]).split())
    if chance < 0.55:
        return leaf(random.choice(WORDS["adverbs"]), "ADV", "advmod")
    if chance < 0.68:
        article, noun = random.choice(WORDS["tails"]).split()
        node = leaf(noun, "NOUN", "obl:mod")
        node.left += [leaf("dans", "ADP", "case"), leaf(article, "DET", "det")]
        return node
    return pieces.modifier(random)


def _time(words: list[str]) -> Node:
    """Return a bare noun phrase of time: « la semaine dernière », « mardi soir »."""
    article = words.pop(0) if len(words) > 1 and words[0] not in WORDS["days"] else None
    adjectives = {"même"}
    before = [leaf(words.pop(0), "ADJ", "amod")] if words[0] in adjectives else []
    noun = leaf(words.pop(0), "NOUN", "obl:mod")
    if article:
        noun.left.append(leaf(article, "DET", "det", glued=article.endswith("'")))
    noun.left += before
    for word in words:
        noun.right.append(leaf(word, *(("NOUN", "nmod") if word in ("soir", "matin") else ("ADJ", "amod"))))
    return noun


def _subject(random: Random, pieces: Pieces) -> Node:
    return lowered(pieces.subject(random)).under("nsubj")


def _speech(random: Random, pieces: Pieces) -> Node:
    """Return an inserted speech verb with its subject after it: « a déclaré mardi le ministre à la presse »."""
    if random.random() < 0.2:
        return _speech_with_pronoun(random, pieces)
    subject = lowered(pieces.speaker(random)).under("nsubj")
    verb = _group(random, "report", plural=is_plural(subject))
    before, hearer, after = random.random() < 0.28, random.random(), random.random() < 0.3
    if before:
        verb.right.append(_adjunct(random, pieces))
    if hearer < 0.14:
        verb.right.append(_with_case(lowered(pieces.name(random)), "à", "obl:arg"))
    verb.right.append(subject)
    if any(child.word.deprel == "appos" for child in subject.right):
        return verb
    if 0.14 <= hearer < 0.22:
        verb.right.append(_with_case(_subject(random, pieces), "à", "obl:arg"))
    if after:
        verb.right.append(_adjunct(random, pieces))
    return verb


def _speech_with_pronoun(random: Random, pieces: Pieces) -> Node:
    """« a-t-il ajouté », « expliquait-elle mardi », « ont-ils précisé »."""
    plural = random.random() < 0.25
    verb = _group(random, "report", plural=plural)
    carrier = verb.left[-1] if verb.left else verb
    carrier.word.space_after = False
    stem = random.choice(("ils", "elles") if plural else ("il", "elle", "il", "on"))
    joined = "-t-" if carrier.word.form[-1] in "aeé" else "-"
    pronoun = leaf(joined + stem, "PRON", "nsubj", lemma="lui")
    if verb.left:
        verb.left.append(pronoun)
    else:
        verb.right.insert(0, pronoun)
    if random.random() < 0.3:
        verb.right.append(_adjunct(random, pieces))
    return verb


def _final(random: Random, pieces: Pieces) -> Node:
    """« C », a déclaré NP."""
    content, speech = pieces.clause(random), _speech(random, pieces).under("parataxis:insert")
    chance = random.random()
    if chance < 0.6:
        content = quoted(content, random.choice(MARKS), opening=chance < 0.5)
    if chance > 0.12:
        speech.left.insert(0, mark(","))
    content.right.append(speech)
    return content


def _inserted(random: Random, pieces: Pieces) -> Node:
    """C1, a déclaré NP, C2."""
    content, speech = pieces.clause(random), _speech(random, pieces).under("parataxis:insert")
    speech.left.insert(0, mark(","))
    speech.right.append(mark(","))
    chunks = [child for child in content.left if child.size() > 1 and child.word.deprel != "punct"]
    if chunks and random.random() < 0.5:
        content.left.insert(content.left.index(chunks[-1]) + 1, speech)
    elif content.right:
        content.right.insert(random.randrange(len(content.right)), speech)
    else:
        speech.right.pop()
        content.right.append(speech)
    if random.random() < 0.3:
        content = quoted(content, random.choice(MARKS))
    return content


def _that(random: Random, pieces: Pieces) -> Node:
    """NP a déclaré que C."""
    subject, content = _subject(random, pieces), lowered(pieces.clause(random)).under("ccomp")
    verb = _group(random, "report", plural=is_plural(subject))
    verb.left.insert(0, subject)
    if random.random() < 0.2:
        verb.right.append(_adjunct(random, pieces))
    if random.random() < 0.12:
        verb.right.append(_with_case(_subject(random, pieces), "à", "obl:arg"))
    form, glued = _elided("que", content.first().form)
    content.left.insert(0, leaf(form, "SCONJ", "mark", glued=glued))
    verb.right.append(content)
    return verb


def _warned(random: Random, pieces: Pieces) -> Node:
    """NP a averti NP que C."""
    subject, content = _subject(random, pieces), lowered(pieces.clause(random)).under("ccomp")
    lemma, participle = random.choice(WORDS["warn"])
    verb = leaf(participle, "VERB", "root", lemma=lemma)
    auxiliary = random.choice((("a", "ont"), ("a", "ont"), ("avait", "avaient")))[is_plural(subject)]
    verb.left += [subject, leaf(auxiliary, "AUX", "aux:tense", lemma="avoir")]
    form, glued = _elided("que", content.first().form)
    content.left.insert(0, leaf(form, "SCONJ", "mark", glued=glued))
    verb.right += [lowered(pieces.subject(random)).under("obj"), content]
    return verb


def _colon(random: Random, pieces: Pieces) -> Node:
    """NP a déclaré : « C »."""
    subject, content = _subject(random, pieces), quoted(pieces.clause(random), random.choice(MARKS)).under("ccomp")
    verb = _group(random, "report", plural=is_plural(subject))
    verb.left.insert(0, subject)
    content.left.insert(0, mark(":"))
    verb.right.append(content)
    return verb


def _according(random: Random, pieces: Pieces) -> Node:
    """Selon NP, C. — C, selon NP."""
    content = pieces.clause(random)
    source = _with_case(_subject(random, pieces), random.choice(WORDS["selon"]), "obl:mod")
    if random.random() < 0.55:
        source.right.append(mark(","))
        content = lowered(content)
        content.left.insert(0, source)
    else:
        if random.random() < 0.8:
            source.left.insert(0, mark(","))
        content.right.append(source)
    return content


def _as_said(random: Random, pieces: Pieces) -> Node:
    """Comme l'a indiqué NP, C."""
    content, speech = lowered(pieces.clause(random)), _speech(random, pieces).under("advcl")
    while any(child.word.upos == "PRON" for child in (*speech.left, *speech.right)):
        speech = _speech(random, pieces).under("advcl")
    pronoun, glued = _elided("le", speech.first().form)
    comme = leaf("comme", "SCONJ", "mark")
    speech.left[:0] = [comme, leaf(pronoun, "PRON", "obj", lemma="le", glued=glued)]
    if random.random() < 0.6:
        speech.right.append(mark(","))
        content.left.insert(0, speech)
    else:
        speech.left.insert(0, mark(","))
        content.right.append(speech)
    return content


def _matter(random: Random) -> Node:
    """Return one to three kinds of goods: « du carburant, de la nourriture et des médicaments »."""
    nodes = []
    for text in random.sample(WORDS["matter"], random.choice((1, 1, 2, 3))):
        *articles, noun = text.split()
        node = leaf(noun, "NOUN", "conj")
        node.left += [leaf(article, "DET", "det", glued=article.endswith("'")) for article in articles]
        nodes.append(node)
    for node in nodes[1:-1]:
        node.left.insert(0, mark(","))
    if len(nodes) > 1:
        nodes[-1].left.insert(0, leaf(random.choice(("et", "et", "ou")), "CCONJ", "cc"))
    nodes[0].right += nodes[1:]
    return nodes[0]


def _transfer(random: Random, pieces: Pieces) -> Node:
    """NP a livré NP à NP — NP pourrait fournir à NP NP."""
    subject = _subject(random, pieces)
    verb = _group(random, "transfer", plural=is_plural(subject))
    item = (_matter(random) if random.random() < 0.3 else pieces.object(random)).under("obj")
    receiver = _with_case(_subject(random, pieces), "à", "obl:arg")
    heavy = item.size() > receiver.size()
    first, second = (receiver, item) if random.random() < (0.6 if heavy else 0.25) else (item, receiver)
    if random.random() < 0.25:
        verb.right.append(_adjunct(random, pieces))
    verb.right += [first, second]
    if random.random() < 0.3:
        verb.right.append(_adjunct(random, pieces))
    if random.random() < 0.3:
        return _modal(random, subject, verb)
    verb.left.insert(0, subject)
    return verb


def _modal(random: Random, subject: Node, verb: Node) -> Node:
    plural = is_plural(subject)
    form = random.choice(
        (
            ("pourrait", "pourraient"),
            ("peut", "peuvent"),
            ("doit", "doivent"),
            ("devrait", "devraient"),
            ("veut", "veulent"),
        )
    )
    lemma = {"p": "pouvoir", "d": "devoir", "v": "vouloir"}[form[0][0]]
    modal = leaf(form[plural], "VERB", "root", lemma=lemma)
    verb.word.form = verb.word.lemma
    verb.left = []
    modal.left.append(subject)
    modal.right.append(verb.under("xcomp"))
    return modal


def _relative(random: Random, pieces: Pieces) -> Node:
    """« les obus qu'a livrés le port » as the subject of a clause: an inverted subject after « que »."""
    content = pieces.clause(random)
    subjects = [
        c for c in content.left if c.word.deprel == "nsubj" and c.word.upos in ("NOUN", "PROPN") and c.size() < 6
    ]
    if not subjects:
        return _final(random, pieces)
    owner, inner = subjects[0], _subject(random, pieces)
    verb = _group(random, random.choice(("report", "transfer")), plural=is_plural(inner)).under("acl:relcl")
    form, glued = _elided("que", verb.first().form)
    verb.left.insert(0, leaf(form, "PRON", "obj", lemma="que", glued=glued))
    verb.right.append(inner)
    owner.right.append(verb)
    return content


TEMPLATES: tuple[tuple[Callable[[Random, Pieces], Node], int], ...] = (
    (_final, 34),
    (_inserted, 13),
    (_that, 15),
    (_colon, 4),
    (_warned, 4),
    (_according, 10),
    (_as_said, 4),
    (_transfer, 15),
    (_relative, 5),
)


def sentence(random: Random, pieces: Pieces) -> Gold:
    """Return one new sentence."""
    build = random.choices([template for template, _ in TEMPLATES], [weight for _, weight in TEMPLATES])[0]
    node = build(random, pieces)
    if random.random() < 0.95:
        node.right.append(mark("."))
    return flatten(node, source="fr_synthetic")
