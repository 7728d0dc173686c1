/* The ground of the map: countries and borders, finer ones near by, and the names that do not collide. */
(function () {
  "use strict";

  const { circleRadius, Mark, said, SELECTED, text, unpacked } = window.RouteAtlasDrawing;
  const GROUND = { fillColor: "var(--ra-land)", fillOpacity: 1, color: "var(--ra-outline)", weight: 0.5, opacity: 0.9 };
  const DASHES = { international: null, undetermined: "5 4", dotted: "1 4" };
  const LABELLED_ORIGINS = 12;
  const FEW_ORIGINS = 6;
  const LABEL_ABOVE = 7;
  const SEA = "var(--ra-sea)";
  // From these zooms on: finer outlines, which take a fetch, and the names of crossing points.
  const FINE_ZOOM = 7;
  const NAMED_CROSSINGS_ZOOM = 8;

  class Ground {
    markCountry(selected) {
      const outline = selected.startsWith("country:") ? this.outlines[selected.slice(8)] : null;
      if (outline === this.marked) return;
      if (this.marked) this.marked.setStyle({ color: GROUND.color, weight: GROUND.weight });
      if (outline) outline.setStyle({ color: SELECTED, weight: 2.4 });
      this.marked = outline;
      this.markFine();
    }

    drawGround() {
      L.geoJSON(this.catalogue.countries, {
        ...this.panes["ra-ground"],
        style: GROUND,
        onEachFeature: (feature, layer) => {
          const iso3 = feature.properties.iso3;
          if (!iso3) return;
          this.outlines[iso3] = layer;
          this.pickable(layer, `country:${iso3}`, () => this.countryLines(iso3), () => this.name(iso3));
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
      if (lines.length === 1 && this.payload.selected !== `country:${iso3}`) lines.push(this.words.nothingHere);
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
      const taken = [...this.controls()];
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

    /** The boxes of the controls along the top, under which no name can be read; they stay where they are until the map is resized. */
    controls() {
      if (!this.covered) {
        const box = this.map.getContainer();
        const { left, top } = box.getBoundingClientRect();
        this.covered = [...box.querySelectorAll(".leaflet-top > .leaflet-control")]
          .map((control) => control.getBoundingClientRect())
          .map((rect) => [rect.left - left, rect.top - top, rect.right - left, rect.bottom - top]);
        this.map.once("resize", () => (this.covered = null));
      }
      return this.covered;
    }

    /** Whether a box of left, top, right, bottom is whole on the map and over none that is taken; if so it is taken, too. */
    fits(box, taken) {
      const size = this.map.getSize();
      if (box[0] < 0 || box[2] > size.x || box[1] < 0 || box[3] > size.y) return false;
      if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return false;
      taken.push(box);
      return true;
    }
  }

  window.RouteAtlasGround = Ground;
})();
