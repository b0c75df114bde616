import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CfmDrawing, SopDrawing } from "../../src/views/drawing.ts";
import { plan } from "../../src/views/plan.ts";
import { sopsOf } from "../../src/views/sop/of-map.ts";
import { partDrawing } from "../../src/views/sop/part.ts";
import { sopDrawing } from "../../src/views/sop/sop.ts";
import { onlyMap, repositoryOf } from "../documents/support.ts";
import { randomCfm } from "../layout/cfm/random.ts";

function sopOf(cfm: string): SopDrawing {
  const repository = repositoryOf({
    "peta.ppb": `peta D { judul "Peta" instansi "Dinas" tahun 2027 }
unit a "Bidang A"
unit b "Bidang B"
mitra w "Warga"
level 0 {
  P.1 "Pelayanan" pengampu a
  P.2 "Penagihan" pengampu b
}
cfm P.1 { ${cfm} }`,
  });
  const map = onlyMap(repository);
  return sopsOf(map, plan(map, repository))[0]!.drawing;
}

const activities = ({ rows }: SopDrawing): readonly string[] =>
  rows.map((row) => `${row.number}. ${row.activity}`);
const row = (sop: SopDrawing, id: string) => sop.rows.find((one) => one.id === id)!;

describe("a CFM as the table of an SOP", () => {
  it("begins and ends with the capsules of its first and last activity", () => {
    const sop = sopOf(`
  lajur w { mulai
    minta "Meminta" }
  lajur a { layani "Melayani"
    catat "Mencatat"
    selesai }
  alur mulai -> minta -> layani -> catat -> selesai`);
    expect(activities(sop)).toEqual(["1. Meminta", "2. Melayani", "3. Mencatat"]);
    expect(sop.rows.map(({ isCapsule }) => isCapsule)).toEqual([true, false, true]);
    expect(sop.flows).toHaveLength(2);
  });

  it("has its phases in their order, each in one piece, though a way leads back or around", () => {
    const sop = sopOf(`
  lajur w { mulai
    minta "Meminta" }
  lajur a { periksa "Memeriksa"
    lengkap cabang "Lengkap?"
    tolak "Menolak"
    layani "Melayani"
    catat "Mencatat"
    selesai }
  alur mulai -> minta -> periksa -> lengkap -[Ya]-> layani -> catat -> selesai
  alur lengkap -[Tidak]-> tolak -> catat
  alur lengkap -[Kurang]-> minta
  tahap "Pemeriksaan" periksa
  tahap "Penyelesaian" layani catat
  tahap "Penolakan" tolak`);
    expect(sop.rows.map(({ activity, opens }) => [activity, opens])).toEqual([
      ["Meminta", null],
      ["Memeriksa", "Pemeriksaan"],
      ["Lengkap?", null],
      ["Melayani", "Penyelesaian"],
      ["Mencatat", null],
      ["Menolak", "Penolakan"],
    ]);
    expect(sop.rows.map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  it("an SOP of some steps has the phases of these only", () => {
    const sop = sopOf(`
  sop P.1.CFM.1.SOP.1 "Pelayanan" { mencakup layani catat }
  lajur a { mulai
    terima "Menerima"
    layani "Melayani"
    catat "Mencatat"
    selesai }
  alur mulai -> terima -> layani -> catat -> selesai
  tahap "Penerimaan" terima
  tahap "Pelayanan" layani`);
    expect(sop.rows.map(({ activity, opens }) => [activity, opens])).toEqual([
      ["Melayani", "Pelayanan"],
      ["Mencatat", null],
    ]);
  });

  it("keeps starts and ends that say something, stand with somebody else, or belong to several activities", () => {
    const sop = sopOf(`
  lajur w { mulai surat "Surat masuk"
    mulai datang }
  lajur a { baca "Membaca"
    lama cabang "Lama?"
    jawab "Menjawab"
    tolak "Menolak"
    selesai }
  alur surat -> baca -> lama
  alur datang -> baca
  alur lama -[Ya]-> jawab -> selesai
  alur lama -[Tidak]-> tolak -> selesai`);
    expect(activities(sop)).toEqual([
      "1. Surat masuk",
      "2. Mulai",
      "3. Membaca",
      "4. Lama?",
      "5. Menolak",
      "6. Menjawab",
      "7. Selesai",
    ]);
  });

  it("tells a mending step right below its decision, and branches whole", () => {
    const sop = sopOf(`
  lajur a { mulai
    periksa "Memeriksa"
    lengkap cabang "Lengkap?"
    terbit "Menerbitkan"
    kirim "Mengirim"
    selesai }
  lajur w { lengkapi "Melengkapi"
    ulang "Mengajukan ulang" }
  alur mulai -> periksa -> lengkap -[Ya]-> terbit -> kirim -> selesai
  alur lengkap -[Tidak]-> lengkapi -> ulang -> periksa`);
    expect(sop.rows.map(({ id }) => id)).toEqual([
      "periksa",
      "lengkap",
      "lengkapi",
      "ulang",
      "terbit",
      "kirim",
    ]);
  });

  it("puts documents and archives into the cells of the steps that they are tied to", () => {
    const sop = sopOf(`
  lajur a { mulai
    susun "Menyusun" { kelengkapan "Data" waktu "2 jam" keluaran "Konsep" }
    surat dokumen "Surat"
    selesai }
  lajur b { paraf "Memaraf" { keterangan "Paling lambat Jumat" pelaksana "Kepala Bidang B" jenis sistem }
    buku arsip "Buku agenda" }
  alur mulai -> susun -> paraf -> selesai
  alur susun ..> surat
  alur surat ..> paraf
  alur paraf ..> buku`);
    expect(row(sop, "susun")).toMatchObject({
      requirements: ["Data"],
      duration: ["2 jam"],
      output: ["Konsep", "Surat"],
    });
    expect(row(sop, "paraf")).toMatchObject({
      requirements: ["Surat (pada Bidang A)"],
      output: ["Arsip: Buku agenda"],
      remarks: ["Paling lambat Jumat", "Pelaksana: Kepala Bidang B", "Dikerjakan dengan sistem"],
    });
    expect(sop.rows.map(({ id }) => id)).toEqual(["susun", "paraf", "selesai"]);
  });

  it("names a thing once in a cell, though it is typed at the step and drawn beside it", () => {
    const sop = sopOf(`
  lajur a { mulai
    tinjau "Meninjau" { kelengkapan "daftar  periksa" keluaran "Berita Acara Tinjauan" }
    daftar dokumen "Daftar periksa"
    ba dokumen "Berita acara tinjauan"
    foto dokumen "Foto"
    selesai }
  alur mulai -> tinjau -> selesai
  alur daftar ..> tinjau
  alur tinjau ..> ba
  alur tinjau ..> foto`);
    expect(row(sop, "tinjau")).toMatchObject({
      requirements: ["daftar  periksa"],
      output: ["Berita Acara Tinjauan", "Foto"],
    });
  });

  it("says in words what a table cannot show: forks, waits, other processes, repeats, messages", () => {
    const sop = sopOf(`
  lajur a { mulai
    bagi paralel
    satu "Satu"
    dua "Dua"
    temu paralel
    henti tunggu "3 hari"
    lanjut subproses P.2
    selesai }
  lajur w { tanya "Bertanya" }
  alur mulai -> bagi -> satu -> temu -> henti -> lanjut -> selesai
  alur bagi -> dua -> temu
  alur dua -[Belum]-> dua
  alur satu ..> tanya`);
    const text = (id: string): string => row(sop, id).activity;
    expect(text("bagi")).toMatch(/^Membagi pekerjaan/);
    expect(text("temu")).toMatch(/^Mempertemukan pekerjaan/);
    expect(text("henti")).toBe("Menunggu: 3 hari");
    expect(text("lanjut")).toBe("Melanjutkan ke P.2 Penagihan");
    expect(sop.related).toEqual(["P.2 Penagihan"]);
    expect(row(sop, "dua").remarks).toEqual(["Belum: diulang"]);
    expect(row(sop, "satu").remarks).toEqual([`Terkait langkah ${row(sop, "tanya").number}`]);
  });

  it("says notes where they are tied, in either direction, and ties of documents that stand in a row", () => {
    const sop = sopOf(`
  lajur a { mulai
    terima "Menerima" { catatan "Loket tutup pukul 15" }
    surat dokumen "Surat"
    nilai "Menilai"
    selesai }
  alur mulai -> terima -> surat -> nilai -> selesai
  alur terima ..> nilai
  alur nilai ..[Salinan]..> surat
  alur nilai ..> nilai`);
    expect(
      sop.rows.map(({ id, requirements, output, remarks }) => [id, requirements, output, remarks]),
    ).toEqual([
      ["terima", [], [], ["Terkait langkah 3", "Catatan: Loket tutup pukul 15"]],
      ["surat", [], [], []],
      ["nilai", [], [], ["Salinan: terkait langkah 2", "Terkait langkah 3"]],
    ]);
  });

  it("draws two flows between the same steps as one with both labels", () => {
    const sop = sopOf(`
  lajur a { mulai
    pilih cabang "Jenis?"
    kerja "Bekerja"
    selesai }
  alur mulai -> pilih -[Baru]-> kerja -> selesai
  alur pilih -[Lama]-> kerja`);
    expect(sop.flows.filter(({ from }) => from === "pilih")).toEqual([
      { from: "pilih", to: "kerja", label: "Baru / Lama" },
    ]);
  });
});

it("the tables of CFMs of one process are each of its own", () => {
  const repository = repositoryOf({
    "peta.ppb": `peta D { judul "Peta" instansi "Dinas" tahun 2027 }
unit a "Bidang A"
level 0 {
  P.1 "Pelayanan" pengampu a
  P.2 "Penagihan" pengampu a
}
cfm P.1.CFM.1 "Menerima" { lajur a { mulai terima "Menerima" selesai } alur mulai -> terima -> selesai }
cfm P.1.CFM.2 "Menolak" { lajur a { mulai tolak "Menolak" selesai } alur mulai -> tolak -> selesai }
cfm P.2 { lajur a { mulai tagih "Menagih" selesai } alur mulai -> tagih -> selesai }`,
  });
  const map = onlyMap(repository);
  const tables = sopsOf(map, plan(map, repository)).map(({ drawing }) => [
    drawing.name,
    drawing.code,
    drawing.title,
  ]);
  expect(tables).toEqual([
    ["sop-p.1.cfm.01", "P.1.CFM.01", "Menerima"],
    ["sop-p.1.cfm.02", "P.1.CFM.02", "Menolak"],
    ["sop-p.2", "P.2", "Penagihan"],
  ]);
});

describe("messages", () => {
  const sop = sopOf(`
  lajur w { }
  lajur p { }
  lajur a { mulai
    terima "Menerima"
    jawab "Menjawab"
    selesai }
  lajur b { baca "Membaca" }
  alur w ..[Surat permohonan]..> terima
  alur mulai -> terima -> jawab -> selesai
  alur jawab ..[Surat jawaban]..> baca
  alur jawab ..> w
  alur w ..[Tembusan]..> p`);

  it("stand where they are sent and where they arrive", () => {
    expect(row(sop, "terima").requirements).toEqual(["Surat permohonan (dari Warga)"]);
    const { number } = row(sop, "baca");
    expect(row(sop, "jawab").output).toEqual([`Surat jawaban (kepada langkah ${number})`]);
    expect(row(sop, "baca").requirements).toEqual(["Surat jawaban (dari langkah 2)"]);
    expect(row(sop, "jawab").remarks).toEqual(["Terkait Warga"]);
  });

  it("between parties alone are noted below the cover", () => {
    expect(sop.loose).toEqual(["Warga → p: Tembusan"]);
  });
});

describe("whatever the CFM", () => {
  it("every step is a row or in a cell, every flow is drawn or said, and only loops lead back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const cfm = randomCfm(seed);
        const sop = sopDrawing(cfm, new Map());
        const all = JSON.stringify(sop.rows);
        for (const { id, text } of cfm.steps) {
          const shown = sop.rows.some((one) => one.id === id);
          if (!shown && text !== "") expect(all, id).toContain(JSON.stringify(text).slice(1, -1));
        }
        for (const { label } of cfm.flows) expect(JSON.stringify([sop.rows, sop.flows])).toContain(label);
        expect(new Set(sop.rows.map(({ id }) => id)).size).toBe(sop.rows.length);
        expect(backFlows(sop).filter((flow) => !isInLoop(flow, cfm))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function backFlows({ rows, flows }: SopDrawing): readonly { readonly from: string; readonly to: string }[] {
  const at = new Map(rows.map(({ id }, i) => [id, i]));
  return flows.filter(({ from, to }) => at.get(to)! < at.get(from)!);
}

/** Whether what a flow leads to leads on to where it comes from. */
function isInLoop(
  { from, to }: { readonly from: string; readonly to: string },
  { flows }: CfmDrawing,
): boolean {
  const seen = new Set([to]);
  const open = [to];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const flow of flows)
      if (flow.kind === "sequence" && flow.from === id && !seen.has(flow.to)) {
        seen.add(flow.to);
        open.push(flow.to);
      }
  return seen.has(from);
}

describe("the SOPs that a CFM declares", () => {
  const CFM = `
  %s
  lajur w { mulai
    minta "Meminta izin" }
  lajur a { terima "Menerima berkas"
    lengkap cabang "Lengkap?"
    nilai "Menilai berkas"
    berkas dokumen "Berkas"
    buku arsip "Buku agenda" }
  lajur kepala "Kepala" { sah "Mengesahkan izin"
    selesai }
  alur mulai -> minta -> terima -> lengkap -[Ya]-> nilai -> sah -> selesai
  alur lengkap -[Tidak]-> minta
  alur minta ..> berkas ..> terima
  alur nilai ..> buku`;
  const PARTS = `sop P.1.SOP.1 "Penerimaan" { mencakup minta terima lengkap }
  sop P.1.SOP.2 "Penilaian" { mencakup nilai sah }`;

  function sopsOfCfm(sops: string): readonly SopDrawing[] {
    const repository = repositoryOf({
      "peta.ppb": `peta D { judul "Peta" instansi "Dinas" tahun 2027 kode matriks "P.1" kode sop "P.1.CFM.01.SOP.01" }
unit a "Bidang A"
mitra w "Warga"
level 0 { P.1 "Pelayanan" pengampu a }
cfm P.1 { ${CFM.replace("%s", sops)} }`,
    });
    const map = onlyMap(repository);
    return sopsOf(map, plan(map, repository)).map(({ drawing }) => drawing);
  }

  it("have their code and title, and only their steps, columns and documents", () => {
    const [first, second] = sopsOfCfm(PARTS);
    expect([first, second].map((sop) => [sop!.code, sop!.title])).toEqual([
      ["P.1.CFM.01.SOP.01", "Penerimaan"],
      ["P.1.CFM.01.SOP.02", "Penilaian"],
    ]);
    expect(activities(first!)).toEqual(["1. Meminta izin", "2. Menerima berkas", "3. Lengkap?"]);
    expect(activities(second!)).toEqual(["1. Menilai berkas", "2. Mengesahkan izin"]);
    expect(first!.lanes.map(({ name }) => name)).toEqual(["Warga", "Bidang A"]);
    expect(second!.lanes.map(({ name }) => name)).toEqual(["Bidang A", "Kepala"]);
    expect(row(first!, "minta").output).toEqual(["Berkas (pada Bidang A)"]);
    expect(row(second!, "nilai").output).toEqual(["Arsip: Buku agenda"]);
    expect(new Set([first!.name, second!.name]).size).toBe(2);
  });

  it("say where work comes from and goes on, and begin and end there with capsules", () => {
    const [first, second] = sopsOfCfm(PARTS);
    expect(row(first!, "lengkap").remarks).toEqual(["Ya: lanjut ke P.1.CFM.01.SOP.02 Penilaian"]);
    expect(row(first!, "lengkap").goesOn).toBe(true);
    expect(row(second!, "nilai").remarks).toEqual(["Ya: dari P.1.CFM.01.SOP.01 Penerimaan"]);
    expect(second!.rows.map(({ isCapsule }) => isCapsule)).toEqual([true, true]);
    expect(first!.rows.map(({ isCapsule }) => isCapsule)).toEqual([true, false, false]);
  });

  it("name a step that no SOP describes, or several do, by its text", () => {
    const [first] = sopsOfCfm(`sop P.1.SOP.1 "Penerimaan" { mencakup minta terima lengkap }`);
    expect(row(first!, "lengkap").remarks).toEqual(['Ya: lanjut ke "Menilai berkas"']);
    const [again] = sopsOfCfm(`${PARTS}\n  sop P.1.SOP.3 "Pengesahan" { mencakup nilai }`);
    expect(row(again!, "lengkap").remarks).toEqual(['Ya: lanjut ke "Menilai berkas"']);
  });

  it("are of the whole CFM where they name no step", () => {
    const [whole] = sopsOfCfm(`sop P.1.SOP.1 "Pelayanan izin"`);
    expect(whole!.rows).toHaveLength(5);
    expect(whole!.rows.every(({ goesOn }) => !goesOn)).toBe(true);
    expect(whole!.title).toBe("Pelayanan izin");
  });

  it("hold every covered step once and lose no flow between them, whatever they cover", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, every) => {
        const cfm = randomCfm(seed);
        const wanted = new Set(cfm.steps.filter((_, i) => i % every === 0).map(({ id }) => id));
        const part = partDrawing(cfm, new Map(), wanted, { nameOf: ({ text }) => text });
        const whole = sopDrawing(cfm, new Map());
        const ids = part.rows.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const shown = new Set(ids);
        for (const { from, to } of part.flows) expect(shown.has(from) && shown.has(to)).toBe(true);
        const lanes = new Set(part.lanes.map(({ id }) => id));
        for (const one of part.rows) expect(one.lanes.every((id) => lanes.has(id))).toBe(true);
        // What has a row in the table of the whole and is covered has one here.
        const activity = new Set(cfm.steps.filter(({ kind }) => kind === "activity").map(({ id }) => id));
        for (const { id } of whole.rows)
          if (wanted.has(id) && activity.has(id)) expect(shown.has(id)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
