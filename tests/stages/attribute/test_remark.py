from tests.stages.attribute.reading import read


def speakers(text: str) -> set[str]:
    return {one.source_text for one in read(text).attributions}


def test_a_remark_beside_a_quotation_is_its_speakers_and_not_of_whom_it_speaks() -> None:
    found = speakers("« Le musée restera fermé », a confié la conservatrice, tout en déplorant le manque de gardiens.")
    assert found == {"la conservatrice"}
