"""A brief as a document for word processors (Office Open XML), with footnotes of its own kind."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from markupsafe import escape

from recoupe.publish.brief import Brief, Note, Point
from recoupe.publish.briefs import quoted
from recoupe.publish.harmless import shown
from recoupe.publish.sheetfile import CONTROL, EPOCH, HEAD

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def as_docx(brief: Brief) -> bytes:
    """Return a document with footnotes of its own kind; the same brief, the same bytes."""
    body = [_paragraph("Title", _run(brief.title)), _paragraph("Meta", _run(brief.shown))]
    for item in brief.items:
        body += [_paragraph("Heading1", _run(item.title)), _paragraph("Meta", _run(item.standing))]
        body += [_paragraph("Point", _point(each)) for each in item.points]
        body += [_paragraph("Meta", _run(item.more))] if item.more else []
    body.append(_paragraph("Meta", _run(brief.rule)))
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="900" w:right="900" w:bottom="900" w:left="900" w:header="450" '
        'w:footer="450" w:gutter="0"/></w:sectPr>'
    )
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(("styles", "styles.xml"), ("footnotes", "footnotes.xml")),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{"".join(body)}{page}</w:body></w:document>',
        "word/styles.xml": _styles(),
        "word/footnotes.xml": _footnotes(brief.notes),
    }
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(ZipInfo(name, EPOCH), HEAD + text, ZIP_DEFLATED)
    return target.getvalue()


def _point(point: Point) -> str:
    mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{point.note}"/></w:r>'
    return _run(point.who, bold=True) + _run(f" ({point.status}){point.colon} ") + _run(quoted(point)) + mark


def _run(text: str, *, bold: bool = False) -> str:
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(CONTROL.sub("", shown(text)))}</w:t></w:r>'


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _footnotes(notes: tuple[Note, ...]) -> str:
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for kind, number, name in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    lines += "".join(_footnote(each) for each in notes)
    return f'<w:footnotes xmlns:w="{WORD}">{lines}</w:footnotes>'


def _footnote(note: Note) -> str:
    words = _paragraph("Note", "<w:r><w:footnoteRef/></w:r>" + _run(f" {note.text}"))
    return f'<w:footnote w:id="{note.number}">{words}</w:footnote>'


def _styles() -> str:
    kinds = (
        ("Title", 30, 0, True), ("Heading1", 22, 120, True), ("Meta", 16, 0, False), ("Point", 20, 20, False),
        ("Note", 15, 0, False),
    )  # fmt: skip
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:pPr><w:spacing w:before="{before}" '
        f'w:after="0"/></w:pPr><w:rPr>{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/></w:rPr></w:style>'
        for name, size, before, bold in kinds
    )
    return f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>'


def _types() -> str:
    parts = (("document", "document.main"), ("styles", "styles"), ("footnotes", "footnotes"))
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kind}+xml"/>' for name, kind in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*found: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(found, 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{lines}</Relationships>'
