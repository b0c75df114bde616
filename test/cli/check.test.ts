import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

const CLEAN = `peta DINAS {
  judul    "Peta Proses Bisnis Dinas Contoh"
  instansi "Dinas Contoh"
  tahun 2027-2029
}

unit layanan "Bidang Layanan"

level 0 "Proses Bisnis Dinas Contoh" {
  P.1 "Pelayanan Izin" kelompok utama pengampu layanan
}

cfm P.1 {
  lajur layanan {
    mulai
    periksa "Memeriksa berkas"
    selesai
  }

  alur mulai -> periksa -> selesai
}
`;
/** Two errors and at least one warning: an owner that is nobody, a start without way, a step twice in a flow. */
const WRONG = CLEAN.replace("pengampu layanan", "pengampu laynan").replace(
  "alur mulai -> periksa -> selesai",
  "alur mulai -> periksa -> selesai\n  alur periksa -> selesai",
);

function rulesOf(json: string): readonly string[] {
  return (JSON.parse(json) as { findings: { rule: string }[] }).findings.map((f) => f.rule);
}

describe("ppb check", () => {
  it("is content with a clean map", async () => {
    const cwd = folderWith({ "peta.ppb": CLEAN });
    expect(await ppb(["check", "--rule", "kode-ganda"], { cwd })).toEqual({
      exit: 0,
      out: "Tidak ada temuan.\n",
      err: "",
    });
    expect((await ppb(["check", "--format", "json"], { cwd })).exit).toBe(0);
  });

  it("exits 1 on an error, in every form", async () => {
    const cwd = folderWith({ "peta.ppb": WRONG });
    for (const format of ["human", "json", "sarif", "github", "gitlab", "junit"]) {
      const { exit, out } = await ppb(["check", "--format", format], { cwd });
      expect([format, exit, out.includes("pengampu-tak-dikenal")]).toEqual([format, 1, true]);
    }
  });

  it("lets severities be set, warnings fail, and their number be bounded", async () => {
    const cwd = folderWith({ "peta.ppb": WRONG });
    const lenient = ["check", "--rule", "pengampu-tak-dikenal=peringatan", "--rule", "pengampu-hilang=mati"];
    const { out, exit } = await ppb([...lenient, "--format", "json"], { cwd });
    const { summary } = JSON.parse(out) as { summary: { galat: number; peringatan: number } };
    expect([exit, summary.galat]).toEqual([0, 0]);
    expect(summary.peringatan).toBeGreaterThan(1);
    expect((await ppb([...lenient, "--strict"], { cwd })).exit).toBe(1);
    expect((await ppb([...lenient, "--max-warnings", String(summary.peringatan)], { cwd })).exit).toBe(0);
    expect((await ppb([...lenient, "--max-warnings", String(summary.peringatan - 1)], { cwd })).exit).toBe(1);
  });

  it("runs one rule alone", async () => {
    const cwd = folderWith({ "peta.ppb": WRONG });
    const { out } = await ppb(["check", "--rule", "alur-ganda", "--format", "json", "."], { cwd });
    expect(rulesOf(out)).toEqual(["alur-ganda"]);
  });

  it("adopts old findings and reports new ones, also a second of the same kind", async () => {
    const cwd = folderWith({ "peta.ppb": WRONG });
    expect((await ppb(["check", "--write-baseline", "lama.json"], { cwd })).exit).toBe(0);
    const same = await ppb(["check", "--baseline", "lama.json"], { cwd });
    expect(same.exit).toBe(0);
    expect(same.out).toMatch(/^Tidak ada temuan; \d+ temuan lama tidak ditunjukkan\.\n$/);
    writeFileSync(
      join(cwd, "peta.ppb"),
      `// moved down\n\n${WRONG.replace("-> selesai\n}", "-> selesai\n  alur periksa -> selesai\n}")}`,
    );
    const more = await ppb(["check", "--baseline", "lama.json", "--format", "json"], { cwd });
    expect(rulesOf(more.out)).toEqual(["alur-ganda"]);
  });

  it("names the file that cannot be written, not the one beside it", async () => {
    const cwd = folderWith({ "peta.ppb": WRONG });
    expect(await ppb(["check", "--write-baseline", "tidak/ada.json"], { cwd })).toEqual({
      exit: 2,
      out: "",
      err: `ppb: "${join(cwd, "tidak/ada.json")}": berkas atau foldernya tidak ada (ENOENT).\n`,
    });
  });

  it("shows only what concerns the file asked for, but judges it within its map", async () => {
    const cwd = folderWith({
      "peta.ppb": WRONG,
      "cfm/lain.ppb":
        "cfm P.9 {\n  lajur layanan {\n    mulai\n    selesai\n  }\n\n  alur mulai -> selesai\n}\n",
    });
    const { out } = await ppb(["check", "cfm/lain.ppb", "--format", "json"], { cwd });
    expect(rulesOf(out)).toEqual(["cfm-tanpa-induk"]);
  });

  describe("of a name that is misspelled in several files", () => {
    const cfm = (code: string, unit: string): string =>
      `cfm ${code} {\n  lajur ${unit} {\n    mulai\n    catat "Mencatat berkas"\n    selesai\n  }\n  alur mulai -> catat -> selesai\n}\n`;
    const files = {
      "peta.ppb": CLEAN.replace(/cfm P\.1 \{[^]*/, "").replace(
        /( {2}P\.1 .*)/,
        '$1\n  P.2 "Pelayanan Data" kelompok utama pengampu layanan',
      ),
      "cfm/a.ppb": cfm("P.1", "laynan"),
      "cfm/b.ppb": cfm("P.2", "laynan"),
    };

    it.each([
      ["cfm/a.ppb", ["pengampu-tak-dikenal"]],
      ["cfm/b.ppb", ["pengampu-tak-dikenal"]],
      ["peta.ppb", ["kelompok-proses-tidak-lengkap"]],
    ])("shows %s its part, wherever the first place is", async (file, expected) => {
      const cwd = folderWith(files);
      const { out } = await ppb(["check", file, "--format", "json"], { cwd });
      expect(rulesOf(out)).toEqual(expected);
    });

    it.each([
      ["cfm/a.ppb", "cfm/b.ppb"],
      ["cfm/b.ppb", "cfm/a.ppb"],
    ])("says where else a fix for %s would be made", async (file, other) => {
      const cwd = folderWith(files);
      const { err } = await ppb(["check", "--fix", file], { cwd });
      expect(err).toContain(`pengampu-tak-dikenal: mengubah ${other}, yang tidak diminta`);
    });
  });

  it("reads a file from standard input in the place of the saved one", async () => {
    const cwd = folderWith({ "peta.ppb": CLEAN, "x.ppb": "not saved yet" });
    const stdin = 'level 0 {\n  P.1 "Sekali Lagi"\n}\n';
    const { exit, out } = await ppb(["check", "-", "--stdin-filename", "x.ppb", "--format", "json"], {
      cwd,
      stdin,
    });
    expect(exit).toBe(1);
    expect(rulesOf(out)).toContain("kode-ganda");
  });

  it.each(["stdin.ppb", "x.ppb", "a.ppb"])(
    "reads a copy of the map as %s: it stands for the map",
    async (name) => {
      const cwd = folderWith({ "peta.ppb": CLEAN });
      for (const stdin of [CLEAN, `${CLEAN}\n`]) {
        const piped = await ppb(["check", "-", "--stdin-filename", name, "--format", "json"], { cwd, stdin });
        expect(rulesOf(piped.out)).toEqual(rulesOf((await ppb(["check", "--format", "json"], { cwd })).out));
      }
    },
  );

  it("annotates on top of the human form in GitHub Actions", async () => {
    const cwd = folderWith({ "peta.ppb": WRONG });
    const env = { GITHUB_ACTIONS: "true" };
    const plain = await ppb(["check"], { cwd, env });
    expect(plain.out).toMatch(/^galat /m);
    expect(plain.out).toMatch(/^::error file=peta\.ppb,/m);
    expect((await ppb(["check", "--format", "human"], { cwd, env })).out).not.toMatch(/^::error/m);
  });

  it("applies certain fixes and checks again", async () => {
    const cwd = folderWith({ "peta.ppb": CLEAN.replace("Pelayanan Izin", "Pelayanan  Izin ,Rekomendasi") });
    const before = await ppb(["check", "--format", "json"], { cwd });
    expect(rulesOf(before.out)).toContain("judul-tulisan");
    const fixed = await ppb(["check", "--fix", "--format", "json"], { cwd });
    expect(fixed.err).toBe("1 berkas diperbaiki.\n");
    expect(rulesOf(fixed.out)).not.toContain("judul-tulisan");
    expect(readFileSync(join(cwd, "peta.ppb"), "utf8")).toContain("Pelayanan Izin, Rekomendasi");
    expect((await ppb(["check", "--fix"], { cwd })).err).toBe("0 berkas diperbaiki.\n");
  });

  it("fixes over two files, and says which fixes were not made and why", async () => {
    const owner = CLEAN.replace("pengampu layanan", "pengampu layanann").replace(/cfm P\.1[^]*/, "");
    const lane = /cfm P\.1[^]*/.exec(CLEAN)?.[0].replace("lajur layanan", "lajur layanann") ?? "";
    const cwd = folderWith({ "peta.ppb": owner, "cfm/p1.ppb": lane });
    const one = await ppb(["check", "--fix", "peta.ppb"], { cwd });
    expect(one.err).toBe(
      "0 berkas diperbaiki.\n1 perbaikan tidak dilakukan:\n  peta.ppb:10:48 pengampu-tak-dikenal: mengubah cfm/p1.ppb, yang tidak diminta\n",
    );
    expect(readFileSync(join(cwd, "peta.ppb"), "utf8")).toBe(owner);
    expect((await ppb(["check", "--fix"], { cwd })).err).toBe("2 berkas diperbaiki.\n");
    expect((await ppb(["check"], { cwd })).exit).toBe(0);
  });

  it("finds emblems and fonts that a build would stop at", async () => {
    const decree = 'keputusan {\n  kop { lambang "logo.png" }\n}\n';
    const cwd = folderWith({
      "dinas/peta.ppb": CLEAN.replace("tahun 2027-2029", 'tahun 2027-2029\n  huruf "huruf.otf"'),
      "dinas/keputusan.ppb": decree,
      "dinas/huruf.otf": "no font",
    });
    const { out, exit } = await ppb(["check", "--rule", "berkas-tak-terpakai"], { cwd });
    expect(exit).toBe(1);
    expect(out).toMatch(/dinas\/peta\.ppb:5:9/);
    expect(out).toMatch(/dinas\/keputusan\.ppb:2:17/);
    expect(out).toContain('"dinas/logo.png"');
    expect(out).toContain('"dinas/huruf.otf"');
    const whole = await ppb(["check", "../dinas/keputusan.ppb"], { cwd: join(cwd, "dinas") });
    expect(whole.out).toContain("berkas-tak-terpakai");
    expect(whole.out).not.toContain("huruf.otf");
  });

  describe("with many findings", () => {
    const leaves = Array.from({ length: 30 }, (_, i) => `  P.${i + 2} "Urusan ke-${i + 2}" pengampu layanan`);
    const UNFINISHED = CLEAN.replace("pengampu layanan\n}", `pengampu layanan\n${leaves.join("\n")}\n}`);

    it("shows three of one rule in full and the others in a line each", async () => {
      const cwd = folderWith({ "peta.ppb": UNFINISHED });
      const { out } = await ppb(["check"], { cwd });
      expect(out.match(/^peringatan \[cfm-hilang\]/gm)).toHaveLength(4);
      expect(out).toContain(
        "peringatan [cfm-hilang] 27 temuan lain dari aturan ini:\n  peta.ppb:14:3  P.5 belum punya CFM.\n",
      );
      expect(out).toContain(
        "  peta.ppb:40:3  P.31 belum punya CFM.\n  → Selengkapnya: ppb check --rule cfm-hilang\n",
      );
      expect(out).toMatch(/\b30 peringatan\b/);
    });

    it("shows all in full when they are asked for", async () => {
      const cwd = folderWith({ "peta.ppb": UNFINISHED });
      const { out } = await ppb(["check", "--rule", "cfm-hilang"], { cwd });
      expect(out.match(/^peringatan \[cfm-hilang\]/gm)).toHaveLength(30);
    });

    it("sums them up by rule, worst first, with the place to begin", async () => {
      const cwd = folderWith({
        "peta.ppb": UNFINISHED.replace("P.9 ", "P.8 ").replace("judul  ", "judull "),
      });
      const { out, exit } = await ppb(["check", "--summary"], { cwd });
      const [first = "", second = "", ...rest] = out.split("\n");
      expect(exit).toBe(1);
      expect(first).toMatch(/^galat {8}1 {2}sintaks-\S+ +peta\.ppb:2:3 /);
      expect(second).toMatch(/^galat {8}1 {2}kode-ganda +peta\.ppb:18:3 Kode P\.8 sudah dipakai\.$/);
      expect(rest.join("\n")).toMatch(/^peringatan +29 {2}cfm-hilang +peta\.ppb:11:3 /m);
      expect(out).toMatch(/\nMulai dari: ppb check --rule sintaks-\S+\n2 galat, /);
      expect((await ppb(["check", "--summary", "--format", "json"], { cwd })).exit).toBe(2);
    });

    it("knows core codes by name, too", async () => {
      const cwd = folderWith({ "peta.ppb": UNFINISHED.replace('"Pelayanan Izin"', "“Pelayanan Izin”") });
      const { out, exit } = await ppb(["check", "--rule", "karakter-tak-sah", "--format", "json"], { cwd });
      expect([exit, rulesOf(out)]).toEqual([1, ["karakter-tak-sah"]]);
      const fixed = await ppb(["check", "--rule", "karakter-tak-sah=saran"], { cwd });
      expect(fixed.exit).toBe(2);
    });
  });

  describe("with a baseline", () => {
    it("knows findings again in a renamed file, and after a message was reworded", async () => {
      const cwd = folderWith({
        "peta.ppb": CLEAN.replace(/level 0[^]*/, ""),
        "proses.ppb": /level 0[^]*/.exec(WRONG)?.[0] ?? "",
      });
      await ppb(["check", "--write-baseline", "lama.json"], { cwd });
      renameSync(join(cwd, "proses.ppb"), join(cwd, "urusan.ppb"));
      const { out, err, exit } = await ppb(["check", "--baseline", "lama.json", "--lang", "en"], { cwd });
      expect([exit, err]).toEqual([0, ""]);
      expect(out).toMatch(/^Nothing found; \d+ old findings not shown\.\n$/);
    });

    it("names entries that are out of date, unless this run could not find them", async () => {
      const cwd = folderWith({ "peta.ppb": WRONG, "lain.ppb": 'unit lain "Bidang Lain"\n' });
      await ppb(["check", "--write-baseline", "lama.json"], { cwd });
      writeFileSync(join(cwd, "peta.ppb"), WRONG.replace("\n  alur periksa -> selesai", ""));
      const all = await ppb(["check", "--baseline", "lama.json"], { cwd });
      expect(all.err).toBe(
        "1 catatan baseline tidak berlaku lagi; perbarui dengan --write-baseline:\n  alur-ganda peta.ppb\n",
      );
      expect((await ppb(["check", "--baseline", "lama.json", "--rule", "kode-ganda"], { cwd })).err).toBe("");
      expect((await ppb(["check", "--baseline", "lama.json", "lain.ppb"], { cwd })).err).toBe("");
    });

    it("of an older form says so", async () => {
      const cwd = folderWith({ "peta.ppb": CLEAN, "lama.json": '{"version": 1, "findings": []}' });
      const { exit, err } = await ppb(["check", "--baseline", "lama.json"], { cwd });
      expect([exit, err]).toEqual([
        2,
        'ppb: Berkas baseline "lama.json" dibuat oleh ppb yang lebih lama. Buat lagi dengan --write-baseline.\n',
      ]);
    });
  });
});
