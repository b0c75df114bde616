import { describe, expect, it } from "vitest";
import { bound, onlyMap } from "./support.ts";

const found = (text: string): readonly string[] =>
  bound({ "peta.ppb": text }).diagnostics.map((d) => `${d.code} ${String(d.message.args?.["name"])}`);
const map = (inside: string, more = ""): string => `peta K {\n${inside}\n}\n${more}`;
const decree = (parts: string): string => map("", `keputusan {\n${parts}\n}\n`);
const cfm = (inside: string): string =>
  map("", `unit a "A"\nlevel 0 {\n  K.1 "Satu"\n}\ncfm K.1 {\n${inside}\n}\n`);
const process = (facts: string): string =>
  map("", `level 0 {\n  K.1 "Satu" {\n${facts}\n}\n  K.2 "Dua"\n}\n`);

describe("what may be written once", () => {
  it.each([
    [map('judul "A"\njudul "B"'), "judul"],
    [map('instansi "A"\ninstansi "B"'), "instansi"],
    [map('pemerintah "A"\npemerintah "B"'), "pemerintah"],
    [map('csv ";"\ncsv ","'), "csv"],
    [map("tahun 2027\ntahun 2028"), "tahun"],
    [map('kode peta "K.1"\nkode peta "K.01"'), "kode peta"],
    [map("tema resmi\ntema warna"), "tema"],
    [map("halaman tegak\nhalaman lanskap"), "halaman"],
    [map("halaman gabung\nhalaman terpisah"), "halaman gabung atau terpisah"],
    [map("daftar-isi ya\ndaftar-isi tidak"), "daftar-isi"],
    [map("ukuran 11\nukuran 12"), "ukuran"],
    [map('sebutan inti "A"\nsebutan utama "B"'), "sebutan utama"],
    [map("aturan {\nkode-lompat mati\nkode-lompat saran\n}"), "aturan kode-lompat"],
    [decree('nomor "1"\nnomor "2"'), "nomor"],
    [decree("tanggal 2026-01-01\ntanggal 2026-01-02"), "tanggal"],
    [decree('kop {\nalamat "A"\nalamat "B"\n}'), "kop alamat"],
    [decree('penandatangan {\nnama "A"\n}\npenandatangan {\nnama "B"\n}'), "penandatangan nama"],
    [decree('lampiran {\nnomor "A"\nnomor "B"\n}'), "lampiran nomor"],
    [process('rab "1"\nrab "2"'), "rab"],
    [process('sipd "1" "2"'), "sipd"],
    [process("kelompok utama\nkelompok pendukung"), "kelompok"],
    [process("turunan K.2\nturunan K.1"), "turunan"],
    [process("halaman tegak\nhalaman lanskap"), "halaman"],
    [cfm("arah tegak\narah datar"), "arah"],
    [cfm("halaman tegak\nhalaman lanskap"), "halaman"],
    [cfm('lajur b "B" {\nx "X"\n}\nlajur b "C" {\ny "Y"\n}'), "lajur b"],
    [cfm('lajur a {\nx "X" {\nwaktu "1 hari"\nwaktu "2 hari"\n}\n}'), "waktu"],
    [map("", 'level 1 "A" {\nK.1.1 "x"\n}\nlevel 1 "B" {\nK.1.2 "y"\n}\n'), "level 1"],
    [map("", 'unit a "A"\nunit b "B" bagian a bagian a\n'), "bagian"],
    [map("", 'unit a "A"\njabatan b "B" di a di a\n'), "di"],
    [map("", 'unit a "A" singkatan "X" singkatan "Y"\n'), "singkatan"],
  ])("is a finding when it is written twice: %j", (text, name) => {
    expect(found(text)).toEqual([`tertulis-ganda ${name}`]);
  });

  it.each([
    map("halaman tegak\nhalaman terpisah"),
    map('kode peta "K.1"\nkode matriks "L.1"'),
    map("", 'level 1 "A" {\nK.1.1 "x"\n}\nlevel 1 "A" {\nK.1.2 "y"\n}\n'),
    map("", 'level 1 "A" {\nK.1.1 "x"\n}\nlevel 1 "B" {\nK.2.1 "y"\n}\n'),
    cfm('lajur b "B" {\nx "X"\n}\nlajur b "B" {\ny "Y"\n}'),
    process('masukan "A"\nmasukan "B"\ncatatan "C"\ncatatan "D"'),
    decree('menimbang { "a" }\nmenimbang { "b" }\nkop {\nalamat "A"\n}\nkop {\nkota "B"\n}'),
  ])("is none when it says another thing or the same: %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("counts first, everywhere", () => {
    const all = onlyMap({
      "peta.ppb": map(
        'judul "A"\njudul "B"\ntema warna\ntema resmi\nmargin 11 12 13 14\nmargin 5 6 7 8',
        'level 0 {\n  K.1 "Satu" {\n    rab "1"\n    rab "2"\n    halaman tegak\n    halaman lanskap\n  }\n}\nkeputusan {\n  nomor "1"\n  nomor "2"\n  kop {\n    alamat "A"\n  }\n  kop {\n    alamat "B"\n  }\n}\n',
      ),
    });
    expect(all.title?.value).toBe("A");
    expect(all.settings).toMatchObject({ theme: "colour", margins: [11, 12, 13, 14] });
    expect(all.processes[0]).toMatchObject({ rab: { value: "1" }, orientation: "portrait" });
    expect(all.decree).toMatchObject({ number: { value: "1" }, letterhead: { address: { value: "A" } } });
  });
});

it("leads from what is written again to what is kept", () => {
  const text = map('judul "A"\njudul "B"\njudul "C"');
  const places = bound({ "peta.ppb": text }).diagnostics.map(({ span, related = [] }) =>
    [span, ...related.map((place) => place.span)].map(({ start, end }) => text.slice(start, end)),
  );
  expect(places).toEqual([
    ['judul "B"', 'judul "A"'],
    ['judul "C"', 'judul "A"'],
  ]);
});
