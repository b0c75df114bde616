import { describe, expect, it } from "vitest";
import { inCapitals } from "../../src/text/capitals.ts";
import { matrixBlocks } from "../../src/documents/papers/matrix-pdf.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { upperNumber, upperOffice } from "../../src/documents/capitals.ts";
import { composeDecree, decreeBlocks } from "../../src/documents/papers/decree.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import type { DocumentFacts } from "../../src/documents/facts.ts";
import type { Page } from "../../src/documents/pdf/page.ts";
import { createTypesetter } from "../../src/documents/pdf/typesetter.ts";
import { profileOf } from "../../src/documents/profile.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { SMALL_MAP, mapOf } from "./support.ts";

const map = mapOf(SMALL_MAP);
const facts = documentFacts(map);
const typesetter = await createTypesetter(SHIPPED.text);

function pagesOf(changed: Partial<DocumentFacts>): readonly (readonly string[])[] {
  const input = { facts: { ...facts, ...changed }, profile: profileOf(map.settings), faces: SHIPPED.text };
  return composeDecree({ ...input, emblem: null, draft: false }, typesetter).pages.map(textsOf);
}

function textsOf(page: Page): readonly string[] {
  const items = page.parts.flatMap((part) => ("anchor" in part ? [] : part.items));
  return items.flatMap((item) => (item.type === "text" ? [item.text.trimEnd()] : []));
}

describe("the head of a decree", () => {
  it.each([
    ["0123 Tahun 2026", "0123 TAHUN 2026"],
    ["12 tahun 2026", "12 TAHUN 2026"],
    ["000.8.3.1/Kep.2128-DISKOPUKM.Set/VIII/2025", "000.8.3.1/Kep.2128-DISKOPUKM.Set/VIII/2025"],
    ["188.45 / Kep / 2025", "188.45 / Kep / 2025"],
    ["188.45/Kep.7-Org/2025 Tahun 2025", "188.45/Kep.7-Org/2025 TAHUN 2025"],
  ])("prints the number %s as %s", (written, printed) => {
    expect(upperNumber(written)).toBe(printed);
    expect(pagesOf({ number: written })[0]).toContain(`NOMOR : ${printed}`);
  });

  it("sets no blank before the colon of a heading", () => {
    const texts = pagesOf({}).flat();
    expect(texts).toContain("MEMUTUSKAN:");
    expect(texts).toContain("Tembusan:");
  });

  it.each([
    ["Peta Proses Bisnis Dinas Contoh", "Peta Proses Bisnis Dinas Contoh Tahun 2025-2029"],
    ["Peta Dinas Tahun 2025-2029", "Peta Dinas Tahun 2025-2029"],
    ["Peta Dinas Tahun 2025 s.d. 2029", "Peta Dinas Tahun 2025 s.d. 2029"],
    ["Peta Dinas 2025–2029", "Peta Dinas 2025–2029"],
    ["Peta Dinas 12025 dan 2029", "Peta Dinas 12025 dan 2029 Tahun 2025-2029"],
  ])("says the years of %j once", (title, subject) => {
    const source = `peta A { judul "${title}" instansi "Dinas" tahun 2025-2029 }\nlevel 0 { A.1 "Satu" }`;
    expect(documentFacts(mapOf(source)).subject).toBe(subject);
  });

  it("keeps the customary small letters before an office", () => {
    expect(upperOffice("Plt. Kepala Dinas")).toBe("Plt. KEPALA DINAS");
    expect(upperOffice("a.n. Wali Kota")).toBe("a.n. WALI KOTA");
  });
});

describe("capitals", () => {
  it.each([
    ["Direktur RSUD dr. Soetomo", "DIREKTUR RSUD dr. SOETOMO"],
    ["RSUD Dr. Soetomo, Jalan Prof. Dr. Moestopo", "RSUD Dr. SOETOMO, JALAN Prof. Dr. MOESTOPO"],
    ["RSUD dr Soedono dan drg Lain", "RSUD dr SOEDONO DAN drg LAIN"],
    ["Ir. H. Juanda, drh. Ani, Drs. Budi", "Ir. H. JUANDA, drh. ANI, Drs. BUDI"],
    [
      "Ani, S.Kom., M.Si, Ph.D. dan Budi, A.Md.Keb., Sp.PD",
      "ANI, S.Kom., M.Si, Ph.D. DAN BUDI, A.Md.Keb., Sp.PD",
    ],
    [
      "Perubahan atas Keputusan Nomor 188.45/Kep.7-Org/2025",
      "PERUBAHAN ATAS KEPUTUSAN NOMOR 188.45/Kep.7-Org/2025",
    ],
    ["Kelas A. Md dan adr. sdr. RT/RW", "KELAS A. MD DAN ADR. SDR. RT/RW"],
    ["Air. Dr", "AIR. DR"],
    ["Peta 2025 s.d. 2029 hal. 5", "PETA 2025 S.D. 2029 HAL. 5"],
  ])("of %j leave titles and numbers as they are spelt", (written, printed) => {
    expect(inCapitals(written)).toBe(printed);
  });

  it("of all heads of a decree and its lampiran keep them", () => {
    const named = "RSUD dr. Soetomo";
    const letterhead = {
      government: named,
      institution: named,
      address: null,
      contact: null,
      city: named,
      emblem: null,
    };
    const changed = {
      official: `Direktur ${named}`,
      subject: `Peta ${named}`,
      title: `Peta ${named}`,
      letterhead,
    };
    const source = { facts: { ...facts, ...changed }, profile: profileOf(map.settings) };
    const heads = JSON.stringify(decreeBlocks(source.facts, "…"));
    expect(heads.match(/dr\. SOETOMO/g)).toHaveLength(6);
    expect(heads).not.toContain("DR.");
    const attached = JSON.stringify(matrixBlocks(buildMatrix(map), 1, changed.title));
    expect(attached).toContain("PETA RSUD dr. SOETOMO");
  });
});

describe("texts over several lines", () => {
  const long =
    "bahwa Undang-Undang Nomor 23 Tahun 2014 tentang penjabaran/turunan pemerintahan daerah di lingkungan Pemerintah Kota Bekasi mengatur hal-hal sebagaimana dimaksud dalam huruf a dan huruf b";

  it("have a blank where a line ends between two words, and none inside a word", () => {
    const input = {
      facts: { ...facts, considering: [long], number: long },
      profile: profileOf(map.settings),
    };
    const { pages } = composeDecree(
      { ...input, faces: SHIPPED.text, emblem: null, draft: false },
      typesetter,
    );
    const read = pages
      .flatMap((page) => page.parts)
      .flatMap((part) =>
        "anchor" in part ? [] : [part.items.flatMap((i) => (i.type === "text" ? [i.text] : []))],
      )
      .filter((texts) => texts.length > 1)
      .map((texts) => texts.join(""));
    expect(read).toContain(long);
    expect(read).toContain(`NOMOR : ${upperNumber(long)}`);
  });

  it("begin a new line where the source breaks one, and only there", () => {
    const text = ["Terdiri atas dua bagian:", "bagian pertama; dan", "bagian kedua."].join("\n");
    const lines = pagesOf({ clauses: [{ text, points: [] }] }).flat();
    for (const line of text.split("\n")) expect(lines).toContain(line);
  });
});

describe("the end of a decree", () => {
  const clause = { text: "Keputusan ini berlaku dengan ketentuan sebagaimana mestinya.", points: [] };

  it.each([
    ["clauses", (count: number) => Array.from({ length: count }, () => clause)],
    [
      "points",
      (count: number) => [{ text: "Terdiri atas:", points: Array.from({ length: count }, () => "satu;") }],
    ],
  ])("never stands without part of the last clause, however many %s there are", (_, clausesOf) => {
    for (let count = 1; count <= 45; count += 1) {
      const pages = pagesOf({ clauses: clausesOf(count), copies: ["Wali Kota;", "Inspektur;", "Camat."] });
      const last = pages.at(-1) ?? [];
      expect(last, String(count)).toContain("Tembusan:");
      expect(last.some((text) => text.startsWith("Ditetapkan di"))).toBe(true);
      expect(last.some((text) => /mestinya|satu;/.test(text))).toBe(true);
    }
  });

  it("goes on over pages with more copies than a page takes", () => {
    const copies = Array.from({ length: 90 }, (_, i) => `Camat ${i + 1};`);
    const pages = pagesOf({ copies });
    const printed = pages.flat().filter((text) => text.startsWith("Camat"));
    expect(printed).toEqual(copies);
    expect(pages.find((page) => page.includes("Tembusan:"))?.some((t) => t.startsWith("Ditetapkan"))).toBe(
      true,
    );
  });
});
