/* Questions from the room: other origins and months for the scene that is shown. */
(function () {
  "use strict";

  const { element, said } = window.RouteAtlasDrawing;

  class Filter {
    /** `choose(filters)` is called with what is chosen anew. */
    constructor(figures, choose) {
      this.figures = figures;
      this.choose = choose;
      const { words } = figures.data;
      this.box = element("section", { id: "filter", "aria-label": words.filterThis, hidden: "" });
      this.origin = element("input", { type: "text", list: "origins", autocomplete: "off", placeholder: words.addOrigin });
      this.list = element("datalist", { id: "origins" });
      this.chips = element("ul", { class: "chips", "aria-label": words.chosenOrigins });
      this.from = this.months("from");
      this.to = this.months("to");
      this.origin.addEventListener("input", () => this.add());
      this.origin.addEventListener("keydown", (event) => event.key === "Enter" && this.add(true));
      this.box.append(this.field(words.origins, this.origin), this.list, this.chips, this.field(words.from, this.from), this.field(words.to, this.to));
    }

    field(name, control) {
      const label = element("label");
      label.append(element("span", {}, name), control);
      return label;
    }

    months(end) {
      const select = element("select");
      let group = null;
      for (let at = 0; at < this.figures.months.count; at++) {
        const month = this.figures.months.name(at);
        if (!group || group.label !== month.slice(0, 4)) {
          group = element("optgroup", { label: month.slice(0, 4) });
          select.appendChild(group);
        }
        group.appendChild(element("option", { value: month }, this.figures.monthLabel(month)));
      }
      select.addEventListener("change", () => {
        const chosen = { ...this.filters, [end]: select.value };
        // The other end follows, so that the months are never the wrong way round.
        if (chosen.from > chosen.to) chosen[end === "from" ? "to" : "from"] = select.value;
        this.choose(chosen);
      });
      return select;
    }

    /** Take what was typed, once it is the name of an origin; Enter takes the first that begins like it. */
    add(first = false) {
      const typed = this.origin.value.trim().toLocaleLowerCase();
      const names = [...this.codes.keys()];
      const name = names.find((known) => known.toLocaleLowerCase() === typed) || (first && typed && names.find((known) => known.toLocaleLowerCase().startsWith(typed)));
      if (!name) return;
      this.origin.value = "";
      const code = this.codes.get(name);
      if (!this.filters.origins.includes(code)) this.choose({ ...this.filters, origins: [...this.filters.origins, code] });
    }

    /** Show what is chosen. */
    show(filters) {
      const measureChanged = !this.filters || this.filters.measure !== filters.measure;
      this.filters = filters;
      if (measureChanged) {
        const codes = this.figures.data.figures[filters.measure].origins;
        const named = codes.map((code) => [this.figures.originLabel(code), code]).sort(([one], [other]) => one.localeCompare(other));
        this.codes = new Map(named);
        this.list.replaceChildren(...named.map(([name]) => element("option", { value: name })));
      }
      this.from.value = filters.from;
      this.to.value = filters.to;
      this.chips.replaceChildren(
        ...filters.origins.map((code) => {
          const name = this.figures.originLabel(code);
          const button = element("button", { type: "button", "aria-label": said(this.figures.data.words.leaveOut, { origin: name }) }, `${name} ×`);
          button.addEventListener("click", () => this.choose({ ...filters, origins: filters.origins.filter((other) => other !== code) }));
          const item = element("li");
          item.appendChild(button);
          return item;
        })
      );
    }

    open(wanted) {
      if (!wanted) return window.RouteAtlasKeys.putAway(this.box);
      this.box.hidden = false;
      return this.origin.focus();
    }
  }

  window.RouteAtlasFilter = { Filter: Filter };
})();
