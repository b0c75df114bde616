interface Page {
  createElementNS(namespace: string, name: string): { setAttribute(name: string, value: string): void };
}
declare const document: Page;

/**
 * What stands for svgdom in a browser: a document whose root writes itself as svgdom does. In a page of HTML, so that
 * elements without content are written with an end tag.
 */
export function createSVGDocument(): object {
  const namespace = "http://www.w3.org/2000/svg";
  const root = document.createElementNS(namespace, "svg");
  root.setAttribute("xmlns", namespace);
  return {
    documentElement: root,
    createElementNS: (space: string, name: string) => document.createElementNS(space, name),
  };
}
