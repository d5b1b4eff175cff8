"""Numbers as people read them: the same digits in every sentence and table."""

import math

MINUS = "−"


def count(value: float) -> str:
    """A whole number, with commas from 10,000 on."""
    whole = int(value)
    return signed(f"{whole:,}" if abs(whole) >= 10_000 else str(whole))


def rate(value: float) -> str:
    """A rate per 1,000 words, to one decimal place under 100; 0 stays 0."""
    if value == 0:
        return "0"
    return f"{value:.1f}" if abs(value) < 100 else f"{value:,.0f}"


def score(value: float, digits: int = 2) -> str:
    """A difference or score with its sign: `+0.51`, `−0.07`, `0`."""
    text = f"{value:+.{digits}f}"
    return signed(text) if float(text) else f"{0:.{digits}f}"


def probability(value: float) -> str:
    """What a p or q value is, to two digits: `= 0.019`, `= 0.56`, `< 0.00001`."""
    if value < 1e-5:
        return "< 0.00001"
    return f"= {plain(value, digits=2)}"


def percent(share: float) -> str:
    """A share of 1 as a whole percentage."""
    return f"{100 * share:.0f} %"


def plain(value: float, digits: int = 4) -> str:
    """Up to `digits` significant digits, never in powers of ten."""
    if value == 0 or math.isnan(value):
        return "0" if value == 0 else ""
    # As tables print it: 0.05 · 29 and the 1.45 read back are the same number.
    value = float(f"{value:.10g}")
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{places}f}" if abs(value) >= 10_000 else f"{value:.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return signed(text)


def signed(text: str) -> str:
    """The text with a minus sign in place of a leading hyphen."""
    return MINUS + text[1:] if text.startswith("-") else text


def joined(items: list, last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; markup stays markup."""
    if len(items) < 2:
        return items[0] if items else ""
    head, tail = items[:-1], items[-1]
    joined = head[0]
    for item in head[1:]:
        joined = joined + ", " + item
    return joined + f" {last} " + tail
