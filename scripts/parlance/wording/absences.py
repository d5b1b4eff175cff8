"""What one side uses and the other does not, with what absence leaves open."""

import numpy as np
import pandas as pd

from parlance.inference import intervals

COLUMNS = [
    *("kind", "item", "present_in", "count", "per_1000"),
    "absent_upper_bound_per_1000",
]


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
        `COLUMNS`: words, then concepts; count falling, then item. The item of a
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
    return found[COLUMNS].reset_index(drop=True)


def _items(kind: str, counted: pd.DataFrame, column: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "kind": kind,
            "item": counted[column].astype("str"),
            "count_left": counted["count_left"],
            "count_right": counted["count_right"],
        }
    )
