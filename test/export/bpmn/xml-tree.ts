import { SaxesParser } from "saxes";

/** An element as a reader of the file has it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open extends Element {
  readonly children: Open[];
  text: string;
}

/** The root element of an XML document. Throws when it is not well-formed. */
export function treeOf(xml: string): Element {
  const parser = new SaxesParser();
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of a name in a tree, itself among them. */
export function elementsOf(tree: Element, name: string): readonly Element[] {
  return [
    ...(tree.name === name ? [tree] : []),
    ...tree.children.flatMap((child) => elementsOf(child, name)),
  ];
}
