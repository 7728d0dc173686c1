/* Draws the layers of Route Atlas into the feature groups of a folium map.
 *
 * What never changes (countries, lines, legs, label points) is fetched once, as the catalogue; a change of filters sends
 * numbers only, and only what differs is drawn again. The legs come first: they are what a change is watched for.
 */
(function () {
  "use strict";

  const { FlowHead, FlowLine, Keyed, LineRenderer, Mark, MarkRenderer } = window.RouteAtlasDrawing;
  const { circle, circleRadius, cividis, diamond, element, headStyle, lineStyle, number, presence, ring, said, signed, unpacked } = window.RouteAtlasDrawing;
  const Legend = window.RouteAtlasLegend;
  const Play = window.RouteAtlasPlay;
  // Few panes: each is a picture that the browser keeps, so that a change of one does not paint the others again.
  const PANES = { "ra-ground": LineRenderer, "ra-flows": LineRenderer, "ra-marks": MarkRenderer, "ra-labels": MarkRenderer };
  const BEYOND = 0.25;
  const AIR_BEND = 0.16;
  const NOTHING = "nothing";
  const IDLE_MILLISECONDS = 300;
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

  class Atlas extends window.RouteAtlasLooking {
    constructor(map, groups, settings) {
      super();
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
      // Before anything is drawn: a map that looks elsewhere projects all of it anew.
      if (this.payload) this.look();
      this.drawGround();
      this.map.on("moveend", () => this.drawLabels());
      this.map.on("zoomend", () => this.showCrossings());
      this.map.on("overlayadd overlayremove", () => { if (this.payload) this.showLegend(); });
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
      if (name !== NOTHING) this.makeRoomBelow();
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
      layer.on("click", () => {
        this.pick(this.next(layer));
        if (layer.isTooltipOpen()) layer.getTooltip().update();
      });
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
      node.addEventListener("focus", () => this.bringIn(node));
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

    /* ---- what a selection draws ------------------------------------------------------------------------------------ */

    update(payload) {
      const playing = this.play.isOpen;
      if (payload.ahead && !this.ahead) this.ahead = new window.RouteAtlasAhead.Ahead(this);
      this.answer = payload;
      const drawn = this.ahead ? this.ahead.over(payload) : payload;
      if (!playing || !this.payload) this.payload = drawn;
      if (!this.isAhead()) this.map.fire("answered");
      if (!this.catalogue) return;
      if (playing) this.keepPlaying(payload);
      else this.draw();
    }

    /** Whether a choice is made that the server has not answered yet: the page's address does not name it either. */
    isAhead() {
      return Boolean(this.ahead && this.ahead.parts);
    }

    answered() {
      return this.isAhead() ? new Promise((resolve) => this.map.once("answered", resolve)) : Promise.resolve();
    }

    /** Draw a choice that the server has not answered yet, or go back to its answer. */
    drawAhead() {
      if (!this.isAhead()) this.map.fire("answered");
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
        if (isAhead) return;
        box.dataset.painted = id;
        // A page that is being laid out gives the map other room than it began with, without a word to its window.
        if (isFirst) new ResizeObserver(() => this.map.invalidateSize()).observe(box);
      };
      // The first time there is all of it to draw, in two tasks.
      if (isFirst) setTimeout(rest);
      else if (document.hidden) rest();
      // What is drawn ahead must hold up neither the legs nor the page, which has to tell the server of it.
      else if (isAhead) requestAnimationFrame(() => requestIdleCallback(rest, { timeout: IDLE_MILLISECONDS }));
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
        on: Object.keys(this.groups).filter((name) => this.map.hasLayer(this.groups[name])),
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
      // The frame is named after a library otherwise.
      if (window.frameElement) window.frameElement.setAttribute("aria-label", alt.split(". ")[0]);
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
        measure: right === 1 ? one : measure,
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
