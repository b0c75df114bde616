import { note, noteWriter } from "../note.ts";
import { triggerText } from "./cfm/steps.ts";

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
  "made-up-names": note("omitted", (name, detail) => ({
    id: `${detail} nama buatan program, seperti "${name}", tidak ditulis.`,
    en: `${detail} names that a program made up, such as "${name}", are not written.`,
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
  "several-diagrams": note("changed", (name, detail) => ({
    id: `"${name}" digambar pada ${detail} diagram; semuanya menjadi satu CFM.`,
    en: `"${name}" is drawn on ${detail} diagrams; all of them became one CFM.`,
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
    id: `Tanda ${triggerText(detail).id} pada "${name}" ditulis dengan kata-kata.`,
    en: `The sign of "${name}" (${triggerText(detail).en}) is written in words.`,
  })),
  terminate: note("changed", (name) => ({
    id: `"${name}" menghentikan semua jalan yang masih berjalan; ditulis sebagai selesai biasa.`,
    en: `"${name}" stops all that is still going on; written as an ordinary end.`,
  })),
  repetition: note("changed", (name, detail) => ({
    id: `Pengulangan "${name}" menjadi catatannya: "${detail}".`,
    en: `The repetition of "${name}" became its note: "${detail}".`,
  })),
  "implicit-start": note("changed", (name) => ({
    id: `Pihak ini tanpa peristiwa mulai; mulai ditambahkan di depan "${name}".`,
    en: `This party has no start event; a start was added before "${name}".`,
  })),
  "implicit-end": note("changed", (name) => ({
    id: `Tidak ada jalan keluar dari "${name}": dalam BPMN pekerjaan berakhir di situ; selesai ditambahkan di belakangnya.`,
    en: `Nothing leads on from "${name}": in BPMN work ends there; an end was added behind it.`,
  })),
  "message-to-border": note("changed", (name, detail) => ({
    id: `Pesan "${name}" menuju tepi pihaknya; ditautkan ke langkah "${detail}".`,
    en: `Message "${name}" leads to the border of its party; tied to step "${detail}".`,
  })),
  "message-from-border": note("changed", (name, detail) => ({
    id: `Pesan "${name}" keluar dari tepi pihaknya; ditautkan ke langkah "${detail}".`,
    en: `Message "${name}" leaves the border of its party; tied to step "${detail}".`,
  })),
  boundary: note("changed", (name, detail) => ({
    id: `Peristiwa tepi "${name}" menjadi jalan keluar berlabel dari "${detail}".`,
    en: `Boundary event "${name}" became a labelled way out of "${detail}".`,
  })),
  "boundary-beside": note("changed", (name, detail) => ({
    id: `Peristiwa tepi "${name}", yang tidak menghentikan "${detail}", menjadi jalan keluar berlabel; bahwa "${detail}" berjalan terus tidak tertulis.`,
    en: `Boundary event "${name}", which does not stop "${detail}", became a labelled way out; that "${detail}" goes on is not written.`,
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
  "sub-process-event": note("changed", (name, detail) => ({
    id: `Subproses "${name}" dipicu peristiwa: dimulai di mulai tersendiri, isinya menjadi ${detail}.`,
    en: `Sub-process "${name}" is triggered by an event: it has a start of its own, its inside became ${detail}.`,
  })),
  "sub-process-beside": note("changed", (name, detail) => ({
    id: `Subproses "${name}" dipicu peristiwa dan berjalan di samping yang lain: dimulai di mulai tersendiri, isinya menjadi ${detail}.`,
    en: `Sub-process "${name}" is triggered by an event and runs beside the rest: it has a start of its own, its inside became ${detail}.`,
  })),
  "sub-process-empty": note("changed", (name, detail) => ({
    id: `Isi subproses "${name}" tidak ada di berkas ini; CFM-nya, ${detail}, masih kosong.`,
    en: `The inside of sub-process "${name}" is not in this file; its CFM, ${detail}, is still empty.`,
  })),
  "call-outside": note("changed", (name, detail) => ({
    id: `Proses "${name}" yang dipanggil tidak ada di berkas ini; dibuat tanpa CFM, ${detail}.`,
    en: `Process "${name}", which is called, is not in this file; it was made without a CFM, ${detail}.`,
  })),
  dangling: note("changed", (name, detail) => ({
    id: `Ujung alur yang lepas ditautkan ke "${name}", satu-satunya bentuk di dekatnya${detail}.`,
    en: `The loose end of a flow was tied to "${name}", the only shape near it${detail}.`,
  })),
  "dangling-lost": note("lost", (name) => ({
    id: `Alur${name === "" ? "" : ` "${name}"`} tidak tersambung pada kedua ujungnya; hilang.`,
    en: `Flow${name === "" ? "" : ` "${name}"`} is not tied at both ends; lost.`,
  })),
  "inner-end": note("changed", (name, detail) => ({
    id: `Alur atau pesan dari atau ke "${name}" di dalam subproses "${detail}" ditulis sampai ke subprosesnya.`,
    en: `A flow or message from or to "${name}" inside sub-process "${detail}" is written up to the sub-process.`,
  })),
  "long-label": note("changed", (name, detail) => ({
    id: `Label alur dari "${name}" terlalu panjang; ditulis ${detail} huruf pertamanya.`,
    en: `The label of a flow from "${name}" is too long; its first ${detail} letters are written.`,
  })),
  "flow-twice": note("omitted", (name) => ({
    id: `Alur atau pesan kedua yang sama dari "${name}" ditulis sekali.`,
    en: `A second flow or message like another from "${name}" is written once.`,
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
  group: note("omitted", (name, detail) => ({
    id: `Bingkai kelompok "${name}"${detail} tidak digambar.`,
    en: `The frame of group "${name}"${detail} is not drawn.`,
  })),
  "group-phase": note("changed", (name) => ({
    id: `Kelompok "${name}" menjadi tahap.`,
    en: `Group "${name}" became a phase.`,
  })),
  "own-phase": note("omitted", (name) => ({
    id: `Langkah-langkah tahap "${name}" tidak ada lagi di diagram; tahap ini tidak ditulis.`,
    en: `The steps of phase "${name}" are no longer in the diagram; the phase is not written.`,
  })),
  "own-sop": note("changed", (name) => ({
    id: `Langkah-langkah yang dicakup SOP "${name}" tidak ada lagi di diagram; ditulis tanpa mencakup.`,
    en: `The steps that SOP "${name}" describes are no longer in the diagram; written without them.`,
  })),
  "own-sop-number": note("changed", (name, detail) => ({
    id: `Nomor pada kode SOP "${name}" tidak terbaca; ditulis nomor ${detail}.`,
    en: `The number in the code of SOP "${name}" cannot be read; number ${detail} is written.`,
  })),
  unwritten: note("omitted", (name, detail) => ({
    id: `"${name}" (${detail}) tidak mempunyai padanan; ditinggalkan.`,
    en: `"${name}" (${detail}) has no counterpart; left out.`,
  })),
  "unwritten-flow": note("lost", (name, detail) => ({
    id: `"${name}" (${detail}) tidak dapat ditulis; hilang.`,
    en: `"${name}" (${detail}) cannot be written; lost.`,
  })),
  unnamed: note("changed", (name) => ({
    id: `Kegiatan tanpa nama; ditulis "${name}".`,
    en: `Activity without a name; written "${name}".`,
  })),
} as const;

export type NoteCode = keyof typeof NOTES;

/** A note of a kind about the element or cell at a place. */
export const noteOf = noteWriter(NOTES);
