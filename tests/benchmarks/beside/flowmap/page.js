/* The figures on a flow map of flowmap.gl, with a button an origin; body.dataset.shown names what is painted. */
import { Deck, WebMercatorViewport } from "@deck.gl/core";
import { GeoJsonLayer } from "@deck.gl/layers";
import { FlowmapLayer } from "@flowmap.gl/layers";

const { choices, places, flows, outlines, box } = await (await fetch("figures.json")).json();
let chosen = "";

const view = new WebMercatorViewport({ width: innerWidth, height: innerHeight - 40 }).fitBounds(box, { padding: 20 });
const deck = new Deck({
  parent: document.querySelector("#map"),
  initialViewState: { longitude: view.longitude, latitude: view.latitude, zoom: view.zoom },
  controller: true,
  layers: layers(),
  onAfterRender: ({ gl }) => {
    const flow = deck.layerManager?.getLayers().find((layer) => layer.id === "flows");
    if (!flow || !flow.isLoaded || flow.props.data.name !== chosen) return;
    // What was asked of the graphics card is drawn when a pixel can be read.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    document.body.dataset.shown = chosen || "all";
  },
});

function layers() {
  const shown = flows.filter((flow) => !chosen || flow.origin === chosen);
  const sums = new Map();
  for (const { start, end, value } of shown) sums.set(`${start}>${end}`, (sums.get(`${start}>${end}`) || 0) + value);
  const summed = [...sums].map(([key, value]) => ({ start: key.split(">")[0], end: key.split(">")[1], value: value }));
  return [
    new GeoJsonLayer({ id: "outlines", data: outlines, getFillColor: [246, 243, 236], getLineColor: [147, 160, 170], lineWidthMinPixels: 1 }),
    new FlowmapLayer({
      id: "flows",
      data: { locations: places, flows: summed, name: chosen },
      getLocationId: (place) => place.id,
      getLocationLat: (place) => place.lat,
      getLocationLon: (place) => place.lon,
      getLocationName: (place) => place.id,
      getFlowOriginId: (flow) => flow.start,
      getFlowDestId: (flow) => flow.end,
      getFlowMagnitude: (flow) => flow.value,
      clusteringEnabled: false,
      locationLabelsEnabled: true,
    }),
  ];
}

for (const origin of choices) {
  const button = document.querySelector("#origins").appendChild(document.createElement("button"));
  button.textContent = origin;
  button.addEventListener("click", () => {
    chosen = origin;
    deck.setProps({ layers: layers() });
  });
}
