import type { Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Said } from "../report/correction.ts";

/** What is said of signs that are not the language's, and of texts and comments that do not end. */
export const signs = defineMessages({
  quote: {
    id: "Tanda petik ini bukan tanda petik lurus{places}.",
    en: "This is not a straight quote{places}.",
  },
  wide: {
    id: "Tanda ini tanda lebar, bukan tanda biasa{places}.",
    en: "This is a full-width sign, not a plain one{places}.",
  },
  cut: {
    id: "Kata atau kode ini terpotong di akhir baris{places}.",
    en: "This word or code is cut in two by the end of the line{places}.",
  },
  apostrophe: {
    id: "Tanda ' di depan isi sel tidak dipakai di sini{places}.",
    en: "The ' before the content of a cell has no meaning here{places}.",
  },
  years: {
    id: "Tahun pertama dan terakhir dipisahkan tanda hubung, bukan /{places}.",
    en: "The first and last year are joined by a hyphen, not by /{places}.",
  },
  brace: {
    id: "Blok diapit { dan }, bukan tanda ini{places}.",
    en: "A block stands between { and }, not between these signs{places}.",
  },
  arrow: {
    id: 'Panah di sini ditulis "{meant}", bukan "{written}"{places}.',
    en: 'The arrow here is written "{meant}", not "{written}"{places}.',
  },
  invisible: {
    id: "Ada karakter tak terlihat di sini ({point}){places}.",
    en: "There is an invisible character here ({point}){places}.",
  },
  oddSpace: {
    id: "Spasi ini bukan spasi biasa ({point}){places}.",
    en: "This is not a plain space ({point}){places}.",
  },
  conflict: {
    id: "Baris {sign} bukan bagian peta{places}.",
    en: "The line {sign} is no part of the map{places}.",
  },
  pasted: {
    id: "Baris {sign} terbawa dari tempat lain dan bukan bagian peta{places}.",
    en: "The line {sign} came along from elsewhere and is no part of the map{places}.",
  },
  markup: {
    id: "Baris ini XML atau HTML, bukan bahasa peta{places}.",
    en: "This line is XML or HTML, not the language of maps{places}.",
  },
  table: {
    id: 'Tabel dengan "|" tidak dibaca di sini{places}.',
    en: 'Tables with "|" are not read here{places}.',
  },
  bold: {
    id: 'Tanda tebal dan miring "{sign}" tidak dipakai{places}.',
    en: 'The marks of bold and italic, "{sign}", are not used{places}.',
  },
  shape: {
    id: "Bentuk langkah ditulis dengan kata, bukan dengan tanda kurung{places}.",
    en: "The shape of a step is written as a word, not as braces{places}.",
  },
  node: {
    id: "Teks langkah tidak ditulis di baris alur{places}.",
    en: "The text of a step is not written in a flow{places}.",
  },
  flowBlock: {
    id: "Alur tidak ditulis di dalam blok{places}.",
    en: "Flows are not written in a block{places}.",
  },
  list: {
    id: 'Daftar tidak ditulis dengan ":" dan tanda butir{places}.',
    en: 'A list is not written with ":" and bullets{places}.',
  },
  nextLine: {
    id: 'Satu baris berisi satu pernyataan; "{sign}" tidak memisahkannya{places}.',
    en: 'A line holds one statement; "{sign}" does not separate two{places}.',
  },
  entity: {
    id: "{sign} adalah tulisan HTML untuk sebuah tanda{places}.",
    en: "{sign} is how HTML writes a character{places}.",
  },
  chat: {
    id: "Waktu dan nama pengirim dari percakapan bukan bagian peta{places}.",
    en: "The time and the sender of a chat message are no part of the map{places}.",
  },
  activity: {
    id: "Langkah ditulis sebagai nama dan teks, bukan di antara : dan ;{places}.",
    en: "A step is written as a name and a text, not between : and ;{places}.",
  },
  comment: {
    id: 'Komentar diawali "//", bukan "{sign}"{places}.',
    en: 'A comment begins with "//", not "{sign}"{places}.',
  },
  blockComment: {
    id: 'Komentar diawali "/*" dan diakhiri "*/", bukan "{sign}"{places}.',
    en: 'A comment begins with "/*" and ends with "*/", not "{sign}"{places}.',
  },
  ruler: {
    id: "Garis pemisah tidak punya arti di sini{places}.",
    en: "A dividing line means nothing here{places}.",
  },
  commentBehind: {
    id: 'Komentar diawali "//", bukan "{sign}"{places}.',
    en: 'A comment begins with "//", not "{sign}"{places}.',
  },
  bullet: {
    id: "Tanda butir di awal baris tidak dipakai{places}.",
    en: "Lines do not begin with a bullet{places}.",
  },
  mail: {
    id: 'Tanda ">" di awal baris terbawa dari surel{places}.',
    en: 'The ">" at the start of the line came along from a mail{places}.',
  },
  numbering: { id: "Nomor di awal baris tidak dipakai{places}.", en: "Lines are not numbered{places}." },
  codeSpaces: {
    id: "Kode ditulis tanpa spasi: {code}{places}.",
    en: "A code has no spaces: {code}{places}.",
  },
  codePoint: {
    id: "Kode tidak diakhiri titik: {code}{places}.",
    en: "A code does not end with a full stop: {code}{places}.",
  },
  codeParts: {
    id: 'Angka kode dipisahkan titik, bukan "{sign}"{places}.',
    en: 'The numbers of a code are parted by full stops, not by "{sign}"{places}.',
  },
  lineEnd: {
    id: 'Baris tidak diakhiri dengan "{sign}"{places}.',
    en: 'Lines do not end with "{sign}"{places}.',
  },
  behindWord: {
    id: 'Sesudah kata kunci, kode, atau nama tidak ada tanda "{sign}"{places}.',
    en: 'No "{sign}" stands behind a keyword, a code or a name{places}.',
  },
  between: {
    id: 'Isi dipisahkan dengan spasi, bukan "{sign}"{places}.',
    en: 'Items are separated by spaces, not by "{sign}"{places}.',
  },
  joinedSteps: {
    id: 'Di baris alur, langkah tidak dihubungkan dengan "{sign}"{places}.',
    en: 'In a flow, steps are not joined by "{sign}"{places}.',
  },
  around: {
    id: "Isi tidak ditulis di dalam kurung{places}.",
    en: "Items do not stand in brackets{places}.",
  },
  toTheRight: {
    id: "Panah hanya menuju ke kanan{places}.",
    en: "Arrows point to the right only{places}.",
  },
  meaningless: {
    id: "Karakter ini tidak punya arti di sini{places}.",
    en: "This character means nothing here{places}.",
  },
  overLines: { id: "Teks ini tidak ditutup pada barisnya.", en: "This text is not closed on its line." },
  unopened: { id: "Teks ini tidak diawali tanda petik.", en: "This text has no opening quote." },
  unclosed: { id: "Teks ini tidak ditutup.", en: "This text is not closed." },
  unclosedComment: { id: "Komentar ini tidak ditutup.", en: "This comment is not closed." },
  places: { id: " ({n} tempat)", en: " ({n} places)" },
  onePlace: { id: "", en: "" },
  hereToo: { id: "juga di sini", en: "here too" },
  hereIs: { id: 'di sini ditulis "{meant}"', en: 'here it is "{meant}"' },
});

const CODE = { id: "Tulis kodenya seperti P.1.2.", en: "Write the code like P.1.2." };

/** What to do about them. */
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
  apostrophe: {
    id: "Hapus; Excel memakainya agar isi sel dibaca sebagai teks.",
    en: "Delete it; Excel uses it to keep a cell as text.",
  },
  years: { id: "Tulis misalnya: tahun 2027-2029.", en: "Write, for example: tahun 2027-2029." },
  brace: { id: "Ganti dengan { dan }.", en: "Put { and } in their place." },
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
  codeParts: CODE,
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
export function saidOfSign(key: SignKey, args: Readonly<Record<string, string>>): Said {
  const filled = (table: Record<SignKey, unknown>, more: NonNullable<Message["args"]>): Message => {
    const message = (table[key] as (all: NonNullable<Message["args"]>) => Message)(more);
    const used = Object.entries(args).filter(([name]) => message.id.includes(`{${name}}`));
    return used.length === 0 ? message : { ...message, args: { ...Object.fromEntries(used), ...more } };
  };
  const help = filled(signAdvice, {});
  return { message: filled(signs, { places: signs.onePlace() }), help };
}
