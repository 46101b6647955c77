"""Choose the parties of an act, all of them together: what stands in one list has one role, one party one name."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from recoupe.model import MentionKind, Token
from recoupe.stages.claim.traits import Seen
from recoupe.syntax.tree import base

NONE, ACTOR, OTHER = "none", "actor", "other"
LISTED = 0.1
"""Least probability of a member of a list whose other member is a party; of a name whose title is one."""
SURE = 0.5
"""How likely a party must be for the others of its list to follow it."""
IN, PLACES = "in", frozenset({"Country", "Address", None})
INSIDE = frozenset({"nmod", "compound", "flat"})
ONE = frozenset({"appos", "flat", "compound", "nmod"})
"""How a name hangs on the words that say who it is, or they on it: "the trader Caspar Gulf", « le Lituanien X »."""
FARTHEST = 30.0


class Odds(NamedTuple):
    """How far something is the actor and how far the other party, each in log odds against being none."""

    actor: float
    other: float

    @property
    def role(self) -> str:
        """Return the likelier role."""
        return ACTOR if self.actor >= self.other else OTHER

    @property
    def party(self) -> float:
        """Return the probability of being a party at all."""
        either = math.exp(min(FARTHEST, self.actor)) + math.exp(min(FARTHEST, self.other))
        return either / (1 + either)

    def beside(self, other: "Odds", share: float = 0.5) -> "Odds":
        """Return the mean of two readings, of which the other one has a share."""
        own = 1 - share
        return Odds(own * self.actor + share * other.actor, own * self.other + share * other.other)


def choose(seen: Seen, odds: Mapping[int, Odds], least: Mapping[int, float]) -> dict[int, str]:
    """Return the roles of the words that are parties; `least`: how likely each word must be."""
    chosen = {i: each.role for i, each in odds.items() if each.party > least[i]}
    for i in list(chosen):
        if odds[i].party >= SURE:
            _list(seen, i, odds, chosen)
    _name_once(seen, odds, chosen)
    return {i: role for i, role in chosen.items() if not (_is_within(seen, i, chosen) or _is_in_name(seen, i, chosen))}


def _is_within(seen: Seen, i: int, chosen: Mapping[int, str]) -> bool:
    """Tell whether a word only says whose another party is: "Chinese President Li", « les rebelles de l'Ardavie »."""
    token = seen.tree.tokens[i]
    beside = seen.tree.children(seen.tree.tokens[token.head], "appos", "flat", "nmod")
    if token.deprel == "amod" and any(chosen.get(name.i) == chosen[i] and _is_named(seen, name.i) for name in beside):
        return True  # « la société suédoise Norrdata »
    if _is_deep(seen, i, chosen):
        return True
    if chosen.get(token.head) != chosen[i] or token.head == i:
        return False
    relation, head = base(token.deprel), seen.mentions.get(token.head)
    person = head is not None and head[1] == "Person"
    group = head is not None and head[0].kind is MentionKind.NOMINAL and _is_named(seen, i)
    member = person and relation == "appos" and _schema(seen, i) not in {"Person", None}
    if relation == "nmod" and person is False and seen.mentions.get(i) is not None and seen.mentions[i][1] == "Person":
        return True  # "the party of President Vara"
    counted = seen.tree.child(seen.tree.tokens[token.head], "nummod") is not None  # "four members of the party"
    there = IN in seen.lexicon.groups_of(seen.tree, token) and _schema(seen, i) not in PLACES  # "investors in Valcor"
    part = relation in {"amod", "compound"} or member  # "Lisbon zoo"
    return part or (relation == "nmod" and (person or group or counted or there))


def _is_deep(seen: Seen, i: int, chosen: Mapping[int, str]) -> bool:
    """Tell a word inside what another party's name is of: « la conférence des évêques de France »."""
    found, token = 0, seen.tree.tokens[i]
    while base(token.deprel) in INSIDE and token.head != token.i:
        token, found = seen.tree.tokens[token.head], found + 1
        if found > 1 and chosen.get(token.i) == chosen[i]:
            return True
        if token.i in seen.mentions:
            return False
    return False


def _is_in_name(seen: Seen, i: int, chosen: Mapping[int, str]) -> bool:
    """Tell whether a word is part of another party's name: « la Banque de France » is not France."""
    own = seen.mentions.get(i)
    others = (seen.mentions.get(j) for j, role in chosen.items() if j != i and role == chosen[i])
    return own is not None and any(
        each is not None
        and each[0].kind is MentionKind.NAME
        and each[0].start <= own[0].start
        and own[0].end <= each[0].end
        and each[0].end - each[0].start > own[0].end - own[0].start
        for each in others
    )


def _schema(seen: Seen, i: int) -> str | None:
    found = seen.mentions.get(i)
    return found[1] if found else None


def _list(seen: Seen, i: int, odds: Mapping[int, Odds], chosen: dict[int, str]) -> None:
    """Give the members of a word's list its role: "RTS and MICEX" are both closed."""
    token = seen.tree.tokens[i]
    while token.deprel == "conj":
        token = seen.tree.tokens[token.head]
    for member in seen.tree.conjuncts(token):
        if member.i in odds and odds[member.i].party >= LISTED:
            chosen.setdefault(member.i, chosen[i])


def _name_once(seen: Seen, odds: Mapping[int, Odds], chosen: dict[int, str]) -> None:
    """Keep the name of a party that is told by a noun and a name: "the trader Caspar Gulf" -> Caspar Gulf."""
    for i in sorted(chosen):
        if i not in chosen or _is_named(seen, i):
            continue
        names = [j for j in _beside(seen, i) if _is_named(seen, j) and j in odds and odds[j].party >= LISTED]
        if names:
            chosen.setdefault(names[0], chosen[i])
            del chosen[i]


def _beside(seen: Seen, i: int) -> list[int]:
    """Return the words that name one party with a word, also by way of a third: "a rival, the trader Caspar Gulf"."""
    found, asked = list[int](), [i]
    while asked:
        token = seen.tree.tokens[asked.pop(0)]
        beside = [child.i for child in seen.tree.children(token) if _is_one(seen, child)]
        head = seen.tree.head(token)
        if head is not None and _is_one(seen, token):
            beside.append(head.i)
        new = [each for each in beside if each != i and each not in found]
        found += new
        asked += [each for each in new if not _is_named(seen, each)]
    return found


def _is_one(seen: Seen, child: Token) -> bool:
    """Tell whether a word names one party with the word it hangs on; an `nmod` does only without a preposition."""
    relation = base(child.deprel)
    return relation in ONE and (relation != "nmod" or not seen.tree.children(child, "case"))


def _is_named(seen: Seen, i: int) -> bool:
    found = seen.mentions.get(i)
    return found is not None and found[0].kind is MentionKind.NAME
