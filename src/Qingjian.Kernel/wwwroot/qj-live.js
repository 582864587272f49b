// <qj-live src>: patches the page by server-sent events. Each message is a JSON object of key -> text, or key ->
// { text, class, title }; elements inside that carry data-key="key" take it. While the connection is down a bar says so;
// what is shown stays.
import { make, word } from "./qj-parts.js";

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: contents; } [hidden] { display: none !important; }
  .bar { padding: 6px 14px; border-radius: 8px; background: var(--warn-soft); color: var(--warn); font: 13px/1.5 var(--font); }
`);
const retryAfter = 10000;

class QjLive extends HTMLElement {
  static observedAttributes = ["src", "data-state"];

  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [style];
      this.bar = make("div", { className: "bar", hidden: true });
      this.bar.setAttribute("role", "status");
      this.shadowRoot.append(this.bar, make("slot"));
    }
    this.open();
  }

  disconnectedCallback() { this.close(); }

  attributeChangedCallback(name, before, now) {
    // Enhanced navigation takes away what the server did not write; the state is still what it was.
    if (name === "data-state") {
      if (now === null && this.state) this.dataset.state = this.state;
    } else if (this.isConnected && before !== null && before !== now) this.open();
  }

  open() {
    this.close();
    this.source = new EventSource(this.getAttribute("src"));
    this.source.onopen = () => this.tell(true);
    this.source.onmessage = event => this.patch(JSON.parse(event.data));
    this.source.onerror = () => {
      this.tell(false);
      // The browser tries again by itself unless the server refused; then we do.
      if (this.source.readyState === EventSource.CLOSED) this.later = setTimeout(() => this.open(), retryAfter);
    };
  }

  close() {
    clearTimeout(this.later);
    this.source?.close();
  }

  tell(connected) {
    this.bar.textContent = connected ? "" : word("Script.Disconnected");
    this.bar.hidden = connected;
    this.dataset.state = this.state = connected ? "live" : "down";
  }

  patch(values) {
    for (const [key, value] of Object.entries(values))
      for (const target of this.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)) {
        const { text, class: look, title } = typeof value === "object" && value !== null ? value : { text: value };
        if (text !== undefined && target.textContent !== String(text)) target.textContent = text;
        if (look !== undefined) target.className = look;
        if (title !== undefined) target.title = title;
      }
  }
}

customElements.define("qj-live", QjLive);
