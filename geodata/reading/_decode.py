"""Bytes become text: what a file says of its encoding, what its bytes show, and what is left to guess."""

from __future__ import annotations

from collections import Counter

from charset_normalizer import from_bytes

from geodata._contents import BYTE_ORDER_MARKS

_SCRIPTS = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 koi8_r shift_jis euc_jp euc_kr gb18030 big5"
).split()
"""Encodings that reports are met in; those of old terminals are what a short text is mistaken for."""

_LETTERS = {
    "cp1252": "àâãäåçèéêëìíîïñòóôõöøùúûüÿœßÀÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ",
    "cp1250": "áâăäąćčďđéëęěíîľĺłńňóôőöŕřśşťţúůűüýżźčÁÂĂÄĄĆČĎĐÉËĘĚÍÎĽĹŁŃŇÓÔŐÖŔŘŚŞŤŢÚŮŰÜÝŻŹß",
    "cp1254": "âäçéèêğıîïöşûüÂÄÇÉĞİÎÖŞÛÜß",
}
"""Letters of western European, central European and Turkish languages; the first to account for most bytes is taken."""

_SEMITIC_LETTERS = {
    "cp1256": "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژگک",
    "cp1255": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
}
"""Letters of Arabic with Persian, and of Hebrew."""

_MOST_LINES_NAMED = 5


def decode(content: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """Text of a file, and a sentence where it is not certain.

    Parameters
    ----------
    content : bytes
        A whole file.
    declared : str, optional
        The encoding that the file names itself; believed where its bytes are not UTF-8 and do not contradict it.

    Returns
    -------
    tuple of (str, str or None)
        Line ends as they are in the file.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _forgiving(content, encoding)
    if wide := _wide(content):
        return _forgiving(content, wide)
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if (mixed := _mixed(content)) is not None:
        return mixed
    if declared:
        try:
            return content.decode(declared), None
        except (LookupError, UnicodeDecodeError):
            pass
    encoding = _guess(content)
    return (
        content.decode(encoding, errors="replace"),
        f"Encoding uncertain: the text is not UTF-8 and was read as {encoding}; save it as UTF-8 if letters are wrong.",
    )


def _forgiving(content: bytes, encoding: str) -> tuple[str, str | None]:
    try:
        return content.decode(encoding), None
    except UnicodeDecodeError as error:
        text = content.decode(encoding, errors="replace")
        return text, f"Byte {error.start} and perhaps others are not {encoding}; they are shown as \ufffd."


def _wide(content: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by its high bytes: zero and that of one script are nearly all of them."""
    head = content[: 1 << 16]
    for side, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = head[side::2], head[1 - side :: 2]
        if not high or high.count(0) * 50 < len(high) or low.count(0) * 100 > len(low):
            continue
        if sum(count for _, count in Counter(high).most_common(2)) * 10 >= len(high) * 8:
            return encoding
    return None


def _mixed(content: bytes) -> tuple[str, str] | None:
    """UTF-8 with some lines that are not: those are read as Windows-1252, and named."""
    lines = content.split(b"\n")
    bad = [number for number, line in enumerate(lines) if not _is_utf8(line)]
    if not any(not line.isascii() and _is_utf8(line) for line in lines):
        return None
    for number in bad:
        lines[number] = lines[number].decode("cp1252", errors="replace").encode()
    named = ", ".join(str(number + 1) for number in bad[:_MOST_LINES_NAMED])
    more = f" and {len(bad) - _MOST_LINES_NAMED} more" if len(bad) > _MOST_LINES_NAMED else ""
    return (
        b"\n".join(lines).decode(),
        f"Encoding uncertain: line {named}{more} of the file is not UTF-8 as the rest is, and was read as cp1252.",
    )


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _guess(content: bytes) -> str:
    best = from_bytes(content, cp_isolation=_SCRIPTS).best()
    found = best.encoding if best is not None else "cp1252"
    if found in _SEMITIC_LETTERS:
        rivals = _SEMITIC_LETTERS
    elif found in (*_LETTERS, "cp1257", "cp1258"):
        rivals = _LETTERS
    else:
        return found
    high = bytes(byte for byte in content[: 1 << 20] if byte >= 0x80)

    def accounted(encoding: str) -> int:
        return sum(letter in rivals[encoding] for letter in high.decode(encoding, errors="replace"))

    return max(rivals, key=accounted)
