"""The sides and statements of a comparison, as a page names them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup


@dataclass(frozen=True)
class LabeledSide:
    """One side of a comparison.

    Attributes:
        index: 0 for the side that positive scores are key for, else 1.
        name: what the tables call it; no two sides have the same.
        side: value of the manifest's column `side`.
        voice: the voice it is limited to, or None.
        label: what people see.
    """

    index: int
    name: str
    side: str
    voice: str | None
    label: str

    @property
    def markup(self) -> Markup:
        """The label with the side's mark before it."""
        return Markup('<b class="side side-{}"><bdi>{}</bdi></b>').format(
            self.index, self.label
        )

    def holds(self, sentences: pd.DataFrame, statements: pd.DataFrame) -> pd.Series:
        """Which sentences belong to the side."""
        names = statements.loc[statements["side"] == self.side, "statement"]
        chosen = sentences["statement"].isin(names)
        return chosen & (sentences["voice"] == self.voice) if self.voice else chosen


def both(sides: Sequence[Mapping]) -> tuple[LabeledSide, LabeledSide]:
    """The two sides from their name, side, voice and label.

    A side without a name of its own is called by the manifest's value.
    """
    left, right = (
        LabeledSide(
            index=index,
            name=str(side.get("name", side["side"])),
            side=str(side["side"]),
            voice=side.get("voice") or None,
            label=str(side["label"]),
        )
        for index, side in enumerate(sides)
    )
    return left, right
