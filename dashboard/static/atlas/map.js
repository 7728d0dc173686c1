/* Draws the layers of Route Atlas into the feature groups of a folium map.
 *
 * What never changes (countries, lines, legs, label points) is fetched once, as the catalogue; a change of filters sends
 * numbers only, and only what differs is drawn again. The legs come first: they are what a change is watched for.
 */
(function () {
  "use strict";

  const { FlowHead, FlowLine, Keyed, Mark, MarkRenderer, SELECTED } = window.RouteAtlasDrawing;
  const { circle, circleRadius, cividis, diamond, element, fill, headStyle, lineStyle, number, presence, ring, said, signed, text, unpacked } = window.RouteAtlasDrawing;
  const Legend = window.RouteAtlasLegend;
  const Play = window.RouteAtlasPlay;
  // Few panes: each is a picture that the browser keeps, so that a change of one does not paint the others again.
  const PANES = { "ra-ground": L.SVG, "ra-flows": L.SVG, "ra-marks": MarkRenderer, "ra-labels": MarkRenderer };
  const BEYOND = 0.25;
  const GROUND = { fillColor: "var(--ra-land)", fillOpacity: 1, color: "var(--ra-outline)", weight: 0.5, opacity: 0.9 };
  const DASHES = { international: null, undetermined: "5 4", dotted: "1 4" };
  const AIR_BEND = 0.16;
  const FIT = { padding: [24, 24], maxZoom: 7 };
  const LABELLED_ORIGINS = 12;
  const FEW_ORIGINS = 6;
  const LABEL_ABOVE = 7;
  const NOTHING = "nothing";
  const SEA = "var(--ra-sea)";
  const IDLE_MILLISECONDS = 300;
  // From these zooms on: finer outlines, which take a fetch, and the names of crossing points.
  const FINE_ZOOM = 7;
  const NAMED_CROSSINGS_ZOOM = 8;
  // The list of layers, for layers that come later: folium keeps no hold of it.
  L.Control.Layers.addInitHook(function () {
    window.routeAtlasLayers = this;
  });

  function note(lines) {
    const node = element("div", { class: "ra-note" });
    lines.forEach((line, index) => node.appendChild(element(index ? "div" : "strong", {}, line)));
    return node;
  }

  function sum(counts) {
    return counts.reduce((total, count) => total + count, 0);
  }

  class Atlas {
    constructor(map, groups, settings) {
      this.map = map;
      this.groups = groups;
      this.settings = settings;
      this.words = settings.words;
      this.catalogue = null;
      this.payload = null;
      this.picks = 0;
      this.outlines = {};
      this.fineOutlines = {};
      this.fine = null;
      this.region = null;
      this.marked = null;
      this.frame = null;
      this.fitted = null;
      this.viewed = null;
      this.order = "";
      this.led = false;
      this.legend = new Legend(map, this.words, (name) => this.pick(name), this.legendRoom);
      map.attributionControl.setPrefix(false).addAttribution(element("span", {}, settings.attribution).innerHTML);
      this.play = new Play(this, (id) => this.tell({ play: id }));
      this.addButtons();
      this.panes = {};
      Object.entries(PANES).forEach(([pane, Renderer], index) => {
        map.createPane(pane).style.zIndex = 320 + 20 * index;
        this.panes[pane] = { pane: pane, renderer: new Renderer({ pane: pane, padding: BEYOND }) };
      });
      this.labels = new Keyed(L.layerGroup().addTo(map), (label) => this.makeLabel(label), (mark, label) => this.changeLabel(mark, label));
      this.legs = new Keyed(groups.legs, (row) => this.makeLeg(row), (layer, row) => this.changeLeg(layer, row));
      this.origins = new Keyed(groups.origins, (row) => this.makeOrigin(row), (layer, row) => this.changeOrigin(layer, row));
      this.mentions = new Keyed(groups.mentions, (row) => this.makeRing(row), (layer, row) => this.changeRing(layer, row));
      this.crossings = new Keyed(groups.crossings, (place) => this.makeCrossing(place), (layer) => this.markChosen(layer));
    }

    /** Width of a map that has room for an open legend, in pixels. */
    get legendRoom() {
      return 700;
    }

    /** How much larger than usual the names of countries are. */
    get labelScale() {
      return 1;
    }

    async load() {
      const answer = await fetch(this.settings.catalogue);
      if (!answer.ok) throw new Error(said(this.words.outlinesNotRead, { status: answer.status }));
      const catalogue = await answer.json();
      this.begin({ ...catalogue, countries: unpacked(catalogue.countries), lines: unpacked(catalogue.lines) });
    }

    /** Draw what never changes, and from now on what is chosen. */
    begin(catalogue) {
      this.catalogue = catalogue;
      this.drawGround();
      this.map.on("moveend", () => this.drawLabels());
      this.map.on("zoomend", () => this.showCrossings());
      // What was fitted into the window, or its middle, stays so in a window of another size, until somebody looks elsewhere.
      this.map.on("movestart", () => { this.fitted = this.viewed = null; });
      this.map.on("resize", () => (this.viewed ? this.lookAt(this.viewed) : this.fit(this.fitted, false)));
      this.map.on("moveend", () => this.showRegion());
      this.showRegion();
      this.map.on("move", () => this.lead());
      document.addEventListener("keydown", (event) => {
        if (document.querySelector("dialog[open]")) return;
        if (event.key === "Escape" && this.payload && this.payload.selected) this.pick(NOTHING);
      });
      // The outlines are the most that is drawn at once: the browser may answer its user before the rest.
      setTimeout(() => { if (this.payload) this.draw(); });
    }

    /* ---- what is picked ------------------------------------------------------------------------------------------ */

    /** Mark what was picked at once, and tell the page. */
    pick(name) {
      this.payload.selected = name === NOTHING ? "" : name;
      this.drawSelected();
      this.tell({ pick: name });
    }

    /** What a click on a layer picks: of a leg that is picked already, its whole route. */
    next(layer) {
      return layer.whole && this.payload.selected === layer.pick ? layer.whole : layer.pick;
    }

    /** Whether a leg is picked by itself, or with its "route". */
    isPicked(leg) {
      return this.payload.selected === `leg:${leg.id}` || (this.payload.selected === `route:${leg.route}` && "route");
    }

    /** Tell the page what was done; the count tells two picks of the same thing apart. */
    tell(properties) {
      const feature = { type: "Feature", geometry: null, properties: { ...properties, count: ++this.picks } };
      const message = { isStreamlitMessage: true, type: "streamlit:setComponentValue", dataType: "json" };
      window.parent.postMessage({ ...message, value: { last_active_drawing: feature } }, "*");
    }

    /** Make a layer answer to clicks and to the keyboard, and tell what it is. */
    pickable(layer, pick, lines, name) {
      layer.pick = pick;
      layer.on("click", () => this.pick(this.next(layer)));
      layer.bindTooltip(() => note(lines()), { sticky: true, className: "ra-tooltip" });
      if (name) layer.on("add", () => this.makeReachable(layer, name));
      return layer;
    }

    makeReachable(layer, name) {
      const node = layer.getElement();
      if (!node) return;
      node.setAttribute("tabindex", "0");
      node.setAttribute("role", "button");
      node.setAttribute("aria-label", name());
      node.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        layer.fire("click");
      });
    }

    rename(layer, name) {
      const node = layer.getElement();
      if (node) node.setAttribute("aria-label", name);
    }

    markChosen(layer) {
      const node = layer.getElement();
      if (node) node.classList.toggle("ra-selected", layer.pick === this.payload.selected);
    }

    drawSelected() {
      const { selected } = this.payload;
      this.drawLegs();
      this.showLegend();
      this.markCountry(selected);
      [this.crossings, this.mentions].forEach((keyed) => keyed.layers.forEach((layer) => this.markChosen(layer)));
    }

    markCountry(selected) {
      const outline = selected.startsWith("country:") ? this.outlines[selected.slice(8)] : null;
      if (outline === this.marked) return;
      if (this.marked) this.marked.setStyle({ color: GROUND.color, weight: GROUND.weight });
      if (outline) outline.setStyle({ color: SELECTED, weight: 2.4 });
      this.marked = outline;
      this.markFine();
    }

    /* ---- ground and names ------------------------------------------------------------------------------------------ */

    drawGround() {
      L.geoJSON(this.catalogue.countries, {
        ...this.panes["ra-ground"],
        style: GROUND,
        onEachFeature: (feature, layer) => {
          const iso3 = feature.properties.iso3;
          if (!iso3) return;
          this.outlines[iso3] = layer;
          layer.on("add", () => fill(layer.getElement(), { role: "img", "aria-label": this.name(iso3) }));
          this.pickable(layer, `country:${iso3}`, () => this.countryLines(iso3));
          layer.on({
            mouseover: () => layer.setStyle({ fillColor: "var(--ra-land-pointed)" }),
            mouseout: () => layer.setStyle({ fillColor: GROUND.fillColor }),
          });
        },
      }).addTo(this.groups.ground);
      L.geoJSON(this.catalogue.lines, {
        ...this.panes["ra-ground"],
        interactive: false,
        style: (feature) => ({ color: "var(--ra-border)", weight: 0.9, dashArray: DASHES[feature.properties.kind] }),
      }).addTo(this.groups.ground);
    }

    /** Draw the finer outlines of the region where the map is near enough, and fetch them when that is so for the first time. */
    showRegion() {
      const { region } = this.settings;
      if (!region) return;
      const near = this.map.getZoom() >= FINE_ZOOM;
      if (near && !this.region) this.region = this.loadRegion(region).catch(() => { this.region = null; });
      if (this.fine) this.groups.ground[near ? "addLayer" : "removeLayer"](this.fine);
    }

    async loadRegion(address) {
      const answer = await fetch(address);
      // Without finer outlines the map keeps those that it has.
      if (answer.ok) this.drawRegion(unpacked(await answer.json()));
    }

    drawRegion({ box, features }) {
      if (!features) return;
      const [west, south, east, north] = box;
      const still = { ...this.panes["ra-ground"], interactive: false };
      const sea = L.rectangle([[south, west], [north, east]], { ...still, stroke: false, fillColor: SEA, fillOpacity: 1 });
      // Leaflet adds the layers of a group in the order of their numbers.
      L.stamp(sea);
      const drawn = L.geoJSON(features, {
        ...still,
        style: ({ properties: { kind } }) =>
          kind === "country"
            ? { stroke: false, fillColor: GROUND.fillColor, fillOpacity: 1 }
            : { fill: false, color: "var(--ra-border)", weight: kind === "coast" ? 0.6 : 1.1, dashArray: DASHES[kind] || null },
        onEachFeature: ({ properties }, layer) => {
          if (properties.kind === "country") this.fineOutlines[properties.iso3] = layer;
        },
      });
      this.fine = L.layerGroup([sea, drawn]);
      this.markFine();
      this.showRegion();
    }

    /** Mark the chosen country in its finer outline, too, which lies over the other. */
    markFine() {
      Object.values(this.fineOutlines).forEach((layer) => {
        const chosen = this.payload && this.payload.selected === `country:${layer.feature.properties.iso3}`;
        layer.setStyle(chosen ? { stroke: true, color: SELECTED, weight: 2.4, opacity: 1 } : { stroke: false });
      });
    }

    name(iso3) {
      const entry = this.catalogue.labels[iso3];
      return entry ? entry[0] : iso3;
    }

    point(iso3) {
      const entry = this.catalogue.labels[iso3];
      return entry ? L.latLng(entry[1], entry[2]) : null;
    }

    countryLines(iso3) {
      const lines = [this.name(iso3)];
      if (!this.payload) return lines;
      const { mentions, origins, roles } = this.payload;
      const origin = origins.find(([code]) => code === iso3);
      if (origin) lines.push(said(this.words.fromHere, { figure: this.figure(origin) }));
      const mention = mentions.find(([code]) => code === iso3);
      if (mention) {
        const counts = roles.map((role, index) => [role, mention[index + 1]]).filter(([, count]) => count);
        lines.push(said(this.words.namedInReports, { counts: counts.map((of) => of.join(" ")).join(", ") }));
      }
      if (lines.length === 1) lines.push(this.words.nothingHere);
      return lines;
    }

    makeLabel({ name, at, small, up }) {
      const shapes = [text(name, { y: small ? -10 : -up })];
      const className = small ? "ra-label ra-small" : "ra-label";
      const mark = new Mark(at, shapes, { ...this.panes["ra-labels"], className: className, interactive: false });
      return Object.assign(mark, { up: up });
    }

    changeLabel(mark, { name, up }) {
      if (up === undefined || mark.up === up) return;
      mark.up = up;
      mark.reshape([text(name, { y: -up })]);
    }

    /** How far above its point the name of a country stands, in pixels: over its circle, which it could not be read on. */
    above(iso3) {
      const circle = this.map.hasLayer(this.groups.origins) && this.origins.layers.get(iso3);
      return circle ? Math.max(LABEL_ABOVE, Math.round(circleRadius(Math.abs(circle.row.value), this.largestOrigin)) + 4) : LABEL_ABOVE;
    }

    /** Draw the country names that fit: the larger and the nearer to the routes first, none over another.
     *
     * Where a few origins are chosen, theirs come before all others: the map is about them.
     */
    drawLabels() {
      if (!this.catalogue || !this.payload) return;
      const zoom = this.map.getZoom();
      const named = new Set(this.payload.origins.slice(0, LABELLED_ORIGINS).map(([iso3]) => iso3));
      const few = this.payload.origins.length <= FEW_ORIGINS ? [...named].filter((iso3) => iso3 in this.catalogue.labels) : [];
      const taken = [];
      const fits = [...new Set([...few, ...this.catalogue.label_order])].filter((iso3) => {
        const [name, lat, lon, area] = this.catalogue.labels[iso3];
        // A country earns its name when it is about as wide as the name, or is one of the chosen origins.
        const across = Math.sqrt(area) * Math.pow(2, zoom) * 0.75;
        const width = name.length * 6.4 * this.labelScale + 6;
        if (across < width * 0.62 && !(named.has(iso3) && zoom >= 4) && !few.includes(iso3)) return false;
        const at = this.map.latLngToContainerPoint([lat, lon]);
        const foot = at.y - this.above(iso3) + 5;
        return this.fits([at.x - width / 2, foot - 16 * this.labelScale, at.x + width / 2, foot], taken);
      });
      const labels = fits.map((iso3) => [iso3, { name: this.name(iso3), at: this.point(iso3), up: this.above(iso3) }]);
      this.labels.sync([...labels, ...this.crossingLabels(taken)]);
    }

    /** The names of the crossing points that fit beside what is taken, when the map is near. */
    crossingLabels(taken) {
      if (this.map.getZoom() < NAMED_CROSSINGS_ZOOM) return [];
      const shown = this.payload.crossings.map((index) => this.catalogue.crossings[index]);
      return shown
        .filter(({ name, lat, lon }) => {
          const at = this.map.latLngToContainerPoint([lat, lon]);
          const half = name.length * 3.1 + 4;
          const box = [at.x - half, at.y - 21, at.x + half, at.y - 8];
          return this.fits(box, taken);
        })
        .map(({ id, name, lat, lon }) => [`place:${id}`, { name: name, at: L.latLng(lat, lon), small: true }]);
    }

    /** Whether a box of left, top, right, bottom is on the map and over none that is taken; if so it is taken, too. */
    fits(box, taken) {
      const size = this.map.getSize();
      if (box[2] < 0 || box[0] > size.x || box[3] < 0 || box[1] > size.y) return false;
      if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return false;
      taken.push(box);
      return true;
    }

    /* ---- where the map looks --------------------------------------------------------------------------------------- */

    /** Look at the chosen routes when other routes are chosen, and only then: a filter of origins moves nothing. */
    look() {
      const { frame, view } = this.payload;
      const wanted = JSON.stringify([frame, view]);
      if (wanted === this.frame) return;
      this.frame = wanted;
      if (view) this.lookAt(view);
      else this.fit(frame, this.map.getContainer().dataset.painted !== undefined);
    }

    /** Look at [latitude, longitude, zoom], to the half of a pixel, which Leaflet would not move for. */
    lookAt(view) {
      this.map.setView([view[0], view[1]], view[2], { reset: true });
      this.viewed = view;
    }

    fit(bounds, moving = true) {
      if (!bounds) return;
      if (!this.isSeen()) {
        // Nothing fits into no room: it is fitted when the window gives the map some.
        this.fitted = bounds;
        return;
      }
      if (this.map._animatingZoom) {
        // Leaflet moves nowhere in the middle of a flight.
        this.map.once("zoomend", () => setTimeout(() => this.fit(bounds, moving)));
        return;
      }
      const compared = this.compared();
      if (compared.length > 1) {
        const box = L.latLngBounds(bounds);
        const corners = [[box.getSouth(), box.getWest()], [box.getNorth(), box.getEast()]];
        const zoom = Math.min(FIT.maxZoom, ...compared.map((atlas) => atlas.nearest(corners)));
        compared.forEach((atlas) => atlas.settle(corners, zoom));
        return;
      }
      this.map.once("moveend", () => { this.fitted = bounds; });
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      this.map.fitBounds(bounds, { ...FIT, animate: moving && !still });
    }

    /** The maps of this page that look at one place, this one among them, as far as they are drawn and seen. */
    compared() {
      const group = this.payload && this.payload.group;
      if (!group) return [this];
      const every = Array.from(window.parent.frames).map((frame) => frame.routeAtlas).filter(Boolean);
      return every.filter((atlas) => atlas.catalogue && atlas.payload && atlas.payload.group === group && atlas.isSeen());
    }

    isSeen() {
      const { x, y } = this.map.getSize();
      return x > 0 && y > 0;
    }

    /** The largest zoom at which this map holds all of the corners. */
    nearest(corners) {
      const [x, y] = FIT.padding;
      return this.map.getBoundsZoom(corners, false, L.point(2 * x, 2 * y));
    }

    /** Look at the middle of the corners, and do so again in a window of another size. */
    settle(corners, zoom) {
      const [one, other] = corners.map((corner) => this.map.project(corner, zoom));
      this.follow(this.map.unproject(one.add(other).divideBy(2), zoom), zoom, corners);
    }

    /** Where maps are compared, the others on the page look where this one does. */
    lead() {
      if (this.led || !this.isSeen()) return;
      this.compared().forEach((other) => other !== this && other.follow(this.map.getCenter(), this.map.getZoom(), this.fitted));
    }

    /** Look where another map does, and know what was fitted there. */
    follow(centre, zoom, fitted) {
      this.led = true;
      this.map.setView([centre.lat, centre.lng], zoom, { animate: false });
      this.led = false;
      this.fitted = fitted;
    }

    /** What holds the chosen routes and the dozen largest origins. */
    originBounds() {
      const points = this.payload.origins.map(([iso3]) => this.point(iso3)).filter(Boolean).slice(0, LABELLED_ORIGINS);
      return points.length ? L.latLngBounds(points).extend(this.payload.frame || points) : this.payload.frame;
    }

    /** Where the map looks, as the page's address has it. */
    looks() {
      const { lat, lng } = this.map.getCenter().wrap();
      return `${lat.toFixed(2)},${lng.toFixed(2)},${Math.round(this.map.getZoom())}`;
    }

    /** Tell the page where the map looks, when it asks; nothing where it still looks at the chosen routes. */
    tellLook() {
      this.tell({ look: this.fitted ? "" : this.looks() });
    }

    /** A link to this view: the page's address, which holds the filters, and where the map looks. */
    link() {
      const address = new URL(window.parent.location.href);
      address.searchParams.set("view", this.looks());
      return address.toString();
    }

    addButtons() {
      const { words } = this;
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
        add(words.routes, words.routesHint, () => this.fit(this.payload.frame));
        add(words.origins, words.originsHint, () => this.fit(this.originBounds()));
        this.playButton = add(words.play, words.playHint, () => { if (this.catalogue && this.payload) this.play.open(this.payload); });
        const copy = add(words.copyLink, words.copyLinkHint, (button) => this.copyLink(button, field));
        const field = element("input", { readonly: "", hidden: "", "aria-label": words.link });
        box.appendChild(field);
        this.map.on("click movestart", () => {
          field.hidden = true;
          copy.textContent = words.copyLink;
        });
        return box;
      };
      control.addTo(this.map);
    }

    async copyLink(button, field) {
      field.value = this.link();
      try {
        await window.parent.navigator.clipboard.writeText(field.value);
        button.textContent = this.words.linkCopied;
      } catch {
        // Browsers keep the clipboard from pages that are not served over HTTPS or from this machine.
        button.textContent = this.words.copyThis;
      }
      field.hidden = false;
      field.select();
    }

    /* ---- what a selection draws ------------------------------------------------------------------------------------ */

    update(payload) {
      const playing = this.play.isOpen;
      if (payload.ahead && !this.ahead) this.ahead = new window.RouteAtlasAhead.Ahead(this);
      this.answer = payload;
      const drawn = this.ahead ? this.ahead.over(payload) : payload;
      if (!playing || !this.payload) this.payload = drawn;
      if (!this.catalogue) return;
      if (playing) this.keepPlaying(payload);
      else this.draw();
    }

    /** Draw a choice that the server has not answered yet, or go back to its answer. */
    drawAhead() {
      if (!this.catalogue || this.play.isOpen) return;
      this.payload = { ...this.ahead.over(this.answer), selected: this.payload.selected };
      this.draw();
    }

    /* ---- a play through time --------------------------------------------------------------------------------------- */

    /** Draw a moment of a play: only what its figures change. */
    drawMoment(moment) {
      this.payload = moment;
      this.drawLegs();
      this.drawOrigins();
    }

    /** Draw what differs in a play as a whole: no mentions, which have no month, and a legend of its scale. */
    drawPlayed() {
      this.drawMentions();
      this.showLegend();
    }

    keepPlaying(payload) {
      const box = this.map.getContainer();
      this.play.follow(payload);
      this.look();
      this.drawLegs();
      this.drawMarks();
      // Until the months of another choice have come, the moment of the former one stands.
      if (this.payload.id !== payload.id) return;
      box.dataset.legs = payload.id;
      box.dataset.painted = payload.id;
    }

    endPlay(payload) {
      this.payload = { ...payload, selected: this.payload.selected };
      this.draw();
    }

    /** Draw the legs now, and the rest when they have been painted. */
    draw() {
      const { id, isAhead } = this.payload;
      const box = this.map.getContainer();
      const isFirst = !box.dataset.painted;
      this.look();
      this.playButton.hidden = Boolean(this.payload.group);
      this.drawLegs();
      box.dataset.legs = id;
      const rest = () => {
        if (this.payload.id !== id) return;
        this.drawMarks();
        if (!isAhead) box.dataset.painted = id;
      };
      if (isFirst || document.hidden) rest();
      // What is drawn ahead must not hold up the page, which has to tell the server of it.
      else if (isAhead) requestIdleCallback(rest, { timeout: IDLE_MILLISECONDS });
      else requestAnimationFrame(() => requestAnimationFrame(rest));
    }

    showLegend() {
      const { about, legs, measure, mentions, roles, scale, selected, sides } = this.payload;
      const drawn = legs.map((index) => this.catalogue.legs[index]).filter((leg) => !leg.approach);
      this.legend.show({
        about: about || {},
        measure: measure,
        largestOrigin: this.largestOrigin,
        roles: mentions.length ? roles : [],
        wholeRoute: this.settings.texts.wholeRoute,
        full: scale && scale.full,
        locked: scale && scale.locked,
        ...(this.added ? this.added.said() : {}),
        sides: sides,
        routes: [...new Map(drawn.map((leg) => [`route:${leg.route}`, leg.route_label]))],
        selected: selected,
      });
    }

    drawMarks() {
      const { alt, crossings, selected } = this.payload;
      this.drawOrigins();
      this.drawMentions();
      this.crossings.sync(crossings.map((index) => [index, this.catalogue.crossings[index]]));
      this.showCrossings();
      this.markCountry(selected);
      this.drawLabels();
      this.showLegend();
      this.drawAdded();
      const box = this.map.getContainer();
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", alt);
    }

    /** Layers of tables that a user has added; their script is asked for when there is one. */
    drawAdded() {
      const { added } = this.payload;
      if (this.added) this.added.show(added ? added.layers : []);
      else if (added && !this.asked) {
        this.asked = element("script", { src: added.script });
        this.asked.addEventListener("load", () => {
          this.added = new window.RouteAtlasAdded(this);
          this.drawAdded();
        });
        document.head.append(this.asked);
      }
    }

    drawLegs() {
      const { legs, scale, sides, strengths, values, years } = this.payload;
      const of = this.catalogue.legs;
      const strength = (index) => (strengths ? strengths[index] : presence(of[index].spans, years));
      this.legs.sync(
        legs.map((index) => [
          index,
          {
            leg: of[index],
            value: values[of[index].route],
            full: scale && scale.full,
            strength: strength(index),
            change: Boolean(sides),
          },
        ])
      );
      if (strengths) return;
      const order = Object.keys(values).sort((one, other) => (values[one] || 0) - (values[other] || 0));
      if (order.length > 1 && order.join() !== this.order) {
        // The route with the larger figure lies on top.
        order.forEach((route) => this.legs.layers.forEach((layer) => layer.route === route && layer.bringToFront()));
        this.order = order.join();
      }
    }

    legLines(leg) {
      const { words } = this;
      const { routes, values, when } = this.payload;
      const value = values[leg.route];
      const figure = value === undefined || value === null ? words.noFigure : this.figure([0, value, ...((routes || {})[leg.route] || [])]);
      const whole = said(when ? words.wholeRouteWhen : words.wholeRoute, { when: when, figure: figure });
      const by = said(leg.approximate ? words.approximateLegBy : words.legBy, { mode: leg.mode, years: leg.years });
      const lines = [leg.label, leg.route_label, by, leg.approach ? words.approach : whole];
      return this.payload.selected === `leg:${leg.id}` && !leg.approach ? [...lines, words.clickAgain] : lines;
    }

    makeLeg({ leg, value, ...look }) {
      const shared = { ...this.panes["ra-flows"], ...(leg.mode === "air" ? { bend: AIR_BEND } : {}) };
      const pick = `leg:${leg.id}`;
      const style = lineStyle(leg, value, this.isPicked(leg), look);
      const line = new FlowLine(leg.points, { ...shared, ...style });
      if (!leg.approach) line.whole = `route:${leg.route}`;
      const filled = { ...headStyle(style, value, look), interactive: false, width: style.weight };
      const head = new FlowHead(leg.points, { ...shared, ...filled });
      this.pickable(line, pick, () => this.legLines(leg), () => `${leg.label}, ${leg.route_label}`);
      const made = Object.assign(L.featureGroup([line, head]), { route: leg.route, line: line, head: head, pick: pick });
      if (leg.approach) made.on("add", () => made.bringToBack());
      return made;
    }

    changeLeg(layer, { leg, value, ...look }) {
      const chosen = this.isPicked(leg);
      const style = lineStyle(leg, value, chosen, look);
      layer.line.restyle(style);
      layer.head.restyle(headStyle(style, value, look));
      layer.head.widen(style.weight);
      if (chosen && !layer.chosen) this.raise(layer);
      layer.chosen = chosen;
    }

    /** Bring to the front, where the browser forgets what had the focus. */
    raise(layer) {
      const focused = document.activeElement;
      layer.bringToFront();
      if (focused !== document.activeElement) focused.focus({ preventScroll: true });
    }

    drawOrigins() {
      const { origins, scale } = this.payload;
      const placed = origins.filter(([iso3]) => iso3 in this.catalogue.labels);
      this.largestOrigin = scale ? scale.circle : Math.max(0, ...placed.map(([, value]) => value));
      this.origins.sync(placed.map((row) => [row[0], { iso3: row[0], value: row[1], row: row }]));
    }

    /** Put a mark on the map that can be picked; `name` says what it is to those who do not see it. */
    makeMark(at, shapes, className, pick, lines, name) {
      const mark = new Mark(at, shapes, { ...this.panes["ra-marks"], className: className });
      this.pickable(mark, pick, lines, name);
      return mark.on("add", () => this.markChosen(mark));
    }

    originShapes(value) {
      if (!value) return [];
      if (this.payload.sides) return signed(circleRadius(Math.abs(value), this.largestOrigin), value);
      return circle(circleRadius(value, this.largestOrigin), cividis(value, this.largestOrigin));
    }

    /** A figure in words; of a difference, both sides and what lies between them. */
    figure([, value, left, right]) {
      const { measure, one, sides } = this.payload;
      const { words } = this;
      if (!sides) return said(words.figure, { count: number.format(value), measure: value === 1 ? one : measure });
      return said(value < 0 ? words.fewer : words.more, {
        count: number.format(Math.abs(value)),
        before: number.format(left),
        first: sides[0],
        after: number.format(right),
        second: sides[1],
        measure: measure,
      });
    }

    originName({ iso3, row }) {
      return `${this.name(iso3)}: ${this.figure(row)}`;
    }

    makeOrigin(row) {
      const { iso3, value } = row;
      const lines = () => this.countryLines(iso3);
      const name = () => this.originName(mark.row);
      const mark = this.makeMark(this.point(iso3), this.originShapes(value), "ra-origin", `country:${iso3}`, lines, name);
      mark.row = row;
      // Circles lie under the rings and diamonds.
      return mark.on("add", () => mark.bringToBack());
    }

    changeOrigin(mark, row) {
      const share = row.value / this.largestOrigin;
      if (mark.row.value === row.value && mark.share === share) return;
      mark.reshape(this.originShapes(row.value));
      mark.row = row;
      mark.share = share;
      this.rename(mark, this.originName(row));
    }

    drawMentions() {
      const { mentions } = this.payload;
      const largest = Math.max(1, ...mentions.map(([, ...counts]) => sum(counts)));
      const placed = mentions.filter(([iso3]) => this.point(iso3));
      this.mentions.sync(
        placed.map(([iso3, ...counts]) => {
          const radius = 5 + 12 * Math.sqrt(sum(counts) / largest);
          return [iso3, { iso3: iso3, counts: counts, radius: radius, said: `${counts} ${radius}` }];
        })
      );
    }

    ringName({ iso3, counts }) {
      return said(this.words.mentions, { place: this.name(iso3), count: sum(counts) });
    }

    makeRing(row) {
      const shapes = ring(row.counts, this.payload.roles, row.radius);
      const lines = () => this.countryLines(row.iso3);
      const name = () => this.ringName(mark.row);
      const mark = this.makeMark(this.point(row.iso3), shapes, "ra-ring", `country:${row.iso3}`, lines, name);
      mark.row = row;
      return mark;
    }

    changeRing(mark, row) {
      if (mark.row.said !== row.said) {
        mark.row = row;
        mark.reshape(ring(row.counts, this.payload.roles, row.radius));
        this.rename(mark, this.ringName(row));
      }
      this.markChosen(mark);
    }

    makeCrossing(place) {
      const where = place.approximate ? this.words.approximateCrossing : this.words.crossing;
      const lines = () => [place.name, where];
      const name = () => `${place.name}, ${where}`;
      return this.makeMark([place.lat, place.lon], diamond(place.approximate), "ra-crossing", `place:${place.id}`, lines, name);
    }

    /** Crossing points would hide the map of a continent: they are small there, and grow with the zoom. */
    showCrossings() {
      this.map.getContainer().classList.toggle("ra-far", this.map.getZoom() < 5);
    }
  }

  /* ---- what the folium map calls -------------------------------------------------------------------------------- */

  window.RouteAtlas = {
    Atlas: Atlas,
    start: function (map, groups, settings) {
      const atlas = new Atlas(map, groups, { ...settings, words: this.words });
      window.routeAtlas = atlas;
      atlas.load().catch((error) => {
        const box = L.control({ position: "topright" });
        box.onAdd = () => element("div", { class: "ra-failure", role: "alert" }, said(atlas.words.notDrawn, { reason: error.message }));
        box.addTo(map);
      });
    },
    update: function (payload) {
      window.routeAtlas.update(payload);
    },
  };
})();
