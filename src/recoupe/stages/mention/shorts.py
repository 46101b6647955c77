"""Two short names joined by a hyphen: « le sommet Souza-Arroyo »."""

from recoupe.model import MentionKind
from recoupe.stages.mention.agree import Cast
from recoupe.stages.mention.names import Name
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure


def joined(scene: Scene, name: Name, figure: Figure, cast: Cast) -> bool:
    """Note both persons of a joined name and tell that it was one; a name borne whole by somebody is left alone."""
    token, last = scene.tokens[name.first], scene.tokens[name.last]
    parts = name.words[0].split("-")
    if len(name.words) != 1 or len(parts) != 2 or not all(parts) or last.end - token.start != len(name.words[0]):
        return False
    persons = [cast.person_called(part) for part in parts]
    if None in persons or persons[0] is persons[1] or len(cast.full_name(figure)) > 2:
        return False
    cut = token.start + len(parts[0])
    for person, start, end in ((persons[0], token.start, cut), (persons[1], cut + 1, last.end)):
        scene.add(name.first, name.last, person, MentionKind.NAME, "Person", sure=0.85, start=start, end=end)
    return True
