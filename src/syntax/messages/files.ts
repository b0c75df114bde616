import { defineMessages } from "../../diagnostics/message.ts";

/** What is said of files that are not read. */
export const files = defineMessages({
  over4MB: {
    id: "Berkas ini lebih dari 4 MB dan tidak dibaca.",
    en: "This file is over 4 MB and was not read.",
  },
  tooManyParts: {
    id: "Berkas ini berisi lebih dari 300.000 kata dan tanda dan tidak dibaca.",
    en: "This file has over 300,000 words and signs and was not read.",
  },
  split: {
    id: "Bagi isinya ke beberapa berkas .ppb.",
    en: "Split it into several .ppb files.",
  },
  utf16: {
    id: "Berkas ini bukan UTF-8, tampaknya UTF-16 tanpa tanda di awalnya; tidak dibaca.",
    en: "This file is not UTF-8 but, it seems, UTF-16 without a mark; it was not read.",
  },
  notText: {
    id: "Berkas ini bukan teks; tidak dibaca.",
    en: "This file is not text; it was not read.",
  },
  otherFormat: {
    id: "Berkas ini bukan teks .ppb, tampaknya {format}; tidak dibaca.",
    en: "This file is no .ppb text but, it seems, {format}; it was not read.",
  },
  saveAs: {
    id: 'Simpan sebagai UTF-8. Di Notepad: File, Simpan Sebagai, Pengodean "UTF-8". Di Word: File, Simpan Sebagai, jenis "Teks Biasa (.txt)", lalu pengodean "Unicode (UTF-8)".',
    en: 'Save it as UTF-8. In Notepad: File, Save As, Encoding "UTF-8". In Word: File, Save As, type "Plain Text (.txt)", then the encoding "Unicode (UTF-8)".',
  },
});

/** The formats of other programs, as people call them. */
export const formats = defineMessages({
  zip: { id: "dokumen Word, Excel, atau ZIP", en: "a Word, Excel or ZIP file" },
  oldOffice: { id: "dokumen Word atau Excel lama", en: "an old Word or Excel file" },
  pdf: { id: "dokumen PDF", en: "a PDF document" },
  rtf: { id: "dokumen RTF", en: "an RTF document" },
  png: { id: "gambar PNG", en: "a PNG image" },
  jpeg: { id: "gambar JPEG", en: "a JPEG image" },
  gif: { id: "gambar GIF", en: "a GIF image" },
  html: { id: "halaman web (HTML)", en: "a web page (HTML)" },
  xml: { id: "berkas XML", en: "an XML file" },
});
