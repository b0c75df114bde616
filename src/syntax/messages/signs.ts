import { defineMessages } from "../../diagnostics/message.ts";

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
    id: "Kata, kode, atau tahun ini terpotong di akhir baris{places}.",
    en: "This word, code or year is cut in two by the end of the line{places}.",
  },
  event: {
    id: 'Di sini ditulis "{word}", bukan "{sign}"{places}.',
    en: 'What stands here is "{word}", not "{sign}"{places}.',
  },
  lookalike: {
    id: 'Huruf "{sign}" di "{word}" huruf {script}, bukan huruf Latin "{letter}", walau tampak sama{places}.',
    en: 'The letter "{sign}" of "{word}" is {script}, not the Latin "{letter}", though it looks the same{places}.',
  },
  openYears: {
    id: "Tahun terakhirnya belum ditulis{places}.",
    en: "The last year is missing{places}.",
  },
  cutArrow: {
    id: "Panah ini terpotong di akhir baris{places}.",
    en: "This arrow is cut in two by the end of the line{places}.",
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
  aside: {
    id: "Catatan di dalam kurung tidak dibaca di sini{places}.",
    en: "A remark in brackets is not read here{places}.",
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
    id: 'Di baris alur, dua nama atau kode tidak dihubungkan dengan "{sign}"{places}.',
    en: 'In a flow, two names or codes are not joined by "{sign}"{places}.',
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
  superfluousQuote: { id: "Tanda petik ini berlebih.", en: "This quote is one too many." },
  unopened: { id: "Teks ini tidak diawali tanda petik.", en: "This text has no opening quote." },
  unclosed: { id: "Teks ini tidak ditutup.", en: "This text is not closed." },
  unclosedComment: { id: "Komentar ini tidak ditutup.", en: "This comment is not closed." },
  places: { id: " ({n} tempat)", en: " ({n} places)" },
  onePlace: { id: "", en: "" },
  hereToo: { id: "juga di sini", en: "here too" },
  hereIs: { id: 'di sini ditulis "{meant}"', en: 'here it is "{meant}"' },
});

/** What is said of letters that are not Latin. */
export const scripts = defineMessages({
  cyrillic: { id: "Kiril", en: "Cyrillic" },
  greek: { id: "Yunani", en: "Greek" },
});
