"""Running text with its marks: an article with claims and damage, two aligned passages with what changed."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from recoupe.publish.addresses import Places, file_name
from recoupe.publish.wording import Wording
from recoupe.view.reader import DAMAGE
from recoupe.view.textpages import Piece, Segment

DROPPED = (Markup("<del>{}</del>"), Markup('<del class="finding {}">{}<small>{}</small></del>'))
ADDED = (Markup("<ins>{}</ins>"), Markup('<ins class="finding {}">{}<small>{}</small></ins>'))


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Draws in the words of one language of the interface."""

    wording: Wording
    places: Places

    def segments(self, segments: tuple[Segment, ...], earlier: bool) -> Markup:
        """Return one side of an alignment: dropped words of the earlier text, added ones of the later."""
        return Markup("").join(self._segment(each, DROPPED if earlier else ADDED) for each in segments)

    def _segment(self, segment: Segment, shapes: tuple[Markup, Markup]) -> Markup:
        if not segment.changed or not segment.text.strip():
            return escape(segment.text)
        if not segment.finding:
            return shapes[0].format(segment.text)
        return shapes[1].format(segment.finding, segment.text, self.wording.t(f"finding.{segment.finding}"))

    def article(self, pieces: tuple[Piece, ...]) -> Markup:
        """Return a paragraph of an article, one link a claim; its text is the article's, to the character."""
        drawn = []
        for (row_id, line), group in groupby(pieces, key=lambda each: (each.rows[0] if each.rows else "", each.line)):
            inside = Markup("").join(self._piece(piece) for piece in group)
            link = Markup('<a class="c {}" href="../{}">{}</a>')
            drawn.append(link.format(line, self.places.claim(row_id), inside) if row_id else inside)
        return Markup("").join(drawn)

    def _piece(self, piece: Piece) -> Markup:
        inside = Markup("").join([*(_anchor(each) for each in piece.anchors), escape(piece.text)])
        classes = [f"f-{name}" for name in piece.facets]
        if piece.repair:
            classes += ["damaged" if piece.repair in DAMAGE else "aside", piece.repair.value]
        if piece.sentence is None and not classes:
            return inside
        key = Markup(' id="s{}"').format(piece.sentence) if piece.sentence is not None else Markup("")
        style = Markup(' class="{}"').format(" ".join(classes)) if classes else Markup("")
        return Markup("<span{}{}{}>{}</span>").format(key, style, self._damage(piece), inside)

    def _damage(self, piece: Piece) -> Markup:
        if piece.repair is None:
            return Markup("")
        words = self.wording.t(f"repair.{piece.repair.value}")
        if piece.replacement is not None:
            words += ": " + self.wording.t("reader.read_as", words=piece.replacement)
        read = Markup(' data-read="{}"').format(piece.replacement) if piece.replacement else Markup("")
        return Markup(' title="{}"{}').format(words, read)


def _anchor(claim_id: str) -> Markup:
    return Markup('<span class="anchor" id="{}"></span>').format(file_name(claim_id))
