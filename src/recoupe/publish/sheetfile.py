"""Rows as CSV and as XLSX. No cell is a formula: what begins like one is put in quotes, as its reader would see it."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from recoupe.publish.harmless import shown

FORMULA = re.compile(r"^\s*[=+\-@\t\r＝＋－＠]")
"""How a cell begins that a spreadsheet would reckon out (OWASP, CSV injection)."""
NUMBER = re.compile(r"^\s*[+-]?\d+([.,]\d+)?\s*$")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time in an archive's entries, so that the same rows give the same bytes."""
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="claims" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def guarded(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula and no terminal obeys; numbers stay numbers.

    « =1+1 » -> « '=1+1 »
    """
    if not isinstance(value, str):
        return value
    harmless = shown(value)
    return "'" + harmless if FORMULA.match(harmless) and not NUMBER.match(harmless) else harmless


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return CSV with a header."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(["" if value is None else guarded(value) for value in row] for row in rows)
    return target.getvalue()


def as_xlsx(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a workbook of one sheet; text cells are inline strings, which hold no formula by their type."""
    lines = [_line(1, columns), *(_line(number, row) for number, row in enumerate(rows, 2))]
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>'
        '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><sheetData>{''.join(lines)}</sheetData></worksheet>"
    )
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, text in (*PARTS.items(), ("xl/worksheets/sheet1.xml", sheet)):
            archive.writestr(ZipInfo(name, EPOCH), HEAD + text, ZIP_DEFLATED, compresslevel=9)
    return target.getvalue()


def _line(number: int, row: Sequence[object]) -> str:
    cells = (_cell(f"{_letters(i)}{number}", value) for i, value in enumerate(row))
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'<c r="{place}"><v>{value}</v></c>'
    text = escape(CONTROL.sub("\ufffd", str(guarded(value))))
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _letters(index: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA"""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
