"""What the documentation takes from the code is what the code says."""

import documentation
import pytest


@pytest.mark.parametrize(("page", "blocks"), documentation.pages().items())
def test_documentation_is_what_the_code_says(page, blocks):
    text = (documentation.ROOT / page).read_text(encoding="utf-8")
    assert text == documentation.filled(page, blocks), "run `make docs`"
