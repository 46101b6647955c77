"""What is seen of an act, of a party beside it, and of how it stands: the traits that the weights are given to."""

from collections.abc import Iterable, Iterator

from recoupe.model import Attribution, Mention, Token
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.axes import Axes
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

NOBODY = "nobody"
FAR = 5
LONGEST_PATH = 5
EARLY = 3
NOWHERE = "-", 3
HYPHEN = "-"
"""What stands before it in an adjective of a state may turn the part that the state has: "anti-", "pro-"."""


class Seen:
    """The traits of the acts of one sentence. `mentions` are those of parties, by the word that heads them."""

    def __init__(self, tree: Tree, lexicon: Lexicon, mentions: dict[int, tuple[Mention, str]], place: int) -> None:
        self.tree, self.lexicon, self.mentions, self.place = tree, lexicon, mentions, place
        self._slots: dict[int, dict[int, tuple[str, int]]] = {}
        self._who: dict[int, str] = {}
        self._acts: dict[int, list[str]] = {}

    def who(self, token: Token) -> str:
        """Return what sort of party a word stands for: its schema and how it is mentioned, or what it is instead."""
        if token.i not in self._who:
            self._who[token.i] = self._find_who(token)
        return self._who[token.i]

    def _find_who(self, token: Token) -> str:
        found = self.mentions.get(token.i)
        if found is not None:
            return f"{found[1]}/{found[0].kind.value}"
        for kind in ("office", "organ", "group"):
            if self.lexicon.is_organ(token, kind):
                return kind
        return token.upos

    def entity(self, token: Token) -> str | None:
        """Return the id of the entity that a word heads a mention of."""
        found = self.mentions.get(token.i)
        return found[0].entity_id if found else None

    def act(self, act: Act) -> list[str]:
        """Return the traits of an act; they are weighed for its worth, its type and its stance, and found once."""
        if act.token.i not in self._acts:
            self._acts[act.token.i] = self._find_act(act)
        return self._acts[act.token.i]

    def _find_act(self, act: Act) -> list[str]:
        token, tree = act.token, self.tree
        sense = act.sense.name if act.sense else "?"
        family = act.sense.family if act.sense else "?"
        frame = act.sense.frame.value if act.sense else "?"
        plover = act.sense.plover.type if act.sense and act.sense.plover else "?"
        dealing = str(act.sense.dealing) if act.sense else "?"
        above = tree.head(token)
        subject = self._first(act.arguments.subjects)
        goal = self._first(act.arguments.objects)
        form = self._form(token)
        relation = token.deprel
        found = [
            f"sense={sense}", f"family={family}", f"frame={frame}", f"plover={plover}", f"dealing={dealing}",
            f"lemma={self.lexicon.met_as(token)}", f"pos={act.pos}", f"dep={relation}", f"form={form}",
            f"subject={subject}", f"object={goal}", f"both={subject}|{goal}",
            f"dealing+dep={dealing}|{act.pos}|{base(relation)}", f"dealing+subject={dealing}|{act.pos}|{subject}",
            f"dealing+object={dealing}|{act.pos}|{goal}", f"sense+pos={sense}|{act.pos}",
            f"sense+subject={sense}|{subject.partition('/')[0]}", f"sense+object={sense}|{goal.partition('/')[0]}",
            f"kind={tree.sentence.kind.value}", f"place={min(self.place, EARLY)}",
            f"frame+dep={frame}|{base(relation)}",
            f"passive={act.arguments.passive}", f"inherited={min(act.arguments.inherited, 2)}",
            f"parties={min(3, self._parties(act))}",
            f"dealing+parties={dealing}|{act.pos}|{min(3, self._parties(act))}",
        ]  # fmt: skip
        for groups, noun in act.arguments.obliques:
            kind = self.who(noun).partition("/")[0]
            found += [f"oblique={group}|{kind}" for group in groups]
            found += [f"sense+oblique={sense}|{group}" for group in groups]
        if act.pos != "VERB":
            found += [f"det={child.text.lower()}" for child in tree.children(token, "det", "nummod")] or ["det=none"]
            found += [f"number={token.feats.get('Number', '?')}|{dealing}"]
        if above is not None:
            name = self.lexicon.met_as(above)
            report = self.lexicon.is_report(above)
            found += [
                f"above={name}", f"above+dep={name}|{base(relation)}", f"above.pos={above.upos}|{base(relation)}",
                f"report={report}|{base(relation)}", f"above.party={above.i in self.mentions}",
            ]  # fmt: skip
        else:
            found.append(f"root={act.pos}|{dealing}")
        found += [
            f"mark={self.lexicon.met_as(child)}|{base(relation)}" for child in tree.children(token, "mark", "case")
        ]
        found += [f"below={base(child.deprel)}" for child in tree.children(token)]
        return found

    def party(self, act: Act, token: Token) -> list[str]:
        """Return the traits of a word as a party of an act."""
        slot, step = self.slot(act, token)
        sense = act.sense
        name = sense.name if sense else "?"
        family = sense.family if sense else "?"
        plover = sense.plover.type if sense and sense.plover else "?"
        role = self._role(act, slot)
        who = self.who(token)
        kind = who.partition("/")[0]
        path = self._path(act.token, token)
        side = "left" if token.i < act.token.i else "right"
        taken = "+".join(
            part
            for part, words in (("s", act.arguments.subjects), ("o", act.arguments.objects))
            if any(word.i in self.mentions for word in words)
        )
        found = [
            f"slot={slot}", f"slot+pos={slot}|{act.pos}", f"role={role}", f"role+who={role}|{kind}", f"who={who}",
            f"slot+who={slot}|{kind}", f"slot+sense={slot}|{name}", f"slot+family={slot}|{family}",
            f"slot+plover={slot}|{plover}", f"role+plover={role}|{plover}", f"role+sense={role}|{name}",
            f"path={path}", f"path+pos={path}|{act.pos}", f"path+plover={path}|{plover}", f"step={slot}|{step}",
            f"passive={slot}|{act.arguments.passive}", f"side={slot}|{side}|{act.pos}",
            f"near={min(FAR, abs(token.i - act.token.i) // 3)}|{slot == '-'}",
            f"taken={taken}|{slot}", f"taken+path={taken}|{path}",
            f"inherited={slot}|{min(3, act.arguments.inherited)}",
        ]  # fmt: skip
        if token.upos != "PROPN":
            found += [f"noun={self.lexicon.met_as(token)}", f"noun.number={token.feats.get('Number', '?')}|{slot}"]
        if HYPHEN in token.text:
            found += [f"prefix={token.text.lower().partition(HYPHEN)[0]}", f"prefix={slot}"]
        hangs = base(token.deprel)
        found += [
            f"path+family={path}|{family}", f"path+who={path}|{kind}", f"dep={hangs}|{token.upos}|{slot}",
            f"listed={min(4, len(self.mentions))}|{slot}", f"role+path={role}|{path}",
            f"slot+lemma={slot}|{self.lexicon.met_as(act.token)}",
            f"topmost={hangs == 'nsubj' and self.tree.tokens[token.head].deprel == 'root'}|{slot == '-'}",
            f"kind={self.tree.sentence.kind.value}|{slot}|{side}",
        ]  # fmt: skip
        if slot == "-":
            between = sum(1 for i in self.mentions if min(token.i, act.token.i) < i < max(token.i, act.token.i))
            found += [f"between={min(3, between)}|{side}|{act.pos}", f"act.dep={base(act.token.deprel)}|{side}"]
        return found

    def far(self, act: Act, kinds: Iterable[tuple[int, str]]) -> list[list[str]]:
        """Return the traits of parties that only another sentence names: of each its step and its sort.

        The step tells which sentence, the sort what `who` tells of words of the act's own.
        """
        subject, goal = (
            self._first(words).partition("/")[0] for words in (act.arguments.subjects, act.arguments.objects)
        )
        plover = act.sense.plover.type if act.sense and act.sense.plover else "?"
        passive, pos, sense = act.arguments.passive, act.pos, act.sense.name if act.sense else "?"
        of_act = f"far.places={subject}|{goal}|{passive}|{pos}", f"far.sense={sense}|{passive}"
        return [
            [
                f"far={step}|{pos}|{plover}", f"far.who={sort.partition('/')[0]}|{plover}|{pos}", *of_act,
                f"far.near={step}|{sort}", f"far.all={step}|{subject}|{goal}|{pos}",
            ]
            for step, sort in kinds
        ]  # fmt: skip

    def stands(self, act: Act, axes: Axes) -> list[str]:
        """Return the traits of how an act stands: what the rules read, tense, and the words above."""
        token, tree = act.token, self.tree
        name = act.sense.name if act.sense else "?"
        ruled = axes.modality.value
        form = self._form(token)
        found = [
            f"ruled={ruled}", f"ruled+pos={ruled}|{act.pos}", f"certainty={axes.certainty.value}",
            f"polarity={axes.polarity.value}", f"hearsay={axes.hearsay}", f"announced={axes.announced}",
            f"form={form}", f"form+dep={form}|{base(token.deprel)}", f"ruled+form={ruled}|{form}", f"sense={name}",
            f"pos+dep={act.pos}|{base(token.deprel)}", f"kind={tree.sentence.kind.value}|{form}",
            f"sense+form={name}|{form}", f"denied={axes.denied}", f"lemma={self.lexicon.met_as(token)}",
        ]  # fmt: skip
        found += [f"aux={self.lexicon.met_as(child)}" for child in tree.children(token, "aux", "cop")]
        found += [f"mark={self.lexicon.met_as(child)}" for child in tree.children(token, "mark")]
        found += [f"adverb={self.lexicon.met_as(child)}" for child in tree.children(token, "advmod", "amod", "det")]
        for height, above in enumerate(tree.ancestors(token)):
            if height == 2:
                break
            lemma = self.lexicon.met_as(above)
            found += [
                f"above{height}={lemma}", f"above{height}+dep={lemma}|{base(token.deprel)}",
                f"above{height}.form={self._form(above)}|{base(token.deprel)}",
                f"above{height}.form+pos={self._form(above)}|{act.pos}",
            ]  # fmt: skip
            found += [f"above{height}.aux={self.lexicon.met_as(child)}" for child in tree.children(above, "aux")]
        return found

    def told(self, act: Act, heard: Attribution, parties: frozenset[str]) -> list[str]:
        """Return the traits of an act inside a saying: does the saying's source vouch for it, or the article?"""
        token = act.token
        chain = [token, *self.tree.ancestors(token)]
        relative = any(word.deprel == "acl:relcl" for word in chain)
        aside = any(base(word.deprel) in {"advcl", "appos", "parataxis", "acl"} for word in chain)
        own = bool(parties & set(heard.source_entity_ids))
        name = act.sense.name if act.sense else "?"
        cue = self.lexicon.weighed.get(heard.cue_lemma, heard.cue_lemma)
        return [
            f"manner={heard.manner.value}", f"stance={heard.stance.value}", f"cue={cue}",
            f"relative={relative}|{heard.manner.value}", f"aside={aside}|{heard.manner.value}", f"own={own}",
            f"own+stance={own}|{heard.stance.value}", f"pos={act.pos}",
            f"dep={base(token.deprel)}|{heard.manner.value}",
            f"source={bool(heard.source)}", f"kind={heard.source_kind.value}", f"sense={name}",
            f"sure={round(heard.confidence, 1)}", f"cue+pos={cue}|{act.pos}",
            f"form={self._form(token)}|{heard.manner.value}",
        ]  # fmt: skip

    def _first(self, words: list[Token]) -> str:
        return self.who(words[0]) if words else NOBODY

    def _parties(self, act: Act) -> int:
        return sum(1 for word in act.arguments.words() if word.i in self.mentions)

    def _form(self, token: Token) -> str:
        feats = token.feats
        words = [feats.get(name, "") for name in ("VerbForm", "Mood", "Tense")]
        auxiliaries = "+".join(
            child.feats.get("Mood", "") + child.feats.get("Tense", "") + child.feats.get("VerbForm", "")
            for child in self.tree.children(token, "aux", "cop")
        )
        return f"{token.upos}.{'.'.join(words)}+{auxiliaries}"

    def slot(self, act: Act, token: Token) -> tuple[str, int]:
        """Return the place of a word among an act's arguments, and how far down it hangs in that place."""
        if act.token.i not in self._slots:
            self._slots[act.token.i] = self._find_slots(act)
        return self._slots[act.token.i].get(token.i, NOWHERE)

    def _find_slots(self, act: Act) -> dict[int, tuple[str, int]]:
        """Return the slots of the words below an act: the first that a word stands in, its own before its list's."""
        found: dict[int, tuple[str, int]] = {}
        places = [(slot, word) for slot, words in self._places(act) for word in words]
        for slot, word in places:
            found.setdefault(word.i, (slot, 0))
            for other in self.tree.conjuncts(word):
                found.setdefault(other.i, (slot, 1))
        for slot, word in places:
            for other in self.tree.subtree(word, without=("acl:relcl", "acl")):
                found.setdefault(other.i, (f"{slot}>", 2))
        return found

    def _places(self, act: Act) -> Iterator[tuple[str, list[Token]]]:
        yield "subject", act.arguments.subjects
        yield "object", act.arguments.objects
        for groups, noun in act.arguments.obliques:
            yield groups[0] if groups else "oblique", [noun]

    def _role(self, act: Act, slot: str) -> str:
        """Return the generic role that the sense gives to a slot."""
        if act.sense is None:
            return "?"
        roles = act.sense.arguments
        plain = slot.rstrip(">")
        mark = ">" if slot.endswith(">") else ""
        if plain == "subject":
            return f"{roles.subject}{mark}"
        if plain == "object":
            return f"{roles.object}{mark}"
        return f"{roles.obliques.get(plain, '-')}{mark}"

    def _path(self, one: Token, other: Token) -> str:
        """Return the relations from one word up to the nearest word above both, and down to the other."""
        up = [one, *self.tree.ancestors(one)]
        heights = {token.i: height for height, token in enumerate(up)}
        down: list[str] = []
        current = other
        while current.i not in heights:
            down.append(base(current.deprel))
            if current.head == current.i or len(down) > LONGEST_PATH:
                return "far"
            current = self.tree.tokens[current.head]
        rise = [base(token.deprel) for token in up[: heights[current.i]]]
        if len(rise) + len(down) > LONGEST_PATH:
            return "far"
        return "^".join(rise) + ">" + ">".join(reversed(down))
