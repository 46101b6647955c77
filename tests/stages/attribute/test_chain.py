"""The chain: speaker, cited medium, outlet."""

from recoupe.model import LinkRole
from tests.stages.attribute.reading import only, read


def links(text: str, language: str = "fr", outlet: str | None = None) -> list[tuple[str, LinkRole]]:
    return [(link.text, link.role) for link in only(text, language, outlet=outlet).chain]


def test_a_medium_spoken_to_stands_between_speaker_and_outlet() -> None:
    assert links("Ada Quill a déclaré à Reuters que le blé manquait.", outlet="Le Quai") == [
        ("Ada Quill", LinkRole.SPEAKER),
        ("Reuters", LinkRole.MEDIUM),
        ("Le Quai", LinkRole.OUTLET),
    ]
    assert links("Ada Quill told Reuters that the fleet had left.", "en")[1] == ("Reuters", LinkRole.MEDIUM)


def test_a_medium_that_cites_the_source_is_a_link() -> None:
    assert ("agence Reuters", LinkRole.MEDIUM) in links(
        "Une étude de la mairie citée par l’agence Reuters indique que la digue fuit."
    )


def test_a_medium_that_speaks_itself_is_the_speaker() -> None:
    assert [role for _, role in links("L’agence Reuters a affirmé que le blé manquait.")] == [LinkRole.SPEAKER]


def test_a_pair_gives_two_speakers() -> None:
    found = only("« La digue tiendra », ont écrit Oskar Brandt et Ada Quill dans une note.")
    assert [link.role for link in found.chain] == [LinkRole.SPEAKER, LinkRole.SPEAKER]
    assert len(found.source_entity_ids) == 2


def test_a_pronoun_leads_to_the_person() -> None:
    reading = read("« Le blé manque », a déclaré Ada Quill.\n« Il faudra en acheter », a-t-elle ajouté.")
    first, second = reading.attributions
    assert first.source_entity_ids == second.source_entity_ids != ()


def test_they_are_the_pair_that_spoke_before() -> None:
    text = "« La digue tiendra », ont écrit Oskar Brandt et Ada Quill.\n« Le pont aussi », ont-ils ajouté."
    first, second = read(text).attributions
    assert set(first.source_entity_ids) == set(second.source_entity_ids)
    assert len(second.source_entity_ids) == 2


def test_whom_a_paper_cites_is_its_root() -> None:
    said = read("La Gazette de Karst, citant deux responsables, a écrit que la digue fuyait.").attributions[-1]
    assert said.source_text == "La Gazette de Karst"
    assert ("deux responsables", LinkRole.ROOT) in [(link.text, link.role) for link in said.chain]
    said = read("The port will close, Reuters reported, citing a leaked memo.", "en").attributions[0]
    assert ("a leaked memo", LinkRole.ROOT) in [(link.text, link.role) for link in said.chain]


def test_a_root_named_in_one_sentence_stands_behind_the_next() -> None:
    text = "Reuters cited two officials in its report.\nReuters said that the fleet had left."
    last = read(text, "en").attributions[-1]
    assert ("two officials", LinkRole.ROOT) in [(link.text, link.role) for link in last.chain]


def test_who_speaks_in_anothers_stead_is_a_relay() -> None:
    found = links("Le gouvernement a nié, par la voix de sa ministre, que la digue fuyait.")
    assert ("sa ministre", LinkRole.RELAY) in found
    found = links("The company said through a spokesman that the port was open.", "en")
    assert ("a spokesman", LinkRole.RELAY) in found
