"""Names of statements: any text but control characters."""

import re

# Also the two line ends of Unicode, and bytes of a file name that are not UTF-8.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def fits(name: str) -> bool:
    """Whether a name can be printed in one line of a UTF-8 table."""
    return not _CONTROL.search(name)
