"""A plain copy of a text for matching, with the way back to the source's offsets."""

import re
import unicodedata
from array import array
from dataclasses import dataclass


def _each(plain: str, *ranges: int | tuple[int, int]) -> dict[int, str]:
    """A translation table that maps single code points and closed ranges."""
    spans = ((r, r) if isinstance(r, int) else r for r in ranges)
    return {c: plain for low, high in spans for c in range(low, high + 1)}


PLAIN = {
    # quotation marks
    **_each("'", (0x2018, 0x201B), 0x2032, 0x02BC, 0xFF07),
    **_each('"', (0x201C, 0x201F), 0x2033, 0x00AB, 0x00BB, 0xFF02),
    # dashes; a long one becomes two, so that `word—word` stays two words
    **_each("-", (0x2010, 0x2013), 0x2212, 0xFE63, 0xFF0D),
    **_each("--", 0x2014, 0x2015),
    # spaces that do not break, or are set wider or narrower
    **_each(" ", 0x00A0, 0x1680, (0x2000, 0x200A), 0x202F, 0x205F, 0x3000),
    # invisible: soft hyphen, word joiner, byte-order mark, marks of direction
    **_each("", 0x00AD, 0x2060, 0xFEFF, 0x061C, 0x200E, 0x200F),
    **_each("", (0x202A, 0x202E), (0x2066, 0x2069)),
}
_ASCII = re.compile(r"[\x00-\x7f]*")
# Hangul vowels and final consonants compose with what stands before them.
_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")


@dataclass(frozen=True)
class Normalized:
    """A normalized text and the map from its offsets to the source's.

    Attributes:
        text: the normalized copy.
        starts: for each of its characters, where the piece of source text it
            came from starts; None when the offsets are the same in both.
        ends: likewise, where that piece ends.

    Offsets are 0-based, half open, in code points.
    """

    text: str
    starts: array | None = None
    ends: array | None = None

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Range of the source text behind the non-empty range `start`:`end`."""
        if self.starts is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def normalize(source: str) -> Normalized:
    """Bring a text to NFC with plain quotation marks, hyphens and spaces.

    Args:
        source: any text.

    Returns:
        The normalized copy with its offset map. Marks that are not seen (soft
        hyphens, marks of text direction) are dropped. The source is unchanged.
    """
    if source.isascii():
        return Normalized(source)
    pieces = [(s, e, _plain(source[s:e])) for s, e in _clusters(source)]
    aligned = [
        len(plain) == end - start and (len(plain) == 1 or plain == source[start:end])
        for start, end, plain in pieces
    ]
    if all(aligned):
        return Normalized("".join(plain for _, _, plain in pieces))
    text, starts, ends = [], array("q"), array("q")
    for (start, end, plain), same in zip(pieces, aligned, strict=True):
        text.append(plain)
        starts.extend(range(start, end) if same else [start] * len(plain))
        ends.extend(range(start + 1, end + 1) if same else [end] * len(plain))
    return Normalized("".join(text), starts, ends)


def _plain(cluster: str) -> str:
    return unicodedata.normalize("NFC", cluster).translate(PLAIN)


def _clusters(text: str):
    """Ranges of a text that NFC changes independently of each other."""
    start = 0
    while start < len(text):
        end = _ASCII.match(text, start).end()
        if end - start > 1:
            # The last one may carry a combining mark: it stays for the next turn.
            end -= end < len(text)
            yield start, end
            start = end
            continue
        end = start + 1
        while end < len(text) and _combines(text[end]):
            end += 1
        yield start, end
        start = end


def _combines(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or bool(_JAMO.match(character))
