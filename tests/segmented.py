"""Small statements, and the default study's, cut into sentences and words."""

from functools import cache
from pathlib import Path

import pandas as pd

from parlance.inputs import boilerplate
from parlance.languages import language
from parlance.text import segmentation

ENGLISH = language.load("en")
STATEMENTS = Path(__file__).parent.parent / "data" / "statements"


def segment(**texts):
    """The sentences and words of statements given by name."""
    removed = [
        (name, *one)
        for name, text in texts.items()
        for one in boilerplate.find(text, ["You Might Also Like"])
    ]
    return segmentation.segment(
        pd.DataFrame(
            {
                "statement": list(texts),
                "text": list(texts.values()),
                "language": "en",
            }
        ),
        pd.DataFrame(removed, columns=["statement", "start", "end", "text"]),
        abbreviations=["etc", "mr"],
    )


@cache
def default_texts():
    """The source texts of the default study."""
    return {
        name: (STATEMENTS / f"{name}.txt").read_bytes().decode()
        for name in ("news_az", "embassy_berlin")
    }


@cache
def default_study():
    """The sentences and words of the default study."""
    return segment(**default_texts())
