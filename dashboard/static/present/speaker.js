/* The speaker's view: notes, statements, the next scene and a clock, in a window of its own.
 *
 * The window is this same document, opened at #speaker; the two talk by messages, which works from a file too. Where the
 * browser opens no second window, the notes stand in this one.
 */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;
  const NAME = "route-atlas-speaker";
  const KEYS = ["previous", "next", "black"];

  /** Whether this document is the speaker's window. */
  function isSpeaker() {
    return window.location.hash === "#speaker" && window.opener !== null;
  }

  function clock(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map((part) => String(part).padStart(2, "0")).join(":");
  }

  /** What the speaker reads. */
  class Notes {
    constructor(box, act) {
      this.box = box;
      this.began = Date.now();
      this.where = element("p", { class: "where" });
      this.title = element("h2");
      this.state = element("p", { class: "state", role: "status" });
      this.words = element("div", { class: "speaker-words" });
      this.following = element("p", { class: "following" });
      this.time = element("p", { class: "clock" });
      const buttons = element("p", { class: "speaker-buttons" });
      [["previous", "Back"], ["next", "Next"], ["black", "Black"]].forEach(([key, name]) => {
        const button = element("button", { type: "button" }, name);
        button.addEventListener("click", () => act(key));
        buttons.appendChild(button);
      });
      box.replaceChildren(this.time, this.where, this.title, this.state, this.words, this.following, buttons);
      this.tick();
      window.setInterval(() => this.tick(), 1000);
    }

    tick() {
      const now = new Date();
      this.time.textContent = `${now.toLocaleTimeString("en-GB")}   since the start ${clock(now - this.began)}`;
    }

    /** Show the scene at a place, of the articles of this document. */
    show({ at, black, said }) {
      const articles = [...document.querySelectorAll("article")];
      const article = articles[at];
      const next = articles[at + 1];
      this.where.textContent = article.querySelector(".where").textContent;
      this.title.textContent = article.querySelector("h2").textContent;
      this.state.textContent = [black ? "The screen is black." : "", said ? `Filtered: ${said}` : ""].filter(Boolean).join(" ");
      const parts = article.querySelectorAll(".notes, .claims");
      const kept = [...parts].map((part) => part.cloneNode(true));
      this.words.replaceChildren(...(kept.length ? kept : [element("p", {}, "This scene has no notes.")]));
      this.following.textContent = next ? `Next: ${next.querySelector("h2").textContent}` : "This is the last scene.";
    }
  }

  /** The presenting side: opens the speaker's window and tells it what is shown. */
  class Speaker {
    /** `act(key)` does what a button of the speaker asks for: previous, next or black. */
    constructor(act) {
      this.act = act;
      this.window = null;
      this.inside = null;
      this.state = null;
      window.addEventListener("message", (event) => {
        if (!this.window || event.source !== this.window) return;
        const asked = event.data && event.data.routeAtlas;
        if (asked === "hello") this.tell(this.state);
        else if (KEYS.includes(asked)) this.act(asked);
      });
    }

    open() {
      if (this.window && !this.window.closed) {
        this.window.focus();
        return;
      }
      const address = `${window.location.href.split("#")[0]}#speaker`;
      this.window = window.open(address, NAME, "popup,width=900,height=700");
      if (!this.window) this.openInside();
    }

    /** Notes in this window, where the browser keeps a second one away. */
    openInside() {
      if (this.inside) {
        this.inside.box.hidden = !this.inside.box.hidden;
        return;
      }
      const box = element("aside", { id: "speaker", "aria-label": "Speaker view" });
      document.body.appendChild(box);
      this.inside = new Notes(box, this.act);
      if (this.state) this.inside.show(this.state);
    }

    tell(state) {
      this.state = state;
      if (this.inside) this.inside.show(state);
      // A file has no origin that could be named here; what is told is in the file itself.
      if (this.window && !this.window.closed) this.window.postMessage({ routeAtlas: state }, "*");
    }
  }

  /** The speaker's window: shows what it is told, and sends its keys. */
  function beSpeaker(keyOf) {
    const ask = (what) => window.opener.postMessage({ routeAtlas: what }, "*");
    document.documentElement.classList.add("speaker");
    document.title = `Speaker view: ${document.title}`;
    const box = element("main", { id: "speaker" });
    document.body.appendChild(box);
    const notes = new Notes(box, ask);
    const places = document.querySelectorAll("article").length;
    window.addEventListener("message", (event) => {
      const state = event.source === window.opener && event.data && event.data.routeAtlas;
      if (!state || !Number.isInteger(state.at) || state.at < 0 || state.at >= places) return;
      notes.show({ at: state.at, black: state.black === true, said: typeof state.said === "string" ? state.said : "" });
    });
    document.addEventListener("keydown", (event) => {
      const asked = keyOf(event);
      if (!KEYS.includes(asked)) return;
      event.preventDefault();
      ask(asked);
    });
    ask("hello");
  }

  window.RouteAtlasSpeaker = { Speaker: Speaker, beSpeaker: beSpeaker, isSpeaker: isSpeaker };
})();
