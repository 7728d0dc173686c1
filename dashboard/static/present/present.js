/* Shows the scenes of a briefing one by one, and answers questions from the room. */
(function () {
  "use strict";

  const { element, said } = window.RouteAtlasDrawing;
  const { yearsOf } = window.RouteAtlasTable;
  const { Figures } = window.RouteAtlasFigures;
  const { Speaker } = window.RouteAtlasSpeaker;
  const root = document.documentElement;
  const { putAway } = window.RouteAtlasKeys;
  // On a narrow screen words are scrolled rather than small, and the filter and the player take turns.
  const ROOM_TO_FIT = 820;
  const STANDING = ["strip", "sources"];

  function isNarrow() {
    return window.innerWidth <= ROOM_TO_FIT;
  }

  /** Rings of mentions belong on the map where a scene chooses roles or reports. */
  function isAboutMentions({ filters }) {
    return filters.roles.length + filters.reports.length > 0;
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
      this.speaker = new Speaker(data.words, (command) => this.run(command), (event) => this.commands.key(event));
      this.commands = new window.RouteAtlasCommands.Commands(this);
      this.selected = "";
      this.scaled = null;
      this.asItWasNow();
      this.stage = new window.RouteAtlasStage.Stage(
        data.words,
        this.articles,
        { go: (at) => this.go(at), play: () => this.openPlay(), run: (command) => this.run(command), unfilter: () => this.asItWas() },
        { claims: this.claims.box, filter: this.filter.box, play: this.play.box }
      );
      this.map = window.RouteAtlasLiveMap.create(document.getElementById("map"), catalogue, {
        attribution: data.words.attribution,
        texts: { wholeRoute: data.words.wholeRoute },
        layers: data.words.layers,
        words: data.words.map,
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
      const where = this.stage.scene(this.at);
      const { filters } = this.scene;
      this.map.showMentions(isAboutMentions(this.scene));
      this.map.keepScale(0);
      this.draw();
      this.drawChart();
      this.play.set(filters);
      this.map.go({ view: this.scene.view, frame: this.drawn.frame }, moving);
      this.stage.say(where);
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
      this.stage.say(this.drawn.sentence);
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
      this.showPlay();
      return this.play.button.focus();
    }

    showPlay() {
      if (isNarrow()) this.filter.open(false);
      this.play.box.hidden = false;
    }

    openFilter(wanted) {
      if (wanted && isNarrow() && !this.play.box.hidden) this.closePlay();
      this.filter.open(wanted);
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
      this.map.land();
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
        one: this.figures.measureOfOne(filters.measure),
        legs: legs,
        values: routes,
        origins: origins,
        roles: this.data.names.roles,
        mentions: this.map.showsMentions ? mentions : [],
        crossings: crossings,
        added: added,
        frame: frame,
        years: yearsOf(filters),
        view: null,
        selected: this.selected,
        alt: said(this.data.words.mapAlt, { sentence: sentence }),
      };
    }

    drawWords() {
      if (!this.isChanged()) return this.stage.filtered(null);
      const { words } = this.data;
      const [total, counted] = this.figures.headline(this.drawn);
      const headline = element("p", { class: "headline" });
      headline.append(element("strong", {}, total), " ", element("span", {}, counted));
      const revised = this.scene.revised ? [words.figuresOfNow] : [];
      const unfiltered = this.drawn.added.map((table) => table.unfiltered).filter(Boolean);
      return this.stage.filtered([
        element("p", { class: "where" }, said(words.filteredLive, { period: this.figures.periodLabel(this.drawn.filters) })),
        headline,
        element("p", { class: "text sentence" }, this.drawn.sentence),
        element("p", { class: "small" }, [...this.figures.caveats(this.drawn), ...revised, ...unfiltered, this.figures.source(this.drawn)].join(" ")),
      ]);
    }

    drawChart() {
      this.chartOf(this.at, this.chosen);
      if (this.period) this.chart.mark(...[this.period.from, this.period.to].map((month) => this.figures.months.number(month)));
      this.fit();
    }

    fit() {
      window.RouteAtlasFitting.fit(document.getElementById("words"), root.classList.contains("presenting") && !isNarrow());
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
      else if (chosen) {
        const series = figure === "routes" ? this.figures.seriesOfRoutes(chosen) : this.figures.series(chosen);
        this.chart.byMonth(place, { from: chosen.from, series: series, measure: measure, byRoute: figure === "routes", shaded: this.figures.mostlyUnknown(chosen) });
      } else {
        const from = numbers.firstMonth || filters.from;
        const shaded = this.figures.mostlyUnknown({ ...filters, from: from });
        this.chart.byMonth(place, { from: from, series: numbers.series, measure: measure, byRoute: figure === "routes", shaded: shaded });
      }
    }

    pick(picked) {
      this.selected = picked;
      this.claims.show(picked, this.drawn);
    }

    tellSpeaker() {
      this.speaker.tell({ at: this.at, black: this.stage.isBlack, sentence: this.isChanged() ? this.drawn.sentence : "" });
    }

    run(command) {
      return this.commands.run(command);
    }

    listen() {
      this.commands.listen();
      window.addEventListener("hashchange", () => {
        const at = this.asked();
        if (at !== null && at !== this.at) this.go(at);
      });
      new window.RouteAtlasPrinting.Printing(this.map, this.articles, {
        prepare: () => this.prepare(),
        scene: (at) => this.drawScene(at),
        restore: (shown) => this.restore(shown),
      });
      new ResizeObserver(() => this.map.map.invalidateSize({ animate: false })).observe(document.getElementById("map"));
      new ResizeObserver(() => this.fit()).observe(document.getElementById("words"));
    }
  }

  function read(id) {
    return JSON.parse(document.getElementById(id).textContent);
  }

  window.presentation = new Presentation(read("briefing"), read("catalogue"));
})();
