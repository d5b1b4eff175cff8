"""What a finding is, and the turns of phrase that all findings share."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd
from markupsafe import Markup

from parlance.inference.resampling import CLEAR, NOT_DISTINGUISHABLE, SUGGESTIVE
from parlance.report import links, quantities
from parlance.report.labels import LabeledSide

NONE = NOT_DISTINGUISHABLE
COUNTED = "count"


@dataclass(frozen=True)
class Finding:
    """One sentence or two filled from the numbers.

    Attributes:
        topic: the heading it stands under.
        evidence: clear, suggestive, not distinguishable; `count` when nothing is
            tested.
        text: the sentences.
        table, figure: names of where the numbers stand; empty for none.
    """

    topic: str
    evidence: str
    text: Markup
    table: str = ""
    figure: str = ""


@dataclass(frozen=True)
class Comparison:
    """All that findings are made from.

    Attributes:
        sides: of the comparison.
        frames: for each table, its rows; a table that the study lacks is missing.
        words, sentences: of each side.
        alpha: level of the tests.
        unit: sentence, paragraph or statement, what is dealt.
        surfaces: how a counted form is usually written.
    """

    sides: tuple[LabeledSide, LabeledSide]
    frames: Mapping[str, pd.DataFrame]
    words: tuple[int, int]
    sentences: tuple[int, int]
    alpha: float
    unit: str
    surfaces: Mapping[str, str] = field(default_factory=dict)

    def table(self, name: str) -> pd.DataFrame:
        """The rows of a table; none when the study lacks it."""
        return self.frames.get(name, pd.DataFrame())

    def evidence(self, p: float, q: float) -> str:
        """The label that p and its corrected q earn."""
        if q == q and q <= self.alpha:
            return CLEAR
        return SUGGESTIVE if p == p and p <= self.alpha else NONE


def say(template: str, *values: object, **named: object) -> Markup:
    """Fill a template of markup; the values are escaped."""
    return Markup(template).format(*values, **named)


def word(comparison: Comparison, term: str) -> Markup:
    """A word as it is usually written, leading to its contexts."""
    return say("<em>{}</em>", links.to_contexts(term, "word", shown(comparison, term)))


def shown(comparison: Comparison, term: str) -> str:
    """A counted form as it is usually written."""
    return " ".join(
        comparison.surfaces.get(part, part) for part in str(term).split(" ")
    )


def named(query: str, shown: str, kind: str) -> Markup:
    """A concept or name, leading to its contexts."""
    return say("<em>{}</em>", links.to_contexts(query, kind, shown))


def occurrences(count: float, query: str, kind: str = "word") -> Markup:
    """A count, leading to the contexts it counts."""
    return links.to_contexts(query, kind, quantities.count(count))


def test(p: float, q: float, family: str) -> Markup:
    """A p with its correction and family, or that nothing was tested."""
    if p != p:
        return Markup("not tested")
    if q != q:
        return say("permutation p {}, {}", quantities.probability(p), family)
    return say(
        "permutation p {}, q {} over {}",
        quantities.probability(p),
        quantities.probability(q),
        family,
    )


def rates(left: float, right: float) -> str:
    """`14.5 and 21.4 per 1,000 words`."""
    return f"{quantities.rate(left)} and {quantities.rate(right)} per 1,000 words"


def these_are(number: int) -> str:
    """How a sentence on so many things begins."""
    return "This is" if number == 1 else "These are"


def plural(number: float, noun: str, many: str = "") -> str:
    """`1 word`, `2 words`."""
    form = noun if number == 1 else many or f"{noun}s"
    return f"{quantities.count(number)} {form}"
