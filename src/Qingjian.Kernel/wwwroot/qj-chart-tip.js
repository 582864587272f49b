// What a chart says about the place that is pointed at, as elements: a style attribute in markup would be refused by the
// page's own policy.
import { clock, figure, make, span, toBeijing, word } from "./qj-parts.js";

export function tip(data, params) {
  const list = Array.isArray(params) ? params : [params];
  if (list[0]?.data?.span) return laneTip(list[0].data);
  const at = list[0]?.axisValue;
  if (at === undefined) return "";
  const box = make("div", { className: "tip" }, make("div", { className: "g", textContent: span(at - toBeijing(0), data.periodMs) }));
  for (const series of data.series) {
    const point = series.points.find(p => toBeijing(p[0]) === at);
    if (!point && (series.role ?? "own") !== "own") continue;
    const text = series.role === "band" ? `${figure(point[1], data.decimals)}–${figure(point[3], data.decimals)}` : figure(point?.[1], data.decimals);
    box.append(make("div", { className: "row" }, make("span", { textContent: series.name }), make("b", { textContent: `${text}\u202F${data.unit ?? ""}` })));
    if (point?.[2]) box.append(make("div", { className: "g", textContent: word("Script.Flag." + point[2]) }));
  }
  return box;
}

function laneTip({ span: event, lane }) {
  const until = event.to ? clock(toBeijing(event.to)) : word("Script.Now");
  return make("div", { className: "tip" }, make("b", { textContent: lane.name }), make("div", { textContent: event.text ?? "" }), make("div", { className: "g", textContent: `${clock(toBeijing(event.from))} – ${until}` }));
}
