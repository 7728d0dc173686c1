/* What each key asks for while a briefing is presented; presenter remotes send Page Up and Page Down. */
(function () {
  "use strict";

  const root = document.documentElement;
  const COMMANDS = {
    ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", Home: "first", End: "last",
    Escape: "back", Backspace: "back", "+": "closer", "=": "closer", "-": "farther", ".": "black", "?": "keys",
    b: "black", f: "fullScreen", F5: "start", g: "list", o: "filter", p: "play", s: "speaker",
  };

  /** What a key asks for; nothing where it belongs to a field or a button. */
  function commandOf(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return "";
    const { key, shiftKey, target } = event;
    const isTyped = target.matches && target.matches("input, select, textarea");
    if (isTyped) return key === "Escape" ? "back" : "";
    if (key.startsWith("Arrow") && shiftKey) return `pan${key.slice(5)}`;
    if (/^\d$/.test(key)) return `digit${key}`;
    const isPressed = target.closest && target.closest("button, a, summary, [role=button]");
    if (key === " " || key === "Enter") return isPressed ? "" : key === "Enter" ? "enter" : shiftKey ? "previous" : "next";
    if (root.classList.contains("presenting") && (key === "ArrowDown" || key === "ArrowUp")) return key === "ArrowDown" ? "next" : "previous";
    return COMMANDS[key.length === 1 ? key.toLowerCase() : key] || "";
  }

  /** Hide a box and give the keys back to the page at once; a browser would do so only when it next draws. */
  function putAway(box) {
    box.hidden = true;
    if (box.contains(document.activeElement)) document.activeElement.blur();
  }

  window.RouteAtlasKeys = { commandOf: commandOf, putAway: putAway };
})();
