// <qj-keys>: single keys for a workbench. An element inside with data-press="v" is used by that key: a link or button is
// clicked, a choice is chosen, a field gets the focus. Only while nothing is being typed, and never with Ctrl, Alt or Meta;
// turned off by localStorage "qj-keys" = "off" (WCAG 2.1.4).

const typing = "input:not([type=radio]), select, textarea, [contenteditable]";
const ownEnter = "a, button, summary, input, [role=button]";

class QjKeys extends HTMLElement {
  connectedCallback() { document.addEventListener("keydown", this.pressed); }

  disconnectedCallback() { document.removeEventListener("keydown", this.pressed); }

  pressed = event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (localStorage.getItem("qj-keys") === "off" || event.target.closest?.(typing)) return;
    // A focused link or choice answers Enter itself.
    if (event.key === "Enter" && event.target.closest?.(ownEnter)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const target = [...this.querySelectorAll("[data-press]")].find(element => element.dataset.press === key);
    if (!target) return;
    event.preventDefault();
    if (target.matches(typing)) target.focus();
    else {
      if (target.matches("input")) target.focus();
      target.click();
    }
  };
}

customElements.define("qj-keys", QjKeys);
