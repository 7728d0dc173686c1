/* The map of a briefing: the same drawing as on the Map page, with numbers from this file and flights between scenes. */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;
  const FLIGHT_SECONDS = 1.2;
  const ROOM_FOR_LEGEND = 1100;
  const START = [43.6, 21];
  const EDGE = 28;
  const MOST_ZOOM = 7.5;
  // Below the legend stands the scale.
  const LOW = 70;
  // A zoom level shows as much of the world here as on a map of the dashboard, which is about this wide and high.
  const USUAL = { x: 820, y: 560 };
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  class LiveMap extends window.RouteAtlas.Atlas {
    constructor(map, groups, settings) {
      super(map, groups, settings);
      this.mentionsChosen = null;
      this.isChanging = false;
      this.largest = 0;
      this.looked = null;
      this.flies = false;
    }

    /** What a scene looks at stays in a window of another size, until somebody looks elsewhere. */
    begin(catalogue) {
      super.begin(catalogue);
      this.map.on("movestart", () => { this.looked = null; });
      this.map.on("moveend", () => { this.flies = false; });
      this.map.on("resize", () => {
        this.scaleLabels();
        if (this.looked) this.go(this.looked, false);
      });
    }

    /** What the scene is about matters more than the legend, until there is room for both. */
    get legendRoom() {
      return ROOM_FOR_LEGEND;
    }

    /** On a wide screen that a room looks at, names grow with it. */
    get labelScale() {
      const presenting = document.documentElement.classList.contains("presenting");
      return presenting ? Math.min(2, Math.max(1.1, window.innerWidth / 1500)) : 1;
    }

    /** Take another size of names. */
    scaleLabels() {
      document.documentElement.style.setProperty("--label", this.labelScale);
      if (this.payload) this.drawLabels();
    }

    /** Circles keep one scale while months play; 0 lets the largest of each choice have the largest circle. */
    keepScale(largest) {
      this.largest = largest;
    }

    /** The figure of the largest circle: what is drawn says it, unless a scale is kept. */
    get largestOrigin() {
      return Math.max(this.largest, this.largestDrawn || 0);
    }

    set largestOrigin(value) {
      this.largestDrawn = value;
    }

    /** Draw at once: the numbers come from this page, so that nothing has to be waited for. */
    draw() {
      this.drawLegs();
      this.drawMarks();
      const box = this.map.getContainer();
      box.dataset.legs = box.dataset.painted = this.payload.id;
    }

    pick(name) {
      const picked = name === "nothing" ? "" : name;
      this.payload.selected = picked;
      this.drawSelected();
      this.settings.onPick(picked);
    }

    /** What else the Map page has buttons for stands in this page's own bar. */
    addOtherButtons() {
      this.addSkip();
    }

    leave() {
      document.querySelector("article:not([hidden]) h2").focus();
    }

    /** Rings are on the map where the scene is about mentions in reports; elsewhere they wait among the layers. */
    showMentions(wanted) {
      if (wanted === this.mentionsChosen) return;
      this.mentionsChosen = wanted;
      this.isChanging = true;
      if (wanted) this.map.addLayer(this.groups.mentions);
      else this.map.removeLayer(this.groups.mentions);
      this.isChanging = false;
    }

    get showsMentions() {
      return this.map.hasLayer(this.groups.mentions);
    }

    /** Stand where a flight has come to: what is drawn in its midst lay elsewhere than the ground, names in other countries. */
    land() {
      if (this.flies) this.map.setView(this.map.getCenter(), this.map.getZoom(), { animate: false });
    }

    /** Look where a scene looks: fly there, or be there at once. */
    go(look, moving) {
      const flies = moving && !still.matches;
      const { view, frame } = look;
      const duration = { duration: FLIGHT_SECONDS };
      if (view) {
        const [lat, lon] = view;
        if (flies) this.map.flyTo([lat, lon], this.zoomOf(view), duration);
        else this.map.setView([lat, lon], this.zoomOf(view), { animate: false });
      } else {
        const bounds = frame || [START, START];
        const how = { ...this.room(L.latLngBounds(bounds)), maxZoom: MOST_ZOOM };
        if (flies) this.map.flyToBounds(bounds, { ...how, ...duration });
        else this.map.fitBounds(bounds, { ...how, animate: false });
      }
      this.flies = flies;
      this.looked = look;
    }

    zoomOf([, , zoom]) {
      const { x, y } = this.map.getSize();
      const more = Math.log2(Math.min(x / USUAL.x, y / USUAL.y));
      return Math.round(2 * (zoom + more)) / 2;
    }

    /** Room around what is looked at; also beside an open legend, where it would lie over a leg. */
    room(bounds) {
      const { details } = this.legend;
      const around = { paddingTopLeft: [EDGE, EDGE], paddingBottomRight: [EDGE, EDGE] };
      if (!details.open) return around;
      const { offsetWidth: wide, offsetHeight: high } = details.parentElement;
      const zoom = Math.min(MOST_ZOOM, this.map.getBoundsZoom(bounds, false, L.point(2 * EDGE, 2 * EDGE)));
      const half = this.map.getSize().divideBy(2);
      const corner = L.point(EDGE + wide - half.x, half.y - high - LOW);
      const middle = this.map.project(bounds.getSouthWest(), zoom).add(this.map.project(bounds.getNorthEast(), zoom)).divideBy(2);
      const legs = this.payload.legs.map((at) => this.catalogue.legs[at]).filter(({ approach }) => !approach);
      const covered = legs.some(({ points }) =>
        points.some((point) => {
          const at = this.map.project(point, zoom).subtract(middle);
          return at.x < corner.x && at.y > corner.y;
        })
      );
      return covered ? { ...around, paddingTopLeft: [EDGE + wide, EDGE] } : around;
    }

    /** Finer outlines stand in this page, too, and are read when they are first needed. */
    async loadRegion(id) {
      await null;
      this.drawRegion(JSON.parse(document.getElementById(id).textContent));
    }

    /** Layers of a user's own tables: their script is in this page. */
    drawAdded() {
      const { added } = this.payload;
      if (!this.added && !added.length) return;
      this.added = this.added || new window.RouteAtlasAdded(this);
      this.added.show(added);
    }
  }

  /** Make the map in its place, with its layers and their names. */
  function create(box, catalogue, settings) {
    const map = L.map(box, {
      center: START,
      zoom: 5,
      minZoom: 2,
      maxZoom: 10,
      zoomSnap: 0.5,
      worldCopyJump: true,
      // The arrow keys go from scene to scene; with Shift they move the map.
      keyboard: false,
    });
    L.control.scale().addTo(map);
    const names = ["ground", "legs", "origins", "mentions", "crossings"];
    const groups = Object.fromEntries(names.map((name) => [name, L.featureGroup().addTo(map)]));
    const layers = Object.entries(settings.layers).map(([name, label]) => [element("span", {}, label).innerHTML, groups[name]]);
    L.control.layers(null, Object.fromEntries(layers)).addTo(map);
    const live = new LiveMap(map, groups, settings);
    live.begin(catalogue);
    map.on("overlayadd overlayremove", () => live.isChanging || settings.onLayers());
    return live;
  }

  window.RouteAtlasLiveMap = { create: create };
})();
