/* Figures of one measure, unpacked once: a choice of filters becomes sums and legs here as geodata.select makes them. */
(function () {
  "use strict";

  /** Months by their number, counted from the first. */
  class Months {
    constructor([first, count]) {
      const [year, month] = first.split("-").map(Number);
      this.first = year * 12 + month - 1;
      this.count = count;
    }

    number(month) {
      const [year, of] = month.split("-").map(Number);
      return year * 12 + of - 1 - this.first;
    }

    name(number) {
      const at = this.first + number;
      return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    }
  }

  /** Largest first; what is equal stays in its order. */
  function largestFirst(pairs) {
    return pairs.sort((one, other) => other[1] - one[1]);
  }

  function add(sums, key, value) {
    sums.set(key, (sums.get(key) || 0) + value);
  }

  /** Figures of one measure: a row is a month, and the rows of one source, route and origin are a run, in order. */
  class Table {
    constructor(packed, months) {
      Object.assign(this, { values: packed.values, sources: packed.sources, routes: packed.routes, origins: packed.origins, months: months });
      this.runs = [];
      this.month = new Uint16Array(packed.values.length);
      let row = 0;
      for (let run = 0; run < packed.runs.length; run += 4) {
        const [source, route, origin, count] = packed.runs.slice(run, run + 4);
        const start = row;
        let at = 0;
        for (; row < start + count; row++) this.month[row] = at += packed.months[row];
        this.runs.push({ source: source, route: route, origin: origin, start: start, end: row });
      }
    }

    /** Call `take` with every run that has rows of the chosen routes and months: the first of these, and what follows the last. */
    eachRun(filters, take) {
      const from = this.months.number(filters.from);
      const to = this.months.number(filters.to);
      const wanted = this.routes.map((route) => !filters.routes.length || filters.routes.includes(route));
      const { month } = this;
      this.runs.forEach((run) => {
        if (!wanted[run.route]) return;
        let { start, end } = run;
        while (start < end && month[start] < from) start++;
        while (start < end && month[end - 1] > to) end--;
        if (start < end) take(run, start, end);
      });
    }

    /** Call `take` with every row of the chosen routes and months, its month counted from the first of these, and the numbers of its origin and route. */
    each(filters, take) {
      const from = this.months.number(filters.from);
      this.eachRun(filters, ({ origin, route }, start, end) => {
        for (let row = start; row < end; row++) take(row, this.month[row] - from, origin, route);
      });
    }

    /** Sums of what is chosen by origin and by route, and of every origin; a route that counts others has 0. */
    sums(filters) {
      const wanted = this.origins.map((code) => !filters.origins.length || filters.origins.includes(code));
      const [byOrigin, everyOrigin, byRoute, sources] = [new Map(), new Map(), new Map(), new Set()];
      this.eachRun(filters, ({ source, route, origin }, start, end) => {
        let value = 0;
        for (let row = start; row < end; row++) value += this.values[row];
        sources.add(source);
        add(everyOrigin, origin, value);
        add(byRoute, route, wanted[origin] ? value : 0);
        if (wanted[origin]) add(byOrigin, origin, value);
      });
      const ranked = (sums) => largestFirst([...sums].sort(([one], [other]) => one - other).map(([at, value]) => [this.origins[at], value]));
      return {
        origins: ranked(byOrigin),
        appearing: [...byOrigin.keys()].map((at) => this.origins[at]),
        everyOrigin: ranked(everyOrigin),
        routes: Object.fromEntries([...byRoute].map(([at, value]) => [this.routes[at], value])),
        sources: [...sources],
      };
    }
  }

  /** First and last year of a period of months. */
  function yearsOf({ from, to }) {
    return [from, to].map((month) => Number(month.slice(0, 4)));
  }

  /** Values under the names of their columns. */
  function withNames(columns, values) {
    return Object.fromEntries(columns.map((name, at) => [name, values[at]]));
  }

  /** The rows of a table that was packed with the names of its columns. */
  function named({ columns, rows }) {
    return rows.map((row) => withNames(columns, row));
  }

  /** Legs in use: sources date them by year, so that one counts as in use through its first and last. */
  function legsInUse(legs, catalogue, filters) {
    const [fromYear, toYear] = yearsOf(filters);
    return legs.filter(({ segment, origin, first_year: first, last_year: last }) => {
      const leg = catalogue.legs[segment];
      const [chosen, of] = leg.approach ? [filters.origins, origin] : [filters.routes, leg.route];
      return (!chosen.length || chosen.includes(of)) && first <= toYear && (last === null || last >= fromYear);
    });
  }

  window.RouteAtlasTable = { Months: Months, Table: Table, legsInUse: legsInUse, named: named, withNames: withNames, yearsOf: yearsOf };
})();
