"""The plain way to do it: everything is read and built again on each rerun, with folium's own GeoJson layers."""

import os

import folium
import geopandas
import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from geodata import routes
from geodata.shipped import DATA_DIR

ORIGINS = {"Syria": "SYR", "Afghanistan": "AFG", "Iraq": "IRQ", "Pakistan": "PAK"}

st.set_page_config(layout="wide")
chosen = st.selectbox("Origin countries", list(ORIGINS), key="origin")
figures = pd.read_csv(DATA_DIR / "detections.csv", keep_default_na=False)
countries = geopandas.read_file(DATA_DIR / "boundaries.geojson")
rows = figures[(figures["origin"] == ORIGINS[chosen]) & (figures["route_id"] == "western_balkan")]
value = int(rows["detections"].sum())
shown = folium.Map(location=(43.6, 21.0), zoom_start=5, tiles=None)
# Served from this machine, by the dashboard beside it, so that the comparison is not one of networks.
shown.default_js = [("leaflet", f"{os.environ['LEAFLET']}/leaflet.js")]
shown.default_css = [("leaflet_css", f"{os.environ['LEAFLET']}/leaflet.css")]
folium.GeoJson(countries[countries.geometry.notna()].to_json()).add_to(shown)
legs = routes.legs()
for leg in legs[legs["route_id"] == "western_balkan"].itertuples():
    line = [(lat, lon) for lon, lat in leg.geometry.coords]
    folium.PolyLine(
        line, weight=1 + value / 1e5, tooltip=f"{chosen} {value}", class_name=f"leg-{ORIGINS[chosen]}"
    ).add_to(shown)
st_folium(shown, key="map", height=560, use_container_width=True)
