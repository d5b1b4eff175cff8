"""What the documentation takes from the code is what the code says."""

import documentation
import page_picture
import pytest


@pytest.mark.parametrize(("page", "blocks"), documentation.pages().items())
def test_documentation_is_what_the_code_says(page, blocks):
    text = (documentation.ROOT / page).read_text(encoding="utf-8")
    assert text == documentation.filled(page, blocks), "run `make docs`"


def test_the_picture_shows_the_page_as_it_is():
    assert page_picture.pictured() == page_picture.page_sum(), "run `make picture`"
