// The shell's few habits: menus close by Esc or a click elsewhere, Ctrl K searches, / filters, Esc closes a drawer,
// wide screens unfold, a wide table opens at its newest column.

const openMenus = selector => document.querySelectorAll(selector);

document.addEventListener("click", event => {
  // Enhanced navigation keeps what the user opened; a menu that was followed must close.
  const followed = event.target.closest?.("a");
  for (const menu of openMenus("details.drop[open], details.menu[open]"))
    if (followed || (menu.matches(".drop") && !menu.contains(event.target))) menu.open = false;
});

document.addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, select, textarea");
  if (event.key === "Escape") escape();
  else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) focus(event, ".find input");
  else if (event.key === "/" && !typing) focus(event, ".filters input");
});

// Enhanced navigation patches the page in place: what the address points at must still come into view.
window.Blazor?.addEventListener("enhancedload", () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  target?.scrollIntoView({ block: "nearest" });
  target?.focus({ preventScroll: true });
});

// What is folded on a narrow screen stands open on a wide one.
const wide = matchMedia("(min-width: 1101px)");
const unfold = () => { for (const fold of document.querySelectorAll("details[data-open-wide]")) fold.open = wide.matches; };
wide.addEventListener("change", unfold);
window.Blazor?.addEventListener("enhancedload", unfold);
unfold();

// A table wider than the screen that runs through time opens where the newest stands, not at the first day of the month.
const showNewest = () => {
  for (const column of document.querySelectorAll(".scroll [data-newest]")) {
    const frame = column.closest(".scroll");
    frame.scrollLeft += column.getBoundingClientRect().right - frame.getBoundingClientRect().right;
  }
};
window.Blazor?.addEventListener("enhancedload", showNewest);
showNewest();

function escape() {
  const menus = [...openMenus("details.drop[open], details.menu[open]")];
  if (menus.length) {
    menus.forEach(menu => { menu.open = false; });
    menus.at(-1).querySelector("summary").focus();
  } else document.querySelector("[data-close]")?.click();
}

function focus(event, selector) {
  const field = document.querySelector(selector);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
