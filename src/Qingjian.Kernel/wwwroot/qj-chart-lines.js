// The parts of a chart: curves with their flags (ui.md §3), bands, gaps, event lanes.
import { toBeijing, token } from "./qj-parts.js";

const shape = { suspect: "circle", invalid: "path://M2,2L10,10M10,2L2,10", qc: "rect", substituted: "diamond", corrected: "triangle" };
const strokes = ["accent", "truth", "ok", "info"];

/** Colour of a curve: the station's own are distinct, neighbours are grey. */
export const colourOf = (series, index) => token(series.role === "peer" || series.role === "band" ? "peer" : strokes[index % strokes.length]);

/** Spans in which a period is missing: a null, or more than one and a half periods between two values. */
export function gapsOf(points, period) {
  if (!period) return [];
  const valued = points.filter(p => p[1] !== null);
  return valued.slice(1).map((p, i) => [valued[i][0] + period, p[0]]).filter(([from, to]) => to - from >= period / 2);
}

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

// A run of flagged values begins where the valid line ends, so that no piece of the curve is left out.
const runOf = (points, flag) => points.map((p, i) => [toBeijing(p[0]), p[2] === flag || points[i + 1]?.[2] === flag && p[2] !== flag && p[1] !== null ? p[1] : null]);

export function lineOf(series, data, index) {
  const own = series.role !== "peer";
  const points = withGaps(series.points, data.periodMs);
  const colour = colourOf(series, index);
  const base = { type: "line", name: series.name, xAxisIndex: 0, yAxisIndex: 0, connectNulls: false, showSymbol: points.length <= 2, symbol: "circle", symbolSize: 4, animation: false, emphasis: { disabled: true } };
  // A direction has no line: from 350° to 10° it would cross the whole chart.
  if (data.kind === "points") return [{ ...base, type: "scatter", z: 4, itemStyle: { color: colour }, symbolSize: 4, data: only(points, () => true) }];
  const overlay = (flag, stroke, filled) => ({ type: "scatter", name: series.name, xAxisIndex: 0, yAxisIndex: 0, symbol: shape[flag], symbolSize: flag === "suspect" ? 6 : 8, animation: false, silent: true, z: 6,
    itemStyle: { color: filled ? stroke : token("surface"), borderColor: stroke, borderWidth: 1.5 }, data: points.filter(p => p[2] === flag).map(p => [toBeijing(p[0]), p[1]]) });
  const lines = [{ ...base, z: own ? 4 : 2, lineStyle: { color: colour, width: own ? 2 : 1, type: own ? "solid" : "dashed" }, itemStyle: { color: colour }, data: only(points, p => p[2] !== "invalid" && p[2] !== "suspect") }];
  const has = flag => points.some(p => p[2] === flag);
  if (has("suspect")) lines.push({ ...base, z: 5, lineStyle: { color: token("suspect"), width: 2 }, data: runOf(points, "suspect") }, overlay("suspect", token("suspect")));
  if (has("invalid")) lines.push({ ...base, z: 3, lineStyle: { color: token("ink-3"), width: 1.5, type: "dotted" }, data: runOf(points, "invalid") }, overlay("invalid", token("ink-3")));
  for (const flag of ["substituted", "corrected"]) if (has(flag)) lines.push(overlay(flag, colour, flag === "corrected"));
  return lines;
}

/** A band is two stacked lines: an invisible one at the low edge and the distance to the high edge filled. */
export function bandOf(series, period) {
  const points = withGaps(series.points, period);
  const base = { type: "line", name: series.name, stack: series.name, xAxisIndex: 0, yAxisIndex: 0, showSymbol: false, silent: true, animation: false, lineStyle: { opacity: 0 }, z: 1 };
  const low = points.map(p => [toBeijing(p[0]), p[1]]);
  const width = points.map(p => [toBeijing(p[0]), p[1] === null ? null : p[3] - p[1]]);
  return [{ ...base, data: low }, { ...base, data: width, areaStyle: { color: token("peer"), opacity: .18 } }];
}

/** A hatch as a pattern of the canvas: what is missing is drawn, not left to be overlooked. */
function hatch() {
  const tile = Object.assign(document.createElement("canvas"), { width: 6, height: 6 });
  const pen = tile.getContext("2d");
  pen.strokeStyle = token("line-2");
  pen.lineWidth = 1.2;
  for (const shift of [-6, 0, 6]) {
    pen.moveTo(shift, 6);
    pen.lineTo(shift + 6, 0);
  }
  pen.stroke();
  return { image: tile, repeat: "repeat" };
}

// Consecutive values with one flag, as spans.
function runsOf(points, flag, period) {
  const runs = [];
  for (const [time] of points.filter(p => p[2] === flag)) {
    if (runs.length && time - runs.at(-1)[1] < 1) runs.at(-1)[1] = time + period;
    else runs.push([time, time + period]);
  }
  return runs;
}

/** What lies behind the curves over the whole height: missing periods, quality control, the chosen value or span. */
export function groundOf(data, { mark, markTo }, end) {
  const own = data.series.find(series => series.role !== "peer" && series.role !== "band");
  const period = data.periodMs ?? 0;
  const of = (spans, fill) => spans.map(([from, to]) => ({ value: [toBeijing(from), toBeijing(Math.min(to, end))], fill }));
  const items = own ? [
    ...of(gapsOf(own.points, period), hatch()),
    ...of(runsOf(own.points, "qc", period), token("info-soft")),
    ...of(runsOf(own.points, "invalid", period), token("mute-soft")),
  ] : [];
  if (mark) items.push({ value: [toBeijing(mark), toBeijing(markTo ?? mark + period)], fill: token("accent-soft"), edge: token("accent") });
  return {
    type: "custom", name: "ground", xAxisIndex: 0, yAxisIndex: 0, silent: true, clip: true, animation: false, z: 0, encode: { x: [0, 1] }, tooltip: { show: false }, data: items,
    renderItem: (params, api) => {
      const { y, height } = params.coordSys, item = items[params.dataIndex];
      const from = api.coord([api.value(0), 0])[0], to = api.coord([api.value(1), 0])[0];
      return { type: "rect", shape: { x: from, y, width: Math.max(to - from, 2), height }, style: { fill: item.fill, stroke: item.edge, lineWidth: item.edge ? 1.5 : 0 } };
    },
  };
}

/** Bands under the curve, one row for each lane. */
export function lanesOf(data, end) {
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
