/* Plays the chosen figures through time, month by month or year by year, in the browser alone.
 *
 * The server is asked for the figures of all months once, when the player is opened; a step then changes widths and sizes
 * that are there already. Closed, the map is again what the filters say.
 */
(function () {
  "use strict";

  const { element, inUse, locale, number, said, svg } = window.RouteAtlasDrawing;
  const PAUSE = { month: { slow: 700, normal: 300, fast: 110 }, year: { slow: 2600, normal: 1300, fast: 600 } };
  const GONE_YEARS = 3;
  const CHART = { width: 480, height: 36 };

  /** A column of the server's table, which leaves out the zeros before its first figure and after its last. */
  function column([start, ...values], months) {
    const whole = new Array(months).fill(0);
    values.forEach((value, index) => (whole[start + index] = value));
    return whole;
  }

  function monthName(month, options) {
    return new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(new Date(`${month}-01T00:00:00Z`));
  }

  /** The months from the first one on, as YYYY-MM. */
  function monthsFrom(first, count) {
    const [year, month] = first.split("-").map(Number);
    return Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7));
  }

  /** The steps of a play: a year and its months, with the figures of each route and origin, and those without a nationality. */
  function stepsOf({ first, months, routes, origins, unrecorded }, per, words) {
    const names = monthsFrom(first, months);
    const spans = new Map();
    names.forEach((name, index) => {
      const key = per === "year" ? name.slice(0, 4) : name;
      spans.set(key, [...(spans.get(key) || []), index]);
    });
    const columns = (table) => Object.entries(table).map(([code, packed]) => [code, column(packed, months)]);
    const [byRoute, byOrigin, without] = [columns(routes), columns(origins), column(unrecorded, months)];
    const sum = (values, span) => span.reduce((sum, index) => sum + values[index], 0);
    const sums = (rows, span) => rows.map(([code, values]) => [code, sum(values, span)]);
    return [...spans.values()].map((span) => {
      const month = names[span[0]];
      const partial = per === "year" && span.length < 12;
      const named = (index) => monthName(names[index], { month: "long" });
      const [start, end] = [span[0], span[span.length - 1]];
      const before = start === end || !partial ? named(start) : said(words.partOfYear, { first: named(start), last: named(end) });
      const values = sums(byRoute, span);
      return {
        first: month,
        last: names[span[span.length - 1]],
        year: Number(month.slice(0, 4)),
        before: per === "year" && !partial ? "" : before,
        partial: partial,
        values: Object.fromEntries(values),
        origins: sums(byOrigin, span),
        total: values.reduce((sum, [, value]) => sum + value, 0),
        unrecorded: sum(without, span),
      };
    });
  }

  class Play {
    /** `ask` is called with the id of what is drawn when its months are needed. */
    constructor(atlas, ask) {
      this.atlas = atlas;
      this.words = atlas.words;
      this.ask = ask;
      this.table = null;
      this.fetched = "";
      this.chosen = null;
      this.steps = [];
      this.at = 0;
      this.month = "";
      this.per = "month";
      this.speed = "normal";
      this.running = false;
      this.begins = false;
      this.box = null;
      this.still = window.matchMedia("(prefers-reduced-motion: reduce)");
    }

    get isOpen() {
      return this.box !== null;
    }

    /* ---- opened, fed and closed ---------------------------------------------------------------------------------- */

    open(payload) {
      if (this.isOpen) return;
      this.build();
      this.begins = !this.still.matches;
      this.atlas.map.getContainer().classList.add("ra-playing");
      this.makeRoom();
      this.follow(payload);
      this.parts.go.focus();
    }

    /** Lift what stands at the foot of the map above the player. */
    makeRoom() {
      this.atlas.map.getContainer().style.setProperty("--ra-play", `${this.box.offsetHeight}px`);
    }

    /** Take what the filters say now; ask for its months if they are not here. */
    follow(payload) {
      const same = this.chosen && this.chosen.id === payload.id;
      this.chosen = payload;
      if (!this.table || this.table.id !== payload.id) {
        this.pause();
        this.steps = [];
        this.say("", this.words.fetching, "", "", "");
        if (payload.months) this.fetch(payload);
        else this.ask(payload.id);
      } else if (!same || !this.steps.length) this.arrange();
      else this.show(this.at);
    }

    async fetch({ id, months }) {
      if (this.fetched === id) return;
      this.fetched = id;
      try {
        const answer = await fetch(months);
        if (!answer.ok) throw new Error(answer.status);
        this.table = { id, ...(await answer.json()) };
        if (this.isOpen && this.chosen.id === id) this.arrange();
      } catch {
        this.fetched = "";
        this.say("", this.words.notFetched, "", "", "");
      }
    }

    close() {
      if (!this.isOpen) return;
      this.pause();
      this.box.remove();
      this.box = null;
      this.steps = [];
      this.month = "";
      this.atlas.map.getContainer().classList.remove("ra-playing");
      this.atlas.endPlay(this.chosen);
    }

    /** Make the steps, and stay at the month that was shown. */
    arrange() {
      const drawn = new Map();
      this.steps = stepsOf(this.table, this.per, this.words).map((step) => {
        if (!drawn.has(step.year)) drawn.set(step.year, this.drawn(step.year));
        return { ...step, ...drawn.get(step.year) };
      });
      const placed = new Set(Object.keys(this.atlas.catalogue.labels));
      const largest = (numbers) => Math.max(1, ...numbers);
      this.scale = {
        full: largest(this.steps.flatMap((step) => Object.values(step.values))),
        circle: largest(this.steps.flatMap((step) => step.origins.filter(([code]) => placed.has(code)).map(([, value]) => value))),
        locked: this.per === "year" ? this.words.sameForYears : this.words.sameForMonths,
      };
      this.highest = largest(this.steps.map((step) => step.total));
      this.parts.without.hidden = !this.steps.some((step) => step.unrecorded || step.undated);
      this.makeRoom();
      const same = this.steps.findIndex((step) => step.first <= this.month && this.month <= step.last);
      this.drawChart();
      this.parts.slider.max = this.steps.length - 1;
      this.show(Math.max(0, same));
      this.atlas.drawPlayed();
      if (this.begins) this.go();
      this.begins = false;
    }

    /* ---- a step ---------------------------------------------------------------------------------------------------- */

    show(index) {
      const step = this.steps[index];
      if (!step) return;
      this.at = index;
      this.month = step.first;
      this.atlas.drawMoment(this.moment(step));
      const told = [this.figure(step), this.without(step), step.undated];
      this.say(step.before, String(step.year), ...told);
      const { past, here, slider } = this.parts;
      const x = ((index + 0.5) / this.steps.length) * CHART.width;
      past.setAttribute("width", ((index + 1) / this.steps.length) * CHART.width);
      here.setAttribute("transform", `translate(${x} 0)`);
      slider.value = index;
      slider.setAttribute("aria-valuetext", [`${step.before} ${step.year}: ${told[0]}`.trim(), ...told.slice(1)].filter(Boolean).join("; "));
    }

    figure(step) {
      return said(this.words.figure, { count: number.format(step.total), measure: step.total === 1 ? this.chosen.one : this.chosen.measure });
    }

    /** How many of a step's figures, or beside them, are of nobody's nationality: a gap that looks like nobody came. */
    without({ unrecorded }) {
      if (!unrecorded) return "";
      return said(this.table.withUnrecorded ? this.words.unrecordedOfThem : this.words.unrecordedBeside, { count: number.format(unrecorded) });
    }

    /** The legs in use in a year, and for some years on, fainter, those that were.
     *
     * Where no branch is drawn, why: a map without any looks as if nobody came.
     */
    drawn(year) {
      const of = this.atlas.catalogue.legs;
      const strengths = {};
      const legs = this.chosen.legs.filter((index) => {
        const { spans } = of[index];
        if (inUse(spans, year)) strengths[index] = 1;
        for (let gone = 1; gone <= GONE_YEARS && !(index in strengths); gone += 1) {
          if (inUse(spans, year - gone)) strengths[index] = 0.5 - 0.12 * gone;
        }
        return index in strengths;
      });
      const undated = legs.some((index) => !of[index].approach) ? "" : said(this.words.undated, { year: year });
      return { legs, strengths, undated };
    }

    /** What the map draws at a step. */
    moment(step) {
      return {
        ...this.chosen,
        legs: step.legs,
        strengths: step.strengths,
        values: step.values,
        origins: step.origins,
        mentions: [],
        scale: this.scale,
        when: `${step.before} ${step.year}`.trim(),
      };
    }

    say(before, year, total, without, undated) {
      const { when, what, said, why } = this.parts;
      when.replaceChildren(element("span", {}, before), element("strong", {}, year));
      what.textContent = total;
      said.textContent = without;
      why.textContent = undated;
    }

    /* ---- running --------------------------------------------------------------------------------------------------- */

    /** Run, stop, or go one step where motion is not wanted. */
    go() {
      if (this.running) this.pause();
      else if (this.still.matches) this.move(1);
      else {
        if (this.at >= this.steps.length - 1) this.show(0);
        this.running = true;
        this.moved = performance.now();
        requestAnimationFrame((now) => this.tick(now));
      }
      this.nameGo();
    }

    pause() {
      this.running = false;
      if (this.isOpen) this.nameGo();
    }

    nameGo() {
      const { words } = this;
      this.parts.go.textContent = this.running ? words.pause : this.still.matches ? words.nextStep : words.play;
    }

    tick(now) {
      if (!this.running) return;
      if (now - this.moved >= PAUSE[this.per][this.speed]) {
        this.moved = now;
        this.show(this.at + 1);
        if (this.at >= this.steps.length - 1) return this.pause();
      }
      requestAnimationFrame((later) => this.tick(later));
    }

    move(by) {
      this.pause();
      this.show(Math.min(this.steps.length - 1, Math.max(0, this.at + by)));
    }

    /* ---- its box --------------------------------------------------------------------------------------------------- */

    build() {
      const { words } = this;
      this.box = element("div", { class: "ra-play", role: "group", "aria-label": words.player });
      L.DomEvent.disableClickPropagation(this.box);
      L.DomEvent.disableScrollPropagation(this.box);
      const button = (name, action, attributes) => {
        const made = element("button", { type: "button", ...attributes }, name);
        made.addEventListener("click", action);
        return made;
      };
      const select = (name, values, now, change) => {
        const made = element("select", { "aria-label": name });
        values.forEach(([value, text]) => made.appendChild(element("option", value === now ? { value: value, selected: "" } : { value: value }, text)));
        made.addEventListener("change", () => change(made.value));
        return made;
      };
      this.parts = {
        when: element("div", { class: "ra-when" }),
        what: element("div", { class: "ra-what" }),
        without: element("div", { class: "ra-without", hidden: "" }),
        said: element("span", {}),
        why: element("span", {}),
        chart: svg("svg", { class: "ra-months", viewBox: `0 0 ${CHART.width} ${CHART.height}`, preserveAspectRatio: "none", "aria-hidden": "true" }),
        slider: element("input", { type: "range", min: 0, max: 0, step: 1, value: 0, "aria-label": words.shown }),
        go: button(words.play, () => this.go(), { class: "ra-go" }),
      };
      this.parts.slider.addEventListener("input", () => {
        this.pause();
        this.show(Number(this.parts.slider.value));
      });
      const speeds = Object.keys(PAUSE.month).map((name) => [name, words[name]]);
      const head = element("div", { class: "ra-play-head" });
      const [telling, time] = [element("div", { class: "ra-said" }), element("div", { class: "ra-time" })];
      telling.append(this.parts.when, this.parts.what);
      time.append(this.parts.chart, this.parts.slider);
      head.append(telling, time);
      const row = element("div", { class: "ra-play-row" });
      row.append(
        this.parts.go,
        button("‹", () => this.move(-1), { "aria-label": words.back }),
        button("›", () => this.move(1), { "aria-label": words.on }),
        select(words.step, [["month", words.months], ["year", words.years]], this.per, (per) => {
          this.per = per;
          if (this.steps.length) this.arrange();
        }),
        // Steps that are pressed one by one have no speed.
        ...(this.still.matches ? [] : [select(words.speed, speeds, this.speed, (speed) => (this.speed = speed))]),
        button(words.close, () => this.close(), { "aria-label": words.closeHint })
      );
      this.parts.without.append(element("i", {}), this.parts.said, this.parts.why);
      this.box.append(head, this.parts.without, row);
      this.box.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        this.close();
      });
      this.nameGo();
      this.atlas.map.getContainer().appendChild(this.box);
    }

    /** The chart of all steps: grey, and dark up to the step that is shown; shaded where most have no nationality. */
    drawChart() {
      const wide = CHART.width / this.steps.length;
      const shaded = this.steps.map((step, index) => {
        const named = step.total - (this.table.withUnrecorded ? step.unrecorded : 0);
        return step.unrecorded > named ? `M${(index * wide).toFixed(2)} 0h${wide.toFixed(2)}v${CHART.height}h${-wide.toFixed(2)}z` : "";
      });
      const bars = this.steps.map(({ total }, index) => {
        const high = (total / this.highest) * (CHART.height - 2);
        return `M${(index * wide).toFixed(2)} ${CHART.height}v${-high.toFixed(2)}h${(wide * 0.86).toFixed(2)}v${high.toFixed(2)}z`;
      });
      const clip = svg("clipPath", { id: "ra-past" });
      this.parts.past = svg("rect", { x: 0, y: 0, height: CHART.height, width: 0 });
      clip.appendChild(this.parts.past);
      this.parts.here = svg("g", { class: "ra-here" });
      this.parts.here.appendChild(svg("path", { d: `M0 0V${CHART.height}` }));
      this.parts.chart.replaceChildren(
        clip,
        svg("path", { d: shaded.join(""), class: "ra-shaded" }),
        svg("path", { d: bars.join(""), class: "ra-bars" }),
        svg("path", { d: bars.join(""), class: "ra-bars ra-played", "clip-path": "url(#ra-past)" }),
        this.parts.here
      );
    }
  }

  window.RouteAtlasPlay = Play;
})();
