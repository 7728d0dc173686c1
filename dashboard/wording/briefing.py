"""Words of the Briefing page."""

from __future__ import annotations

NO_SCENE_YET = (
    "No scene yet. Press “Add to briefing” on any page with a view, or open the ready briefing and change it."
)
UNTITLED = "Briefing"
BEFORE_IT_LEAVES = "Before it leaves"
REVISED_SINCE = "What the sources have revised since"
VERSIONS = "Versions"
EXPORT = "Export"
ADD = "Add to briefing"
ADD_HELP = "Keeps this view, with its figures and a first text, as a scene on the Briefing page."
ADD_BOTH_HELP = (
    "Keeps both sides with their figures, a scene each; the second says how it differs from the first."
)
PRESENT = "Present"
PRESENT_HELP = "Opens the scenes in a new tab: full screen with F, speaker view with S, all keys with ?."
START_EMPTY = "Start an empty one"
OPEN_READY = "Open the ready briefing"
SAVE_AS_FILE = "Save as file"
UNDO = "Undo"
OPEN_SAVED = "Open a briefing that was saved"
BRIEFING_FILE = "Briefing (JSON)"
NO_VERSION = "None yet. A version stays in the saved file, and says later what has changed since."
GO_BACK = "Go back to it"
CHANGED_SINCE = "**Changed since the last version**"
KEEP_VERSION = "Keep this version"
SCENES = "Scenes"
SCENE_ACTIONS = {"up": "Up", "down": "Down", "duplicate": "Duplicate", "remove": "Remove"}
SCENE_FIELDS = {"title": "Title", "text": "Text beside the map", "notes": "Notes for the speaker"}
FIGURE_LABELS = {
    "time": "Chart by month",
    "routes": "Chart by month and route",
    "origins": "Origins",
    "strip": "Branches, stop by stop",
    "sources": "What each source counts",
    "none": "None",
}
FILE_NAME = "briefing"
"""Of files of a briefing whose title leaves no name for them."""

BRIEFING_TITLE = "Title of the briefing"
WHERE_IT_LOOKS = "Where the map looks"
AT_THE_ROUTES = "At the chosen routes"
WHERE_IT_LOOKS_HELP = (
    "Paste a link that was copied on the map, or write latitude, longitude and zoom, such as 44.00,20.50,6."
)
BESIDE_THE_MAP = "Beside the map"
ORIGIN = "Origin"
COUNT_HEADS = {
    "place": "Route",
    "period": "Months",
    "counted": "Counted",
    "number": "Number",
    "as_of": "As of",
    "source": "Source",
}
OPEN_ON_MAP = "Open this view on the map"
LINK_AND_FRAME = "Link and frame for other pages"
LINK = "Opens the dashboard at this view:"
FRAME = "Shows it inside another page, closed in by a sandbox:"
FILE_KINDS = {
    ".pptx": "PowerPoint",
    ".html": "Web page, live and offline",
    ".pdf": "PDF handout",
    ".xlsx": "Excel",
    ".csv": "CSV",
    ".geojson": "GeoJSON",
    ".gpkg": "GeoPackage",
    ".png": "This scene as PNG",
    ".svg": "This scene as SVG",
}
MEND = "Mend"
KEEP = "Keep it"
REASON = "Why it stays: named in every file that leaves"
KEEP_IT = "I have checked it"
LOOK_AGAIN = "Look at it again"
SMALL_FIGURES = "Name figures of public sources below"
SMALL_FIGURES_HELP = (
    "Few could point at single persons. 0 for none; of your own tables every figure below 5 is named."
)
NOTHING_REVISED = "Nothing: the sources say what they said when the scenes were kept."
RENEW = "Take the figures of now"
RENEW_HELP = "The figures change and your words stay: read them again afterwards."
KIND_OF_FILE = "Kind of file"
MAKE_FILE = "Make the file"
MAKING_FILE = "Making the file …"
WIDTH = "Width in pixels"
HEIGHT = "Height in pixels"
WITHOUT_TEMPLATE = "Without it"
OWN_TEMPLATE = "Use a template of your own"
TEMPLATE_FILE = "PowerPoint file (PPTX)"
TEMPLATE_HELP = "Its master, fonts, colours and slide size are used; its slides are left out."


def not_added(why: str) -> str:
    """Say why a view did not become a scene."""
    return f"This view was not added. {why}"


def added(number: int, title: str, scenes: str) -> str:
    """Say which scene a view became."""
    return f"Added as scene {number}: {title}. The briefing now has {scenes}."


def version(number: int, made_on: str, title: str, scenes: str) -> str:
    """Name an earlier version."""
    return f"Version {number}, {made_on}: {title}, {scenes}"


def too_large(name: str, megabytes: int) -> str:
    """Say that a file is too large for a briefing."""
    return f"{name} is larger than {megabytes} MB: no briefing is."


def not_text(name: str) -> str:
    """Say that a file is no text."""
    return f"{name} is not text in UTF-8. Choose a file that was saved here."


def keeps_its_words(why: str) -> str:
    """Say why typed words are not taken."""
    return f"{why} The briefing keeps the words it had."


def claim(statement: str, sources: str) -> str:
    """Tell a statement of a scene, and what it rests on."""
    return f"Claim: {statement} {sources}"


def mend_all(count: int) -> str:
    """Offer to mend everything that can be."""
    return f"Mend all {count}"


def of_scene(number: int, what: str) -> str:
    """Tell something of one scene."""
    return f"Scene {number}: {what}"


def file_of_scene(name: str, number: int) -> str:
    """Name the file of one scene after that of its briefing."""
    return f"{name}, scene {number}"


def download(kind: str, size: int) -> str:
    """Offer a file with its size, given in bytes."""
    return f"Download {kind.replace('This', 'this')} ({_of_size(size)})"


def download_style(size: int) -> str:
    """Offer the style that QGIS opens a file in, with its size, given in bytes."""
    return f"Download its style for QGIS ({_of_size(size)}): keep it beside the file"


def _of_size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{max(1, round(size / 1e3))} kB"


def on_template(name: str) -> str:
    """Say which template the slides use."""
    return f"Slides on your template {name}."
