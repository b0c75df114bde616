import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { partsOf } from "../documents/docx/structure.ts";
import { pdfText } from "../documents/support.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

const HUGE = "panjang ".repeat(4000).trim();

interface Planted {
  readonly step?: string;
  readonly title?: string;
  readonly fact?: string;
  readonly item?: string;
}

/** A map whose level maps, CFMs, SOPs and relation maps can be given one text each that is larger than a sheet. */
const mapWith = ({
  step = "Mengolah",
  title = "Pendataan",
  fact = "Berkas",
  item = "Izin",
}: Planted): string => `
peta SATU {
  judul "Peta"
  instansi "Dinas Satu"
  tahun 2027
  kode peta "SATU 01.01"
  keluaran sop relasi docx
}
unit bidang "Bidang"
unit sekre "Sekretariat"
level 0 "Level" {
  SATU.1 "Pelayanan"
}
level 1 {
  SATU.1.1 "${title}" pengampu bidang
  SATU.1.2 "Pengawasan" pengampu bidang
  SATU.1.3 "Pelaporan" pengampu bidang
}
cfm SATU.1.2 {
  lajur bidang {
    mulai
    olah "${step}"
    selesai
  }
  alur mulai -> olah -> selesai
}
cfm SATU.1.3 {
  lajur bidang {
    mulai
    lapor "Melapor" { kelengkapan "${fact}" waktu "1 jam" keluaran "${item}" }
  }
  lajur sekre {
    terima "Menerima" { kelengkapan "Laporan" waktu "1 jam" keluaran "Arsip" }
    selesai
  }
  alur mulai -> lapor -> terima -> selesai
}
`;

/** Code, place, text and help of each finding of a drawing, as people read them. */
function drawnFindings(shown: string): readonly string[] {
  const blocks = shown.split(/\n(?=(?:galat|peringatan|saran) \[)/).map((block) => block.trim());
  return blocks
    .filter((block) => /^(?:galat|peringatan|saran) \[(?:terlalu-besar|gambar-)/.test(block))
    .map((block) =>
      block
        .split("\n")
        .filter((line, i) => i === 0 || /┌─|→/.test(line))
        .map((line) => line.trim())
        .join(" | "),
    )
    .sort();
}

/** Of what blames one place for one reason the first, as a reader of all commands has it from the first that says it. */
const oncePerPlace = (...lists: readonly (readonly string[])[]): readonly string[] => {
  const seen = new Set<string>();
  return lists
    .flat()
    .filter((found) => {
      const place = [/^\S+ \[[^\]]+\]/, /┌─ \S+/].map((part) => part.exec(found)?.[0] ?? "").join(" ");
      return !seen.has(place) && seen.add(place);
    })
    .sort();
};

/** What each command says of the drawings of a folder, and how it ends. */
async function saidOf(cwd: string) {
  const run = async (...args: readonly string[]) => {
    const { exit, out, err } = await ppb(args, { cwd });
    return { exit, found: drawnFindings(`${out}\n${err}`) };
  };
  return {
    check: await run("check", "--drawings"),
    draw: await run("draw", "--format", "pdf", "-o", "gambar"),
    drawSop: await run("draw", "--kind", "sop", "--format", "pdf", "-o", "gambar"),
    drawRelations: await run("draw", "--kind", "relasi", "--format", "pdf", "-o", "gambar"),
    build: await run("build"),
    docx: await run("export", "docx", "-o", "word"),
    sop: await run("export", "sop", "-o", "word"),
  };
}

/** What is too large where, how many places are blamed, and the drawing of `draw` that stays as it was. */
const PLANTED: readonly (readonly [string, Planted, string, number, string])[] = [
  ["the CFM and its SOP", { step: HUGE }, 'Langkah "olah"', 1, "satu-01.02"],
  ["the level map", { title: HUGE }, "Judul SATU.1.1", 1, "satu-01"],
  ["the SOP alone", { fact: HUGE }, 'Langkah "lapor"', 1, ""],
  ["the relation map and the SOP", { item: HUGE }, "Peta Relasi", 2, ""],
];

describe("a drawing that cannot be made", () => {
  it.each(PLANTED)(
    "is found by check --drawings as by all that draw: %s",
    async (_, planted, blamed, count, name) => {
      const cwd = folderWith({ "peta.ppb": mapWith({}) });
      expect((await ppb(["draw", "--format", "pdf", "-o", "gambar"], { cwd })).exit).toBe(0);
      expect((await ppb(["check", "--drawings"], { cwd })).exit).toBe(0);
      writeFileSync(join(cwd, "peta.ppb"), mapWith(planted));
      const good = name === "" ? null : readFileSync(join(cwd, `gambar/${name}.pdf`));

      const said = await saidOf(cwd);
      expect(said.check.found).toHaveLength(count);
      expect(said.check.found.join()).toContain(blamed);
      expect(said.build.found).toEqual(said.check.found);
      expect(oncePerPlace(said.draw.found, said.drawSop.found, said.drawRelations.found)).toEqual(
        said.check.found,
      );
      expect(said.docx.found).toEqual(said.draw.found);
      expect(said.sop.found).toEqual(said.drawSop.found);
      expect([said.check.exit, said.build.exit]).toEqual([1, 1]);
      for (const { exit, found } of Object.values(said)) expect(exit).toBe(found.length > 0 ? 1 : 0);

      // All else is there, and the paper says on its page what is not.
      const built = (path: string): string => join(cwd, "hasil", path);
      for (const path of [
        "lampiran.pdf",
        "matriks.xlsx",
        "lampiran.docx",
        "pdf/level-0.pdf",
        "sop/satu-01.03.pdf",
      ])
        expect(existsSync(built(path)), path).toBe(true);
      expect(pdfText(built("lampiran.pdf")).includes("GAMBAR BELUM ADA")).toBe(name !== "");
      const word = new TextDecoder().decode(
        partsOf(readFileSync(built("lampiran.docx"))).get("word/document.xml"),
      );
      expect(word.includes("GAMBAR BELUM ADA")).toBe(name !== "");
      // A good drawing that draw made before stays.
      if (good !== null) expect(readFileSync(join(cwd, `gambar/${name}.pdf`)).equals(good)).toBe(true);
    },
  );

  it("is found in what several maps have together, too", async () => {
    const level = (id: string): string => `peta ${id} {
  judul "Peta"
  instansi "Dinas ${id}"
  pemerintah "${HUGE}"
  tahun 2027
  kode peta "${id} 01.01"
}
unit bidang "Bidang"
level 0 "Level" {
  ${id}.1 "Pelayanan" pengampu bidang
}
`;
    const cwd = folderWith({ "a/peta.ppb": level("SATU"), "b/peta.ppb": level("DUA") });
    const checked = await ppb(["check", "--drawings"], { cwd });
    const built = await ppb(["build"], { cwd });
    expect(drawnFindings(`${checked.out}\n${checked.err}`).length).toBeGreaterThan(0);
    expect(drawnFindings(`${built.out}\n${built.err}`)).toEqual(
      drawnFindings(`${checked.out}\n${checked.err}`),
    );
    expect([checked.exit, built.exit]).toEqual([1, 1]);
  });
});
