/* Before the page is printed every scene gets a picture of its map and its chart; afterwards they go again. */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;

  class Printing {
    /** `act.prepare()` tells what is shown, `act.scene(at)` draws a scene on the map and its chart, `act.restore(shown)` what was there before. */
    constructor(map, articles, act) {
      Object.assign(this, { map: map, articles: articles, act: act });
      window.addEventListener("beforeprint", () => this.begin());
      window.addEventListener("afterprint", () => this.end());
    }

    begin() {
      this.shown = this.act.prepare();
      document.documentElement.classList.add("printing");
      this.map.map.invalidateSize({ animate: false });
      this.articles.forEach((article, at) => {
        this.act.scene(at);
        article.querySelector(".figure").before(this.picture());
      });
    }

    /** The map as it stands, with its legend opened. */
    picture() {
      const picture = element("div", { class: "printed", role: "img", "aria-label": this.map.map.getContainer().getAttribute("aria-label") });
      const frame = element("div", { class: "leaflet-container printed-map" });
      frame.append(this.map.map.getPane("mapPane").cloneNode(true));
      const legend = this.map.legend.details.cloneNode(true);
      legend.open = true;
      const box = element("div", { class: "ra-legend" });
      box.append(legend);
      picture.append(frame, box);
      return picture;
    }

    end() {
      document.documentElement.classList.remove("printing");
      document.querySelectorAll(".printed").forEach((picture) => picture.remove());
      this.map.map.invalidateSize({ animate: false });
      this.act.restore(this.shown);
    }
  }

  window.RouteAtlasPrinting = { Printing: Printing };
})();
