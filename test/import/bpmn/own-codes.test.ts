import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { importFiles, type ImportResult, type KnownMap } from "../../../src/import/import.ts";
import { splitCode } from "../../../src/syntax/code.ts";
import { exportedCfms } from "../../export/bpmn/support.ts";
import { bpmn } from "./support.ts";

/** A map with two CFMs of one process, calls between processes and CFMs, and codes that are printed otherwise. */
const SOURCE = `peta UJI { judul "Uji" instansi "Dinas Uji" kode peta "DINAS 01.01" }
unit layanan "Bidang Pelayanan"
level 0 { P.1 "Melayani" pengampu layanan P.2 "Mengawasi" pengampu layanan }
level 1 { P.1.1 "Menerima" pengampu layanan P.1.2 "Memeriksa" pengampu layanan P.2.1 "Menguji" pengampu layanan }
${["P.1.1.CFM.1", "P.1.1.CFM.2", "P.1.2", "P.2.1"]
  .map(
    (code, at) => `cfm ${code} "Halaman ${at + 1}" {
  lajur layanan {
    mulai
    kerja "Mengerjakan ${at + 1}"
    subproses lanjut ${["P.1.1.CFM.2", "P.1.2", "P.2.1", "P.1.1.CFM.1"][at]!}
    selesai
  }
  alur mulai -> kerja -> lanjut -> selesai
}
`,
  )
  .join("")}`;

const { repository } = check([{ path: "peta.ppb", text: SOURCE }]);
let exported: readonly string[] = [];
let [FIRST, SECOND, THIRD, FOURTH] = ["", "", "", ""];

beforeAll(async () => {
  exported = (await exportedCfms(repository.maps[0]!, repository)).map(({ xml }) => xml);
  [FIRST = "", SECOND = "", THIRD = "", FOURTH = ""] = exported;
});

interface Options {
  readonly code?: string;
  readonly map?: KnownMap;
}

function importedFiles(files: readonly string[], { code, map }: Options = {}): ImportResult {
  return importFiles(
    files.map((xml, at) => ({ path: `${at + 1}.bpmn`, bytes: new TextEncoder().encode(xml) })),
    { code: code === undefined ? null : splitCode(code), map: map ?? null, sheet: null },
  );
}

/** Codes of CFMs and processes as they are written, notes, and the findings that say that codes are not right. */
function seen(result: ImportResult): {
  readonly cfms: readonly string[];
  readonly notes: readonly string[];
  readonly broken: readonly string[];
} {
  const { files, reports } = result;
  expect(reports.map(({ refusal }) => refusal)).toEqual(reports.map(() => null));
  const { diagnostics } = check(files);
  return {
    cfms: files.flatMap(({ text }) =>
      [...text.matchAll(/^cfm (.*?)(?: "| \{|$)/gm)].map(([, code]) => code!),
    ),
    notes: reports.flatMap(({ notes }) => notes.map(({ code }) => code)),
    broken: diagnostics.flatMap(({ code, severity }) =>
      severity === "error" || /^kode-ganda|^cfm-ganda|tak-dikenal/.test(code) ? [code] : [],
    ),
  };
}

const processesOf = ({ files }: ImportResult): string =>
  files.find(({ path }) => path === "proses.ppb")!.text.replace(/\s+/g, " ");
const withCode = (xml: string, code: string): string =>
  xml.replace(/(<ppb:cfm kode=)"[^"]*"/, (_, head: string) => `${head}"${code.replaceAll('"', "&quot;")}"`);

const STEPS = `<process id="p" name="Lain"><startEvent id="s"/><task id="t" name="Kerja"/><endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/></process>`;

describe("codes that our own files say", () => {
  it("are those of the CFMs, of several of one process, and of what steps lead to", () => {
    const result = importedFiles(exported);
    expect(seen(result)).toEqual({
      cfms: ["DINAS 01.01.CFM.01", "DINAS 01.01.CFM.02", "DINAS 01.02", "DINAS 02.01"],
      notes: [],
      broken: [],
    });
    expect(processesOf(result).match(/DINAS 01\.01 /g)).toHaveLength(1);
    expect(result.files.map(({ text }) => text).join("")).toMatch(/subproses +DINAS 01\.01\.CFM\.02/);
  });

  it("are the same in whatever order the files come", () => {
    const { cfms, notes, broken } = seen(importedFiles([...exported].reverse()));
    expect([...cfms].sort()).toEqual([...seen(importedFiles(exported)).cfms].sort());
    expect([notes, broken]).toEqual([[], []]);
  });

  it("are given to what one file alone leads to, and nothing has them twice", () => {
    expect(seen(importedFiles([THIRD])).cfms).toEqual(["DINAS 01.02"]);
    expect(processesOf(importedFiles([THIRD]))).toMatch(/DINAS 02\.01 /);
    // A CFM that two files lead to and none holds is listed once.
    const lead = importedFiles([FIRST, withCode(FIRST, "DINAS 01.04")]);
    expect(seen(lead).cfms.filter((code) => code.endsWith("CFM.02"))).toEqual(["DINAS 01.01.CFM.02"]);
    expect(seen(lead).broken).toEqual([]);
  });

  it("give way to --code", () => {
    expect(seen(importedFiles([SECOND], { code: "P.8" })).cfms).toEqual(["P.8.1"]);
    expect(seen(importedFiles([THIRD], { code: "P.7" })).cfms).toEqual(["P.7.1"]);
  });

  it("are the first file's where several say one; files of other programs get none of them", () => {
    const again = seen(importedFiles([THIRD, THIRD]));
    expect(again.notes.filter((code) => code === "own-code-twice")).toHaveLength(1);
    expect(again.broken).toEqual([]);
    expect(new Set(again.cfms).size).toBe(2);
    const mixed = seen(importedFiles([bpmn(STEPS), ...exported, bpmn(STEPS)]));
    expect(mixed.broken).toEqual([]);
    expect(mixed.cfms).toEqual(expect.arrayContaining(["DINAS 03", "DINAS 04", "DINAS 01.02"]));
  });

  it("find their processes in a map, and are refused where it has the CFM", () => {
    const isProcess = ({ segments }: { readonly segments: readonly string[] }): boolean =>
      segments.length <= 2;
    const parties = new Map([["Bidang Pelayanan", "layanan"]]);
    const map = { parties, sample: null, isProcess, hasCfm: () => false };
    const { files } = importedFiles([SECOND, THIRD], { map });
    expect(files.map(({ path }) => path)).toEqual(["cfm/DINAS-01.01.CFM.02.ppb", "cfm/DINAS-01.02.ppb"]);
    const { reports } = importedFiles([THIRD], { map: { ...map, hasCfm: () => true } });
    expect(reports[0]!.refusal).not.toBeNull();
  });

  it.each([
    ["", "P.1"],
    ["P", "P.1"],
    ["P.x", "P.1"],
    ["P.1.CFM.1.SOP.1", "P.1"],
    ["P.1.CFM.", "P.1"],
    ["P.1234", "P.1"],
    ['"} level 0 { P.1 "x', "P.1"],
    ["../../etc/passwd 1", "P.1"],
    ["A\nB.1", "P.1"],
    ["__proto__.constructor", "P.1"],
    [`${"P".repeat(200)}.1`, "P.1"],
    [`P${".1".repeat(60)}`, "P.1"],
    ["// 1.2", "P.1"],
    ["tahap 1.2", "P.1"],
    ["cfm 1.2", "P.1"],
    ["P.0.1", "P.1"],
    ["mulai.1", "P.1"],
  ])("that are none are noted, and the file is written without: %s", (code, instead) => {
    const { cfms, notes, broken } = seen(importedFiles([withCode(THIRD, code)]));
    expect(notes).toContain("own-code");
    expect(broken).toEqual([]);
    expect(cfms[0]).toMatch(new RegExp(`^${instead.replace(".", "\\.")}`));
  });

  it.each(["ATR/BPN-01.02", "constructor 1.1", "01.02", "p.1.1"])(
    "are written however they are spelt: %s",
    (code) => {
      const { notes, broken } = seen(importedFiles([withCode(THIRD, code)]));
      expect(notes).not.toContain("own-code");
      expect(broken).toEqual([]);
    },
  );

  it("are not what a hostile call says", () => {
    const hostile = THIRD.replace(/(<ppb:langkah nama="lanjut"[^>]*kode=)"[^"]*"/, '$1"&quot; } 1.x"');
    expect(hostile).not.toBe(THIRD);
    expect(seen(importedFiles([hostile])).broken).toEqual([]);
    expect(seen(importedFiles([FOURTH, hostile])).broken).toEqual([]);
  });
});
