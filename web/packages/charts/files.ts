/** Handing a picture or a table to the reader as a file. */

const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "stroke-linecap",
  "text-anchor",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
] as const;

type StyleOf = (element: Element) => Pick<CSSStyleDeclaration, "getPropertyValue">;

/** The picture on its own: what the stylesheet gives it is written into it. */
export function svgFile(svg: SVGSVGElement, styleOf: StyleOf = (element) => getComputedStyle(element)): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const originals = [svg, ...svg.querySelectorAll("*")];
  for (const [index, element] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const original = originals[index];
    const style = original && styleOf(original);
    for (const name of STYLES) {
      const value = style?.getPropertyValue(name);
      if (value) element.setAttribute(name, value);
    }
    element.removeAttribute("class");
    element.removeAttribute("tabindex");
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

const TYPES = { csv: "text/csv;charset=utf-8", svg: "image/svg+xml;charset=utf-8" } as const;

/** Let the browser save a text as `<name>.<kind>`. */
export function download(name: string, kind: keyof typeof TYPES, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: TYPES[kind] }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}
