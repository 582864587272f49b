// Looks at a page as it stands and returns what is wrong, as sentences. Run in the page by PageCheck.
({ language, names, words }) => {
  const wrong = [];
  const visible = element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const told = element => `<${element.tagName.toLowerCase()} class="${element.className}"> "${(element.textContent ?? "").trim().slice(0, 60)}"`;

  // Nothing is wider than the screen, and nothing is cut off in its box.
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) wrong.push(`The page is ${over} px wider than the screen.`);
  for (const element of document.querySelectorAll("td, th, .btn, .chip, .st, .now a, h1, h2, h3, dt, dd, label, .seg > *, .nav a, .field, .say"))
    if (visible(element) && element.clientWidth > 0 && element.scrollWidth - element.clientWidth > 1)
      wrong.push(`Cut by ${element.scrollWidth - element.clientWidth} px: ${told(element)}`);

  // Buttons do not lie on each other and no label is an empty key.
  for (const element of document.querySelectorAll("main *"))
    if (element.childElementCount === 0 && /^[A-Z][A-Za-z]+(\.[A-Za-z]+)+$/.test(element.textContent.trim()) && visible(element))
      wrong.push(`A word without a translation: ${told(element)}`);

  // Every chart shows something.
  for (const chart of document.querySelectorAll("qj-chart, qj-map"))
    if (chart.dataset.state !== "drawn") wrong.push(`Chart "${chart.getAttribute("label")}" is ${chart.dataset.state}.`);

  // One language on the screen: names of data keep theirs, codes and units have none.
  const known = names.sort((a, b) => b.length - a.length);
  const foreign = language === "en" ? /[\u4e00-\u9fff\u3001-\u303f\uff00-\uffef]+/g : /[A-Za-z]{2,}/g;
  const allowed = new Set(words.map(word => word.toLowerCase()));
  const check = (text, element) => {
    let rest = text;
    for (const name of known) rest = rest.replaceAll(name, " ");
    for (const found of rest.match(foreign) ?? [])
      if (!allowed.has(found.toLowerCase())) wrong.push(`"${found}" is not ${language}: ${told(element)}`);
  };
  const isCode = element => element.closest("code, pre, kbd, .mono, script, style, option[value*='YC-']") || (element.closest("[lang]") ?? document.documentElement) !== document.documentElement;
  const walk = root => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const element = nodes.currentNode.parentElement;
      if (element && element.tagName !== "STYLE" && !isCode(element) && visible(element)) check(nodes.currentNode.textContent, element);
    }
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (isCode(element)) continue;
      for (const name of ["title", "placeholder", "aria-label", "alt"]) if (element.hasAttribute(name)) check(element.getAttribute(name), element);
    }
  };
  walk(document.body);
  check(document.title, document.head.querySelector("title"));
  return [...new Set(wrong)];
}
