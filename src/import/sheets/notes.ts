import type { Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { noteWriter } from "../note.ts";

/** Every kind of note of a sheet's import, by its effect: the sentence about `name` and `detail`. */
const NOTES = {
  lost: defineMessages({
    "title-missing": {
      id: "Proses {name} tidak berjudul di lembar ini; tulis judulnya.",
      en: "Process {name} has no title in this sheet: write one.",
    },
    "other-map": {
      id: 'Lembar "{name}" berisi daftar proses lain dengan kode yang sama atau awalan lain, mungkin dari instansi lain; tidak diimpor. Satu peta satu instansi: impor sendiri dengan --sheet "{name}" ke folder lain.',
      en: 'Sheet "{name}" holds another list of processes with the same codes or another prefix, perhaps of another agency; not imported. One map is of one agency: import it by itself with --sheet "{name}" into another folder.',
    },
    "other-table": {
      id: "Tabel di sini berisi daftar proses lain dengan kode yang sama atau awalan lain, mungkin dari instansi lain; tidak diimpor. Satu peta satu instansi: salin tabel ini ke berkas lain, lalu impor ke folder lain.",
      en: "The table here holds another list of processes with the same codes or another prefix, perhaps of another agency; not imported. One map is of one agency: copy this table to another file and import that into another folder.",
    },
    "code-twice": {
      id: 'Kode {name} sudah dipakai untuk "{detail}"; proses ini tidak diimpor.',
      en: 'Code {name} is used already for "{detail}"; this process was not imported.',
    },
    "no-code": {
      id: '"{name}" bukan kode dan tetangganya tidak menunjukkannya; proses ini tidak diimpor.',
      en: '"{name}" is no code and its neighbours do not show it; this process was not imported.',
    },
    "codes-several": {
      id: '"{name}" menyebut beberapa kode ({detail}) untuk satu judul; tidak diimpor. Tulis satu baris untuk setiap kode.',
      en: '"{name}" names several codes ({detail}) for one title; not imported. Write a row for each code.',
    },
    "code-level": {
      id: "Kode {name} bukan kode di bawah {detail}, padahal berada di kolomnya; proses ini tidak diimpor.",
      en: "Code {name} is no code below {detail}, though it stands in that column; this process was not imported.",
    },
    "level-missing": {
      id: '"{name}" tidak menyebut levelnya; tidak diimpor. Isi kolom level di baris ini.',
      en: '"{name}" does not say its level; not imported. Fill in the level column of this row.',
    },
    "no-parent": {
      id: '"{name}" tidak mempunyai proses di atasnya; tidak diimpor.',
      en: '"{name}" has no process above it; not imported.',
    },
    "cfm-twice": {
      id: 'Nomor CFM ini sudah dipakai untuk "{detail}"; "{name}" tidak diimpor. Beri nomor lain.',
      en: 'The number of this CFM is used already for "{detail}"; "{name}" was not imported. Give it another number.',
    },
    "cfm-second": {
      id: 'CFM {name} "{detail}" tidak diimpor: tabel sebelumnya sudah menyebut CFM proses ini dengan cara lain.',
      en: 'CFM {name} "{detail}" was not imported: a table before says the CFMs of this process otherwise.',
    },
    "sop-twice": {
      id: 'SOP {name} sudah dipakai untuk "{detail}"; SOP ini tidak diimpor.',
      en: 'SOP {name} is used already for "{detail}"; this SOP was not imported.',
    },
    "sop-executor": {
      id: 'Kegiatan "{name}" tidak mempunyai pelaksana; tidak diimpor.',
      en: 'Activity "{name}" has no executor; not imported.',
    },
  }),
  changed: defineMessages({
    "code-spoilt": {
      id: 'Kode "{name}" rusak di lembar ini; menurut tetangganya {detail}.',
      en: 'Code "{name}" was spoilt in this sheet; by its neighbours it is {detail}.',
    },
    "code-unreadable": {
      id: 'Kode "{name}" tidak terbaca; menurut urutannya diberi {detail}.',
      en: 'The code "{name}" is not readable; by its place it was given {detail}.',
    },
    "as-above": {
      id: '"{name}" dibaca sebagai isi sel di atasnya{detail}.',
      en: '"{name}" is read as what the cell above says{detail}.',
    },
    "title-coded": {
      id: 'Judul "{name}" diawali kode, padahal kode prosesnya {detail}; judulnya ditulis apa adanya. Hapus kode di depannya, atau perbaiki kode prosesnya.',
      en: 'The title "{name}" begins with a code, and the code of the process is {detail}; the title is written as it is. Delete the code in front, or correct that of the process.',
    },
    "owner-added": {
      id: "Beberapa baris menyebut {name}; {detail} ditambahkan sebagai pengampu.",
      en: "Several rows name {name}; {detail} was added as an owner.",
    },
    "wrong-parent": {
      id: "{name} berada di bawah {detail}.",
      en: "{name} stands under {detail}.",
    },
    "code-corrected": {
      id: 'Kode "{name}" dibaca sebagai {detail}, anak berikutnya di tempat itu.',
      en: 'Code "{name}" is read as {detail}, the next child at that place.',
    },
    prefix: {
      id: 'Awalan kode "{name}" tidak dapat ditulis di sumber; ditulis {detail}.',
      en: 'Prefix "{name}" of codes cannot be written in a source; written {detail}.',
    },
    "part-code": {
      id: 'Kode "{name}" menyebut proses lain; ditulis sebagai milik "{detail}", proses di barisnya.',
      en: 'The code "{name}" says another process; written as that of "{detail}", the process of its row.',
    },
    "part-number": {
      id: 'Nomor pada "{name}" tidak dapat menjadi nomor CFM atau SOP (1 sampai 999); diberi {detail}.',
      en: 'The number in "{name}" cannot be that of a CFM or an SOP (1 to 999); given {detail}.',
    },
    "code-repeated": {
      id: 'Kode {name} sudah dipakai untuk "{detail}".',
      en: 'Code {name} is used already for "{detail}".',
    },
    "code-missing": {
      id: '"{name}" tidak berkode; diberi {detail}.',
      en: '"{name}" has no code; given {detail}.',
    },
    "codes-made": {
      id: "Proses di tabel ini tidak berkode; kodenya dibuat menurut {name}, mulai dari {detail}. Untuk kode lain, sebut kode pertamanya dengan --code.",
      en: "The processes of this table have no codes; codes were made by {name}, from {detail} on. For other codes say the first one with --code.",
    },
    "level-jump": {
      id: '"{name}" melompati satu level atau lebih; diberi {detail}, tanpa level di antaranya.',
      en: '"{name}" skips one level or more; given {detail}, without the level between.',
    },
    "level-first": {
      id: '"{name}" bukan di level teratas, tetapi tidak ada proses di atasnya; diberi {detail}.',
      en: '"{name}" is not of the top level and has no process above it; given {detail}.',
    },
    "indent-mixed": {
      id: '"{name}" dijorokkan dengan cara lain daripada judul lain (spasi, tab, atau format sel); dibaca sebagai {detail}.',
      en: '"{name}" is set in by other means than the other titles (spaces, tabs or the cell format); read as {detail}.',
    },
    "indent-between": {
      id: '"{name}" menjorok di antara dua level; dibaca sebagai {detail}.',
      en: '"{name}" is set in between two levels; read as {detail}.',
    },
    "code-joined": {
      id: "Kode ditulis di beberapa kolom ({name}); dibaca sebagai satu kode, {detail}, begitu juga di baris lain.",
      en: "Codes are written in several columns ({name}); read as one code, {detail}, in other rows too.",
    },
    "code-spelling": {
      id: 'Kode "{name}" ditulis dengan cara lain; dibaca {detail}, begitu juga di baris lain.',
      en: 'The code "{name}" is written in another way; read as {detail}, in other rows too.',
    },
    "owner-grid": {
      id: "Tanda di kolom {name} dibaca sebagai pengampu.",
      en: "Ticks in the columns {name} are read as owners.",
    },
    outline: {
      id: "Baris dihitung {name}, bukan diberi kode; kodenya dibuat dari hitungan itu: {detail}.",
      en: "Rows are counted {name} and have no codes; codes were made from the counting: {detail}.",
    },
    glued: {
      id: 'Awalan dan angka kode "{name}" ditulis menyatu; di sumber ditulis {detail}, juga di baris lain.',
      en: 'Prefix and number of the code "{name}" are written as one; in sources it is {detail}, in other rows too.',
    },
    orphan: {
      id: "{name} tidak mempunyai induk: {detail} tidak ada di lembar ini.",
      en: "{name} has no parent: {detail} is not in this sheet.",
    },
    "sop-several": {
      id: '"{name}" dikerjakan {detail} pelaksana; ditulis sebagai langkah bersama.',
      en: '"{name}" is done by {detail} executors; written as a shared step.',
    },
    "sop-decision": {
      id: '"{name}" bertanya; jalan "Tidak" tidak ada di tabel dan perlu ditambahkan.',
      en: '"{name}" asks; the way "No" is not in the table and is to be added.',
    },
  }),
  omitted: defineMessages({
    "cell-error": {
      id: "Rumus di sel ini galat ({name}){detail}; dibaca sebagai sel kosong.",
      en: "The formula of this cell failed ({name}){detail}; read as an empty cell.",
    },
    "cell-uncalculated": {
      id: "Hasil rumus di sel ini tidak tersimpan di berkas{detail}; dibaca sebagai sel kosong. Buka berkasnya di Excel, simpan, lalu impor lagi.",
      en: "The result of this cell's formula is not stored in the file{detail}; read as an empty cell. Open the file in Excel, save it and import it again.",
    },
    "cell-zero": {
      id: "Hasil rumus di sel ini 0, seperti dari sel yang kosong{detail}; sebagai kode, judul, nama, atau rincian dibaca kosong.",
      en: "The result of this cell's formula is 0, as that of an empty cell{detail}; as a code, title, name or detail it is read as empty.",
    },
    "cell-comment": {
      id: 'Komentar pada sel ini{detail} tidak dibaca: "{name}". Bila perlu, pindahkan isinya ke tabel.',
      en: 'The comment on this cell{detail} is not read: "{name}". If it matters, move what it says to the table.',
    },
    "cfm-title": {
      id: 'Judul CFM "{name}" berbeda dari judul prosesnya, "{detail}"; yang dipakai judul prosesnya.',
      en: `The CFM's title "{name}" differs from its process's, "{detail}"; the process's is used.`,
    },
    "cfm-empty": {
      id: "{detail} CFM (mulai {name}) hanya terdaftar; gambarnya belum ada dan perlu ditulis.",
      en: "{detail} CFMs (from {name} on) are only listed; their diagrams are not there and are to be written.",
    },
    "column-old": {
      id: 'Kolom "{name}" tidak dipakai; yang berlaku kolom "{detail}".',
      en: 'Column "{name}" is not used; column "{detail}" counts.',
    },
    "column-passed-over": {
      id: 'Kolom "{name}" tidak diimpor.',
      en: 'Column "{name}" is not imported.',
    },
    "mark-unread": {
      id: '"{name}" di sini tidak menunjuk CFM atau SOP proses ini; tidak ditulis. Tulis judul atau kodenya.',
      en: '"{name}" points to no CFM or SOP of this process; not written. Write its title or code.',
    },
    "sop-mark": {
      id: '"{name}" di sini tidak menunjuk rincian kegiatan di atasnya{detail}; tidak ditulis. Tulis isinya.',
      en: '"{name}" points to no detail of the activity above{detail}; not written. Write what it stands for.',
    },
    "sop-activity": {
      id: "Baris ini menyebut pelaksana ({name}) tanpa kegiatan; tidak ditulis.",
      en: "This row names an executor ({name}) and no activity; not written.",
    },
    "owner-missing": {
      id: 'Pengampu tidak disebut: sel ini berisi "{name}"{detail}. Tulis pengampunya.',
      en: 'No owner is named: this cell says "{name}"{detail}. Write the owner.',
    },
    "group-unknown": {
      id: '"{name}" tidak menyebut tepat satu kelompok (utama, manajemen, atau pendukung){detail}; tidak ditulis. Tulis kelompoknya.',
      en: '"{name}" does not name exactly one of the groups utama, manajemen and pendukung{detail}; not written. Write the group.',
    },
    "group-heading": {
      id: '"{name}" tidak menyebut tepat satu kelompok (utama, manajemen, atau pendukung); proses di bawahnya tanpa kelompok. Tulis kelompoknya.',
      en: '"{name}" does not name exactly one of the groups utama, manajemen and pendukung; the processes below it have no group. Write the group.',
    },
    "group-second": {
      id: "Kelompok {name} di tabel ini lain daripada di tabel sebelumnya; yang dipakai yang sebelumnya.",
      en: "The group of {name} in this table is not that of the table before; that of the table before is used.",
    },
    "group-other": {
      id: 'Kelompok {name} disebut dengan dua cara; yang dipakai "{detail}".',
      en: 'The group of {name} is said in two ways; "{detail}" is used.',
    },
    "cell-passed-over": {
      id: '"{name}" berada di kolom tanpa kepala{detail}; tidak diimpor.',
      en: '"{name}" stands in a column without a heading{detail}; not imported.',
    },
    "parent-other": {
      id: 'Kolom induk berisi "{name}", tetapi kode proses ini {detail}; yang dipakai kodenya.',
      en: 'The column of parents says "{name}", and the code of this process is {detail}; the code is used.',
    },
    "level-other": {
      id: 'Kolom level berisi "{name}", tetapi kode proses ini {detail}; yang dipakai kodenya.',
      en: 'The column of levels says "{name}", and the code of this process is {detail}; the code is used.',
    },
    "row-passed-over": {
      id: 'Baris "{name}" bukan bagian tabel.',
      en: 'Row "{name}" is no part of the table.',
    },
    "row-repeated": {
      id: "Baris ini mengulang {name} dan tidak menambah apa-apa; ditulis sekali.",
      en: "This row repeats {name} and adds nothing; it is written once.",
    },
    "sheet-passed-over": {
      id: 'Lembar "{name}" tidak berisi daftar proses.',
      en: 'Sheet "{name}" holds no list of processes.',
    },
    "sop-phase": {
      id: 'Tahap "{name}" tidak memuat kegiatan; ditinggalkan.',
      en: 'Phase "{name}" holds no activity; left out.',
    },
  }),
} as const;

/** A note of a kind about the cell at a place. */
export const noteOf = noteWriter(NOTES);

const parts = defineMessages({
  alsoIn: { id: ", begitu juga {n} sel lain", en: ", as do those of {n} others" },
  alsoOn: { id: ", begitu juga pada {n} sel lain,", en: ", like those on {n} others," },
});

/** How many more cells a note is about. */
export function alsoIn(n: number): Message {
  return parts.alsoIn({ n });
}

/** On how many more cells something is that a note is about. */
export function alsoOn(n: number): Message {
  return parts.alsoOn({ n });
}
