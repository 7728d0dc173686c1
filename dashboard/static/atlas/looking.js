/* Where the map looks: at the chosen routes, at what others look at, and as a link says. */
(function () {
  "use strict";

  const { element } = window.RouteAtlasDrawing;
  // Held upright, and touched: what a pointer hovers over must not move.
  const PHONE = "(max-width: 640px) and (pointer: coarse)";
  const EDGE = 24;
  // Above are the buttons.
  const ABOVE = 56;
  const FIT = { paddingTopLeft: [EDGE, ABOVE], paddingBottomRight: [EDGE, EDGE], maxZoom: 7 };
  const FITTED_ORIGINS = 12;

  class Looking extends window.RouteAtlasGround {
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
      return this.map.getBoundsZoom(corners, false, L.point(2 * EDGE, ABOVE + EDGE));
    }

    /** Look at the middle of the corners, and do so again in a window of another size. */
    settle(corners, zoom) {
      const [one, other] = corners.map((corner) => this.map.project(corner, zoom));
      const middle = one.add(other).divideBy(2).subtract([0, (ABOVE - EDGE) / 2]);
      this.follow(this.map.unproject(middle, zoom), zoom, corners);
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
      const points = this.payload.origins.map(([iso3]) => this.point(iso3)).filter(Boolean).slice(0, FITTED_ORIGINS);
      return points.length ? L.latLngBounds(points).extend(this.payload.frame || points) : this.payload.frame;
    }

    /** Where the map looks, as the page's address has it: as it was told to, until it is moved. */
    looks() {
      const { lat, lng } = this.map.getCenter().wrap();
      const [latitude, longitude, zoom] = this.viewed || [lat, lng, Math.round(2 * this.map.getZoom()) / 2];
      return `${latitude.toFixed(2)},${longitude.toFixed(2)},${zoom}`;
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

    /** For whom the keyboard is all: the map has hundreds of things to come by. */
    addSkip() {
      const skip = element("button", { type: "button", class: "ra-skip" }, this.words.skipMap);
      skip.addEventListener("click", () => this.leave());
      this.map.getContainer().prepend(skip);
    }

    /** Move the map to what the keyboard came to outside its picture, as a page scrolls to it. */
    bringIn(node) {
      if (!node.matches(":focus-visible")) return;
      // The browser has scrolled to it, which Leaflet takes back a moment later.
      this.map.getContainer().scrollTo(0, 0);
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const { x, y } = this.map.getSize();
      const inside = right > 0 && left < x && bottom > 0 && top < y;
      if (!inside) this.map.panBy([(left + right - x) / 2, (top + bottom - y) / 2], { animate: false });
    }

    /** Give the keyboard to what stands behind the map. */
    leave() {
      const { frameElement: frame, Node } = window;
      const places = frame.ownerDocument.querySelectorAll("a[href], button, input, summary, iframe");
      const follows = (place) => frame.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
      [...places].find((place) => follows(place) && place.offsetParent)?.focus();
    }

    /** The keys of the page around work here, too. */
    passKeys() {
      document.addEventListener("keydown", (event) => {
        const { key, ctrlKey, metaKey, target } = event;
        if (target.tagName === "INPUT" || !(key === "/" || (key === "k" && (ctrlKey || metaKey)))) return;
        event.preventDefault();
        window.parent.document.dispatchEvent(new KeyboardEvent("keydown", { key: key, ctrlKey: ctrlKey, metaKey: metaKey }));
      });
    }

    /** Buttons for where to look, and what else can be done. */
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
        this.addOtherButtons(add, box);
        return box;
      };
      control.addTo(this.map);
    }

    /** What else can be done with a map that stands in a page of the dashboard. */
    addOtherButtons(add, box) {
      const { words } = this;
      this.addSkip();
      this.passKeys();
      this.playButton = add(words.play, words.playHint, () => { if (this.catalogue && this.payload) this.play.open(this.payload); });
      const copy = add(words.copyLink, words.copyLinkHint, (button) => this.copyLink(button, field));
      const field = element("input", { readonly: "", hidden: "", "aria-label": words.link });
      box.appendChild(field);
      this.map.on("click movestart", () => {
        field.hidden = true;
        copy.textContent = words.copyLink;
      });
    }

    /** On a phone, move the map of a page up, so that the panel which tells of a pick is seen below it. */
    makeRoomBelow() {
      const frame = window.frameElement;
      if (!frame || !frame.closest(".st-key-map_answer") || !window.parent.matchMedia(PHONE).matches) return;
      if (frame.getBoundingClientRect().top < 80) return;
      const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      frame.scrollIntoView({ block: "start", behavior: isCalm ? "auto" : "smooth" });
    }

    async copyLink(button, field) {
      await this.answered();
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
  }

  window.RouteAtlasLooking = Looking;
})();
