import type { SourceFile } from "../../source/source.ts";
import { formatSource } from "../../syntax/format.ts";
import { nameFrom } from "../../syntax/print/names.ts";

/** Whose map it is to be. */
export interface Agency {
  /** As it is printed: "Dinas Pendidikan Kota Contoh". */
  readonly name: string;
  /** The map's name and the prefix of its codes. */
  readonly code: string;
  readonly government: string;
  /** "2027-2029", or one year. */
  readonly years: string;
  /** Names of its units; the first serves the public, the last runs the office. At least one. */
  readonly units: readonly string[];
}

/**
 * A small complete map to change: one process a group and level, a CFM for each of the smallest, a decree. Formatted, and
 * without findings for names as agencies have them. `prefix` stands before the numbers of codes in sources and matrix: "P"
 * as agencies have it, one of its own for a map that is not alone in its repository.
 */
export function initialSources(agency: Agency, prefix: string): readonly SourceFile[] {
  const units = named(agency.units);
  const serving = units[0]?.id ?? "";
  const running = units[units.length - 1]?.id ?? "";
  return [
    { path: "peta.ppb", text: mapText(agency, units, serving, running) },
    { path: "cfm.ppb", text: cfmText(units, serving, running) },
    { path: "keputusan.ppb", text: decreeText(agency) },
  ].map(({ path, text }) => {
    const written = text.replaceAll(/\bP(?=\.[0-9])/g, prefix);
    return { path, text: formatSource({ path, text: written }).text };
  });
}

interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

function named(names: readonly string[]): readonly NamedUnit[] {
  const taken = new Set(["pemohon"]);
  return names.map((name) => {
    const id = nameFrom(name, taken, "unit");
    taken.add(id);
    return { id, name };
  });
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

function mapText(agency: Agency, units: readonly NamedUnit[], serving: string, running: string): string {
  const { name, code, government, years } = agency;
  const others = between(units);
  return `// Peta proses bisnis. Ganti isinya dengan proses instansi Anda.
peta ${code} {
  judul    ${quoted(`Peta Proses Bisnis ${name} Tahun ${years}`)}
  instansi ${quoted(name)}
  pemerintah ${quoted(government)}
  tahun ${years}
  kode peta    ${quoted(`${code} 01.01`)} // contoh cetakan kode di gambar
  kode matriks "P.1.1" // contoh cetakan kode di matriks
}

${units.map(({ id, name: unit }) => `unit ${id} ${quoted(unit)}\n`).join("")}mitra pemohon "Pemohon"

level 0 ${quoted(`Proses Bisnis ${name}`)} {
  P.1 "Pelayanan Perizinan" kelompok utama
  P.2 "Perencanaan dan Pelaporan" kelompok manajemen
  P.3 "Pengelolaan Kepegawaian" kelompok pendukung
}

level 1 {
  P.1.1 "Penerimaan Permohonan Izin" pengampu ${serving}
  P.1.2 "Penerbitan Izin" pengampu ${serving}
${others.map(({ id, name: unit }, i) => `  P.1.${i + 3} ${quoted(taskOf(unit))} pengampu ${id}\n`).join("")}  P.2.1 "Penyusunan Rencana Kerja" pengampu ${running}
  P.2.2 "Penyusunan Laporan Kinerja" pengampu ${running}
  P.3.1 "Pengusulan Kebutuhan Pegawai" pengampu ${running}
  P.3.2 "Penilaian Kinerja Pegawai" pengampu ${running}

  alur P.1.1 -> P.1.2
}
`;
}

/** The units that are neither the first nor the last: each gets a process of its own. */
function between(units: readonly NamedUnit[]): readonly NamedUnit[] {
  return units.slice(1, -1);
}

function taskOf(unit: string): string {
  return `Pelaksanaan Tugas ${unit}`;
}

function cfmText(units: readonly NamedUnit[], serving: string, running: string): string {
  const others = between(units).map(
    ({ id }, i) => `
cfm P.1.${i + 3} {
  lajur ${id} {
    mulai
    susun     "Menyusun rencana"
    laksana   "Melaksanakan kegiatan"
    evaluasi  "Mengevaluasi hasil"
    selesai
  }

  alur mulai -> susun -> laksana -> evaluasi -> selesai
}
`,
  );
  return `// Satu blok cfm untuk setiap proses terkecil.
cfm P.1.1 {
  lajur pemohon {
    mulai
    ajukan   "Mengajukan permohonan"
    lengkapi "Melengkapi berkas"
  }
  lajur ${serving} {
    periksa        "Memeriksa kelengkapan berkas"
    lengkap cabang "Berkas lengkap?"
    catat          "Mencatat permohonan"
    selesai
  }

  alur mulai -> ajukan -> periksa -> lengkap -[Ya]-> catat -> selesai
  alur lengkap -[Tidak]-> lengkapi -> periksa
}

cfm P.1.2 {
  lajur ${serving} {
    mulai
    susun         "Menyusun izin"
    surat dokumen "Surat izin"
    serah         "Menyerahkan izin" bersama pemohon
    selesai
  }
  lajur pemohon { }

  alur mulai -> susun -> serah -> selesai
  alur susun ..> surat
}
${others.join("")}
cfm P.2.1 {
  lajur ${running} {
    mulai
    himpun  "Menghimpun usulan kegiatan"
    rencana "Menyusun rencana kerja"
    selesai
  }

  alur mulai -> himpun -> rencana -> selesai
}

cfm P.2.2 {
  lajur ${running} {
    mulai
    data  "Menghimpun data kinerja"
    lapor "Menyusun laporan kinerja"
    selesai
  }

  alur mulai -> data -> lapor -> selesai
}

cfm P.3.1 {
  lajur ${running} {
    mulai
    usul           "Menyusun usulan kebutuhan pegawai"
    formasi tunggu "Penetapan formasi"
    tempat         "Menempatkan pegawai"
    selesai
  }

  alur mulai -> usul -> formasi -> tempat -> selesai
}

cfm P.3.2 {
  lajur ${running} {
    mulai
    nilai "Menilai kinerja pegawai"
    tetap "Menetapkan hasil penilaian"
    selesai
  }

  alur mulai -> nilai -> tetap -> selesai
}
`;
}

function decreeText({ name, government, years }: Agency): string {
  const subject = `Peta Proses Bisnis ${name} Tahun ${years}`;
  return `// Naskah keputusan dan kepala lampiran. Yang belum ada tidak usah ditulis: nomor, tanggal, nama, dan NIP dicetak kosong.
keputusan {
  tentang ${quoted(subject)}
  pejabat ${quoted(`Kepala ${name}`)}
  kop {
    pemerintah ${quoted(government)}
    instansi   ${quoted(name)}
    alamat     "Jalan Contoh Nomor 1"
  }
  menimbang {
    ${quoted(`bahwa untuk meningkatkan efektivitas dan efisiensi tata laksana ${name}, perlu disusun peta proses bisnis;`)}
    ${quoted(`bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Kepala ${name} tentang ${subject};`)}
  }
  mengingat {
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;"
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 19 Tahun 2018 tentang Penyusunan Peta Proses Bisnis Instansi Pemerintah;"
  }
  diktum {
    ${quoted(`Menetapkan ${subject}.`)}
    "Peta Proses Bisnis sebagaimana dimaksud dalam Diktum KESATU tercantum dalam Lampiran yang merupakan bagian yang tidak terpisahkan dari Keputusan ini."
    "Keputusan ini mulai berlaku pada tanggal ditetapkan."
  }
  penandatangan {
    // ppb-abaikan penanda-tangan-tidak-lengkap: nama, pangkat, dan NIP ditulis menjelang penetapan
    jabatan ${quoted(`Kepala ${name}`)}
  }
  paraf koordinasi { "Kepala Bagian Organisasi" }
}
`;
}
