// The part that chart and map have in common: an own shadow root (enhanced navigation patches the page and would remove
// what a script drew into it), loading, states, retry, theme and size.
import { fetchJson, loadEngine, make, onAppearance, word } from "./qj-parts.js";

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; min-width: 0; font: 13px/1.4 var(--font); color: var(--ink); }
  .bar { display: flex; align-items: flex-start; gap: 6px; min-height: 28px; padding: 2px 0; font-size: 12px; color: var(--ink-2); }
  .keys { flex: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 2px 14px; min-height: 26px; } .unit { color: var(--ink-3); }
  .key { display: inline-flex; align-items: center; gap: 6px; white-space: nowrap; } .patch { width: 18px; height: 10px; border: 1px solid var(--line-2); } .patch.qc { background: var(--info-soft); } .patch.gap { background: repeating-linear-gradient(135deg, var(--line-2) 0 1px, transparent 1px 4px); } .key svg { width: 22px; height: 12px; overflow: visible; }
  button { min-height: 26px; padding: 0 9px; border: 1px solid var(--line-2); border-radius: 6px; background: var(--surface); color: var(--ink); font: 500 12px var(--font); cursor: pointer; }
  button[aria-pressed=true] { background: var(--accent-soft); color: var(--accent-2); border-color: var(--accent); }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
  .plot { position: relative; } .busy .plot { opacity: .45; } [hidden] { display: none !important; }
  .state { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 10px; padding: 20px; text-align: center; color: var(--ink-2); }
  .state.loading { animation: late .01s .3s both; background: var(--mute-soft); border-radius: 6px; color: var(--ink-3); } @keyframes late { from { visibility: hidden; } }
  .code { font-size: 12px; color: var(--ink-3); }
  .table { overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
  th { position: sticky; top: 0; background: var(--surface-2); font-weight: 500; font-size: 12px; color: var(--ink-3); text-align: left; }
  th, td { height: 30px; padding: 0 10px; border-bottom: 1px solid var(--line); white-space: nowrap; } td.r, th.r { text-align: right; }
  a { color: var(--accent); } .flag { margin-left: 6px; font-size: 12px; color: var(--warn); }
  .tip { font: 12px/1.55 var(--font); color: var(--ink); max-width: 340px; white-space: normal; } .tip b { font-weight: 600; } .tip .g { color: var(--ink-3); }
  .tip .row { display: flex; gap: 16px; justify-content: space-between; }
  button.sign { width: 26px; padding: 0; font-size: 15px; line-height: 1; }
  @media (max-width: 760px) { button, button.sign { min-height: 44px; min-width: 44px; padding: 0 12px; font-size: 14px; } }
`);

export class Drawn extends HTMLElement {
  static observedAttributes = ["src", "label", "height", "data-state"];

  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" });
      this.shadowRoot.adoptedStyleSheets = [style];
    }
    this.stopListening = onAppearance(() => this.data ? this.show() : this.load());
    this.sizes = new ResizeObserver(() => this.chart?.resize());
    this.sizes.observe(this);
    this.load();
  }

  disconnectedCallback() {
    this.stopListening?.();
    this.sizes?.disconnect();
    this.loading?.abort();
    this.drop();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return;
    if (name === "data-state") return void this.mind(now);
    if (name === "mark" && this.data) this.show();
    else if (before !== null) this.load();
  }

  get height() { return Number(this.getAttribute("height")) || 280; }

  // Enhanced navigation takes away what the server did not write; the state is still what it was.
  mind(state) {
    if (state === null && this.state) this.dataset.state = this.state;
  }

  /** Loads the data and shows them; what was there stays, greyed, until then. */
  async load() {
    this.loading?.abort();
    const { signal } = this.loading = new AbortController();
    if (this.data) this.shadowRoot.firstElementChild?.classList.add("busy");
    else this.say("loading", make("span", { textContent: word("Script.Loading") }));
    try {
      const [engine, data] = await Promise.all([loadEngine(), fetchJson(this.getAttribute("src"), signal)]);
      if (signal.aborted) return;
      [this.engine, this.data] = [engine, data];
      this.show();
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  show() {
    if (this.isEmpty(this.data)) this.say("empty", make("span", { textContent: this.data.empty ?? word("Script.Empty") }));
    else this.draw();
  }

  fail(error) {
    this.data = null;
    const again = make("button", { type: "button", textContent: word("Script.Retry"), onclick: () => this.load() });
    const what = word("Script.Failed", this.getAttribute("label") ?? "");
    this.say("failed", make("span", { textContent: what }), make("span", { className: "code", textContent: word("Script.Code", error.message) }), again);
  }

  say(state, ...children) {
    this.drop();
    const box = make("div", { className: "state " + state }, ...children);
    box.style.minHeight = this.height + "px";
    box.setAttribute("role", state === "failed" ? "alert" : "status");
    this.shadowRoot.replaceChildren(box);
    this.dataset.state = this.state = state;
  }

  /** Puts a fresh engine into a plot within the shadow root. */
  begin(frame, plot) {
    this.drop();
    plot.style.height = this.height + "px";
    this.shadowRoot.replaceChildren(frame);
    this.chart = this.engine.init(plot, null, { renderer: "canvas" });
    this.dataset.state = this.state = "drawn";
  }

  drop() {
    this.chart?.dispose();
    this.chart = null;
  }
}
