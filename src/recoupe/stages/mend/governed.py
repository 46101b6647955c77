"""What hangs on a noun or an adjective by a name that treebanks of some languages give to what hangs on a verb.

Only prepositions that a language lists for it are read so.
"""

from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.verbs import is_verb


def clause_governed_by_a_noun(ground: Ground) -> Changes:
    """« la idea de que el dique era seguro », « la amenaza del alcalde de vender »: a clause of what is said."""
    tree, found = ground.tree, Changes()
    for token in tree:
        head = tree.head(token)
        if token.deprel != "advcl" or head is None or head.i > token.i or head.upos not in ("NOUN", "PROPN"):
            continue
        if tree.child(head, "cop") is None and _opened(ground, token, "noun_clause"):
            found[token.i] = (_said(ground, head).i, "acl")
    return found


def _said(ground: Ground, noun: Token) -> Token:
    """Return the noun that says something, for the one who says it: « amenaza » for « alcalde »."""
    at = noun
    while at.deprel in ("nmod", "appos", "flat") and not _is_cue(ground, at):
        at = ground.tree.tokens[at.head]
    return at if _is_cue(ground, at) else noun


def phrase_governed_by_an_adjective(ground: Ground) -> Changes:
    """« El alcalde está contento con la venta »: the adjective is a predicate, what it takes no attribute."""
    tree, found = ground.tree, Changes()
    for token in tree:
        head = tree.head(token)
        predicate = head is not None and head.upos == "ADJ" and tree.child(head, "cop") is not None
        if token.deprel == "nmod" and head is not None and predicate and _opened(ground, token, "adjective_case"):
            found[token.i] = (head.i, "obl")
    return found


def _opened(ground: Ground, token: Token, job: str) -> bool:
    openers = ground.tree.children(token, "mark", "case")
    return bool(openers) and ground.lexicon.has(job, openers[0].text.lower())


def _is_cue(ground: Ground, token: Token) -> bool:
    return token.upos == "NOUN" and ground.lexicon.cue(CueClass.NOUN, token.lemma.lower()) is not None


def name_with_its_article(ground: Ground) -> Changes:
    """« según el diario El Faro »: an article with a capital behind a noun opens the name of what the noun is."""
    tree, found = ground.tree, Changes()
    for noun, article, name in zip(tree.tokens, tree.tokens[1:], tree.tokens[2:], strict=False):
        opens = (
            article.i > 1 and article.text[:1].isupper() and ground.lexicon.has("title_article", article.text.lower())
        )
        if noun.upos == "NOUN" and opens and name.text[:1].isupper() and article.head == name.i and name.head != noun.i:
            found[name.i] = (noun.i, "appos")
    return found


def asked_of_somebody(ground: Ground) -> Changes:
    """« pidió a los vecinos que abandonen la orilla »: what is asked of them is no relative clause about them."""
    tree, found = ground.tree, Changes()
    for token in tree:
        whom = tree.head(token)
        verb = tree.head(whom) if whom is not None else None
        if token.deprel != "acl:relcl" or token.feats.get("Mood") != "Sub" or whom is None or verb is None:
            continue
        cue = ground.cue(verb)
        asks = cue is not None and (cue.takes("told") or cue.takes("clause")) and tree.child(verb, "ccomp") is None
        cases = tree.children(whom, "case")
        if asks and cases and ground.lexicon.has("object_case", cases[0].text.lower()):
            first = tree.subtree(token)[0]
            found[token.i] = (verb.i, "ccomp")
            if first.head == token.i and first.i != token.i:
                found[first.i] = (token.i, "mark")
    return found


def negation_of_the_next_verb(ground: Ground) -> Changes:
    """« Karst affirme n'avoir tué personne »: a negation right before a verb group is that group's own.

    « Karst ne pourra pas vendre »: the second half goes with the first
    """
    tree, found = ground.tree, Changes()
    for token, following in zip(tree.tokens, tree.tokens[1:], strict=False):
        head, group = tree.tokens[token.head], following
        while group.upos in ("AUX", "PRON", "ADV") and group.head > group.i:
            group = tree.tokens[group.head]
        stray = token.feats.get("Polarity") == "Neg" and token.deprel == "advmod" and head.i == token.i - 1
        paired = any(half.feats.get("Polarity") == "Neg" and half.i < head.i for half in tree.children(head, "advmod"))
        if (
            stray
            and not paired
            and is_verb(head)
            and is_verb(group)
            and not ground.conjugated(group)
            and head.i < group.i
        ):
            found[token.i] = (group.i, "advmod")
    return found


def number_with_its_bound(ground: Ground) -> Changes:
    """As in "detained at least 26 people": "at" belongs to the number, and the people are the verb's object."""
    tree, found = ground.tree, Changes()
    for case, bound, number in zip(tree.tokens, tree.tokens[1:], tree.tokens[2:], strict=False):
        if not ground.lexicon.has("bound", f"{case.text.lower()} {bound.text.lower()}") or number.upos != "NUM":
            continue
        noun = tree.tokens[number.head] if number.deprel == "nummod" else number
        verb = tree.tokens[noun.head]
        if case.head == noun.i:
            found |= {case.i: (bound.i, "case"), bound.i: (number.i, "advmod")}
        if noun.deprel == "obl" and verb.i == case.i - 1 and is_verb(verb) and not tree.child(verb, "obj", "aux:pass"):
            found[noun.i] = (verb.i, "obj")
    return found
