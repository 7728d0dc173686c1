/* What a key, a button or the speaker's window asks for while a briefing is presented, and doing it. */
(function () {
  "use strict";

  const { commandOf } = window.RouteAtlasKeys;
  const root = document.documentElement;
  const JUMP_MILLISECONDS = 4000;
  const AWAKE_MILLISECONDS = 2500;
  const PAN = 120;

  /** Runs commands on a presentation. */
  class Commands {
    constructor(presentation) {
      this.of = presentation;
      this.digits = "";
    }

    listen() {
      // Before the map's own listener: Escape has one meaning at a time.
      document.addEventListener("keydown", (event) => this.key(event), true);
      document.addEventListener("fullscreenchange", () => this.setPresenting(document.fullscreenElement !== null));
      document.addEventListener("pointermove", () => this.wake());
    }

    wake() {
      root.classList.add("awake");
      window.clearTimeout(this.sleep);
      this.sleep = window.setTimeout(() => root.classList.remove("awake"), AWAKE_MILLISECONDS);
    }

    key(event) {
      if (event.key === "Tab") this.wake();
      const dialog = document.querySelector("dialog[open]");
      if (dialog && document.contains(event.target)) return;
      // In the speaker's window nothing else would close what was opened from there.
      if (dialog) dialog.close();
      if (dialog && event.key === "Escape") return;
      const command = commandOf(event);
      if (!command || !this.run(command)) return;
      event.preventDefault();
      event.stopPropagation();
    }

    /** Do what is asked for; tell whether there was anything to do. */
    run(command) {
      if (command.startsWith("digit")) return this.digit(command.slice(5));
      if (command.startsWith("pan")) return this.pan(command.slice(3));
      const wasBlack = this.of.stage.isBlack;
      if (wasBlack && command !== "speaker") this.setBlack(false);
      if (wasBlack && (command === "black" || command === "back" || command === "light")) return true;
      const act = this[`on_${command}`];
      return act ? act.call(this) !== false : false;
    }

    /** What a remote's button for the beginning asks for: a page loaded anew would forget what was filtered. */
    on_start() {
      if (!root.classList.contains("presenting")) this.on_fullScreen();
    }

    on_next() {
      this.of.go(this.of.at + 1);
    }

    on_previous() {
      this.of.go(this.of.at - 1);
    }

    on_first() {
      this.of.go(0);
    }

    on_last() {
      this.of.go(this.of.articles.length - 1);
    }

    on_enter() {
      const asked = Number(this.digits);
      if (!this.digits) return this.on_next();
      this.forgetDigits();
      return this.of.go(asked - 1);
    }

    on_list() {
      this.of.stage.openList(this.of.at);
    }

    on_keys() {
      this.of.stage.keys.showModal();
    }

    on_black() {
      this.setBlack(true);
    }

    on_filter() {
      this.of.openFilter(this.of.filter.box.hidden);
    }

    on_play() {
      this.of.showPlay();
      this.of.play.button.click();
    }

    on_speaker() {
      this.of.speaker.open();
      this.of.tellSpeaker();
    }

    on_closer() {
      this.of.map.map.zoomIn(1);
    }

    on_farther() {
      this.of.map.map.zoomOut(1);
    }

    /** One step back: a number that was begun, what was picked, what was filtered, the open panel. */
    on_back() {
      if (this.digits) return this.forgetDigits();
      if (this.of.selected) return this.of.map.pick("nothing");
      if (this.of.isChanged()) return this.of.asItWas();
      if (!this.of.filter.box.hidden || !this.of.play.box.hidden) {
        this.of.filter.open(false);
        this.of.closePlay();
        return true;
      }
      if (root.classList.contains("presenting") && !document.fullscreenElement) return this.setPresenting(false);
      return false;
    }

    on_fullScreen() {
      if (document.fullscreenElement) {
        document.exitFullscreen();
        return;
      }
      const presenting = root.classList.contains("presenting");
      if (presenting || !root.requestFullscreen) {
        this.setPresenting(!presenting);
        return;
      }
      // Where a browser or a frame refuses the whole screen, the large type is of use all the same.
      root.requestFullscreen().then(() => this.keepEscape(), () => this.setPresenting(true));
    }

    /** Let Escape go back to the scene first, where the browser can leave it to the page. */
    keepEscape() {
      if (navigator.keyboard && navigator.keyboard.lock) navigator.keyboard.lock(["Escape"]).catch(() => {});
    }

    setPresenting(wanted) {
      root.classList.toggle("presenting", wanted);
      this.of.map.scaleLabels();
      this.of.fit();
    }

    setBlack(wanted) {
      this.of.stage.setBlack(wanted);
      this.of.tellSpeaker();
    }

    digit(digit) {
      this.digits = `${this.digits}${digit}`.slice(-4);
      this.of.stage.typed(this.digits);
      window.clearTimeout(this.forgetting);
      this.forgetting = window.setTimeout(() => this.forgetDigits(), JUMP_MILLISECONDS);
      return true;
    }

    forgetDigits() {
      this.digits = "";
      this.of.stage.typed("");
    }

    pan(direction) {
      const by = { Left: [-PAN, 0], Right: [PAN, 0], Up: [0, -PAN], Down: [0, PAN] }[direction];
      this.of.map.map.panBy(by, { animate: false });
      return true;
    }
  }

  window.RouteAtlasCommands = { Commands: Commands };
})();
