/* Draws the layers of Route Atlas into the feature groups of a folium map.
 *
 * What never changes (countries, lines, legs, label points) is fetched once, as the catalogue; a change of filters sends
 * numbers only. Every text is put into the page with textContent, never as HTML.
 */
(function () {
  "use strict";

  const SVG_NS = "http://www.w3.org/2000/svg";
  const LINE = "#2f4b66";
  const SELECTED = "#b3261e";
  const ROLE_COLOURS = {
    origin: "#e69f00",
    transit: "#56b4e9",
    destination: "#009e73",
    participant: "#cc79a7",
    other: "#8c8c8c",
  };
  const CIVIDIS = ["#00224e", "#1a386f", "#434e6c", "#61656f", "#7d7c78", "#9b9476", "#bcae6c", "#dec958", "#fee838"];
  const number = new Intl.NumberFormat("en-GB");

  /* ---- small pieces -------------------------------------------------------------------------------------------- */

  function element(name, attributes, text) {
    const node = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => node.setAttribute(key, value));
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function svg(name, attributes) {
    const node = document.createElementNS(SVG_NS, name);
    Object.entries(attributes || {}).forEach(([key, value]) => node.setAttribute(key, value));
    return node;
  }

  function note(lines) {
    const node = element("div", { class: "ra-note" });
    lines.forEach((line, index) => node.appendChild(element(index ? "div" : "strong", {}, line)));
    return node;
  }

  function people(value) {
    return value === null || value === undefined ? "no figure" : number.format(value);
  }

  /** Width of a line in pixels: the same for the same figure, whatever is chosen, so that views can be compared. */
  function lineWidth(value) {
    return value ? Math.min(7, 1.3 + 4.6 * Math.sqrt(value / 1e6)) : 1.2;
  }

  function circleRadius(value, largest) {
    return 3.5 + 18.5 * Math.sqrt(value / Math.max(1, largest));
  }

  /** Darkest for the largest figure, on a logarithmic scale: colour repeats what size says. */
  function cividis(value, largest) {
    const share = largest > 1 ? Math.log(Math.max(1, value)) / Math.log(largest) : 1;
    return CIVIDIS[CIVIDIS.length - 1 - Math.round(share * (CIVIDIS.length - 1))];
  }

  /* ---- flow lines ---------------------------------------------------------------------------------------------- */

  /** A leg as a slightly bent line; opposite legs bend apart. */
  const FlowLine = L.Polyline.extend({
    options: { noClip: true, bend: 0.07, lineCap: "round", lineJoin: "round", fill: false },

    _updatePath: function () {
      const ring = this._rings && this._rings[0];
      this._renderer._setPath(this, ring && ring.length > 1 ? this._flowPath(ring[0], ring[ring.length - 1]) : "M0 0");
    },

    _flowPath: function (start, end) {
      const across = end.subtract(start);
      const bow = L.point(-across.y, across.x).multiplyBy(this.options.bend);
      const control = start.add(across.multiplyBy(0.5)).add(bow);
      return `M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`;
    },
  });

  /** The arrow head of a flow line: a filled triangle at its middle, left out where the leg is too short on the screen. */
  const FlowHead = FlowLine.extend({
    _flowPath: function (start, end) {
      const across = end.subtract(start);
      const length = Math.hypot(across.x, across.y);
      const size = 5.5 + 1.5 * this.options.width;
      if (length < 1.6 * size) return "M0 0";
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
  });

  function lineStyle(leg, value) {
    const weight = leg.approach ? 1.6 : lineWidth(value);
    const style = { color: leg.approach ? "#5d6b78" : LINE, weight: weight, opacity: leg.approach ? 0.75 : 0.85 };
    if (leg.mode === "air") return { ...style, dashArray: "9 7", bend: 0.16 };
    if (leg.approximate) return { ...style, dashArray: `${1.5 + 0.6 * weight} ${2.5 + 0.8 * weight}`, lineCap: "butt" };
    return style;
  }

  /* ---- the atlas on one map ------------------------------------------------------------------------------------ */

  function Atlas(map, groups, settings) {
    this.map = map;
    this.groups = groups;
    this.settings = settings;
    this.catalogue = null;
    this.payload = null;
    this.picks = 0;
    this.outlines = {};
    this.legend = null;
    this.frame = null;
    this.labels = L.layerGroup().addTo(map);
    map.attributionControl.setPrefix(false).addAttribution(element("span", {}, settings.attribution).innerHTML);
    this.addButtons();
    ["ra-ground", "ra-lines", "ra-flows", "ra-circles", "ra-labels"].forEach((pane, index) => {
      map.createPane(pane).style.zIndex = 320 + 20 * index;
    });
    map.getPane("ra-labels").style.pointerEvents = "none";
    this.renderers = Object.fromEntries(
      ["ra-ground", "ra-lines", "ra-flows", "ra-circles"].map((pane) => [pane, L.svg({ pane: pane, padding: 0.5 })])
    );
  }

  Atlas.prototype.load = async function () {
    const answer = await fetch(this.settings.catalogue);
    if (!answer.ok) throw new Error(`the map's outlines could not be read (${answer.status})`);
    this.catalogue = await answer.json();
    this.drawGround();
    this.map.on("zoomend moveend", () => this.drawLabels());
    this.map.on("zoomend", () => this.showCrossings());
    if (this.payload) this.draw();
  };

  /** What st_folium hands to Python when a layer is clicked: what was picked, and a count, so that no click is lost. */
  Atlas.prototype.pickable = function (layer, pick, lines) {
    layer.toGeoJSON = () => ({ type: "Feature", geometry: null, properties: { pick: pick, count: ++this.picks } });
    layer.pick = pick;
    layer.bindTooltip(() => note(typeof lines === "function" ? lines() : lines), { sticky: true, className: "ra-tooltip" });
    return layer;
  };

  /** Make a drawn mark reachable and speakable; Enter and space click it. */
  Atlas.prototype.reachable = function (layer, name) {
    const node = layer.getElement && layer.getElement();
    if (!node) return;
    node.setAttribute("tabindex", "0");
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", name);
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      layer.fire("click", { latlng: layer.getLatLng ? layer.getLatLng() : layer.getCenter() }, true);
    });
  };

  Atlas.prototype.drawGround = function () {
    const atlas = this;
    const pane = "ra-ground";
    L.geoJSON(this.catalogue.countries, {
      pane: pane,
      renderer: this.renderers[pane],
      style: { fillColor: "#f6f3ec", fillOpacity: 1, color: "#9aa5ad", weight: 0.6, opacity: 0.9 },
      onEachFeature: (feature, layer) => {
        const iso3 = feature.properties.iso3;
        if (!iso3) return;
        atlas.outlines[iso3] = layer;
        layer.on("add", () => layer.getElement().setAttribute("aria-label", atlas.name(iso3)));
        atlas.pickable(layer, `country:${iso3}`, () => atlas.countryLines(iso3));
        layer.on({
          mouseover: () => layer.setStyle({ fillColor: "#ece6d8" }),
          mouseout: () => layer.setStyle({ fillColor: "#f6f3ec" }),
        });
      },
    }).addTo(this.groups.ground);
    const dashes = { international: null, undetermined: "5 4", dotted: "1 4" };
    L.geoJSON(this.catalogue.lines, {
      pane: "ra-lines",
      renderer: this.renderers["ra-lines"],
      interactive: false,
      style: (feature) => ({ color: "#6f7d87", weight: 0.9, dashArray: dashes[feature.properties.kind] }),
    }).addTo(this.groups.ground);
    this.drawLabels();
  };

  Atlas.prototype.countryLines = function (iso3) {
    const lines = [this.name(iso3)];
    const payload = this.payload;
    if (!payload) return lines;
    const origin = payload.origins.find(([code]) => code === iso3);
    if (origin) lines.push(`${number.format(origin[1])} ${payload.measure} of people from here`);
    const mention = payload.mentions.find(([code]) => code === iso3);
    if (mention) {
      const counts = payload.roles.map((role, index) => [role, mention[index + 1]]).filter(([, count]) => count);
      lines.push(`Named in reports: ${counts.map(([role, count]) => `${role} ${count}`).join(", ")}`);
    }
    if (lines.length === 1) lines.push("Nothing chosen here; click for what is known");
    return lines;
  };

  Atlas.prototype.name = function (iso3) {
    const entry = this.catalogue.labels[iso3];
    return entry ? entry[0] : iso3;
  };

  Atlas.prototype.point = function (iso3) {
    const entry = this.catalogue.labels[iso3];
    return entry ? L.latLng(entry[1], entry[2]) : null;
  };

  /** Draw the country names that fit: the larger and the nearer to the routes first, none over another. */
  Atlas.prototype.drawLabels = function () {
    if (!this.catalogue) return;
    this.labels.clearLayers();
    const zoom = this.map.getZoom();
    const size = this.map.getSize();
    const taken = [];
    const marked = new Set((this.payload ? this.payload.origins : []).slice(0, 12).map(([iso3]) => iso3));
    this.catalogue.label_order.forEach((iso3) => {
      const [name, lat, lon, area] = this.catalogue.labels[iso3];
      // A country earns its name when it is about as wide as the name, or is one of the chosen origins.
      const across = Math.sqrt(area) * Math.pow(2, zoom) * 0.75;
      const width = name.length * 6.4 + 6;
      if (across < width * 0.62 && !(marked.has(iso3) && zoom >= 4)) return;
      const at = this.map.latLngToContainerPoint([lat, lon]);
      const box = [at.x - width / 2, at.y - 18, at.x + width / 2, at.y - 2];
      if (box[2] < 0 || box[0] > size.x || box[3] < 0 || box[1] > size.y) return;
      if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return;
      taken.push(box);
      const icon = L.divIcon({ className: "ra-label", html: element("span", {}, name), iconSize: [0, 0] });
      L.marker([lat, lon], { icon: icon, pane: "ra-labels", interactive: false, keyboard: false }).addTo(this.labels);
    });
  };

  Atlas.prototype.update = function (payload) {
    this.payload = payload;
    if (this.catalogue) this.draw();
  };

  /** Look at the chosen routes when other routes are chosen, and only then: a filter of origins moves nothing. */
  Atlas.prototype.look = function () {
    const { frame, view } = this.payload;
    const wanted = JSON.stringify([frame, view]);
    if (wanted === this.frame) return;
    this.frame = wanted;
    if (view) this.map.setView([view[0], view[1]], view[2], { animate: false });
    else this.fit(frame);
  };

  /** A link to this view: the page's address, which holds the filters, and where the map looks. */
  Atlas.prototype.link = function () {
    const address = new URL(window.parent.location.href);
    const { lat, lng } = this.map.getCenter().wrap();
    address.searchParams.set("view", `${lat.toFixed(2)},${lng.toFixed(2)},${Math.round(this.map.getZoom())}`);
    return address.toString();
  };

  Atlas.prototype.addButtons = function () {
    const control = L.control({ position: "topleft" });
    control.onAdd = () => {
      const box = element("div", { class: "leaflet-bar ra-buttons" });
      L.DomEvent.disableClickPropagation(box);
      const add = (name, title, action) => {
        const button = element("button", { type: "button", title: title }, name);
        button.addEventListener("click", () => action(button));
        box.appendChild(button);
        return button;
      };
      add("Routes", "Show the chosen routes", () => this.fit(this.payload.frame));
      add("Origins", "Show the origin countries", () => this.fit(this.originBounds()));
      const copy = add("Copy link", "Copy a link to this view", (button) => this.copyLink(button, field));
      const field = element("input", { readonly: "", hidden: "", "aria-label": "Link to this view" });
      box.appendChild(field);
      this.map.on("click movestart", () => {
        field.hidden = true;
        copy.textContent = "Copy link";
      });
      return box;
    };
    control.addTo(this.map);
  };

  Atlas.prototype.copyLink = async function (button, field) {
    field.value = this.link();
    try {
      await window.parent.navigator.clipboard.writeText(field.value);
      button.textContent = "Link copied";
    } catch {
      // Browsers keep the clipboard from pages that are not served over HTTPS or from this machine.
      button.textContent = "Copy this:";
    }
    field.hidden = false;
    field.select();
  };

  /** What holds the chosen routes and the dozen largest origins. */
  Atlas.prototype.originBounds = function () {
    const points = this.payload.origins.map(([iso3]) => this.point(iso3)).filter(Boolean).slice(0, 12);
    return points.length ? L.latLngBounds(points).extend(this.payload.frame || points) : this.payload.frame;
  };

  Atlas.prototype.fit = function (bounds) {
    if (!bounds) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map.fitBounds(bounds, { padding: [24, 24], animate: !still, maxZoom: 7 });
  };

  Atlas.prototype.draw = function () {
    this.look();
    this.drawLegs();
    this.drawOrigins();
    this.drawMentions();
    this.drawCrossings();
    this.drawSelected();
    this.drawLabels();
    this.drawLegend();
    const map = this.map.getContainer();
    map.setAttribute("role", "region");
    map.setAttribute("aria-label", this.payload.alt);
    map.dataset.painted = this.payload.id;
  };

  Atlas.prototype.drawLegs = function () {
    const group = this.groups.legs.clearLayers();
    const { legs, values, measure } = this.payload;
    const rows = legs.map((index) => this.catalogue.legs[index]);
    const rank = (leg) => (leg.approach ? -1 : values[leg.route] || 0);
    rows.sort((one, other) => rank(one) - rank(other));
    rows.forEach((leg) => {
      const value = values[leg.route];
      const [from, to] = leg.points;
      const line = new FlowLine([from, to], {
        pane: "ra-flows",
        renderer: this.renderers["ra-flows"],
        ...lineStyle(leg, value),
      });
      const kind = leg.approximate ? "approximate" : "places named in the source";
      const figures = leg.approach
        ? "Leads to a route; no figure of its own"
        : `Whole route: ${people(value)}${value === undefined || value === null ? "" : ` ${measure}`}`;
      this.pickable(line, `leg:${leg.id}`, [leg.label, leg.route_label, `By ${leg.mode}, ${kind}; ${leg.years}`, figures]);
      group.addLayer(line);
      const { color, weight, bend } = line.options;
      const head = { pane: "ra-flows", renderer: this.renderers["ra-flows"], interactive: false, bend: bend, width: weight };
      group.addLayer(new FlowHead([from, to], { ...head, weight: 1, color: "#ffffff", fill: true, fillColor: color, fillOpacity: 1 }));
      this.reachable(line, `${leg.label}, ${leg.route_label}`);
    });
  };

  Atlas.prototype.drawOrigins = function () {
    const group = this.groups.origins.clearLayers();
    const { origins, measure } = this.payload;
    const placed = origins.filter(([iso3]) => this.point(iso3));
    const largest = Math.max(1, ...placed.map(([, value]) => value));
    placed.forEach(([iso3, value]) => {
      const circle = L.circleMarker(this.point(iso3), {
        pane: "ra-circles",
        renderer: this.renderers["ra-circles"],
        radius: circleRadius(value, largest),
        fillColor: cividis(value, largest),
        fillOpacity: 0.8,
        color: "#ffffff",
        weight: 1.2,
      });
      this.pickable(circle, `country:${iso3}`, () => this.countryLines(iso3));
      group.addLayer(circle);
      this.reachable(circle, `${this.name(iso3)}: ${number.format(value)} ${measure}`);
    });
  };

  /** A ring split by role, with the count inside. */
  function ring(counts, roles, radius) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const size = 2 * radius + 2;
    const node = svg("svg", { width: size, height: size, viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true" });
    const thickness = Math.max(3, radius * 0.42);
    const middle = radius - thickness / 2;
    const around = 2 * Math.PI * middle;
    node.appendChild(svg("circle", { cx: size / 2, cy: size / 2, r: radius, fill: "#ffffff", stroke: "#44505a", "stroke-width": 0.8 }));
    let turned = 0;
    counts.forEach((count, index) => {
      if (!count) return;
      const share = (count / total) * around;
      node.appendChild(
        svg("circle", {
          cx: size / 2,
          cy: size / 2,
          r: middle,
          fill: "none",
          stroke: ROLE_COLOURS[roles[index]],
          "stroke-width": thickness,
          "stroke-dasharray": `${share} ${around - share}`,
          "stroke-dashoffset": -turned,
          transform: `rotate(-90 ${size / 2} ${size / 2})`,
        })
      );
      turned += share;
    });
    if (radius >= 9) {
      const text = svg("text", { x: size / 2, y: size / 2, class: "ra-count" });
      text.textContent = total;
      node.appendChild(text);
    }
    return node;
  }

  Atlas.prototype.drawMentions = function () {
    const group = this.groups.mentions.clearLayers();
    const { mentions, roles } = this.payload;
    const totals = mentions.map(([, ...counts]) => counts.reduce((sum, count) => sum + count, 0));
    const largest = Math.max(1, ...totals);
    mentions.forEach(([iso3, ...counts], index) => {
      const at = this.point(iso3);
      if (!at) return;
      const radius = 5 + 12 * Math.sqrt(totals[index] / largest);
      const size = 2 * radius + 2;
      // Beside the circle of the same country, not over it.
      const icon = L.divIcon({ className: "ra-ring", html: ring(counts, roles, radius), iconSize: [size, size], iconAnchor: [-4, -3] });
      const marker = L.marker(at, { icon: icon, alt: "", keyboard: false });
      this.pickable(marker, `country:${iso3}`, () => this.countryLines(iso3));
      group.addLayer(marker);
      this.reachable(marker, `${this.name(iso3)}: ${totals[index]} mentions in reports`);
    });
  };

  function diamond(approximate) {
    const node = svg("svg", { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true" });
    node.appendChild(svg("path", { d: "M7 1.5L12.5 7L7 12.5L1.5 7Z", class: approximate ? "ra-diamond ra-approximate" : "ra-diamond" }));
    return node;
  }

  Atlas.prototype.drawCrossings = function () {
    const group = this.groups.crossings.clearLayers();
    this.payload.crossings.forEach((index) => {
      const place = this.catalogue.crossings[index];
      const icon = L.divIcon({ className: "ra-crossing", html: diamond(place.approximate), iconSize: [14, 14] });
      const marker = L.marker([place.lat, place.lon], { icon: icon, alt: "", keyboard: false });
      const where = place.approximate ? "Border crossing point, approximate position" : "Border crossing point";
      this.pickable(marker, `place:${place.id}`, [place.name, where]);
      group.addLayer(marker);
      this.reachable(marker, `${place.name}, ${where}`);
    });
    this.showCrossings();
  };

  /** Crossing points would hide the map of a continent: they are small there, and grow with the zoom. */
  Atlas.prototype.showCrossings = function () {
    this.map.getContainer().classList.toggle("ra-far", this.map.getZoom() < 5);
  };

  Atlas.prototype.drawSelected = function () {
    const selected = this.payload.selected;
    Object.entries(this.outlines).forEach(([iso3, layer]) => {
      const chosen = selected === `country:${iso3}`;
      layer.setStyle({ color: chosen ? SELECTED : "#9aa5ad", weight: chosen ? 2.4 : 0.6 });
      if (chosen) layer.bringToFront();
    });
    this.groups.legs.eachLayer((line) => {
      if (!line.pick || line.pick !== selected) return;
      line.setStyle({ color: SELECTED, opacity: 1, weight: Math.max(3, line.options.weight) });
      line.bringToFront();
    });
    [this.groups.crossings, this.groups.mentions].forEach((group) =>
      group.eachLayer((marker) => {
        const node = marker.getElement();
        if (node) node.classList.toggle("ra-selected", marker.pick === selected);
      })
    );
  };

  /* ---- legend -------------------------------------------------------------------------------------------------- */

  function sample(width, height, draw) {
    const node = svg("svg", { width: width, height: height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
    draw(node);
    return node;
  }

  function lineSample(style) {
    return sample(46, 14, (node) => {
      const attributes = { d: "M2 7H44", stroke: style.color, "stroke-width": style.weight, "stroke-linecap": style.lineCap || "round", fill: "none" };
      if (style.dashArray) attributes["stroke-dasharray"] = style.dashArray;
      node.appendChild(svg("path", attributes));
      if (!style.plain) node.appendChild(svg("path", { d: "M20 3L29 7L20 11Z", fill: style.color }));
    });
  }

  function row(picture, text) {
    const node = element("div", { class: "ra-row" });
    node.appendChild(picture);
    node.appendChild(element("span", {}, text));
    return node;
  }

  Atlas.prototype.drawLegend = function () {
    const open = this.legend ? this.legend.querySelector("details").open : this.map.getSize().x > 700;
    if (!this.legend) {
      const control = L.control({ position: "bottomleft" });
      control.onAdd = () => {
        this.legend = element("div", { class: "ra-legend" });
        L.DomEvent.disableClickPropagation(this.legend);
        L.DomEvent.disableScrollPropagation(this.legend);
        return this.legend;
      };
      control.addTo(this.map);
    }
    const { measure, origins, mentions, roles } = this.payload;
    const details = element("details", open ? { open: "" } : {});
    details.appendChild(element("summary", {}, "Legend"));
    const heading = (text) => details.appendChild(element("h4", {}, text));
    heading(`Routes: ${measure}`);
    [10000, 100000, 1000000].forEach((value) =>
      details.appendChild(row(lineSample({ color: LINE, weight: lineWidth(value), plain: true }), number.format(value)))
    );
    details.appendChild(element("p", {}, this.settings.texts.whole_route));
    [
      [{ mode: "land" }, "Land or sea leg"],
      [{ mode: "land", approximate: true }, "Approximate leg"],
      [{ mode: "air" }, "By air"],
      [{ mode: "land", approach: true }, "From an origin country, no figure"],
    ].forEach(([leg, text]) => details.appendChild(row(lineSample({ ...lineStyle(leg, 30000) }), text)));
    const placed = origins.filter(([iso3]) => this.point(iso3)).map(([, value]) => value);
    if (placed.length) {
      heading(`Origin countries: ${measure}`);
      const largest = Math.max(...placed);
      [...new Set([largest, Math.round(largest / 10), Math.round(largest / 100)])].filter(Boolean).forEach((value) => {
        const radius = circleRadius(value, largest);
        const picture = sample(46, Math.max(14, 2 * radius + 2), (node) =>
          node.appendChild(svg("circle", { cx: 23, cy: Math.max(7, radius + 1), r: radius, fill: cividis(value, largest), "fill-opacity": 0.8 }))
        );
        details.appendChild(row(picture, number.format(value)));
      });
    }
    if (mentions.length) {
      heading("Mentions in reports, by role");
      roles.forEach((role) => {
        const picture = sample(46, 14, (node) => node.appendChild(svg("circle", { cx: 23, cy: 7, r: 5.5, fill: ROLE_COLOURS[role] })));
        details.appendChild(row(picture, role));
      });
    }
    const crossing = element("span", { class: "ra-sample" });
    crossing.appendChild(diamond(false));
    details.appendChild(row(crossing, "Border crossing point"));
    details.appendChild(row(lineSample({ color: "#6f7d87", weight: 1.2, dashArray: "5 4", plain: true }), "Undetermined boundary"));
    details.appendChild(row(lineSample({ color: "#6f7d87", weight: 1.2, dashArray: "1 4", plain: true }), "Line of Control, Abyei"));
    this.legend.replaceChildren(details);
  };

  /* ---- what the folium map calls -------------------------------------------------------------------------------- */

  window.RouteAtlas = {
    start: function (map, groups, settings) {
      const atlas = new Atlas(map, groups, settings);
      window.routeAtlas = atlas;
      atlas.load().catch((error) => {
        const box = L.control({ position: "topright" });
        box.onAdd = () => element("div", { class: "ra-failure", role: "alert" }, `The map cannot be drawn: ${error.message}. Reload the page.`);
        box.addTo(map);
      });
    },
    update: function (payload) {
      window.routeAtlas.update(payload);
    },
  };
})();
