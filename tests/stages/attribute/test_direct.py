"""Direct speech: before its cue, after it, around it, and carried on."""

from recoupe.model import Manner
from tests.stages.attribute.reading import only, said


def test_an_inverted_subject_is_the_source() -> None:
    assert said("« Nous rouvrirons le pont en mai », a déclaré la ministre Ada Quill.") == [
        ("la ministre Ada Quill", "a déclaré", "« Nous rouvrirons le pont en mai »")
    ]


def test_a_quotation_goes_on_after_its_cue() -> None:
    assert said("« Nous partons », a-t-il dit. « Rien ne nous retient ici. »") == [
        ("il", "a … dit", "« Nous partons » … « Rien ne nous retient ici. »")
    ]
    assert said("“The boats are ready,” said Captain Brandt. “We leave at dawn.”", "en") == [
        ("Captain Brandt", "said", "“The boats are ready,” … “We leave at dawn.”")
    ]


def test_a_cue_may_part_a_quotation() -> None:
    assert said("“The boats,” she said, “are ready.”", "en") == [("she", "said", "“The boats,” … “are ready.”")]


def test_a_cue_may_stand_inside_the_marks() -> None:
    assert said("“Le port est sûr, a affirmé Oskar Brandt, et il le restera.”") == [
        ("Oskar Brandt", "a affirmé", "“Le port est sûr … et il le restera.”")
    ]


def test_a_paragraph_of_quotation_goes_on_with_the_one_before() -> None:
    text = "« Le blé manque et le prix monte », a déclaré Ada Quill.\n« Il faudra en acheter avant l’hiver. »"
    assert said(text) == [
        ("Ada Quill", "a déclaré", "« Le blé manque et le prix monte » … « Il faudra en acheter avant l’hiver. »")
    ]


def test_a_next_quotation_with_a_cue_is_a_saying_of_its_own() -> None:
    text = "« Le blé manque », a déclaré Ada Quill.\n« Il faudra en acheter », a-t-elle ajouté."
    assert [cue for _, cue, _ in said(text)] == ["a déclaré", "a … ajouté"]


def test_several_sentences_between_one_pair_of_marks_are_one_content() -> None:
    text = "« Le pont est vieux. La digue aussi. Nous le savons », a reconnu le préfet."
    assert said(text) == [("le préfet", "a reconnu", "« Le pont est vieux. La digue aussi. Nous le savons »")]


def test_words_between_marks_are_no_saying_by_themselves() -> None:
    assert said("Le « vieux port » attend ses bateaux.") == []


def test_a_speaker_before_a_colon_speaks_in_a_headline() -> None:
    from tests.stages.attribute.reading import read, words

    reading = read("Ada Quill : « Le blé manque »\nLa ville attend.", title=True)
    assert [words(reading, one) for one in reading.attributions] == [("Ada Quill", ":", "« Le blé manque »")]


def test_a_name_behind_a_dash_signs_a_quotation() -> None:
    assert said("“The wall is safe.” — Ada Quill", "en") == [("Ada Quill", "—", "“The wall is safe.”")]


def test_a_sender_line_is_left_alone() -> None:
    assert said("From Ada Quill: the port is closed on Monday.", "en") == []


def test_a_reported_clause_with_a_few_quoted_words_is_mixed() -> None:
    assert only("Le maire a assuré que le bac était « hors de danger ».").manner is Manner.MIXED
    assert only("« Nous partons », a annoncé le maire.").manner is Manner.DIRECT
    assert only("Le maire a annoncé que le bac partait.").manner is Manner.INDIRECT


def test_a_sentence_that_only_announces_gives_the_next_quotation_its_speaker() -> None:
    found = said("Ada Quill, la patronne du bac, confirme. « Le bac part à midi, quel que soit le temps. »")
    assert found[0][:2] == ("Ada Quill, la patronne du bac", "confirme")


def test_a_disaster_in_a_headline_says_nothing() -> None:
    from tests.stages.attribute.reading import read

    assert read("Tempête Ada : 39 morts sur la côte\nLa ville attend.", title=True).attributions == ()


def test_a_statement_gives_the_quotation_behind_it_its_speaker() -> None:
    found = said("Ada Quill issued a statement on Monday. “The wall is safe, and it will hold all winter.”", "en")
    assert found[0][0] == "Ada Quill"


def test_a_quoted_adverb_inside_a_verb_group_is_no_quotation() -> None:
    text = "L’Ordrie a « catégoriquement » démenti mercredi avoir conclu un accord avec Valmère."
    assert ("L’Ordrie", "a « catégoriquement » démenti", "avoir conclu un accord avec Valmère") in said(text)
    (found,) = said("Ordria has “flatly” denied having signed an accord with Valmere.", "en")
    assert found == ("Ordria", "has “flatly” denied", "having signed an accord with Valmere")


def test_the_name_of_a_show_before_a_saying_is_not_said() -> None:
    text = "On the radio show “Night Watch of the Far North,” Ada Quill said the port would close."
    assert said(text, "en") == [("Ada Quill", "said", "the port would close")]


def test_a_quotation_behind_a_relative_clause_with_other_people_goes_on() -> None:
    text = "“It is finished,” Quill said of the race, in which more and more people run and nobody wins. “In my head, anyway.”"
    assert said(text, "en") == [("Quill", "said", "“It is finished,” … “In my head, anyway.”")]


def test_a_quotation_goes_on_with_the_clause_before_it() -> None:
    text = "The report, which notes that nine firms owe a large sum, “equal to the budget of Karst,” if they are taxed, is old."
    assert said(text, "en")[0][2] == "that nine firms owe a large sum, “equal to the budget of Karst,”"


def test_a_verb_that_leads_in_another_belongs_to_the_cue_behind_a_quotation() -> None:
    text = "« La digue tient », {}"
    assert said(text.format("tient à préciser le maire Brandt.")) == [
        ("le maire Brandt", "tient à préciser", "« La digue tient »")
    ]
    assert said(text.format("a-t-elle tenu à rappeler."))[0][::2] == ("elle", "« La digue tient »")
