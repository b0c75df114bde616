import { beforeAll, describe, expect, it } from "vitest";
import { decreeDocx, lampiranDocx, matrixDocx } from "../../../src/documents/docx/papers.ts";
import { documentFacts } from "../../../src/documents/facts.ts";
import type { LampiranInput } from "../../../src/documents/papers/lampiran.ts";
import { profileOf } from "../../../src/documents/profile.ts";
import { SHIPPED } from "../../../src/fonts/files.ts";
import { svgToPng } from "../../../src/paint/png.ts";
import { buildMatrix } from "../../../src/views/matrix/matrix.ts";
import { PIXEL, SMALL_MAP, lampiranInput, mapOf, onlyMap, repositoryOf } from "../support.ts";
import { HOSTILE } from "./hostile.ts";
import { faultsOf } from "./schema.ts";
import { allOf, childrenOf, partsOf, structureOf, textOf, xmlOf } from "./structure.ts";

const repository = repositoryOf({ "peta.ppb": SMALL_MAP });
const map = onlyMap(repository);
const facts = documentFacts(map);
const profile = profileOf(map.settings);
const faces = SHIPPED.text;
const drawings = { toPng: svgToPng, theme: "official", onUnpainted: () => undefined } as const;
const emblem = PIXEL;
const decree = { facts, profile, faces, emblem, draft: false };
const matrix = { matrix: buildMatrix(map), facts, profile, faces, draft: false };
let lampiran: LampiranInput;
const made = new Map<string, Uint8Array>();

beforeAll(async () => {
  lampiran = await lampiranInput(map, repository);
  const listed = { ...lampiran, profile: { ...profile, cfmList: true }, draft: true };
  made.set("keputusan", await decreeDocx(decree, drawings));
  made.set("lampiran", await lampiranDocx(listed, drawings));
  made.set("matriks", await matrixDocx(matrix, drawings));
});

const names = ["keputusan", "lampiran", "matriks"] as const;

describe.each(names)("%s.docx", (name) => {
  const parts = () => partsOf(made.get(name)!);
  const body = () => childrenOf(xmlOf(parts(), "word/document.xml"), "w:body")[0]!;

  it("reads as the golden structure", async () => {
    await expect(structureOf(made.get(name)!)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it("has every element where the schema has it", () => {
    const files = [...parts().keys()].filter((path) => /^word\/[^/]+\.xml$/.test(path));
    expect(
      files.flatMap((path) => faultsOf(xmlOf(parts(), path)).map((fault) => `${path}: ${fault}`)),
    ).toEqual([]);
  });

  it("holds every part that is referred to, and says what kind each is", () => {
    const paths = [...parts().keys()];
    const types = xmlOf(parts(), "[Content_Types].xml");
    const endings = childrenOf(types, "Default").map(({ attributes }) => attributes["Extension"]);
    const overrides = childrenOf(types, "Override").map(({ attributes }) => attributes["PartName"]);
    for (const path of paths.filter((one) => one !== "[Content_Types].xml"))
      expect(overrides.includes(`/${path}`) || endings.includes(path.split(".").at(-1)), path).toBe(true);
    for (const path of overrides) expect(paths).toContain(path?.slice(1));
    for (const path of paths.filter((one) => one.endsWith(".rels"))) {
      const folder = path.replace(/_rels\/[^/]+$/, "");
      for (const { attributes } of childrenOf(xmlOf(parts(), path)))
        expect(paths, path).toContain(`${folder}${attributes["Target"] ?? ""}`);
    }
    const used = [
      ...JSON.stringify(xmlOf(parts(), "word/document.xml")).matchAll(/"r:(?:id|embed)":"([^"]+)"/g),
    ];
    const known = childrenOf(xmlOf(parts(), "word/_rels/document.xml.rels")).map(
      ({ attributes }) => attributes["Id"],
    );
    for (const [, id] of used) expect(known).toContain(id);
  });

  it("names each place once, in Word's letters, and leads nowhere else", () => {
    const bookmarks = allOf(body(), "w:bookmarkStart").map(({ attributes }) => attributes["w:name"] ?? "");
    const lower = bookmarks.map((bookmark) => bookmark.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
    for (const bookmark of bookmarks) expect(bookmark).toMatch(/^[A-Za-z]\w{0,39}$/);
    const ends = allOf(body(), "w:bookmarkEnd").map(({ attributes }) => attributes["w:id"]);
    expect(ends).toEqual(allOf(body(), "w:bookmarkStart").map(({ attributes }) => attributes["w:id"]));
    for (const { attributes } of allOf(body(), "w:hyperlink"))
      expect(bookmarks).toContain(attributes["w:anchor"]);
    const fields = allOf(body(), "w:instrText").map((node) => node.children.join(""));
    for (const field of fields) {
      const [, page] = /^ PAGEREF (\S+)/.exec(field) ?? [];
      if (page !== undefined) expect(bookmarks).toContain(page);
    }
    const marks = allOf(body(), "w:fldChar").map(({ attributes }) => attributes["w:fldCharType"]);
    for (const kind of ["begin", "end"])
      expect(marks.filter((mark) => mark === kind).length * 2).toBeLessThanOrEqual(marks.length);
    expect(marks.filter((mark) => mark === "begin")).toHaveLength(
      marks.filter((mark) => mark === "end").length,
    );
  });

  it("uses styles and numbers that it defines", () => {
    const styles = childrenOf(xmlOf(parts(), "word/styles.xml"), "w:style").map(
      ({ attributes }) => attributes["w:styleId"],
    );
    for (const kind of ["w:pStyle", "w:tblStyle"])
      for (const { attributes } of allOf(body(), kind)) expect(styles).toContain(attributes["w:val"]);
    const numbers = childrenOf(xmlOf(parts(), "word/numbering.xml"), "w:num").map(
      ({ attributes }) => attributes["w:numId"],
    );
    for (const { attributes } of allOf(body(), "w:numId")) expect(numbers).toContain(attributes["w:val"]);
  });

  it("has pictures in whole units with words, each as PNG and SVG", () => {
    const shown = allOf(body(), "wp:docPr").map(({ attributes }) => attributes);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    for (const { descr = "" } of shown) expect(descr.length).toBeGreaterThan(10);
    for (const { attributes } of allOf(body(), "wp:extent")) {
      expect(attributes["cx"]).toMatch(/^[1-9]\d*$/);
      expect(attributes["cy"]).toMatch(/^[1-9]\d*$/);
    }
    const pictures = [...parts().keys()].filter((path) => path.startsWith("word/media/"));
    if (name !== "lampiran") return;
    expect(pictures.filter((path) => path.endsWith(".svg"))).toHaveLength(shown.length);
    expect(pictures.filter((path) => path.endsWith(".png"))).toHaveLength(shown.length);
    expect(allOf(body(), "asvg:svgBlip")).toHaveLength(shown.length);
  });
});

describe("a table", () => {
  it("repeats its header, tears no row and covers each column of each row once", () => {
    for (const name of names) {
      const document = xmlOf(partsOf(made.get(name)!), "word/document.xml");
      for (const table of allOf(document, "w:tbl")) {
        const columns = allOf(childrenOf(table, "w:tblGrid")[0]!, "w:gridCol").length;
        for (const row of childrenOf(table, "w:tr")) {
          const spans = childrenOf(row, "w:tc").map((cell) =>
            Number(allOf(childrenOf(cell, "w:tcPr")[0]!, "w:gridSpan")[0]?.attributes["w:val"] ?? 1),
          );
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
        }
      }
    }
    const document = xmlOf(partsOf(made.get("matriks")!), "word/document.xml");
    const [table] = allOf(document, "w:tbl");
    const rows = childrenOf(table!, "w:tr");
    expect(allOf(rows[0]!, "w:tblHeader")).toHaveLength(1);
    for (const row of rows) expect(allOf(row, "w:cantSplit")).toHaveLength(1);
  });
});

describe("a list", () => {
  const decreeWith = async (texts: readonly string[]) => {
    const bytes = await decreeDocx({ ...decree, facts: { ...facts, considering: texts } }, drawings);
    return xmlOf(partsOf(bytes), "word/document.xml");
  };
  const numberOf = (paragraph: Parameters<typeof textOf>[0]) =>
    allOf(paragraph, "w:numId")[0]?.attributes["w:val"];

  it("is numbered by Word, each list from its beginning", () => {
    const document = xmlOf(partsOf(made.get("keputusan")!), "word/document.xml");
    const paragraphs = allOf(document, "w:p");
    const find = (text: string) => numberOf(paragraphs.find((one) => textOf(one) === text)!);
    expect(find("bahwa satu;")).toBe(find("bahwa dua;"));
    expect(find("Wali Kota;")).toBe(find("Inspektur."));
    const lists = ["bahwa satu;", "Berita Acara Rapat;", "Level 0; dan", "Wali Kota;"].map(find);
    expect(new Set(lists).size).toBe(4);
    const numbering = xmlOf(partsOf(made.get("keputusan")!), "word/numbering.xml");
    const used = childrenOf(numbering, "w:num").find(({ attributes }) => attributes["w:numId"] === lists[0]);
    const kind = childrenOf(numbering, "w:abstractNum").find(
      ({ attributes }) =>
        attributes["w:abstractNumId"] === allOf(used!, "w:abstractNumId")[0]!.attributes["w:val"],
    );
    expect(allOf(kind!, "w:numFmt")[0]!.attributes["w:val"]).toBe("lowerLetter");
    expect(allOf(used!, "w:startOverride")[0]!.attributes["w:val"]).toBe("1");
  });

  it("has its own markers where Word would count otherwise", async () => {
    const texts = Array.from({ length: 28 }, (_, i) => `bahwa ${i};`);
    const paragraphs = allOf(await decreeWith(texts), "w:p");
    expect(paragraphs.map(textOf)).toContain("aa. → bahwa 26;");
    const few = allOf(await decreeWith(texts.slice(0, 26)), "w:p");
    expect(few.map(textOf)).toContain("bahwa 25;");
  });
});

describe("hostile text", () => {
  it("is shown as it is and never is markup, wherever it stands", async () => {
    for (const text of [...HOSTILE, "x".repeat(3000)]) {
      const shown = text
        .replace(/\r\n|[\u2028\u0085]/g, " / ")
        .replace(/[\u0000\u0008\u001f\ufffe\uffff\ud800-\udfff\u202e\u200b\u2066\u2069]/gu, "");
      const bytes = await decreeDocx(
        {
          ...decree,
          facts: {
            ...facts,
            subject: text,
            considering: [text],
            clauses: [{ text, points: [text] }],
            copies: [text],
            signatory: { office: text, name: text, rank: text, nip: text },
            letterhead: { ...facts.letterhead!, institution: text, address: text },
            initials: { hierarki: [text], koordinasi: [text] },
          },
        },
        drawings,
      );
      const parts = partsOf(bytes);
      for (const path of parts.keys()) if (/\.(xml|rels)$/.test(path)) xmlOf(parts, path);
      const document = xmlOf(parts, "word/document.xml");
      const texts = allOf(document, "w:p").map(textOf);
      expect(texts.filter((one) => one === shown).length, text).toBeGreaterThanOrEqual(6);
      expect(faultsOf(document)).toEqual([]);
    }
  });

  it("in titles does not break fields, links or pictures", async () => {
    const hostile = HOSTILE.map((text) => text.replace(/["\n\r]/g, " "));
    const source = SMALL_MAP.replace('"Pelayanan"', JSON.stringify(hostile.join(" ").slice(0, 400)));
    const other = repositoryOf({ "peta.ppb": source });
    const bytes = await lampiranDocx(await lampiranInput(onlyMap(other), other), drawings);
    const parts = partsOf(bytes);
    for (const path of parts.keys()) if (/\.(xml|rels|svg)$/.test(path)) xmlOf(parts, path);
    const document = xmlOf(parts, "word/document.xml");
    expect(faultsOf(document)).toEqual([]);
    const marks = allOf(document, "w:fldChar").map(({ attributes }) => attributes["w:fldCharType"]);
    expect(marks.filter((mark) => mark === "begin")).toHaveLength(
      marks.filter((mark) => mark === "end").length,
    );
  });

  it("in a title is quoted where the table of contents is made from", async () => {
    const source = SMALL_MAP.replace('"Pengawasan"', '"Awasi \\"C:\\\\x\\" segera"');
    const other = repositoryOf({ "peta.ppb": source });
    const input = await lampiranInput(onlyMap(other), other);
    const document = xmlOf(
      partsOf(await lampiranDocx(input, { ...drawings, toPng: async () => emblem })),
      "word/document.xml",
    );
    const marks = allOf(document, "w:instrText").map((node) => node.children.join(""));
    expect(marks.some((mark) => mark.includes('C:\\\\x\\"'))).toBe(true);
  });
});

describe("the drawings", () => {
  it("that cannot be painted take nothing else along, and their pages say so", async () => {
    let count = 0;
    const toPng = async (): Promise<Uint8Array> => {
      count += 1;
      if (count === 2) throw new Error("no memory");
      return emblem;
    };
    const document = xmlOf(
      partsOf(await lampiranDocx(lampiran, { ...drawings, toPng })),
      "word/document.xml",
    );
    const texts = allOf(document, "w:p").map(textOf);
    expect(texts.filter((text) => text === "GAMBAR BELUM ADA")).toHaveLength(1);
    expect(texts).toContain("Gambar ini tidak dapat dimasukkan ke berkas Word. Gambarnya ada di PDF.");
    expect(allOf(document, "wp:inline")).toHaveLength(count - 1);
    expect(faultsOf(document)).toEqual([]);
  });

  it("that are missing have a page with the reason", async () => {
    const [first, ...others] = lampiran.drawings;
    const without = [{ ...first!, sheets: [], missing: "Terlalu besar." }, ...others];
    const bytes = await lampiranDocx(
      { ...lampiran, drawings: without },
      { ...drawings, toPng: async () => emblem },
    );
    const texts = allOf(xmlOf(partsOf(bytes), "word/document.xml"), "w:p").map(textOf);
    expect(texts.slice(texts.indexOf("GAMBAR BELUM ADA"))[1]).toBe("Terlalu besar.");
  });

  it("say on which page their boxes go on, as the table of contents does", () => {
    const parts = partsOf(made.get("lampiran")!);
    const document = xmlOf(parts, "word/document.xml");
    const entries = allOf(document, "w:sdtContent")
      .flatMap((content) => childrenOf(content, "w:p"))
      .map(textOf);
    const pageOf = (title: string) =>
      entries
        .find((entry) => entry.includes(title))!
        .split(" → ")
        .at(-1)!;
    const svg = [...parts]
      .filter(([path]) => path.endsWith(".svg"))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    const top = svg.find((text) => text.includes("Pelayanan") && text.includes("Pengawasan"))!;
    for (const title of ["Pelayanan", "Pengawasan"]) expect(top).toContain(`hlm. ${pageOf(title)}`);
    for (const text of svg) expect(text).not.toMatch(/<a |href=/);
  });

  it("of a draft let its mark shine through", () => {
    const parts = partsOf(made.get("lampiran")!);
    const svg = [...parts]
      .filter(([path]) => path.endsWith(".svg"))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    for (const text of svg) expect(text).not.toMatch(/<rect x="0" y="0"[^>]*fill="#ffffff"/);
    const headers = [...parts.keys()].filter((path) => /header\d+\.xml$/.test(path));
    expect(headers.length).toBeGreaterThanOrEqual(3);
    for (const path of headers) {
      const [mark] = allOf(xmlOf(parts, path), "v:textpath").filter(
        ({ attributes }) => "string" in attributes,
      );
      expect(mark!.attributes["string"]).toBe("KONSEP");
    }
    const plain = partsOf(made.get("keputusan")!);
    for (const path of plain.keys())
      if (path.includes("header")) expect(allOf(xmlOf(plain, path), "w:pict")).toEqual([]);
  });
});

it("is the same bytes at any time and in any zone, and knows no clock", async () => {
  const zone = process.env.TZ;
  for (const other of ["Asia/Jakarta", "America/Los_Angeles"]) {
    process.env.TZ = other;
    expect(
      Buffer.from(await decreeDocx(decree, drawings)).equals(Buffer.from(made.get("keputusan")!)),
      other,
    ).toBe(true);
    expect(
      Buffer.from(await matrixDocx(matrix, drawings)).equals(Buffer.from(made.get("matriks")!)),
      other,
    ).toBe(true);
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  const core = xmlOf(partsOf(made.get("lampiran")!), "docProps/core.xml");
  expect(allOf(core, "dcterms:created")[0]!.children).toEqual(["2025-01-31T00:00:00Z"]);
  expect(allOf(core, "dcterms:modified")[0]!.children).toEqual(["2025-01-31T00:00:00Z"]);
  expect(allOf(core, "dc:language")[0]!.children).toEqual(["id-ID"]);
});

it("lets Word tear tall rows of a table, and no others", async () => {
  const long = "Penyelenggaraan pelayanan terpadu bagi masyarakat luas ".repeat(60);
  const source = `peta A { instansi "A" }
unit u "Unit"
level 0 { A.1 "Satu" pengampu u A.2 "${long}" pengampu u A.3 "Tiga" pengampu u }`;
  const tall = mapOf(source);
  const bytes = await matrixDocx(
    { matrix: buildMatrix(tall), facts: documentFacts(tall), profile, faces, draft: false },
    drawings,
  );
  const rows = allOf(xmlOf(partsOf(bytes), "word/document.xml"), "w:tr");
  const torn = rows.filter((row) => allOf(row, "w:cantSplit").length === 0);
  expect(torn.map(textOf)).toEqual([expect.stringContaining("A.2Penyelenggaraan")]);
  expect(rows).toHaveLength(4);
});
