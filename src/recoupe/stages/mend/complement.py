"""Clauses that the parser kept from the word that announces them."""

from recoupe.lang.reporting import STRONG, Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, infinitive, is_verb
from recoupe.syntax.words import is_word

LOOSE = ("parataxis", "conj", "advcl", "acl", "dep")
NEXT = 3


def cut_clause(ground: Ground) -> Changes:
    """As in "It said members of the club, known as X, were leaving": the object is the next verb's subject."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        cue = ground.cue(verb)
        if cue is None or not cue.takes("clause") or cue.takes("predicate") or tree.child(verb, "ccomp"):
            continue
        thing = next((child for child in tree.children(verb, "obj", "iobj") if child.i > verb.i), None)
        if thing is None or thing.feats.get("Case") == "Acc" or cue.takes("told"):
            continue
        later = (child for child in tree.children(verb, *LOOSE) if child.i > thing.i and finite(tree, child))
        bare = (child for child in later if not tree.child(child, "nsubj", "csubj", "expl", "mark", "cc"))
        clause = next(bare, None)
        found |= {clause.i: (verb.i, "ccomp"), thing.i: (clause.i, "nsubj")} if clause is not None else {}
    return found


def stolen_clause(ground: Ground) -> Changes:
    """As in "told the crew, saying the boat would leave": the clause after a participle of saying is its own."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        head = tree.head(verb)
        if head is None or base(verb.deprel) not in ("advcl", "conj", "acl", "parataxis") or not ground.speaks(verb):
            continue
        if tree.child(verb, "ccomp", "obj", "xcomp") or verb.i < head.i:
            continue
        for child in tree.children(head, "ccomp", "xcomp"):
            if child.i > verb.i and ground.begins(child).i <= verb.i + NEXT and finite(tree, child):
                found[child.i] = (verb.i, "ccomp")
                break
    return found


def only_object(ground: Ground) -> Changes:
    """As in "announced the delivery of grain": what is given to nobody is the object, whatever the parser calls it."""
    tree, found = ground.tree, Changes()
    for thing in tree:
        verb = tree.tokens[thing.head]
        if thing.deprel != "iobj" or thing.upos not in ("NOUN", "PROPN") or thing.i < verb.i:
            continue
        cue = ground.cue(verb)
        told = cue is not None and (cue.takes("told") or cue.takes("quote")) and thing.upos == "PROPN"
        told = told or (cue is not None and cue.takes("told"))
        clause = tree.child(thing, "acl")
        given = tree.child(verb, "obj", "ccomp", "xcomp") or tree.child(thing, "case") or (clause and (told or not cue))
        if not given and not told and not (cue is not None and cue.takes("told")):
            found[thing.i] = (verb.i, "obj")
    return found


def told_clause(ground: Ground) -> Changes:
    """As in "told the crew that the bridge would open": the clause is told, it does not say which crew."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        cue = ground.cue(verb)
        if cue is None or not cue.takes("told") or tree.child(verb, "ccomp"):
            continue
        for person in tree.children(verb, "obj", "iobj"):
            clause = next((c for c in tree.children(person, "acl") if _told(ground, verb, person, c)), None)
            found |= {clause.i: (verb.i, "ccomp")} if clause is not None else {}
    return found


def clause_past_a_phrase(ground: Ground) -> Changes:
    """As in "said in a letter that the mine would close", "found, by a majority, that he lied": the verb's clause."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        cue = ground.cue(verb)
        if cue is None or cue.frames.get("clause") != STRONG or tree.child(verb, "ccomp", "xcomp", "obj", "csubj"):
            continue
        nouns = [noun for noun in tree.children(verb, "obl") if noun.i > verb.i and tree.child(noun, "case")]
        below = [(noun, c) for noun in nouns for c in tree.children(noun, "acl") if _told(ground, verb, noun, c)]
        whole = [c for _, c in below if tree.child(c, "nsubj", "expl") is not None]
        found |= {whole[-1].i: (verb.i, "ccomp")} if whole else {}
    return found


def task(ground: Ground) -> Changes:
    """As in "urged both sides to keep it open", « était sommé par le service de partir »: what is asked of them."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        cue = ground.cue(verb)
        if cue is None or tree.child(verb, "ccomp", "xcomp"):
            continue
        found |= _said_of_somebody(ground, verb)
        for one in tree.children(verb, "obj", "iobj", "obl"):
            below = [(person, c) for person in tree.conjuncts(one) for c in tree.children(person, "acl", "xcomp")]
            clause = next((c for person, c in below if _is_task(ground, cue, person, c)), None)
            found |= {clause.i: (verb.i, "xcomp" if infinitive(tree, clause) else "advcl")} if clause else {}
    return found


def _said_of_somebody(ground: Ground, verb: Token) -> Changes:
    """As in "is said by diplomats to owe it his post": who is spoken of owes it, not the diplomats."""
    tree = ground.tree
    speaker = tree.child(verb, "obl:agent") if tree.child(verb, "aux:pass") is not None else None
    below = tree.children(speaker, "acl") if speaker is not None else []
    clause = next((c for c in below if infinitive(tree, c) and c.i > verb.i), None)
    return {clause.i: (verb.i, "xcomp")} if clause is not None else {}


def _is_task(ground: Ground, cue: Cue, person: Token, clause: Token) -> bool:
    """Tell what is asked of somebody, or laid to his charge, from what says which plan or permission is meant."""
    tree = ground.tree
    asks = (cue.takes("told") or cue.takes("infinitive")) and infinitive(tree, clause)
    opens = [ground.lexicon.preposition(mark.text) for mark in tree.children(clause, "mark", "case")]
    charges = any(word in cue.prepositions for word in opens)
    says_which = ground.lexicon.cue(CueClass.NOUN, person.lemma.lower()) is not None
    return (asks or charges) and clause.i > person.i and person.deprel != "obl:mod" and not says_which


def _told(ground: Ground, verb: Token, person: Token, clause: Token) -> bool:
    first = next((token for token in ground.tree.subtree(clause) if is_word(token)), clause)
    opens = ground.lexicon.has("declarative", first.text.lower()) and base(first.deprel) != "nsubj"
    return person.i > verb.i and clause.i > person.i and opens and finite(ground.tree, clause)


def announced_clause(ground: Ground) -> Changes:
    """As in "voiced the hope that it would last": a clause that opens right behind a cue is that cue's."""
    tree, lexicon, found = ground.tree, ground.lexicon, Changes()
    for mark in tree.tokens[1:]:
        if mark.upos != "SCONJ" or mark.deprel != "mark" or not lexicon.has("declarative", mark.text.lower()):
            continue
        clause, before = tree.tokens[mark.head], tree.tokens[mark.i - 1]
        if clause.head == before.i or clause.i < mark.i or clause.i == before.i:
            continue
        pos = CueClass.NOUN if before.upos == "NOUN" else CueClass.VERB if is_verb(before) else None
        cue = lexicon.cue(pos, before.lemma.lower()) if pos is not None else None
        if cue is not None and cue.takes("clause") and base(clause.deprel) != "conj":
            found[clause.i] = (before.i, "acl" if pos is CueClass.NOUN else "ccomp")
    return found


def content_read_as_relative(ground: Ground) -> Changes:
    """As in "evidence that Karst sent arms": a clause with an object of its own lacks none, so it is the content."""
    tree, found = ground.tree, Changes()
    for clause in tree:
        opener = next((child for child in tree.children(clause, "obj") if child.i < clause.i), None)
        if base(clause.deprel) != "acl" or opener is None or tree.child(clause, "nsubj") is None:
            continue
        goods = [child for child in tree.children(clause, "obj") if child.i > clause.i and child.upos != "PRON"]
        noun = tree.tokens[clause.head]
        if goods and noun.i == opener.i - 1 and ground.lexicon.has("declarative", opener.text.lower()):
            found |= {clause.i: (noun.i, "acl"), opener.i: (clause.i, "mark")}
    return found


def clause_of_a_noun(ground: Ground) -> Changes:
    """« les affirmations de X selon lesquelles la digue cède »: the clause is what the noun before it says."""
    tree, lexicon = ground.tree, ground.lexicon
    for word in tree.tokens[1:]:
        opening = f"{tree.tokens[word.i - 1].text.lower()} {word.text.lower()}"
        clause = tree.tokens[word.head]
        if not lexicon.has("content_relative", opening) or clause.i <= word.i:
            continue
        nouns = [t for t in tree.tokens[: word.i] if t.upos == "NOUN" and lexicon.cue(CueClass.NOUN, t.lemma.lower())]
        if not nouns or clause.head == nouns[-1].i:
            continue
        stray = [t for t in tree.tokens[word.i + 1 : clause.i] if t.head < word.i and is_word(t)]
        return {clause.i: (nouns[-1].i, "acl:relcl"), **{t.i: (clause.i, "nsubj") for t in stray}}
    return {}


def clause_behind_a_day(ground: Ground) -> Changes:
    """« Bolivia anunció el martes que entregará trigo »: the clause is what is announced, and Tuesday when."""
    tree, found = ground.tree, Changes()
    for clause in tree:
        day = tree.head(clause)
        if clause.deprel != "acl:relcl" or day is None or not ground.lexicon.has("day", day.lemma.lower()):
            continue
        verb, opener = tree.head(day), ground.begins(clause)
        right_behind = opener.i == day.i + 1 and opener.head == clause.i and opener.upos in ("PRON", "SCONJ")
        if verb is None or not right_behind or not ground.speaks(verb) or tree.child(verb, "ccomp", "xcomp"):
            continue
        found |= {clause.i: (verb.i, "ccomp"), opener.i: (clause.i, "mark"), day.i: (verb.i, "obl")}
    return found


def infinitive_behind_a_day(ground: Ground) -> Changes:
    """As in "vowed on Tuesday to resign", « a promis mardi de partir »: what is vowed, and no purpose of the vow."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        cue = ground.cue(verb)
        if cue is None or not cue.takes("infinitive") or tree.child(verb, "ccomp", "xcomp", "obj"):
            continue
        for clause in tree.children(verb, "advcl"):
            opener = ground.begins(clause)
            day = tree.tokens[opener.i - 1]
            marked = opener.head == clause.i and ground.lexicon.has("infinitive_mark", opener.text.lower())
            if (
                clause.i > verb.i
                and marked
                and infinitive(tree, clause)
                and ground.lexicon.has("day", day.lemma.lower())
            ):
                found[clause.i] = (verb.i, "xcomp")
    return found
