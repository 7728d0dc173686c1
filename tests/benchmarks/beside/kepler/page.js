/* The figures on a map of kepler.gl, with a button an origin; body.dataset.shown names what is painted. */
(async function () {
  "use strict";

  const { choices, rows, outlines, box } = await (await fetch("figures.json")).json();
  const reducer = Redux.combineReducers({ keplerGl: KeplerGl.keplerGlReducer.initialState({ mapStyle: { styleType: "no_map" }, uiState: { currentModal: null, readOnly: true } }) });
  const store = Redux.createStore(reducer, {}, Redux.applyMiddleware(...KeplerGl.enhanceReduxMiddleware([])));
  let chosen = "";
  let settled = false;

  // It tells nobody that it has drawn: its calls of the graphics card do.
  let drawing = false;
  for (const name of ["drawArrays", "drawArraysInstanced", "drawElements", "drawElementsInstanced"]) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...values) {
      if (!drawing) queueMicrotask(() => painted(this));
      drawing = true;
      return draw.apply(this, values);
    };
  }

  function painted(gl) {
    drawing = false;
    const shown = store.getState().keplerGl.map?.visState;
    const filter = shown?.filters[0];
    if (!settled || !shown?.layers.length || (chosen && filter?.value[0] !== chosen)) return;
    // What was asked of the graphics card is drawn when a pixel can be read.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    document.body.dataset.shown = chosen || "all";
  }

  const App = () =>
    React.createElement(
      ReactRedux.Provider,
      { store: store },
      React.createElement(KeplerGl.KeplerGl, {
        id: "map",
        onKeplerGlInitialized: load,
        width: innerWidth,
        height: innerHeight - 40,
        mapboxApiAccessToken: "",
      }),
    );

  const columns = ["origin", "start", "end", "value", "start_lat", "start_lng", "end_lat", "end_lng"];
  const data = KeplerGl.processRowObject(rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))));
  const places = { lat0: "start_lat", lng0: "start_lng", lat1: "end_lat", lng1: "end_lng" };
  const content = {
    datasets: [
      { info: { id: "outlines", label: "Outlines" }, data: KeplerGl.processGeojson(outlines) },
      { info: { id: "flows", label: "Flows" }, data: data },
    ],
    options: { centerMap: false, readOnly: true, autoCreateLayers: true },
    config: {
      version: "v1",
      config: {
        mapStyle: { styleType: "no_map" },
        mapState: { longitude: (box[0][0] + box[1][0]) / 2, latitude: (box[0][1] + box[1][1]) / 2, zoom: 4.6 },
        visState: {
          filters: [{ dataId: ["flows"], id: "origin", name: ["origin"], type: "multiSelect", value: [] }],
          layers: [
            { id: "flows", type: "line", config: { dataId: "flows", label: "Flows", columns: places, isVisible: true, visConfig: { opacity: 0.8, sizeRange: [1, 10] } }, visualChannels: { sizeField: { name: "value", type: "integer" }, sizeScale: "linear" } },
            { id: "outlines", type: "geojson", config: { dataId: "outlines", label: "Outlines", columns: { geojson: "_geojson" }, isVisible: true } },
          ],
        },
      },
    },
  };

  function load() {
    store.dispatch(KeplerGl.wrapTo("map", KeplerGl.addDataToMap(content)));
    settled = true;
  }

  ReactDOM.createRoot(document.querySelector("#map")).render(React.createElement(App));
  for (const origin of choices) {
    const button = document.querySelector("#origins").appendChild(document.createElement("button"));
    button.textContent = origin;
    button.addEventListener("click", () => {
      chosen = origin;
      store.dispatch(KeplerGl.wrapTo("map", KeplerGl.setFilter(0, "value", [origin])));
    });
  }
})();
