"""Words of what is checked before a briefing leaves: the rules, and what is said where one is broken."""

from __future__ import annotations

SOURCE_AND_DATE = "source and date"
UNKNOWN_NATIONALITY = "unknown nationality"
MEASURES_APART = "measures apart"
EVENTS = "events, not persons"
CONTRAST = "contrast"
TEXT_FITS = "text fits"
SMALL_COUNTS = "small counts"
A_RULE = "rules"
NOTHING_FOUND = "Nothing was found."
BRIEFING = "Briefing"
NO_SOURCE = "figures without a source"
NO_SOURCE_WHY = "Every figure shows where it comes from."
NO_DATE_WHY = "Every figure shows as of when it is: write it into the text, if you know it."
CLAIM_WHY = "A claim names what it rests on."
NUMBER_WHY = "The scene does not show this number, and no claim with a source states it."
UNKNOWN_WHY = "Where it is over a fifth, a ranking of origins is of the identified part only."
NATIONALITY = "nationality"
MEASURES_WHY = "They count different things: give each its own sentence, and never add them."
EVENTS_WHY = "Detections are events: one person can be counted several times."
THE_TOTAL = "the total"
INCIDENTS = "incidents"
COUNTRIES = "countries"
LAYER_WHY = "A web page holds each by itself, and few could point at single persons: leave the layer out of the scene."
PICTURE_WHY = "Nobody can say what can be read on it: the slides lay white paper below map and text."
MAP_AND_TEXT = "map and text"
OWN_TEXT = "the template's own text"
OWN_TEXT_WHY = "Choose another text colour in the template: its own footers and dates use it."
PAPER_WHY = "The slides lay white paper below map and text, and write the title so that it can be read."
THE_TITLE = "the title"
TITLE_WHY = "It is longer than a slide's line: shorten it."
FROM_RIGHT = "words written from right to left"
FROM_RIGHT_WHY = "Handout and pictures cannot join or turn their letters: present the page, or slides."
NO_SIGN_WHY = "An empty box would stand in their place: present the page, or slides."
THE_TEXT = "the text"
TEXT_WHY = "It is longer than its place on a slide: shorten it."
TAKE_OUT = "Take the sentence out"
TAKE_SCENE_OUT = "Take the scene out"
TEXT_OR_FIGURE_WHY = "It is longer than its place on a slide: shorten it, or leave out what stands below it."


def no_sign(characters: str) -> str:
    """Name characters that the font of handout and pictures does not have."""
    return f"characters that handout and pictures cannot write: {characters}"


def scene(number: int) -> str:
    """Name a scene."""
    return f"Scene {number}"


def finding(where: str, rule: str, found: str) -> str:
    """Tell a finding."""
    return f"{where}, {rule}: {found}"


def kept(finding: str, reason: str) -> str:
    """Tell a finding that a person keeps, with the reason."""
    return f"Looked at and kept: {finding} (“{reason}”)."


def rest_on(source: str) -> str:
    """Offer to rest a statement on a source."""
    return f"It rests on {source}"


def to_notes(count: int) -> str:
    """Offer to move sentences to the speaker's notes."""
    return (
        "Move the last sentence to the notes"
        if count == 1
        else f"Move the last {count} sentences to the notes"
    )


def instead(words: str) -> str:
    """Offer to write something else."""
    return f"Write “{words}”"


def rule_count(rule: str, count: int) -> str:
    """Tell how often a rule is broken."""
    return f"{rule} ({count})"


def report(rules: str, ran: str, idle: str, left: str, kept: str) -> str:
    """Tell what a briefing was checked by; all but `rules` and `ran` may be empty."""
    nothing_there = f" Without anything to look at here: {idle}." if idle else ""
    found = f"Left as found: {left}." if left else NOTHING_FOUND
    return f"Checked before export by {rules}: {ran}.{nothing_there} {found}{' ' if kept else ''}{kept}"


def quoted(words: str) -> str:
    """Put words into quotation marks."""
    return f"“{words}”"


def better(words: str, instead: str) -> str:
    """Say what to write in the place of words."""
    return f"“{words}”; write “{instead}”"


def undated(source: str) -> str:
    """Say that a source has no date."""
    return f"{source} has no date"


def unknown_unsaid(share: str) -> str:
    """Say that a text is silent on those of unknown nationality."""
    return f"nationality not recorded for {share}, and the text does not say so"


def in_one_sentence(measures: list[str]) -> str:
    """Say that a sentence holds several measures."""
    return f"{' and '.join(measures)} in one sentence"


def detections_of(number: str) -> str:
    """Call a count of detections what it is."""
    return f"{number} detections of people"


def is_small(name: str, value: int, more: int, least: int) -> str:
    """Say which figures are small."""
    are = "figures are" if more > 1 else "figure is"
    return f"{name} is {value}" + (f", and {more} more {are} under {least}" if more else "")


def small_why(least: int) -> str:
    """Say why a small figure matters, and what would do."""
    return f"Fewer than {least} could point at single persons: choose a longer period or more origins."


def few_of(layer: str, few: int, rows: str, least: int) -> str:
    """Say how many rows of a layer are small."""
    return f"{layer}: {few} of {rows} with fewer than {least}"


def text_on(text: str, paper: str) -> str:
    """Name the colours of text and paper."""
    return f"text in {text} on {paper}"


def text_needs(ratio: float) -> str:
    """Say how much contrast text needs."""
    return f"Text needs {ratio} to 1."


def no_colour(template: str) -> str:
    """Say that the background of a template is not one colour."""
    return f"the background of {template} is a picture or a gradient"


def low_contrast(what: str, colour: str, ground: str, template: str, ratio: float) -> str:
    """Say how little contrast there is."""
    return f"{what} in {colour} on the background {ground} of {template}: {ratio:.1f} to 1"
