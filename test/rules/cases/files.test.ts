import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { BASE } from "../table.ts";

const NAMED = BASE.replace("  kop {", '  kop {\n    lambang "lambang.png"').replace(
  "  tahun 2030-2031",
  '  tahun 2030-2031\n  huruf "a.otf" tebal "a.otf" miring "b.otf"',
);
const FAULT = { id: "Rusak.", en: "Damaged." };

function found(paths: readonly string[], text = NAMED, folder = ""): readonly string[] {
  const fileFaults = new Map(paths.map((path) => [path, FAULT]));
  return check([{ path: `${folder}peta.ppb`, text }], { fileFaults }).diagnostics.map(
    ({ code, span }) => `${code} ${span.file.text.slice(span.start, span.end)}`,
  );
}

describe("berkas-tak-terpakai", () => {
  it("says nothing of files that nobody looked at", () => {
    expect(check([{ path: "peta.ppb", text: NAMED }]).diagnostics).toEqual([]);
  });

  it("is found at each file that cannot be used, once a file", () => {
    expect(found(["lambang.png", "a.otf"])).toEqual([
      'berkas-tak-terpakai "a.otf"',
      'berkas-tak-terpakai "lambang.png"',
    ]);
    expect(found(["b.otf"])).toEqual(['berkas-tak-terpakai "b.otf"']);
  });

  it("knows files by their path from the root", () => {
    expect(found(["lambang.png"], NAMED, "dinas/")).toEqual([]);
    expect(found(["dinas/lambang.png"], NAMED, "dinas/")).toEqual(['berkas-tak-terpakai "lambang.png"']);
  });

  it("can be suppressed like any rule", () => {
    const text = NAMED.replace(
      "    lambang",
      "    // ppb-abaikan berkas-tak-terpakai: menyusul\n    lambang",
    );
    expect(found(["lambang.png"], text)).toEqual([]);
  });
});
