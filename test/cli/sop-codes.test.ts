import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

/** Two SOPs in the first CFM, one in the second; the process P.2 declares none. */
const MAP = `
peta DPM { judul "Peta" instansi "Dinas Contoh" tahun 2027 kode peta "DPM 01.01" kode matriks "P.1" }
unit izin "Bidang Izin"
level 0 { P.1 "Perizinan" pengampu izin P.2 "Penagihan" pengampu izin }
cfm P.1.CFM.1 {
  sop P.1.CFM.1.SOP.1 "Pengajuan" { mencakup ajukan }
  sop P.1.CFM.1.SOP.2 "Penerbitan" { mencakup terbit }
  lajur izin { mulai ajukan "Mengajukan" terbit "Menerbitkan" selesai }
  alur mulai -> ajukan -> terbit -> selesai
}
cfm P.1.CFM.2 {
  sop P.1.CFM.2.SOP.1 "Pencabutan" { mencakup cabut }
  lajur izin { mulai cabut "Mencabut" selesai }
  alur mulai -> cabut -> selesai
}
cfm P.2 {
  lajur izin { mulai tagih "Menagih" selesai }
  alur mulai -> tagih -> selesai
}`;

const filesIn = (folder: string): readonly string[] => readdirSync(folder).sort();

describe("the code of an SOP", () => {
  it.each([
    [["P.1.CFM.1.SOP.2"], ["sop-dpm-01.cfm.01.sop.02.svg"]],
    [["DPM 01.CFM.01.SOP.02"], ["sop-dpm-01.cfm.01.sop.02.svg"]],
    [["dpm 1.cfm.1.sop.2"], ["sop-dpm-01.cfm.01.sop.02.svg"]],
    [
      ["P.1.CFM.2.SOP.1", "P.1.CFM.1.SOP.1"],
      ["sop-dpm-01.cfm.01.sop.01.svg", "sop-dpm-01.cfm.02.sop.01.svg"],
    ],
    [["P.1.CFM.1"], ["sop-dpm-01.cfm.01.sop.01.svg", "sop-dpm-01.cfm.01.sop.02.svg"]],
    [["P.2"], ["sop-dpm-02.svg"]],
    [
      ["P.2", "P.1.CFM.2", "P.1.CFM.2.SOP.1"],
      ["sop-dpm-01.cfm.02.sop.01.svg", "sop-dpm-02.svg"],
    ],
  ])("%j draws that SOP alone, that of a CFM all of its SOPs", async (codes, files) => {
    const cwd = folderWith({ "peta.ppb": MAP, "g/.ada": "" });
    const { exit } = await ppb(["draw", ...codes, "--kind", "sop", "-o", "g"], { cwd });
    expect(exit).not.toBe(2);
    expect(filesIn(join(cwd, "g")).filter((name) => name !== ".ada")).toEqual(files);
  });

  it("exports that SOP alone, as one file too", async () => {
    const cwd = folderWith({ "peta.ppb": MAP });
    await ppb(["export", "sop", "P.1.CFM.1.SOP.2", "-o", "s"], { cwd });
    expect(filesIn(join(cwd, "s/sop"))).toEqual(
      ["docx", "pdf", "xlsx"].map((ending) => `dpm-01.cfm.01.sop.02.${ending}`),
    );
    const { err } = await ppb(["export", "sop", "P.1.CFM.1.SOP.1", "-o", "satu.xlsx"], { cwd });
    expect(err).toContain("satu.xlsx\n");
  });

  it.each([["draw"], ["export"]])(
    "that no SOP has is misuse for ppb %s, and does not stand for its CFM",
    async (command) => {
      const cwd = folderWith({ "peta.ppb": MAP });
      const args =
        command === "draw"
          ? ["draw", "P.1.CFM.1.SOP.9", "--kind", "sop"]
          : ["export", "sop", "P.1.CFM.1.SOP.9"];
      const { exit, err } = await ppb(args, { cwd });
      expect(exit).toBe(2);
      expect(err).toContain('Tidak ada gambar untuk "P.1.CFM.1.SOP.9"');
    },
  );
});
