"""Spanish reported speech and transfers glued from gold subtrees: right by construction."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from training.conllu import Gold
from training.harvest import Pieces, is_plural, lowered, quoted
from training.nodes import UNSURE, Node, flatten, leaf, mark

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "templates" / "es.toml").read_text(encoding="utf-8"))
MARKS = (("«", "»"), ("“", "”"), ('"', '"'), ('"', '"'))
PAST = "Mood=Ind|Number={}|Person=3|Tense=Past|VerbForm=Fin"


def _group(random: Random, kind: str, *, plural: bool) -> Node:
    """Return a verb with its auxiliary: « dijo », « ha anunciado », « habrían entregado »."""
    lemma, participle, *forms = random.choice(WORDS[kind])
    if random.random() < 0.25:
        verb = leaf(participle, "VERB", "root", lemma=lemma)
        verb.left.append(leaf(random.choice(WORDS["auxiliaries"])[plural], "AUX", "aux", lemma="haber"))
        return verb
    place = random.randrange(len(forms) // 2)
    verb = leaf(forms[2 * place + plural], "VERB", "root", lemma=lemma)
    if place == 0:
        verb.word.feats = PAST.format("Plur" if plural else "Sing")
    return verb


def _with_case(phrase: Node, preposition: str, relation: str) -> Node:
    """Put a preposition before a noun phrase; « a » and « de » join « el » to one word."""
    lowered(phrase)
    first = phrase.left[0] if phrase.left else None
    article = first is not None and first.word.deprel == "det" and not first.left and not first.right
    if article and phrase.left[0].word.form == "el" and preposition in ("a", "de"):
        phrase.left[0] = leaf(preposition + "l", "ADP", "case", lemma=preposition)
    else:
        phrase.left.insert(0, leaf(preposition, "ADP", "case"))
    return phrase.under(relation)


def _adjunct(random: Random, pieces: Pieces) -> Node:
    chance = random.random()
    if chance < 0.4:
        return _time(random.choice(WORDS["days"] if chance < 0.2 else WORDS["times"]).split())
    if chance < 0.55:
        return leaf(random.choice(WORDS["adverbs"]), "ADV", "advmod")
    if chance < 0.68:
        article, noun = random.choice(WORDS["tails"]).split()
        node = leaf(noun, "NOUN", "obl")
        node.left += [leaf("en", "ADP", "case"), leaf(article, "DET", "det", lemma="uno")]
        if noun == "rueda":
            press = leaf("prensa", "NOUN", "nmod")
            press.left.append(leaf("de", "ADP", "case"))
            node.right.append(press)
        return node
    return pieces.modifier(random)


def _time(words: list[str]) -> Node:
    """Return a bare noun phrase of time: « la semana pasada », « el próximo lunes »."""
    before = ("mismo", "pasado", "próximo")
    place = 2 if words[1] in before and len(words) > 2 else 1
    noun = leaf(words[place], "NOUN", "obl")
    noun.left.append(leaf(words[0], "DET", "det"))
    noun.left += [leaf(word, "ADJ", "amod") for word in words[1:place]]
    noun.right += [leaf(word, "ADJ", "amod") for word in words[place + 1 :]]
    return noun


def _subject(random: Random, pieces: Pieces) -> Node:
    return lowered(pieces.subject(random)).under("nsubj")


def _speech(random: Random, pieces: Pieces) -> Node:
    """Return an inserted speech verb with its subject after it: « dijo el martes la ministra a la prensa »."""
    chance = random.random()
    if chance < 0.12:
        verb = _group(random, "report", plural=chance < 0.03)
    else:
        subject = lowered(pieces.speaker(random)).under("nsubj")
        verb = _group(random, "report", plural=is_plural(subject))
        if random.random() < 0.28:
            verb.right.append(_adjunct(random, pieces))
        verb.right.append(subject)
        if any(child.word.deprel == "appos" for child in subject.right):
            return verb
    if random.random() < 0.14:
        verb.right.append(_with_case(pieces.name(random), "a", "obl:arg"))
    if random.random() < 0.3:
        verb.right.append(_adjunct(random, pieces))
    return verb


def _final(random: Random, pieces: Pieces) -> Node:
    """« C », dijo NP."""
    content, speech = pieces.clause(random), _speech(random, pieces).under("parataxis")
    chance = random.random()
    if chance < 0.6:
        content = quoted(content, random.choice(MARKS), opening=chance < 0.5)
    if chance > 0.06:
        speech.left.insert(0, mark(","))
    content.right.append(speech)
    return content


def _inserted(random: Random, pieces: Pieces) -> Node:
    """C1, dijo NP, C2."""
    content, speech = pieces.clause(random), _speech(random, pieces).under("parataxis")
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
    return quoted(content, random.choice(MARKS)) if random.random() < 0.3 else content


def _that(random: Random, pieces: Pieces) -> Node:
    """NP dijo que C. — Dijo NP que C."""
    subject, content = _subject(random, pieces), lowered(pieces.clause(random)).under("ccomp")
    verb = _group(random, "report", plural=is_plural(subject))
    chance = random.random()
    if chance < 0.75:
        verb.left.insert(0, subject)
    elif chance < 0.88:
        verb.right.append(subject)
    if random.random() < 0.2:
        verb.right.append(_adjunct(random, pieces))
    if random.random() < 0.15:
        verb.right.append(_with_case(_subject(random, pieces), "a", "obl:arg"))
    content.left.insert(0, leaf("que", "SCONJ", "mark"))
    verb.right.append(content)
    return verb


def _warned(random: Random, pieces: Pieces) -> Node:
    """NP advirtió a NP de que C. — NP le dijo a NP que C."""
    subject, content = _subject(random, pieces), lowered(pieces.clause(random)).under("ccomp")
    lemma, *forms = random.choice(WORDS["warn"])
    verb = leaf(forms[is_plural(subject)], "VERB", "root", lemma=lemma)
    verb.left.append(subject)
    if random.random() < 0.3:
        verb.left.append(leaf(random.choice(("le", "les")), "PRON", "obl:arg", lemma="él"))
    content.left.insert(0, leaf("que", "SCONJ", "mark"))
    if random.random() < 0.6:
        content.left.insert(0, leaf("de", "ADP", "mark"))
    verb.right += [_with_case(pieces.subject(random), "a", "obl:arg"), content]
    return verb


def _colon(random: Random, pieces: Pieces) -> Node:
    """NP dijo: « C »."""
    subject, content = _subject(random, pieces), quoted(pieces.clause(random), random.choice(MARKS)).under("ccomp")
    verb = _group(random, "report", plural=is_plural(subject))
    verb.left.insert(0, subject)
    content.left.insert(0, mark(":"))
    verb.right.append(content)
    return verb


def _according(random: Random, pieces: Pieces) -> Node:
    """Según NP, C. — C, según NP."""
    content = pieces.clause(random)
    source = _with_case(_subject(random, pieces), random.choice(WORDS["according"]), "obl")
    if random.random() < 0.55:
        source.right.append(mark(","))
        content = lowered(content)
        content.left.insert(0, source)
    else:
        if random.random() < 0.85:
            source.left.insert(0, mark(","))
        content.right.append(source)
    return content


def _as_said(random: Random, pieces: Pieces) -> Node:
    """Según dijo NP, C. — C, como informó NP."""
    content, speech = lowered(pieces.clause(random)), _speech(random, pieces).under("advcl")
    speech.left.insert(0, leaf(random.choice(("según", "según", "como")), "SCONJ", "mark"))
    if random.random() < 0.5:
        speech.right.append(mark(","))
        content.left.insert(0, speech)
    else:
        speech.left.insert(0, mark(","))
        content.right.append(speech)
    return content


def _matter(random: Random) -> Node:
    """Return one to three kinds of goods: « combustible, harina y medicinas »."""
    nodes = [leaf(noun, "NOUN", "conj") for noun in random.sample(WORDS["matter"], random.choice((1, 1, 2, 3)))]
    for node in nodes[1:-1]:
        node.left.insert(0, mark(","))
    if len(nodes) > 1:
        nodes[-1].left.insert(0, leaf(random.choice(("y", "y", "o")), "CCONJ", "cc"))
    nodes[0].right += nodes[1:]
    return nodes[0]


def _transfer(random: Random, pieces: Pieces) -> Node:
    """NP entregó NP a NP — NP podría entregar a NP NP — NP le entregó NP a NP."""
    subject = _subject(random, pieces)
    plural = is_plural(subject)
    verb = _group(random, "transfer", plural=plural)
    item = (_matter(random) if random.random() < 0.3 else pieces.object(random)).under("obj")
    receiver = _with_case(pieces.subject(random), "a", "obl:arg")
    heavy = item.size() > receiver.size()
    pair = [receiver, item] if random.random() < (0.6 if heavy else 0.25) else [item, receiver]
    if random.random() < 0.2:
        verb.right.append(_adjunct(random, pieces))
    verb.right += pair
    if random.random() < 0.3:
        verb.right.append(_adjunct(random, pieces))
    chance = random.random()
    if chance < 0.25:
        lemma, *forms = random.choice(WORDS["modals"])
        verb.word.form, verb.word.feats = verb.word.lemma, "VerbForm=Inf"
        verb.left = [leaf(forms[plural], "AUX", "aux", lemma=lemma)]
    elif chance < 0.4:
        verb.left.insert(0, leaf("le", "PRON", "obl:arg", lemma="él"))
    if random.random() < 0.15:
        verb.left.insert(0, leaf("no", "ADV", "advmod"))
    verb.left.insert(0, subject)
    return verb


def _relative(random: Random, pieces: Pieces) -> Node:
    """« los obuses que entregó el puerto » as the subject of a clause: an inverted subject after « que »."""
    content = pieces.clause(random)
    subjects = [
        c for c in content.left if c.word.deprel == "nsubj" and c.word.upos in ("NOUN", "PROPN") and c.size() < 6
    ]
    if not subjects:
        return _final(random, pieces)
    owner, inner = subjects[0], _subject(random, pieces)
    verb = _group(random, random.choice(("report", "transfer")), plural=is_plural(inner)).under("acl:relcl")
    verb.left.insert(0, leaf("que", "PRON", "obj", lemma="que"))
    verb.left[0].word.feats = UNSURE
    verb.right.append(inner)
    owner.right.append(verb)
    return content


def _deed(random: Random, pieces: Pieces) -> Node:
    """NP detuvo a NP — NP acusó a NP de violar NP."""
    subject, charged = _subject(random, pieces), random.random() < 0.4
    verb = _group(random, "charge" if charged else "deed", plural=is_plural(subject))
    verb.right.append(_with_case(pieces.subject(random), "a", "obj"))
    if charged:
        act = leaf(random.choice(WORDS["infinitives"]), "VERB", "xcomp")
        act.word.feats = "VerbForm=Inf"
        act.left.append(leaf("de", "ADP", "mark"))
        act.right.append(pieces.object(random).under("obj"))
        verb.right.append(act)
    elif random.random() < 0.4:
        verb.right.append(_adjunct(random, pieces))
    if random.random() < 0.1:
        verb.left.insert(0, leaf("no", "ADV", "advmod"))
    verb.left.insert(0, subject)
    return verb


def _journey(random: Random, pieces: Pieces) -> Node:
    """NP viajó a NP para reunirse con NP."""
    subject = _subject(random, pieces)
    verb = _group(random, "travel", plural=is_plural(subject))
    verb.left.insert(0, subject)
    if random.random() < 0.5:
        verb.right.append(_adjunct(random, pieces))
    if random.random() < 0.8:
        verb.right.append(_with_case(pieces.name(random), "a", "obl"))
    meeting = random.random() < 0.6
    act = leaf(random.choice(WORDS["meet"] if meeting else WORDS["infinitives"]), "VERB", "advcl", glued=meeting)
    act.word.feats = "VerbForm=Inf"
    act.left.append(leaf("para", "ADP", "mark"))
    if meeting:
        act.right += [leaf("se", "PRON", "expl:pv", lemma="él"), _with_case(pieces.name(random), "con", "obl")]
    else:
        act.right.append(pieces.object(random).under("obj"))
    verb.right.append(act)
    return verb


def _passive(random: Random, pieces: Pieces) -> Node:
    """Se entregó NP a NP."""
    thing = (_matter(random) if random.random() < 0.4 else lowered(pieces.object(random))).under("nsubj:pass")
    _, _, *forms = random.choice(WORDS["transfer"])
    verb = leaf(forms[2 * random.randrange(len(forms) // 2) + is_plural(thing)], "VERB", "root")
    verb.left.append(leaf("se", "PRON", "expl:pass", lemma="él"))
    verb.right.append(thing)
    if random.random() < 0.5:
        verb.right.append(_with_case(pieces.subject(random), "a", "obl:arg"))
    if random.random() < 0.4:
        verb.right.append(_adjunct(random, pieces))
    return verb


TEMPLATES: tuple[tuple[Callable[[Random, Pieces], Node], int], ...] = (
    (_final, 30),
    (_inserted, 11),
    (_that, 18),
    (_colon, 4),
    (_warned, 5),
    (_according, 10),
    (_as_said, 5),
    (_transfer, 17),
    (_relative, 5),
    (_deed, 14),
    (_journey, 7),
    (_passive, 7),
)


def sentence(random: Random, pieces: Pieces) -> Gold:
    """Return one new sentence."""
    build = random.choices([template for template, _ in TEMPLATES], [weight for _, weight in TEMPLATES])[0]
    node = build(random, pieces)
    if random.random() < 0.95:
        node.right.append(mark("."))
    return flatten(node, source="es_synthetic")
