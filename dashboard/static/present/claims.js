/* What a click on the map opens: value, measure, source, as-of date, citation, and the passages that name a country. */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;
  const { joined, number, percent } = window.RouteAtlasFigures;
  const FIRST_PASSAGES = 6;

  class Claims {
    /** `act` has what the buttons do: `filter(code)` shows one origin alone, `close()` closes. */
    constructor(figures, act) {
      this.figures = figures;
      this.act = act;
      this.box = element("aside", { id: "claims", "aria-label": "What is known of it", hidden: "" });
    }

    /** Show what is picked, of what is chosen; an empty name closes. */
    show(pick, chosen) {
      const [kind, name] = pick ? [pick.slice(0, pick.indexOf(":")), pick.slice(pick.indexOf(":") + 1)] : ["", ""];
      const make = { country: this.country, incident: this.incident, leg: this.leg, place: this.place, route: this.route }[kind];
      this.box.hidden = !make;
      if (!make) {
        this.box.replaceChildren();
        return;
      }
      const close = element("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
      close.addEventListener("click", () => this.act.close());
      this.box.replaceChildren(close, ...make.call(this, name, chosen).filter(Boolean));
      this.box.scrollTop = 0;
    }

    /** The rows of a claim: what it is of, and what it rests on. */
    facts(rows) {
      const list = element("dl");
      rows.filter(([, value]) => value).forEach(([name, value]) => {
        const told = element("dd");
        told.append(value);
        list.append(element("dt", {}, name), told);
      });
      return list;
    }

    /** A source in full, with a link that is followed only when it is clicked. */
    citation(id) {
      const [words, url] = this.figures.data.sources[id] || [id, ""];
      const told = element("span", {}, words);
      if (!url) return told;
      const both = element("span");
      both.append(told, " ", element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, "open"));
      return both;
    }

    citations(ids) {
      const all = element("span");
      ids.forEach((id, at) => all.append(at ? "; " : "", this.citation(id)));
      return all;
    }

    country(code, chosen) {
      const { filters, everyOrigin, ofAll, sources } = chosen;
      const measure = this.figures.measureLabel(filters.measure);
      const where = `on ${this.figures.routesLabel(filters)}, ${this.figures.periodLabel(filters)}`;
      const found = everyOrigin.find(([origin]) => origin === code);
      const heading = element("h3", {}, this.figures.originLabel(code));
      if (!found) return [heading, element("p", {}, `No ${measure} of people from here ${where}.`), ...this.lodged(code, chosen), ...this.mentions(code, chosen)];
      const named = everyOrigin.filter(([origin]) => origin !== origin.toLowerCase());
      const rank = named.findIndex(([origin]) => origin === code) + 1;
      const alone = filters.origins.length === 1 && filters.origins[0] === code;
      const only = element("button", { type: "button" }, `Show only people from ${this.figures.originLabel(code)}`);
      only.addEventListener("click", () => this.act.filter(code));
      return [
        heading,
        this.facts([
          ["Value", element("strong", {}, number.format(found[1]))],
          ["Measure", `${measure} of people from here ${where}`],
          ["Share", `${percent(found[1], ofAll)} of ${number.format(ofAll)}; number ${rank} of ${named.length} recorded nationalities`],
          ...this.evidence(sources),
        ]),
        alone ? null : only,
        ...this.lodged(code, chosen),
        ...this.mentions(code, chosen),
      ];
    }

    evidence(sources) {
      return [
        ["Source", sources.map(([id]) => id).join(", ")],
        ["As of", joined(sources.map(([, date]) => date).filter(Boolean), "and")],
        ["Citation", sources.length ? this.citations(sources.map(([id]) => id)) : null],
      ];
    }

    mentions(code, { filters }) {
      const { names, reports, allPassages } = this.figures.data;
      const wanted = names.roles.map((role) => !filters.roles.length || filters.roles.includes(role));
      const counts = names.roles.map(() => 0);
      const found = this.figures.passages(filters).filter(([, pieces]) => {
        const here = pieces.filter((piece) => Array.isArray(piece) && piece[1] === code && !piece[3] && wanted[piece[2]]);
        here.forEach(([, , role]) => counts[role]++);
        return here.length > 0;
      });
      if (!found.length) return [element("p", { class: "small" }, "No passage of the reports in this file names this country.")];
      const roles = names.roles.map((role, at) => [role, counts[at]]).filter(([, count]) => count).sort((one, other) => other[1] - one[1]);
      const all = counts.reduce((sum, count) => sum + count, 0);
      const said = `${allPassages ? "" : "At least "}${all} mention${all > 1 ? "s" : ""} in reports: ${roles.map(([role, count]) => `${role} ${count}`).join(", ")}`;
      const quotes = found.map(([report, pieces]) => this.quote(reports[report], pieces));
      const more = element("details");
      more.append(element("summary", {}, `${quotes.length - FIRST_PASSAGES} more passages`), ...quotes.slice(FIRST_PASSAGES));
      return [element("h4", {}, said), ...quotes.slice(0, FIRST_PASSAGES), quotes.length > FIRST_PASSAGES ? more : null];
    }

    /** A passage with its mentions marked, and the report it stands in. */
    quote([, title, publisher, published], pieces) {
      const quote = element("blockquote");
      pieces.forEach((piece) => {
        if (!Array.isArray(piece)) quote.append(piece);
        else if (piece[3]) quote.append(piece[0]);
        else if (piece[0]) {
          const role = this.figures.data.names.roles[piece[2]];
          const mark = element("mark", { class: `ra-${role}` }, piece[0]);
          mark.append(" ", element("small", {}, role));
          quote.append(mark);
        }
      });
      quote.appendChild(element("footer", {}, [title, publisher, published].filter(Boolean).join(", ")));
      return quote;
    }

    leg(id, chosen) {
      const { data, catalogue } = this.figures;
      const at = catalogue.legs.findIndex((leg) => leg.id === id);
      const leg = catalogue.legs[at];
      if (!leg) return [element("p", {}, "Nothing is known of this leg.")];
      return [
        element("h3", {}, leg.label),
        this.facts([
          ["Route", `${leg.route_label}, by ${leg.mode}`],
          ["Value", leg.approach ? "An approach leg: it leads to a route and carries no figure of its own" : this.ofRoute(leg.route, chosen)],
          ...(leg.approach ? [] : this.evidence(chosen.sources)),
        ]),
        element("p", { class: "small" }, data.words.wholeRoute),
        ...this.branches(data.legs.rows.filter(([segment]) => segment === at)),
      ];
    }

    route(id, chosen) {
      const { data, catalogue } = this.figures;
      const drawn = new Set(chosen.legs);
      return [
        element("h3", {}, data.names.routes[id] || id),
        this.facts([["Value", this.ofRoute(id, chosen)], ...this.evidence(chosen.sources)]),
        element("p", { class: "small" }, data.words.wholeRoute),
        ...this.branches(data.legs.rows.filter(([segment]) => drawn.has(segment) && catalogue.legs[segment].route === id)),
      ];
    }

    ofRoute(id, { filters, routes }) {
      if (routes[id] === undefined) return "No figure is known for it here";
      return `${number.format(routes[id])} ${this.figures.measureLabel(filters.measure)} on the whole route, ${this.figures.periodLabel(filters)}`;
    }

    /** The branches that these legs are of, each with its source. */
    branches(rows) {
      const found = new Map();
      rows.forEach((row) => found.set(row[4], [...(found.get(row[4]) || []), row]));
      return [...found.values()].map((ofOne) => this.branch(ofOne));
    }

    branch(rows) {
      const { data } = this.figures;
      const [, , , , branch, source, , note] = rows[0];
      const firsts = Math.min(...rows.map((row) => row[2]));
      const lasts = rows.map((row) => row[3]);
      const last = lasts.includes(null) ? null : Math.max(...lasts);
      const years = last === null ? `since ${firsts}` : last === firsts ? `in ${firsts}` : `${firsts} to ${last}`;
      const approximate = rows.every((row) => row[6]);
      const id = data.legs.sources[source];
      return this.facts([
        ["Branch", `${data.legs.branches[branch]}, ${years}`],
        ["Places", approximate ? "Approximate: a place is not named in the source, or its position is not verified" : "Named in the source"],
        ["Note", note],
        ["Source", id],
        ["As of", (data.sources[id] || [])[2]],
        ["Citation", this.citation(id)],
      ]);
    }

    incident(name, { added }) {
      const found = this.figures.own.incident(name, added);
      if (!found) return [element("p", {}, "Nothing is known of this incident.")];
      const { table, period, origin, position, people } = found;
      return [
        element("h3", {}, `At least ${number.format(people)} ${people === 1 ? "person" : "people"} died or went missing`),
        this.facts([
          ["When", period],
          ["Origin", origin === this.figures.data.words.unknown ? "not known, or several" : this.figures.originLabel(origin)],
          ["Source", table.source.replace(/^Source: /, "")],
          ["In the file", `row ${number.format(position)}`],
        ]),
        element("p", { class: "small" }, table.note),
      ];
    }

    /** What a user's own tables say of applications in a country: another measure, beside the figures. */
    lodged(code, { added }) {
      return added.filter(({ kind }) => kind === "applications").flatMap(({ rows, source }) =>
        rows.filter(([iso3]) => iso3 === code).map(([, value]) => element("p", {}, `${number.format(value)} asylum applications lodged here. ${source}`))
      );
    }

    place(id) {
      const { data, catalogue } = this.figures;
      const at = catalogue.crossings.findIndex((place) => place.id === id);
      const place = catalogue.crossings[at];
      const through = data.legs.rows.filter((row) => row[8].includes(at));
      const where = `${Math.abs(place.lat).toFixed(2)}° ${place.lat < 0 ? "S" : "N"}, ${Math.abs(place.lon).toFixed(2)}° ${place.lon < 0 ? "W" : "E"}`;
      return [
        element("h3", {}, place.name),
        element("p", {}, `Border crossing point, ${where}; position ${place.approximate ? "approximate" : "verified"}.`),
        ...this.branches(through),
      ];
    }
  }

  window.RouteAtlasClaims = { Claims: Claims };
})();
