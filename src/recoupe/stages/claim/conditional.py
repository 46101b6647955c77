"""What a French conditional means, by the order of decision that readings of news by hand came to.

Few conditionals are rumour: most are possibilities, forecasts, wishes, consequences or the future of a past report.
"""

from enum import StrEnum

from recoupe.model import Token
from recoupe.stages.claim.lexicon import Lexicon, lemma_of
from recoupe.syntax import Tree

PAST = frozenset({"Past", "Imp"})


class Conditional(StrEnum):
    """What a conditional stands for."""

    POSSIBLE = "possible"
    FORECAST = "forecast"
    DEONTIC = "deontic"
    WANTED = "wanted"
    HYPOTHETICAL = "hypothetical"
    FUTURE_IN_PAST = "future_in_past"
    PROBABLE = "probable"
    UNKNOWN = "unknown"
    QUESTION = "question"
    SEEMING = "seeming"
    HEARSAY = "hearsay"


def is_conditional(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb or one of its auxiliaries is in the conditional."""
    return any(token.feats.get("Mood") == "Cnd" for token in (verb, *tree.children(verb, "aux", "cop")))


def conditional_reading(tree: Tree, verb: Token, lexicon: Lexicon) -> Conditional:
    """Return what a conditional stands for; `verb` is the head of its clause.

    « Il aurait livré des obus » -> HEARSAY; « La Zemblie a dit qu'il viendrait » -> FUTURE_IN_PAST
    """
    if under_condition(tree, verb, lexicon):
        return Conditional.HYPOTHETICAL
    if in_question(tree, verb):
        return Conditional.QUESTION
    if under_question(tree, verb, lexicon):
        return Conditional.UNKNOWN
    modal = _modal(tree, verb, lexicon)
    if modal is not None:
        return modal
    if lexicon.is_word(verb, "say") and any(lexicon.is_word(child, "one") for child in tree.children(verb, "nsubj")):
        return Conditional.SEEMING
    if any(_is_probable(tree, child, lexicon) for child in tree.children(verb, "advmod", "obl")):
        return Conditional.PROBABLE
    if under_past_report(tree, verb, lexicon):
        return Conditional.FUTURE_IN_PAST
    if _resumes_possibility(tree, verb, lexicon):
        return Conditional.HYPOTHETICAL
    return Conditional.HEARSAY


def _modal(tree: Tree, verb: Token, lexicon: Lexicon) -> Conditional | None:
    for word in (verb, *tree.children(verb, "aux")):
        for row in lexicon.markers_of(word, "clause"):
            if row.form == "Cnd" and row.certainty == "possible":
                return Conditional.POSSIBLE
            if row.form == "Cnd" and row.modality == "forecast":
                return Conditional.DEONTIC if _negated(tree, verb, lexicon) else Conditional.FORECAST
            if row.modality == "wanted" and word is verb:
                return Conditional.WANTED
    return None


def _negated(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    return any(lexicon.is_word(child, "negation") for child in tree.children(verb, "advmod"))


def _is_probable(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    phrase = " ".join(token.text.lower() for token in tree.subtree(word))
    row = lexicon.adverbs.get(phrase) or lexicon.adverbs.get(lemma_of(word))
    return row is not None and row.certainty in {"probable", "possible"}


def under_condition(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a clause is the consequence of a condition.

    « Si la Zemblie payait, l'Ardavie livrerait »; of « a menacé de partir si la Zemblie livrait » only leaving is
    """
    heads = [verb]
    while heads[-1].deprel.startswith("conj") and not _contrasts(tree, heads[-1], lexicon):
        heads.append(tree.tokens[heads[-1].head])
    if heads[-1].deprel == "xcomp":
        heads.append(tree.tokens[heads[-1].head])
    return any(
        (is_condition(tree, child, lexicon) and not _is_concession(tree, child, lexicon))
        or (child.i < verb.i and _condition_phrase(child, lexicon))
        for head in heads
        for child in tree.children(head, "advcl", "obl")
        if head is not verb or not _of_what_it_announces(tree, verb, child, lexicon)
    )


def _of_what_it_announces(tree: Tree, verb: Token, condition: Token, lexicon: Lexicon) -> bool:
    """Tell a condition behind what somebody says, promises or threatens to do: it is of that, and he has said so."""
    announced = [one for one in tree.children(verb, "xcomp", "ccomp") if verb.i < one.i < condition.i]
    says = lexicon.is_report(verb) or bool(lexicon.markers_of(verb, "clause", "infinitive"))
    return bool(announced) and says and not is_conditional(tree, verb)


def _contrasts(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    return any(lexicon.is_word(word, "contrast") for word in tree.children(verb, "cc"))


def _openers(tree: Tree, clause: Token, lexicon: Lexicon) -> list[Token]:
    """Return the words of condition that open a clause, « si » in « même si » among them."""
    fixed = [word for child in tree.children(clause, "advmod", "mark") for word in tree.children(child, "fixed")]
    openers = [*tree.children(clause, "mark"), *fixed]
    return [mark for mark in openers if lexicon.markers_of(mark, "mark") and mark.i < clause.i]


def _is_concession(tree: Tree, clause: Token, lexicon: Lexicon) -> bool:
    marks = _openers(tree, clause, lexicon)
    return any(lexicon.is_word(tree.tokens[mark.i - 1], "concession") for mark in marks if mark.i)


def is_condition(tree: Tree, clause: Token, lexicon: Lexicon) -> bool:
    """Tell whether an adverbial clause states a condition; a concession in the indicative present states none.

    « si la Zemblie payait » -> True; « même si la Zemblie paie » -> False
    """
    if _is_inverted(tree, clause, lexicon):
        return True
    if not clause.deprel.startswith("advcl"):
        return False
    if not _openers(tree, clause, lexicon):
        return False
    if _is_concession(tree, clause, lexicon):
        words = (clause, *tree.children(clause, "aux", "cop"))
        return any(word.feats.get("Tense") in PAST and word.feats.get("VerbForm") == "Fin" for word in words)
    return True


def _is_inverted(tree: Tree, clause: Token, lexicon: Lexicon) -> bool:
    """Tell a clause before the main one that opens with its auxiliary: "Had Iran attacked, it would have lost"."""
    head, subject = tree.tokens[clause.head], tree.child(clause, "nsubj")
    auxiliary = next(iter(tree.children(clause, "aux", "cop")), None)
    if auxiliary is None or subject is None or not clause.i < head.i or tree.children(clause, "mark"):
        return False
    return auxiliary.i < subject.i and lexicon.is_word(auxiliary, "inverts") and not in_question(tree, head)


def _condition_phrase(child: Token, lexicon: Lexicon) -> bool:
    """Tell whether a phrase before the verb sets a condition: « en cas de guerre, il livrerait »."""
    rows = lexicon.markers_of(child, "prep") if child.deprel.startswith("obl") else []
    return any(row.modality == "hypothetical" for row in rows)


def _asks_whether(tree: Tree, clause: Token, lexicon: Lexicon) -> bool:
    """Tell a clause behind "whether", or « si » where it is no condition: "checked whether Karst had attacked"."""
    marks = tree.children(clause, "mark")
    asked = clause.deprel == "ccomp" and any(lexicon.markers_of(mark, "mark") for mark in marks)
    return asked or any(
        lexicon.is_word(mark, "interrogative") and not lexicon.is_word(mark, "circumstance") for mark in marks
    )


def of_anybody(tree: Tree, clause: Token, lexicon: Lexicon) -> bool:
    """Tell a relative clause that says of whom something would be true: "any state that attacks", "whoever helped"."""
    head = tree.tokens[clause.head]
    words = (head, *tree.children(head, "det"))
    before = tree.tokens[max(0, clause.i - 1) : clause.i]
    whoever = any(lexicon.is_word(word, "whoever") for word in (*before, *tree.children(clause, "nsubj")))
    anybody = any(lexicon.is_word(word, "anybody") for word in words) or _of_a_sort(tree, clause, head, lexicon)
    return whoever or (clause.deprel in ("acl:relcl", "acl") and anybody)


def _of_a_sort(tree: Tree, clause: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Tell a relative clause that says of which sort something would be true: "states that attack … will pay".

    Only a language whose nouns do without an article speaks so of a sort.
    """
    above = tree.tokens[noun.head]
    if noun.upos != "NOUN" or noun.feats.get("Number") != "Plur" or not noun.deprel.startswith("nsubj"):
        return False
    if tree.child(noun, "det", "nummod", "nmod:poss") is not None or lexicon.pairs_negation:
        return False
    to_come = any(lexicon.markers_of(aux, "aux") for aux in tree.children(above, "aux"))
    apart = tree.tokens[noun.i + 1].text == ","
    return to_come and not apart and clause.feats.get("Tense") == "Pres"


def in_question(tree: Tree, verb: Token) -> bool:
    """Tell whether a clause is the main clause of a question."""
    words = tree.tokens
    if not words or (words[-1].text not in {"?", "?»", "?”"} and not any(word.text == "?" for word in words[-3:])):
        return False
    while verb.deprel in {"xcomp", "conj"} and verb.head != verb.i:
        verb = tree.tokens[verb.head]
    return verb.head == verb.i


def under_question(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a clause is an embedded question.

    « On ignore si l'Ardavie livrerait », « on ne sait pas dans quelle mesure ils seraient utiles »
    """
    head = tree.head(verb)
    if head is None or not verb.deprel.startswith(("ccomp", "csubj", "advcl", "acl", "xcomp", "obj", "conj")):
        return False
    if verb.deprel.startswith(("ccomp", "advcl")) and _asks_whether(tree, verb, lexicon):
        return True
    asks = bool(lexicon.markers_of(head, "question")) or any(
        row.certainty == "unknown" and row.modality is None for row in lexicon.markers_of(head, "clause")
    )
    if not asks or (verb.deprel.startswith(("xcomp", "advcl", "conj")) and not _interrogative(tree, verb, lexicon)):
        return False
    return _interrogative(tree, verb, lexicon) or _negated(tree, head, lexicon)


def _interrogative(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    marks = [
        mark
        for mark in tree.children(verb, "mark")
        if lexicon.markers_of(mark, "mark") or lexicon.is_word(mark, "interrogative")
    ]
    first = min((token.i for token in tree.subtree(verb)), default=verb.i)
    asked = [
        token
        for token in tree.tokens[max(0, min(first, verb.head)) : verb.i]
        if lexicon.is_word(token, "interrogative")
    ]
    asked = [token for token in asked if token.i > verb.head]
    return bool(marks or asked)


def under_past_report(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a clause is the content of a verb in the past.

    « Il a annoncé que la Zemblie livrerait des obus », « …, affirmant que Karst s'y rendrait »
    """
    while verb.deprel.startswith("conj"):
        verb = tree.tokens[verb.head]
    if not verb.deprel.startswith("ccomp") and not _reports_by_noun(tree, verb, lexicon):
        return False
    governor = tree.tokens[verb.head]
    for _ in range(3):
        if is_past(tree, governor):
            return True
        if governor.feats.get("VerbForm") == "Fin" or governor.head == governor.i:
            return False
        governor = tree.tokens[governor.head]
    return False


def _reports_by_noun(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a clause hangs on a noun of saying or on the text that a verb of saying names.

    « affirmant dans un communiqué que Karst s'y rendrait »
    """
    opened = any(lexicon.is_word(mark, "complementiser") for mark in tree.children(verb, "mark"))
    above = tree.tokens[tree.tokens[verb.head].head]
    return verb.deprel.startswith("acl") and opened and above.upos == "VERB" and lexicon.is_report(above)


def is_past(tree: Tree, verb: Token) -> bool:
    """Tell whether a clause is in a past tense, compound ones included."""
    if verb.feats.get("VerbForm") == "Fin":
        return verb.feats.get("Tense") in PAST
    auxiliaries = tree.children(verb, "aux")
    finite = [aux for aux in auxiliaries if aux.feats.get("VerbForm") == "Fin"]
    made = verb.feats.get("VerbForm") == "Inf" and any(aux.feats.get("VerbForm") == "Part" for aux in auxiliaries)
    compound = verb.feats.get("VerbForm") == "Part" or made  # « a fait savoir qu'il signerait »
    return compound and any(aux.feats.get("Mood", "Ind") == "Ind" for aux in finite)


def _resumes_possibility(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a relative clause draws the consequence of a possibility.

    « Les deux pays pourraient s'allier, ce qui changerait tout »
    """
    if not verb.deprel.startswith(("acl", "advcl", "appos", "parataxis")):
        return False
    for above in tree.ancestors(verb):
        words = (above, *tree.children(above, "aux"))
        if any(word.feats.get("Mood") == "Cnd" for word in words):
            return True
        if any(
            row.certainty in {"possible", "unknown"}
            for word in words
            for row in lexicon.markers_of(word, "noun", "clause")
        ):
            return True
        if above.deprel == "acl:relcl":
            return False
    return False
