// <qj-chart src label height [point-href] [mark] [mark-to] [group] [small]>: one parameter over time, with event lanes; small: one
// of many. The JSON is described in Shell/charts.md. A click on a value sends "qj-point" { series, time, value } and follows point-href, if given, with
// {series} and {time} (UTC, ISO 8601) filled in; the table offers the same links to the keyboard.
import { clock, figure, follow, make, span, toBeijing, token, word } from "./qj-parts.js";
import { keysOf } from "./qj-chart-keys.js";
import { optionOf } from "./qj-chart-option.js";
import { Drawn } from "./qj-drawn.js";

class QjChart extends Drawn {
  static observedAttributes = [...Drawn.observedAttributes, "mark", "mark-to"];

  get small() { return this.hasAttribute("small"); }

  isEmpty(data) {
    return !data.series?.some(series => series.points.some(point => point[1] !== null)) && !data.lanes?.some(lane => lane.spans.length);
  }

  draw() {
    const data = this.data;
    const plot = make("div", { className: "plot", tabIndex: 0 });
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", this.summary());
    const table = make("div", { className: "table", tabIndex: 0, hidden: !this.asTable });
    table.style.maxHeight = this.height + "px";
    const toggle = make("button", { type: "button", textContent: word("Script.Table"), onclick: () => this.toggle(plot, table, toggle) });
    const keys = () => make("div", { className: "keys" }, make("span", { className: "unit", textContent: data.unit ?? "" }), ...keysOf(data));
    // A small chart has no bar: its name and unit stand above it, and its name leads to the large one with its table.
    const bar = this.small ? [] : [make("div", { className: "bar" }, keys(), toggle)];
    this.begin(make("div", {}, ...bar, plot, table), plot);
    this.chart.setOption(optionOf(data, { width: this.clientWidth, height: this.height, small: this.small, mark: this.mark, markTo: this.markTo, pointed: () => this.matches(":hover, :focus-within") }));
    this.join();
    this.chart.getZr().on("click", event => this.pick(event));
    plot.addEventListener("keydown", event => this.steer(event));
    this.put(plot, table, toggle);
  }

  /** Start of the value that the page is about. */
  get mark() { return Date.parse(this.getAttribute("mark") ?? "") || null; }

  /** End of the span that the page is about; without it one value is meant. */
  get markTo() { return Date.parse(this.getAttribute("mark-to") ?? "") || null; }

  // Charts of one group point at the same time together.
  join() {
    const group = this.getAttribute("group");
    if (!group) return;
    this.chart.group = group;
    this.engine.connect(group);
  }

  toggle(plot, table, toggle) {
    this.asTable = !this.asTable;
    this.put(plot, table, toggle);
  }

  put(plot, table, toggle) {
    plot.hidden = Boolean(this.asTable);
    table.hidden = !this.asTable;
    toggle.setAttribute("aria-pressed", String(Boolean(this.asTable)));
    if (this.asTable && !table.hasChildNodes()) table.append(this.table());
    if (!this.asTable) this.chart.resize();
  }

  /** What a reader who cannot see the curve is told. */
  summary() {
    const { series: [first], decimals, unit } = this.data;
    const label = this.getAttribute("label") ?? first?.name ?? "";
    const valued = first?.points.filter(point => point[1] !== null) ?? [];
    if (!valued.length) return label;
    const values = valued.map(point => point[1]);
    const low = values.reduce((a, b) => Math.min(a, b)), high = values.reduce((a, b) => Math.max(a, b));
    const time = point => clock(toBeijing(point[0]));
    return word("Script.Summary", label, time(valued[0]), time(valued.at(-1)), valued.length, figure(low, decimals), figure(high, decimals), unit ?? "", first.points.length - valued.length);
  }

  table() {
    const { series, periodMs, decimals, unit } = this.data;
    const lines = series.filter(one => one.role !== "band");
    const times = [...new Set(lines.flatMap(one => one.points.map(point => point[0])))].sort((a, b) => b - a);
    const maps = lines.map(one => new Map(one.points.map(point => [point[0], point])));
    const head = make("tr", {}, make("th", { textContent: word("Script.Time") }), ...lines.map(one => make("th", { className: "r", textContent: `${one.name} ${unit ?? ""}` })));
    const rows = times.map(time => make("tr", {}, make("td", { textContent: span(time, periodMs) }), ...lines.map((one, i) => this.cell(one, maps[i].get(time), decimals))));
    return make("table", {}, make("caption", { hidden: true, textContent: this.getAttribute("label") ?? "" }), make("thead", {}, head), make("tbody", {}, ...rows));
  }

  cell(series, point, decimals) {
    const text = figure(point?.[1], decimals);
    const href = point && point[1] !== null && series.role !== "peer" ? this.hrefOf(series, point) : null;
    const flag = point?.[2] ? make("span", { className: "flag", textContent: word("Script.Flag." + point[2]) }) : null;
    return make("td", { className: "r" }, href ? make("a", { href, textContent: text }) : text, flag);
  }

  hrefOf(series, point) {
    const form = this.getAttribute("point-href");
    const time = new Date(point[0]).toISOString();
    return form?.replace("{series}", encodeURIComponent(series.key ?? series.name)).replace("{time}", encodeURIComponent(time));
  }

  // The value nearest to the click, first in time, then in height.
  pick(event) {
    if (!this.chart.containPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])) return;
    const distance = point => {
      const [x, y] = this.chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [toBeijing(point[0]), point[1]]);
      return Math.abs(x - event.offsetX) * 4 + Math.abs(y - event.offsetY) / 4;
    };
    let best = null;
    for (const series of this.data.series.filter(one => one.role !== "band" && one.role !== "peer"))
      for (const point of series.points)
        if (point[1] !== null) {
          const far = distance(point);
          if (!best || far < best.far) best = { series, point, far };
        }
    if (best) this.choose(best);
  }

  choose({ series, point }) {
    const detail = { series: series.key ?? series.name, time: point[0], value: point[1] };
    this.dispatchEvent(new CustomEvent("qj-point", { bubbles: true, composed: true, detail }));
    const href = series.role === "peer" ? null : this.hrefOf(series, point);
    if (href) follow(href);
  }

  // Arrows move the window, plus and minus change it: the keyboard's way to what the slider does (WCAG 2.5.7).
  steer(event) {
    const move = { ArrowLeft: [-.1, -.1], ArrowRight: [.1, .1], "+": [.1, -.1], "=": [.1, -.1], "-": [-.1, .1] }[event.key];
    if (!move) return;
    event.preventDefault();
    const window = this.chart.getOption().dataZoom?.[0];
    if (!window) return;
    const { start, end } = window, size = end - start;
    this.chart.dispatchAction({ type: "dataZoom", start: Math.max(0, start + move[0] * size), end: Math.min(100, end + move[1] * size) });
  }
}

customElements.define("qj-chart", QjChart);
