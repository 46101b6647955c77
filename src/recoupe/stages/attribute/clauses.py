"""Reported clauses: what a verb says that, whether, or wants to."""

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Stance, Token
from recoupe.stages.attribute.building import built
from recoupe.stages.attribute.draft import NOBODY, Draft
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.scope import before_the_next_speaker
from recoupe.stages.attribute.source import agent, branch, phrase
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, infinitive, passive

TRAILING = ("obl", "advcl", "nmod", "advmod", "ccomp", "acl", "parataxis", "dep", "xcomp")
EARLY = ("obj", "nsubj", "ccomp", "csubj")


def clausal(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Elle affirme que la digue tient » -> que la digue tient"""
    wanted = tree.children(verb, "ccomp", "csubj") + _misread_clauses(page, tree, verb)
    for clause in sorted(wanted, key=lambda t: t.i):
        if clause.i < verb.i and not tree.children(verb, "expl"):
            continue
        if base(clause.deprel) == "csubj" and not passive(tree, verb):
            continue
        wish = tree.child(clause, "nsubj") is not None and opened(page, tree, clause)  # "demands that it be closed"
        if infinitive(tree, clause) and not wish and not cue.takes("infinitive"):
            continue
        if passive(tree, verb) and cue.takes("told"):
            return built(page, tree, verb, cue, "clause", tree.subtree(clause), source=NOBODY)
        content = before_the_next_speaker(page, tree, verb, _to_the_end(page, tree, verb, cue, clause))
        content = _with_relative(tree, verb, content)
        return built(page, tree, verb, cue, "clause", content)
    return None


def _to_the_end(page: Page, tree: Tree, verb: Token, cue: Cue, clause: Token) -> list[Token]:
    """Take the clause with what the parser hung on the verb though it stands behind or just before the clause.

    "He said her plans | address the unrest | because of the floods" -> her plans … because of the floods
    """
    inside = {token.i for token in tree.subtree(clause)}
    if clause.i < verb.i:
        return [tree.tokens[i] for i in sorted(inside)]
    inside = {i for i in inside if i > verb.i or _is_relative(tree.tokens[i])}
    first = min(inside)
    for child in tree.children(verb):
        words = tree.subtree(child)
        if child is clause or child.i < verb.i:
            continue
        before = base(child.deprel) in EARLY and verb.i < child.i < first and not cue.takes("told")
        leads = before and not tree.child(clause, "nsubj", "mark")
        if leads or (child.i > first and base(child.deprel) in TRAILING and not _breaks_off(page, tree, child)):
            inside |= {token.i for token in words}
    return [tree.tokens[i] for i in sorted(inside)]


def _is_relative(token: Token) -> bool:
    return token.feats.get("PronType") == "Rel"


def _breaks_off(page: Page, tree: Tree, child: Token) -> bool:
    """Tell whether a trailing branch comments on the saying rather than belong to what is said: ", adding that"."""
    if _says_otherwise(page, tree, child):
        return True
    comma = tree.tokens[max(0, tree.subtree(child)[0].i - 1)].text == ","
    if base(child.deprel) in ("obl", "advmod", "nmod") or (base(child.deprel) == "ccomp" and not comma):
        return False
    return comma or not tree.children(child, "mark")


def _says_otherwise(page: Page, tree: Tree, child: Token) -> bool:
    """Tell a saying that is set against another: "She said it holds, | though she admits that it leaks"."""
    marks = tree.children(child, "mark") if base(child.deprel) == "advcl" else []
    contrast = any(page.lexicon.has("contrast", mark.text.lower()) for mark in marks)
    cue = page.lexicon.cue(CueClass.VERB, child.lemma.lower()) if contrast else None
    return cue is not None and (cue.takes("clause") or cue.takes("quote")) and tree.child(child, "nsubj") is not None


def _misread_clauses(page: Page, tree: Tree, verb: Token) -> list[Token]:
    """An adverbial clause that « que » or "that" opens is a content read amiss."""
    return [
        child
        for child in tree.children(verb, "advcl", "acl", "xcomp")
        if child.i > verb.i and opened(page, tree, child) and not infinitive(tree, child)
    ]


def opened(page: Page, tree: Tree, clause: Token) -> bool:
    """Tell whether a word such as "that", "whether" or « si » opens a clause."""
    marks = [
        child
        for child in tree.children(clause, "mark", "obj", "advmod")
        if child.upos == "SCONJ" or child.deprel == "mark"
    ]
    return any(page.lexicon.has("complementizer", mark.text.lower()) and not _joined(tree, mark) for mark in marks)


def _joined(tree: Tree, mark: Token) -> bool:
    """Tell a "that" which belongs to the word before it: « pour que », « avant que », "so that"."""
    before = tree.tokens[mark.i - 1] if mark.i > 0 else None
    return before is not None and before.head in (mark.head, mark.i) and before.upos in ("ADP", "ADV", "SCONJ")


def _with_relative(tree: Tree, verb: Token, tokens: list[Token]) -> list[Token]:
    """In "a plan that she hopes will hold" the relative word belongs to the content, wherever it is attached."""
    inside = {token.i for token in tokens}
    extra = [
        child
        for child in tree.children(verb, "obj")
        if child.feats.get("PronType") == "Rel" and child.i < verb.i and child.i not in inside
    ]
    return [*extra, *tokens]


def told(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """As in "She told the crew that it would sail" -> that it would sail; "asked about the boat" -> the boat."""
    clauses = [child for child in tree.children(verb, "ccomp", "xcomp", "advcl") if child.i > verb.i]
    for clause in clauses:
        if base(clause.deprel) == "advcl" and not opened(page, tree, clause) and not infinitive(tree, clause):
            continue
        if infinitive(tree, clause) and not cue.takes("infinitive"):
            continue
        source = NOBODY if passive(tree, verb) and agent(page, tree, verb) is None else None
        return built(page, tree, verb, cue, "told", tree.subtree(clause), source=source)
    return None


def infinitival(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """« Elle souhaite partir » -> partir; "They want the port to reopen" -> the port to reopen"""
    clause = next(
        (
            child
            for child in tree.children(verb, "xcomp", "ccomp", "advcl")
            if child.i > verb.i and infinitive(tree, child) and _bound(child)
        ),
        None,
    )
    if clause is None:
        return None
    if page.lexicon.has("no_cue", f"{cue.lemma} {clause.lemma}") or _speaks_of_feeling(page, cue, clause):
        return None
    content = tree.subtree(clause)
    raised = next(
        (child for child in tree.children(verb, "obj") if verb.i < child.i < clause.i and is_noun(child)), None
    )
    if raised is not None and not page.lexicon.has("contracted", tree.subtree(raised)[0].text.lower()):
        content = [*tree.subtree(raised), *content]
    if passive(tree, verb):
        return _raised(page, tree, verb, cue, content, "infinitive")
    content = [*content, *_what_for(tree, verb, content)]
    return built(page, tree, verb, cue, "infinitive", content)


def implied(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """Read an infinitive that the cue's other frames imply: one of the past, as a clause; one behind its preposition.

    « Lima répond avoir payé » like « répond qu'il a payé »; « Lima l'accuse de mentir » like « accuse de mensonge »;
    "denies taking part" like "denies that it took part". An object may stand before or, read amiss, behind.
    """
    later = (child for child in tree.children(verb, "xcomp", "ccomp") if child.i > verb.i)
    clause = next((child for child in later if infinitive(tree, child) or _gerund(tree, child)), None)
    if clause is None or cue.takes("infinitive") or passive(tree, verb):
        return None
    marks = tree.children(clause, "mark", "case")
    behind = any(cue.takes(f"+{page.lexicon.preposition(mark.text)}") for mark in marks)
    past = any(base(aux.deprel) == "aux" and aux.deprel != "aux:pass" for aux in tree.children(clause, "aux"))
    if not behind and not ((past or _gerund(tree, clause)) and cue.takes("clause")):
        return None
    objects = [child for child in tree.children(verb, "obj") if child.i > (verb.i if behind else clause.i)]
    content = [token for part in (clause, *objects) for token in tree.subtree(part)]
    return built(page, tree, verb, cue, "infinitive", content)


def _gerund(tree: Tree, clause: Token) -> bool:
    """Tell a participle of the present that is a complement: "admitted losing it"."""
    present = clause.feats.get("VerbForm") in ("Part", "Ger") and clause.feats.get("Tense") != "Past"
    return clause.upos == "VERB" and present and not finite(tree, clause) and tree.child(clause, "mark") is None


def _what_for(tree: Tree, verb: Token, content: list[Token]) -> list[Token]:
    """« a promis de travailler avec eux | pour sauver la digue »: what it is done for is promised too."""
    end = max(token.i for token in content)
    clauses = (child for child in tree.children(verb, "advcl", "obl") if tree.subtree(child)[0].i == end + 1)
    return [token for child in clauses if infinitive(tree, child) for token in tree.subtree(child)]


def _speaks_of_feeling(page: Page, cue: Cue, clause: Token) -> bool:
    """In « a dit craindre une crue » the fear is the saying, and « a dit » leads it in."""
    inner = page.lexicon.cue(CueClass.VERB, clause.lemma.lower())
    feelings = (Stance.EXPECTS, Stance.WANTS, Stance.DOUBTS)
    return cue.row.stance is Stance.ASSERTS and inner is not None and inner.row.stance in feelings


def _bound(clause: Token) -> bool:
    """A clause of purpose is no content: "they came in order to leave", « pour partir »."""
    return base(clause.deprel) != "advcl"


def is_noun(token: Token) -> bool:
    """Tell a word that can head a noun phrase."""
    return token.upos in ("NOUN", "PROPN", "PRON", "NUM")


def _raised(page: Page, tree: Tree, verb: Token, cue: Cue, content: list[Token], form: str) -> Draft | None:
    """As in "The plan is expected to fail" -> The plan … to fail; nobody is named who expects it."""
    patient = tree.child(verb, "nsubj:pass", "nsubj")
    by = agent(page, tree, verb)
    source = phrase(page, tree, by) if by is not None else NOBODY
    gone = branch(tree, by) if by is not None else frozenset()
    if patient is not None and not page.lexicon.has("expletive", patient.text.lower()):
        content = [*tree.subtree(patient), *content]
    return built(page, tree, verb, cue, form, [t for t in content if t.i not in gone], source=source)


def raising(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """As in "The mayor is said to favour it" -> The mayor … to favour it, from nobody in particular."""
    if not passive(tree, verb):
        return None
    clause = next((c for c in tree.children(verb, "xcomp", "ccomp") if c.i > verb.i and infinitive(tree, c)), None)
    return None if clause is None else _raised(page, tree, verb, cue, tree.subtree(clause), "raising")
