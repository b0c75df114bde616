import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { decreePdf } from "../../src/documents/papers/decree.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import { lampiranPdf } from "../../src/documents/papers/lampiran.ts";
import { matrixPdf } from "../../src/documents/papers/matrix-pdf.ts";
import { layOut } from "../../src/layout/index.ts";
import { drawingPdf } from "../../src/paint/pdf/file.ts";
import { themes } from "../../src/paint/theme.ts";
import { profileOf } from "../../src/documents/profile.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { plan } from "../../src/views/plan.ts";
import { factsOf } from "../paint/scenes.ts";
import { context } from "../support/layout.ts";
import { SMALL_MAP, lampiranInput, onlyMap, repositoryOf } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "ppb-pdfa-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Dictionary = Readonly<Record<string, unknown>>;
interface Stream {
  readonly dict: Dictionary;
  readonly data?: string;
}
interface Pdf {
  readonly trailer: Dictionary;
  readonly dictionaries: readonly Dictionary[];
  /** Of all objects. */
  readonly references: readonly string[];
  at(reference: unknown): Dictionary;
  text(reference: unknown): string;
}

/** The number of a font's outlines, which are its codes. */
function codesOf(pdf: Pdf, font: Dictionary): number {
  const [descendant] = font["/DescendantFonts"] as unknown[];
  const [first, widths] = pdf.at(descendant)["/W"] as [number, unknown[]];
  expect(first).toBe(0);
  return widths.length;
}

/** The operators that paint a page or a form; texts in them stand in hexadecimal. */
function paintings(pdf: Pdf): { readonly pages: readonly string[]; readonly forms: readonly string[] } {
  const pages = pdf.dictionaries.filter((d) => d["/Type"] === "/Page");
  return {
    pages: pages.map((page) =>
      [page["/Contents"]]
        .flat()
        .map((part) => pdf.text(part))
        .join("\n"),
    ),
    forms: pdf.references.filter((r) => pdf.at(r)["/Subtype"] === "/Form").map((r) => pdf.text(r)),
  };
}

/** Every object of a file, as qpdf reads it. */
function read(bytes: Uint8Array): Pdf {
  const file = join(folder, "a.pdf");
  writeFileSync(file, bytes);
  const json = join(folder, "a.json");
  execFileSync("qpdf", ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", file, json]);
  const { qpdf } = JSON.parse(readFileSync(json, "utf8")) as {
    qpdf: [unknown, Readonly<Record<string, { value?: unknown; stream?: Stream }>>];
  };
  const entry = (reference: unknown): { value?: unknown; stream?: Stream } => {
    const found = qpdf[1][`obj:${String(reference)}`];
    if (found === undefined) throw new Error(`no object ${String(reference)}`);
    return found;
  };
  const dictionaryOf = (one: { value?: unknown; stream?: Stream }): Dictionary | null => {
    if (one.stream !== undefined) return one.stream.dict;
    return typeof one.value === "object" && one.value !== null ? (one.value as Dictionary) : null;
  };
  return {
    trailer: dictionaryOf(qpdf[1]["trailer"] ?? {}) ?? {},
    dictionaries: Object.values(qpdf[1]).flatMap((one) => {
      const dictionary = dictionaryOf(one);
      return dictionary === null ? [] : [dictionary];
    }),
    references: Object.keys(qpdf[1]).flatMap((key) => (key.startsWith("obj:") ? [key.slice(4)] : [])),
    at: (reference) => dictionaryOf(entry(reference)) ?? {},
    text: (reference) => {
      const { value, stream } = entry(reference);
      if (stream !== undefined) return Buffer.from(stream.data ?? "", "base64").toString("utf8");
      return String(value).replace(/^[ub]:/, "");
    },
  };
}

/** With signs in every document that no face has. */
const source = SMALL_MAP.replace("bahwa satu", "bahwa 日 satu").replace(
  '"Pengawasan"',
  '"Pengawasan \u{1f600}"',
);
const repository = repositoryOf({ "peta.ppb": source });
const map = onlyMap(repository);
/** Two by two pixels, half of them see-through. */
const emblem = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAE0lEQVR4nGP4z8DQAMIMDP8hEAA55Ab7GrcJWQAAAABJRU5ErkJggg==",
  "base64",
);

/** The very face of drawings, as an agency's own: both stand in one file. */
const own = readFileSync(new URL("../../src/fonts/faces/texgyreheros-regular.otf", import.meta.url));

const documents: Record<string, () => Promise<Uint8Array>> = {
  lampiran: async () => lampiranPdf({ ...(await lampiranInput(map, repository)), draft: true }),
  "lampiran dengan huruf sendiri": async () =>
    lampiranPdf({ ...(await lampiranInput(map, repository)), faces: { regular: new Uint8Array(own) } }),
  keputusan: async () =>
    decreePdf({
      facts: documentFacts(map),
      profile: profileOf(map.settings),
      faces: SHIPPED.text,
      emblem,
      draft: false,
    }),
  matriks: async () =>
    matrixPdf({
      matrix: buildMatrix(map),
      facts: documentFacts(map),
      profile: profileOf(map.settings),
      faces: SHIPPED.text,
      draft: false,
    }),
};

/** A drawing's own file, its title as hard on the packet as it can be. */
async function drawingFile(index: number, width = 900): Promise<Uint8Array> {
  const drawing = plan(map, repository)[index]!;
  const { whole } = await layOut(drawing, context);
  const facts = { ...factsOf(`${drawing.title} & <b>"]]>`), madeOn: { year: 2025, month: 1, day: 1 } };
  return (await drawingPdf([{ scene: whole, width, height: 700 }], themes.official, facts)).bytes;
}
documents["gambar level"] = () => drawingFile(0);
documents["gambar CFM"] = () => drawingFile(2);
/** Those that lead anywhere. */
const LINKED = ["lampiran", "lampiran dengan huruf sendiri"];
const DRAWN = [...LINKED, "gambar level", "gambar CFM"];

/** What ISO 19005-2 asks of level A, as far as the objects of a file show it. */
describe.each(Object.keys(documents))("%s as PDF/A-2a", (name) => {
  it("keeps the rules that its objects show", async () => {
    const pdf = read(await documents[name]!());
    const { trailer, dictionaries } = pdf;
    const root = pdf.at(trailer["/Root"]);
    const ofType = (type: string): Dictionary[] => dictionaries.filter((d) => d["/Type"] === type);

    expect(trailer["/ID"]).toHaveLength(2);
    expect(trailer["/Encrypt"]).toBeUndefined();
    expect(pdf.at(root["/MarkInfo"])["/Marked"]).toBe(true);
    expect(root["/Lang"]).toBe("u:id");
    expect(pdf.at(root["/StructTreeRoot"])["/ParentTree"]).toBeDefined();

    // One colour space for all device colours.
    const [intent] = root["/OutputIntents"] as unknown[];
    expect(pdf.at(intent)).toMatchObject({ "/S": "/GTS_PDFA1" });
    const profile = pdf.at(pdf.at(intent)["/DestOutputProfile"]);
    expect(profile["/N"]).toBe(3);

    // The packet is readable as it is and says what the dictionary says.
    const metadata = pdf.at(root["/Metadata"]);
    expect(metadata["/Filter"]).toBeUndefined();
    const packet = pdf.text(root["/Metadata"]);
    expect(packet).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(packet).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    const info = pdf.at(trailer["/Info"]);
    const unescaped = packet.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    for (const key of ["/Title", "/Author", "/Subject", "/Creator", "/Producer"].filter((k) => k in info)) {
      expect(unescaped, key).toContain(`>${pdf.text(info[key])}<`);
    }
    const made = /<xmp:CreateDate>(.*)<\/xmp:CreateDate>/.exec(packet)?.[1]?.replace(/[-T:]/g, "");
    expect(pdf.text(info["/CreationDate"])).toBe(`D:${made ?? ""}`);

    const fonts = ofType("/Font").filter((font) => font["/Subtype"] === "/Type0");
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font["/ToUnicode"]).toBeDefined();
    expect(ofType("/Font").every((font) => /^\/(Type0|CIDFontType\d)$/.test(String(font["/Subtype"])))).toBe(
      true,
    );
    for (const font of ofType("/FontDescriptor")) {
      expect(font["/FontFile2"] ?? font["/FontFile3"]).toBeDefined();
      expect(font["/FontName"]).toMatch(/^\/[A-Z]{6}\+/);
    }

    for (const page of ofType("/Page")) {
      expect(page["/Tabs"]).toBe("/S");
      expect(page["/StructParents"]).toBeTypeOf("number");
    }
    const annotations = ofType("/Annot");
    expect(annotations.length > 0).toBe(LINKED.includes(name));
    for (const annotation of annotations) {
      // Printed, not hidden, not invisible; said aloud; part of the structure.
      expect(annotation["/F"]).toBe(4);
      expect(String(annotation["/Contents"]).length).toBeGreaterThan(2);
      expect(annotation["/StructParent"]).toBeTypeOf("number");
    }

    for (const dictionary of dictionaries) {
      for (const key of ["/AA", "/OpenAction", "/JS", "/EF", "/OPI", "/TR", "/Alternates"]) {
        expect(dictionary[key], key).toBeUndefined();
      }
      expect(dictionary["/Filter"]).not.toBe("/LZWDecode");
      expect(dictionary["/Interpolate"] ?? false).toBe(false);
      if (dictionary["/Type"] === "/Action" || dictionary["/S"] === "/GoTo")
        expect(dictionary["/S"]).toBe("/GoTo");
    }
  });

  it("is dated by its source and keeps what PDF/UA-1 asks for", async () => {
    const pdf = read(await documents[name]!());
    const { trailer, dictionaries } = pdf;
    const root = pdf.at(trailer["/Root"]);
    const info = pdf.at(trailer["/Info"]);
    const decreed = name === "keputusan" || LINKED.includes(name) || name === "matriks";
    expect(pdf.text(info["/CreationDate"])).toBe(decreed ? "D:20250131000000Z" : "D:20250101000000Z");

    const packet = pdf.text(root["/Metadata"]);
    execFileSync("xmllint", ["--noout", "-"], { input: packet });
    expect(packet).toContain("<pdfuaid:part>1</pdfuaid:part>");
    // PDF/A knows no other schemas than its own, unless they are described.
    expect(packet).toMatch(/<pdfaSchema:prefix>pdfuaid<[^]*<pdfaProperty:name>part</);
    expect(pdf.at(root["/ViewerPreferences"])["/DisplayDocTitle"]).toBe(true);

    const elements = dictionaries.filter((d) => d["/S"] !== undefined && d["/P"] !== undefined);
    const boxes = dictionaries.filter((d) => d["/Type"] === "/Page").map((d) => d["/MediaBox"] as number[]);
    const [width, height] = [2, 3].map((i) => Math.max(...boxes.map((box) => box[i]!)));
    for (const figure of elements.filter((d) => d["/S"] === "/Figure")) {
      expect(String(figure["/Alt"]).length).toBeGreaterThan(4);
      const { "/O": owner, "/BBox": box } = figure["/A"] as { "/O": unknown; "/BBox": number[] };
      expect(owner).toBe("/Layout");
      const [left, bottom, right, top] = box as [number, number, number, number];
      expect(left >= 0 && bottom >= 0 && left < right && bottom < top).toBe(true);
      expect(right <= width! && top <= height!).toBe(true);
    }
    for (const head of elements.filter((d) => d["/S"] === "/TH")) {
      const { "/O": owner, "/Scope": scope } = head["/A"] as Dictionary;
      expect(owner).toBe("/Table");
      expect(scope).toMatch(/^\/(Row|Column)$/);
    }
    for (const list of elements.filter((d) => d["/S"] === "/L"))
      expect(list["/A"]).toMatchObject({ "/O": "/List" });
    for (const link of elements.filter((d) => d["/S"] === "/Link"))
      expect([link["/K"]].flat().some((kid) => (kid as Dictionary)["/Type"] === "/OBJR")).toBe(true);

    // Headings begin at the first level and leave none out.
    const headings = elements.flatMap((d) => /^\/H(\d)$/.exec(String(d["/S"]))?.slice(1).map(Number) ?? []);
    if (headings.length > 0) expect(headings[0]).toBe(1);
    headings.forEach((level, i) => expect(level).toBeLessThanOrEqual((headings[i - 1] ?? 0) + 1));
  });

  it("marks what belongs to pages as such, and the draft so that its text stays legible", async () => {
    const pdf = read(await documents[name]!());
    const { pages } = paintings(pdf);
    for (const page of pages) {
      for (const [artifact] of page.matchAll(/\/Artifact <<[^>]*>>/g))
        expect(artifact).toMatch(/\/Type \/(Layout|Pagination \/Subtype \/(Header|Watermark))>>/);
    }
    const states = pdf.dictionaries.filter((d) => d["/Type"] === "/ExtGState");
    const isDraft = name === "lampiran";
    expect(states.length).toBe(isDraft ? 1 : 0);
    for (const page of isDraft ? pages : []) {
      expect(page).toMatch(/Watermark>> BDC\s*q \/S\d+ gs/);
      expect(states[0]!["/ca"]).toBeLessThan(0.15);
    }
    if (isDraft) expect(pages.some((page) => page.includes("/Subtype /Header"))).toBe(true);
  });

  it("shows only codes that its fonts have, and says of each what it stands for", async () => {
    const pdf = read(await documents[name]!());
    const fonts = pdf.dictionaries.filter((d) => d["/Subtype"] === "/Type0");
    for (const font of fonts) {
      // Rule 6.2.11.7.2: no code without a character, and none that stands for nothing.
      const told = [...pdf.text(font["/ToUnicode"]).matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)];
      const codes = told.map(([, code]) => Number.parseInt(code!, 16));
      expect(codes).toEqual(Array.from({ length: codesOf(pdf, font) - 1 }, (_, i) => i + 1));
      for (const [, , character] of told) expect(character).not.toMatch(/^(0000|feff|fffe)/);
      const descendant = pdf.at((font["/DescendantFonts"] as unknown[])[0]);
      // The name of the whole and of its part are one; a list of outlines need not be there, and would have to be whole.
      expect(descendant["/BaseFont"]).toBe(font["/BaseFont"]);
      const descriptor = pdf.at(descendant["/FontDescriptor"]);
      expect(descriptor["/FontName"]).toBe(font["/BaseFont"]);
      expect(descriptor["/CIDSet"]).toBeUndefined();
      expect(pdf.at(descriptor["/FontFile3"])["/Subtype"]).toBe("/CIDFontType0C");
    }
    const most = Math.max(...fonts.map((font) => codesOf(pdf, font)));
    const { pages, forms } = paintings(pdf);
    const texts = [...pages, ...forms].flatMap((operators) =>
      [...operators.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => hex!.match(/.{4}/g)!),
    );
    expect(texts.length).toBeGreaterThan(0);
    // Rule 6.2.11.8: nothing is shown as what the font lacks.
    for (const code of texts.flat().map((hex) => Number.parseInt(hex, 16))) {
      expect(code).toBeGreaterThan(0);
      expect(code).toBeLessThan(most);
    }
  });

  it("has nothing in its forms but what they paint, and each where a reader is told of it", async () => {
    const pdf = read(await documents[name]!());
    const { pages, forms } = paintings(pdf);
    expect(forms.length > 0).toBe(DRAWN.includes(name));
    for (const form of forms) expect(form).not.toMatch(/\b(BDC|BMC|EMC|Do)\b/);
    for (const dictionary of pdf.dictionaries.filter((d) => d["/Subtype"] === "/Form")) {
      const allowed = ["/BBox", "/Filter", "/Length", "/Resources", "/Subtype", "/Type"];
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(dictionary)));
      const resources = dictionary["/Resources"] as { "/Font": Dictionary };
      for (const font of Object.values(resources["/Font"])) expect(pdf.at(font)["/Subtype"]).toBe("/Type0");
    }
    let placed = 0;
    for (const page of pages) {
      let marked: string | null = null;
      for (const [operator] of page.matchAll(/\/\w+ <<[^>]*>> BDC|\bEMC\b|\/Gambar\d+ Do\b/g)) {
        if (operator === "EMC") marked = null;
        else if (operator.endsWith("BDC")) marked = operator;
        else {
          expect(marked).toMatch(/^\/Figure <<\s*\/MCID \d+\s*>>/);
          placed += 1;
        }
      }
    }
    expect(placed).toBe(forms.length);
  });
});
