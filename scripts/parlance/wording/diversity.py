"""Lexical diversity: how varied the words of a text are, whatever its length.

`words` is a sequence of words in reading order, in the form they are counted in.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from math import comb, nan


def mattr(words: Sequence[Hashable], *, window: int = 50) -> float:
    """Moving-average type-token ratio.

    Mean over all windows of `window` successive words of types / words. From
    1/window to 1; NaN for fewer words than a window. Source: Covington & McFall 2010.
    """
    windows = len(words) - window + 1
    if windows < 1:
        return nan
    types = 0
    last: dict[Hashable, int] = {}
    for place, word in enumerate(words):
        # A word is a new type in the windows that start after its last occurrence
        first = max(last.get(word, -1) + 1, place - window + 1)
        types += max(0, min(place, windows - 1) - first + 1)
        last[word] = place
    return types / (windows * window)


def mtld(words: Sequence[Hashable], *, threshold: float = 0.72) -> float:
    """Measure of textual lexical diversity: words per factor, mean of both directions.

    A factor ends where types / words since the last one falls to `threshold`; the
    rest counts `(1 - ratio) / (1 - threshold)` of a factor. Unit: words, at least 1;
    unstable under 100 words. A text of n words that are all different has n; NaN
    without words. Source: McCarthy & Jarvis 2010.
    """
    if not len(words):
        return nan
    both = _factor_length(words, threshold), _factor_length(words[::-1], threshold)
    return sum(both) / 2


def hd_d(words: Iterable[Hashable], *, draws: int = 42) -> float:
    """Mean share of types in a random draw of words without replacement.

    `Σ over types of [1 - C(N - f, draws) / C(N, draws)] / draws`, f the type's
    frequency. From 1/draws to 1; NaN for fewer words than draws. Source: McCarthy &
    Jarvis 2007.
    """
    counts = Counter(words)
    size = counts.total()
    if size < draws:
        return nan
    samples = comb(size, draws)
    types = Counter(counts.values())
    drawn = sum(
        types[count] * (1 - comb(size - count, draws) / samples)
        for count in sorted(types)
    )
    return drawn / draws


def yules_k(words: Iterable[Hashable]) -> float:
    """Yule's characteristic K: how much words repeat.

    `10⁴ (Σ m² V_m - N) / N²`, V_m the number of types that occur m times. From 0 (no
    word occurs twice) to under 10⁴; NaN without words. Source: Yule 1944.
    """
    counts = Counter(words).values()
    size = sum(counts)
    return (
        1e4 * (sum(count * count for count in counts) - size) / size**2 if size else nan
    )


def _factor_length(words: Sequence[Hashable], threshold: float) -> float:
    factors, size, ratio = 0.0, 0, 1.0
    types: set[Hashable] = set()
    for word in words:
        size += 1
        types.add(word)
        ratio = len(types) / size
        if ratio <= threshold:
            factors, size, ratio = factors + 1, 0, 1.0
            types = set()
    factors += (1 - ratio) / (1 - threshold)
    # ASSUME a text without a single repetition is one factor
    return len(words) / (factors or 1)
