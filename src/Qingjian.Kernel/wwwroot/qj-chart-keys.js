// The legend: every curve, and every mark that occurs on them.
import { make, token, word } from "./qj-parts.js";
import { colourOf, gapsOf } from "./qj-chart-lines.js";

const sign = { invalid: "×", suspect: "○", substituted: "◇", corrected: "▲" };

function stroke(series, colour) {
  const mark = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
  const band = series.role === "band", peer = series.role === "peer";
  for (const [name, value] of Object.entries({ x1: 0, x2: 22, y1: 6, y2: 6, stroke: colour, "stroke-width": band ? 10 : peer ? 1.2 : 2, "stroke-dasharray": peer ? "4 3" : "none", "stroke-opacity": band ? .25 : 1 }))
    line.setAttribute(name, value);
  mark.append(line);
  return mark;
}

const patch = look => make("i", { className: "patch " + look });

/** The entries of the legend as elements. */
export function keysOf(data) {
  let index = 0;
  const own = data.series.find(series => series.role === "own" || !series.role);
  const keys = data.series.map(series => make("span", { className: "key" }, stroke(series, colourOf(series, series === own ? 0 : index++)), series.name));
  const used = new Set(own?.points.map(point => point[2]).filter(Boolean));
  for (const flag of Object.keys(sign).filter(flag => used.has(flag))) {
    const mark = make("b", { textContent: sign[flag] });
    mark.style.color = token(flag === "suspect" ? "suspect" : flag === "invalid" ? "ink-3" : "accent");
    keys.push(make("span", { className: "key" }, mark, word("Script.Flag." + flag)));
  }
  if (used.has("qc")) keys.push(make("span", { className: "key" }, patch("qc"), word("Script.Flag.qc")));
  if (gapsOf(own?.points ?? [], data.periodMs).length) keys.push(make("span", { className: "key" }, patch("gap"), word("Script.Missing")));
  return keys;
}
