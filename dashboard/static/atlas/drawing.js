/* What the map of Route Atlas is drawn with: scales, flow lines, rings, diamonds, and layers that stay while they change.
 *
 * Every text is put into the page with textContent, never as HTML.
 */
(function () {
  "use strict";

  // The language of the words, which the page names: numbers and dates are written as it does.
  const LOCALE = document.documentElement.lang;
  // As it fits into a ring: what is pointed at tells it in full.
  const short = new Intl.NumberFormat(LOCALE, { notation: "compact", maximumSignificantDigits: 2 });
  const SVG_NS = "http://www.w3.org/2000/svg";
  // Colours that are not the same by day and by night are named in map.css.
  const LINE = "var(--ra-line)";
  const APPROACH = "var(--ra-approach)";
  const SELECTED = "var(--ra-chosen)";
  const MORE = "var(--ra-more)";
  const FEWER = "var(--ra-fewer)";
  const ROLE_COLOURS = {
    origin: "#e69f00",
    transit: "#56b4e9",
    destination: "#009e73",
    participant: "#cc79a7",
    other: "#8c8c8c",
  };
  // Those that the style of a leg is made of, as SVG has them.
  const ATTRIBUTES = {
    color: "stroke",
    weight: "stroke-width",
    opacity: "stroke-opacity",
    dashArray: "stroke-dasharray",
    lineCap: "stroke-linecap",
    fillColor: "fill",
    fillOpacity: "fill-opacity",
  };
  const CIVIDIS = ["#00224e", "#1a386f", "#434e6c", "#61656f", "#7d7c78", "#9b9476", "#bcae6c", "#dec958", "#fee838"];

  /** Outlines as GeoJSON, of what the server packs: steps of a thousandth of a degree, longitude and latitude in turn. */
  function unpacked(collection) {
    const line = (steps) => {
      let [lon, lat] = [0, 0];
      return Array.from({ length: steps.length / 2 }, (_, at) => [(lon += steps[2 * at]) / 1000, (lat += steps[2 * at + 1]) / 1000]);
    };
    const part = (inner) => (typeof inner[0] === "number" ? line(inner) : inner.map(part));
    const opened = ({ geometry, ...rest }) => ({ ...rest, geometry: { ...geometry, coordinates: part(geometry.coordinates) } });
    return collection.features ? { ...collection, features: collection.features.map(opened) } : collection;
  }

  /* ---- small pieces -------------------------------------------------------------------------------------------- */

  function fill(node, attributes) {
    Object.entries(attributes || {}).forEach(([key, value]) => node.setAttribute(key, value));
    return node;
  }

  function element(name, attributes, text) {
    const node = fill(document.createElement(name), attributes);
    if (text !== undefined) node.textContent = text;
    return node;
  }

  /** A sentence of the words that travel with the page, its places in braces filled; what fills them is text, never HTML.
   *
   * A place such as {count|report|reports} is filled with the first of two words where that value is one.
   */
  function said(sentence, values) {
    return sentence.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (place, name, one, several) => {
      const value = String(values[name] ?? place);
      return several === undefined ? value : value === "1" ? one : several;
    });
  }

  function svg(name, attributes) {
    return fill(document.createElementNS(SVG_NS, name), attributes);
  }

  /** Width of a line in pixels: the same for the same figure, whatever is chosen, so that views can be compared.
   *
   * Where steps of a play or two views share a scale of their own, `full` is the figure that has the full width.
   */
  function lineWidth(value, full) {
    if (!value) return 1;
    return full ? 1 + 3 * Math.sqrt(Math.min(1, value / full)) : Math.min(5, 1 + 2.7 * Math.sqrt(value / 1e6));
  }

  /** How strong a leg is drawn: fainter, the fewer years of the period it was in use, and never below 3:1 on the ground. */
  function presence(spans, [from, to]) {
    let years = 0;
    for (let year = from; year <= to; year += 1) years += inUse(spans, year) ? 1 : 0;
    return 0.62 + 0.38 * (years / (to - from + 1));
  }

  function inUse(spans, year) {
    return spans.some(([from, to]) => from <= year && (to === null || year <= to));
  }

  function circleRadius(value, largest) {
    return 3.5 + 18.5 * Math.sqrt(value / Math.max(1, largest));
  }

  /** Darkest for the largest figure, on a logarithmic scale: colour repeats what size says. */
  function cividis(value, largest) {
    const share = largest > 1 ? Math.log(Math.max(1, value)) / Math.log(largest) : 1;
    return CIVIDIS[CIVIDIS.length - 1 - Math.round(share * (CIVIDIS.length - 1))];
  }

  /* ---- layers that stay ----------------------------------------------------------------------------------------- */

  /** The layers of one group, by key: `sync` adds, changes and removes only what differs, which is what makes it fast. */
  class Keyed {
    constructor(group, make, change) {
      this.group = group;
      this.make = make;
      this.change = change;
      this.layers = new Map();
    }

    /** Show these [key, row] pairs and nothing else. */
    sync(rows) {
      const wanted = new Set();
      rows.forEach(([key, row]) => {
        wanted.add(key);
        const layer = this.layers.get(key);
        if (layer) {
          this.change(layer, row);
          return;
        }
        const made = this.make(row, key);
        this.layers.set(key, made);
        this.group.addLayer(made);
      });
      this.layers.forEach((layer, key) => {
        if (wanted.has(key)) return;
        this.group.removeLayer(layer);
        this.layers.delete(key);
      });
    }
  }

  // What Leaflet gives a line or an outline whose picture has nothing of it.
  const NO_FORM = "M0 0";

  /** Draws outlines and lines. What can be picked and has no form is not displayed: the keyboard would stop at nothing to be seen. */
  const LineRenderer = L.SVG.extend({
    _setPath: function (layer, path) {
      const { style } = layer._path;
      const display = path === NO_FORM && layer.options.interactive ? "none" : "";
      if (style.display !== display) style.display = display;
      L.SVG.prototype._setPath.call(this, layer, path);
    },
  });

  /* ---- flow lines ---------------------------------------------------------------------------------------------- */

  /** A leg as a slightly bent line; opposite legs bend apart. */
  const FlowLine = L.Polyline.extend({
    options: { noClip: true, bend: 0.07, lineCap: "round", lineJoin: "round", fill: false },

    _updatePath: function () {
      if (!this._renderer || !this._path) return;
      const ring = this._rings && this._rings[0];
      this._renderer._setPath(this, ring && ring.length > 1 ? this._flowPath(ring[0], ring[ring.length - 1]) : NO_FORM);
    },

    _flowPath: function (start, end) {
      const across = end.subtract(start);
      const bow = L.point(-across.y, across.x).multiplyBy(this.options.bend);
      const control = start.add(across.multiplyBy(0.5)).add(bow);
      return `M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`;
    },

    /** Change the style, where it differs: a filter changes the width of many lines and nothing else of them. */
    restyle: function (style) {
      const now = this.options;
      const changed = Object.entries(style).filter(([name, value]) => now[name] !== value);
      Object.assign(now, style);
      if (!this._path) return;
      changed.forEach(([name, value]) => {
        if (value === null) this._path.removeAttribute(ATTRIBUTES[name]);
        else this._path.setAttribute(ATTRIBUTES[name], value);
      });
    },
  });

  /** The arrow head of a flow line: a filled triangle at its middle, left out where the leg is too short on the screen. */
  const FlowHead = FlowLine.extend({
    _flowPath: function (start, end) {
      const across = end.subtract(start);
      const length = Math.hypot(across.x, across.y);
      const size = 5 + 1.4 * this.options.width;
      if (length < 1.6 * size) return NO_FORM;
      // At the middle of the curve its direction is that of the chord.
      const along = across.multiplyBy(1 / length);
      const bow = L.point(-across.y, across.x).multiplyBy(this.options.bend / 2);
      const tip = start.add(end).multiplyBy(0.5).add(bow).add(along.multiplyBy(size * 0.55));
      const back = tip.subtract(along.multiplyBy(size));
      const side = L.point(-along.y, along.x).multiplyBy(size * 0.45);
      const left = back.add(side);
      const right = back.subtract(side);
      return `M${left.x} ${left.y}L${tip.x} ${tip.y}L${right.x} ${right.y}Z`;
    },

    widen: function (width) {
      if (this.options.width === width) return;
      this.options.width = width;
      this._updatePath();
    },
  });

  /** The style of a leg, `chosen` by itself or, thinner, with its "route"; `full` is as `lineWidth` has it, `strength` (0 to 1) makes it fainter, `change` makes it a difference. */
  function lineStyle(leg, value, chosen, { full, strength = 1, change = false } = {}) {
    const weight = leg.approach ? 1.3 : lineWidth(Math.abs(value), full);
    const style = {
      color: leg.approach ? APPROACH : LINE,
      weight: weight,
      opacity: (leg.approach ? 0.8 : 0.95) * strength,
      dashArray: null,
      lineCap: "round",
    };
    if (leg.mode === "air") style.dashArray = "10 6";
    else if (leg.approximate) Object.assign(style, { dashArray: `${2 + 0.6 * weight} ${2 + 0.6 * weight}`, lineCap: "butt" });
    if (change && value) style.color = value > 0 ? MORE : FEWER;
    return chosen ? { ...style, color: SELECTED, opacity: 1, weight: Math.max(chosen === "route" ? 1.8 : 3, weight) } : style;
  }

  /** The style of a leg's arrow head: hollow where a difference is of fewer. */
  function headStyle(style, value, { change = false } = {}) {
    const hollow = change && value < 0;
    return {
      fill: true,
      fillColor: hollow ? "var(--ra-paper)" : style.color,
      fillOpacity: hollow ? 1 : style.opacity,
      color: hollow ? style.color : "var(--ra-paper)",
      weight: 1,
    };
  }

  /* ---- marks ----------------------------------------------------------------------------------------------------- */

  /** Draws marks: each is a group of shapes around a point, and all of them are one picture for the browser to keep. */
  const MarkRenderer = L.SVG.extend({
    _initPath: function (mark) {
      mark._path = svg("g", { class: `ra-mark ${mark.options.className}` });
      if (mark.options.interactive) mark._path.classList.add("leaflet-interactive");
      mark._path.append(...mark.shapes);
      this._layers[L.stamp(mark)] = mark;
    },

    _updateStyle: function () {},

    _updateCircle: function (mark) {
      mark._path.setAttribute("transform", `translate(${mark._point.x} ${mark._point.y})`);
    },
  });

  /** Shapes around a point, in pixels. */
  const Mark = L.CircleMarker.extend({
    initialize: function (at, shapes, options) {
      L.CircleMarker.prototype.initialize.call(this, at, options);
      this.shapes = shapes;
    },

    reshape: function (shapes) {
      this.shapes = shapes;
      if (this._path) this._path.replaceChildren(...shapes);
    },
  });

  function text(value, attributes) {
    const node = svg("text", attributes);
    node.textContent = value;
    return node;
  }

  /** A ring split by role, with the count inside, below and to the right of its point: beside a circle, not over it. */
  function ring(counts, roles, radius) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const at = { cx: radius + 5, cy: radius + 4 };
    const thickness = Math.max(3, radius * 0.42);
    const arc = radius - thickness / 2;
    const around = 2 * Math.PI * arc;
    const shapes = [svg("circle", { ...at, r: radius, fill: "#ffffff", stroke: "#44505a", "stroke-width": 0.8 })];
    let turned = 0;
    counts.forEach((count, index) => {
      if (!count) return;
      const share = (count / total) * around;
      shapes.push(
        svg("circle", {
          ...at,
          r: arc,
          fill: "none",
          stroke: ROLE_COLOURS[roles[index]],
          "stroke-width": thickness,
          "stroke-dasharray": `${share} ${around - share}`,
          "stroke-dashoffset": -turned,
          transform: `rotate(-90 ${at.cx} ${at.cy})`,
        })
      );
      turned += share;
    });
    if (radius >= 9) shapes.push(text(total < 1000 ? total : short.format(total), { x: at.cx, y: at.cy, class: "ra-count" }));
    return shapes;
  }

  function circle(radius, colour) {
    return [svg("circle", { r: radius, fill: colour, "fill-opacity": 0.8, stroke: "#ffffff", "stroke-width": 1.2 })];
  }

  /** A difference: filled with a plus for more, hollow with a minus for fewer, so that it can be read without colour. */
  function signed(radius, value) {
    const colour = value > 0 ? MORE : FEWER;
    const shapes = [svg("circle", { r: radius, fill: value > 0 ? colour : "var(--ra-paper)", "fill-opacity": 0.85, stroke: colour, "stroke-width": 1.6 })];
    if (radius >= 6) {
      const sign = { stroke: value > 0 ? "var(--ra-paper)" : colour, "stroke-width": 2 };
      shapes.push(svg("path", { d: value > 0 ? "M-3.5 0H3.5M0 -3.5V3.5" : "M-3.5 0H3.5", ...sign }));
    }
    return shapes;
  }

  function diamond(approximate) {
    return [svg("path", { d: "M0 -5.5L5.5 0L0 5.5L-5.5 0Z", class: approximate ? "ra-diamond ra-approximate" : "ra-diamond" })];
  }

  window.RouteAtlasDrawing = {
    FEWER: FEWER,
    LINE: LINE,
    MORE: MORE,
    ROLE_COLOURS: ROLE_COLOURS,
    SELECTED: SELECTED,
    FlowHead: FlowHead,
    FlowLine: FlowLine,
    Keyed: Keyed,
    LineRenderer: LineRenderer,
    Mark: Mark,
    MarkRenderer: MarkRenderer,
    circle: circle,
    circleRadius: circleRadius,
    cividis: cividis,
    diamond: diamond,
    element: element,
    fill: fill,
    headStyle: headStyle,
    inUse: inUse,
    lineStyle: lineStyle,
    lineWidth: lineWidth,
    locale: LOCALE,
    number: new Intl.NumberFormat(LOCALE),
    presence: presence,
    ring: ring,
    said: said,
    signed: signed,
    svg: svg,
    text: text,
    unpacked: unpacked,
  };
})();
