import { beforeAll, describe, expect, it } from "vitest";
import { exactly } from "../../../src/export/bpmn/exact.ts";
import { inFewSizes } from "../../../src/export/bpmn/room.ts";
import { onlyMap, repositoryOf } from "../../documents/support.ts";
import { exportedCfms } from "./support.ts";
import { elementsOf, treeOf, type Element } from "./xml-tree.ts";

const SOURCES = {
  "peta.ppb": `peta DINAS {
  judul "Peta"
  instansi "Dinas"
  kode peta "DN 01.01"
}
unit bidang "Bidang"
unit arsip "Arsip"
mitra warga "Warga"
mitra bank "Bank"
level 0 {
  D.1 "Layanan"
  D.2 "Penyimpanan"
}
level 1 {
  D.1.1 "Izin"
  D.2.1 "Simpan"
}
`,
  "izin.ppb": `cfm D.1.1 "Izin" {
  halaman tegak
  tahap "Awal" terima lengkap
  tahap "Akhir" simpan
  sop D.1.1.SOP.01 "Menerima izin" {
    mencakup terima lengkap
    dasar "UU 1"
    dasar "UU 2"
    penandatangan { nama "Ani" nip "1" }
  }
  sop D.1.1.SOP.2
  lajur warga { }
  pihak "Dinas  satu" {
    lajur bidang {
      mulai { jenis pesan }
      terima "Menerima\\nsurat" bersama arsip { waktu "1 hari" keluaran "Tanda terima" }
      lengkap cabang "Lengkap?" { jenis beberapa }
      jeda tunggu "3 hari" { jenis waktu }
      kabar "Mengabari" { jenis pesan waktu "1  hari" }
    }
    lajur arsip "Arsip daerah" {
      buku dokumen "Buku"
      rak arsip
      simpan subproses D.2.1
      selesai
    }
  }
  pihak "Lain" {
    lajur kota "Kota" { setuju "Menyetujui" }
    lajur desa "Desa" { terus "Meneruskan" }
  }
  pihak "Luar" { lajur bank { } }
  alur mulai -> terima -> lengkap -[Ya]-> jeda -> kabar -> simpan -> setuju -> terus -> selesai
  alur lengkap -["tidak  ada"]-> terima
  alur terima ..[dicatat]..> buku
  alur buku -> kabar
  alur buku ..> rak
  alur kabar ..["surat  kedua"]..> bank
  alur warga ..> terima
  alur terima ..> jeda
  alur jeda ..[lihat]..> lengkap
  catatan "Satu  dua"
  catatan "Tiga"
}
cfm D.2.1.CFM.2 "Simpan lama" {
  lajur bidang {
    mulai
    cari "Mencari" { waktu "" jenis syarat }
    selesai
  }
  lajur bank { }
  lajur arsip {
    temu "Menemukan" bersama bidang { keluaran "Berkas" }
    izin subproses D.1.1
  }
  alur mulai -> cari -> temu -> izin -> selesai
  alur temu ..> bank
}
`,
};

/** Each element of ours with what it says, below the element that it stands in. */
function extensionsIn(tree: Element): readonly string[] {
  return tree.children.flatMap((child) => {
    const own = child.children.find(({ name }) => name === "bpmn:extensionElements")?.children ?? [];
    const { id = "", name = "" } = child.attributes;
    const lines = own.map((one) => `${(name || id).replace(/\s+/g, " ")}: ${said(one)}`);
    return [...lines, ...extensionsIn(child)];
  });
}

function said({ name, attributes, children }: Element): string {
  const texts = Object.entries(attributes).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const inside = children.length === 0 ? [] : [`(${children.map(said).join(", ")})`];
  return [name.replace("ppb:", ""), ...texts, ...inside].join(" ");
}

/** Lanes by name, those inside of others in brackets. */
function lanesIn(set: Element): string {
  const lanes = set.children.map((lane) => {
    const inner = lane.children.find(({ name }) => name === "bpmn:childLaneSet");
    return lane.attributes["name"]! + (inner === undefined ? "" : ` (${lanesIn(inner)})`);
  });
  return lanes.join(", ");
}

let first: Element;
let second: Element;
beforeAll(async () => {
  const repository = repositoryOf(SOURCES);
  const exported = await exportedCfms(onlyMap(repository), repository);
  [first, second] = exported.map(({ xml }) => treeOf(xml)) as [Element, Element];
});

describe("what BPMN has no word for", () => {
  it("is said in extensions, and nothing else is", () => {
    expect(extensionsIn(first)).toEqual([
      'Warga: lajur nama="warga" luar="true"',
      'Bank: lajur nama="bank" luar="true" pihak="Luar"',
      'surat kedua: alur tulisan="surat  kedua"',
      'Izin: cfm kode="DN 01.01" halaman="portrait"',
      'Izin: proses kode="DN 01" nama="Layanan"',
      'Izin: proses kode="DN 02" nama="Penyimpanan"',
      'Izin: tahap nama="Awal" langkah="terima lengkap"',
      'Izin: tahap nama="Akhir" langkah="simpan"',
      'Izin: sop kode="D.1.1.SOP.01" nama="Menerima izin" langkah="terima lengkap" (isi kata="dasar" teks="UU 1", isi kata="dasar" teks="UU 2", penandatangan nama="Ani" nip="1")',
      'Izin: sop kode="D.1.1.SOP.2"',
      'Dinas satu: pihak tulisan="Dinas  satu"',
      'Bidang: lajur nama="bidang"',
      'Arsip daerah: lajur nama="arsip" sendiri="true"',
      'Kota: lajur nama="kota" luar="true" sendiri="true"',
      'Desa: lajur nama="desa" luar="true" sendiri="true"',
      'Mulai: langkah nama="mulai" teks="tidak"',
      'Menerima surat: langkah nama="terima" tulisan="Menerima\\nsurat" lajur="Lajur_DN_01.01_bidang Lajur_DN_01.01_arsip"',
      'Kaitan_DN_01.01_terima_buku: kaitan teks="dicatat"',
      'Lengkap?: langkah nama="lengkap"',
      '3 hari: langkah nama="jeda" jenis="waktu"',
      'Mengabari: langkah nama="kabar"',
      'Mengabari: isi kata="waktu" teks="1  hari"',
      'Kaitan_DN_01.01_buku_kabar: kaitan alur="true"',
      'Buku: langkah nama="buku"',
      'Langkah_DN_01.01_rak: langkah nama="rak" teks="tidak"',
      'Simpan: langkah nama="simpan" teks="tidak" kode="DN 02.01"',
      'Selesai: langkah nama="selesai" teks="tidak"',
      'Menyetujui: langkah nama="setuju"',
      'Meneruskan: langkah nama="terus"',
      'tidak ada: alur tulisan="tidak  ada"',
      'Catatan_DN_01.01_1: catatan tulisan="Satu  dua"',
      'Kaitan_DN_01.01_jeda_lengkap: kaitan teks="lihat"',
    ]);
    expect(extensionsIn(second)).toEqual([
      'Bank: lajur nama="bank" luar="true"',
      'Simpan lama: cfm kode="DN 02.01.CFM.02" lajur="bidang bank arsip"',
      'Simpan lama: proses kode="DN 02" nama="Penyimpanan"',
      'Simpan lama: proses kode="DN 02.01" nama="Simpan"',
      'Simpan lama: proses kode="DN 01" nama="Layanan"',
      'Bidang: lajur nama="bidang"',
      'Arsip: lajur nama="arsip"',
      'Mulai: langkah nama="mulai" teks="tidak"',
      'Mencari: langkah nama="cari" jenis="syarat"',
      'Mencari: isi kata="waktu" teks=""',
      'Selesai: langkah nama="selesai" teks="tidak"',
      'Menemukan: langkah nama="temu" lajur="Lajur_DN_02.01.CFM.02_arsip Lajur_DN_02.01.CFM.02_bidang"',
      'Izin: langkah nama="izin" teks="tidak" kode="DN 01.01"',
    ]);
  });

  it("is who names a party: its lane, wherever the party is declared", async () => {
    const unit = 'unit bidang "Bidang"\n';
    const cfm = 'cfm D.1 { lajur bidang "Bidang lain" { mulai selesai } alur mulai -> selesai }\n';
    const head = 'peta DINAS { judul "Peta" instansi "Dinas" }\nlevel 0 { D.1 "Satu" }\n';
    const unnamed = cfm.replace(' "Bidang lain"', "");
    for (const [text, own] of [
      [head + unit + cfm, "true"],
      [head + cfm + unit, "true"],
      [head + unit + unnamed, undefined],
      [head + unnamed + unit, undefined],
    ] as const) {
      const repository = repositoryOf({ "peta.ppb": text });
      const [one] = await exportedCfms(onlyMap(repository), repository);
      const [lane] = elementsOf(treeOf(one!.xml), "ppb:lajur");
      expect(lane!.attributes["sendiri"]).toBe(own);
    }
  });

  it("is documentation where it is a text of a step or of a tie", () => {
    const texts = elementsOf(first, "bpmn:documentation").map(({ text }) => text);
    expect(texts).toEqual(["Waktu: 1 hari\nKeluaran: Tanda terima", "dicatat", "Waktu: 1  hari", "lihat"]);
  });
});

describe("the elements", () => {
  it("stand in lanes, and these in lanes of their parties", () => {
    expect(lanesIn(elementsOf(first, "bpmn:laneSet")[0]!)).toBe(
      "Dinas  satu (Bidang, Arsip daerah), Lain (Kota, Desa)",
    );
    expect(lanesIn(elementsOf(second, "bpmn:laneSet")[0]!)).toBe("Bidang, Arsip");
  });

  it("stand before a closed pool whose lane lies in the middle of theirs", () => {
    const heightOf = (name: string): number => {
      const pool = elementsOf(second, "bpmn:participant").find((one) => one.attributes["name"] === name)!;
      const shape = elementsOf(second, "bpmndi:BPMNShape").find(
        ({ attributes }) => attributes["bpmnElement"] === pool.attributes["id"],
      )!;
      return Number(elementsOf(shape, "dc:Bounds")[0]!.attributes["y"]);
    };
    expect(heightOf("Bank")).toBeGreaterThan(heightOf("DN 02.01.CFM.02 Simpan lama"));
  });

  it("are an object of its own behind each document that is shown", () => {
    const objects = elementsOf(first, "bpmn:dataObject").map(({ attributes }) => attributes["id"]);
    const shown = elementsOf(first, "bpmn:dataObjectReference");
    expect(objects).toHaveLength(1);
    expect(shown.map(({ attributes }) => attributes["dataObjectRef"])).toEqual(objects);
  });

  it("are all named where they are meant, and drawn once", () => {
    for (const tree of [first, second]) {
      const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];
      const elements = all(tree);
      const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const refs = elements.flatMap(({ name, text, attributes }) => [
        ...["sourceRef", "targetRef", "bpmnElement", "dataObjectRef"].flatMap((key) => attributes[key] ?? []),
        ...(/:(?:sourceRef|targetRef|flowNodeRef|incoming|outgoing)$/.test(name) ? [text] : []),
      ]);
      expect(refs.filter((ref) => !ids.includes(ref))).toEqual([]);
      const drawn = elements.flatMap(({ attributes }) => attributes["bpmnElement"] ?? []);
      expect(new Set(drawn).size).toBe(drawn.length);
    }
  });
});

describe("a text stands in an extension, too, where readers of names would change it", () => {
  it.each([
    ["Memeriksa berkas", false],
    ["Menyusun & mengirim > 3", false],
    ["dua  spasi", true],
    [" di tepi", true],
    ["baris\nbaris", true],
    ["a < b", true],
    ["e\u0301", true],
    ["\u00e9", false],
    ["Flow_44", true],
    ["Flow_4", true],
    ["Flow_44 lagi", false],
    ["12_3", false],
    ["", false],
  ])("%j: %j", (text, expected) => {
    expect(exactly(text)).toBe(expected ? text : undefined);
  });
});

describe("a step's room", () => {
  const size = { width: 90, height: 58 };
  const roomOf = (kind: "activity" | "party" | "note", text: string, of = size) =>
    inFewSizes(
      { kind, text } as Parameters<typeof inFewSizes>[0],
      { ...size, ...of } as Parameters<typeof inFewSizes>[1],
    );

  it("is one of few, never smaller than what its text needs", () => {
    expect(roomOf("activity", "A")).toMatchObject({ width: 123, height: 58 });
    expect(roomOf("activity", "A", { width: 20, height: 10 })).toMatchObject({ width: 82, height: 58 });
    expect(roomOf("activity", "A", { width: 123, height: 99 })).toMatchObject({ width: 123, height: 138 });
  });

  it("is what it needs where nothing is written in it", () => {
    expect(roomOf("activity", "")).toMatchObject(size);
    expect(roomOf("party", "A")).toMatchObject(size);
    expect(roomOf("note", "A")).toMatchObject(size);
  });
});
