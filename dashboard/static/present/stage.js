/* What stands around the scenes while a briefing is presented: the bar, lists in dialogs, what is said, and the black screen. */
(function () {
  "use strict";

  const { element, said } = window.RouteAtlasDrawing;
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
    /** `words` are those that travel with the page. */
    constructor(words, articles, { go, play, run, unfilter }, boxes) {
      this.words = words;
      this.articles = articles;
      this.go = go;
      root.classList.add("live");
      this.live = element("section", { id: "live", hidden: "", "aria-label": words.filteredView });
      document.getElementById("words").prepend(this.live);
      this.said = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
      this.jumping = element("p", { id: "jumping", role: "status", hidden: "" });
      this.black = element("div", { id: "black", hidden: "" });
      this.black.addEventListener("click", () => run("black"));
      this.place = button("", words.listHint, () => run("list"));
      this.back = button(words.backToScene, words.backHint, unfilter);
      this.back.className = "back";
      this.list = this.dialog(words.scenes, this.sceneList());
      this.keys = this.dialog(words.keys, this.keyList());
      this.sources = this.dialog("", document.getElementById("sources"));
      this.bar = element("nav", { id: "bar", "aria-label": words.bar });
      this.bar.append(
        named(words.sceneBefore, button("◀", words.sceneBeforeHint, () => run("previous"))),
        this.place,
        named(words.nextScene, button("▶", words.nextSceneHint, () => run("next"))),
        button(words.filter, words.filterHint, () => run("filter")),
        button(words.play, words.playHint, play),
        this.back,
        button(words.fullScreen, words.fullScreenHint, () => run("fullScreen")),
        button(words.speakerView, words.speakerHint, () => run("speaker")),
        button(words.sources, words.sourcesHint, () => this.sources.showModal()),
        button(words.keys, words.keysHint, () => run("keys"))
      );
      document.querySelector("main").append(boxes.claims);
      document.body.append(boxes.filter, boxes.play, this.bar, this.said, this.jumping, this.black);
    }

    dialog(title, content) {
      const made = element("dialog", {});
      const close = named(this.words.close, button("×", this.words.close, () => made.close()));
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
        item.appendChild(button(article.querySelector("h2").textContent, said(this.words.scene, { number: at + 1 }), go));
        list.appendChild(item);
      });
      return list;
    }

    keyList() {
      const list = element("dl", { class: "keys-list" });
      this.words.keyList.forEach(([keys, what]) => list.append(element("dt", {}, keys), element("dd", {}, what)));
      return list;
    }

    /** Tell which scene is shown; the others are put away. */
    scene(at) {
      const { words } = this;
      const where = said(words.sceneOf, { number: at + 1, count: this.articles.length });
      this.articles.forEach((article, place) => (article.hidden = place !== at));
      this.place.textContent = `${at + 1} / ${this.articles.length}`;
      named(said(words.listFrom, { where: where }), this.place);
      document.getElementById("words").scrollTop = 0;
      return said(words.sceneSaid, { where: where, title: this.articles[at].querySelector("h2").textContent });
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
      this.say(wanted ? this.words.isBlack : "");
    }

    /** Show the number of a scene that is being typed; without one, nothing. */
    typed(digits) {
      this.jumping.textContent = said(this.words.jump, { number: digits });
      this.jumping.hidden = !digits;
    }
  }

  window.RouteAtlasStage = { Stage: Stage };
})();
