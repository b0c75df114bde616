import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { lackedBy } from "../../src/fonts/coverage.ts";

const source = (title: string, unit = "Bidang"): string =>
  `peta X { judul "${title}" instansi "Dinas X" tahun 2025 }\nunit a "${unit}"\nlevel 0 {\n  P.1 "Pelayanan" pengampu a\n}\n`;

function found(text: string): readonly [string, string][] {
  const { diagnostics } = check([{ path: "peta.ppb", text }]);
  return diagnostics
    .filter((d) => d.code === "karakter-tak-tercetak")
    .map((d) => [d.span.file.text.slice(d.span.start, d.span.end), d.severity]);
}

describe("characters that no face has", () => {
  it("are named once each; letters, marks that join and characters without a look are not", () => {
    expect(lackedBy("Menyusun RKA – “é” → ≤ €, e\u0301, a\u00adb\u200b", "text")).toEqual([]);
    expect(lackedBy("日本 日 😀", "text")).toEqual(["日", "本", "😀"]);
  });

  it("are found at their place, one finding a text, whatever else is wrong", () => {
    expect(found(source("Peta Proses"))).toEqual([]);
    expect(found(source("Peta — “Proses” é"))).toEqual([]);
    expect(found(source("Peta 日本", "Bidang 😀 ꦲ"))).toEqual([
      ["日", "warning"],
      ["😀", "warning"],
    ]);
    expect(found(`// komentar 日本\n${source("Peta")}`)).toEqual([]);
    expect(found(source("Peta \\u65e5"))).toEqual([]);
  });
});

describe("letters that another program has lost", () => {
  const lost = (text: string): readonly string[] =>
    check([{ path: "peta.ppb", text }])
      .diagnostics.filter((d) => d.code === "huruf-hilang")
      .map((d) => d.span.file.text.slice(d.span.start, d.span.end));

  it.each([
    ["????? ????", ["?????"]],
    ["Seksi ???", ["???"]],
    ["(????)", ["????"]],
    ["Lengkap???", []],
    ["Lengkap??", []],
    ["?", []],
  ] as const)("%s", (name, found) => {
    expect(lost(source("Peta", name))).toEqual(found);
  });
});
