"""What one side uses and the other does not, with what absence leaves open."""

from dataclasses import replace

import numpy as np
import pandas as pd

from parlance.inference import intervals
from parlance.publication.columns import COUNT, PER_1000
from parlance.publication.tables import Column, Table

ABSENCES = Table(
    name="absences",
    title="In one only",
    about=(
        "Words and concepts that one side uses and the other does not use, with the "
        "highest rate that this absence allows."
    ),
    order="words before concepts, count falling, item",
    leading=("item", "present_in", "count", "absent_upper_bound_per_1000"),
    columns=(
        Column(
            "kind",
            "text",
            "Word or concept.",
            range="one of word, concept",
            choices=True,
        ),
        Column("item", "text", "Word or concept.", refers_to="item"),
        Column(
            "present_in",
            "text",
            "The side that uses it.",
            head="Used in",
            refers_to="side",
            choices=True,
        ),
        replace(COUNT, range="at least 1"),
        PER_1000,
        Column(
            "absent_upper_bound_per_1000",
            "number",
            "Highest rate per 1,000 words that is compatible with no occurrence in a "
            "text of this length.",
            head="Absence allows up to",
            unit="per 1,000 words",
            range="above 0",
            source="Garwood 1936",
        ),
    ),
)


def table(
    keyness: pd.DataFrame,
    concepts: pd.DataFrame | None = None,
    *,
    names: tuple[str, str],
    words: tuple[int, int],
    confidence: float = 0.95,
) -> pd.DataFrame:
    """Words and concepts that one side uses and the other does not.

    Args:
        keyness: n, term, count_left, count_right; its words (n = 1) are listed.
        concepts: concept, variant, count_left, count_right; None without concepts.
        names: names of the two sides.
        words: numbers of words of the two sides.
        confidence: of the bound, the upper end of the two-sided interval at 0:
            `−ln(α/2)/N` per 1,000 words of the side that does not use the item.

    Returns:
        `ABSENCES`: words, then concepts; count falling, then item. The item of a
        variant is `CONCEPT: VARIANT`.
    """
    items = [_items("word", keyness[keyness["n"] == 1], "term")]
    if concepts is not None:
        joined = concepts["concept"].where(
            concepts["variant"] == "", concepts["concept"] + ": " + concepts["variant"]
        )
        items.append(_items("concept", concepts.assign(item=joined), "item"))
    every = pd.concat(items, ignore_index=True)
    one_sided = (every["count_left"] > 0) != (every["count_right"] > 0)
    found = every[one_sided].reset_index(drop=True)
    on_left = (found["count_left"] > 0).to_numpy()
    size = np.where(on_left, *words)
    other = np.where(on_left, words[1], words[0])
    found["present_in"] = np.where(on_left, *names)
    found["count"] = found["count_left"] + found["count_right"]
    found["per_1000"] = intervals.PER * found["count"] / size
    found["absent_upper_bound_per_1000"] = [
        intervals.absent_upper_bound([n], confidence=confidence) for n in other
    ]
    found["place"] = (found["kind"] != "word").astype(int)
    found = found.sort_values(["place", "count", "item"], ascending=[True, False, True])
    return found[ABSENCES.names].reset_index(drop=True)


def _items(kind: str, counted: pd.DataFrame, column: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "kind": kind,
            "item": counted[column].astype("str"),
            "count_left": counted["count_left"],
            "count_right": counted["count_right"],
        }
    )
