import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { check, type CheckResult } from "../../src/check.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { human } from "../../src/diagnostics/reporters/human.ts";
import { positionAt } from "../../src/source/lines.ts";
import { readSources } from "../../src/read-sources.ts";
import { formatSource } from "../../src/syntax/format.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

async function checked(folder: string): Promise<CheckResult> {
  return check((await readSources([folder], ROOT)).files);
}

describe("examples/diskopukm", () => {
  it("has no finding", async () => {
    expect((await checked("examples/diskopukm")).diagnostics.map(line)).toEqual([]);
  });

  it("is the decree's map: 36 processes, 20 leaves, each with an owner and a CFM", async () => {
    const [map] = (await checked("examples/diskopukm")).repository.maps;
    const levels = [0, 1, 2, 3, 4].map((n) => map?.processes.filter((p) => p.level === n).length);
    expect(levels).toEqual([2, 7, 12, 7, 8]);
    const leaves = map?.processes.filter((p) => p.children.length === 0) ?? [];
    expect(leaves).toHaveLength(20);
    expect(leaves.filter((p) => p.owners.length === 0)).toEqual([]);
    expect(map?.cfms.map((c) => c.process).sort()).toEqual(leaves.map((p) => p.key).sort());
  });

  it("has the step that three lanes do together", async () => {
    const [map] = (await checked("examples/diskopukm")).repository.maps;
    const cfm = map?.cfms.find((c) => c.process === "1.1.1.1.1");
    expect(cfm?.steps.find((s) => s.id === "sosialisasi")?.lanes).toEqual(["umkm", "pelaku", "mui"]);
  });

  it("says of each CFM whether its flow is the decree's or illustrative", async () => {
    const { files } = await readSources(["examples/diskopukm/cfm"], ROOT);
    const cfms = files.filter((f) => f.path.includes("cfm/"));
    expect(cfms).toHaveLength(20);
    expect(cfms.filter((f) => f.text.includes("// Alur ilustratif:"))).toHaveLength(18);
  });
});

describe("examples/kota", () => {
  it("has no finding", async () => {
    expect((await checked("examples/kota")).diagnostics.map(line)).toEqual([]);
  });

  it("is three maps that hang together", async () => {
    const { maps } = (await checked("examples/kota")).repository;
    expect(maps.map((m) => m.id.value).sort()).toEqual(["BAPPEDA", "DISDIK", "KOTA"]);
    const derived = maps.flatMap((m) => m.processes.flatMap((p) => p.derivedFrom ?? []));
    expect(derived.map((d) => d.mapId)).toEqual(derived.map(() => "KOTA"));
    expect(derived.filter((d) => d.key === null)).toEqual([]);
    expect(derived).toHaveLength(8);
  });
});

describe("examples/pelayanan", () => {
  it("has no finding", async () => {
    expect((await checked("examples/pelayanan")).diagnostics.map(line)).toEqual([]);
  });

  it("is twenty processes of a size that agencies draw on one page", async () => {
    const [map] = (await checked("examples/pelayanan")).repository.maps;
    const leaves = map?.processes.filter((p) => p.children.length === 0) ?? [];
    expect(map?.cfms.map((c) => c.process).sort()).toEqual(leaves.map((p) => p.key).sort());
    expect(leaves).toHaveLength(20);
    const sizes = map?.cfms.map(({ lanes, steps }) => [lanes.length, steps.length] as const) ?? [];
    expect(sizes.filter(([lanes, steps]) => lanes < 3 || lanes > 8 || steps < 12 || steps > 35)).toEqual([]);
  });
});

describe("examples/diskopukm-asli", () => {
  /** What the signed decree gets wrong, and the place and rule that must tell. */
  const named: readonly (readonly [rule: string, place: string, says: string])[] = [
    ["kode-ganda", 'P.2.1.1 "Fasilitasi Perundang-undangan', "P.2.1.1"],
    ["kode-induk-hilang", 'P.1.2.8.1 "Pelatihan Nasi Uduk"', "P.1.2.8"],
    ["kode-lompat", "DISKOPUKM 02.03", "DISKOPUKM 02.01, DISKOPUKM 02.02"],
    ["kode-lompat", "DISKOPUKM 02.05", "DISKOPUKM 02.04"],
    ["kode-awalan-salah", "DIKSOPUKM 01.017.01.02", 'Maksud Anda "DISKOPUKM"?'],
    ["kode-awalan-salah", "DISKOPUKMM 01.01.01", 'Maksud Anda "DISKOPUKM"?'],
    ["kode-awalan-salah", "DISKOPUK 01.02.03", 'Maksud Anda "DISKOPUKM"?'],
    ["kode-format", "DIKSOPUKM 01.017.01.02", "017"],
    ["kode-format", "DISKOPUKM 020.05.01", "020"],
    ["judul-ganda", "Pelatihan Nasi Uduk", "P.1.2.2.1"],
    ["judul-beda", "Sosialisasi sertifikat Halal", "Sosialisasi Sertifikasi Halal"],
    ["judul-mirip", "Pengelolahan", "pengolahan"],
    ["judul-mirip", "Jabatan", "pemangku kepentingan"],
    ["ejaan-tidak-baku", "Sikronisasi", "Sinkronisasi"],
    ["ejaan-tidak-baku", "Kadarluarsa", "Kedaluwarsa"],
    ["ejaan-tidak-baku", "Stategis", "Strategis"],
    ["judul-tulisan", "Tambah,akses pasar", "Tambah, akses pasar"],
    ["judul-tulisan", "Koperasi,Usaha", "Koperasi, Usaha"],
    ["judul-tulisan", "Plt.Kabid", "Plt. Kabid"],
    ["nama-unit-tidak-konsisten", "Kabid Usaha Informal", "Bidang Informal"],
    ["instansi-lain", "Dinas Sosial", "Dinas Sosial"],
    ["dasar-ganda", "Nomor 37 Tahun 2023", "Nomor 37 Tahun 2023"],
    ["dasar-hukum-tidak-tercantum", "Nomor 14 Tahun 2023", "Nomor 14 Tahun 2023"],
    ["nomor-beda", "Kep. 2128", "Kep.2126"],
  ];

  it.each(named)("%s tells of %s once", async (rule, place, says) => {
    const { diagnostics } = await checked("examples/diskopukm-asli");
    const hits = diagnostics.filter((d) => d.code === rule && lineOf(d).includes(place) && told(d).includes(says));
    expect(hits.map(line)).toHaveLength(1);
  });

  it("never tells one place twice by one rule", async () => {
    const { diagnostics } = await checked("examples/diskopukm-asli");
    const keys = diagnostics.map((d) => `${d.code} ${d.span.file.path}:${d.span.start}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it("does not repeat a mistyped parent at its children", async () => {
    const { diagnostics } = await checked("examples/diskopukm-asli");
    const codes = diagnostics.filter((d) => d.severity === "error");
    expect(codes.map((d) => d.code).sort()).toEqual([
      "kode-awalan-salah",
      "kode-awalan-salah",
      "kode-awalan-salah",
      "kode-format",
      "kode-format",
      "kode-ganda",
      "kode-induk-hilang",
    ]);
  });

  it("is reported as in the golden file", async () => {
    const { diagnostics } = await checked("examples/diskopukm-asli");
    const report = human(diagnostics, { language: "id", color: false, version: "0.0.0", rules: [] });
    await expect(report).toMatchFileSnapshot("diskopukm-asli.golden.txt");
  });
});

describe("all examples", () => {
  it("are in the canonical form", async () => {
    const { files } = await readSources(["examples"], ROOT);
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((f) => formatSource(f).text !== f.text).map((f) => f.path)).toEqual([]);
  });
});

function line(d: Diagnostic): string {
  return `${d.span.file.path}:${positionAt(d.span.file, d.span.start).line} ${d.code} ${render(d.message, "id")}`;
}

/** The source line that a finding points at. */
function lineOf(d: Diagnostic): string {
  const { text } = d.span.file;
  const end = text.indexOf("\n", d.span.start);
  return text.slice(text.lastIndexOf("\n", d.span.start) + 1, end === -1 ? text.length : end);
}

function told(d: Diagnostic): string {
  return `${render(d.message, "id")} ${d.help === undefined ? "" : render(d.help, "id")} ${(d.related ?? []).map((r) => render(r.message, "id")).join(" ")}`;
}
