"""Which saying stands inside which: a cue within another's content makes a child."""

from recoupe.stages.attribute.draft import Draft


def parents_of(drafts: list[Draft]) -> list[int | None]:
    """Return for each draft the index of the smallest content that holds its cue, None for an outermost one.

    « Le maire affirme que Paris nie l'accord » -> the denial inside the statement
    """
    pieces = sorted((span.start, -span.end, index) for index, draft in enumerate(drafts) for span in draft.content)
    cues = sorted((*_place(draft), index) for index, draft in enumerate(drafts))
    found: list[int | None] = [None] * len(drafts)
    stack: list[tuple[int, int, int]] = []
    at = 0
    for start, end, index in cues:
        while at < len(pieces) and pieces[at][0] <= start:
            piece = pieces[at]
            stack = [one for one in stack if -one[1] > piece[0]]
            stack.append(piece)
            at += 1
        stack = [one for one in stack if -one[1] > start]
        holding = [one for one in stack if -one[1] >= end and one[2] != index]
        if holding:
            found[index] = max(holding, key=lambda one: (one[0], one[1]))[2]
    return _without_circles(found)


def _place(draft: Draft) -> tuple[int, int]:
    """The cue's head word: "declined to comment" starts before what was declined, its head stands in it."""
    if draft.anchor is not None:
        return draft.anchor.start, draft.anchor.end
    return draft.cue[0].start, draft.cue[-1].end


def _without_circles(parents: list[int | None]) -> list[int | None]:
    for index in range(len(parents)):
        seen, at = {index}, parents[index]
        while at is not None:
            if at in seen:
                parents[index] = None
                break
            seen.add(at)
            at = parents[at]
    return parents
