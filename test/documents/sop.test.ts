import { describe, expect, it } from "vitest";
import { documentFacts } from "../../src/documents/facts.ts";
import { lampiranPdf, lampiranSections } from "../../src/documents/papers/lampiran.ts";
import { coverParts, sopCover } from "../../src/documents/papers/sop-facts.ts";
import { sopPdf } from "../../src/documents/papers/sop.ts";
import { sopXlsx } from "../../src/export/sop-xlsx.ts";
import { findSop } from "../../src/import/sheets/sop/columns.ts";
import { readXlsx } from "../../src/import/sheets/read/xlsx.ts";
import { plan } from "../../src/views/plan.ts";
import { sopsOf } from "../../src/views/sop/of-map.ts";
import { structureOf } from "./structure.ts";
import { lampiranInput, onlyMap, repositoryOf, sopInput } from "./support.ts";

const MAP = `
peta DPM {
  judul "Peta Proses Bisnis Dinas Contoh"
  instansi "Dinas Contoh"
  pemerintah "Pemerintah Kota Contoh"
  tahun 2027
  kode peta "DPM 01.01"
  kode matriks "P.1.1"
  lembar-proses ya
}
unit izin "Bidang Perizinan"
mitra warga "Warga"
level 0 {
  P.1 "Pelayanan Izin" pengampu izin {
    pemasok warga
    masukan "Permohonan" "Berkas"
    keluaran "Izin"
    pelanggan warga
    dasar "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
  }
  P.2 "Penagihan" pengampu izin
}
cfm P.1 {
  catatan "Permohonan diterima melalui sistem."
  lajur warga { mulai
    ajukan "Mengajukan permohonan" { kelengkapan "KTP" waktu "15 menit" keluaran "Tanda terima" }
  }
  lajur izin {
    lengkap cabang "Berkas lengkap?"
    terbit "Menerbitkan izin" { waktu "1 hari" keluaran "Izin" }
    selesai
  }
  alur mulai -> ajukan -> lengkap -[Ya]-> terbit -> selesai
  alur lengkap -[Tidak]-> ajukan
}
keputusan {
  penandatangan { jabatan "Kepala Dinas Contoh" nama "NAMA LENGKAP, S.E." nip "19700101 199001 1 001" }
}`;

const repository = repositoryOf({ "peta.ppb": MAP });
const map = onlyMap(repository);
const [sop] = sopsOf(map, plan(map, repository));
const { drawing } = sop!;
const facts = documentFacts(map);
const cover = sopCover(map, sop!, facts);

describe("an SOP", () => {
  it("reads as the golden tree: cover, then the table with all it says in words", async () => {
    await expect(await structureOf(await sopPdf(await sopInput(map, sop!)))).toMatchFileSnapshot(
      "golden/struktur-sop.txt",
    );
  });

  it("fills its cover with what the map knows and leaves the rest to be written", () => {
    const parts = new Map(coverParts(cover).map(({ label, texts }) => [label, texts]));
    expect(parts.get("Nama SOP")).toEqual(["Pelayanan Izin"]);
    expect(parts.get("Instansi")).toEqual(["Pemerintah Kota Contoh\nDinas Contoh\nBidang Perizinan"]);
    expect(parts.get("Disahkan oleh")).toEqual([
      "Kepala Dinas Contoh\nNAMA LENGKAP, S.E.\nNIP. 19700101 199001 1 001",
    ]);
    expect(parts.get("Dasar Hukum")).toEqual(["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"]);
    expect(parts.get("Catatan")).toEqual(["Permohonan diterima melalui sistem."]);
    expect(parts.get("Nomor SOP")).toEqual([]);
  });

  it("fills its cover with what its block says, and names whom the block names whole", () => {
    const own = repositoryOf({
      "peta.ppb": MAP.replace(
        "cfm P.1 {",
        `cfm P.1 {
  sop P.1.SOP.1 "Pemberian Izin" {
    nomor "065/01/SOP/2027"
    tanggal 2027-01-04
    revisi "Juni 2027"
    berlaku 2027-07-01
    dasar "Peraturan Daerah Nomor 1"
    kualifikasi "Teliti" "Sabar"
    keterkaitan "SOP Penagihan"
    peralatan "Komputer"
    peringatan "Jangan terlambat"
    pencatatan "Buku agenda"
    penandatangan { jabatan "Kepala Bidang Perizinan" }
  }`,
      ),
    });
    const [declared] = sopsOf(onlyMap(own), plan(onlyMap(own), own));
    const parts = new Map(
      coverParts(sopCover(onlyMap(own), declared!, facts)).map(({ label, texts }) => [label, texts]),
    );
    expect(Object.fromEntries(parts)).toMatchObject({
      "Nomor SOP": ["065/01/SOP/2027"],
      "Kode SOP": ["DPM 01.SOP.01"],
      "Nama SOP": ["Pemberian Izin"],
      "Tanggal Pembuatan": ["4 Januari 2027"],
      "Tanggal Revisi": ["Juni 2027"],
      "Tanggal Efektif": ["1 Juli 2027"],
      // Not with the number of the one who signs the decree.
      "Disahkan oleh": ["Kepala Bidang Perizinan"],
      "Dasar Hukum": ["Peraturan Daerah Nomor 1"],
      "Kualifikasi Pelaksana": ["Teliti", "Sabar"],
      Keterkaitan: ["SOP Penagihan"],
      "Peralatan/Perlengkapan": ["Komputer"],
      Peringatan: ["Jangan terlambat"],
      "Pencatatan dan Pendataan": ["Buku agenda"],
    });
  });

  it("as a workbook is read again as the same steps by the same executors with the same mutu baku", () => {
    const bytes = sopXlsx({
      drawing,
      title: cover.name,
      institution: facts.institution,
      cover: coverParts(cover),
      paper: "f4",
      madeOn: facts.madeOn,
    });
    const [table] = readXlsx(bytes);
    const columns = findSop(table!)!;
    expect(columns.executors.map(({ name }) => name)).toEqual(["Warga", "Bidang Perizinan"]);
    const cells = table!.rows
      .slice(columns.below)
      .map((row) => Array.from({ length: 8 }, (_, i) => row.cells[i]?.text ?? ""));
    expect(cells).toEqual([
      ["1", "Mengajukan permohonan", "■", "", "KTP", "15 menit", "Tanda terima", ""],
      ["2", "Berkas lengkap?", "", "◆", "", "", "", "Ya: ke langkah 3\nTidak: ke langkah 1"],
      ["3", "Menerbitkan izin", "", "■", "", "1 hari", "Izin", ""],
    ]);
  });
});

describe("the lampiran of a map with lembar-proses ya", () => {
  it("has a sheet for each process that says more than its title", async () => {
    const input = await lampiranInput(map, repository);
    expect(input.sheets.map(({ code }) => code)).toEqual(["DPM 01"]);
    await expect(await structureOf(await lampiranPdf(input))).toMatchFileSnapshot(
      "golden/struktur-lembar-proses.txt",
    );
  });

  it("has none without the setting", async () => {
    const plain = repositoryOf({ "peta.ppb": MAP.replace("lembar-proses ya", "") });
    const sections = lampiranSections(await lampiranInput(onlyMap(plain), plain));
    expect(JSON.stringify(sections)).not.toContain("LEMBAR PROSES");
  });
});
