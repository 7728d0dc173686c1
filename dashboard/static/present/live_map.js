/* The map of a briefing: the same drawing as on the Map page, with numbers from this file and flights between scenes. */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;
  const FLIGHT_SECONDS = 1.2;
  const ROOM_FOR_LEGEND = 1100;
  const START = [43.6, 21];
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");

  class LiveMap extends window.RouteAtlas.Atlas {
    constructor(map, groups, settings) {
      super(map, groups, settings);
      this.mentionsChosen = null;
      this.isChanging = false;
      this.largest = 0;
    }

    /** What the scene is about matters more than the legend, until there is room for both. */
    get legendRoom() {
      return ROOM_FOR_LEGEND;
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

    /** Where to look; what else the Map page has buttons for stands in this page's own bar. */
    addButtons() {
      const control = L.control({ position: "topleft" });
      control.onAdd = () => {
        const box = element("div", { class: "leaflet-bar ra-buttons" });
        L.DomEvent.disableClickPropagation(box);
        const add = (name, title, bounds) => {
          const button = element("button", { type: "button", title: title }, name);
          button.addEventListener("click", () => this.fit(bounds()));
          box.appendChild(button);
        };
        add("Routes", "Show the chosen routes", () => this.payload.frame);
        add("Origins", "Show the origin countries", () => this.originBounds());
        return box;
      };
      control.addTo(this.map);
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

    /** Look where a scene looks: fly there, or be there at once. */
    go({ view, frame }, moving) {
      const flies = moving && !still.matches;
      if (view) {
        const [lat, lon, zoom] = view;
        if (flies) this.map.flyTo([lat, lon], zoom, { duration: FLIGHT_SECONDS });
        else this.map.setView([lat, lon], zoom, { animate: false });
        return;
      }
      const bounds = frame || [START, START];
      const how = { padding: [28, 28], maxZoom: 7 };
      if (flies) this.map.flyToBounds(bounds, { ...how, duration: FLIGHT_SECONDS });
      else this.map.fitBounds(bounds, { ...how, animate: false });
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
