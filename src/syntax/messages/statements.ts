import { defineMessages } from "../../diagnostics/message.ts";

/** What is said of statements that cannot be read as they stand. */
export const statements = defineMessages({
  expectedBehind: { id: "Sesudah ini diharapkan {expected}.", en: "Expected {expected} behind this." },
  headEnds: {
    id: "Sesudah {found} langsung kurung buka; tidak ada isi lain di antaranya.",
    en: "A brace follows {found} at once; nothing else stands between them.",
  },
  noBlock: { id: "Baris ini tidak punya blok.", en: "This line has no block." },
  incomplete: { id: "Baris ini belum lengkap.", en: "This line is not complete." },
  expectedNot: { id: "Mengharapkan {expected}, bukan {found}.", en: "Expected {expected}, not {found}." },
  notExpected: { id: "Tidak mengharapkan {found} di sini.", en: "Did not expect {found} here." },
  notInBlock: {
    id: "Tidak mengharapkan {found} di sini{places}.",
    en: "Did not expect {found} here{places}.",
  },
  unknown: { id: '"{word}" tidak dikenal di sini.', en: '"{word}" is not known here.' },
  unknownBlock: {
    id: 'Blok "{word}" tidak dikenal; isinya tidak dibaca.',
    en: 'There is no block "{word}"; what is in it is not read.',
  },
  looseFact: {
    id: 'Keterangan "{word}" ini tidak berada di belakang sebuah proses.',
    en: 'This fact "{word}" does not stand behind a process.',
  },
  factOutside: {
    id: 'Keterangan "{word}" berada di luar kurung langkahnya.',
    en: 'The fact "{word}" stands outside of the braces of its step.',
  },
  noBlockWord: {
    id: 'Kata "{word}" tidak ada di depan blok ini.',
    en: 'The word "{word}" is missing before this block.',
  },
  lowerCase: {
    id: 'Kata kunci "{word}" ditulis dengan huruf kecil{places}.',
    en: 'The keyword "{word}" is written in lower case{places}.',
  },
  lowerCaseChoice: { id: '"{word}" ditulis dengan huruf kecil.', en: '"{word}" is written in lower case.' },
  twice: { id: "{found} tertulis dua kali.", en: "{found} is written twice." },
  doubledQuotes: {
    id: "Tanda petik teks ini tertulis dua kali.",
    en: "The quotes of this text are written twice.",
  },
  innerQuotes: { id: "Ada tanda petik di dalam teks ini.", en: "There are quotes within this text." },
  unquoted: { id: "Teks ini tidak di antara tanda petik.", en: "This text is not in quotes." },
  quotedWord: { id: "Isi ini ditulis tanpa tanda petik.", en: "This is written without quotes." },
  yearsInQuotes: { id: "Tahun ditulis tanpa tanda petik.", en: "Years are written without quotes." },
  yearsParted: {
    id: "Tahun pertama dan terakhir dipisahkan tanda hubung.",
    en: "The first and last year are parted by a hyphen.",
  },
  unitOfMeasure: { id: "Angka ditulis tanpa satuannya.", en: "A number is written without its unit." },
  dateOrder: { id: "Tanggal ditulis tahun-bulan-hari.", en: "A date is written year-month-day." },
  noSuchDate: { id: 'Tanggal "{date}" tidak ada.', en: 'There is no date "{date}".' },
  typedNumber: { id: "Nomor di awal baris tidak dipakai.", en: "Lines are not numbered." },
  numberedStep: { id: "Langkah tidak diberi nomor.", en: "Steps are not numbered." },
  nameless: {
    id: "Langkah ini tidak punya nama pendek di depan teksnya{places}.",
    en: "This step has no short name before its text{places}.",
  },
  nameInWords: { id: "Nama pendek ditulis tanpa spasi.", en: "A short name has no spaces." },
  noName: { id: '"{word}" bukan nama pendek yang sah.', en: '"{word}" is no short name.' },
  printedName: {
    id: "Di sini ditulis nama pendek, bukan nama yang dicetak.",
    en: "A short name stands here, not the one that is printed.",
  },
  noCode: {
    id: '"{word}" bukan kode: titiknya tidak ada.',
    en: '"{word}" is no code: it has no full stop.',
  },
  noNumber: {
    id: 'Kode "{word}" tidak punya nomor.',
    en: 'The code "{word}" has no number.',
  },
  numbersApart: {
    id: 'Angka kode "{word}" dipisahkan spasi, bukan titik.',
    en: 'The numbers of the code "{word}" are separated by a space, not by a full stop.',
  },
  letterForDigit: {
    id: '"{word}" berisi huruf di tempat angka.',
    en: '"{word}" has a letter in the place of a digit.',
  },
  flowWord: {
    id: 'Baris alur tidak diawali kata "alur".',
    en: 'A flow does not begin with the word "alur".',
  },
  arrowSign: { id: 'Panah ditulis ->, bukan "{sign}".', en: 'An arrow is written ->, not "{sign}".' },
  noArrow: {
    id: 'Antara "{from}" dan "{to}" tidak ada panah.',
    en: 'There is no arrow between "{from}" and "{to}".',
  },
  noTarget: {
    id: 'Tujuan panah "{arrow}" di akhir baris ini kurang.',
    en: 'The arrow "{arrow}" at the end of this line leads nowhere.',
  },
  labelAsText: {
    id: "Label alur ditulis di dalam panahnya, bukan sebagai teks.",
    en: "The label of a flow stands in its arrow, not as a text.",
  },
  twoSteps: {
    id: "Di baris ini ada lebih dari satu langkah.",
    en: "There is more than one step on this line.",
  },
  twoOnLine: {
    id: "Di baris ini ada lebih dari satu pernyataan.",
    en: "There is more than one statement on this line.",
  },
  wordOrder: {
    id: "Urutan kata di baris ini tertukar.",
    en: "The words of this line stand in the wrong order.",
  },
  notAName: {
    id: '"{word}" bukan nama; nama-nama dipisahkan spasi.',
    en: '"{word}" is no name; names are separated by spaces.',
  },
  notAnItem: {
    id: '"{word}" tidak dipakai di antara isi; isi dipisahkan spasi.',
    en: '"{word}" is not used between items; items are separated by spaces.',
  },
  brokenLine: {
    id: "Isi baris ini terputus ke baris berikutnya.",
    en: "This statement goes on in the next line.",
  },
  emptyText: { id: "Teks ini kosong.", en: "This text is empty." },
  lostBackslash: {
    id: 'Garis miring terbalik di depan "{char}" tidak tercetak.',
    en: 'The backslash before "{char}" is not printed.',
  },
  emptyLabel: { id: "Label panah ini kosong.", en: "The label of this arrow is empty." },
});

/** What to do about them. */
export const advice = defineMessages({
  complete: { id: "Lengkapi baris ini, atau hapus.", en: "Complete this line, or delete it." },
  doubleBackslash: {
    id: "Tulis \\\\{char} supaya tercetak \\{char}, atau hapus garis miringnya.",
    en: "Write \\\\{char} for \\{char} to be printed, or delete the backslash.",
  },
  fieldWord: {
    id: "Tulis kata kuncinya di depan teks ini.",
    en: "Write its keyword before this text.",
  },
  checkLine: {
    id: "Periksa baris ini, atau jadikan komentar dengan // di depannya.",
    en: "Check this line, or make it a comment with // before it.",
  },
  didYouMean: { id: 'Maksud Anda "{word}"?', en: 'Did you mean "{word}"?' },
  oneOf: { id: "Pilih salah satu: {words}.", en: "Use one of: {words}." },
  standsHere: { id: "Di sini ditulis: {words}.", en: "What stands here: {words}." },
  write: { id: "Tulis {text}.", en: "Write {text}." },
  writeThus: { id: "Tulis: {text}.", en: "Write: {text}." },
  begin: { id: "Tulis: {text} …", en: "Write: {text} …" },
  writeExample: { id: "Tulis misalnya {text}.", en: "Write {text}, for example." },
  wordBefore: {
    id: "Tulis kata kuncinya di depannya, misalnya {text}.",
    en: "Write its keyword before it, {text} for example.",
  },
  addNumber: {
    id: "Tulis nomornya juga, misalnya {word}.1 atau {word} 01.",
    en: "Write its number, too, {word}.1 or {word} 01 for example.",
  },
  writeNot: { id: "Tulis {text}, bukan {word}.", en: "Write {text}, not {word}." },
  titleInBlock: {
    id: "Tulis judulnya di dalam blok, pada baris sendiri: judul {text}",
    en: "Write the title within the block, on a line of its own: judul {text}",
  },
  mapName: {
    id: "Tulis nama pendek peta ini di sini, misalnya {name}, dan judulnya di dalam blok, pada baris sendiri: judul {text}",
    en: "Write the short name of this map here, {name} for example, and the title within the block, on a line of its own: judul {text}",
  },
  factInBlock: {
    id: "Tulis isi ini di dalam blok, di belakang kata kuncinya.",
    en: "Write this within the block, behind its keyword.",
  },
  inUnit: {
    id: "{word} ditulis dalam {unit}, angkanya saja. Hitung angkanya dalam {unit}.",
    en: "{word} is written in {unit}, the number alone. Work it out in {unit}.",
  },
  deleteWord: { id: "Hapus {word}.", en: "Delete {word}." },
  joinOrDelete: {
    id: "Hapus salah satunya, atau tulis {text} bila itu maksudnya.",
    en: "Delete one of the two, or write {text} if that is meant.",
  },
  deleteOne: { id: "Hapus salah satunya.", en: "Delete one of the two." },
  inBraces: {
    id: "Tulis di antara { dan } di belakang teks langkahnya: {text}",
    en: "Write it between { and } behind the text of its step: {text}",
  },
  inBracesOfStep: {
    id: "Ini keterangan langkah: tulis di blok cfm, di antara { dan } di belakang langkahnya: {text}",
    en: "This is a fact of a step: write it in the cfm block, between { and } behind its step: {text}",
  },
  moveFact: {
    id: "Pindahkan ke baris proses yang dimaksud, atau ke dalam kurung { } di belakangnya.",
    en: "Move it to the line of its process, or into the braces { } behind it.",
  },
  outside: {
    id: "Baris {word} ditulis di luar blok {block}: sesudah kurung tutupnya.",
    en: "The line {word} stands outside of the block {block}: behind the brace that closes it.",
  },
  within: {
    id: "Baris {word} ditulis di dalam blok: {blocks}.",
    en: "The line {word} stands within a block: {blocks}.",
  },
  processWithinLevel: {
    id: "Proses ditulis di dalam blok level, di antara { dan }.",
    en: "Processes stand within the block of a level, between { and }.",
  },
  stepWithinLane: {
    id: "Langkah ditulis di dalam blok lajur, di antara { dan }.",
    en: "Steps stand within the block of a lane (lajur), between { and }.",
  },
  nameBefore: {
    id: "Tulis nama pendek di depan teksnya, misalnya: {text}",
    en: "Write a short name before the text, for example: {text}",
  },
  escapeQuotes: {
    id: 'Tulis tanda petik di dalam teks sebagai \\" atau “ ”.',
    en: 'Write quotes within a text as \\" or “ ”.',
  },
  quoteLong: { id: 'Tulis di antara tanda petik: "…".', en: 'Write it in quotes: "…".' },
  dateExample: {
    id: "Tulis tahun-bulan-hari, misalnya: tanggal 2026-01-15.",
    en: "Write year-month-day, for example: tanggal 2026-01-15.",
  },
  printedByThemselves: {
    id: "Hapus; nomor dan huruf dicetak sendiri.",
    en: "Delete it; numbers and letters are printed by themselves.",
  },
  stepNumber: {
    id: "Hapus nomornya; urutan langkah ditulis di baris alur.",
    en: "Delete the number; the flows give the order of the steps.",
  },
  shortName: {
    id: "Nama pendek: huruf, angka, _ dan - saja, tidak diawali angka, tanpa titik; misalnya {name}.",
    en: "A short name: letters, digits, _ and - only, no digit first, no full stop; for example {name}.",
  },
  asLabel: {
    id: 'Tulis "{from} -[{label}]-> …" bila ini label; nama langkah ditulis tanpa spasi.',
    en: 'Write "{from} -[{label}]-> …" if this is a label; names of steps have no spaces.',
  },
  withArrow: {
    id: "Tulis: {from} -> {to}. Nama langkah ditulis tanpa spasi.",
    en: "Write: {from} -> {to}. Names of steps have no spaces.",
  },
  target: {
    id: "Tulis tujuannya di belakang panah, atau hapus panahnya.",
    en: "Write where it leads behind the arrow, or delete the arrow.",
  },
  eachOnLine: {
    id: "Tulis masing-masing pada baris sendiri, tanpa blok di sekelilingnya: {text}",
    en: "Write each on a line of its own, without a block around them: {text}",
  },
  ownLine: {
    id: "Tulis {word} di baris baru: satu langkah satu baris.",
    en: "Write {word} on a line of its own: one step a line.",
  },
  codeNotTitle: {
    id: "Tulis kode prosesnya (mis. P.1.2); judulnya hanya ditulis di blok level, di belakang kodenya.",
    en: "Write the code of the process (P.1.2, for example); its title stands in the block of its level only, behind its code.",
  },
  nameNotText: {
    id: "Di sini ditulis nama pendek tanpa tanda petik dan tanpa spasi, yaitu kata di depan teks itu di deklarasinya.",
    en: "A short name stands here, without quotes and spaces: the word before that text where it is declared.",
  },
  levelNumber: {
    id: "Tulis angka levelnya: level 0, level 1, …",
    en: "Write its number: level 0, level 1, …",
  },
  titleOnce: {
    id: "Judul ditulis sekali, langsung setelah kodenya.",
    en: "A title is written once, right behind its code.",
  },
  yearsExample: {
    id: "Tulis misalnya 2027-2029, tanpa tanda petik.",
    en: "Write 2027-2029, for example, without quotes.",
  },
  codeSample: {
    id: "Contoh cetakan kode ditulis seperti: {text}.",
    en: "How codes are printed is written like: {text}.",
  },
  decreeDate: { id: "Tulis misalnya: tanggal 2026-01-15.", en: "Write, for example: tanggal 2026-01-15." },
  joined: {
    id: "Nama pendek ditulis tanpa spasi, misalnya {name}.",
    en: "A short name has no spaces, for example {name}.",
  },
  oneLine: {
    id: "Tulis dalam satu baris: {text}.",
    en: "Write it on one line: {text}.",
  },
  fillText: {
    id: "Isi teksnya, atau hapus keterangan ini.",
    en: "Write what it says, or delete it.",
  },
  fillLabel: {
    id: "Tulis labelnya, atau pakai {arrow} saja.",
    en: "Write the label, or {arrow} alone.",
  },
});

/** What a planner calls each kind of token. */
export const tokenNames = defineMessages({
  text: { id: "teks {text}", en: "the text {text}" },
  word: { id: '"{text}"', en: '"{text}"' },
  thisText: { id: "Teks ini", en: "This text" },
  name: { id: "sebuah nama", en: "a name" },
  code: { id: "sebuah kode (mis. P.1.2)", en: "a code (e.g. P.1.2)" },
  number: { id: "sebuah angka", en: "a number" },
  years: { id: "tahun (mis. 2024-2026)", en: "years (e.g. 2024-2026)" },
  quoted: { id: 'teks di antara tanda petik "…"', en: 'a text in quotes "…"' },
  open: { id: 'kurung buka "{"', en: 'an opening "{"' },
  close: { id: 'kurung tutup "}"', en: 'a closing "}"' },
  arrow: { id: "panah (->)", en: "an arrow (->)" },
  date: { id: "tanggal (mis. 2027-01-31)", en: "a date (e.g. 2027-01-31)" },
  keyword: { id: "{word}", en: "{word}" },
  and: { id: "{first}, {next}", en: "{first}, {next}" },
  or: { id: "{first} atau {last}", en: "{first} or {last}" },
});
