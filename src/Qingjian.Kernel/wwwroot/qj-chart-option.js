// From the series JSON (docs: Shell/charts.md) to the engine's option.
import { clock, figure, make, span, toBeijing, token, word } from "./qj-parts.js";

const laneHeight = 24;
const shape = { suspect: "circle", invalid: "path://M2,2L10,10M10,2L2,10", qc: "rect", substituted: "diamond", corrected: "triangle" };

/** Heights that do not depend on the engine's own layout. */
const heights = (data, narrow, small) => {
  const lanes = (data.lanes?.length ?? 0) * laneHeight;
  const zoom = narrow || small ? 0 : 34;
  return { lanes, zoom, below: zoom + 24 + (lanes ? lanes + 12 : 0) };
};

// A missing time is a gap as much as a missing value: a null is put where one period or more is left out.
function withGaps(points, period) {
  const out = [];
  for (const point of points) {
    const before = out.at(-1);
    if (period && before && point[0] - before[0] > period * 1.5) out.push([before[0] + period, null]);
    out.push(point);
  }
  return out;
}

const only = (points, keep) => points.map(p => [toBeijing(p[0]), keep(p) ? p[1] : null]);

function lineOf(series, period, index) {
  const own = series.role !== "peer";
  const points = withGaps(series.points, period);
  const colour = own ? [token("accent"), token("truth"), token("ok"), token("info")][index % 4] : token("peer");
  const base = { type: "line", name: series.name, xAxisIndex: 0, yAxisIndex: 0, connectNulls: false, showSymbol: points.length <= 2, animation: false, emphasis: { disabled: true } };
  const marked = flag => points.filter(p => p[2] === flag).map(p => [toBeijing(p[0]), p[1]]);
  const overlay = (flag, colour, filled) => ({ type: "scatter", name: series.name, xAxisIndex: 0, yAxisIndex: 0, symbol: shape[flag], symbolSize: flag === "suspect" ? 6 : 8, animation: false, silent: true,
    itemStyle: { color: filled ? colour : token("surface"), borderColor: colour, borderWidth: 1.5 }, data: marked(flag) });
  const lines = [{ ...base, z: own ? 4 : 2, lineStyle: { color: colour, width: own ? 2 : 1, type: own ? "solid" : "dashed" }, itemStyle: { color: colour }, data: only(points, p => p[2] !== "invalid" && p[2] !== "suspect") }];
  if (points.some(p => p[2] === "suspect"))
    lines.push({ ...base, z: 5, lineStyle: { color: token("suspect"), width: 2 }, data: only(points, p => p[2] === "suspect") }, { ...overlay("suspect", token("suspect")), z: 6 });
  if (points.some(p => p[2] === "invalid"))
    lines.push({ ...base, z: 3, lineStyle: { color: token("ink-3"), width: 1.5, type: "dotted" }, data: only(points, p => p[2] === "invalid") }, { ...overlay("invalid", token("ink-3")), z: 5 });
  for (const flag of ["qc", "substituted", "corrected"])
    if (points.some(p => p[2] === flag)) lines.push({ ...overlay(flag, flag === "qc" ? token("info") : colour, flag === "corrected"), z: 6 });
  return lines;
}

// A band is two stacked lines: an invisible one at the low edge and the distance to the high edge filled.
function bandOf(series, period) {
  const points = withGaps(series.points, period);
  const base = { type: "line", name: series.name, stack: series.name, xAxisIndex: 0, yAxisIndex: 0, showSymbol: false, silent: true, animation: false, lineStyle: { opacity: 0 }, z: 1 };
  const low = points.map(p => [toBeijing(p[0]), p[1]]);
  const width = points.map(p => [toBeijing(p[0]), p[1] === null ? null : p[3] - p[1]]);
  return [{ ...base, data: low }, { ...base, data: width, areaStyle: { color: token("peer"), opacity: .18 } }];
}

function lanesOf(data, end) {
  const colour = { ok: "ok", warn: "suspect", bad: "bad", info: "info", mute: "peer", truth: "truth" };
  const items = data.lanes.flatMap((lane, row) => lane.spans.map(s => ({ value: [row, toBeijing(s.from), toBeijing(s.to ?? end)], span: s, lane, itemStyle: { color: token(colour[s.level] ?? "peer") } })));
  return {
    type: "custom", name: "lanes", xAxisIndex: 1, yAxisIndex: 1, clip: true, animation: false, encode: { x: [1, 2], y: 0 }, data: items,
    renderItem: (params, api) => {
      const from = api.coord([api.value(1), api.value(0)]), to = api.coord([api.value(2), api.value(0)]);
      // An event of a moment is still 4 px wide, so that it can be seen and touched.
      return { type: "rect", shape: { x: from[0], y: from[1] - 6, width: Math.max(to[0] - from[0], 4), height: 12, r: 2 }, style: { fill: api.visual("color") } };
    },
  };
}

const flagWord = flag => flag ? word("Script.Flag." + flag) : null;

/** The tooltip as elements: a style attribute in markup would be refused by the page's own policy. */
function tip(data, params) {
  const list = Array.isArray(params) ? params : [params];
  if (list[0]?.data?.span) {
    const { span: s, lane } = list[0].data;
    const until = s.to ? clock(toBeijing(s.to)) : word("Script.Now");
    return make("div", { className: "tip" }, make("b", { textContent: lane.name }), make("div", { textContent: s.text ?? "" }), make("div", { className: "g", textContent: `${clock(toBeijing(s.from))} – ${until}` }));
  }
  const at = list[0]?.axisValue;
  const box = make("div", { className: "tip" }, make("div", { className: "g", textContent: span(at - toBeijing(0), data.periodMs) }));
  for (const series of data.series) {
    const point = series.points.find(p => toBeijing(p[0]) === at);
    const text = series.role === "band" && point ? `${figure(point[1], data.decimals)}–${figure(point[3], data.decimals)}` : figure(point?.[1], data.decimals);
    box.append(make("div", { className: "row" }, make("span", { textContent: series.name }), make("b", { textContent: `${text}\u202F${data.unit ?? ""}` })));
    if (point?.[2]) box.append(make("div", { className: "g", textContent: flagWord(point[2]) }));
  }
  return box;
}

/** The option of a line chart with event lanes. */
export function optionOf(data, width, height, small) {
  const narrow = width < 560;
  const { lanes, zoom, below } = heights(data, narrow, small);
  const times = data.series.flatMap(s => s.points.map(p => p[0]));
  const from = data.from ?? Math.min(...times), to = data.to ?? Math.max(...times) + (data.periodMs ?? 0);
  const longest = Math.max(0, ...(data.lanes ?? []).map(lane => [...lane.name].reduce((sum, c) => sum + (c > "\u2e80" ? 12 : 6.5), 0)));
  const left = Math.max(46, lanes ? Math.min(longest + 12, 110) : 0);
  const axis = { type: "time", min: toBeijing(from), max: toBeijing(to), axisLine: { lineStyle: { color: token("line-2") } }, axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: token("line") } } };
  const label = { color: token("ink-3"), fontSize: 11, hideOverlap: true, formatter: { year: "{yyyy}", month: "{MM}-{dd}", day: "{MM}-{dd}", hour: "{HH}:{mm}", minute: "{HH}:{mm}", second: "{HH}:{mm}:{ss}" } };
  const option = {
    useUTC: true, animation: false, textStyle: { fontFamily: token("font") },
    grid: [{ left, right: 14, top: 10, bottom: below }],
    xAxis: [{ ...axis, gridIndex: 0, axisLabel: label }],
    yAxis: [{ type: "value", gridIndex: 0, scale: data.zero === false, axisLabel: { color: token("ink-3"), fontSize: 11, formatter: v => figure(v) }, splitLine: { lineStyle: { color: token("line") } }, splitNumber: small ? 2 : height < 220 ? 3 : 5 }],
    tooltip: { trigger: "axis", confine: true, backgroundColor: token("surface"), borderColor: token("line-2"), padding: [8, 12], axisPointer: { type: "line", lineStyle: { color: token("field") } }, formatter: p => tip(data, p) },
    dataZoom: [{ type: "inside", xAxisIndex: lanes ? [0, 1] : [0], zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, preventDefaultMouseMove: false, filterMode: "none" }],
    series: [],
  };
  // A small chart is looked at, not worked in: the page scrolls over it.
  if (small) option.dataZoom = [];
  if (zoom) option.dataZoom.push({ type: "slider", xAxisIndex: lanes ? [0, 1] : [0], height: 18, bottom: 4, left, right: 14, filterMode: "none", showDetail: false, brushSelect: false, showDataShadow: false, borderColor: token("line"), fillerColor: token("accent-soft"), backgroundColor: token("surface-2"), handleStyle: { color: token("surface"), borderColor: token("accent") }, moveHandleStyle: { color: token("line-2") } });
  let own = 0;
  for (const series of data.series) option.series.push(...(series.role === "band" ? bandOf(series, data.periodMs) : lineOf(series, data.periodMs, series.role === "peer" ? 0 : own++)));
  if (lanes) {
    option.grid.push({ left, right: 14, bottom: zoom + 8, height: lanes });
    option.xAxis.push({ ...axis, gridIndex: 1, axisLabel: { show: false } });
    option.yAxis.push({ type: "category", gridIndex: 1, inverse: true, data: data.lanes.map(lane => lane.name), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: token("ink-2"), fontSize: 12, width: left - 8, overflow: "truncate" }, splitLine: { show: true, lineStyle: { color: token("line") } } });
    option.series.push({ ...lanesOf(data, to), tooltip: { trigger: "item", formatter: p => tip(data, p) } });
  }
  return option;
}
