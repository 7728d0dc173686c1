/* The figures of a briefing, unpacked once; a choice of filters becomes numbers here as geodata.select makes them. */
(function () {
  "use strict";

  const { number, said } = window.RouteAtlasDrawing;
  const { Months, Table, legsInUse, named, withNames } = window.RouteAtlasTable;

  class Figures {
    constructor(data, catalogue) {
      this.data = data;
      this.catalogue = catalogue;
      this.months = new Months(data.months);
      this.own = new window.RouteAtlasOwn(this, data.own);
      this.legRows = named(data.legs);
      this.everyPassage = named(data.passages).map(({ report, pieces }) => ({
        report: data.reports[report],
        pieces: pieces.map((piece) => (Array.isArray(piece) ? withNames(data.passages.mentioned, piece) : piece)),
      }));
      this.tables = Object.fromEntries(Object.entries(data.figures).map(([measure, packed]) => [measure, new Table(packed, this.months)]));
    }

    /* ---- months and words ------------------------------------------------------------------------------------------ */

    /** A share as a whole per cent, as `percent` of geodata writes it: halves go to the even number. */
    percent(part, whole) {
      const { words } = this.data;
      const share = whole ? (100 * part) / whole : 0;
      if (share > 0 && share < 1) return words.smallShare;
      if (share >= 99.5 && share < 100) return words.largeShare;
      const below = Math.floor(share);
      const half = share - below === 0.5;
      return said(words.share, { share: half ? below + (below % 2) : Math.round(share) });
    }

    joined(names) {
      if (names.length < 2) return names.join("");
      return said(this.data.words.and, { these: names.slice(0, -1).join(", "), last: names[names.length - 1] });
    }

    monthLabel(month) {
      const [year, of] = month.split("-");
      return `${this.data.names.months[Number(of) - 1]} ${year}`;
    }

    periodLabel({ from, to }) {
      const [first, last] = [from, to].map((month) => this.monthLabel(month));
      return from === to ? first : said(this.data.words.period, { from: first, to: last });
    }

    measureOfOne(measure) {
      return this.data.names.measures[measure].one;
    }

    measureLabel(measure) {
      return this.data.names.measures[measure].label;
    }

    originLabel(code) {
      const known = this.data.names.origins[code];
      if (known) return known.label;
      return this.catalogue.labels[code] ? this.catalogue.labels[code][0] : code;
    }

    originPhrase(code) {
      const known = this.data.names.origins[code];
      return known ? known.phrase : said(this.data.words.peopleFrom, { origin: this.originLabel(code) });
    }

    /** People of several origins, said once. */
    peoplePhrase(codes) {
      const { words } = this.data;
      const named = codes.filter((code) => code !== code.toLowerCase());
      const others = codes.filter((code) => !named.includes(code)).map((code) => this.originPhrase(code));
      if (!named.length) return this.joined(others);
      const people = said(words.peopleFrom, { origin: this.joined(named.map((code) => this.originLabel(code))) });
      if (named.length > 1 && others.length === 1) return said(words.andOthers, { people: people, others: others[0] });
      return this.joined([people, ...others]);
    }

    routesLabel({ routes }) {
      const { words, names: { allRoutes, routes: names } } = this.data;
      if (!routes.length || allRoutes.every((route) => routes.includes(route))) return words.allRoutes;
      return this.joined(routes.map((route) => said(words.theRoute, { route: names[route] || route })));
    }

    /** Routes and months of a choice. */
    where(filters) {
      return said(this.data.words.where, { routes: this.routesLabel(filters), period: this.periodLabel(filters) });
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
      const rows = legsInUse(this.legRows, this.catalogue, filters);
      const segments = new Set(rows.map(({ segment }) => segment));
      const crossings = new Set(rows.flatMap((row) => row.crossings));
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

    /** The passages that the filters choose, each with its report, and in pieces: text, and mentions. Where origins are
     * chosen, those that name one of them. */
    passages({ origins, reports }) {
      const wanted = origins.filter((code) => code !== code.toLowerCase());
      return this.everyPassage.filter(({ report, pieces }) => {
        if (reports.length && !reports.includes(report.id)) return false;
        return !origins.length || pieces.some(({ country }) => wanted.includes(country));
      });
    }

    /** Mentions by country: its code, and a count for each role; most mentions first. */
    mentions(filters) {
      if (!this.data.allPassages) return [];
      const roles = this.data.names.roles;
      const wanted = roles.map((role) => !filters.roles.length || filters.roles.includes(role));
      const counts = new Map();
      this.passages(filters).forEach(({ pieces }) =>
        pieces.forEach(({ country, role, embedded }) => {
          if (!country || embedded || !wanted[role]) return;
          if (!counts.has(country)) counts.set(country, roles.map(() => 0));
          counts.get(country)[role]++;
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
      table.each(filters, (row, month, origin) => {
        const label = labels[origin];
        if (label === null) return;
        values.get(label)[month] += table.values[row];
        some.add(label);
      });
      return [...values].filter(([label]) => some.has(label));
    }

    /** Whether most figures of a month have no nationality, by month: chosen origins look then as if hardly anybody came. */
    mostlyUnknown(filters) {
      const { unknown, mostly } = this.data.words;
      if (!filters.origins.some((code) => code !== unknown)) return [];
      const table = this.tables[filters.measure];
      const months = this.months.number(filters.to) - this.months.number(filters.from) + 1;
      const [all, without] = [0, 1].map(() => new Array(months).fill(0));
      table.each(filters, (row, month, origin) => {
        all[month] += table.values[row];
        if (table.origins[origin] === unknown) without[month] += table.values[row];
      });
      return all.map((sum, month) => without[month] > mostly * sum);
    }

    /** Figures of the chosen origins by month, a series a route, the largest first. */
    seriesOfRoutes(filters) {
      const { restOfRoutes, most } = this.data.words.series;
      const table = this.tables[filters.measure];
      const months = this.months.number(filters.to) - this.months.number(filters.from) + 1;
      const wanted = table.origins.map((code) => !filters.origins.length || filters.origins.includes(code));
      const found = new Map();
      table.each(filters, (row, month, origin, route) => {
        if (!wanted[origin]) return;
        if (!found.has(route)) found.set(route, new Array(months).fill(0));
        found.get(route)[month] += table.values[row];
      });
      const total = ([, values]) => values.reduce((sum, value) => sum + value, 0);
      const ranked = [...found].sort(([one], [other]) => one - other).sort((one, other) => total(other) - total(one));
      const own = ranked.slice(0, most).map(([route, values]) => [this.data.names.routes[table.routes[route]] || table.routes[route], values]);
      const rest = ranked.slice(most).map(([, values]) => values);
      if (!rest.some((values) => values.some(Boolean))) return own;
      return [...own, [restOfRoutes, rest.reduce((sums, values) => sums.map((sum, month) => sum + values[month]))]];
    }

    /** The largest figure of an origin with a place on the map in any of these periods: numbers of their months. */
    largestIn(filters, periods) {
      const start = periods[0].from;
      const period = periods.flatMap(({ from, to }, at) => new Array(to - from + 1).fill(at));
      const sums = periods.map(() => new Map());
      const whole = { ...filters, from: this.months.name(start), to: this.months.name(periods[periods.length - 1].to) };
      const table = this.tables[filters.measure];
      table.each(whole, (row, month, origin) => {
        const code = table.origins[origin];
        if (!this.catalogue.labels[code] || (filters.origins.length && !filters.origins.includes(code))) return;
        const sum = sums[period[month]];
        sum.set(code, (sum.get(code) || 0) + table.values[row]);
      });
      return Math.max(0, ...sums.flatMap((sum) => [...sum.values()]));
    }

    /* ---- what is said ----------------------------------------------------------------------------------------------- */

    /** Exactly what is shown: whose figures, where, when, how many, and how many are of unknown nationality. */
    sentence({ filters, total, ofAll, unknown, origins, everyOrigin, appearing }) {
      const { words, names } = this.data;
      const { label: measure, one } = names.measures[filters.measure];
      const counted = (count) => said(words.counted, { count: number.format(count), measure: count === 1 ? one : measure });
      const where = this.where(filters);
      if (!everyOrigin.length) return said(words.noneRecorded, { measure: measure, where: where });
      const recorded = this.recorded(unknown, ofAll);
      if (!filters.origins.length) {
        const all = { counted: counted(ofAll), where: where, recorded: recorded };
        const known = origins.filter(([code]) => code !== code.toLowerCase()).length;
        if (!known) return said(words.ofPeople, { ...all, people: this.peoplePhrase(appearing) });
        return said(known === 1 ? words.ofNationality : words.ofNationalities, { ...all, count: known });
      }
      return said(words.ofOrigins, {
        counted: counted(total),
        people: this.peoplePhrase(filters.origins),
        where: where,
        share: this.percent(total, ofAll),
        all: number.format(ofAll),
        recorded: recorded,
      });
    }

    /** For how many nationality was not recorded. */
    recorded(unknown, ofAll) {
      const { words } = this.data;
      if (!unknown) return ofAll === 1 ? words.oneKnown : words.allKnown;
      return said(words.unknownCounted, { count: number.format(unknown), share: this.percent(unknown, ofAll) });
    }

    /** The number that stands large beside the map, and what it counts. */
    headline({ filters, total, ofAll, everyOrigin }) {
      const { words } = this.data;
      const { counted } = this.data.names.measures[filters.measure];
      if (!everyOrigin.length) return [words.noNumber, said(words.noSourceGives, { counted: counted })];
      const share = said(words.headline, { counted: counted, share: this.percent(total, ofAll), all: number.format(ofAll) });
      return [number.format(total), filters.origins.length ? share : counted];
    }

    /** What has to be said beside the numbers, a sentence each. */
    caveats({ filters, ofAll, unknown }) {
      const { caveats, unknownShareToWarn, unknownWarning } = this.data.words;
      const told = caveats[filters.measure] ? [caveats[filters.measure]] : [];
      if (ofAll && unknown / ofAll > unknownShareToWarn) told.push(said(unknownWarning, { share: this.percent(unknown, ofAll) }));
      return told;
    }

    /** Where the figures come from, and as of when. */
    source({ sources }) {
      const { words, sources: known } = this.data;
      const told = sources.map(([id, date]) => {
        const title = known[id] ? known[id].title : id;
        return date ? said(words.dated, { title: title, date: date }) : title;
      });
      return told.length ? said(words.sourceLine, { sources: told.join("; ") }) : "";
    }
  }

  window.RouteAtlasFigures = { Figures: Figures };
})();
