import { defineMessages } from "../../diagnostics/message.ts";

/** What is said of braces that are missing or too many, and what to do. */
export const braces = defineMessages({
  unclosed: { id: "Blok ini tidak ditutup.", en: "This block is not closed." },
  unopened: { id: "Blok baris ini tidak dibuka.", en: "The block of this line is not opened." },
  superfluous: { id: "Kurung tutup ini berlebih.", en: "This closing brace is one too many." },
  headless: {
    id: "Kurung buka ini berlebih; isinya tidak dibaca.",
    en: "This opening brace is one too many; what is in it is not read.",
  },
  doubled: { id: "Kurung buka ini tertulis dua kali.", en: "This opening brace is written twice." },
  closeAtEnd: { id: "Tambahkan } di akhir berkas.{more}", en: "Add a } at the end of the file.{more}" },
  closeByIndentation: {
    id: "Menurut lekukan barisnya, } kurang sebelum baris {line}.{more}",
    en: "By the indentation a } is missing before line {line}.{more}",
  },
  closeBefore: {
    id: "Tampaknya } kurang sebelum baris {line}.{more}",
    en: "It seems that a } is missing before line {line}.{more}",
  },
  openHere: {
    id: "Tambahkan { di akhir baris ini.{more}",
    en: "Add a { at the end of this line.{more}",
  },
  deleteByIndentation: {
    id: "Hapus; menurut lekukan barisnya tidak ada blok yang ditutupnya.{more}",
    en: "Delete it; by the indentation there is no block that it closes.{more}",
  },
  deleteBrace: {
    id: "Hapus; tidak ada blok yang ditutupnya.{more}",
    en: "Delete it; there is no block that it closes.{more}",
  },
  deleteBoth: {
    id: "Hapus kurung ini dan tutupnya, atau tulis di depannya bloknya apa.{more}",
    en: "Delete it and the brace that closes it, or write before it which block it is.{more}",
  },
  deleteDoubled: { id: "Hapus salah satunya.{more}", en: "Delete one of the two.{more}" },
  more: {
    id: " Begitu juga di {n} tempat lain, mulai baris {line}.",
    en: " The same in {n} other places, from line {line} on.",
  },
  oneMore: {
    id: " Begitu juga di 1 tempat lain, mulai baris {line}.",
    en: " The same in 1 other place, from line {line} on.",
  },
  noMore: { id: "", en: "" },
});
