"""Readability indices that need no dictionary, only letters, words and sentences."""

from math import nan


def ari(*, characters: int, words: int, sentences: int) -> float:
    """Automated Readability Index: `4.71 c/w + 0.5 w/s - 21.43`.

    `characters` are the letters and digits of the words. Unit: grade of a US school.
    NaN without a word or sentence. Source: Smith & Senter 1967.
    """
    if not words or not sentences:
        return nan
    return 4.71 * characters / words + 0.5 * words / sentences - 21.43


def coleman_liau(*, letters: int, words: int, sentences: int) -> float:
    """Coleman-Liau index: `5.88 l/w - 29.6 s/w - 15.8`.

    Unit: grade of a US school. NaN without a word. Source: Coleman & Liau 1975.
    """
    if not words:
        return nan
    return 5.88 * letters / words - 29.6 * sentences / words - 15.8
