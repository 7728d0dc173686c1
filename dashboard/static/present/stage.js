/* What stands around the scenes while a briefing is presented: the bar, lists in dialogs, what is said, and the black screen. */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;
  const { KEYS } = window.RouteAtlasKeys;
  const root = document.documentElement;

  function button(name, title, act) {
    const made = element("button", { type: "button", title: title }, name);
    made.addEventListener("click", act);
    return made;
  }

  /** Give a sign a name for those who hear it. */
  function named(name, sign) {
    sign.setAttribute("aria-label", name);
    return sign;
  }

  class Stage {
    constructor(articles, { go, play, run, unfilter }, boxes) {
      this.articles = articles;
      this.go = go;
      root.classList.add("live");
      this.live = element("section", { id: "live", hidden: "", "aria-label": "Filtered view" });
      document.getElementById("words").prepend(this.live);
      this.said = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
      this.jumping = element("p", { id: "jumping", role: "status", hidden: "" });
      this.black = element("div", { id: "black", hidden: "" });
      this.black.addEventListener("click", () => run("black"));
      this.place = button("", "List of scenes (G)", () => run("list"));
      this.back = button("Back to the scene", "The scene as it was (Escape)", unfilter);
      this.back.className = "back";
      this.list = this.dialog("Scenes", this.sceneList());
      this.keys = this.dialog("Keys", this.keyList());
      this.sources = this.dialog("", document.getElementById("sources"));
      this.bar = element("nav", { id: "bar", "aria-label": "Presentation" });
      this.bar.append(
        named("Scene before", button("◀", "Scene before (←)", () => run("previous"))),
        this.place,
        named("Next scene", button("▶", "Next scene (→)", () => run("next"))),
        button("Filter", "Filter by origin and months (O)", () => run("filter")),
        button("Play", "Play months or years (P)", play),
        this.back,
        button("Full screen", "Full screen (F)", () => run("fullScreen")),
        button("Speaker view", "Notes, next scene and clock (S)", () => run("speaker")),
        button("Sources", "Sources, notes and checks", () => this.sources.showModal()),
        button("Keys", "Keys (?)", () => run("keys"))
      );
      document.querySelector("main").append(boxes.claims);
      document.body.append(boxes.filter, boxes.play, this.bar, this.said, this.jumping, this.black);
    }

    dialog(title, content) {
      const made = element("dialog", {});
      const close = named("Close", button("×", "Close", () => made.close()));
      close.className = "close";
      made.append(close);
      if (title) made.append(element("h2", {}, title));
      made.append(content);
      document.body.appendChild(made);
      return made;
    }

    sceneList() {
      const list = element("ol", { class: "scenes" });
      this.articles.forEach((article, at) => {
        const item = element("li");
        const go = () => {
          this.list.close();
          this.go(at);
        };
        item.appendChild(button(article.querySelector("h2").textContent, `Scene ${at + 1}`, go));
        list.appendChild(item);
      });
      return list;
    }

    keyList() {
      const list = element("dl", { class: "keys-list" });
      KEYS.forEach(([keys, what]) => list.append(element("dt", {}, keys), element("dd", {}, what)));
      return list;
    }

    /** Tell which scene is shown; the others are put away. */
    scene(at) {
      const where = `Scene ${at + 1} of ${this.articles.length}`;
      this.articles.forEach((article, place) => (article.hidden = place !== at));
      this.place.textContent = `${at + 1} / ${this.articles.length}`;
      named(`${where}: list of scenes`, this.place);
      document.getElementById("words").scrollTop = 0;
      return `${where}: ${this.articles[at].querySelector("h2").textContent}`;
    }

    openList(at) {
      this.list.showModal();
      this.list.querySelectorAll(".scenes button")[at].focus();
    }

    /** Put what was filtered live in the place of a scene's words, as a few elements; none brings the scene back. */
    filtered(elements) {
      this.live.hidden = this.back.hidden = elements === null;
      root.classList.toggle("filtered", elements !== null);
      if (elements) this.live.replaceChildren(...elements);
    }

    /** Say something to those who hear the page. */
    say(words) {
      this.said.textContent = words;
    }

    get isBlack() {
      return !this.black.hidden;
    }

    setBlack(wanted) {
      this.black.hidden = !wanted;
      this.say(wanted ? "The screen is black." : "");
    }

    /** Show the number of a scene that is being typed; without one, nothing. */
    typed(digits) {
      this.jumping.textContent = `Scene ${digits}: press Enter`;
      this.jumping.hidden = !digits;
    }
  }

  window.RouteAtlasStage = { Stage: Stage };
})();
