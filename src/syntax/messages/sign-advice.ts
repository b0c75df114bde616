import type { Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Said } from "../report/correction.ts";
import { signs } from "./signs.ts";

const CODE = { id: "Tulis kodenya seperti P.1.2.", en: "Write the code like P.1.2." };
const YEARS = { id: "Tulis misalnya: tahun 2027-2029.", en: "Write, for example: tahun 2027-2029." };

/** What to do about signs that are not the language's, and about texts and comments that do not end. */
export const signAdvice = defineMessages({
  quote: {
    id: 'Pakai tanda petik lurus: "…". Word menggantinya sendiri; ketik di penyunting teks biasa.',
    en: 'Use straight quotes: "…". Word changes them by itself; type in a plain text editor.',
  },
  wide: {
    id: "Ketik ulang tandanya dengan papan ketik biasa.",
    en: "Type the sign again on a plain keyboard.",
  },
  cut: {
    id: "Sambung kembali dalam satu baris; pemenggalan ini terbawa dari PDF atau Word.",
    en: "Join the two halves on one line; the break came along from a PDF or from Word.",
  },
  event: {
    id: "Tulis mulai di awal alur dan selesai di akhirnya; keduanya juga ditulis di sebuah lajur.",
    en: "Write mulai where the flow begins and selesai where it ends; both stand in a lane, too.",
  },
  lookalike: {
    id: "Ketik ulang dengan papan ketik biasa: {meant}.",
    en: "Type it again on a plain keyboard: {meant}.",
  },
  openYears: YEARS,
  cutArrow: {
    id: "Lanjutkan di baris yang sama: {meant}",
    en: "Go on in the same line: {meant}",
  },
  apostrophe: {
    id: "Hapus; Excel memakainya agar isi sel dibaca sebagai teks.",
    en: "Delete it; Excel uses it to keep a cell as text.",
  },
  years: YEARS,
  brace: { id: "Ganti dengan { dan }.", en: "Put { and } in their place." },
  aside: {
    id: "Tulis di dalam teksnya, di antara tanda petik, atau jadikan komentar dengan // di depannya.",
    en: "Write it within the text, in quotes, or make it a comment with // before it.",
  },
  arrow: {
    id: "Panah: -> urutan, -[label]-> urutan berlabel, ..> pesan atau kaitan, ..[label]..> yang berlabel.",
    en: "Arrows: -> a sequence, -[label]-> one with a label, ..> a message or tie, ..[label]..> one with a label.",
  },
  invisible: {
    id: "Hapus, atau ketik ulang kata ini; karakter ini terbawa dari Word, PDF, atau halaman web.",
    en: "Delete it, or type the word again; it came along from Word, a PDF or a web page.",
  },
  oddSpace: { id: "Ganti dengan spasi biasa.", en: "Put a plain space in its place." },
  conflict: {
    id: "Sisa Git atau tempelan dari tempat lain: hapus, dan pilih satu versi bila ada dua.",
    en: "Left by Git or pasted from elsewhere: delete it, and choose one version where there are two.",
  },
  pasted: {
    id: "Hapus baris ini: tanda dari Markdown atau PlantUML tidak dipakai dalam berkas .ppb.",
    en: "Delete this line: marks of Markdown and PlantUML are not used in .ppb files.",
  },
  markup: {
    id: "Hapus. Berkas BPMN dibaca dengan perintah: ppb import berkas.bpmn",
    en: "Delete it. BPMN files are read with the command: ppb import file.bpmn",
  },
  table: {
    id: 'Tulis tanpa "|", satu baris untuk tiap unsur, misalnya: unit umum "Bagian Umum"; sebuah lajur: lajur umum { }',
    en: 'Write it without "|", one line each, for example: unit umum "Bagian Umum"; a lane: lajur umum { }',
  },
  bold: {
    id: "Hapus; huruf tebal dan miring diatur sendiri saat dicetak.",
    en: "Delete it; bold and italic are set by themselves when it is printed.",
  },
  shape: {
    id: 'Tulis percabangan dengan kata cabang, misalnya: lengkap cabang "Berkas lengkap?"',
    en: 'Write a decision with the word cabang, for example: lengkap cabang "Berkas lengkap?"',
  },
  node: {
    id: 'Tulis teksnya sekali di lajurnya, misalnya: ajukan "Mengajukan berkas", atau: lengkap cabang "Lengkap?"; di alur cukup namanya.',
    en: 'Write the text once, in its lane, for example: ajukan "Mengajukan berkas", or: lengkap cabang "Lengkap?"; a flow has the name alone.',
  },
  flowBlock: {
    id: "Tulis tanpa { dan }, dengan kata alur di awal setiap baris, misalnya: alur mulai -> periksa -> selesai",
    en: "Write it without { and }, with the word alur at the start of each line, for example: alur mulai -> periksa -> selesai",
  },
  list: {
    id: "Tulis isinya di baris kata kuncinya, dipisahkan spasi, tanpa tanda butir.",
    en: "Write the items on the line of their keyword, separated by spaces, without bullets.",
  },
  nextLine: { id: "Tulis yang sesudahnya di baris baru.", en: "Write what follows on a new line." },
  entity: {
    id: "Tulis tandanya sendiri; tulisan ini terbawa dari halaman web.",
    en: "Write the character itself; this came along from a web page.",
  },
  chat: { id: "Hapus sampai titik dua.", en: "Delete it, up to the colon." },
  activity: {
    id: 'Tulis misalnya: periksa "Memeriksa berkas". Nama pendeknya dipakai di baris alur.',
    en: 'Write, for example: periksa "Memeriksa berkas". The short name is used in flows.',
  },
  comment: { id: "Tulis // di awal baris ini.", en: "Write // at the beginning of this line." },
  commentBehind: { id: "Tulis // di depan komentar ini.", en: "Write // before this comment." },
  blockComment: {
    id: "Tulis /* di awal dan */ di akhir komentar ini.",
    en: "Write /* at the beginning and */ at the end of this comment.",
  },
  ruler: { id: "Hapus, atau tulis // di depannya.", en: "Delete it, or write // before it." },
  bullet: {
    id: "Hapus; setiap baris diawali kata kunci, kode, nama, atau teksnya.",
    en: "Delete it; a line begins with its keyword, code, name or text.",
  },
  mail: { id: "Hapus tandanya.", en: "Delete it." },
  numbering: {
    id: "Hapus; nomor dan huruf dicetak sendiri.",
    en: "Delete it; numbers and letters are printed by themselves.",
  },
  codeSpaces: CODE,
  codePoint: CODE,
  codeParts: { id: "Tulis {code}.", en: "Write {code}." },
  lineEnd: { id: "Hapus tanda di akhir baris.", en: "Delete the sign at the end of the line." },
  behindWord: {
    id: 'Cukup spasi, misalnya: judul "…".',
    en: 'A space is enough, for example: judul "…".',
  },
  between: {
    id: "Ganti dengan spasi; bila ini bagian sebuah teks, tulis teksnya di antara tanda petik.",
    en: "Put a space; if it is part of a text, write the text in quotes.",
  },
  joinedSteps: {
    id: "Tulis {from} -> {to} bila berurutan; bila dua jalan, tulis dua baris alur, satu untuk {from} dan satu untuk {to}.",
    en: "Write {from} -> {to} if one follows the other; for two ways write two lines of alur, one for {from} and one for {to}.",
  },
  around: { id: "Hapus kurungnya; cukup spasi.", en: "Delete the brackets; a space is enough." },
  toTheRight: {
    id: "Tulis dari asal ke tujuan: alur asal -> tujuan.",
    en: "Write from source to target: alur asal -> tujuan.",
  },
  meaningless: {
    id: "Hapus, atau tulis teks di antara tanda petik.",
    en: "Delete it, or put the text in quotes.",
  },
  overLines: {
    id: 'Tulis teksnya dalam satu baris, atau apit dengan """ bila harus beberapa baris.',
    en: 'Write the text on one line, or between """ if it must have several.',
  },
  superfluousQuote: { id: "Hapus.", en: "Delete it." },
  unopened: {
    id: 'Tambahkan tanda petik " di awal teks.',
    en: 'Add a " at the beginning of the text.',
  },
  unclosedBlock: {
    id: 'Tutup dengan """ setelah baris terakhir teks.',
    en: 'Close it with """ after its last line.',
  },
  unclosed: {
    id: 'Tambahkan tanda petik " di akhir teks, pada baris yang sama.',
    en: 'Add a closing " on the same line.',
  },
  unclosedComment: { id: "Tambahkan */ di akhir komentar.", en: "Add */ at its end." },
});

export type SignKey = keyof typeof signs & keyof typeof signAdvice;

/** What is said of a sign. `args`: all that is known of it, of which a sentence has some. */
export function saidOfSign(key: SignKey, args: NonNullable<Message["args"]>): Said {
  const filled = (table: Record<SignKey, unknown>, more: NonNullable<Message["args"]>): Message => {
    const message = (table[key] as (all: NonNullable<Message["args"]>) => Message)(more);
    const used = Object.entries(args).filter(([name]) => message.id.includes(`{${name}}`));
    return used.length === 0 ? message : { ...message, args: { ...Object.fromEntries(used), ...more } };
  };
  const help = filled(signAdvice, {});
  return { message: filled(signs, { places: signs.onePlace() }), help };
}
