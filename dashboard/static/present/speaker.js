/* The speaker's view: notes, statements, the next scene and a clock, in a window of its own.
 *
 * The window is an empty one that this document fills: it loads nothing, so that it works from a file, and has the same
 * policy. Where the browser opens no second window, the notes stand in this one.
 */
(function () {
  "use strict";

  const { element, locale, said } = window.RouteAtlasDrawing;

  function clock(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map((part) => String(part).padStart(2, "0")).join(":");
  }

  /** What the speaker reads. */
  class Notes {
    constructor(words, box, act, timer, began) {
      this.sentences = words;
      this.box = box;
      this.began = began;
      this.where = element("p", { class: "where" });
      this.title = element("h2");
      this.state = element("p", { class: "state", role: "status" });
      this.words = element("div");
      this.following = element("p", { class: "following" });
      this.time = element("p", { class: "clock" });
      const buttons = element("p", { class: "speaker-buttons" });
      [["previous", words.back], ["next", words.next], ["black", words.black]].forEach(([key, name]) => {
        const button = element("button", { type: "button" }, name);
        button.addEventListener("click", () => act(key));
        buttons.appendChild(button);
      });
      box.replaceChildren(this.time, this.where, this.title, this.state, this.words, this.following, buttons);
      this.tick();
      timer.setInterval(() => this.tick(), 1000);
    }

    tick() {
      const now = new Date();
      this.time.textContent = said(this.sentences.clock, { time: now.toLocaleTimeString(locale), elapsed: clock(now - this.began) });
    }

    /** Show the scene at a place, of the articles of this document. */
    show({ at, black, sentence }) {
      const articles = [...document.querySelectorAll("article")];
      const article = articles[at];
      const next = articles[at + 1];
      const words = this.sentences;
      this.where.textContent = article.querySelector(".where").textContent;
      this.title.textContent = article.querySelector("h2").textContent;
      this.state.textContent = [black ? words.isBlack : "", sentence ? said(words.filtered, { sentence: sentence }) : ""].filter(Boolean).join(" ");
      const parts = article.querySelectorAll(".notes, .claims");
      const kept = [...parts].map((part) => part.cloneNode(true));
      this.words.replaceChildren(...(kept.length ? kept : [element("p", {}, words.noNotes)]));
      this.following.textContent = next ? said(words.following, { title: next.querySelector("h2").textContent }) : words.lastScene;
    }
  }

  /** Opens the speaker's view, and tells it what is shown. */
  class Speaker {
    /** `act(command)` does what a button asks for, `key(event)` what a key does. */
    constructor(words, act, key) {
      this.words = words;
      this.act = act;
      this.key = key;
      this.window = null;
      this.notes = null;
      this.state = null;
      this.began = null;
      window.addEventListener("pagehide", () => this.window && this.window.close());
    }

    open() {
      const isOpen = this.window && !this.window.closed;
      if (isOpen && this.isFilled) {
        this.window.focus();
        return;
      }
      if (isOpen) this.window.close();
      else this.began = Date.now();
      this.window = window.open("", "_blank", "popup,width=900,height=700");
      if (this.window) this.fill(this.window);
      else this.openInside();
    }

    /** Loaded anew, the window is empty, for it has no address of its own, and may be closed to this page. */
    get isFilled() {
      try {
        return Boolean(this.window.document.getElementById("speaker"));
      } catch {
        return false;
      }
    }

    fill(opened) {
      const { document: page } = opened;
      page.title = said(this.words.speakerTitle, { title: document.title });
      page.documentElement.lang = document.documentElement.lang;
      page.head.replaceChildren(...[...document.querySelectorAll("style")].map((sheet) => page.importNode(sheet, true)));
      const box = element("main", { id: "speaker" });
      page.body.replaceChildren(box);
      page.addEventListener("keydown", this.key, true);
      this.show(box, opened);
    }

    /** Notes in this window, where the browser keeps a second one away; asked for again, they go. */
    openInside() {
      const there = document.getElementById("speaker");
      if (there) {
        there.hidden = !there.hidden;
        return;
      }
      const box = element("aside", { id: "speaker", "aria-label": this.words.speakerView });
      document.body.appendChild(box);
      this.show(box, window);
    }

    show(box, opened) {
      this.notes = new Notes(this.words, box, this.act, opened, this.began);
      this.notes.show(this.state);
    }

    tell(state) {
      this.state = state;
      if (this.notes) this.notes.show(state);
    }
  }

  window.RouteAtlasSpeaker = { Speaker: Speaker };
})();
