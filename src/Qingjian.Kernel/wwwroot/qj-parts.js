// What the custom elements share: words, tokens of the theme, times, links, the chart engine.

const hour = 3600000;

/** A word of KernelWords (keys "Script.…"), with {0}, {1}… filled in. App.razor writes them into the body. */
export function word(key, ...values) {
  const words = JSON.parse(document.body.dataset.words ?? "{}");
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");
}

/** A colour or other token of qingjian.css in the present theme. */
export function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

/** Beijing wall clock as if it were UTC: with useUTC the engine then draws +08:00 in whatever zone the browser is. */
export const toBeijing = utc => utc + 8 * hour;

const two = n => String(n).padStart(2, "0");

/** "11-22 15:00" of a Beijing-shifted time; with the year when asked. */
export function clock(shifted, withYear) {
  const t = new Date(shifted);
  const day = `${two(t.getUTCMonth() + 1)}-${two(t.getUTCDate())}`;
  return `${withYear ? t.getUTCFullYear() + "-" : ""}${day} ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}`;
}

/** "11-22 14:00–15:00": the period that a value stands for; a point in time when it has no length. */
export function span(utc, length) {
  const start = toBeijing(utc);
  if (!length) return clock(start);
  if (length >= 24 * hour) return clock(start).slice(0, 5);
  const end = clock(start + length);
  return `${clock(start)}–${end.slice(0, 5) === clock(start).slice(0, 5) ? end.slice(6) : end}`;
}

/** A number as the screen shows it: fixed decimals, a narrow space from five digits on, a dash when missing. */
export function figure(value, decimals) {
  if (value === null || value === undefined) return "—";
  const [whole, part] = (decimals === undefined ? String(value) : value.toFixed(decimals)).split(".");
  const grouped = whole.replace("-", "").length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202F") : whole;
  return part ? `${grouped}.${part}` : grouped;
}

/** Follows a link as a click on it would, so that enhanced navigation takes it. */
export function follow(href) {
  const link = document.body.appendChild(Object.assign(document.createElement("a"), { href, hidden: true }));
  link.click();
  link.remove();
}

/** An element with properties and children. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

let engine;

/** ECharts, loaded when the first chart is drawn. */
export function loadEngine() {
  engine ??= new Promise((resolve, reject) => {
    const script = make("script", { src: document.body.dataset.echarts });
    script.onload = () => resolve(window.echarts);
    script.onerror = () => { engine = undefined; script.remove(); reject(new Error("echarts")); };
    document.head.append(script);
  });
  return engine;
}

/** Calls back when the theme or the language of the page changes; answers how to stop. */
export function onAppearance(callback) {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "lang"] });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", callback);
  return () => { observer.disconnect(); dark.removeEventListener("change", callback); };
}

/** Fetches JSON; a refusal becomes an error with the status as its message. */
export async function fetchJson(src, signal) {
  const response = await fetch(src, { signal, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
