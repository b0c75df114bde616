import { unzipSync, strFromU8, type UnzipFileInfo } from "fflate";
import { describe, expect, it } from "vitest";
import { packageOf } from "../../src/export/ooxml/package.ts";
import { zipOf } from "../../src/export/ooxml/zip.ts";
import { styleTable } from "../../src/export/xlsx/styles.ts";
import { fileOf } from "../../src/export/ooxml/xml.ts";
import { elementsOf, treeOf, type Element } from "./bpmn/xml-tree.ts";

/** How each file of an archive is packed; 0 is stored as it is, 8 deflated. */
function methodsOf(bytes: Uint8Array): Readonly<Record<string, number>> {
  const seen: UnzipFileInfo[] = [];
  unzipSync(bytes, { filter: (file) => seen.push(file) > 0 });
  return Object.fromEntries(seen.map(({ name, compression }) => [name, compression]));
}

describe("an archive", () => {
  it("packs everything but pictures that are packed already, by how the whole name ends", () => {
    const content = new Uint8Array(400).fill(65);
    const names = ["a.xml", "b.png", "c.jpg", "d.jpeg", "e.png.txt", "f.svg", "gpng", "h.jpeg.rels"];
    const bytes = zipOf(Object.fromEntries(names.map((name) => [name, content])));
    expect(methodsOf(bytes)).toEqual({
      ...{ "a.xml": 8, "b.png": 0, "c.jpg": 0, "d.jpeg": 0 },
      ...{ "e.png.txt": 8, "f.svg": 8, gpng: 8, "h.jpeg.rels": 8 },
    });
    for (const file of Object.values(unzipSync(bytes))) expect(file).toEqual(content);
  });

  it("is of noon of the first day that it can say, whatever the clock shows", () => {
    const bytes = zipOf({ "a.txt": "a" });
    const at = new DataView(bytes.buffer, bytes.byteOffset);
    // The local header: time in units of 2 s below 5 bits, minutes, hours; date as day, month, years since 1980.
    expect([at.getUint16(10, true), at.getUint16(12, true)]).toEqual([12 << 11, (1 << 5) | 1]);
  });
});

describe("the parts of a package", () => {
  const files = unzipSync(
    packageOf([{ path: "a.xml", content: "<a/>", type: "utama" }], {
      ...{ title: "Judul", creator: "Dinas", madeOn: { year: 2027, month: 1, day: 2 } },
    }),
  );
  const rootOf = (path: string): Element => treeOf(strFromU8(files[path]!));
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

  it.each([
    ["[Content_Types].xml", "Types", `${PACKAGE}/content-types`],
    ["_rels/.rels", "Relationships", `${PACKAGE}/relationships`],
  ])("%s is in the namespace of its kind, and holds nothing but elements", (path, name, xmlns) => {
    const root = rootOf(path);
    expect([root.name, root.attributes["xmlns"], root.text]).toEqual([name, xmlns, ""]);
  });

  it("docProps/core.xml has dates of the type that readers ask for", () => {
    const core = rootOf("docProps/core.xml");
    expect(core.attributes).toEqual({
      "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    });
    expect(core.text).toBe("");
    expect(core.children.map(({ name, attributes }) => [name, attributes["xsi:type"]])).toEqual([
      ["dc:title", undefined],
      ["dc:creator", undefined],
      ["cp:lastModifiedBy", undefined],
      ["dcterms:created", "dcterms:W3CDTF"],
      ["dcterms:modified", "dcterms:W3CDTF"],
    ]);
  });

  it("have no relationships of their own where they refer to nothing", () => {
    expect(Object.keys(files)).toEqual(["[Content_Types].xml", "_rels/.rels", "a.xml", "docProps/core.xml"]);
  });
});

describe("the styles of a workbook", () => {
  const table = styleTable();
  table.numberOf({ size: 9, align: "left", bordered: true, shaded: true, asText: true });
  const root = treeOf(fileOf(table.xml()));
  const listOf = (name: string): readonly Element[] => elementsOf(root, name)[0]!.children;
  const DEFAULT = { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0" };

  it("are in their namespace, and begin with those that Excel takes for cells without one", () => {
    expect(root.attributes["xmlns"]).toBe("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
    expect(listOf("cellStyleXfs").map(({ attributes }) => attributes)).toEqual([DEFAULT]);
    expect(listOf("cellXfs")[0]!.attributes).toEqual({ ...DEFAULT, xfId: "0" });
    expect(listOf("cellXfs")[1]!.attributes).toMatchObject({
      ...{ numFmtId: "49", fontId: "0", fillId: "2", borderId: "1", xfId: "0" },
    });
    expect(listOf("cellStyles").map(({ attributes }) => attributes)).toEqual([
      { name: "Normal", xfId: "0", builtinId: "0" },
    ]);
  });

  it("have the two fills that Excel keeps for itself before their own", () => {
    const fills = listOf("fills").map(({ children: [pattern] }) => [
      pattern!.attributes["patternType"],
      pattern!.children.map(({ attributes }) => attributes["rgb"]),
      pattern!.text,
    ]);
    expect(fills).toEqual([
      ["none", [], ""],
      ["gray125", [], ""],
      ["solid", ["FFE6E6E6"], ""],
    ]);
  });

  it("have one font that is not bold, and a line of the text's colour on each side", () => {
    expect(listOf("fonts").map(({ children, text }) => [text, ...children.map(({ name }) => name)])).toEqual([
      ["", "sz", "name"],
    ]);
    const sides = listOf("borders").map(({ children }) =>
      children.map(({ name, attributes, children: [color] }) => [
        ...[name, attributes["style"], color?.attributes["auto"]],
      ]),
    );
    const SIDES = ["left", "right", "top", "bottom"];
    expect(sides).toEqual([
      [...SIDES, "diagonal"].map((name) => [name, undefined, undefined]),
      [...SIDES.map((name) => [name, "thin", "1"]), ["diagonal", undefined, undefined]],
    ]);
  });
});
