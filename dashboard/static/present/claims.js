/* What a click on the map opens: value, measure, source, as-of date, and the passages that name a country. */
(function () {
  "use strict";

  const { element, number, said } = window.RouteAtlasDrawing;
  const FIRST_PASSAGES = 6;

  class Claims {
    /** `act` has what the buttons do: `filter(code)` shows one origin alone, `close()` closes. */
    constructor(figures, act) {
      this.figures = figures;
      this.act = act;
      this.words = figures.data.words;
      this.box = element("aside", { id: "claims", "aria-label": this.words.whatIsKnown, hidden: "" });
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
      const close = element("button", { type: "button", class: "close", "aria-label": this.words.close }, "×");
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
      const { citation, url } = this.figures.data.sources[id] || { citation: id };
      const told = element("span", {}, citation === id ? id : said(this.words.withCode, { name: citation, code: id }));
      if (!url) return told;
      const both = element("span");
      both.append(told, " ", element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, this.words.open));
      return both;
    }

    citations(ids) {
      const all = element("span");
      ids.forEach((id, at) => all.append(at ? "; " : "", this.citation(id)));
      return all;
    }

    country(code, chosen) {
      const { filters, everyOrigin, ofAll, sources } = chosen;
      const { words } = this;
      const whose = { measure: this.figures.measureLabel(filters.measure), where: this.figures.where(filters) };
      const found = everyOrigin.find(([origin]) => origin === code);
      const heading = element("h3", {}, this.figures.originLabel(code));
      if (!found) return [heading, element("p", {}, said(words.noneFromHere, whose)), ...this.lodged(code, chosen), ...this.mentions(code, chosen)];
      const named = everyOrigin.filter(([origin]) => origin !== origin.toLowerCase());
      const rank = named.findIndex(([origin]) => origin === code) + 1;
      const alone = filters.origins.length === 1 && filters.origins[0] === code;
      const only = element("button", { type: "button" }, said(words.showOnly, { origin: this.figures.originLabel(code) }));
      only.addEventListener("click", () => this.act.filter(code));
      return [
        heading,
        this.facts([
          [words.value, element("strong", {}, number.format(found[1]))],
          [words.measure, said(words.fromHere, whose)],
          [words.shareHead, said(words.shareAndRank, { share: this.figures.percent(found[1], ofAll), all: number.format(ofAll), rank: rank, count: named.length })],
          ...this.evidence(sources),
        ]),
        alone ? null : only,
        ...this.lodged(code, chosen),
        ...this.mentions(code, chosen),
      ];
    }

    evidence(sources) {
      const { words } = this;
      return [
        [words.source, sources.length ? this.citations(sources.map(([id]) => id)) : null],
        [words.asOf, this.figures.joined(sources.map(([, date]) => date).filter(Boolean))],
      ];
    }

    mentions(code, { filters }) {
      const { words } = this;
      const { names, allPassages } = this.figures.data;
      const wanted = names.roles.map((role) => !filters.roles.length || filters.roles.includes(role));
      const counts = names.roles.map(() => 0);
      const found = this.figures.passages(filters).filter(({ pieces }) => {
        const here = pieces.filter(({ country, role, embedded }) => country === code && !embedded && wanted[role]);
        here.forEach(({ role }) => counts[role]++);
        return here.length > 0;
      });
      if (!found.length) return [element("p", { class: "small" }, words.noPassage)];
      const roles = names.roles.map((role, at) => [role, counts[at]]).filter(([, count]) => count).sort((one, other) => other[1] - one[1]);
      const all = counts.reduce((sum, count) => sum + count, 0);
      const [one, several] = allPassages ? [words.mention, words.mentions] : [words.leastMention, words.leastMentions];
      const told = said(all > 1 ? several : one, { count: all, roles: roles.map((of) => of.join(" ")).join(", ") });
      const quotes = found.map((passage) => this.quote(passage));
      const more = element("details");
      more.append(element("summary", {}, said(words.morePassages, { count: quotes.length - FIRST_PASSAGES })), ...quotes.slice(FIRST_PASSAGES));
      const doubtful = found.some(({ pieces }) => pieces.some((piece) => piece.doubtful));
      const doubt = doubtful ? element("p", { class: "small" }, words.doubt) : null;
      return [element("h4", {}, told), ...quotes.slice(0, FIRST_PASSAGES), quotes.length > FIRST_PASSAGES ? more : null, doubt];
    }

    /** A passage with its mentions marked, and the report it stands in. */
    quote({ report: { title, publisher, published }, pieces }) {
      const quote = element("blockquote");
      pieces.forEach((piece) => {
        if (typeof piece === "string") quote.append(piece);
        else if (piece.embedded) quote.append(piece.text);
        else if (piece.text) {
          const role = this.figures.data.names.roles[piece.role];
          const mark = element("mark", { class: `ra-${role}${piece.doubtful ? " ra-doubt" : ""}` }, piece.text);
          mark.append(" ", element("small", {}, piece.doubtful ? `${role}?` : role));
          quote.append(mark);
        }
      });
      quote.appendChild(element("footer", {}, [title, publisher, published].filter(Boolean).join(", ")));
      return quote;
    }

    leg(id, chosen) {
      const { words } = this;
      const { data, catalogue, legRows } = this.figures;
      const at = catalogue.legs.findIndex((leg) => leg.id === id);
      const leg = catalogue.legs[at];
      if (!leg) return [element("p", {}, words.noLeg)];
      return [
        element("h3", {}, leg.label),
        this.facts([
          [words.route, said(words.routeBy, { route: leg.route_label, mode: leg.mode })],
          [words.value, leg.approach ? words.approachLeg : this.ofRoute(leg.route, chosen)],
          ...(leg.approach ? [] : this.evidence(chosen.sources)),
        ]),
        element("p", { class: "small" }, data.words.wholeRoute),
        ...this.branches(legRows.filter(({ segment }) => segment === at)),
      ];
    }

    route(id, chosen) {
      const { data, catalogue, legRows } = this.figures;
      const drawn = new Set(chosen.legs);
      return [
        element("h3", {}, data.names.routes[id] || id),
        this.facts([[this.words.value, this.ofRoute(id, chosen)], ...this.evidence(chosen.sources)]),
        element("p", { class: "small" }, data.words.wholeRoute),
        ...this.branches(legRows.filter(({ segment }) => drawn.has(segment) && catalogue.legs[segment].route === id)),
      ];
    }

    ofRoute(id, { filters, routes }) {
      if (routes[id] === undefined) return this.words.noFigure;
      const { label, one } = this.figures.data.names.measures[filters.measure];
      const measure = routes[id] === 1 ? one : label;
      return said(this.words.onWholeRoute, { count: number.format(routes[id]), measure: measure, period: this.figures.periodLabel(filters) });
    }

    /** The branches that these legs are of, each with its source. */
    branches(rows) {
      const found = new Map();
      rows.forEach((row) => found.set(row.branch, [...(found.get(row.branch) || []), row]));
      return [...found.values()].map((ofOne) => this.branch(ofOne));
    }

    branch(rows) {
      const { words } = this;
      const { data } = this.figures;
      const [{ branch, source, note }] = rows;
      const first = Math.min(...rows.map((row) => row.first_year));
      const lasts = rows.map((row) => row.last_year);
      const last = lasts.includes(null) ? null : Math.max(...lasts);
      const years = last === null ? words.since : last === first ? words.inYear : words.inYears;
      const approximate = rows.every((row) => row.approximate);
      const id = data.legs.sources[source];
      return this.facts([
        [words.branch, said(years, { branch: data.legs.branches[branch], first: first, last: last })],
        [words.places, approximate ? words.approximate : words.named],
        [words.note, note],
        [words.source, this.citation(id)],
        [words.asOf, (data.sources[id] || {}).date],
      ]);
    }

    incident(name, { added }) {
      const { words } = this;
      const found = this.figures.own.incident(name, added);
      if (!found) return [element("p", {}, words.noIncident)];
      const { table, period, origin, position, people } = found;
      return [
        element("h3", {}, this.figures.own.lost(people)),
        this.facts([
          [words.when, period],
          [words.origin, origin === words.unknown ? words.originUnknown : this.figures.originLabel(origin)],
          [words.source, table.source.replace(words.sourceIs, "")],
          [words.inFile, said(words.row, { number: number.format(position + 1) })],
        ]),
        element("p", { class: "small" }, table.note),
      ];
    }

    /** What a user's own tables count in a country: another measure, beside the figures. */
    lodged(code, { added }) {
      const { words } = this;
      return added.filter(({ kind }) => kind !== "deaths").flatMap(({ about, kind, rows, source }) =>
        rows.filter(([iso3]) => iso3 === code).map(([, value]) => {
          const count = number.format(value);
          const told = kind === "presence" ? said(words.presentHere, { count: count, source: about.join(" ") }) : said(words.lodged, { count: count, source: source });
          return element("p", {}, told);
        })
      );
    }

    place(id) {
      const { catalogue, legRows } = this.figures;
      const at = catalogue.crossings.findIndex((place) => place.id === id);
      const place = catalogue.crossings[at];
      const through = legRows.filter(({ crossings }) => crossings.includes(at));
      const { words } = this;
      const degrees = (value, positive, negative) => said(value < 0 ? negative : positive, { degrees: Math.abs(value).toFixed(2) });
      const where = [degrees(place.lat, words.north, words.south), degrees(place.lon, words.east, words.west)].join(", ");
      return [
        element("h3", {}, place.name),
        element("p", {}, said(place.approximate ? words.approximateCrossing : words.crossing, { where: where })),
        ...this.branches(through),
      ];
    }
  }

  window.RouteAtlasClaims = { Claims: Claims };
})();
