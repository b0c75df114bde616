import type { CommandSpec } from "./command.ts";

/** Every command of `ppb`, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: "check",
    arguments: { id: "[jalur...]", en: "[path...]" },
    summary: { id: "Periksa peta dan tunjukkan kesalahannya", en: "Check maps and show their mistakes" },
    options(command, t) {
      command
        .option(
          "--format <form>",
          t({
            id: "human, json, sarif, github, gitlab, atau junit",
            en: "human, json, sarif, github, gitlab or junit",
          }),
        )
        .option("--strict", t({ id: "peringatan juga menggagalkan", en: "warnings fail too" }))
        .option(
          "--max-warnings <n>",
          t({ id: "gagal bila peringatan lebih dari n", en: "fail on more than n warnings" }),
        )
        .option(
          "--rule <name[=severity]>",
          t({
            id: "hanya aturan ini, atau ubah tingkatnya (boleh berulang)",
            en: "only this rule, or change its severity (may recur)",
          }),
          (value: string, all: readonly string[] | undefined) => [...(all ?? []), value],
        )
        .option(
          "--baseline <file>",
          t({ id: "abaikan temuan lama dalam berkas ini", en: "ignore the old findings in this file" }),
        )
        .option(
          "--write-baseline <file>",
          t({ id: "catat temuan sekarang sebagai temuan lama", en: "record the present findings as old" }),
        )
        .option(
          "--summary",
          t({
            id: "satu baris setiap aturan: berapa temuan, mulai di mana",
            en: "one line a rule: how many findings, where to begin",
          }),
        )
        .option("--fix", t({ id: "perbaiki yang pasti", en: "fix what is certain" }))
        .option(
          "--stdin-filename <path>",
          t({ id: "nama berkas bagi masukan -", en: "file name for the input -" }),
        );
    },
    load: () => import("./commands/check.ts"),
  },
  {
    name: "draw",
    arguments: { id: "[sasaran...]", en: "[target...]" },
    summary: { id: "Gambar satu proses atau seluruh peta", en: "Draw one process or a whole map" },
    options(command, t) {
      command
        .option(
          "--format <form>",
          t({
            id: "svg, pdf, atau png (bawaan: menurut nama berkas, selain itu svg)",
            en: "svg, pdf or png (default: as the file name says, else svg)",
          }),
        )
        .option(
          "-o, --out <path>",
          t({
            id: "berkas, folder, atau - untuk keluaran baku",
            en: "file, folder, or - for standard output",
          }),
        )
        .option("--theme <name>", t({ id: "resmi, warna, atau kontras", en: "resmi, warna or kontras" }))
        .option("--kind <kind>", t({ id: "peta, pohon, atau relasi", en: "peta, pohon or relasi" }), "peta");
    },
    load: () => import("./commands/draw.ts"),
  },
  {
    name: "build",
    arguments: { id: "[folder...]", en: "[folder...]" },
    summary: {
      id: "Buat lampiran, keputusan, matriks, dan semua gambar",
      en: "Make the lampiran, decree, matrix and all drawings",
    },
    options(command, t) {
      command
        .option(
          "-o, --out <folder>",
          t({
            id: "folder hasil (bawaan: hasil/ di samping peta)",
            en: "output folder (default: hasil/ beside the map)",
          }),
        )
        .option(
          "--force",
          t({
            id: "tetap buat walau ada galat; halaman ditandai KONSEP",
            en: "build despite errors; pages are marked KONSEP",
          }),
        )
        .option(
          "--check",
          t({
            id: "keluar 1 bila hasil/ tidak sesuai sumber",
            en: "exit 1 when hasil/ is not what the sources give",
          }),
        )
        .option("--png", t({ id: "sertakan gambar PNG", en: "PNG images too" }))
        .option("--json", t({ id: "ringkasan sebagai JSON", en: "summary as JSON" }))
        .option(
          "--shard <i/n>",
          t({
            id: "gambar hanya bagian ke-i dari n ke dalam cache, tanpa hasil",
            en: "only draw part i of n into the cache, without outputs",
          }),
        )
        .option(
          "--join <folder...>",
          t({ id: "pakai cache bagian-bagian itu", en: "use the caches of those parts" }),
        )
        .option("--watch", t({ id: "buat ulang setiap ada perubahan", en: "build again on every change" }))
        .option(
          "--workers <n>",
          t({ id: "jumlah utas kerja (0 = tanpa)", en: "number of worker threads (0 = none)" }),
        );
    },
    load: () => import("./commands/build.ts"),
  },
  {
    name: "import",
    arguments: { id: "[berkas...]", en: "[file...]" },
    summary: {
      id: "Ambil proses dari berkas Excel, CSV, atau BPMN 2.0",
      en: "Take processes from Excel, CSV or BPMN 2.0 files",
    },
    options(command, t) {
      command
        .option(
          "--code <code>",
          t({ id: "kode proses pertama (bawaan: P.1)", en: "code of the first process (default: P.1)" }),
        )
        .option(
          "--map <folder>",
          t({ id: "tambahkan ke peta di folder ini", en: "add to the map in this folder" }),
        )
        .option(
          "-o, --out <folder>",
          t({
            id: "folder peta baru (bawaan: nama berkasnya)",
            en: "folder of the new map (default: the file's name)",
          }),
        )
        .option("--sheet <name>", t({ id: "hanya lembar ini", en: "only this sheet" }))
        .option("--overwrite", t({ id: "ganti berkas yang sudah ada", en: "replace files that are there" }))
        .option("--dry-run", t({ id: "laporkan saja, jangan menulis", en: "only report, write nothing" }))
        .option("--json", t({ id: "laporan sebagai JSON", en: "report as JSON" }));
    },
    load: () => import("./commands/import.ts"),
  },
  {
    name: "fmt",
    arguments: { id: "[jalur...]", en: "[path...]" },
    summary: { id: "Rapikan tulisan sumber", en: "Format sources" },
    options(command, t) {
      command
        .option(
          "--check",
          t({
            id: "hanya periksa; keluar 1 bila ada yang belum rapi",
            en: "only check; exit 1 when a file is not formatted",
          }),
        )
        .option("--diff", t({ id: "tunjukkan perubahannya saja", en: "only show the changes" }))
        .option(
          "--stdin-filename <path>",
          t({ id: "nama berkas bagi masukan -", en: "file name for the input -" }),
        );
    },
    load: () => import("./commands/fmt.ts"),
  },
  {
    name: "explain",
    arguments: { id: "[aturan]", en: "[rule]" },
    summary: { id: "Jelaskan sebuah aturan, atau daftar semuanya", en: "Explain a rule, or list them all" },
    options() {},
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "init",
    arguments: { id: "[folder]", en: "[folder]" },
    summary: { id: "Mulai peta baru", en: "Start a new map" },
    options(command, t) {
      command
        .option("--name <text>", t({ id: "nama instansi", en: "name of the agency" }))
        .option("--government <text>", t({ id: "pemerintahnya", en: "its government" }))
        .option(
          "--code <word>",
          t({ id: "kode peta, misalnya DISDIK", en: "code of the map, such as DISDIK" }),
        )
        .option("--years <years>", t({ id: "tahun, misalnya 2027-2029", en: "years, such as 2027-2029" }))
        .option(
          "--unit <name>",
          t({ id: "unit kerja (boleh berulang)", en: "a unit (may recur)" }),
          (value: string, all: readonly string[] | undefined) => [...(all ?? []), value],
        );
    },
    load: () => import("./commands/init.ts"),
  },
];
