import { beforeAll, describe, expect, it } from "vitest";
import { decreeBlocks } from "../../src/documents/papers/decree.ts";
import { placesOf, shownSheet } from "../../src/documents/docx/places.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import {
  composeLampiran,
  lampiranSections,
  type LampiranInput,
} from "../../src/documents/papers/lampiran.ts";
import type { Composed, FormItem, Item, Page } from "../../src/documents/pdf/page.ts";
import { createTypesetter } from "../../src/documents/pdf/typesetter.ts";
import { frameOf, profileOf } from "../../src/documents/profile.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { SMALL_MAP, lampiranInput, onlyMap, repositoryOf } from "./support.ts";

const typesetter = await createTypesetter(SHIPPED.text);

async function inputOf(source: string): Promise<LampiranInput> {
  const repository = repositoryOf({ "peta.ppb": source });
  return lampiranInput(onlyMap(repository), repository);
}

function itemsOf(page: Page): readonly Item[] {
  return page.parts.flatMap((part) => ("anchor" in part ? [] : part.items));
}

function textsOf(page: Page): readonly string[] {
  return itemsOf(page).flatMap((item) => (item.type === "text" ? [item.text.trimEnd()] : []));
}

function formsOf(page: Page): readonly FormItem[] {
  return itemsOf(page).flatMap((item) => (item.type === "form" ? [item] : []));
}

/** The page of each anchor, from 1. */
function pagesOf({ pages }: Composed): ReadonlyMap<string, number> {
  return new Map(pages.flatMap((page, i) => page.anchors.map((anchor) => [anchor, i + 1] as const)));
}

/** Level maps of few boxes one below the other, then a CFM. */
const CHAIN = `
peta DINAS { judul "Peta" instansi "Dinas" tahun 2027 kode peta "DINAS 01.01" }
unit bidang "Bidang"
level 0 { DINAS.1 "Satu" DINAS.2 "Dua" }
level 1 { DINAS.1.1 "Satu satu" DINAS.1.2 "Satu dua" pengampu bidang DINAS.2.1 "Dua satu" pengampu bidang DINAS.2.2 "Dua dua" pengampu bidang }
level 2 { DINAS.1.1.1 "Tiga" DINAS.1.1.2 "Empat" pengampu bidang }
level 3 { DINAS.1.1.1.1 "Lima" pengampu bidang DINAS.1.1.1.2 "Enam" pengampu bidang }
cfm DINAS.1.1.1.1 {
  lajur bidang { mulai kerja "Bekerja" lanjut subproses DINAS.1.2 selesai }
  alur mulai -> kerja -> lanjut -> selesai
}
cfm DINAS.1.2 { lajur bidang { mulai kerja "Bekerja" selesai } alur mulai -> kerja -> selesai }
`;

describe("what papers say, as blocks", () => {
  it("is the golden decree", async () => {
    const facts = documentFacts(onlyMap(repositoryOf({ "peta.ppb": SMALL_MAP })));
    await expect(shown(decreeBlocks(facts, "…"))).toMatchFileSnapshot("golden/blok-keputusan.json");
  });

  it("is the golden lampiran", async () => {
    await expect(shown(lampiranSections(await inputOf(SMALL_MAP)))).toMatchFileSnapshot(
      "golden/blok-lampiran.json",
    );
  });

  /** Drawings are compared elsewhere. */
  function shown(blocks: unknown): string {
    const elided = (key: string, value: unknown): unknown => {
      if (key === "sheets" && Array.isArray(value)) return value.length;
      return key === "scene" ? "…" : value;
    };
    return `${JSON.stringify(blocks, elided, 1)}\n`;
  }
});

describe("pages that are named", () => {
  let composed: Composed;
  let input: LampiranInput;
  beforeAll(async () => {
    input = await inputOf(CHAIN);
    composed = composeLampiran({ ...input, profile: { ...input.profile, cfmList: true } }, typesetter);
  });

  it("are those on which the drawings stand, in the contents and in the list of CFMs", () => {
    const pages = pagesOf(composed);
    for (const { drawing } of input.drawings) {
      const rows = composed.pages
        .flatMap((page) => page.parts)
        .flatMap((part) => ("anchor" in part ? [] : [part]))
        .filter(
          ({ element }) =>
            typeof element !== "string" && ["TOCI", "TD"].includes(element.parent?.tag ?? element.tag),
        )
        .map(({ items }) => items.flatMap((item) => (item.type === "text" ? [item.text.trim()] : [])));
      const entry = rows.find((texts) => texts.includes(drawing.title) && texts.length === 3);
      if (drawing.code !== "") expect(entry?.at(-1), drawing.name).toBe(String(pages.get(drawing.name)));
    }
    expect(pages.get("matriks")).toBe(composed.pages.length);
  });

  it("stand beside [+] in level maps and in steps that go on to another process", () => {
    const pages = pagesOf(composed);
    const cfm = pages.get("dinas-01.01.01.01") ?? 0;
    expect(textsOf(composed.pages[cfm - 1]!)).toContain(`hlm. ${pages.get("dinas-01.02") ?? 0}`);
    const level = pages.get("level-0") ?? 0;
    const notes = textsOf(composed.pages[level - 1]!).filter((text) => text.startsWith("hlm. "));
    expect(notes).toEqual(
      expect.arrayContaining(["dinas-01", "dinas-02"].map((name) => `hlm. ${pages.get(name) ?? 0}`)),
    );
  });
});

describe("small level maps", () => {
  it("share pages at one legible scale, in their order, inside the margins", async () => {
    const input = await inputOf(CHAIN);
    const composed = composeLampiran(input, typesetter);
    const apart = composeLampiran(
      { ...input, profile: { ...input.profile, sharedPages: false } },
      typesetter,
    );
    expect(composed.pages.length).toBeLessThan(apart.pages.length);
    for (const page of apart.pages) expect(formsOf(page).length).toBeLessThanOrEqual(1);
    const frame = frameOf(input.profile, "drawing", "landscape");
    const smallest = new Map(
      input.drawings.flatMap(({ sheets }) =>
        sheets
          .flatMap((s) => [s, ...(s.compact === null ? [] : [s.compact])])
          .map((s) => [s.form, s.smallestText ?? 99]),
      ),
    );
    const order = composed.pages.flatMap((page) => {
      const forms = formsOf(page);
      expect(new Set(forms.map(({ scale }) => scale)).size).toBeLessThanOrEqual(1);
      let below = frame.top;
      for (const { form, x, y, scale } of forms) {
        expect(y).toBeGreaterThanOrEqual(below);
        below = y + form.height * scale;
        expect(below).toBeLessThanOrEqual(frame.bottom + 0.01);
        expect(x).toBeGreaterThanOrEqual(frame.left - 0.01);
        expect(x + form.width * scale).toBeLessThanOrEqual(frame.right + 0.01);
        expect((smallest.get(form) ?? 0) * scale).toBeGreaterThanOrEqual(7 - 0.01);
      }
      return forms.map(({ form }) => form);
    });
    const names = new Map(
      input.drawings.flatMap(({ drawing, sheets }) =>
        sheets.flatMap((s, i) =>
          [s, ...(s.compact === null ? [] : [s.compact])].map(({ form }) => [form, `${drawing.name} ${i}`]),
        ),
      ),
    );
    expect(order.map((form) => names.get(form))).toEqual([...new Set(names.values())]);
    // A CFM has a page of its own.
    for (const { drawing, sheets } of input.drawings) {
      if (drawing.kind !== "cfm") continue;
      const page = composed.pages.find((one) => formsOf(one).some(({ form }) => form === sheets[0]?.form));
      expect(formsOf(page!)).toHaveLength(1);
    }
  });

  it("fill a page that they have for themselves, and are smaller where they share one; in Word they are the same", async () => {
    const input = await inputOf(CHAIN);
    const levels = input.drawings.filter(({ drawing }) => drawing.kind === "level");
    for (const sharedPages of [true, false]) {
      const profile = { ...input.profile, sharedPages };
      const composed = composeLampiran({ ...input, profile }, typesetter);
      const places = placesOf(composed, typesetter, profile);
      let alone = 0;
      for (const page of composed.pages) {
        const forms = formsOf(page).map(({ form }) => form);
        for (const { sheets } of levels) {
          const [sheet] = sheets;
          if (sheet === undefined || sheet.compact === null) continue;
          const shown = [sheet, sheet.compact].find(({ form }) => forms.includes(form));
          if (shown === undefined) continue;
          if (forms.length === 1) alone += 1;
          expect(shown === sheet).toBe(forms.length === 1);
          expect(shownSheet(places, sheet)).toBe(shown);
        }
      }
      expect(alone).toBeGreaterThan(0);
    }
  });

  it("stand below the lampiran's heading where there are no lists in front", async () => {
    const input = await inputOf(CHAIN);
    const profile = { ...input.profile, contents: false, legend: false };
    const { pages } = composeLampiran({ ...input, profile, legend: null }, typesetter);
    expect(textsOf(pages[0]!)).toContain("LAMPIRAN");
    expect(formsOf(pages[0]!)).not.toHaveLength(0);
  });
});

describe("the settings of a map", () => {
  it.each([
    ["", ["DAFTAR ISI", "KETERANGAN SIMBOL"]],
    ["daftar-isi tidak", ["KETERANGAN SIMBOL"]],
    ["daftar-cfm ya", ["DAFTAR ISI", "DAFTAR CFM", "KETERANGAN SIMBOL"]],
    ["daftar-isi tidak daftar-cfm ya legenda tidak", ["DAFTAR CFM"]],
    ["daftar-isi tidak legenda tidak", []],
  ])("decide which lists stand in front: %s", async (settings, expected) => {
    const input = await inputOf(CHAIN.replace("tahun 2027", `tahun 2027 ${settings}`));
    const legend = input.profile.legend ? input.legend : null;
    const { pages } = composeLampiran({ ...input, legend }, typesetter);
    const lists = ["DAFTAR ISI", "DAFTAR CFM", "KETERANGAN SIMBOL"];
    expect(pages.flatMap(textsOf).filter((text) => lists.includes(text))).toEqual(expected);
  });

  it("decide whether level maps share pages", async () => {
    const repository = repositoryOf({ "a.ppb": CHAIN.replace("tahun 2027", "tahun 2027 halaman terpisah") });
    expect(profileOf(onlyMap(repository).settings).sharedPages).toBe(false);
  });
});

describe("a drawing that could not be made", () => {
  it("has a page that says so, in its place, and all that leads to it leads there", async () => {
    const input = await inputOf(CHAIN);
    const why = "Langkah «kerja» terlalu panjang untuk satu lembar.";
    const drawings = input.drawings.map((entry) =>
      ["dinas-01.01.01.01", "dinas-01"].includes(entry.drawing.name)
        ? { ...entry, sheets: [], missing: why }
        : entry,
    );
    const composed = composeLampiran({ ...input, drawings }, typesetter);
    const pages = pagesOf(composed);
    for (const name of ["dinas-01.01.01.01", "dinas-01"]) {
      const page = composed.pages[(pages.get(name) ?? 0) - 1];
      const texts = textsOf(page!);
      expect(texts).toContain("GAMBAR BELUM ADA");
      expect(texts.join(" ")).toContain(why);
      const title = input.drawings.find(({ drawing }) => drawing.name === name)?.drawing.title ?? "?";
      expect(texts.join(" ")).toContain(title);
      expect(formsOf(page!)).toHaveLength(0);
    }
    const links = composed.pages.flatMap((page) =>
      page.parts.flatMap((part) => ("anchor" in part ? [part.anchor] : [])),
    );
    expect(links.filter((anchor) => anchor === "dinas-01").length).toBeGreaterThan(1);
  });
});
