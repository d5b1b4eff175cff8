"""Languages of statements: the shipped word lists are English."""


def is_english(code: str) -> bool:
    """Whether a language code (`en`, `en-GB`) is of English."""
    return code.lower().split("-")[0] == "en"
