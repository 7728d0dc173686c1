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

  /** Columns of one measure: a row is the figure of one source, route and origin in one month. */
  class Table {
    constructor(packed, months) {
      Object.assign(this, { values: packed.values, sources: packed.sources, routes: packed.routes, origins: packed.origins, months: months });
      const size = packed.values.length;
      this.columns = { source: new Uint16Array(size), route: new Uint16Array(size), origin: new Uint16Array(size), month: new Uint16Array(size) };
      const { source, route, origin, month } = this.columns;
      let row = 0;
      for (let run = 0; run < packed.runs.length; run += 4) {
        const end = row + packed.runs[run + 3];
        let at = 0;
        for (; row < end; row++) {
          at += packed.months[row];
          source[row] = packed.runs[run];
          route[row] = packed.runs[run + 1];
          origin[row] = packed.runs[run + 2];
          month[row] = at;
        }
      }
    }

    /** Call `take` with every row of the chosen routes and months, and its month counted from the first of these. */
    each(filters, take) {
      const from = this.months.number(filters.from);
      const to = this.months.number(filters.to);
      const wanted = this.routes.map((route) => !filters.routes.length || filters.routes.includes(route));
      const { month, route } = this.columns;
      for (let row = 0; row < this.values.length; row++) {
        if (month[row] >= from && month[row] <= to && wanted[route[row]]) take(row, month[row] - from);
      }
    }

    /** Sums of what is chosen by origin and by route, and of every origin; a route that counts others has 0. */
    sums(filters) {
      const wanted = this.origins.map((code) => !filters.origins.length || filters.origins.includes(code));
      const [byOrigin, everyOrigin, byRoute, sources] = [new Map(), new Map(), new Map(), new Set()];
      const { origin, route, source } = this.columns;
      this.each(filters, (row) => {
        const value = this.values[row];
        const isWanted = wanted[origin[row]];
        sources.add(source[row]);
        add(everyOrigin, origin[row], value);
        add(byRoute, route[row], isWanted ? value : 0);
        if (isWanted) add(byOrigin, origin[row], value);
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

  /** The rows in use of [segment, origin, first year, last year]: sources date legs by year, so that one counts as in use
   * through its first and last. */
  function legsInUse(rows, catalogue, filters) {
    const [fromYear, toYear] = yearsOf(filters);
    return rows.filter(([segment, origin, firstYear, lastYear]) => {
      const leg = catalogue.legs[segment];
      const [chosen, of] = leg.approach ? [filters.origins, origin] : [filters.routes, leg.route];
      return (!chosen.length || chosen.includes(of)) && firstYear <= toYear && (lastYear === null || lastYear >= fromYear);
    });
  }

  window.RouteAtlasTable = { Months: Months, Table: Table, legsInUse: legsInUse, yearsOf: yearsOf };
})();
