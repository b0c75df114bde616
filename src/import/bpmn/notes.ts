import { note, noteWriter } from "../note.ts";

/** Every kind of note of a BPMN import: its effect and its sentence about `name` (what it is called) and `detail`. */
const NOTES = {
  "declared-encoding": note("changed", (_, detail) => ({
    id: `Isi berkas bukan pengodean yang disebutnya; dibaca sebagai ${detail}.`,
    en: `The file is not in the encoding that it names; read as ${detail}.`,
  })),
  mojibake: note("changed", () => ({
    id: "Huruf beraksen rusak karena dua kali dikodekan; dipulihkan.",
    en: "Accented letters were encoded twice; restored.",
  })),
  "unnamed-lane": note("changed", (name, detail) => ({
    id: `Lajur tanpa nama; disebut "${name}"${detail}.`,
    en: `Lane without a name; called "${name}"${detail}.`,
  })),
  "unnamed-pool": note("changed", (name) => ({
    id: `Pool tanpa nama; disebut "${name}".`,
    en: `Pool without a name; called "${name}".`,
  })),
  "outside-pools": note("changed", (name) => ({
    id: `Langkah di luar semua pool; diletakkan di lajur "${name}".`,
    en: `Steps outside all pools; placed in lane "${name}".`,
  })),
  "sequence-to-pool": note("changed", (name) => ({
    id: `Alur "${name}" dari atau ke pool tertutup menjadi pesan.`,
    en: `Flow "${name}" from or to a closed pool became a message.`,
  })),
  "lane-by-place": note("changed", (name, detail) => ({
    id: `${detail} langkah tidak disebut di lajur mana pun; lajurnya diambil dari letaknya ("${name}").`,
    en: `${detail} steps are named in no lane; their lane was taken from their place ("${name}").`,
  })),
  "lane-guessed": note("changed", (name, detail) => ({
    id: `"${detail}" tidak ada di lajur mana pun; diletakkan di "${name}".`,
    en: `"${detail}" is in no lane; placed in "${name}".`,
  })),
  "node-kind": note("changed", (name, detail) => ({
    id: `"${name}" (${detail}) ditulis sebagai langkah biasa yang terdekat.`,
    en: `"${name}" (${detail}) is written as the nearest ordinary step.`,
  })),
  "decided-by-event": note("changed", (name) => ({
    id: `"${name}" tanpa label dan semua jalannya menuju tunggu; dibaca sebagai cabang yang diputuskan peristiwa.`,
    en: `"${name}" has no labels and leads to waits only; read as a decision that what happens first makes.`,
  })),
  "decided-by-answer": note("changed", (name) => ({
    id: `"${name}" diputuskan peristiwa, tetapi jalannya tidak semua menuju tunggu atau semuanya berlabel; dibaca sebagai cabang biasa.`,
    en: `"${name}" is decided by what happens, but not all its ways lead to waits, or all have labels; read as an ordinary decision.`,
  })),
  trigger: note("changed", (name, detail) => ({
    id: `Tanda ${detail} pada "${name}" belum dapat ditulis.`,
    en: `The sign ${detail} of "${name}" cannot be written yet.`,
  })),
  boundary: note("changed", (name, detail) => ({
    id: `Peristiwa tepi "${name}" menjadi jalan keluar berlabel dari "${detail}".`,
    en: `Boundary event "${name}" became a labelled way out of "${detail}".`,
  })),
  "boundary-idle": note("changed", (name, detail) => ({
    id: `Peristiwa tepi "${name}" tanpa jalan keluar menjadi keterangan "${detail}".`,
    en: `Boundary event "${name}" without a way out became a remark of "${detail}".`,
  })),
  "boundary-lost": note("lost", (name) => ({
    id: `Peristiwa tepi "${name}" tidak menempel pada kegiatan mana pun; hilang.`,
    en: `Boundary event "${name}" is attached to no activity; lost.`,
  })),
  "sub-process": note("changed", (name, detail) => ({
    id: `Isi subproses "${name}" menjadi CFM tersendiri, ${detail}.`,
    en: `The inside of sub-process "${name}" became a CFM of its own, ${detail}.`,
  })),
  "sub-process-apart": note("lost", (name, detail) => ({
    id: `Subproses "${name}" dipicu peristiwa; menjadi CFM tersendiri, ${detail}, tanpa sambungan.`,
    en: `Sub-process "${name}" is triggered by an event; it became a CFM of its own, ${detail}, not linked.`,
  })),
  "sub-process-empty": note("changed", (name, detail) => ({
    id: `Isi "${name}" tidak ada di berkas ini; prosesnya dibuat tanpa CFM, ${detail}.`,
    en: `The inside of "${name}" is not in this file; its process was made without a CFM, ${detail}.`,
  })),
  dangling: note("changed", (name, detail) => ({
    id: `Ujung alur yang lepas ditautkan ke "${name}", satu-satunya bentuk di dekatnya${detail}.`,
    en: `The loose end of a flow was tied to "${name}", the only shape near it${detail}.`,
  })),
  "dangling-lost": note("lost", (name) => ({
    id: `Alur${name === "" ? "" : ` "${name}"`} tidak tersambung pada kedua ujungnya; hilang.`,
    en: `Flow${name === "" ? "" : ` "${name}"`} is not tied at both ends; lost.`,
  })),
  "flow-twice": note("omitted", (name) => ({
    id: `Alur kedua yang sama dari "${name}" ditulis sekali.`,
    en: `A second flow like another from "${name}" is written once.`,
  })),
  condition: note("omitted", (name) => ({
    id: `Rumus syarat alur dari "${name}" tidak ditulis.`,
    en: `The expression of the condition of a flow from "${name}" is not written.`,
  })),
  link: note("changed", (name) => ({
    id: `Pasangan sambungan "${name}" menjadi satu alur.`,
    en: `The pair of links "${name}" became one flow.`,
  })),
  annotation: note("changed", (name) => ({
    id: `Anotasi yang tidak menempel pada langkah menjadi catatan CFM: "${name}".`,
    en: `Annotation that is tied to no step became a note of the CFM: "${name}".`,
  })),
  "annotation-of-several": note("changed", (name, detail) => ({
    id: `Anotasi "${name}" menempel pada beberapa langkah; ditulis pada "${detail}".`,
    en: `Annotation "${name}" is tied to several steps; written at "${detail}".`,
  })),
  "passed-over": note("omitted", (name, detail) => ({
    id: `${detail} elemen ${name} tidak mempunyai padanan.`,
    en: `${detail} elements ${name} have no counterpart.`,
  })),
  unnamed: note("changed", (name) => ({
    id: `Kegiatan tanpa nama; ditulis "${name}".`,
    en: `Activity without a name; written "${name}".`,
  })),
} as const;

/** A note of a kind about the element or cell at a place. */
export const noteOf = noteWriter(NOTES);
