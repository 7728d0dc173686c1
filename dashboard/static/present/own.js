/* Layers of the user's own tables, filtered in the page as `geodata.layers.added` filters them: incidents, applications, persons present. */
(function () {
  "use strict";

  const { number, said } = window.RouteAtlasDrawing;
  const { named } = window.RouteAtlasTable;

  class Own {
    /** `tables` are those that travel with the page. */
    constructor(figures, tables) {
      this.figures = figures;
      this.tables = tables.map(Own.unpacked);
      this.words = figures.data.words;
    }

    static unpacked(table) {
      return { ...table, rows: named(table) };
    }

    /** The layers for these filters, as the map draws them: of the tables of now, or of those that a scene has kept. */
    layers(filters, kept) {
      return (kept ? kept.map(Own.unpacked) : this.tables).map((table) => {
        if (table.unfiltered && !kept) return { ...table, rows: [], about: [table.unfiltered, table.source] };
        const rows = kept ? table.rows : this.chosen(table, filters);
        if (table.kind === "deaths") return this.deaths(table, filters, rows);
        return table.kind === "presence" ? this.presence(table, filters, rows) : this.applications(table, filters, rows);
      });
    }

    /** The rows of a table that the filters choose; a year counts where the months hold all of it. */
    chosen({ kind, rows }, { from, to, origins, routes }) {
      if (kind === "presence") {
        const ended = rows.filter(({ last }) => last >= from && last <= to);
        const latest = ended.map(({ first, last }) => `${last} ${first}`).sort().pop();
        return ended.filter(({ first, last, origin }) => `${last} ${first}` === latest && (!origins.length || origins.includes(origin)));
      }
      return rows.filter(({ first, last, origin, route_id: route }) => {
        const inMonths = first >= from && last <= to;
        return inMonths && (!origins.length || origins.includes(origin)) && (route === undefined || !routes.length || routes.includes(route));
      });
    }

    deaths(table, filters, chosen) {
      const rows = chosen.map(({ position, lat, lon, value }) => [position, lat, lon, value]);
      const people = chosen.reduce((sum, { value }) => sum + value, 0);
      const { words } = this;
      const onRoutes = filters.routes.length ? said(words.onRoutes, { routes: this.figures.routesLabel(filters) }) : words.everywhere;
      const where = filters.origins.length ? said(words.alone, { where: onRoutes, people: this.figures.peoplePhrase(filters.origins) }) : onRoutes;
      const sentence = rows.length ? (rows.length === 1 ? words.inIncident : words.inIncidents) : words.noIncidents;
      const told = said(sentence, { lost: this.lost(people), count: number.format(rows.length), where: where, note: table.note });
      return { ...table, rows: rows, chosen: chosen, about: [told, table.source] };
    }

    /** How many died or went missing, at least. */
    lost(people) {
      return said(people === 1 ? this.words.personLost : this.words.peopleLost, { count: number.format(people) });
    }

    /** Numbers by country, largest first, and their sum. */
    byCountry(chosen) {
      const sums = new Map();
      chosen.forEach(({ country, value }) => sums.set(country, (sums.get(country) || 0) + value));
      const rows = [...sums].sort(([, one], [, other]) => other - one);
      return [rows, rows.reduce((sum, [, value]) => sum + value, 0)];
    }

    presence(table, filters, chosen) {
      const [rows, all] = this.byCountry(chosen);
      const { words } = this;
      const of = filters.origins.length ? said(words.aloneOf, { people: this.figures.peoplePhrase(filters.origins) }) : "";
      if (!rows.length) return { ...table, rows: rows, about: [said(words.noPresence, { of: of }), table.source] };
      const { first, last } = chosen[0];
      const when = first === last ? this.figures.monthLabel(first) : last.slice(0, 4);
      const told = said(words.present, { persons: number.format(all), count: number.format(rows.length), when: when, of: of, note: table.note });
      return { ...table, rows: rows, about: [told, table.source] };
    }

    applications(table, filters, chosen) {
      const [rows, all] = this.byCountry(chosen);
      return { ...table, rows: rows, about: [this.lodged(all, rows.length, this.figures.peoplePhrase(filters.origins)), table.source] };
    }

    /** How many applications were lodged, in how many countries, and by whom where that is chosen. */
    lodged(count, countries, people) {
      const { words } = this;
      if (!countries) return said(people ? words.noApplicationOf : words.noApplication, { people: people });
      const all = said(count === 1 ? words.application : words.applications, { count: number.format(count) });
      const applications = people ? said(words.applicationsOf, { applications: all, people: people }) : all;
      return said(countries === 1 ? words.lodgedInCountry : words.lodgedInCountries, { applications: applications, count: number.format(countries) });
    }

    /** An incident by its name on the map, of the layers that are shown: what is known of it, and its source. */
    incident(name, layers) {
      const [key, position] = name.split(".");
      const table = layers.find((one) => one.kind === "deaths" && String(one.key) === key);
      const row = table && table.chosen.find((one) => String(one.position) === position);
      if (!row) return null;
      const { first, last, value: people, ...where } = row;
      return { ...where, table: table, period: this.figures.periodLabel({ from: first, to: last }), people: people };
    }
  }

  window.RouteAtlasOwn = Own;
})();
