/* Plays the months or years of a scene, one after the other. */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;
  const MILLISECONDS = { month: 550, year: 1500 };
  const YEARS_FROM = 36;

  class Periods {
    /** `show(from, to)` shows these months; without any, the whole period again. */
    constructor(figures, show) {
      this.figures = figures;
      this.showPeriod = show;
      this.timer = 0;
      const { words } = figures.data;
      this.words = words;
      this.box = element("section", { id: "play", "aria-label": words.play, hidden: "" });
      this.button = element("button", { type: "button" }, words.play);
      this.button.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
      this.step = element("select", { "aria-label": words.playBy });
      [["month", words.byMonth], ["year", words.byYear]].forEach(([step, name]) => this.step.appendChild(element("option", { value: step }, name)));
      this.step.addEventListener("change", () => this.playBy(this.step.value));
      this.slider = element("input", { type: "range", min: 0, step: 1, "aria-label": words.shown });
      this.slider.addEventListener("input", () => this.look(Number(this.slider.value)));
      this.said = element("output", {});
      this.box.append(this.button, this.step, this.slider, this.said);
    }

    /** Take the period of these filters; long ones play by year. */
    set(filters) {
      const { months } = this.figures;
      this.stop();
      this.filters = filters;
      this.at = null;
      this.arrange(months.number(filters.to) - months.number(filters.from) >= YEARS_FROM ? "year" : "month");
      this.slider.value = 0;
      this.say();
    }

    /** Play by months or by years: what is shown stays shown, and goes on if it was running. */
    playBy(step) {
      const shown = this.at === null ? null : this.periods[this.at];
      const runs = this.timer !== 0;
      this.stop();
      this.arrange(step);
      if (!shown) return;
      this.look(this.periods.findIndex(({ to }) => shown.from <= to));
      if (runs) this.start();
    }

    arrange(step) {
      const first = this.figures.months.number(this.filters.from);
      const last = this.figures.months.number(this.filters.to);
      this.step.value = step;
      this.periods = [];
      for (let month = first; month <= last; month++) {
        const year = this.figures.months.name(month).slice(0, 4);
        const before = this.periods[this.periods.length - 1];
        if (this.step.value === "year" && before && before.year === year) before.to = month;
        else this.periods.push({ year: year, from: month, to: month });
      }
      this.slider.max = this.periods.length - 1;
    }

    look(at) {
      this.at = at;
      this.slider.value = at;
      const { from, to } = this.periods[at];
      this.say();
      this.showPeriod(from, to);
    }

    say() {
      const period = this.at === null ? null : this.periods[this.at];
      const [from, to] = period ? [this.figures.months.name(period.from), this.figures.months.name(period.to)] : [this.filters.from, this.filters.to];
      const wholeYear = from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01") && to.endsWith("-12");
      this.said.textContent = wholeYear ? from.slice(0, 4) : this.figures.periodLabel({ from: from, to: to });
      this.slider.setAttribute("aria-valuetext", this.said.textContent);
    }

    start() {
      const ended = this.at === null || this.at === this.periods.length - 1;
      this.button.textContent = this.words.pause;
      this.look(ended ? 0 : this.at);
      this.next();
    }

    next() {
      this.timer = window.setTimeout(() => {
        if (this.at >= this.periods.length - 1) {
          this.stop();
          return;
        }
        this.look(this.at + 1);
        this.next();
      }, MILLISECONDS[this.step.value]);
    }

    /** Stand still; what is shown stays. */
    stop() {
      window.clearTimeout(this.timer);
      this.timer = 0;
      this.button.textContent = this.words.play;
    }
  }

  window.RouteAtlasPeriods = { Periods: Periods };
})();
