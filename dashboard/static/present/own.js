/* Layers of the user's own tables, filtered in the page as `geodata.layers.added` filters them: incidents and applications. */
(function () {
  "use strict";

  const number = new Intl.NumberFormat("en-GB");

  /** A number of things in words. */
  function counted(count, one, several) {
    return `${number.format(count)} ${count === 1 ? one : several}`;
  }

  class Own {
    /** `tables` are those that travel with the page. */
    constructor(figures, tables) {
      this.figures = figures;
      this.tables = tables;
    }

    /** The layers for these filters, as the map draws them: of the tables of now, or of those that a scene has kept. */
    layers(filters, kept) {
      return (kept || this.tables).map((table) => {
        const rows = kept ? table.rows : this.chosen(table, filters);
        return table.kind === "deaths" ? this.deaths(table, filters, rows) : this.applications(table, filters, rows);
      });
    }

    /** Rows begin with first and last month, origin and route; a year counts where the months hold all of it. */
    chosen({ rows }, { from, to, origins, routes }) {
      return rows.filter(([first, last, origin, route]) => {
        const inMonths = first >= from && last <= to;
        return inMonths && (!origins.length || origins.includes(origin)) && (route === null || !routes.length || routes.includes(route));
      });
    }

    of({ origins }) {
      return window.RouteAtlasFigures.joined(origins.map((code) => this.figures.originPhrase(code)), "and");
    }

    deaths(table, filters, chosen) {
      const rows = chosen.map((row) => row.slice(4));
      const people = rows.reduce((sum, [, , , value]) => sum + value, 0);
      const where = filters.routes.length ? `on ${this.figures.routesLabel(filters)}` : "on all routes and beyond them";
      const of = filters.origins.length ? `, of ${this.of(filters)} alone` : "";
      const said = rows.length
        ? `At least ${counted(people, "person", "people")} died or went missing in ${counted(rows.length, "incident", "incidents")} ${where}${of} in these months. ${table.note}`
        : `No incident is recorded ${where}${of} in these months.`;
      return { ...table, rows: rows, chosen: chosen, about: [said, table.source] };
    }

    applications(table, filters, chosen) {
      const sums = new Map();
      chosen.forEach(([, , , , destination, value]) => sums.set(destination, (sums.get(destination) || 0) + value));
      const rows = [...sums].sort(([, one], [, other]) => other - one);
      const all = rows.reduce((sum, [, value]) => sum + value, 0);
      const of = filters.origins.length ? ` of ${this.of(filters)}` : "";
      const said = rows.length
        ? `${counted(all, "application", "applications")}${of} lodged in ${counted(rows.length, "country", "countries")} in these months or whole years, on whatever route.`
        : `No application${of} is recorded in these months or whole years.`;
      return { ...table, rows: rows, about: [said, table.source] };
    }

    /** An incident by its name on the map, of the layers that are shown: what is known of it, and its source. */
    incident(name, layers) {
      const [key, position] = name.split(".");
      const table = layers.find((one) => one.kind === "deaths" && String(one.key) === key);
      const row = table && table.chosen.find((one) => String(one[4]) === position);
      if (!row) return null;
      const [first, last, origin, , at, lat, lon, value] = row;
      return { table: table, period: this.figures.periodLabel({ from: first, to: last }), origin: origin, position: at, lat: lat, lon: lon, people: value };
    }
  }

  window.RouteAtlasOwn = Own;
})();
