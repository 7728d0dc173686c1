/* Layers of tables that a user has added: incidents in which people died or went missing, asylum applications, and
 * persons present.
 *
 * Each is of one source, off until it is chosen from the list of layers, and named in the legend with its date.
 */
(function () {
  "use strict";

  const { Keyed, Mark, MarkRenderer, number, said, svg, text } = window.RouteAtlasDrawing;
  const PANE = "ra-added";
  const CELL = 30;
  const DEATH = "#4a1f4d";
  const LODGED = "#009e73";
  const PRESENT = "#0072b2";

  function deathRadius(people) {
    return Math.min(18, 3.5 + 1.5 * Math.sqrt(people));
  }

  function deathShapes(people, several) {
    const radius = deathRadius(people);
    const shapes = [svg("circle", { r: radius, fill: DEATH, "fill-opacity": 0.78, stroke: "#ffffff", "stroke-width": 1.2 })];
    if (several && radius >= 9) shapes.push(text(number.format(people), {}));
    return shapes;
  }

  function lodgedShapes(value, largest) {
    const side = 6 + 20 * Math.sqrt(value / Math.max(1, largest));
    // Below and to the left of its point: beside circles and rings, not over them.
    return [svg("rect", { x: -side - 3, y: 3, width: side, height: side, fill: LODGED, "fill-opacity": 0.62, stroke: "#ffffff" })];
  }

  function presentShapes(value, largest) {
    const side = 8 + 22 * Math.sqrt(value / Math.max(1, largest));
    // Below and to the right of its point: beside the squares of applications.
    return [svg("path", { d: triangle(7, 5, side), fill: PRESENT, "fill-opacity": 0.62, stroke: "#ffffff" })];
  }

  function triangle(x, y, side) {
    return `M${x} ${y + side}h${side}L${x + side / 2} ${y}Z`;
  }

  /** One layer: its group in the list of layers, and its marks while it is on. */
  class Layer {
    constructor(atlas, name, redraw) {
      this.atlas = atlas;
      this.name = name;
      this.group = L.layerGroup();
      this.marks = new Keyed(this.group, (row) => this.make(row), () => {});
      window.routeAtlasLayers.addOverlay(this.group, this.label(name));
      this.group.on("add", () => this.draw()).on("add remove", redraw);
    }

    /** A name for the list of layers, which takes HTML: as text it holds none. */
    label(name) {
      const node = document.createElement("span");
      node.textContent = name;
      return node.innerHTML;
    }

    get isOn() {
      return this.atlas.map.hasLayer(this.group);
    }

    show(row) {
      this.row = row;
      if (this.isOn) this.draw();
    }

    remove() {
      this.group.remove();
      window.routeAtlasLayers.removeLayer(this.group);
    }

    /** Put a mark on the map that opens something; what is chosen stands out. */
    mark(at, shapes, className, pick, lines) {
      const mark = new Mark(at, shapes, { pane: PANE, renderer: this.atlas.addedRenderer, className: className });
      this.atlas.pickable(mark, pick, lines, () => lines().join(". "));
      mark.on("add", () => this.atlas.markChosen(mark));
      return mark.on("click", () => this.markChosen());
    }

    markChosen() {
      this.marks.layers.forEach((layer) => this.atlas.markChosen(layer));
    }
  }

  /** Incidents at their points; those that would lie on each other are one mark until the map is near enough. */
  class Deaths extends Layer {
    constructor(atlas, name, redraw) {
      super(atlas, name, redraw);
      this.moved = () => this.isOn && this.draw();
      atlas.map.on("moveend", this.moved);
    }

    remove() {
      this.atlas.map.off("moveend", this.moved);
      super.remove();
    }

    draw() {
      const { map } = this.atlas;
      const zoom = map.getZoom();
      const shown = map.getBounds().pad(0.25);
      const cells = new Map();
      this.row.rows.forEach(([position, lat, lon, people]) => {
        if (!shown.contains([lat, lon])) return;
        const at = map.project([lat, lon], zoom);
        const key = `${Math.floor(at.x / CELL)} ${Math.floor(at.y / CELL)}`;
        const cell = cells.get(key) || { count: 0, people: 0, lat: 0, lon: 0, bounds: L.latLngBounds([]), most: 0 };
        cell.count += 1;
        cell.people += people;
        cell.lat += lat;
        cell.lon += lon;
        cell.bounds.extend([lat, lon]);
        if (people > cell.most) Object.assign(cell, { most: people, pick: `incident:${this.row.key}.${position}` });
        cells.set(key, cell);
      });
      this.marks.sync([...cells].map(([key, cell]) => [`${zoom} ${key} ${cell.count} ${cell.people} ${cell.pick}`, cell]));
      this.markChosen();
    }

    make(cell) {
      const { map } = this.atlas;
      const apart = cell.count > 1 && !cell.bounds.getSouthWest().equals(cell.bounds.getNorthEast()) && map.getZoom() < map.getMaxZoom();
      const { words } = this.atlas;
      const several = apart ? words.comeApart : words.closeTogether;
      const lines = () => [
        said(cell.people === 1 ? words.personLost : words.peopleLost, { count: number.format(cell.people) }),
        said(cell.count > 1 ? several : words.clickIncident, { count: number.format(cell.count) }),
      ];
      const at = [cell.lat / cell.count, cell.lon / cell.count];
      const mark = this.mark(at, deathShapes(cell.people, cell.count > 1), "ra-death", cell.pick, lines);
      if (apart) mark.off("click").on("click", () => this.open(mark, cell.bounds));
      return mark;
    }

    /** Look so near that the incidents of a mark lie apart; a keyboard that was on it goes on at the first of them. */
    open(mark, bounds) {
      const { map } = this.atlas;
      if (mark.getElement() === document.activeElement) {
        map.once("moveend", () => {
          const first = [...this.marks.layers.values()].find((layer) => bounds.contains(layer.getLatLng()));
          if (first) first.getElement().focus({ preventScroll: true });
        });
      }
      map.fitBounds(bounds, { padding: [60, 60], maxZoom: map.getMaxZoom() });
    }

    sample() {
      return { shapes: () => deathShapes(4, false), text: this.atlas.words.largerForPeople };
    }
  }

  /** What is counted in countries: marks beside their points, larger for more. */
  class InCountries extends Layer {
    draw() {
      const placed = this.row.rows.filter(([iso3]) => this.atlas.point(iso3));
      const largest = Math.max(1, ...placed.map(([, value]) => value));
      this.marks.sync(placed.map(([iso3, value]) => [`${iso3} ${value} ${largest}`, { iso3: iso3, value: value, largest: largest }]));
      this.markChosen();
    }
  }

  /** Asylum applications as squares in the countries where they were lodged. */
  class Applications extends InCountries {
    make({ iso3, value, largest }) {
      const lines = () => [this.atlas.name(iso3), said(this.atlas.words.lodged, { count: number.format(value) }), this.row.about[1]];
      return this.mark(this.atlas.point(iso3), lodgedShapes(value, largest), "ra-lodged", `country:${iso3}`, lines);
    }

    sample() {
      return { shapes: () => [svg("rect", { x: -6, y: -6, width: 12, height: 12, fill: LODGED, "fill-opacity": 0.62 })], text: this.atlas.words.largerForApplications };
    }
  }

  /** Persons present as triangles in the countries where they were counted. */
  class Presence extends InCountries {
    make({ iso3, value, largest }) {
      const lines = () => [this.atlas.name(iso3), said(this.atlas.words.presentHere, { count: number.format(value) }), ...this.row.about];
      return this.mark(this.atlas.point(iso3), presentShapes(value, largest), "ra-present", `country:${iso3}`, lines);
    }

    sample() {
      return { shapes: () => [svg("path", { d: triangle(-7, -7, 14), fill: PRESENT, "fill-opacity": 0.62 })], text: this.atlas.words.largerForPresence };
    }
  }

  const KINDS = { applications: Applications, deaths: Deaths, presence: Presence };

  class Added {
    constructor(atlas) {
      this.atlas = atlas;
      this.layers = new Map();
      // Between the routes and the marks.
      atlas.map.createPane(PANE).style.zIndex = 350;
      atlas.addedRenderer = new MarkRenderer({ pane: PANE, padding: 0.25 });
    }

    show(rows) {
      const wanted = new Map(rows.map((row) => [`${row.kind} ${row.key} ${row.name}`, row]));
      this.layers.forEach((layer, key) => {
        if (wanted.has(key)) return;
        layer.remove();
        this.layers.delete(key);
      });
      wanted.forEach((row, key) => {
        if (!this.layers.has(key)) {
          const Kind = KINDS[row.kind];
          this.layers.set(key, new Kind(this.atlas, row.name, () => this.tell()));
        }
        this.layers.get(key).show(row);
      });
      this.tell();
    }

    /** What the legend says of these layers. */
    said() {
      const added = [...this.layers.values()].map((layer) => {
        const { name, about } = layer.row;
        return layer.isOn ? { name: name, mark: layer.sample(), about: about } : { name: name, about: [this.atlas.words.off] };
      });
      return { added: added };
    }

    tell() {
      this.atlas.showLegend();
    }
  }

  window.RouteAtlasAdded = Added;
})();
