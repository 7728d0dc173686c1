/* The map is light or dark as the page around it: as the system says, or as its reader has chosen in the page's menu. */
(function () {
  "use strict";

  function take(scheme) {
    document.documentElement.style.colorScheme = scheme;
  }

  const around = window.parent !== window && window.parent.document.querySelector(".stApp");
  if (around) take(window.parent.getComputedStyle(around).colorScheme);
  window.addEventListener("message", ({ source, data }) => {
    if (source === window.parent && data && data.theme) take(data.theme.base);
  });
})();
