import codecs

import pytest

from recoupe.errors import UnreadableInput
from recoupe.stages.read.decode import decode


def told(content: bytes) -> tuple[str, list[str]]:
    text, issues = decode(content, "a.txt")
    return text, [issue.code for issue in issues]


def test_utf_8_is_read_as_it_is_with_its_line_ends():
    assert told("Été\r\n".encode()) == ("Été\r\n", [])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str):
    assert told(mark + "Été".encode(encoding)) == ("Été", [])


def test_windows_1252_is_guessed_and_told():
    assert told("déjà".encode("cp1252")) == ("déjà", ["encoding_guessed"])


def test_a_broken_byte_among_good_ones_is_replaced_and_counted():
    text, issues = decode("éèà".encode() + b"\xff", "a.txt")
    assert text == "éèà\ufffd"
    assert issues[0].code == "broken_encoding"
    assert issues[0].message.startswith("a.txt: 1 bytes are not valid UTF-8")


@pytest.mark.parametrize("content", [b"", b" \n", codecs.BOM_UTF8 + b" "])
def test_nothing_to_read_says_so(content: bytes):
    with pytest.raises(UnreadableInput, match=r"a\.txt: the file is empty") as raised:
        decode(content, "a.txt")
    assert raised.value.code == "empty_input"


@pytest.mark.parametrize("content", [b"%PDF-1.7 x", b"PK\x03\x04x", b"text\0text", b"\x01\x02\x03 ab"])
def test_a_binary_file_says_so(content: bytes):
    with pytest.raises(UnreadableInput, match="binary file") as raised:
        decode(content, "a.txt")
    assert raised.value.code == "not_text"


def test_a_few_control_characters_make_no_binary_file():
    assert told(b"\x01" + b"a" * 99) == ("\x01" + "a" * 99, [])
    with pytest.raises(UnreadableInput):
        decode(b"\x01" * 3 + b"a" * 97, "a.txt")
