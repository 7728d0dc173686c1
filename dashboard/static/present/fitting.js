/* On a screen that a room looks at, the words of a scene are as large as their place allows: nothing has to be scrolled. */
(function () {
  "use strict";

  const SMALLEST = 0.55;
  const STEP = 0.03;

  function isWhole(box) {
    return box.scrollHeight <= box.clientHeight + 1;
  }

  /** Make the words in a box smaller until all of them are seen; `wanted` false gives them their usual size, and what is
   * not seen whole at the smallest keeps it, too: it has to be scrolled anyway. */
  function fit(box, wanted) {
    box.style.removeProperty("font-size");
    if (!wanted) return;
    for (let size = 1; size >= SMALLEST && !isWhole(box); size -= STEP) box.style.fontSize = `${size.toFixed(2)}rem`;
    if (!isWhole(box)) box.style.removeProperty("font-size");
  }

  window.RouteAtlasFitting = { fit: fit };
})();
