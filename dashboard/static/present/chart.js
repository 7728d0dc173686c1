/* The chart beside the map: figures by month, or the largest origins; each with its table. */
(function () {
  "use strict";

  const { element, number, said, svg, text } = window.RouteAtlasDrawing;
  const WIDTH = 520;
  const HEIGHT = 210;
  const NARROWEST = 66;
  // Width of a letter, with a little to spare: what is written beside the bars decides how long they can be.
  const LETTER = 7.4;
  const BOTTOM = 22;
  const TOP = 8;
  const MONTHS_IN_TABLE = 36;

  /** A round number that is at least this large, for the end of an axis. */
  function roundUp(value) {
    const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
    return power * [1, 2, 2.5, 5, 10].find((step) => step * power >= value);
  }

  class Chart {
    constructor(figures) {
      this.figures = figures;
      this.words = figures.data.words;
    }

    /** Put a chart into a place. `series` are labels with values, the first of them in the month `from`; routes or others.
     * `shaded` has whether most figures of a month have no nationality, by month. */
    byMonth(place, { from, series, measure, byRoute, shaded }) {
      if (!series.length) {
        place.replaceChildren(element("p", { class: "small" }, this.words.noFigures));
        return;
      }
      const months = series[0][1].length;
      const sums = series[0][1].map((_, month) => series.reduce((sum, [, values]) => sum + values[month], 0));
      const picture = this.axes(roundUp(Math.max(...sums)), said(this.words.monthsAlt, { measure: measure }));
      const first = this.figures.months.number(from);
      const slot = (WIDTH - this.left) / months;
      const high = HEIGHT - BOTTOM - TOP;
      const wide = Math.max(0.8, slot * 0.88).toFixed(1);
      picture.appendChild(svg("path", { d: this.spans(shaded.slice(0, months), slot, high) || "M0 0", class: "shaded" }));
      const below = sums.map(() => 0);
      series.forEach(([label, values], rank) => {
        const bars = values.map((value, month) => {
          if (!value) return "";
          const tall = (value / this.top) * high;
          const y = HEIGHT - BOTTOM - ((below[month] + value) / this.top) * high;
          below[month] += value;
          return `M${(this.left + month * slot).toFixed(1)} ${y.toFixed(1)}h${wide}v${tall.toFixed(1)}h-${wide}Z`;
        });
        picture.appendChild(svg("path", { d: bars.join("") || "M0 0", fill: this.colour(label, rank) }));
      });
      this.years(picture, first, months, slot);
      this.playing = svg("rect", { class: "now", y: TOP, width: 0, height: high, x: this.left });
      picture.appendChild(this.playing);
      this.slot = slot;
      this.start = first;
      const rows = this.periods(first, series);
      const title = this.title(byRoute ? this.words.routesTitle : this.words.monthsTitle, { measure: measure });
      place.replaceChildren(title, this.legend(series, shaded.some(Boolean)), picture, this.table([rows.name, ...series.map(([label]) => label)], rows.body));
    }

    /** An outline of each span of months that are shaded. */
    spans(shaded, slot, high) {
      const begins = shaded.flatMap((is, month) => (is && !shaded[month - 1] ? [month] : []));
      const long = (from) => [...shaded.slice(from), false].indexOf(false);
      return begins.map((from) => `M${(this.left + from * slot).toFixed(1)} ${TOP}h${(long(from) * slot).toFixed(1)}v${high}h-${(long(from) * slot).toFixed(1)}Z`).join("");
    }

    /** What the bars count. */
    title(words, values) {
      const title = said(words, values);
      return element("h3", { class: "chart-title" }, title[0].toUpperCase() + title.slice(1));
    }

    axes(top, alt) {
      this.top = top;
      this.left = Math.max(NARROWEST, 10 + LETTER * number.format(top).length);
      const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": alt, class: "chart" });
      [0, 0.5, 1].forEach((share) => {
        const y = HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
        picture.appendChild(svg("path", { d: `M${this.left} ${y}H${WIDTH}`, class: "rule" }));
        // There is no half of a detection.
        if (Number.isInteger(share * top)) picture.appendChild(text(number.format(share * top), { x: this.left - 6, y: y + 4, class: "tick end" }));
      });
      return picture;
    }

    /** Years below the bars, or months where there are few; as many as there is room for. */
    years(picture, first, months, slot) {
      const few = months <= 24;
      const every = few ? Math.ceil(62 / slot) : 1;
      let last = -100;
      for (let month = 0; month < months; month++) {
        const name = this.figures.months.name(first + month);
        const x = this.left + month * slot;
        const begins = few ? month % every === 0 : name.endsWith("-01") || month === 0;
        if (!begins || x - last < (few ? 58 : 40) || x > WIDTH - 30) continue;
        const [label, year] = this.figures.monthLabel(name).split(" ");
        picture.appendChild(text(few ? `${label.slice(0, 3)} ${year}` : year, { x: x, y: HEIGHT - 6, class: "tick" }));
        last = x;
      }
    }

    /** No chart is shown whose months could be marked. */
    forget() {
      this.playing = null;
    }

    /** Show which months play; none without numbers. */
    mark(from, to) {
      if (!this.playing) return;
      const wide = from === null ? 0 : (to - from + 1) * this.slot;
      this.playing.setAttribute("x", this.left + ((from || 0) - this.start) * this.slot);
      this.playing.setAttribute("width", wide);
    }

    colour(label, rank) {
      const { colours, series, slots } = this.words;
      if (label === series.rest || label === series.restOfRoutes) return colours[slots.rest];
      return label === this.figures.originLabel(this.words.unknown) ? colours[slots.unknown] : colours[rank];
    }

    legend(series, isShaded) {
      const list = element("ul", { class: "keys" });
      const add = (label, look) => {
        const key = svg("svg", { width: 12, height: 12, "aria-hidden": "true" });
        key.appendChild(svg("rect", { width: 12, height: 12, rx: 2, ...look }));
        const item = element("li");
        item.append(key, element("span", {}, label));
        list.appendChild(item);
      };
      series.forEach(([label], rank) => add(label, { fill: this.colour(label, rank) }));
      if (isShaded) add(this.words.mostlyUnknown, { class: "shaded" });
      return list;
    }

    /** The numbers behind the bars: by month, or where those are too many by year. */
    periods(first, series) {
      const months = series[0][1].length;
      const byYear = months > MONTHS_IN_TABLE;
      const sums = new Map();
      for (let month = 0; month < months; month++) {
        const name = this.figures.months.name(first + month);
        const period = byYear ? this.year(name.slice(0, 4), first, first + months - 1) : this.figures.monthLabel(name);
        if (!sums.has(period)) sums.set(period, series.map(() => 0));
        series.forEach(([, values], at) => (sums.get(period)[at] += values[month]));
      }
      return { name: byYear ? this.words.year : this.words.month, body: [...sums].map(([period, row]) => [period, ...row]) };
    }

    /** A year of these months; of one that is not whole, from or to which month. */
    year(year, first, last) {
      const [from, to] = [first, last].map((month) => this.figures.months.name(month));
      const named = (words, name) => said(words, { year: year, month: this.figures.monthLabel(name).split(" ")[0] });
      if (from.startsWith(year) && !from.endsWith("-01")) return named(this.words.yearFrom, from);
      if (to.startsWith(year) && !to.endsWith("-12")) return named(this.words.yearTo, to);
      return year;
    }

    /** The largest origins as bars, with their numbers. */
    byOrigin(place, origins, measure) {
      const shown = origins.slice(0, this.words.mostOrigins);
      const largest = shown.length ? shown[0][1] : 1;
      const row = 22;
      const names = shown.map(([code]) => this.figures.originLabel(code));
      const left = Math.max(150, ...names.map((name) => LETTER * name.length));
      const longest = WIDTH - left - 18 - LETTER * number.format(largest).length;
      const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${row * shown.length + 4}`, role: "img", class: "chart", "aria-label": said(this.words.originsAlt, { measure: measure }) });
      shown.forEach(([code, value], rank) => {
        const y = rank * row + 2;
        const wide = Math.max(1, (longest * value) / largest);
        const { colours, slots, unknown } = this.words;
        picture.append(
          text(names[rank], { x: left, y: y + 15, class: "tick end" }),
          svg("rect", { x: left + 8, y: y + 2, width: wide, height: row - 6, fill: code === unknown ? colours[slots.unknown] : colours[0] }),
          text(number.format(value), { x: left + 14 + wide, y: y + 15, class: "tick start" })
        );
      });
      this.forget();
      const title = shown.length < origins.length ? this.words.largestTitle : this.words.originsTitle;
      const heading = this.title(title, { measure: measure, shown: shown.length, of: number.format(origins.length) });
      place.replaceChildren(heading, picture, this.table([this.words.origin, measure], origins.map(([code, value]) => [this.figures.originLabel(code), value])));
    }

    /** A table that is made when it is opened. */
    table(head, body) {
      const details = element("details", { class: "table" });
      details.appendChild(element("summary", {}, this.words.table));
      details.addEventListener("toggle", () => {
        if (!details.open || details.children.length > 1) return;
        const table = element("table");
        const line = (cells, made) => {
          const row = element("tr");
          row.append(...cells.map((cell, at) => made(typeof cell === "number" ? number.format(cell) : cell, at)));
          return row;
        };
        const heads = line(head, (words) => element("th", { scope: "col" }, words));
        const numbers = (cells) => line(cells, (words, at) => (at ? element("td", {}, words) : element("th", { scope: "row" }, words)));
        table.append(heads, ...body.map(numbers));
        details.appendChild(table);
      });
      return details;
    }
  }

  window.RouteAtlasChart = { Chart: Chart };
})();
