"""Denials that point back to what was said before."""

import pytest

from recoupe.model import Attribution, Claim, Document, Frame, Manner, Reading, Role, SourceKind, Span, Stance
from recoupe.stages.corroborate.anaphora import pointing_back

TEXT = "Karst says that Zembla opened fire on the ferry. Zembla rejected {}. The ferry is in port."


def answered(words: str, *, denier: str = "zembla") -> list[tuple[str, str]]:
    text = TEXT.format(words)
    fire, deny = text.index("Zembla opened"), text.index("Zembla rejected")
    sayings = (_saying("s1", "karst", Span(fire, fire + 32), Span(0, 10)),)
    sayings += (_saying("s2", denier, Span(deny + 16, deny + 16 + len(words)), Span(deny, deny + 15), Stance.DENIES),)
    claims = (
        _claim("c1", fire, 32, Frame.FORCE, "zembla", "s1"),
        _claim("c2", deny, 15, Frame.COMMUNICATION, "zembla", None),
    )
    document = Document(id="a", path="a.txt", text=text, language="en")
    return list(pointing_back(Reading(document=document, claims=claims, attributions=sayings)))


def _saying(name: str, who: str, content: Span, cue: Span, stance: Stance = Stance.ASSERTS) -> Attribution:
    return Attribution(
        id=name, document_id="a", source=(), cue=(cue,), content=(content,), manner=Manner.INDIRECT,
        source_kind=SourceKind.STATE, source_text=who, source_entity_ids=(who,), stance=stance,
    )  # fmt: skip


def _claim(name: str, start: int, length: int, frame: Frame, who: str, saying: str | None) -> Claim:
    role = Role(role="actor", start=start, end=start + 6, text=who, entity_id=who)
    return Claim(
        id=name, document_id="a", start=start, end=start + length, sentence=Span(start, start + length),
        predicate="act", frame=frame, roles=(role,), attribution_id=saying,
    )  # fmt: skip


@pytest.mark.parametrize("words", ["that version", "the claim", "such reports", "the accusations", "it"])
def test_who_rejects_a_version_denies_what_was_told_before(words: str) -> None:
    assert answered(words) == [("c2", "c1")]


@pytest.mark.parametrize("words", ["the offer", "the assault", "the claim that it had bought a second ferry in Orle"])
def test_who_rejects_something_else_does_not(words: str) -> None:
    assert answered(words) == []


def test_nobody_denies_what_he_said_himself() -> None:
    assert answered("that version", denier="karst") == []
