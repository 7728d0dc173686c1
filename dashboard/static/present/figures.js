/* The figures of a briefing, unpacked once; a choice of filters becomes numbers here as geodata.select makes them. */
(function () {
  "use strict";

  const { Months, Table, legsInUse } = window.RouteAtlasTable;
  const NO_BREAK = "\u00a0";
  const number = new Intl.NumberFormat("en-GB");

  /** A share as a whole per cent, rounded as Python does: halves go to the even number. */
  function percent(part, whole) {
    const share = whole ? (100 * part) / whole : 0;
    if (share > 0 && share < 1) return `under 1${NO_BREAK}%`;
    const below = Math.floor(share);
    const half = share - below === 0.5;
    return `${half ? below + (below % 2) : Math.round(share)}${NO_BREAK}%`;
  }

  function joined(words, last) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
  }

  class Figures {
    constructor(data, catalogue) {
      this.data = data;
      this.catalogue = catalogue;
      this.months = new Months(data.months);
      this.own = new window.RouteAtlasOwn(this, data.own);
      this.tables = Object.fromEntries(Object.entries(data.figures).map(([measure, packed]) => [measure, new Table(packed, this.months)]));
    }

    /* ---- months and words ------------------------------------------------------------------------------------------ */

    monthLabel(month) {
      const [year, of] = month.split("-");
      return `${this.data.names.months[Number(of) - 1]} ${year}`;
    }

    periodLabel({ from, to }) {
      return from === to ? this.monthLabel(from) : `${this.monthLabel(from)} to ${this.monthLabel(to)}`;
    }

    measureLabel(measure) {
      return this.data.names.measures[measure][0];
    }

    originLabel(code) {
      const known = this.data.names.origins[code];
      if (known) return known[0];
      return this.catalogue.labels[code] ? this.catalogue.labels[code][0] : code;
    }

    originPhrase(code) {
      const known = this.data.names.origins[code];
      return known ? known[1] : `people from ${this.originLabel(code)}`;
    }

    routesLabel({ routes }) {
      const { allRoutes, routes: names } = this.data.names;
      if (!routes.length || allRoutes.every((route) => routes.includes(route))) return "all routes";
      return joined(routes.map((route) => `the ${names[route] || route}`), "and");
    }

    /* ---- choosing --------------------------------------------------------------------------------------------------- */

    /** What the filters choose: totals, figures by origin and route, legs, crossing points, mentions, and the sentence. */
    select(filters) {
      const sums = this.tables[filters.measure].sums(filters);
      const total = (pairs) => pairs.reduce((sum, [, value]) => sum + value, 0);
      const [, unknown = 0] = sums.everyOrigin.find(([code]) => code === this.data.words.unknown) || [];
      const found = { filters: filters, total: total(sums.origins), ofAll: total(sums.everyOrigin), unknown: unknown, ...sums };
      const { sources, dates } = this.data.figures[filters.measure];
      found.sources = sums.sources.map((at) => [sources[at], dates[at]]);
      found.mentions = this.mentions(filters);
      found.added = this.own.layers(filters);
      Object.assign(found, this.legs(filters));
      found.sentence = this.sentence(found);
      return found;
    }

    /** A scene as it was kept: its own numbers and legs, which the sources may have revised since. */
    kept(scene) {
      const { filters, numbers } = scene;
      const mentions = numbers.mentions.length ? numbers.mentions : this.mentions(filters);
      const everyOrigin = filters.origins.length ? this.select(filters).everyOrigin : numbers.origins;
      return { filters: filters, ...numbers, everyOrigin: everyOrigin, mentions: mentions, added: this.own.layers(filters, numbers.own), ...(numbers.drawn || this.legs(filters)) };
    }

    legs(filters) {
      const rows = legsInUse(this.data.legs.rows, this.catalogue, filters);
      const segments = new Set(rows.map(([segment]) => segment));
      const crossings = new Set(rows.flatMap((row) => row[8]));
      return { legs: [...segments], crossings: [...crossings].sort((one, other) => one - other), frame: this.frame(segments) };
    }

    /** South-west and north-east corner of the legs that are on a route. */
    frame(segments) {
      const points = [...segments].filter((at) => !this.catalogue.legs[at].approach).flatMap((at) => this.catalogue.legs[at].points);
      if (!points.length) return null;
      const [lats, lons] = [0, 1].map((axis) => points.map((point) => point[axis]));
      return [
        [Math.min(...lats), Math.min(...lons)],
        [Math.max(...lats), Math.max(...lons)],
      ];
    }

    /** The passages that the filters choose; where origins are chosen, those that name one of them. */
    passages({ origins, reports }) {
      const named = origins.filter((code) => code !== code.toLowerCase());
      return this.data.passages.filter(([report, pieces]) => {
        if (reports.length && !reports.includes(this.data.reports[report][0])) return false;
        return !origins.length || pieces.some((piece) => Array.isArray(piece) && named.includes(piece[1]));
      });
    }

    /** Mentions by country: its code, and a count for each role; most mentions first. */
    mentions(filters) {
      if (!this.data.allPassages) return [];
      const roles = this.data.names.roles;
      const wanted = roles.map((role) => !filters.roles.length || filters.roles.includes(role));
      const counts = new Map();
      this.passages(filters).forEach(([, pieces]) =>
        pieces.forEach((piece) => {
          if (!Array.isArray(piece)) return;
          const [, code, role, inAName] = piece;
          if (inAName || !wanted[role]) return;
          if (!counts.has(code)) counts.set(code, roles.map(() => 0));
          counts.get(code)[role]++;
        })
      );
      const total = (row) => row.slice(1).reduce((sum, count) => sum + count, 0);
      return [...counts.keys()]
        .sort()
        .map((code) => [code, ...counts.get(code)])
        .sort((one, other) => total(other) - total(one));
    }

    /** Figures by month, as the chart draws them: label and values of each series. */
    series(filters) {
      const { known, rest, most } = this.data.words.series;
      const table = this.tables[filters.measure];
      const months = this.months.number(filters.to) - this.months.number(filters.from) + 1;
      const ranked = filters.origins.length ? this.select(filters).origins.map(([code]) => code) : [];
      const labels = table.origins.map((code) => {
        if (!filters.origins.length) return code === this.data.words.unknown ? this.originLabel(code) : known;
        const rank = ranked.indexOf(code);
        return rank < 0 ? null : rank < most ? this.originLabel(code) : rest;
      });
      const order = filters.origins.length ? ranked.map((code) => labels[table.origins.indexOf(code)]) : [known, this.originLabel(this.data.words.unknown)];
      const values = new Map([...new Set(order)].map((label) => [label, new Array(months).fill(0)]));
      const some = new Set();
      table.each(filters, (row, month) => {
        const label = labels[table.columns.origin[row]];
        if (label === null) return;
        values.get(label)[month] += table.values[row];
        some.add(label);
      });
      return [...values].filter(([label]) => some.has(label));
    }

    /** The largest figure of an origin with a place on the map in any of these periods: numbers of their months. */
    largestIn(filters, periods) {
      const start = periods[0].from;
      const period = [];
      periods.forEach(({ from, to }, at) => period.fill(at, (period.length = to - start + 1) - (to - from + 1)));
      const sums = periods.map(() => new Map());
      const whole = { ...filters, from: this.months.name(start), to: this.months.name(periods[periods.length - 1].to) };
      const table = this.tables[filters.measure];
      table.each(whole, (row, month) => {
        const code = table.origins[table.columns.origin[row]];
        if (!this.catalogue.labels[code] || (filters.origins.length && !filters.origins.includes(code))) return;
        const sum = sums[period[month]];
        sum.set(code, (sum.get(code) || 0) + table.values[row]);
      });
      return Math.max(0, ...sums.flatMap((sum) => [...sum.values()]));
    }

    /* ---- what is said ----------------------------------------------------------------------------------------------- */

    /** Exactly what is shown: whose figures, where, when, how many, and how many are of unknown nationality. */
    sentence({ filters, total, ofAll, unknown, origins, everyOrigin, appearing }) {
      const [measure, , one] = this.data.names.measures[filters.measure];
      const counted = (count) => `${number.format(count)} ${count === 1 ? one : measure}`;
      const where = `on ${this.routesLabel(filters)}, ${this.periodLabel(filters)}`;
      if (!everyOrigin.length) return `No ${measure} are recorded ${where}.`;
      const unrecorded = unknown
        ? `for ${number.format(unknown)} (${percent(unknown, ofAll)}) nationality was not recorded`
        : `nationality is recorded for ${ofAll === 1 ? "it" : "all of them"}`;
      if (!filters.origins.length) {
        const named = origins.filter(([code]) => code !== code.toLowerCase()).length;
        if (!named) return `${counted(ofAll)} ${where}, of ${joined(appearing.map((code) => this.originPhrase(code)), "and")}.`;
        return `${counted(ofAll)} ${where}, of people of ${named} ${named === 1 ? "nationality" : "nationalities"}; ${unrecorded}.`;
      }
      const people = joined(filters.origins.map((code) => this.originPhrase(code)), "and");
      return `${counted(total)} of ${people} ${where}: ${percent(total, ofAll)} of the ${number.format(ofAll)} of all nationalities; ${unrecorded}.`;
    }

    /** The number that stands large beside the map, and what it counts. */
    headline({ filters, total, ofAll }) {
      const [label, counted] = this.data.names.measures[filters.measure];
      const share = `, ${percent(total, ofAll)} of ${number.format(ofAll)} of all nationalities`;
      return [number.format(total), filters.origins.length ? counted + share : counted, label];
    }

    /** What has to be said beside the numbers, a sentence each. */
    caveats({ filters, ofAll, unknown }) {
      const { caveats, unknownShareToWarn, unknownWarning } = this.data.words;
      const told = caveats[filters.measure] ? [caveats[filters.measure]] : [];
      if (ofAll && unknown / ofAll > unknownShareToWarn) told.push(unknownWarning.replace("{share}", percent(unknown, ofAll)));
      return told;
    }

    /** Where the figures come from, and as of when. */
    source({ sources }) {
      const titles = this.data.sources;
      const words = sources.map(([id, date]) => `${titles[id] ? titles[id][3] : id}${date ? `, data as of ${date}` : ""}`);
      return words.length ? `Source: ${words.join("; ")}.` : "";
    }
  }

  window.RouteAtlasFigures = { Figures: Figures, joined: joined, number: number, percent: percent };
})();
