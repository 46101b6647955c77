"""Who speaks behind a pronoun: the speaker of the quotation, his body, or nobody known."""

from recoupe.model import Attribution, LinkRole, Reading, SourceKind
from tests.stages.attribute.reading import read, said


def names(reading: Reading, one: Attribution) -> list[str]:
    known = {entity.id: entity.name for entity in reading.entities}
    return [known[entity] for entity in one.source_entity_ids]


def saying_of(reading: Reading, source: str) -> Attribution:
    text = reading.document.text
    found = [a for a in reading.attributions if a.source and text[a.source[0].start : a.source[0].end] == source]
    assert len(found) == 1
    return found[0]


def test_i_inside_a_quotation_is_its_speaker() -> None:
    reading = read("“I think that the bridge will fall,” Ada Quill said.", "en")
    assert names(reading, saying_of(reading, "I")) == ["Ada Quill"]


def test_we_is_the_body_that_speaks() -> None:
    reading = read("“We believe that the dam will hold,” the Orden Institute said.", "en")
    assert names(reading, saying_of(reading, "We")) == ["Orden Institute"]


def test_we_of_a_person_without_a_body_is_nobody_known() -> None:
    reading = read("« Nous pensons que le pont tombera », a dit Ada Quill.")
    assert saying_of(reading, "Nous").source_text == ""


def test_a_pronoun_that_stays_open_names_no_source_and_keeps_its_place() -> None:
    reading = read("She said that the bridge was closed.", "en", outlet="The Lorne Gazette")
    found = saying_of(reading, "She")
    assert (found.source_text, found.source_kind) == ("", SourceKind.UNNAMED)
    assert [link.role for link in found.chain] == [LinkRole.OUTLET]


def test_a_group_without_a_name_is_a_source_of_its_own_words() -> None:
    found = saying_of(read("Some say that the bridge is closed.", "en"), "Some")
    assert found.source_text == "Some"


def test_who_gives_out_a_paper_says_what_it_says() -> None:
    english = "The council issued a statement saying that the test had failed."
    french = "La mairie a publié un communiqué affirmant que la digue tient."
    assert said(english, "en") == [("The council", "saying", "that the test had failed")]
    assert said(french) == [("La mairie", "affirmant", "que la digue tient")]


def test_a_paper_that_nobody_gives_out_speaks_itself() -> None:
    assert said("The mayor read a memo saying that the test had failed.", "en")[-1][0] == "a memo"


def test_who_sends_a_letter_asks_what_it_asks() -> None:
    found = said("The parents sent a letter to the board of directors urging them to reconsider.", "en")
    assert ("The parents", "urging") in [(source, cue) for source, cue, _ in found]
