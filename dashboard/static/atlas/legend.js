/* The legend of the map: what each mark means, in the sizes that are drawn. */
(function () {
  "use strict";

  const { FEWER, LINE, MORE, ROLE_COLOURS, circleRadius, cividis, diamond, element, lineStyle, lineWidth, number, said, signed, svg } =
    window.RouteAtlasDrawing;
  const BORDER = "var(--ra-border)";
  const LEGS = [
    [{ mode: "land" }, "landLeg"],
    [{ mode: "land", approximate: true }, "approximateLeg"],
    [{ mode: "air" }, "airLeg"],
    [{ mode: "land", approach: true }, "approachLeg"],
  ];

  function sample(width, height, draw) {
    const node = svg("svg", { width: width, height: height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
    draw(node);
    return node;
  }

  function lineSample(style, plain) {
    return sample(46, 14, (node) => {
      const attributes = { d: "M2 7H44", stroke: style.color, "stroke-opacity": style.opacity || 1, "stroke-width": style.weight, "stroke-linecap": style.lineCap || "round", fill: "none" };
      if (style.dashArray) attributes["stroke-dasharray"] = style.dashArray;
      node.appendChild(svg("path", attributes));
      if (!plain) node.appendChild(svg("path", { d: "M20 3L29 7L20 11Z", ...headFill(style) }));
    });
  }

  function headFill({ color, hollow, opacity }) {
    return hollow ? { fill: "var(--ra-paper)", stroke: color } : { fill: color, "fill-opacity": opacity || 1 };
  }

  function row(picture, text) {
    const node = element("div", { class: "ra-row" });
    node.append(picture, element("span", {}, text));
    return node;
  }

  /** Rows beside each other; of the kind "ra-sizes" each picture stands over its words. */
  function strip(rows, kind = "") {
    const node = element("div", { class: `ra-strip ${kind}` });
    node.append(...rows);
    return node;
  }

  /** Round figures up to the largest of a scale, each ten times the one before: 3,000, 30,000 and 300,000 of 322,896. */
  function samples(largest) {
    const unit = 10 ** Math.floor(Math.log10(largest));
    const round = Math.floor(largest / unit) * unit;
    return [round / 100, round / 10, round].filter((value) => value >= 1);
  }

  function originSizes(largest) {
    const circles = samples(largest).map((value) => {
      const radius = circleRadius(value, largest);
      const circle = { cx: 23, cy: Math.max(7, radius + 1), r: radius, fill: cividis(value, largest), "fill-opacity": 0.8 };
      return row(sample(46, Math.max(14, 2 * radius + 2), (node) => node.appendChild(svg("circle", circle))), number.format(value));
    });
    return strip(circles, "ra-sizes");
  }

  function roleColours(roles) {
    const colours = roles.map((role) => {
      const circle = { cx: 7, cy: 7, r: 5.5, fill: ROLE_COLOURS[role] };
      return row(sample(14, 14, (node) => node.appendChild(svg("circle", circle))), role);
    });
    return strip(colours);
  }

  /** Picks a whole route, and lets it go again. */
  function routeButton(name, label, chosen, pick) {
    const button = element("button", { type: "button", class: "ra-route", "aria-pressed": String(chosen), "data-route": name }, label);
    button.addEventListener("click", () => pick(chosen ? "nothing" : name));
    return button;
  }

  /** Lines of round figures, up to the largest of a locked scale. */
  function lineWidths(full) {
    const lines = (full ? samples(full) : [10000, 100000, 1000000])
      .map((value) => row(lineSample({ color: LINE, weight: lineWidth(value, full) }, true), number.format(value)));
    return strip(lines, "ra-sizes");
  }

  /** What a difference looks like: colour says again what fill and sign say. */
  function changeRows(sides, words) {
    const mark = (value) => sample(46, 20, (node) => node.appendChild(svg("g", { transform: "translate(23 10)" })).append(...signed(8, value)));
    return [
      row(mark(1), said(words.moreOf, { side: sides[1] })),
      row(mark(-1), said(words.fewerOf, { side: sides[1] })),
      row(lineSample({ color: MORE, weight: 3 }), words.routeWithMore),
      row(lineSample({ color: FEWER, weight: 3, hollow: true }), words.routeWithFewer),
    ];
  }

  /** What the legend holds for these numbers, as a list of nodes: of layers that are on; `full` is the figure of the widest line of a locked scale. */
  function content({ about, measure, largestOrigin, roles, on, wholeRoute, full, locked, sides, routes, selected, added }, words, pick) {
    const [legs, origins, mentions, crossings] = ["legs", "origins", "mentions", "crossings"].map((name) => on.includes(name));
    const only = (shown, ...nodes) => (shown ? nodes : []);
    const heading = (text) => element("h4", {}, text);
    const from = (what) => (about[what] ? [element("p", {}, about[what])] : []);
    const crossing = sample(46, 14, (node) => node.appendChild(svg("g", { transform: "translate(23 7)" })).append(...diamond(false)));
    return [
      ...(sides ? [heading(said(words.difference, { side: sides[0] })), ...changeRows(sides, words)] : []),
      ...only(
        legs,
        heading(said(words.routesOf, { measure: measure })),
        ...routes.map(([name, label]) => routeButton(name, label, name === selected, pick)),
        lineWidths(full)
      ),
      ...only(locked && (legs || origins), element("p", {}, locked)),
      ...(largestOrigin && !sides && origins ? [heading(said(words.originsOf, { measure: measure })), originSizes(largestOrigin)] : []),
      ...only(mentions && roles.length, heading(words.mentionsByRole), roleColours(roles)),
      heading(words.linesAndPoints),
      ...only(crossings, row(crossing, words.crossing)),
      ...only(
        legs,
        ...LEGS.map(([leg, name]) => row(lineSample(lineStyle(leg, 30000)), words[name])),
        row(lineSample(lineStyle({ mode: "land" }, 30000, false, { strength: 0.62 })), words.fainterLeg)
      ),
      row(lineSample({ color: BORDER, weight: 1.2, dashArray: "5 4" }, true), words.undetermined),
      row(lineSample({ color: BORDER, weight: 1.2, dashArray: "1 4" }, true), words.dotted),
      ...(added || []).flatMap(({ name, mark, about }) => [
        heading(name),
        ...(mark ? [row(sample(46, 18, (node) => node.appendChild(svg("g", { transform: "translate(23 9)" })).append(...mark.shapes())), mark.text)] : []),
        ...about.map((line) => element("p", {}, line)),
      ]),
      heading(words.sourcesAndNotes),
      ...only(legs, element("p", {}, wholeRoute)),
      ...only(legs || origins, ...from("figures")),
      ...only(legs, ...from("legs")),
      ...only(mentions && roles.length, ...from("mentions")),
      // A presented briefing has them among its sources.
      ...only(words.ofBorders, element("p", {}, words.ofBorders)),
    ];
  }

  /** A legend in a corner of a map; `show` redraws it only where what it says has changed, `pick` is told a route. It opens in a map wider than `room`. */
  function Legend(map, words, pick, room) {
    this.map = map;
    this.words = words;
    this.pick = pick;
    this.said = null;
    const control = L.control({ position: "bottomleft" });
    control.onAdd = () => {
      const box = element("div", { class: "ra-legend" });
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      this.details = element("details", {});
      this.details.addEventListener("click", () => map.off("resize", open));
      box.appendChild(this.details);
      return box;
    };
    // Open where there is room, until somebody decides.
    const open = () => { this.details.open = map.getSize().x > room && map.getSize().y > 480; };
    control.addTo(map);
    map.on("resize", open);
    open();
  }

  Legend.prototype.show = function (numbers) {
    const now = JSON.stringify(numbers);
    if (now === this.said) return;
    // On a low map it would lie over the buttons.
    if (this.said === null && this.map.getContainer().clientHeight < 480) this.details.removeAttribute("open");
    this.said = now;
    const route = this.details.contains(document.activeElement) ? document.activeElement.dataset.route : undefined;
    this.details.replaceChildren(element("summary", {}, this.words.legend), ...content(numbers, this.words, this.pick));
    if (route) this.details.querySelector(`[data-route="${route}"]`)?.focus();
  };

  window.RouteAtlasLegend = Legend;
})();
