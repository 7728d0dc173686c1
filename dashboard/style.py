"""The few rules of style that Streamlit's theme does not cover."""

import base64
from pathlib import Path

_SVG = (Path(__file__).parent / "static" / "icon.svg").read_bytes()
ICON = f"data:image/svg+xml;base64,{base64.b64encode(_SVG).decode()}"
"""The page icon as an address that holds it, because a named icon would be fetched from the network."""

# Styles alone go where toasts go, and a toast of a part that runs again by itself takes their place: so they come with an element.
#
# What these are for, told here since the page would send it each time:
# - st-key-top has the room of what comes above the map, which is sent after it: the map must not move under the pointer.
# - Choices that go on in a second row on a phone are joined to nothing: each has a whole edge.
# - Where the system sets the colours, what is chosen has those of a selection, and marks without a word keep their own.
STYLE = """
<i class="ra-style"></i>
<style>
[data-testid=stElementContainer]:has(.ra-style) { display: none; }
.block-container { padding: 3.6rem 2rem 2rem; overflow-wrap: break-word }
[data-testid=stSidebarHeader] { height: 1rem; }
.block-container h1 { font-size: 1.6rem; padding: 0 0 .35rem; }
.block-container h2 { font-size: 1.25rem; padding: .75rem 0 .2rem; }
.st-key-top { min-height: 6.3rem; }
.st-key-top p, .st-key-sentence p { font-size: 1rem; line-height: 1.45; }
.st-key-map_answer iframe { height: min(560px, 64vh) !important; min-height: min(380px, 100vh - 4.5rem); border: 1px solid #8a96a088; border-radius: 6px; }
[class*="st-key-compare_"] iframe { height: min(430px, 56vh) !important; min-height: min(330px, 100vh - 4.5rem); border: 1px solid #8a96a088; border-radius: 6px; }
[class*=st-key-b_] { min-width: min(11.8rem, 100%); }
.st-key-sides [data-testid=stButtonGroup] button { min-height: 2.5rem; }
.ra-warned { margin: 0; padding: .7rem 1rem; border-radius: .5rem; background: light-dark(#e8f1f9, #1b2f3f); color: light-dark(#004280, #c7e2f7); }
.ra-key { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; margin: 0 0 .5rem !important; padding: 0 !important; font-size: .875rem; }
.ra-key li { display: flex; align-items: center; gap: .35rem; margin: 0 !important; padding: 0 !important; font-size: inherit; }
.ra-key i { box-sizing: border-box; flex: none; }
.ra-key-legs { position: relative; width: 24px; border-top: 3px solid light-dark(#2f4b66, #a9cbe6); }
.ra-key-legs::after { content: ""; position: absolute; left: 9px; top: -7px; border: 5.5px solid transparent; border-left: 9px solid light-dark(#2f4b66, #a9cbe6); border-right: 0; }
.ra-key-origins, .ra-key-mentions { width: 13px; height: 13px; border-radius: 50%; }
.ra-key-origins { background: #1a386f; border: 1px solid #ffffff; }
.ra-key-mentions { background: #ffffff; border: 3.5px solid #56b4e9; }
.ra-key-crossings { width: 9px; height: 9px; margin: 0 2px; rotate: 45deg; background: light-dark(#ffffff, #22282c); border: 1.5px solid light-dark(#1d2429, #eceff1); }
.st-key-map_and_panel { flex-wrap: nowrap; align-items: flex-start; }
.st-key-map_and_panel > * { flex: 1 1 0; min-width: 0; }
.st-key-map_and_panel > :first-child { flex-grow: 2.1; }
.st-key-look_at { position: sticky; top: 0; z-index: 1; background: light-dark(#ffffff, #171614); }
[data-testid=stLayoutWrapper]:has(> .st-key-panel), .st-key-panel { height: min(560px, 64vh) !important; min-height: min(380px, 100vh - 4.5rem); }
.st-key-panel h2 { padding-top: 0; }
.st-key-months > * { min-width: min(6.5rem, 100%); flex: 1 1 0; }
[data-testid=stTopNavLink]:focus-visible, [data-testid=stSidebarNavLink]:focus-visible, [data-testid=stPageLink-NavLink]:focus-visible { outline: 2px solid light-dark(#1f5f8b, #85b8f8); outline-offset: -2px; }
[data-testid=stVegaLiteChart] .mark-text text { fill: light-dark(#5b6167, #b3b9be); }
[data-testid=stHtml] a { color: light-dark(#244fb4, #85b8f8); }
.ra-note { font-size: .875rem; margin: 0 0 .6rem; color: light-dark(#5b6167, #b3b9be); }
[data-testid=stBaseButton-tertiary] p { text-align: left; }
[data-testid=stPageLink-NavLink] p, [data-testid^=stBaseButton-] p, [data-testid=stCheckbox] :is(p, .stMarkdownEllipsis) { white-space: normal; }
[data-scheme=dark] [data-testid=stDialog] { color-scheme: dark; }
[data-testid=stCaptionContainer] { opacity: 1; color: light-dark(#5b6167, #b3b9be); }
[data-testid=stCaptionContainer] :is(p, li, a) { opacity: 1; }
[data-testid=stButtonGroup] [data-selected=true] p { color: light-dark(#1f5f8b, #a8d3f4); }
@media (min-width: 641px) { .st-key-map_and_panel > :last-child { min-width: min(17rem, 50%); } .st-key-map_and_panel > :first-child { max-width: calc((100% - 1rem) * 2.1 / 3.1); } }
@media (max-width: 640px) {
.block-container { padding-left: 1rem; padding-right: 1rem; padding-top: 4rem; }
.st-key-map_and_panel { flex-direction: column; align-items: stretch; }
.st-key-map_and_panel > * { flex: none !important; width: 100%; }
.st-key-map_answer iframe { height: 58vh !important; scroll-margin-top: 3.8rem; }
.st-key-panel { border: 1px solid #8a96a088; border-radius: 6px; padding: 0 .75rem .5rem; }
.st-key-look_at { padding-top: .5rem; }
[data-testid=stButtonGroup] [role=radiogroup] { flex-wrap: wrap; gap: 4px; }
[data-testid=stButtonGroup] [role=radio] { border-radius: 8px; margin-right: 0; }
[data-testid=stButtonGroup] [role=radio]:not([data-selected=true]) { border-color: light-dark(#2f2d2b33, #ffffff33) !important; }
}
@media (hover: none) { [data-testid=stCode] > :last-child { opacity: 1 !important; visibility: visible !important; } [data-testid=stCode] pre { padding-right: 3.5rem !important; } }
@media (min-height: 1000px) and (min-width: 1500px) { .st-key-map_answer iframe, [data-testid=stLayoutWrapper]:has(> .st-key-panel), .st-key-panel { height: max(620px, 48vh) !important; } }
@media (forced-colors: active) {
.block-container :is(i, span, div):empty, [data-testid=stCheckbox] div:has(> :empty), [data-selected=true] { forced-color-adjust: none; }
[data-selected=true] { background: Highlight !important; }
[data-selected=true] p { color: HighlightText !important; }
}
</style>
"""
