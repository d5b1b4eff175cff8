"""How figures print voices, measures and numbers."""

VOICES = {
    "narration": "narration",
    "reported": "reported speech",
    "quotation": "direct quotation",
}
MEASURES = {
    "mattr": "MATTR",
    "mtld": "MTLD",
    "hd_d": "HD-D",
    "yules_k": "Yule's K",
    "ari": "ARI",
    "coleman_liau": "Coleman-Liau",
    "first_person_pronouns": "first-person pronouns",
    "third_person_pronouns": "third-person pronouns",
    "be_passives_with_agent": "be-passives with by",
    "be_passives_without_agent": "be-passives without by",
}


def measure(name: str) -> str:
    """A measure of style in words."""
    return MEASURES.get(name, name.replace("_", " "))


def fixed(value: float, places: int = 2) -> str:
    """A number with so many decimals and a true minus sign."""
    return f"{value:.{places}f}".replace("-", "−")
