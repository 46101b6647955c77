"""Verbs joined to the wrong partner: the second saying to the first, what is said to what is said."""

from recoupe.lang.reporting import STRONG
from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import infinitive, is_verb

ACTIVE = ("obj", "ccomp", "xcomp", "iobj")
CLAUSES = ("conj", "advcl", "parataxis", "ccomp")
JOINED = ("ccomp", "conj")
BELOW = ("ccomp", "xcomp", "conj", "advcl", "acl")
"""Relations on the way up from a saying to the one before it."""
TOLD = ("ccomp", "xcomp")


def second_participle(ground: Ground) -> Changes:
    """« Karst a dénoncé un accord qui le lèse et annoncé son départ »: two participles share one auxiliary."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        if (
            verb.feats.get("VerbForm") != "Part"
            or verb.feats.get("Tense") != "Past"
            or base(verb.deprel) not in ("conj", "acl", "amod", "advcl")
        ):
            continue
        joined = tree.child(verb, "cc") is not None or tree.tokens[verb.i - 1].upos == "CCONJ"
        if not joined or not tree.children(verb, *ACTIVE) or tree.child(verb, "aux", "nsubj", "expl", "cop"):
            continue
        above = next((head for head in tree.ancestors(verb) if _compound(ground, head)), None)
        if (
            above is not None
            and above.i < verb.i
            and verb.head != above.i
            and not _compound(ground, tree.tokens[verb.head])
        ):
            found[verb.i] = (above.i, "conj")
    return found


def _compound(ground: Ground, verb: Token) -> bool:
    """Tell a participle made active and finite by its auxiliary: « a dénoncé », "has said"."""
    helpers = ground.tree.children(verb, "aux")
    active = helpers and not any(helper.deprel in ("aux:pass", "aux:caus") for helper in helpers)
    return bool(active) and verb.feats.get("VerbForm") == "Part" and ground.conjugated(verb)


def main_verb_behind_a_relative(ground: Ground) -> Changes:
    """As in "The port, which hired Quill, called it a trap and left": the port called it so, and left."""
    tree, noun = ground.tree, ground.tree.root
    if noun is None or noun.upos not in ("NOUN", "PROPN") or tree.child(noun, "cop", "nsubj"):
        return {}
    relative = tree.child(noun, "acl:relcl")
    if relative is None or "," not in (ground.begins(relative).text, tree.tokens[noun.i + 1].text):
        return {}
    inside = [t for t in tree.subtree(relative) if t.i > relative.i and base(t.deprel) in CLAUSES]
    main = next((t for t in inside if _takes_up(ground, t)), None)
    if main is None:
        return {}
    found = {main.i: (main.i, "root"), noun.i: (main.i, "nsubj")}
    found |= {t.i: (main.i, "punct") for t in tree.children(noun, "punct") if t.i > main.i}
    return found | {t.i: (main.i, "conj") for t in inside if t.i > main.i and t.head < main.i and ground.conjugated(t)}


def _takes_up(ground: Ground, verb: Token) -> bool:
    """Tell a finite verb right behind a comma, with neither subject nor conjunction of its own."""
    alone = not ground.tree.child(verb, "nsubj", "expl", "mark", "cc")
    return alone and ground.conjugated(verb) and ground.tree.tokens[ground.group_start(verb) - 1].text == ","


def second_saying(ground: Ground) -> Changes:
    """As in "She said it would hold and added that …": a second reporting verb joins the first, not what is said.

    So does a charge: "She said the port had opened and accused Karst of theft"
    """
    return {verb.i: (above.i, "conj") for verb in ground.reporting() if (above := _first_saying(ground, verb))}


def gapped_passive(ground: Ground) -> Changes:
    """As in "assets will be frozen and leaders banned": the second noun has its own participle, under one auxiliary."""
    tree, found = ground.tree, Changes()
    for noun in tree:
        first = tree.head(noun)
        joined = noun.deprel == "conj" and noun.upos in ("NOUN", "PROPN", "NUM") and tree.child(noun, "cc") is not None
        if first is None or not joined or not is_verb(first) or tree.child(first, "aux:pass") is None:
            continue
        bare = [verb for verb in tree.children(noun, "acl") if verb.i > noun.i and _is_bare_past(ground, verb)]
        if len(bare) == 1:
            found |= {bare[0].i: (first.i, "conj"), noun.i: (bare[0].i, "nsubj:pass")}
            found |= {cc.i: (bare[0].i, "cc") for cc in tree.children(noun, "cc")}
    return found


def past_beside_gerund(ground: Ground) -> Changes:
    """As in "accused the strikers of lying and threatened to leave": what is past goes on from what is past.

    « Karst a accusé les grévistes de mentir et menacé de partir »: a participle is no second infinitive
    """
    tree, found = ground.tree, Changes()
    for verb in tree:
        head = tree.head(verb)
        if head is None or verb.deprel != "conj" or not (_is_bare_past(ground, verb) and _is_unfinished(ground, head)):
            continue
        above = next((up for up in tree.ancestors(head) if ground.conjugated(up)), None)
        if above is not None and above.i < head.i and (_compound(ground, above) or _is_past(above)):
            found[verb.i] = (above.i, "conj")
    return found


def _is_bare_past(ground: Ground, verb: Token) -> bool:
    """Tell a past form, or a participle, without auxiliary and subject of its own."""
    return is_verb(verb) and _is_past(verb) and not ground.tree.child(verb, "aux", "nsubj", "expl", "cop", "mark")


def _is_past(verb: Token) -> bool:
    return verb.feats.get("Tense") == "Past"


def _is_unfinished(ground: Ground, verb: Token) -> bool:
    """Tell a gerund or an infinitive: "lying", "to lie", « mentir »."""
    plain = verb.feats.get("VerbForm") in ("Inf", "Ger") or verb.feats.get("Tense") == "Pres"
    return is_verb(verb) and plain and not ground.conjugated(verb) and ground.tree.child(verb, "aux") is None


def _first_saying(ground: Ground, verb: Token) -> Token | None:
    tree = ground.tree
    head = tree.head(verb)
    if head is None or base(verb.deprel) != "conj" or not _reports(ground, verb) or tree.child(verb, "nsubj", "expl"):
        return None
    above, told = tree.head(head), head
    while above is not None and base(head.deprel) == "conj":
        head, above = above, tree.head(above)
    if above is None or base(head.deprel) not in ("ccomp", "xcomp", "advcl") or not is_verb(above):
        return None
    if not ground.speaks(above) or above.i > head.i:
        return None
    charges = (
        not _reports(ground, told) and _is_bare_past(ground, verb) and (_compound(ground, above) or _is_past(above))
    )
    return above if charges or (ground.speaks(verb) and ground.same_form(above, verb)) else None


def another_saying(ground: Ground) -> Changes:
    """As in "She said it would hold, and Brandt told us that …", "…, though she admits that …": the writer goes on.

    « Lorne dit que le port ouvre, tandis que Karst affirme qu'il ferme » -> affirme beside dit
    """
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        joined = base(verb.deprel) == "conj" and tree.child(verb, "mark") is None
        contrasts = _contrasts(ground, verb)
        if not (joined or contrasts) or not _reports(ground, verb) or not _whole(ground, verb):
            continue
        above = _saying_above(ground, verb, BELOW if contrasts else JOINED)
        if above is not None and ground.same_form(above, verb) and not ground.quoted(verb):
            found[verb.i] = (above.i, base(verb.deprel))
    return found


def _saying_above(ground: Ground, verb: Token, links: tuple[str, ...]) -> Token | None:
    """Return the saying whose reported clause, or what is joined to it, the parser hung a verb on."""
    below = ground.tree.head(verb)
    while below is not None and base(below.deprel) in links:
        above, told = ground.tree.head(below), base(below.deprel) in TOLD
        if above is not None and told and ground.speaks(above) and above.i < below.i and ground.conjugated(above):
            return above
        below = above
    return None


def _reports(ground: Ground, verb: Token) -> bool:
    """Tell a verb that tells what somebody says, or, as "accuse" and "praise" do, of what."""
    cue = ground.cue(verb)
    return ground.speaks(verb) or (cue is not None and cue.frames.get("object", 0.0) == STRONG)


def _contrasts(ground: Ground, verb: Token) -> bool:
    """Tell a clause set against another: "though she admits that …", « tandis que Karst affirme … »."""
    marks = ground.tree.children(verb, "mark") if base(verb.deprel) == "advcl" else []
    return any(ground.lexicon.has("contrast", mark.text.lower()) for mark in marks)


def _whole(ground: Ground, verb: Token) -> bool:
    """Tell a saying with a speaker and a content of its own."""
    later = [child for child in ground.tree.children(verb, "ccomp", "xcomp", "obj") if child.i > verb.i]
    return ground.tree.child(verb, "nsubj") is not None and bool(later)


def content_goes_on(ground: Ground) -> Changes:
    """As in "She said it was fair but required an effort", "… but that she would wait": what follows is said too.

    « Il refuse de partir ou de parler » read as if he spoke: the second infinitive is refused as the first is.
    """
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        clause = next((child for child in tree.children(verb, "ccomp", "xcomp") if child.i > verb.i), None)
        if clause is None:
            continue
        for child in tree.children(verb, "conj"):
            if child.i > clause.i and _is_said_too(ground, verb, clause, child):
                found[child.i] = (clause.i, "conj")
    return found


def both_of_two_contents(ground: Ground) -> Changes:
    """« Karst a nié et avoir livré des obus et avoir été payé »: infinitives beside their verb are what it says."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        cue = ground.cue(verb)
        joined = [child for child in tree.children(verb, "conj") if _is_infinitive_content(ground, verb, child)]
        if cue is None or not joined or not cue.takes("infinitive") or tree.children(verb, *ACTIVE):
            continue
        found[joined[0].i] = (verb.i, "xcomp")
        found |= {child.i: (joined[0].i, "conj") for child in joined[1:]}
    return found


def _is_infinitive_content(ground: Ground, verb: Token, child: Token) -> bool:
    """Tell an infinitive that a conjunction opens, joined to a conjugated verb that it cannot go on from."""
    tree = ground.tree
    opened = tree.child(child, "cc") is not None and tree.child(child, "nsubj") is None
    return opened and infinitive(tree, child) and ground.conjugated(verb) and not infinitive(tree, verb)


def _is_said_too(ground: Ground, verb: Token, clause: Token, child: Token) -> bool:
    tree = ground.tree
    if is_verb(child) and infinitive(tree, child) and not infinitive(tree, verb):
        return infinitive(tree, clause) and tree.child(child, "nsubj") is None
    if not ground.speaks(verb) or base(clause.deprel) != "ccomp":
        return False
    opened = any(ground.lexicon.has("declarative", mark.text.lower()) for mark in tree.children(child, "mark"))
    bare = is_verb(child) and not _reports(ground, child) and not tree.child(child, "nsubj", "expl")
    return bare or (opened and tree.child(child, "cc") is not None)
