// From the series JSON (docs: Shell/charts.md) to the engine's option. Curves: qj-chart-lines.js; tooltip: qj-chart-tip.js.
import { figure, token, toBeijing } from "./qj-parts.js";
import { bandOf, groundOf, lanesOf, lineOf } from "./qj-chart-lines.js";
import { tip } from "./qj-chart-tip.js";

const laneHeight = 26;
const sliderFrom = 400;

/** Heights that do not depend on the engine's own layout. */
const heights = (data, narrow, small) => {
  const lanes = small ? 0 : (data.lanes?.length ?? 0) * laneHeight;
  const zoom = narrow || small || data.series[0].points.length < sliderFrom ? 0 : 34;
  return { lanes, zoom, below: zoom + (small ? 20 : 24) + (lanes ? lanes + 8 : 0) };
};

// Days stand out of the hours between them.
const labels = small => ({
  color: token("ink-3"), fontSize: 11, hideOverlap: true, rich: { day: { color: token("ink-2"), fontSize: 11, fontWeight: 600 } },
  formatter: { year: "{yyyy}", month: "{day|{MM}-{dd}}", day: "{day|{MM}-{dd}}", hour: small ? "" : "{HH}:{mm}", minute: "{HH}:{mm}", second: "{HH}:{mm}:{ss}" },
});

const wide = text => [...text].reduce((sum, c) => sum + (c > "\u2e80" ? 12 : 6.5), 0);

/** The option of a line chart with event lanes. <paramref> view: width, height, small, mark and markTo (times in milliseconds), pointed(). */
export function optionOf(data, view) {
  const { width, height, small } = view;
  const narrow = width < 560;
  const { lanes, zoom, below } = heights(data, narrow, small);
  const times = data.series.flatMap(s => s.points.map(p => p[0]));
  const from = data.from ?? Math.min(...times), to = data.to ?? Math.max(...times) + (data.periodMs ?? 0);
  const left = lanes ? Math.max(46, Math.min(Math.max(...data.lanes.map(lane => wide(lane.name))) + 14, 110)) : 46;
  const axis = { type: "time", min: toBeijing(from), max: toBeijing(to), axisLine: { lineStyle: { color: token("line-2") } }, axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: token("line") } } };
  const degrees = data.kind === "points" ? { min: 0, max: 360, interval: small ? 180 : 90 } : {};
  const option = {
    useUTC: true, animation: false, textStyle: { fontFamily: token("font") },
    grid: [{ left, right: 14, top: 10, bottom: below }],
    xAxis: [{ ...axis, gridIndex: 0, axisLabel: labels(small), splitNumber: small ? 3 : 8 }],
    yAxis: [{ type: "value", gridIndex: 0, scale: data.zero === false, ...degrees, axisLabel: { color: token("ink-3"), fontSize: 11, formatter: v => figure(v) }, splitLine: { lineStyle: { color: token("line") } }, splitNumber: small ? 2 : height < 220 ? 3 : 5 }],
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    tooltip: { trigger: "axis", confine: true, backgroundColor: token("surface"), borderColor: token("line-2"), padding: [8, 12], axisPointer: { type: "line", lineStyle: { color: token("field") } }, formatter: p => view.pointed() ? tip(data, p) : "" },
    dataZoom: [{ type: "inside", xAxisIndex: lanes ? [0, 1] : [0], zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, preventDefaultMouseMove: false, filterMode: "none" }],
    series: [groundOf(data, view, to)],
  };
  // A small chart is looked at, not worked in: the page scrolls over it.
  if (small) option.dataZoom = [];
  if (zoom) option.dataZoom.push({ type: "slider", xAxisIndex: lanes ? [0, 1] : [0], height: 18, bottom: 4, left, right: 14, filterMode: "none", showDetail: false, brushSelect: false, showDataShadow: false, borderColor: token("line"), fillerColor: token("accent-soft"), backgroundColor: token("surface-2"), handleStyle: { color: token("surface"), borderColor: token("accent") }, moveHandleStyle: { color: token("line-2") } });
  let own = 0;
  for (const series of data.series) option.series.push(...(series.role === "band" ? bandOf(series, data.periodMs) : lineOf(series, data, series.role === "peer" ? 0 : own++)));
  if (lanes) addLanes(option, data, { axis, left, bottom: zoom + 6, lanes, to });
  return option;
}

function addLanes(option, data, { axis, left, bottom, lanes, to }) {
  option.grid.push({ left, right: 14, bottom, height: lanes });
  option.xAxis.push({ ...axis, gridIndex: 1, axisLabel: { show: false }, axisPointer: { label: { show: false } } });
  option.yAxis.push({ type: "category", gridIndex: 1, inverse: true, data: data.lanes.map(lane => lane.name), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: token("ink-2"), fontSize: 12, width: left - 8, overflow: "truncate" }, splitLine: { show: true, lineStyle: { color: token("line") } } });
  option.series.push({ ...lanesOf(data, to), tooltip: { trigger: "item", formatter: p => tip(data, p) } });
}
