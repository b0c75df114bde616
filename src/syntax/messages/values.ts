import { defineMessages } from "../../diagnostics/message.ts";

/** What is said of numbers, dates and words that the grammar takes and that mean nothing. */
export const values = defineMessages({
  notANumber: {
    id: '"{word}" bukan angka yang sah di sini.',
    en: '"{word}" is not a number that is allowed here.',
  },
  digitsOnly: {
    id: "Tulis angka saja, misalnya 0 atau 12.",
    en: "Write digits only, for example 0 or 12.",
  },
  notAYear: { id: '"{word}" bukan tahun.', en: '"{word}" is no year.' },
  fourDigits: {
    id: "Tulis tahun dengan empat angka, misalnya {year}.",
    en: "Write a year in four digits, for example {year}.",
  },
  yearsReversed: {
    id: "Tahun terakhir mendahului tahun pertama.",
    en: "The last year comes before the first.",
  },
  yearsMeant: { id: "Maksud Anda {from}-{to}?", en: "Did you mean {from}-{to}?" },
  oneSize: { id: "Ukuran huruf hanya satu angka.", en: "The type size is one number." },
  keepOne: {
    id: "Hapus {word}, atau pilih salah satunya.",
    en: "Delete {word}, or keep one of them.",
  },
  notASize: { id: '"{word}" bukan ukuran huruf naskah.', en: '"{word}" is no type size for a text.' },
  sizeRange: {
    id: "Tulis angka antara {least} dan {most} (pt), misalnya ukuran 12.",
    en: "Write a number between {least} and {most} (pt), for example ukuran 12.",
  },
  fourMargins: {
    id: "Margin terdiri dari empat angka; di sini ada {n}.",
    en: "A margin is four numbers; there are {n} here.",
  },
  oneMargin: {
    id: "Margin terdiri dari empat angka; di sini ada 1.",
    en: "A margin is four numbers; there is 1 here.",
  },
  marginOrder: {
    id: "Tulis atas kanan bawah kiri dalam mm, misalnya margin 25 25 25 30.",
    en: "Write top right bottom left in mm, for example margin 25 25 25 30.",
  },
  marginsTooWide: {
    id: "Margin sebesar ini tidak menyisakan tempat bagi isinya.",
    en: "Margins of this size leave no room for the content.",
  },
  marginTooNarrow: {
    id: "Margin {value} mm terlalu sempit untuk dicetak.",
    en: "A margin of {value} mm is too narrow to be printed.",
  },
  marginInCentimetres: {
    id: "Margin ditulis dalam mm: margin {tenfold}.",
    en: "Margins are in mm: margin {tenfold}.",
  },
  marginLeast: { id: "Tulis {least} mm atau lebih.", en: "Write {least} mm or more." },
  marginRange: {
    id: "Atas dan bawah, begitu juga kiri dan kanan, bersama paling besar {most} mm.",
    en: "Top and bottom, and likewise left and right, may be {most} mm together.",
  },
  noSuchDate: { id: 'Tanggal "{date}" tidak ada.', en: 'There is no date "{date}".' },
  daysOfMonth: {
    id: "Bulan {month} {year} mempunyai {days} hari.",
    en: "{month} {year} has {days} days.",
  },
  dateExample: {
    id: "Tulis tahun-bulan-hari, misalnya 2026-01-15.",
    en: "Write year-month-day, for example 2026-01-15.",
  },
  notASeparator: { id: '"{word}" bukan pemisah kolom.', en: '"{word}" is no separator of columns.' },
  separators: { id: 'Pilih salah satu: ";" atau ",".', en: 'Use one of: ";" or ",".' },
});
