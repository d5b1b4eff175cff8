"""Take the README's picture of the default study's page: `make picture`."""

import hashlib
import io
import shutil
from pathlib import Path

from PIL import Image, PngImagePlugin

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "results" / "news_vs_embassy" / "report.html"
PICTURE = ROOT / ".github" / "page.png"
SIZE = {"width": 1280, "height": 1400}
COLORS = 64
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def main() -> None:
    """Photograph the top of the page, and note in the picture which page it was."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=chromium, args=list(FLAGS))
        view = browser.new_page(viewport=SIZE)
        view.goto(PAGE.as_uri())
        taken = Image.open(io.BytesIO(view.screenshot())).convert("RGB")
        browser.close()
    note = PngImagePlugin.PngInfo()
    note.add_text("Source", page_sum())
    taken.quantize(COLORS).save(PICTURE, optimize=True, pnginfo=note)


def page_sum() -> str:
    """The checksum of the page as it is published."""
    return hashlib.sha256(PAGE.read_bytes()).hexdigest()


def pictured() -> str:
    """The checksum of the page that the picture shows.

    Fonts differ between machines, so the picture's own bytes cannot be compared.
    """
    with Image.open(PICTURE) as picture:
        return picture.text["Source"]


if __name__ == "__main__":
    main()
