"""The few rules of style that Streamlit's theme does not cover."""

import base64
from pathlib import Path

_SVG = (Path(__file__).parent / "static" / "icon.svg").read_bytes()
ICON = f"data:image/svg+xml;base64,{base64.b64encode(_SVG).decode()}"
"""The page icon as an address that holds it, because a named icon would be fetched from the network."""

STYLE = """
<style>
.block-container { padding: 3.6rem 2rem 2rem; }
[data-testid="stSidebarHeader"] { height: 1rem; }
.block-container h1 { font-size: 1.6rem; padding: 0 0 .35rem; }
.block-container h2 { font-size: 1.25rem; padding: .75rem 0 .2rem; }
/* The room of what comes above the map, which is sent after it: the map must not move under the pointer. */
.st-key-top { min-height: 6.3rem; }
.st-key-sentence p { font-size: 1.06rem; line-height: 1.45; }
.st-key-map iframe { height: min(560px, 64vh) !important; min-height: 380px; border: 1px solid #8a96a088; border-radius: 6px; }
[class*="st-key-compare_"] iframe { height: min(430px, 56vh) !important; min-height: 330px; border: 1px solid #8a96a088; border-radius: 6px; }
.st-key-sides [data-testid=stButtonGroup] button { min-height: 2.5rem; }
[data-testid="stCaptionContainer"] { opacity: 1; color: light-dark(#5b6167, #b3b9be); }
[data-testid="stCaptionContainer"] :is(p, li, a) { opacity: 1; }
[data-testid="stButtonGroup"] [data-selected="true"] p { color: light-dark(#1f5f8b, #a8d3f4); }
@media (max-width: 640px) {
  .block-container { padding-left: 1rem; padding-right: 1rem; padding-top: 4rem; }
  .st-key-map iframe { height: 58vh !important; }
}
@media (min-height: 1000px) and (min-width: 1500px) { .st-key-map iframe { height: 620px !important; } }
</style>
"""
