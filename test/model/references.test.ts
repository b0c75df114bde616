import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import type { CodeReference } from "../../src/model/symbol.ts";
import { bound, onlyMap } from "./support.ts";

/** A map with a prefix and numbered processes of level 0. */
const agency = (id: string, matrix: string, more = ""): string => `peta ${id} {
  judul "Peta"
  instansi "Dinas ${id}"
  kode matriks "${matrix}"
}
unit u "Bidang"
level 0 {
  ${matrix} "Satu" pengampu u
  ${matrix.replace(/1$/, "2")} "Dua" pengampu u${more}
}
`;
const calling = (code: string): string =>
  `cfm DINKES.1 {\n  lajur u {\n    mulai\n    x subproses ${code} "Lanjut"\n    selesai\n  }\n  alur mulai -> x -> selesai\n}\n`;
const files = (sources: Readonly<Record<string, string>>) =>
  Object.entries(sources).map(([path, text]) => ({ path, text }));

function target(sources: Readonly<Record<string, string>>, map: string): CodeReference {
  const found = bound(sources).repository.maps.find((m) => m.id.value === map);
  const code =
    found?.cfms.flatMap((c) => c.steps).find((s) => s.target !== null)?.target ??
    found?.processes.find((p) => p.derivedFrom !== null)?.derivedFrom;
  if (code == null) throw new Error("no reference");
  return code;
}

describe("a prefix that is merely near", () => {
  const own = agency("DINKES", "DINKES.1");

  it.each(["DINSOS 01", "DINSOS.1", "DINKEZ.1", "DINKS 01", '"DINSOS 01"'.replaceAll('"', "")])(
    "never binds: subproses %s without such a map",
    (code) => {
      const sources = { "dinkes/peta.ppb": own + calling(code) };
      expect(target(sources, "DINKES").resolution).toEqual({ kind: "unresolved", reason: "prefix" });
      const codes = check(files(sources)).diagnostics.map((d) => d.code);
      expect(codes).toContain("subproses-tak-dikenal");
    },
  );

  it("leads to the map that has exactly this prefix, near or not", () => {
    const sources = {
      "dinkes/peta.ppb": own + calling("DINSOS 02"),
      "dinsos/peta.ppb": agency("DINSOS", "DINSOS.1"),
    };
    expect(target(sources, "DINKES")).toMatchObject({
      mapId: "DINSOS",
      key: "2",
      resolution: { kind: "resolved", to: "DINSOS/process/2" },
    });
  });

  it.each([
    ["cfm DINSOS.1 {\n  lajur u {\n    mulai\n    selesai\n  }\n  alur mulai -> selesai\n}\n", "DINSOS"],
    ["alur DINSOS.1 -> DINKES.2\n", "DINSOS"],
  ])("of another map is no typing error of one's own: %j", (line, other) => {
    const { diagnostics, repository } = check(
      files({ "dinkes/peta.ppb": own + line, "dinsos/peta.ppb": agency(other, "DINSOS.1") }),
    );
    const dinkes = repository.maps.find((m) => m.id.value === "DINKES");
    expect(dinkes?.cfms.map((c) => c.process) ?? []).not.toContain("1");
    const wrong = diagnostics.filter((d) => d.code === "kode-awalan-salah");
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.fix).toBeUndefined();
    expect(wrong[0]?.help?.id).toContain("Itu awalan peta");
  });

  it("of a CFM is a suggestion, and its process is not said to lack a CFM", () => {
    const { diagnostics, repository } = check(
      files({
        "peta.ppb":
          own +
          'cfm DIKNES.1 {\n  lajur u {\n    mulai\n    a "A"\n    selesai\n  }\n  alur mulai -> a -> selesai\n}\n',
      }),
    );
    expect(repository.maps[0]?.cfms[0]?.process).toBeNull();
    expect(diagnostics.filter((d) => d.code === "kode-awalan-salah")).toHaveLength(1);
    expect(
      diagnostics
        .filter((d) => d.code === "cfm-hilang")
        .map((d) => d.span.file.text.slice(d.span.start, d.span.end)),
    ).toEqual(["DINKES.2"]);
  });

  it("in another case binds only where no map is spelt so", () => {
    const lower = { "a/peta.ppb": own + calling("dinkes.2") };
    expect(target(lower, "DINKES")).toMatchObject({ mapId: "DINKES", key: "2" });
    const both = { ...lower, "b/peta.ppb": agency("dinkes", "x.1").replaceAll("x.", "dinkes.") };
    expect(target(both, "DINKES")).toMatchObject({ mapId: "dinkes", key: "2" });
  });
});

describe("a prefix that several maps share", () => {
  const sources = {
    "a/peta.ppb": agency("AAA", "P.1"),
    "b/peta.ppb": agency("BBB", "P.1"),
    "z/peta.ppb": agency("ZZZ", "P.1", " turunan P.1"),
  };

  it("is ambiguous with all candidates, and a finding names them", () => {
    expect(target(sources, "ZZZ").resolution).toEqual({
      kind: "ambiguous",
      candidates: ["AAA/process/1", "BBB/process/1", "ZZZ/process/1"],
    });
    expect(target(sources, "ZZZ")).toMatchObject({ mapId: null, key: null });
    const { diagnostics } = check(files(sources));
    const found = diagnostics.filter((d) => d.code === "rujukan-mendua");
    expect(found).toHaveLength(1);
    expect(found[0]?.message.args?.["maps"]).toBe("AAA, BBB, ZZZ");
    expect(diagnostics.map((d) => d.code)).not.toContain("turunan-tak-dikenal");
  });

  it("is told apart by a map's name", () => {
    const named = { ...sources, "z/peta.ppb": agency("ZZZ", "P.1", " turunan BBB.1") };
    expect(target(named, "ZZZ").resolution).toEqual({ kind: "resolved", to: "BBB/process/1" });
  });

  it("means one's own process in subproses, and nobody else's when there is none", () => {
    const one = (code: string) => ({
      "a/peta.ppb": agency("AAA", "P.1") + calling(code).replace("cfm DINKES.1", "cfm P.1"),
      "b/peta.ppb": agency("BBB", "P.1").replace('P.2 "Dua"', 'P.3 "Dua"'),
    });
    expect(target(one("P.2"), "AAA")).toMatchObject({ mapId: "AAA", key: "2" });
    expect(target(one("P.3"), "AAA").resolution).toEqual({ kind: "unresolved", reason: "name" });
  });

  it("is a finding once for each further map", () => {
    const { diagnostics } = check(files(sources));
    const found = diagnostics.filter((d) => d.code === "awalan-peta-sama");
    expect(found.map((d) => d.span.file.path)).toEqual(["b/peta.ppb", "z/peta.ppb"]);
  });
});

describe("names of maps", () => {
  it.each([
    ["Dinas", "DINAS"],
    ["CAFE", "CAFÉ"],
    ["cafe", "Café"],
  ])("%s and %s are told apart, with a finding", (a, b) => {
    const { diagnostics } = check(files({ "a/peta.ppb": agency(a, "K.1"), "b/peta.ppb": agency(b, "L.1") }));
    expect(diagnostics.map((d) => d.code)).toContain("nama-peta-mirip");
    expect(diagnostics.map((d) => d.code)).not.toContain("id-peta-ganda");
  });
});

describe("names in other Unicode forms", () => {
  const NFC = "caf\u00e9";
  const NFD = "cafe\u0301";
  const map = (declared: string, used: string): string =>
    `peta K {\n  judul "J"\n}\nunit ${declared} "Bidang"\nlevel 0 {\n  K.1 "Satu" pengampu ${used}\n}\ncfm K.1 {\n  lajur ${used} {\n    mulai\n    ${declared} "A"\n    selesai\n  }\n  alur mulai -> ${used} -> selesai\n}\n`;

  it.each([
    [NFC, NFD],
    [NFD, NFC],
  ])("are one name, and a hint says how they differ", (declared, used) => {
    const { diagnostics, repository } = check([{ path: "peta.ppb", text: map(declared, used) }]);
    const codes = diagnostics.map((d) => d.code);
    expect(codes).not.toContain("pengampu-tak-dikenal");
    expect(codes).not.toContain("langkah-tak-dikenal");
    expect(codes).not.toContain("lajur-pengampu");
    expect(codes.filter((code) => code === "unicode-berbeda")).toHaveLength(3);
    expect(repository.maps[0]?.processes[0]?.owners[0]?.value).toBe(declared);
  });

  it("makes no difference between titles", () => {
    const text = `peta K {\n  judul "J"\n}\nlevel 0 {\n  K.1 "A"\n}\nlevel 1 {\n  K.1.1 "Pelayanan ${NFC}"\n  K.1.2 "Pelayanan ${NFD}"\n}\n`;
    expect(check([{ path: "peta.ppb", text }]).diagnostics.map((d) => d.code)).toContain("judul-ganda");
  });

  it("are one map name", () => {
    const { diagnostics } = check(
      files({ "a/peta.ppb": agency(NFC, "K.1"), "b/peta.ppb": agency(NFD, "L.1") }),
    );
    expect(diagnostics.map((d) => d.code)).toContain("id-peta-ganda");
  });
});

describe("units with parents and posts", () => {
  const map = (units: string, owner: string, lane: string): string =>
    `peta K {\n  judul "J"\n}\n${units}\nlevel 0 {\n  K.1 "Satu" pengampu ${owner}\n}\ncfm K.1 {\n  lajur ${lane} {\n    mulai\n    a "A"\n    selesai\n  }\n  alur mulai -> a -> selesai\n}\n`;
  const UNITS = `unit bidang "Bidang A"
unit seksi "Seksi B" bagian bidang
unit subseksi "Subseksi C" bagian seksi
unit lain "Bidang D"
jabatan kasi "Kepala Seksi B" di seksi
jabatan kabid "Kepala Bidang A" di bidang`;
  const codes = (text: string): readonly string[] =>
    check([{ path: "peta.ppb", text }]).diagnostics.map((d) => d.code);

  it.each([
    ["bidang", "bidang", true],
    ["bidang", "kabid", true],
    ["bidang", "seksi", true],
    ["bidang", "kasi", true],
    ["bidang", "subseksi", true],
    ["seksi", "kasi", true],
    ["kasi", "seksi", true],
    ["kasi", "kasi", true],
    ["seksi", "bidang", false],
    ["seksi", "kabid", false],
    ["bidang", "lain", false],
    ["lain", "kasi", false],
  ])("owner %s with lane %s is right: %s", (owner, lane, isRight) => {
    expect(codes(map(UNITS, owner, lane)).includes("lajur-pengampu")).toBe(!isRight);
  });

  it("uses the units above a unit that is used", () => {
    const { diagnostics } = check([{ path: "peta.ppb", text: map(UNITS, "kasi", "subseksi") }]);
    const unused = diagnostics.filter((d) => d.code === "unit-tak-terpakai");
    expect(unused.map((d) => d.message.args?.["name"])).toEqual(["Bidang D", "Kepala Bidang A"]);
  });

  it.each([
    ['unit a "A" bagian bidnag', "pengampu-tak-dikenal"],
    ['jabatan a "A" di bidnag', "pengampu-tak-dikenal"],
    ['unit a "A" bagian a', "unit-melingkar"],
    ['unit a "A" bagian b\nunit b "B" bagian c\nunit c "C" bagian a', "unit-melingkar"],
    ['jabatan a "A" di b\nunit b "B" bagian a', "unit-melingkar"],
    ['unit a "A" bagian bidang bagian seksi', "tertulis-ganda"],
    ['unit a "A"\njabatan a "B"', "unit-ganda"],
  ])("%j is found once", (line, code) => {
    const found = codes(map(`${UNITS}\n${line}`, "bidang", "kabid"));
    expect(found.filter((c) => c === code)).toEqual([code]);
  });

  it("prints the name of a post that initials, and uses it", () => {
    const text = `${map(UNITS, "bidang", "kabid")}keputusan {\n  paraf hierarki {\n    "Sekretaris"\n    jabatan kasi\n    jabatan kaisi\n  }\n}\n`;
    const { diagnostics, repository } = check([{ path: "peta.ppb", text }]);
    expect(repository.maps[0]?.decree?.initials.hierarchy.map((i) => i.value)).toEqual([
      "Sekretaris",
      "Kepala Seksi B",
      "kaisi",
    ]);
    const unused = diagnostics.filter((d) => d.code === "unit-tak-terpakai");
    expect(unused.map((d) => d.message.args?.["name"])).toEqual(["Subseksi C", "Bidang D"]);
    const unknown = diagnostics.filter((d) => d.code === "pengampu-tak-dikenal");
    expect(unknown.map((d) => d.span.file.text.slice(d.span.start, d.span.end))).toEqual(["kaisi"]);
    expect(unknown[0]?.fix?.edits.map((e) => e.newText)).toEqual(["kasi"]);
  });

  it("knows whose post it is", () => {
    const { units } = onlyMap({ "peta.ppb": map(UNITS, "bidang", "kabid") });
    expect(units.map((u) => `${u.kind} ${u.id} ${u.parent?.value ?? "-"}`)).toEqual([
      "unit bidang -",
      "unit seksi bidang",
      "unit subseksi seksi",
      "unit lain -",
      "post kasi seksi",
      "post kabid bidang",
    ]);
  });
});
