"""Data and script as they may stand inside an HTML page."""

import base64
import hashlib
import json

from markupsafe import Markup

_UNSAFE = "<>&\u2028\u2029"


def as_json(data: object) -> Markup:
    """JSON that can stand in a script element: without `<`, `>` and `&`."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in _UNSAFE:
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def policy(script: str) -> str:
    """A content security policy: this script alone runs, and nothing is fetched."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; "
        "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )
