import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

/** How agencies write their codes: samples for the `peta` block, what stands before the numbers, and their width. */
interface Style {
  readonly name: string;
  readonly settings: string;
  readonly before: string;
  readonly width: number;
  /** What files are called for process 1.2, whose CFM has no number. */
  readonly file: string;
  /** The printed codes of its CFM and SOP. */
  readonly cfm: string;
  readonly sop: string;
}

const STYLES: readonly Style[] = [
  {
    name: "PAN-01.01.CFM.01",
    settings: 'kode peta "PAN-01.01" kode matriks "PAN-01.01" kode cfm "PAN-01.01.CFM.01"',
    ...{ before: "PAN-", width: 2, file: "pan-01.02.cfm.01" },
    ...{ cfm: "PAN-01.02.CFM.01", sop: "PAN-01.02.CFM.01.SOP.01" },
  },
  {
    name: "MORA.06.02.CFM.05.SOP.09",
    settings:
      'kode peta "MORA.01.01" kode matriks "MORA.01.01" kode cfm "MORA.06.02.CFM.05" kode sop "MORA.06.02.CFM.05.SOP.09"',
    ...{ before: "MORA.", width: 2, file: "mora.01.02.cfm.01" },
    ...{ cfm: "MORA.01.02.CFM.01", sop: "MORA.01.02.CFM.01.SOP.01" },
  },
  {
    name: "ATR/BPN 01.03.01",
    settings: 'kode peta "ATR/BPN 01.03.01" kode matriks "ATR/BPN 01.03.01"',
    ...{ before: "ATR/BPN ", width: 2, file: "atr-bpn-01.02" },
    ...{ cfm: "ATR/BPN 01.02", sop: "ATR/BPN 01.02.SOP.01" },
  },
  {
    name: "PB-ACT.01.01.CFM.01",
    settings: 'kode peta "PB-ACT.01.01" kode matriks "PB-ACT.01.01" kode cfm "PB-ACT.01.01.CFM.01"',
    ...{ before: "PB-ACT.", width: 2, file: "pb-act.01.02.cfm.01" },
    ...{ cfm: "PB-ACT.01.02.CFM.01", sop: "PB-ACT.01.02.CFM.01.SOP.01" },
  },
  {
    name: "PB.1.1",
    settings: 'kode peta "PB.1.1" kode matriks "PB.1.1"',
    ...{ before: "PB.", width: 1, file: "pb.1.2" },
    ...{ cfm: "PB.1.2", sop: "PB.1.2.SOP.01" },
  },
  {
    name: "1.1",
    settings: 'kode peta "1.1" kode matriks "1.1"',
    ...{ before: "", width: 1, file: "1.2" },
    ...{ cfm: "1.2", sop: "1.2.SOP.01" },
  },
];

function sources({ settings, before, width }: Style): Readonly<Record<"peta.ppb" | "cfm.ppb", string>> {
  const number = (n: number): string => String(n).padStart(width, "0");
  const c = (...path: readonly number[]): string => before + path.map(number).join(".");
  const cfm = (n: number): string => `${c(1, 1)}.CFM.${number(n)}`;
  return {
    "peta.ppb": `peta UJI {
  judul "Peta Proses Bisnis" instansi "Badan Contoh" tahun 2027-2029
  ${settings}
  matriks peraturan
  kolom proses cfm sop pengampu
  keluaran docx json bpmn sop
}
unit layanan "Bidang Pelayanan"
unit teknis "Bidang Teknis"
mitra pemohon "Pemohon"
level 0 {
  ${c(1)} "Pelayanan Perizinan" { pengampu layanan kelompok inti }
  ${c(2)} "Pengelolaan Arsip" { pengampu teknis kelompok pendukung }
  alur ${c(1)} -> ${c(2)}
}
level 1 {
  ${c(1, 1)} "Penerimaan Permohonan" pengampu layanan
  ${c(1, 2)} "Penilaian Permohonan" pengampu teknis
}
`,
    "cfm.ppb": `cfm ${cfm(1)} "Penerimaan Berkas" {
  sop ${cfm(1)}.SOP.${number(1)} "Menerima Berkas"
  lajur pemohon { mulai ajukan "Mengajukan permohonan" }
  lajur layanan {
    terima "Menerima berkas" { waktu "1 hari" }
    lanjut subproses ${cfm(2)}
    nilai subproses ${c(1, 2)}
    selesai
  }
  alur mulai -> ajukan -> terima -> lanjut -> nilai -> selesai
}
cfm ${cfm(2)} "Pemeriksaan Berkas" {
  lajur layanan { mulai periksa "Memeriksa berkas" selesai }
  alur mulai -> periksa -> selesai
}
cfm ${c(1, 2)} {
  sop ${c(1, 2)}.SOP.${number(1)} "Menilai Permohonan"
  lajur teknis {
    mulai
    ukur "Mengukur lokasi"
    arsipkan subproses ${c(2)}
    selesai
  }
  alur mulai -> ukur -> arsipkan -> selesai
}
cfm ${c(2)} {
  lajur teknis { mulai simpan "Menyimpan arsip" selesai }
  alur mulai -> simpan -> selesai
}
`
      .replaceAll("{ mulai ", "{\n mulai\n ")
      .replaceAll(" selesai }", "\n selesai\n }"),
  };
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .sort();

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

async function findingsIn(cwd: string): Promise<readonly Finding[]> {
  const { out } = await ppb(["check", "--format", "json"], { cwd });
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  return findings.filter(({ severity }) => severity !== "saran");
}

/** The codes that begin declarations in a file. */
const declared = (text: string): readonly string[] =>
  [...text.matchAll(/^ *(?:cfm |sop )?((?:[A-Z][A-Z/-]*[ .-])?[0-9][0-9A-Z.]*)(?: "| \{)/gm)].map(
    ([, code = ""]) => code,
  );

describe.each(STYLES)("codes like $name", (style) => {
  const own = sources(style);
  let cwd = "";
  let built: readonly string[] = [];
  beforeAll(async () => {
    cwd = folderWith(own);
    expect((await ppb(["fmt"], { cwd })).exit).toBe(0);
    const { exit, err } = await ppb(["build"], { cwd });
    expect([exit, err.includes("galat")]).toEqual([0, false]);
    built = filesBelow(join(cwd, "hasil"));
  });

  it("have no finding, before and after they are formatted", async () => {
    expect(await findingsIn(folderWith(own))).toEqual([]);
    expect(await findingsIn(cwd)).toEqual([]);
    expect((await ppb(["fmt", "--check"], { cwd })).exit).toBe(0);
  });

  it("name files that every system takes, and are printed in them", () => {
    expect(built.filter((path) => !/^[a-z0-9./-]+$/.test(path))).toEqual([]);
    for (const path of ["svg", "pdf", "bpmn"]) expect(built).toContain(`${path}/${style.file}.${path}`);
    for (const ending of ["pdf", "docx", "xlsx"])
      expect(built.filter((path) => path.startsWith("sop/") && path.endsWith(ending))).toHaveLength(4);
    const read = (path: string): string => readFileSync(join(cwd, "hasil", path), "utf8");
    expect(read("matriks.csv")).toContain(
      `,${style.cfm},Penilaian Permohonan,${style.sop},Menilai Permohonan,`,
    );
    expect(read(`svg/${style.file}.svg`)).toContain(style.cfm);
  });

  it.each(["matriks.csv", "matriks.xlsx"])("come back from %s", async (file) => {
    const { exit } = await ppb(["import", join("hasil", file), "--out", `dari-${file}`], { cwd });
    expect(exit).toBe(0);
    const read = (path: string): string => readFileSync(join(cwd, `dari-${file}`, path), "utf8");
    expect([...declared(read("proses.ppb"))].sort()).toEqual([...declared(own["peta.ppb"])].sort());
    const below = filesBelow(join(cwd, `dari-${file}`, "cfm")).flatMap((path) =>
      declared(read(`cfm/${path}`)),
    );
    // The only CFM of a process has the code of that, unless its number is asked for.
    expect(below).toContain(style.sop.replace(".CFM.01", ""));
    rmSync(join(cwd, `dari-${file}`), { recursive: true });
  });

  it("come back from BPMN into the map that they come from", async () => {
    const map = folderWith({ "peta.ppb": own["peta.ppb"] });
    const numbered = [...own["cfm.ppb"].matchAll(/^cfm (.+?)(?: "[^"]*")? \{$/gm)].map(
      ([, code = ""]) => code,
    );
    const files = filesBelow(join(cwd, "hasil", "bpmn"));
    expect(files).toHaveLength(numbered.length);
    for (const [at, file] of files.entries()) {
      const args = ["import", join(cwd, "hasil", "bpmn", file), "--map", ".", "--code", numbered[at]!];
      const { exit, err } = await ppb(args, { cwd: map });
      expect([exit, err]).toEqual([0, ""]);
    }
    expect(await findingsIn(map)).toEqual([]);
  });

  it.each([
    ["a gap", "kode-lompat", '2 "Penilaian', '3 "Penilaian'],
    ["a repeat", "kode-ganda", '2 "Penilaian', '1 "Penilaian'],
    ["a parent that is not there", "kode-induk-hilang", /1(\.0?2 "Penilaian)/, "4$1"],
    ["an SOP of another process", "sop-beda-cfm", /sop (.*)2\.SOP/, "sop $11.SOP"],
  ] as const)("show %s", async (_, rule, from, to) => {
    const wrong = Object.entries(own).map(([path, text]) => [path, text.replace(from, to)] as const);
    const rules = (await findingsIn(folderWith(Object.fromEntries(wrong)))).map((finding) => finding.rule);
    expect(rules).toContain(rule);
  });
});
