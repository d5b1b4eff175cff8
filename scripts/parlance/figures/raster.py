"""Pixels as a PNG of few colors."""

import io

import numpy as np
from PIL import Image

COLORS = 64


def png(pixels: np.ndarray, *, dpi: int) -> bytes:
    """A PNG of at most 64 colors, the same bytes for the same pixels.

    Args:
        pixels: as for `reduce`.
        dpi: pixels of an inch in print, told in the file.
    """
    written = io.BytesIO()
    reduce(pixels).save(written, "PNG", compress_level=8, dpi=(dpi, dpi))
    return written.getvalue()


def reduce(pixels: np.ndarray) -> Image.Image:
    """The picture in a palette that keeps the colors of flat areas exactly.

    Args:
        pixels: opaque, 8 bits each of red, green, blue and alpha: (rows, columns, 4).
    """
    packed = np.ascontiguousarray(pixels).view(np.uint32).ravel()
    # Of millions of pixels most are as the one before: what is sorted is runs.
    starts = np.flatnonzero(np.diff(packed, prepend=~packed[:1]))
    lengths = np.diff(starts, append=packed.size)
    found, run = np.unique(packed[starts], return_inverse=True)
    colors = found.view(np.uint8).reshape(-1, 4)[:, :3].astype(np.int32)
    counts = np.bincount(run, weights=lengths)
    frequent = np.lexsort((*colors.T[::-1], counts))[::-1]
    chosen = colors[frequent[_spread(colors[frequent])]]
    distances = np.abs(colors[:, None, :] - chosen[None, :, :]).sum(axis=2)
    nearest = distances.argmin(axis=1).astype(np.uint8)
    indexes = np.repeat(nearest[run], lengths).reshape(pixels.shape[:2])
    reduced = Image.fromarray(indexes, mode="P")
    reduced.putpalette(chosen.astype(np.uint8).tobytes())
    return reduced


def _spread(colors: np.ndarray) -> list[int]:
    """Indexes of the first colors that lie apart, closer ones where room is left."""
    chosen: list[int] = []
    near = np.full(len(colors), 999)
    for apart in (40, 20, 10, 1):
        while len(chosen) < COLORS and (near >= apart).any():
            chosen.append(int(np.argmax(near >= apart)))
            gaps = np.abs(colors - colors[chosen[-1]]).sum(axis=1)
            near = np.minimum(near, gaps)
    return chosen
