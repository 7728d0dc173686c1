/* Draws a choice of origins, routes and months as soon as it is made, from figures that the browser has; the server's answer
 * then draws everything.
 *
 * The figures are fetched when somebody comes near the filters. A choice is read from what the filters on the page say; one
 * that cannot be read is left to the server.
 */
(function () {
  "use strict";

  const { Months, Table, legsInUse, named, yearsOf } = window.RouteAtlasTable;
  const FILTERS = "[data-testid=stSidebar]";

  class Ahead {
    constructor(atlas) {
      this.atlas = atlas;
      this.page = window.parent.document;
      this.offered = null;
      this.figures = null;
      this.choice = "";
      this.parts = null;
      this.observer = new MutationObserver(() => this.look());
      const gone = new AbortController();
      ["pointerover", "focusin"].forEach((name) =>
        this.page.addEventListener(name, (event) => this.near(event), { capture: true, passive: true, signal: gone.signal })
      );
      window.addEventListener("pagehide", () => {
        gone.abort();
        this.observer.disconnect();
      });
    }

    /** What the server sends, with the numbers of a later choice over it until that is answered, too.
     *
     * Called with each answer of the server: that is what is drawn ahead of.
     */
    over(payload) {
      this.offered = payload.ahead || null;
      if (this.parts && (!this.offered || this.offered.chosen === this.choice)) this.parts = null;
      return this.parts ? { ...payload, ...this.parts } : payload;
    }

    /* ---- the figures ------------------------------------------------------------------------------------------------- */

    near({ target }) {
      const filters = this.offered && target.closest && target.closest(FILTERS);
      if (!filters) return;
      if (filters !== this.watched) {
        this.observer.disconnect();
        // React keeps what a field holds in its attribute, too.
        this.observer.observe(filters, { subtree: true, childList: true, attributes: true, attributeFilter: ["value"] });
        this.watched = filters;
        this.choice = this.read() || "";
      }
      this.fetch();
    }

    async fetch() {
      const { figures } = this.offered;
      if (this.figures && this.figures.address === figures) return;
      this.figures = { address: figures };
      try {
        const answer = await fetch(figures);
        if (!answer.ok) throw new Error(answer.status);
        const { table, months, legs, labels } = await answer.json();
        if (this.figures.address === figures) Object.assign(this.figures, { labels: labels, legs: named(legs), table: new Table(table, new Months(months)) });
        this.choice = this.read() || "";
      } catch {
        // Without them the server draws each choice, a moment later.
      }
    }

    /* ---- the choice -------------------------------------------------------------------------------------------------- */

    labels(key) {
      return [...this.page.querySelectorAll(`.st-key-${key} .react-aria-ComboBox [data-tag]`)].map((tag) => tag.getAttribute("aria-label"));
    }

    label(key) {
      const field = this.page.querySelector(`.st-key-${key} .react-aria-ComboBox input`);
      return field ? field.value : "";
    }

    /** What the filters say, as the server would name it; empty where that is not known. */
    read() {
      if (!this.figures || !this.figures.table || !this.page.querySelector(".st-key-origin")) return "";
      const { labels } = this.figures;
      if (this.label("measure") !== labels.measure) return "";
      const codes = (key) => this.labels(key).map((label) => labels[key][label]).sort();
      const months = ["from", "to"].map((key) => labels.month[this.label(key)]).sort();
      const chosen = [codes("origin"), codes("route"), ...months];
      return chosen.flat().includes(undefined) ? "" : JSON.stringify(chosen);
    }

    /** Draw another choice than the one seen last, unless the server has answered it already. */
    look() {
      const choice = this.read();
      if (choice === this.choice || !this.offered) return;
      this.choice = choice;
      const isOpen = choice && choice !== this.offered.chosen;
      if (!isOpen && !this.parts) return;
      this.parts = isOpen ? { id: `ahead ${choice}`, isAhead: true, ...this.numbers(JSON.parse(choice)) } : null;
      this.atlas.drawAhead();
    }

    numbers([origins, routes, from, to]) {
      const filters = { origins: origins, routes: routes, from: from, to: to };
      const sums = this.figures.table.sums(filters);
      return {
        legs: [...new Set(legsInUse(this.figures.legs, this.atlas.catalogue, filters).map(({ segment }) => segment))],
        values: sums.routes,
        origins: sums.origins,
        years: yearsOf(filters),
      };
    }
  }

  window.RouteAtlasAhead = { Ahead: Ahead };
})();
