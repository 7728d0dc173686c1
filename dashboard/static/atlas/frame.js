/* What every page has around it: the key that opens the search, and a guide that shows itself once. */
(function () {
  "use strict";

  if (window.routeAtlasFrame) return;
  window.routeAtlasFrame = true;
  const SEEN = "route-atlas-guide-seen";
  const ADDED = "route-atlas-view-added";
  // A phone, held either way.
  const SMALL = "(max-width: 640px), (max-height: 480px)";

  function seen() {
    try {
      return localStorage.getItem(SEEN) !== null;
    } catch {
      // Without a memory it would come back on each visit.
      return true;
    }
  }

  function close() {
    document.documentElement.classList.remove("ra-guided");
    try {
      localStorage.setItem(SEEN, "1");
    } catch {
      // It is closed all the same.
    }
  }

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  /** Put the cursor into the search box as soon as it is there. */
  function focusBox(tries) {
    const box = document.querySelector(".st-key-find input");
    if (box) box.focus();
    else if (tries) setTimeout(focusBox, 50, tries - 1);
  }

  /** The map on this page, if there is one. */
  function shownMap() {
    const frames = [...document.querySelectorAll(".st-key-map_answer iframe")].map((frame) => frame.contentWindow);
    const found = frames.find((frame) => frame.routeAtlas && frame.routeAtlas.payload);
    return found ? found.routeAtlas : null;
  }

  // A scene keeps where the map looks: the map is asked when a view is added, so that no move of it makes the page anew.
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".st-key-add_to_briefing button");
    const map = button && shownMap();
    if (!map || button.dataset.told) {
      if (button) delete button.dataset.told;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    map.tellLook();
    // Messages come in their order: when this one does, the page has heard the map.
    window.addEventListener("message", function heard({ data, source }) {
      if (source !== window || data !== ADDED) return;
      window.removeEventListener("message", heard);
      button.dataset.told = "yes";
      button.click();
    });
    window.postMessage(ADDED, window.location.origin);
  }, true);
  document.addEventListener("keydown", (event) => {
    const opens = event.key === "k" ? event.ctrlKey || event.metaKey : event.key === "/" && !typing(event.target);
    const link = opens && document.querySelector("a[href$='/search'], a[href='search'], a[href*='/search?']");
    if (link) {
      event.preventDefault();
      link.click();
      focusBox(200);
    }
    if (event.key === "Escape" && document.documentElement.classList.contains("ra-guided")) close();
  });
  document.addEventListener("click", ({ target }) => {
    if (target.closest(".ra-guide-open")) document.documentElement.classList.add("ra-guided");
    if (target.closest(".ra-guide-close")) close();
    if (target.closest(".ra-lost-close")) document.documentElement.classList.remove("ra-has-lost");
    // What a question chooses begins at the top of the page that it stands on the foot of.
    if (target.closest(".st-key-tiles button")) document.querySelector("[data-testid=stMain]").scrollTo(0, 0);
  });
  /* A move to another page is one step of Back. Streamlit tells its address in two parts, the page and what the script adds
   * to the query, in either order: a query of the page that is left is no view that anybody saw, and one that comes after
   * the page belongs to it. */
  const LINKS = "a[data-testid=stTopNavLink], a[data-testid=stSidebarNavLink], a[data-testid=stPageLink-NavLink]";
  const push = history.pushState.bind(history);
  let [left, reached] = ["", ""];
  history.pushState = (state, unused, url) => {
    const { pathname } = new URL(url, location.href);
    if (pathname !== location.pathname) {
      [left, reached] = ["", left && pathname];
      push(state, unused, url);
    } else if (pathname === reached) {
      reached = "";
      history.replaceState(state, unused, url);
    } else if (pathname !== left) push(state, unused, url);
  };
  const forget = () => ([left, reached] = ["", ""]);
  // Whatever is done next, also on the map, is a step of its own.
  ["pointerdown", "keydown"].forEach((name) => document.addEventListener(name, forget, true));
  ["blur", "popstate"].forEach((name) => window.addEventListener(name, forget));
  document.addEventListener("click", ({ target }) => {
    const link = target.closest(LINKS);
    if (link && link.pathname !== location.pathname) left = location.pathname;
  }, true);
  // A dialog stands beside the app, and does not know whether that is light or dark.
  const app = document.querySelector(".stApp");
  const takeScheme = () => { document.body.dataset.scheme = getComputedStyle(app).colorScheme; };
  new MutationObserver(takeScheme).observe(app, { attributes: true, attributeFilter: ["class"] });
  takeScheme();
  // A briefing is of its tab: who closes or reloads that is asked, unless it was saved as it is.
  const changes = () => document.querySelector(".ra-changes")?.dataset.changes;
  let saved;
  document.addEventListener("click", ({ target }) => {
    if (target.closest(".st-key-save_briefing button")) saved = changes();
  });
  window.addEventListener("beforeunload", (event) => {
    if (changes() !== saved) event.preventDefault();
  });
  // A server that was started again knows nothing of it: that is said, or it would be gone without a word.
  let known = {};
  setInterval(() => {
    const now = { of: document.querySelector(".ra-tab")?.dataset.of, changes: changes() };
    if (!now.of) return;
    if (known.of && known.of !== now.of && known.changes && known.changes !== saved) document.documentElement.classList.add("ra-has-lost");
    known = now;
  }, 500);
  // Out of the sidebar, which moves aside on a phone and would take them along.
  app.append(document.querySelector(".ra-guide"), document.querySelector(".ra-lost"));
  // Who follows a link came for its view, of which the guide would cover a half.
  const [opened] = performance.getEntriesByType("navigation");
  const isOfView = Boolean(opened && new URL(opened.name).search);
  if (!isOfView && !seen() && !window.matchMedia(SMALL).matches) document.documentElement.classList.add("ra-guided");
})();
