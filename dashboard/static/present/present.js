/* Shows the scenes of a briefing one by one, and answers keys, buttons and questions from the room. */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;
  const { Figures } = window.RouteAtlasFigures;
  const { Speaker } = window.RouteAtlasSpeaker;
  const root = document.documentElement;
  const { KEYS, commandOf, putAway } = window.RouteAtlasKeys;
  const JUMP_MILLISECONDS = 4000;
  const AWAKE_MILLISECONDS = 2500;
  const PAN = 120;
  // On a narrow screen words are scrolled rather than small.
  const ROOM_TO_FIT = 820;
  const STANDING = ["strip", "sources"];

  /** Rings of mentions belong on the map where a scene chooses roles or reports. */
  function isAboutMentions({ filters }) {
    return filters.roles.length + filters.reports.length > 0;
  }

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

  class Presentation {
    constructor(data, catalogue) {
      this.data = data;
      this.figures = new Figures(data, catalogue);
      this.articles = [...document.querySelectorAll("article")];
      this.chart = new window.RouteAtlasChart.Chart(this.figures);
      this.claims = new window.RouteAtlasClaims.Claims(this.figures, { filter: (code) => this.only(code), close: () => this.map.pick("nothing") });
      this.filter = new window.RouteAtlasFilter.Filter(this.figures, (filters) => this.choose(filters));
      this.play = new window.RouteAtlasPeriods.Periods(this.figures, (from, to) => this.showPeriod(from, to));
      this.speaker = new Speaker((command) => this.run(command), (event) => this.key(event));
      this.digits = "";
      this.selected = "";
      this.scaled = null;
      this.asItWasNow();
      this.buildPage();
      this.map = window.RouteAtlasLiveMap.create(document.getElementById("map"), catalogue, {
        attribution: data.words.attribution,
        texts: { wholeRoute: data.words.wholeRoute },
        layers: data.words.layers,
        region: "region",
        onPick: (picked) => this.pick(picked),
        onLayers: () => this.map.update(this.payload()),
      });
      this.at = this.asked() || 0;
      this.show(false);
      this.listen();
    }

    get scene() {
      return this.data.scenes[this.at];
    }

    /* ---- the page ---------------------------------------------------------------------------------------------------- */

    buildPage() {
      root.classList.add("live");
      this.live = element("section", { id: "live", hidden: "", "aria-label": "Filtered view" });
      document.getElementById("words").prepend(this.live);
      this.said = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
      this.jumping = element("p", { id: "jumping", role: "status", hidden: "" });
      this.black = element("div", { id: "black", hidden: "" });
      this.black.addEventListener("click", () => this.run("black"));
      this.place = button("", "List of scenes (G)", () => this.run("list"));
      this.back = button("Back to the scene", "The scene as it was (Escape)", () => this.asItWas());
      this.back.className = "back";
      this.list = this.dialog("Scenes", this.sceneList());
      this.keys = this.dialog("Keys", this.keyList());
      this.sources = this.dialog("", document.getElementById("sources"));
      this.bar = element("nav", { id: "bar", "aria-label": "Presentation" });
      this.bar.append(
        named("Scene before", button("◀", "Scene before (←)", () => this.run("previous"))),
        this.place,
        named("Next scene", button("▶", "Next scene (→)", () => this.run("next"))),
        button("Filter", "Filter by origin and months (O)", () => this.run("filter")),
        button("Play", "Play months or years (P)", () => this.openPlay()),
        this.back,
        button("Full screen", "Full screen (F)", () => this.run("fullScreen")),
        button("Speaker view", "Notes, next scene and clock (S)", () => this.run("speaker")),
        button("Sources", "Sources, notes and checks", () => this.sources.showModal()),
        button("Keys", "Keys (?)", () => this.run("keys"))
      );
      document.querySelector("main").append(this.claims.box);
      document.body.append(this.filter.box, this.play.box, this.bar, this.said, this.jumping, this.black);
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

    /* ---- scenes ------------------------------------------------------------------------------------------------------ */

    /** The scene that the address asks for, from 0; null if none. */
    asked() {
      const found = /^#scene=(\d{1,4})$/.exec(window.location.hash);
      const at = found ? Number(found[1]) - 1 : -1;
      return at >= 0 && at < this.articles.length ? at : null;
    }

    go(at) {
      const place = Math.max(0, Math.min(at, this.articles.length - 1));
      this.run("light");
      if (place === this.at && !this.isChanged()) return;
      this.at = place;
      this.show(true);
    }

    asItWasNow() {
      this.chosen = null;
      this.period = null;
    }

    isChanged() {
      return Boolean(this.chosen || this.period);
    }

    show(moving) {
      this.asItWasNow();
      this.selected = "";
      window.location.replace(`#scene=${this.at + 1}`);
      this.articles.forEach((article, at) => (article.hidden = at !== this.at));
      this.place.textContent = `${this.at + 1} / ${this.articles.length}`;
      named(`Scene ${this.at + 1} of ${this.articles.length}: list of scenes`, this.place);
      document.getElementById("words").scrollTop = 0;
      const { filters } = this.scene;
      this.map.showMentions(isAboutMentions(this.scene));
      this.map.keepScale(0);
      this.draw();
      this.drawChart();
      this.play.set(filters);
      this.map.go({ view: this.scene.view, frame: this.drawn.frame }, moving);
      this.say(`Scene ${this.at + 1} of ${this.articles.length}: ${this.articles[this.at].querySelector("h2").textContent}`);
    }

    /** Go back to the scene as it was: numbers, words and where the map looks. */
    asItWas() {
      if (!this.isChanged()) return;
      this.filter.open(false);
      putAway(this.play.box);
      this.show(true);
    }

    /* ---- questions from the room -------------------------------------------------------------------------------------- */

    choose(filters) {
      const same = JSON.stringify(filters) === JSON.stringify(this.scene.filters);
      this.chosen = same ? null : filters;
      this.period = null;
      this.map.keepScale(0);
      this.draw();
      this.drawChart();
      this.play.set(this.chosen || this.scene.filters);
      this.say(this.drawn.sentence);
    }

    /** Choose one origin; what plays goes on from the months that are shown. */
    only(code) {
      const { at, timer } = this.play;
      this.choose({ ...(this.chosen || this.scene.filters), origins: [code] });
      if (at === null) return;
      this.play.look(at);
      if (timer) this.play.start();
    }

    showPeriod(from, to) {
      const { periods } = this.play;
      const begins = !this.period;
      if (begins || this.scaled !== periods) this.map.keepScale(this.figures.largestIn(this.chosen || this.scene.filters, periods));
      this.scaled = periods;
      this.period = { from: this.figures.months.name(from), to: this.figures.months.name(to) };
      this.draw();
      this.chart.mark(from, to);
      if (begins) this.fit();
    }

    openPlay() {
      if (!this.play.box.hidden) return this.closePlay();
      this.play.box.hidden = false;
      return this.play.button.focus();
    }

    /** Closed, the map is as the filters say. */
    closePlay() {
      putAway(this.play.box);
      if (this.period) this.choose(this.chosen || this.scene.filters);
      else this.play.stop();
    }

    /* ---- drawing ------------------------------------------------------------------------------------------------------- */

    filters() {
      return { ...(this.chosen || this.scene.filters), ...(this.period || {}) };
    }

    draw() {
      const filters = this.filters();
      this.drawn = this.isChanged() ? this.figures.select(filters) : this.figures.kept(this.scene);
      this.map.update(this.payload());
      this.drawWords();
      if (!this.period) this.filter.show(filters);
      if (this.selected) this.claims.show(this.selected, this.drawn);
      else this.claims.show("");
      this.tellSpeaker();
    }

    /** Stand still to be printed, with the scale and the choices of no scene; tell what was shown. */
    prepare() {
      const { largest, looked, map } = this.map;
      const shown = { selected: this.selected, largest: largest, looked: looked, center: map.getCenter(), zoom: map.getZoom() };
      this.play.stop();
      this.selected = "";
      this.map.keepScale(0);
      return shown;
    }

    /** Put a scene as it was kept on the map, to be printed; what is shown is drawn again afterwards. */
    drawScene(at) {
      const scene = this.data.scenes[at];
      const drawn = this.figures.kept(scene);
      this.map.showMentions(isAboutMentions(scene));
      this.map.update(this.payload(drawn));
      this.map.go({ view: scene.view, frame: drawn.frame }, false);
      this.chartOf(at, null);
    }

    /** Show again what was shown before the page was printed, a month of a play too. */
    restore({ selected, largest, looked, center, zoom }) {
      this.selected = selected;
      this.map.keepScale(largest);
      this.map.showMentions(isAboutMentions(this.scene));
      this.draw();
      this.drawChart();
      if (looked) this.map.go(looked, false);
      else this.map.map.setView(center, zoom, { animate: false });
    }

    /** The numbers as the map takes them. */
    payload(drawn = this.drawn) {
      const { added, crossings, filters, frame, legs, mentions, origins, routes, sentence } = drawn;
      return {
        id: JSON.stringify([this.at, filters]),
        measure: this.figures.measureLabel(filters.measure),
        legs: legs,
        values: routes,
        origins: origins,
        roles: this.data.names.roles,
        mentions: this.map.showsMentions ? mentions : [],
        crossings: crossings,
        added: added,
        frame: frame,
        years: [filters.from, filters.to].map((month) => Number(month.slice(0, 4))),
        view: null,
        selected: this.selected,
        alt: `Map. ${sentence}`,
      };
    }

    drawWords() {
      const changed = this.isChanged();
      this.live.hidden = !changed;
      this.back.hidden = !changed;
      root.classList.toggle("filtered", changed);
      if (!changed) return;
      const [total, counted] = this.figures.headline(this.drawn);
      const headline = element("p", { class: "headline" });
      headline.append(element("strong", {}, total), " ", element("span", {}, counted));
      const revised = this.scene.revised ? ["The sources have been revised since this scene was kept: what is filtered live is of the figures of now."] : [];
      this.live.replaceChildren(
        element("p", { class: "where" }, `Filtered live · ${this.figures.periodLabel(this.drawn.filters)}`),
        headline,
        element("p", { class: "text sentence" }, this.drawn.sentence),
        element("p", { class: "small" }, [...this.figures.caveats(this.drawn), ...revised, this.figures.source(this.drawn)].join(" "))
      );
    }

    drawChart() {
      this.chartOf(this.at, this.chosen);
      if (this.period) this.chart.mark(...[this.period.from, this.period.to].map((month) => this.figures.months.number(month)));
      this.fit();
    }

    fit() {
      window.RouteAtlasFitting.fit(document.getElementById("words"), root.classList.contains("presenting") && window.innerWidth > ROOM_TO_FIT);
    }

    /** Draw the chart of a scene: as it was kept, or of what is chosen in its place. */
    chartOf(at, chosen) {
      const { figure, filters, numbers } = this.data.scenes[at];
      const place = this.articles[at].querySelector(".figure");
      const measure = this.figures.measureLabel(filters.measure);
      // Branches and counts of sources are those of the scene: they stand in the page, and not beside another choice.
      place.hidden = STANDING.includes(figure) && chosen !== null;
      if (STANDING.includes(figure)) this.chart.forget();
      else if (figure === "origins" && !(chosen && chosen.origins.length)) this.chart.byOrigin(place, chosen ? this.drawn.origins : numbers.origins, measure);
      else if (figure === "none") place.replaceChildren();
      else if (chosen) this.chart.byMonth(place, { from: chosen.from, series: this.figures.series(chosen), measure: measure });
      else this.chart.byMonth(place, { from: numbers.firstMonth || filters.from, series: numbers.series, measure: measure });
    }

    pick(picked) {
      this.selected = picked;
      this.claims.show(picked, this.drawn);
    }

    say(words) {
      this.said.textContent = words;
    }

    tellSpeaker() {
      this.speaker.tell({ at: this.at, black: !this.black.hidden, said: this.isChanged() ? this.drawn.sentence : "" });
    }

    /* ---- keys and commands ---------------------------------------------------------------------------------------------- */

    listen() {
      // Before the map's own listener: Escape has one meaning at a time.
      document.addEventListener("keydown", (event) => this.key(event), true);
      window.addEventListener("hashchange", () => {
        const at = this.asked();
        if (at !== null && at !== this.at) this.go(at);
      });
      document.addEventListener("fullscreenchange", () => this.setPresenting(document.fullscreenElement !== null));
      document.addEventListener("pointermove", () => this.wake());
      new window.RouteAtlasPrinting.Printing(this.map, this.articles, {
        prepare: () => this.prepare(),
        scene: (at) => this.drawScene(at),
        restore: (shown) => this.restore(shown),
      });
      new ResizeObserver(() => this.map.map.invalidateSize({ animate: false })).observe(document.getElementById("map"));
      new ResizeObserver(() => this.fit()).observe(document.getElementById("words"));
    }

    wake() {
      root.classList.add("awake");
      window.clearTimeout(this.sleep);
      this.sleep = window.setTimeout(() => root.classList.remove("awake"), AWAKE_MILLISECONDS);
    }

    key(event) {
      if (document.querySelector("dialog[open]")) return;
      const command = commandOf(event);
      if (!command || !this.run(command)) return;
      event.preventDefault();
      event.stopPropagation();
    }

    /** Do what is asked for; tell whether there was anything to do. */
    run(command) {
      if (command.startsWith("digit")) return this.digit(command.slice(5));
      if (command.startsWith("pan")) return this.pan(command.slice(3));
      const wasBlack = !this.black.hidden;
      if (wasBlack && command !== "speaker") this.setBlack(false);
      if (wasBlack && (command === "black" || command === "back" || command === "light")) return true;
      const act = this[`on_${command}`];
      return act ? act.call(this) !== false : false;
    }

    on_next() {
      this.go(this.at + 1);
    }

    on_previous() {
      this.go(this.at - 1);
    }

    on_first() {
      this.go(0);
    }

    on_last() {
      this.go(this.articles.length - 1);
    }

    on_enter() {
      const asked = Number(this.digits);
      if (!this.digits) return this.on_next();
      this.forgetDigits();
      return this.go(asked - 1);
    }

    on_list() {
      this.list.showModal();
      this.list.querySelectorAll(".scenes button")[this.at].focus();
    }

    on_keys() {
      this.keys.showModal();
    }

    on_black() {
      this.setBlack(true);
    }

    on_filter() {
      this.filter.open(this.filter.box.hidden);
    }

    on_play() {
      this.play.box.hidden = false;
      this.play.button.click();
    }

    on_speaker() {
      this.speaker.open();
      this.tellSpeaker();
    }

    on_closer() {
      this.map.map.zoomIn(1);
    }

    on_farther() {
      this.map.map.zoomOut(1);
    }

    /** One step back: a number that was begun, what was picked, what was filtered, the open panel. */
    on_back() {
      if (this.digits) return this.forgetDigits();
      if (this.selected) return this.map.pick("nothing");
      if (this.isChanged()) return this.asItWas();
      if (!this.filter.box.hidden || !this.play.box.hidden) {
        this.filter.open(false);
        this.closePlay();
        return true;
      }
      if (root.classList.contains("presenting") && !document.fullscreenElement) return this.setPresenting(false);
      return false;
    }

    on_fullScreen() {
      if (document.fullscreenElement) {
        document.exitFullscreen();
        return;
      }
      const presenting = root.classList.contains("presenting");
      if (presenting || !root.requestFullscreen) {
        this.setPresenting(!presenting);
        return;
      }
      // Where a browser or a frame refuses the whole screen, the large type is of use all the same.
      root.requestFullscreen().then(() => this.keepEscape(), () => this.setPresenting(true));
    }

    /** Let Escape go back to the scene first, where the browser can leave it to the page. */
    keepEscape() {
      if (navigator.keyboard && navigator.keyboard.lock) navigator.keyboard.lock(["Escape"]).catch(() => {});
    }

    setPresenting(wanted) {
      root.classList.toggle("presenting", wanted);
      this.map.scaleLabels();
      this.fit();
    }

    setBlack(wanted) {
      this.black.hidden = !wanted;
      this.say(wanted ? "The screen is black." : "");
      this.tellSpeaker();
    }

    digit(digit) {
      this.digits = `${this.digits}${digit}`.slice(-4);
      this.jumping.textContent = `Scene ${this.digits}: press Enter`;
      this.jumping.hidden = false;
      window.clearTimeout(this.forgetting);
      this.forgetting = window.setTimeout(() => this.forgetDigits(), JUMP_MILLISECONDS);
      return true;
    }

    forgetDigits() {
      this.digits = "";
      this.jumping.hidden = true;
    }

    pan(direction) {
      const by = { Left: [-PAN, 0], Right: [PAN, 0], Up: [0, -PAN], Down: [0, PAN] }[direction];
      this.map.map.panBy(by, { animate: false });
      return true;
    }
  }

  function read(id) {
    return JSON.parse(document.getElementById(id).textContent);
  }

  window.presentation = new Presentation(read("briefing"), read("catalogue"));
})();
