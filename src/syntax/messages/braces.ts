import { defineMessages } from "../../diagnostics/message.ts";

/** What is said of braces that are missing or too many, and what to do. */
export const braces = defineMessages({
  unclosed: { id: "Blok ini tidak ditutup{places}.", en: "This block is not closed{places}." },
  unopened: {
    id: "Blok baris ini tidak dibuka{places}.",
    en: "The block of this line is not opened{places}.",
  },
  superfluous: {
    id: "Kurung tutup ini berlebih{places}.",
    en: "This closing brace is one too many{places}.",
  },
  headless: {
    id: "Kurung buka ini berlebih; isinya tidak dibaca{places}.",
    en: "This opening brace is one too many; what is in it is not read{places}.",
  },
  beheaded: {
    id: "Baris pembuka blok ini tidak ada; isinya tidak dibaca{places}.",
    en: "The line that opens this block is missing; what is in it is not read{places}.",
  },
  repeated: { id: "Baris ini tertulis dua kali{places}.", en: "This line is written twice{places}." },
  misplaced: {
    id: "Kurung tutup ini tidak berada di tempatnya{places}.",
    en: "This closing brace is not in its place{places}.",
  },
  swapped: {
    id: "Kurung buka ini tertukar dengan kata pertama isinya{places}.",
    en: "This opening brace has changed places with the first word of its block{places}.",
  },
  within: {
    id: "Kepala blok ini berada di dalam kurungnya{places}.",
    en: "The head of this block stands within its braces{places}.",
  },
  unlisted: {
    id: "Isi daftar ini tidak diapit { dan }{places}.",
    en: "The items of this list do not stand between { and }{places}.",
  },
  unneeded: {
    id: "Di sini tidak ada blok: { dan } tidak dipakai{places}.",
    en: "There is no block here: { and } are not used{places}.",
  },
  doubled: {
    id: "Kurung buka ini tertulis dua kali{places}.",
    en: "This opening brace is written twice{places}.",
  },
  inBraces: { id: "Tulis: {word} { … }", en: "Write: {word} { … }" },
  onItsLine: {
    id: "Tulis isinya langsung di baris ini, tanpa { dan }.",
    en: "Write what is in it on this line, without { and }.",
  },
  closeAtEnd: { id: "Tambahkan } di akhir berkas.", en: "Add a } at the end of the file." },
  closeByIndentation: {
    id: "Menurut lekukan barisnya, } kurang sebelum baris {line}.",
    en: "By the indentation a } is missing before line {line}.",
  },
  closeBefore: {
    id: "Tampaknya } kurang sebelum baris {line}.",
    en: "It seems that a } is missing before line {line}.",
  },
  openHere: {
    id: "Tambahkan { di akhir baris ini.",
    en: "Add a { at the end of this line.",
  },
  openBefore: { id: "Tambahkan { di depan {word}.", en: "Add a { before {word}." },
  openAndClose: {
    id: "Tambahkan { di akhir baris ini, dan } sebelum baris {line}.",
    en: "Add a { at the end of this line, and a } before line {line}.",
  },
  openAndCloseAtEnd: {
    id: "Tambahkan { di akhir baris ini, dan } di akhir berkas.",
    en: "Add a { at the end of this line, and a } at the end of the file.",
  },
  deleteByIndentation: {
    id: "Hapus; menurut lekukan barisnya tidak ada blok yang ditutupnya.",
    en: "Delete it; by the indentation there is no block that it closes.",
  },
  deleteBrace: {
    id: "Hapus; tidak ada blok yang ditutupnya.",
    en: "Delete it; there is no block that it closes.",
  },
  deleteBoth: {
    id: "Hapus kurung ini dan tutupnya, atau tulis di depannya bloknya apa.",
    en: "Delete it and the brace that closes it, or write before it which block it is.",
  },
  moveByIndentation: {
    id: "Menurut lekukan barisnya, tempatnya sebelum baris {line}.",
    en: "By the indentation its place is before line {line}.",
  },
  writeHead: {
    id: "Tulis baris pembukanya di atas baris ini, misalnya {head}, atau hapus kurung tutupnya.",
    en: "Write the line that opens it above this line, {head} for example, or delete the brace that closes it.",
  },
  writeAnyHead: {
    id: "Tulis baris pembukanya di atas baris ini, atau hapus kurung tutupnya.",
    en: "Write the line that opens it above this line, or delete the brace that closes it.",
  },
  swap: {
    id: "Tulis { di akhir baris di atasnya dan {word} di depan baris ini.",
    en: "Write the { at the end of the line above and {word} at the beginning of this one.",
  },
  deleteDoubled: { id: "Hapus salah satunya.", en: "Delete one of the two." },
});

/** What a line that opens a block looks like, by the rule that reads it. */
export const headExamples: Readonly<Record<string, string>> = {
  map: "peta NAMA {",
  level: "level 1 {",
  process: 'P.1 "…" {',
  cfm: "cfm P.1 {",
  lane: "lajur NAMA {",
  step: 'NAMA "…" {',
  decree: "keputusan {",
};
