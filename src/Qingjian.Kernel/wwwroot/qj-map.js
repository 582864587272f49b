// <qj-map src label height>: outlines and stations. The JSON is described in Shell/charts.md. It is a picture beside
// the page's own list, which is the keyboard's and the reader's way to the same links.
import { follow, make, token, word } from "./qj-parts.js";
import { Drawn } from "./qj-drawn.js";
import { placeNames } from "./qj-map-names.js";

const colours = { ok: "ok", warn: "suspect", bad: "bad", info: "info", mute: "mute", hand: "info" };
const shapes = { ok: "circle", warn: "triangle", bad: "diamond", info: "circle", mute: "emptyCircle", hand: "rect" };
// What a station observes is the outline around its mark, in a box of 20: air a circle, water a drop, groundwater a well, noise a
// wave of two arcs, soil a square, ecology a leaf, radiation a trefoil's triangle, sources a stack and a pipe, gas a cloud, life a rhombus.
const outlines = {
  "air": "M10 1a9 9 0 1 0 .01 0z", "surface-water": "M10 0c4 6 7 8 7 12a7 7 0 0 1-14 0c0-4 3-6 7-12z", "groundwater": "M1 3h18l-5 16H6z",
  "noise": "M3 3a11 11 0 0 0 0 14M17 3a11 11 0 0 1 0 14", "soil": "M2 2h16v16H2z", "ecology": "M1 10C4 2 16 2 19 10C16 18 4 18 1 10z",
  "radiation": "M10 0L20 18H0z", "source-gas": "M6 1h8v10l5 7H1l5-7z", "source-water": "M1 5h11l7 5-7 5H1z", "greenhouse-gas": "M6 1h8l5 5v8l-5 5H6l-5-5V6z",
  "biodiversity": "M10 0L20 10 10 20 0 10z",
};
let count = 0;

class QjMap extends Drawn {
  // A prefecture is about as wide as high: on a phone more height would be empty.
  get height() { return Math.min(super.height, Math.max(280, this.clientWidth)); }

  isEmpty(data) { return !data.stations?.length && !data.outline?.features?.length; }

  draw() {
    const data = this.data;
    const plot = make("div", { className: "plot" });
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", word("Script.Map.Summary", this.getAttribute("label") ?? "", data.stations?.length ?? 0));
    const zoom = (sign, key, factor) => make("button", { type: "button", className: "sign", textContent: sign, title: word("Script.Map." + key), ariaLabel: word("Script.Map." + key), onclick: () => this.zoom(factor) });
    const bar = make("div", { className: "bar" }, make("div", { className: "keys" }, ...this.legend()), zoom("+", "In", 1.4), zoom("−", "Out", 1 / 1.4), zoom("⤢", "All", 0));
    this.begin(make("div", {}, bar, plot), plot);
    this.name ??= "qj-map-" + ++count;
    this.engine.registerMap(this.name, { geoJSON: data.outline?.features?.length ? placeNames(data.outline, data.stations ?? [], this.clientWidth) : this.frame() });
    this.chart.setOption(this.option());
    this.chart.on("click", event => event.data?.station?.href && follow(event.data.station.href));
  }

  // Without outlines the stations still need a ground to stand on.
  frame() {
    const lng = this.data.stations.map(s => s.lng), lat = this.data.stations.map(s => s.lat);
    const pad = .1, [w, e, s, n] = [Math.min(...lng) - pad, Math.max(...lng) + pad, Math.min(...lat) - pad, Math.max(...lat) + pad];
    const ring = [[w, s], [e, s], [e, n], [w, n], [w, s]];
    return { type: "FeatureCollection", features: [{ type: "Feature", properties: { name: "" }, geometry: { type: "Polygon", coordinates: [ring] } }] };
  }

  option() {
    const stations = this.data.stations ?? [];
    const crowded = stations.length > 60 || this.clientWidth < 560;
    return {
      animation: false, textStyle: { fontFamily: token("font") },
      tooltip: { trigger: "item", confine: true, backgroundColor: token("surface"), borderColor: token("line-2"), padding: [8, 12], formatter: p => p.data?.station ? this.tip(p.data.station) : "" },
      geo: {
        map: this.name, roam: true, scaleLimit: { min: .8, max: 20 }, layoutCenter: ["50%", "50%"], layoutSize: "98%", preserveAspect: "contain",
        itemStyle: { areaColor: token("mute-soft"), borderColor: token("line-2") }, label: { show: true, color: token("ink-3"), fontSize: 13 },
        emphasis: { itemStyle: { areaColor: token("mute-soft") }, label: { color: token("ink-2") } }, select: { disabled: true }, tooltip: { show: false },
      },
      series: [...this.manyElements() ? [this.elementOutlines()] : [], {
        type: "scatter", coordinateSystem: "geo", symbolSize: 11, cursor: "pointer",
        labelLayout: { hideOverlap: true }, label: { show: !crowded, position: "right", distance: this.manyElements() ? 8 : 4, fontSize: 11, color: token("ink-2"), textBorderColor: token("mute-soft"), textBorderWidth: 3, formatter: p => p.data.station.name },
        emphasis: { scale: 1.4, label: { show: true, color: token("ink") } },
        data: stations.map(station => ({
          value: [station.lng, station.lat], station, symbol: shapes[station.state] ?? "circle",
          itemStyle: { color: token(colours[station.state] ?? "mute"), borderColor: token("surface"), borderWidth: 1.5, opacity: 1 },
        })),
      }],
    };
  }

  manyElements() { return new Set(this.data.stations?.map(station => station.element).filter(Boolean)).size > 1; }

  elementOutlines() {
    return {
      type: "scatter", coordinateSystem: "geo", symbolSize: 21, silent: true, z: 1, tooltip: { show: false },
      data: this.data.stations.filter(station => outlines[station.element]).map(station => ({
        value: [station.lng, station.lat], symbol: "path://" + outlines[station.element],
        itemStyle: { color: "transparent", borderColor: token("ink-3"), borderWidth: 1.2 },
      })),
    };
  }

  tip(station) {
    return make("div", { className: "tip" }, make("b", { textContent: station.name }), make("div", { textContent: this.data.states?.[station.state] ?? "" }), make("div", { className: "g", textContent: station.text ?? "" }));
  }

  legend() {
    const used = new Set(this.data.stations?.map(station => station.state));
    return Object.entries(this.data.states ?? {}).filter(([state]) => used.has(state)).map(([state, text]) => {
      const mark = make("span", { textContent: { triangle: "▲", diamond: "◆", emptyCircle: "○", rect: "■" }[shapes[state]] ?? "●" });
      mark.style.color = token(colours[state] ?? "mute");
      return make("span", { className: "key" }, mark, text);
    }).concat(this.manyElements() ? this.elementKeys() : []);
  }

  elementKeys() {
    const used = new Set(this.data.stations.map(station => station.element));
    return Object.entries(this.data.elements ?? {}).filter(([element]) => used.has(element) && outlines[element]).map(([element, text]) => {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), path = document.createElementNS(svg.namespaceURI, "path");
      for (const [name, value] of Object.entries({ viewBox: "-1 -1 22 22", width: 14, height: 14, fill: "none", stroke: token("ink-3"), "stroke-width": 1.6, "aria-hidden": "true" })) svg.setAttribute(name, value);
      path.setAttribute("d", outlines[element]);
      svg.append(path);
      return make("span", { className: "key" }, svg, text);
    });
  }

  zoom(factor) {
    const now = this.chart.getOption().geo[0].zoom ?? 1;
    this.chart.setOption({ geo: factor ? { zoom: now * factor } : { zoom: 1, center: null } });
  }
}

customElements.define("qj-map", QjMap);
