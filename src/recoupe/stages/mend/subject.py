"""Subjects that the parser took for something else, or something else that it took for a subject."""

from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import is_verb
from recoupe.syntax.words import is_word

NAMING = ("NOUN", "PROPN")
LOOSE = ("appos", "flat", "nmod", "obj")
DESCRIBING = ("nmod", "compound", "amod")


def active(ground: Ground) -> Changes:
    """« Le ministre a pour sa part annoncé que … »: without a passive auxiliary the subject is one that acts."""
    tree, found = ground.tree, Changes()
    for token in tree:
        verb = tree.tokens[token.head]
        if token.deprel != "nsubj:pass" or verb.i == token.i or tree.child(verb, "expl", "obl:agent"):
            continue
        helpers = tree.children(verb, "aux")
        asks = not helpers and ground.asks_with_its_preposition(verb)  # "Quill called on both sides"
        if asks or (helpers and not any(helper.deprel in ("aux:pass", "aux:caus") for helper in helpers)):
            found[token.i] = (verb.i, "nsubj")
    return found


def personal(ground: Ground) -> Changes:
    """« Estimant le port perdu, il reproche au maire d'avoir tardé »: who reproaches is somebody."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        own = tree.child(verb, "expl:subj")
        if own is not None and not tree.child(verb, "nsubj", "aux:pass", "cop") and ground.conjugated(verb):
            found[own.i] = (verb.i, "nsubj")
    return found


def when_not_who(ground: Ground) -> Changes:
    """As in "Hours earlier Beijing had announced", "Since May the port has asked": of two subjects a time is none."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        subjects = tree.children(verb, "nsubj") if is_verb(verb) or tree.child(verb, "cop") else []
        others = [one for one in subjects if not _when(ground, one) and not tree.children(one, "case")]
        for one in subjects:
            opened = any(case.i < one.i and case.upos == "ADP" for case in tree.children(one, "case"))
            if others and one not in others and (opened or _when(ground, one)):
                found[one.i] = (verb.i, "obl")
    return found


def _when(ground: Ground, token: Token) -> bool:
    return any(ground.lexicon.has("day", word) for word in (token.lemma.lower(), token.text.lower()))


def second_behind_the_verb(ground: Ground) -> Changes:
    """« Le Karst, que tu accuses, a condamné la Lorne »: of two subjects the one behind the verb is its object."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        subjects = tree.children(verb, "nsubj") if is_verb(verb) and not tree.child(verb, "obj", "ccomp", "cop") else []
        before = [one for one in subjects if one.i < verb.i and one.upos in NAMING]
        after = [one for one in subjects if one.i > verb.i and one.upos in NAMING and not tree.children(one, "case")]
        if before and after and not tree.child(verb, "aux:pass"):
            found |= {one.i: (verb.i, "obj") for one in after[:1]}
    return found


def name_in_two(ground: Ground) -> Changes:
    """As in "Karst's Harbour Ministry called …" with two subjects side by side: the first belongs to the second."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        for one, other in zip(tree.children(verb, "nsubj"), tree.children(verb, "nsubj")[1:], strict=False):
            some = any(det.feats.get("Definite") == "Ind" for det in tree.children(one, "det"))
            if _adjoins(ground, one, other) and one.upos in NAMING and other.upos in NAMING and not some:
                found[one.i] = (other.i, "compound" if one.upos == other.upos else "nmod:desc")
                found |= {child.i: (other.i, child.deprel) for child in tree.children(one) if child.i < one.i}
    return found


def _adjoins(ground: Ground, one: Token, other: Token) -> bool:
    """Tell whether only what describes the second stands between two: "United States airframer Boeing"."""
    between = ground.tree.tokens[one.i + 1 : other.i]
    return all(word.head == other.i and base(word.deprel) in DESCRIBING for word in between)


def whose_saying(ground: Ground) -> Changes:
    """As in “…,” Ada Quill, an aide, told reporters: the second subject before a verb of telling is its own."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        host = tree.head(verb)
        if host is None or base(verb.deprel) not in ("parataxis", "conj") or not ground.conjugated(verb):
            continue
        own = tree.child(verb, "nsubj")
        spare = [one for one in tree.children(host, "nsubj", "dislocated") if host.i < one.i < verb.i]
        if (own is not None and own.i < verb.i) or not spare or not tree.child(host, "nsubj"):
            continue
        if tree.tokens[ground.group_start(verb) - 1].text == "," or tree.subtree(spare[-1])[-1].i == verb.i - 1:
            found[spare[-1].i] = (verb.i, "nsubj")
            found |= {own.i: (verb.i, "obj")} if own is not None else {}
    return found


def behind_the_incise(ground: Ground) -> Changes:
    """« L'Ardavie a réglé ce jour, 38 % du prix, a confirmé au Courrier le gouverneur »: who confirms comes after."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        first, host = ground.group_start(verb), tree.head(verb)
        if host is None or first < 2 or not ground.speaks(verb) or not ground.conjugated(verb):
            continue
        own = tree.child(verb, "nsubj", "expl")
        apart = tree.tokens[first - 1].text == "," and base(verb.deprel) in ("parataxis", "appos")
        if not apart or tree.child(verb, "ccomp"):
            continue
        if own is not None and not (own.i < first - 1 and tree.subtree(own)[-1].i == first - 2 and host.i < own.i):
            continue
        speaker = _bare_noun(ground, verb)
        astray = speaker is not None and base(speaker.deprel) in (LOOSE if own is None else LOOSE[:2])
        if speaker is not None and astray:
            found[speaker.i] = (verb.i, "nsubj")
            found |= {own.i: (host.i, "obj")} if own is not None else {}
    return found


def _bare_noun(ground: Ground, verb: Token) -> Token | None:
    """Return the first noun behind a verb that no preposition leads in, with its article or as a bare name."""
    tree, led = ground.tree, False
    for token in tree.tokens[verb.i + 1 :]:
        if token.text == "," or token.upos in ("VERB", "AUX", "SCONJ"):
            return None
        led = led or token.upos == "ADP"
        if token.upos == "DET" and token.i > verb.i and tree.tokens[token.i - 1].upos != "ADP":
            led = False
        if token.upos in NAMING and not led and not _when(ground, token) and not tree.children(token, "case"):
            return token
    return None


def name_behind_a_relative(ground: Ground) -> Changes:
    """As in "The firm that owns the mine, Valcor, was sold": the name is the firm's, not the mine's."""
    tree, found = ground.tree, Changes()
    for clause in tree:
        noun = tree.tokens[clause.head]
        if clause.deprel != "acl:relcl" or noun.upos != "NOUN" or not noun.deprel.startswith("nsubj"):
            continue
        names = [t for t in tree.subtree(clause) if t.deprel == "appos" and t.upos == "PROPN" and t.head != noun.i]
        main = tree.tokens[noun.head]
        for name in names:
            words = [t for t in tree.subtree(name) if is_word(t)]
            before, after = tree.tokens[words[0].i - 1], tree.tokens[min(words[-1].i + 1, len(tree.tokens) - 1)]
            bare = words[-1].i == tree.subtree(clause)[-1].i and before.text == "," == after.text
            if bare and ground.group_start(main) == after.i + 1 and before.i < name.i < main.i:
                found[name.i] = (noun.i, "appos")
    return found
