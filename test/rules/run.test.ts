import { describe, expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { check } from "../../src/check.ts";
import { SEVERITY_NAMES } from "../../src/diagnostics/diagnostic.ts";
import type { RuleOptions } from "../../src/rules/index.ts";
import type { SourceFile } from "../../src/source/source.ts";

function source(lines: string, settings = ""): SourceFile {
  return {
    path: "peta.ppb",
    text: `peta CONTOH {\n  kode matriks "P.1"\n  ${settings}\n}\nunit a "Bidang A"\nlevel 0 {\n${lines}\n}\n`,
  };
}

function found(file: SourceFile, options: RuleOptions = {}): readonly string[] {
  return check([file], options).diagnostics.map((d) => `${SEVERITY_NAMES.id[d.severity]} ${d.code}`);
}

const GAP = '  P.1 "Pelayanan Umum" pengampu a\n  P.3 "Pengawasan Umum" pengampu a';
const ALL = ["peringatan cfm-hilang", "peringatan cfm-hilang", "peringatan kode-lompat"];

describe("severities", () => {
  it("are the rules' own", () => {
    expect(found(source(GAP))).toEqual(ALL);
  });

  it("are set by the map", () => {
    expect(found(source(GAP, "aturan { cfm-hilang mati  kode-lompat galat }"))).toEqual([
      "galat kode-lompat",
    ]);
  });

  it("are set by the command line, which prevails", () => {
    const severities = new Map([
      ["cfm-hilang", "off"],
      ["kode-lompat", "hint"],
    ] as const);
    expect(found(source(GAP, "aturan { kode-lompat galat }"), { severities })).toEqual(["saran kode-lompat"]);
  });

  it("name rules that exist", () => {
    expect(found(source(GAP, "aturan { kode-lompt mati }"))).toEqual([
      "peringatan aturan-tak-dikenal",
      ...ALL,
    ]);
  });

  it.each([
    ["kode-lompt", "unknownRule", "didYouMean"],
    ["xyzxyz", "unknownRule", "all"],
    ["karakter-tak-sah", "fixedSeverity", "removeSetting"],
  ])("are those of rules, and what to do is said: %s", (name, message, help) => {
    const { diagnostics } = check([source(GAP, `aturan { ${name} mati }`)]);
    const unknown = diagnostics.filter((d) => d.code === "aturan-tak-dikenal");
    expect(unknown.map((one) => [one.message.key, one.help?.key])).toEqual([[message, help]]);
  });

  it("leave one rule alone", () => {
    expect(found(source(GAP), { only: new Set(["kode-lompat"]) })).toEqual(["peringatan kode-lompat"]);
  });
});

describe("silencing comments", () => {
  const silenced = (comment: string): SourceFile => source(GAP.replace("  P.3", `  ${comment}\n  P.3`));
  const reason = "// ppb-abaikan kode-lompat: P.2 dihapus";

  it("silence one rule on the next line", () => {
    expect(found(silenced(reason))).toEqual(["peringatan cfm-hilang", "peringatan cfm-hilang"]);
  });

  it("silence several rules when stacked", () => {
    expect(found(silenced(`${reason}\n  // ppb-abaikan cfm-hilang: menyusul`))).toEqual([
      "peringatan cfm-hilang",
    ]);
  });

  it("silence on their own line", () => {
    expect(found(source(GAP.replace(/$/, ` ${reason}`)))).toEqual([
      "peringatan cfm-hilang",
      "peringatan cfm-hilang",
    ]);
  });

  it("do not silence without a reason", () => {
    expect(found(silenced("// ppb-abaikan kode-lompat"))).toContain("peringatan kode-lompat");
    expect(found(silenced("// ppb-abaikan kode-lompat"))).toContain("peringatan abaikan-sia-sia");
  });

  it("are not cancelled by a second one without a reason", () => {
    for (const pair of [`${reason}\n  // ppb-abaikan kode-lompat`, `// ppb-abaikan kode-lompat\n  ${reason}`])
      expect(found(silenced(pair))).toEqual([
        "peringatan cfm-hilang",
        "peringatan abaikan-sia-sia",
        "peringatan cfm-hilang",
      ]);
  });

  it("are not said to be useless where what they are about could not be read", () => {
    const text = silenced("// ppb-abaikan pengampu-hilang: menyusul").text;
    const useless = (one: string) =>
      found({ path: "peta.ppb", text: one }).filter((d) => d.includes("sia-sia"));
    expect(useless(text)).toHaveLength(1);
    expect(useless(`${text}\nlevel 1 {\n  zzz -> ->\n}\n`)).toEqual([]);
  });

  it("may stand twice", () => {
    expect(found(silenced(`${reason}\n  ${reason}`))).toEqual([
      "peringatan cfm-hilang",
      "peringatan cfm-hilang",
    ]);
  });

  it("are reported for what is no rule, with the one that is near", () => {
    const { diagnostics } = check([silenced("// ppb-abaikan kode-lompt: P.2 dihapus")]);
    const unknown = diagnostics.find((d) => d.code === "abaikan-sia-sia");
    expect(render(unknown?.help ?? { id: "", en: "" }, "id")).toBe('Maksud Anda "kode-lompat"?');
  });

  it("are reported for core diagnostics, which cannot be suppressed", () => {
    const { diagnostics } = check([silenced("// ppb-abaikan karakter-tak-sah: nanti")]);
    const unknown = diagnostics.find((d) => d.code === "abaikan-sia-sia");
    expect(unknown?.message.key).toBe("core");
  });

  it("are reported with the severity that the map gives them, or not at all", () => {
    const unused = "// ppb-abaikan judul-ganda: nanti";
    const file = (severity: string): SourceFile => {
      const { text } = silenced(unused);
      return {
        path: "peta.ppb",
        text: text.replace("\n  \n", `\n  aturan { abaikan-sia-sia ${severity} }\n`),
      };
    };
    expect(found(file("galat"))).toContain("galat abaikan-sia-sia");
    expect(found(file("mati"))).toEqual(ALL);
  });

  it.each([
    ["// ppb-abaikan", "noRule", "writeRule"],
    ["// ppb-abaikan : alasan", "noRule", "writeRule"],
    ["// ppb-abaikan xyzxyz: alasan", "unknownRule", "all"],
    ["// ppb-abaikan kode-lompt: alasan", "unknownRule", "didYouMean"],
    ["// ppb-abaikan karakter-tak-sah: alasan", "core", "fixIt"],
    ["// ppb-abaikan kode-lompat", "noReason", "writeReason"],
    ["// ppb-abaikan judul-ganda: alasan", "unused", "remove"],
  ])("are reported with what to do: %s", (comment, message, help) => {
    const idle = check([silenced(comment)]).diagnostics.filter((d) => d.code === "abaikan-sia-sia");
    expect(idle.map((one) => [one.message.key, one.help?.key])).toEqual([[message, help]]);
  });

  it("name the rule that they are about", () => {
    const [idle] = check([silenced("// ppb-abaikan judul-ganda: nanti")]).diagnostics.filter(
      (d) => d.code === "abaikan-sia-sia",
    );
    expect(idle?.message.args).toEqual({ name: "judul-ganda" });
  });

  it("are not called idle for rules that the command line left out", () => {
    expect(found(silenced(reason), { only: new Set(["cfm-hilang", "abaikan-sia-sia"]) })).not.toContain(
      "peringatan abaikan-sia-sia",
    );
  });

  it("cannot silence typing errors", () => {
    const rules = found(source('  // ppb-abaikan teks-tak-ditutup: nanti\n  P.1 "Pelayanan'));
    expect(rules.some((rule) => rule.startsWith("galat"))).toBe(true);
  });
});

describe("the list of findings", () => {
  it("is in order of file and place and has none twice", () => {
    const text = source('  P.3 "b"\n  P.3 "c"\n  P.1 ""').text;
    const { diagnostics } = check([
      { path: "b/peta.ppb", text },
      { path: "a/peta.ppb", text: text.replace("CONTOH", "LAIN") },
    ]);
    const places = diagnostics.map((d) => `${d.span.file.path} ${String(d.span.start).padStart(5)}`);
    expect(places).toEqual([...places].sort());
    const texts = diagnostics.map(
      (d) => `${d.code} ${d.span.file.path} ${d.span.start} ${render(d.message, "id")}`,
    );
    expect(new Set(texts).size).toBe(texts.length);
  });
});

it("says of two CFMs of one code which of them a finding is about", () => {
  const cfm = `cfm P.1 {
  lajur a "Bidang A" {
    mulai
    catat "Mencatat"
    selesai
  }
  alur mulai -> selesai
}
`;
  const text = `peta A { judul "Peta" instansi "Dinas A" }
unit u "Unit"
level 0 {
  P.1 "Menyusun Rencana" pengampu u
}
${cfm}${cfm}`;
  const { diagnostics } = check([{ path: "peta.ppb", text }]);
  const subjects = diagnostics.flatMap(({ code, subject }) => (code === "langkah-terputus" ? [subject] : []));
  expect(subjects).toEqual(["A/cfm/1/step/catat", "A/cfm/1#2/step/catat"]);
});
