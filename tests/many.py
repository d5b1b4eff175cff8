"""Any number of short statements, the same ones every time."""

import random

WORDS = "peace war talks border water road village people rights aid power".split()
RARE = ["truce", "bridge", "convoy"]


def texts(number: int) -> dict[str, list[str]]:
    """That many statements for each of two sides, of one to three sentences."""
    draw = random.Random(1)
    return {
        side: [
            " ".join(_sentence(draw, weights) for _ in range(draw.randint(1, 3)))
            for _ in range(number)
        ]
        for side, weights in (("one", (9, *[3] * 10)), ("two", (1, *[3] * 10)))
    }


def _sentence(draw: random.Random, weights) -> str:
    words = draw.choices(WORDS, weights, k=draw.randint(3, 12))
    if draw.random() < 0.02:
        words.append(draw.choice(RARE))
    return " ".join(words).capitalize() + "."
