import { describe, expect, it } from "vitest";
import { importFiles } from "../../../src/import/import.ts";
import { check } from "../../../src/check.ts";
import { splitCode } from "../../../src/syntax/code.ts";
import { exportedCfms } from "../../export/bpmn/support.ts";

/** A CFM whose texts and procedures stand in extensions. */
const SOURCE = `peta UJI { judul "Uji" instansi "Dinas Uji" }
unit layanan "Bidang Pelayanan"
level 0 { P.1 "Uji" pengampu layanan }
cfm P.1 {
  sop P.1.SOP.01 "Menerima" { mencakup terima }
  sop P.1.SOP.02 "Memeriksa" { mencakup periksa catat }
  tahap "Awal" terima
  tahap "Akhir" periksa
  lajur layanan {
    mulai
    terima "Menerima\\nberkas" { waktu "1 hari\\n(kerja)" }
    periksa "Memeriksa"
    catat "Mencatat"
    selesai
  }
  alur mulai -> terima -> periksa -> catat -> selesai
}
`;

/** The CFM exported, changed as another program might, and imported again. */
async function edited(change: (xml: string) => string): Promise<{ text: string; notes: readonly string[] }> {
  const { repository } = check([{ path: "peta.ppb", text: SOURCE }]);
  const [{ xml } = { xml: "" }] = await exportedCfms(repository.maps[0]!, repository);
  const changed = change(xml);
  expect(changed === xml).toBe(change === UNTOUCHED);
  const bytes = new TextEncoder().encode(changed);
  const { files, reports } = importFiles([{ path: "a.bpmn", bytes }], {
    ...{ code: splitCode("P.7.CFM.02"), map: null, sheet: null },
  });
  expect(reports[0]!.refusal).toBeNull();
  return {
    text: files.find(({ path }) => path.startsWith("cfm/"))!.text.replace(/\s+/g, " "),
    notes: reports[0]!.notes.map(({ code }) => code),
  };
}

const UNTOUCHED = (xml: string): string => xml;
const withoutTask = (xml: string, name: string): string =>
  xml.replace(new RegExp(`<bpmn:task [^>]*name="${name}"[^]*?</bpmn:task>`), "");

describe("a file of ours that another program has changed", () => {
  it("keeps procedures, under the code that it is imported as", async () => {
    const { text, notes } = await edited(UNTOUCHED);
    expect(text).toContain('sop P.7.CFM.02.SOP.01 "Menerima" { mencakup terima }');
    expect(text).toContain('terima "Menerima\\nberkas" { waktu "1 hari\\n(kerja)" }');
    expect(notes).toEqual([]);
  });

  it("takes a name and a documentation that were changed, and not the texts beside them", async () => {
    const { text } = await edited((xml) =>
      xml.replace('name="Menerima&#10;berkas"', 'name="Menerima surat"').replace("1 hari", "2 hari"),
    );
    expect(text).toContain('"Menerima surat"');
    expect(text).toContain('waktu "2 hari"');
    expect(text).not.toContain("1 hari");
  });

  it("leaves deleted steps out of procedures and phases", async () => {
    const { text, notes } = await edited((xml) => withoutTask(xml, "Mencatat"));
    expect(text).toContain('sop P.7.CFM.02.SOP.02 "Memeriksa" { mencakup periksa }');
    expect(notes).not.toContain("own-sop");
  });

  it("notes procedures and phases that have no step left", async () => {
    const { text, notes } = await edited((xml) => withoutTask(withoutTask(xml, "Memeriksa"), "Mencatat"));
    expect(text).toContain('sop P.7.CFM.02.SOP.02 "Memeriksa" lajur');
    expect(text).not.toContain('tahap "Akhir"');
    expect(notes).toEqual(expect.arrayContaining(["own-sop", "own-phase"]));
  });

  it("gives a procedure without a readable number one that is free", async () => {
    const { text, notes } = await edited((xml) => xml.replace('kode="P.1.SOP.02"', 'kode="SOP baru"'));
    expect(text).toContain('sop P.7.CFM.02.SOP.02 "Memeriksa"');
    expect(notes).toEqual(["own-sop-number"]);
  });

  it("names a step anew whose kind cannot have its name any more", async () => {
    const { text } = await edited((xml) =>
      xml.replace(
        /<bpmn:startEvent ([^>]*)>([^]*?)<\/bpmn:startEvent>/,
        "<bpmn:userTask $1>$2</bpmn:userTask>",
      ),
    );
    expect(text).not.toContain('mulai "');
  });
});
