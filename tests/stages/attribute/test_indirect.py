"""Reported clauses, sources behind a preposition, nouns that report, passives without a source."""

from recoupe.model import SourceKind
from tests.stages.attribute.reading import only, read, said, words


def test_that_opens_the_content() -> None:
    assert said("Le maire a assuré que le bac partirait.") == [("Le maire", "a assuré", "que le bac partirait")]
    assert said("The mayor told reporters that the bridge was safe.", "en") == [
        ("The mayor", "told", "that the bridge was safe")
    ]


def test_negation_and_auxiliaries_belong_to_the_cue() -> None:
    assert said("Le maire n’a pas dit quand le pont rouvrirait.")[0][1] == "n’a pas dit"


def test_a_source_stands_behind_a_preposition() -> None:
    assert said("Selon la capitainerie, le chenal est ouvert.") == [
        ("la capitainerie", "Selon", "le chenal est ouvert")
    ]
    assert said("Le chenal est ouvert, d’après deux pilotes.")[0][:2] == ("deux pilotes", "d’après")
    assert said("À en croire le préfet, la digue tiendra.")[0][0] == "le préfet"
    assert said("According to the harbour office, the channel is open.", "en")[0][0] == "the harbour office"


def test_pour_before_a_purpose_is_no_source() -> None:
    assert said("Pour la paix, les deux ports ont ouvert leurs quais.") == []


def test_an_incise_reports_the_sentence_around_it() -> None:
    assert said("La digue ne tiendra pas, comme l’a expliqué l’ingénieur.")[0][0] == "l’ingénieur"
    assert said("The wall moved, the engineer said.", "en") == [("the engineer", "said", "The wall moved")]


def test_a_noun_reports_with_its_agent() -> None:
    source, cue, content = said("La dénonciation par la Vélorie de la nouvelle taxe a surpris les négociants.")[0]
    assert (source, content) == ("la Vélorie", "la nouvelle taxe")
    assert cue.startswith("dénonciation")


def test_a_noun_reports_by_which_its_clause_goes() -> None:
    text = "Le préfet a écarté les affirmations de la Vélorie selon lesquelles la digue cédait."
    found = read(text).attributions
    assert ("la Vélorie", "la digue cédait") in {words(read(text), one)[::2] for one in found}


def test_a_passive_may_have_no_source() -> None:
    assert only("Il a été rapporté que la flotte avait quitté le port.").source == ()
    assert only("Il a été rapporté que la flotte avait quitté le port.").source_kind is SourceKind.UNNAMED


def test_a_document_can_speak() -> None:
    assert only("Un communiqué de la mairie indique que l’école restera fermée.").source_kind is SourceKind.DOCUMENT


def test_officials_without_a_name_keep_their_words() -> None:
    found = only("Des responsables véloriens ont affirmé que le pont était sûr.")
    assert (found.source_text, found.source_kind) == ("Des responsables véloriens", SourceKind.UNNAMED)


def test_an_analyst_crowd_is_a_collective() -> None:
    assert only("Les analystes estiment que le prix baissera.").source_kind is SourceKind.COLLECTIVE


def test_a_denial_inside_a_statement_is_its_child() -> None:
    reading = read("The envoy said Veloria denied that it had closed the border.", "en")
    outer, inner = reading.attributions
    assert (outer.parent_id, inner.parent_id) == (None, outer.id)


def test_what_is_wanted_or_feared_counts() -> None:
    assert said("Les pêcheurs craignent que le lac ne gèle.")[0][0] == "Les pêcheurs"


def test_meaning_is_not_wanting() -> None:
    assert all(cue != "veut" for _, cue, _ in said("Cela veut dire que le port ferme."))


def test_a_marked_source_may_stand_before_a_colon() -> None:
    source, cue, content = said("Selon un délégué du port : « La grille pourrait céder. »")[0]
    assert (source, cue, content.startswith("« La grille")) == ("un délégué du port", "Selon", True)


def test_a_relative_word_behind_a_marker_speaks_for_the_noun_before() -> None:
    found = said("La vente attend, précise l’un des délégués, selon lequel rien n’est signé.")
    assert [(source, content) for source, _, content in found] == [
        ("l’un des délégués", "La vente attend"),
        ("l’un des délégués", "rien n’est signé"),
    ]


def test_one_who_calls_himself_satisfied_says_so() -> None:
    assert said("Le préfet s’est dit satisfait des travaux du port.")[0][2] == "satisfait des travaux du port"


def test_a_conjunction_of_purpose_opens_no_saying() -> None:
    assert said("Oskar Brandt a conçu ce plan pour que le port soit sûr.") == []


def test_what_is_left_unsaid_behind_a_modal_is_no_saying() -> None:
    assert said("Oskar Brandt est parti sans pouvoir dire que le port fermait.") == []


def test_a_bare_noun_names_a_kind() -> None:
    assert all(cue != "accusation" for _, cue, _ in said("La chambre d’accusation de la cour d’appel siège à midi."))


def test_who_is_spoken_of_stands_in_what_is_said_of_him() -> None:
    found = said("Oskar Brandt is said by diplomats to owe his post to the brigade.", "en")
    assert found == [("diplomats", "is said", "Oskar Brandt … to owe his post to the brigade")]


def test_a_relative_word_may_speak_for_a_name_further_off() -> None:
    found = said("La grille tiendra, estime Ada Quill, du Forum du Lac, pour qui « rien ne presse ».")
    assert [(source, content) for source, _, content in found] == [
        ("Ada Quill, du Forum du Lac", "La grille tiendra"),
        ("Ada Quill, du Forum du Lac", "« rien ne presse »"),
    ]


def test_a_semicolon_parts_the_subjects() -> None:
    found = said("A frigate, the Tern, called at Oruro; the Royal Navy insisted that the visit had been planned.", "en")
    assert found[0][0] == "the Royal Navy"


def test_a_sentence_of_the_court_is_no_saying() -> None:
    assert said("Le tribunal a condamné Oskar Brandt à une amende.") == []


def test_what_a_source_says_besides_is_no_part_of_its_name() -> None:
    found = said("The minister, who told reporters that the wall was old, added that it would hold.", "en")
    assert [source for source, _, _ in found] == ["The minister", "The minister"]


def test_an_adjective_may_say_what_it_doubts_behind_quant_a() -> None:
    assert said("De nombreux experts restent sceptiques quant à la solidité de la digue.")[0][2].endswith("la digue")


def test_an_infinitive_is_read_where_the_frames_of_its_cue_imply_it() -> None:
    assert said("Le port a répondu avoir payé les marins.")[0][2] == "avoir payé les marins"
    assert said("Les juges le soupçonnent d’avoir vendu le bac.")[0] == (
        "Les juges",
        "soupçonnent",
        "d’avoir vendu le bac",
    )
    assert said("The bank admitted losing the files.", "en") == [("The bank", "admitted", "losing the files")]


def test_a_wish_with_its_own_subject_is_a_clause() -> None:
    assert said("Her union insists that the law be repealed.", "en")[0][2] == "that the law be repealed"


def test_a_time_may_follow_an_incise() -> None:
    assert said("The crews have left the port, their union said last night.", "en") == [
        ("their union", "said", "The crews have left the port")
    ]


def test_a_clause_ends_where_the_author_turns() -> None:
    assert said("Quill said the bridge was safe, however the town has closed it.", "en")[0][2] == "the bridge was safe"


def test_a_demonstrative_that_takes_somebody_up_speaks() -> None:
    assert said("Celui-ci affirme ne pas connaître le maire.")[0][0] == "Celui-ci"


def test_one_whom_a_copula_describes_speaks_and_not_the_whole_clause() -> None:
    text = "The talks failed because Democrats have been at the forefront of saying that Ordria paid."
    assert said(text, "en") == [("Democrats", "saying", "that Ordria paid")]
    assert said("Quill is a professor claiming that Ordria paid.", "en") == [("Quill", "claiming", "that Ordria paid")]


def test_what_is_only_pointed_at_speaks_without_its_clause() -> None:
    assert said("This is a report saying that Ordria paid.", "en") == [("a report", "saying", "that Ordria paid")]
    text = "Ce sont des responsables affirmant que l’Ordrie a payé."
    assert said(text) == [("des responsables", "affirmant", "que l’Ordrie a payé")]


def test_who_is_accused_of_a_deed_needs_no_accuser() -> None:
    assert said("Oskar Brandt was accused of spending the money on a house.", "en") == [
        ("", "was accused", "Oskar Brandt … of spending the money on a house")
    ]
    assert said("Oskar Brandt est soupçonné d’avoir volé la caisse.") == [
        ("", "est soupçonné", "Oskar Brandt … d’avoir volé la caisse")
    ]


def test_a_second_infinitive_belongs_to_what_is_declined() -> None:
    found = said("The board declined to threaten Karst or even directly declare it responsible.", "en")
    assert [content for _, _, content in found] == ["to threaten Karst or even directly declare it responsible"]


def test_a_judgement_ends_behind_what_its_cue_opens() -> None:
    text = "Ada Quill criticized the act as a “crazy system” during a stop in Karst."
    assert said(text, "en") == [("Ada Quill", "criticized", "the act as a “crazy system”")]


def test_nobody_has_it_from_somebody() -> None:
    assert said("La trêve tient, indique-t-on de source diplomatique.") == [
        ("source diplomatique", "indique", "La trêve tient")
    ]
    assert said("Le port serait fermé, a-t-on appris auprès de la mairie.")[0][0] == "la mairie"
    assert said("On dit que la digue tient.")[0][0] == ""
