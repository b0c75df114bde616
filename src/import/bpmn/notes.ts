import { defineMessages } from "../../diagnostics/message.ts";
import { noteWriter } from "../note.ts";

/** Every kind of note of a BPMN import, by its effect: the sentence about `name` (what it is called) and `detail`. */
const NOTES = {
  lost: defineMessages({
    "boundary-lost": {
      id: 'Peristiwa tepi "{name}" tidak menempel pada kegiatan mana pun; hilang.',
      en: 'Boundary event "{name}" is attached to no activity; lost.',
    },
    "dangling-lost": {
      id: "Alur{name} tidak tersambung pada kedua ujungnya; hilang.",
      en: "Flow{name} is not tied at both ends; lost.",
    },
    "unwritten-flow": {
      id: '"{name}" ({detail}) tidak dapat ditulis; hilang.',
      en: '"{name}" ({detail}) cannot be written; lost.',
    },
  }),
  changed: defineMessages({
    "declared-encoding": {
      id: "Isi berkas bukan pengodean yang disebutnya; dibaca sebagai {detail}.",
      en: "The file is not in the encoding that it names; read as {detail}.",
    },
    mojibake: {
      id: "Huruf beraksen rusak karena dua kali dikodekan; dipulihkan.",
      en: "Accented letters were encoded twice; restored.",
    },
    spelling: {
      id: "{detail} elemen atau atribut ditulis dengan huruf besar dan kecil yang lain dari BPMN, seperti {name}; dibaca sebagai yang dimaksud.",
      en: "{detail} elements or attributes have other capitals than in BPMN, such as {name}; read as what is meant.",
    },
    "unnamed-lane": {
      id: 'Lajur tanpa nama; disebut "{name}".',
      en: 'Lane without a name; called "{name}".',
    },
    "unnamed-pool": {
      id: 'Pool tanpa nama; disebut "{name}".',
      en: 'Pool without a name; called "{name}".',
    },
    "pool-again": {
      id: 'Pool "{name}" menampakkan proses yang sama dengan "{detail}"; ditulis sebagai lajur tanpa langkah.',
      en: 'Pool "{name}" shows the same process as "{detail}"; written as a lane without steps.',
    },
    "outside-pools": {
      id: 'Langkah di luar semua pool; diletakkan di lajur "{name}".',
      en: 'Steps outside all pools; placed in lane "{name}".',
    },
    "several-diagrams": {
      id: '"{name}" digambar pada {detail} diagram; semuanya menjadi satu CFM.',
      en: '"{name}" is drawn on {detail} diagrams; all of them became one CFM.',
    },
    "sequence-to-pool": {
      id: 'Alur "{name}" dari atau ke pool tertutup menjadi pesan.',
      en: 'Flow "{name}" from or to a closed pool became a message.',
    },
    "lane-by-place": {
      id: '{detail} langkah tidak disebut di lajur mana pun; lajurnya diambil dari letaknya ("{name}").',
      en: '{detail} steps are named in no lane; their lane was taken from their place ("{name}").',
    },
    "lanes-several": {
      id: '"{name}" disebut di beberapa lajur ({detail}); diletakkan di yang pertama. Bila dikerjakan bersama, tulis lajur lainnya di belakang kata "bersama".',
      en: '"{name}" is named in several lanes ({detail}); placed in the first. If the work is shared, write the other lanes behind the word "bersama".',
    },
    "lane-guessed": {
      id: '"{detail}" tidak ada di lajur mana pun; diletakkan di "{name}".',
      en: '"{detail}" is in no lane; placed in "{name}".',
    },
    "node-kind": {
      id: '"{name}" ({detail}) ditulis sebagai langkah biasa yang terdekat.',
      en: '"{name}" ({detail}) is written as the nearest ordinary step.',
    },
    "decided-by-event": {
      id: '"{name}" tanpa label dan semua jalannya menuju tunggu; dibaca sebagai cabang yang diputuskan peristiwa.',
      en: '"{name}" has no labels and leads to waits only; read as a decision that what happens first makes.',
    },
    "decided-by-answer": {
      id: '"{name}" diputuskan peristiwa, tetapi jalannya tidak semua menuju tunggu atau semuanya berlabel; dibaca sebagai cabang biasa.',
      en: '"{name}" is decided by what happens, but not all its ways lead to waits, or all have labels; read as an ordinary decision.',
    },
    trigger: {
      id: 'Tanda {detail} pada "{name}" ditulis dengan kata-kata.',
      en: 'The sign of "{name}" ({detail}) is written in words.',
    },
    terminate: {
      id: '"{name}" menghentikan semua jalan yang masih berjalan; ditulis sebagai selesai biasa.',
      en: '"{name}" stops all that is still going on; written as an ordinary end.',
    },
    repetition: {
      id: 'Pengulangan "{name}" menjadi catatannya: "{detail}".',
      en: 'The repetition of "{name}" became its note: "{detail}".',
    },
    "implicit-start": {
      id: 'Pihak ini tanpa peristiwa mulai; mulai ditambahkan di depan "{name}".',
      en: 'This party has no start event; a start was added before "{name}".',
    },
    "implicit-end": {
      id: 'Tidak ada jalan keluar dari "{name}": dalam BPMN pekerjaan berakhir di situ; selesai ditambahkan di belakangnya.',
      en: 'Nothing leads on from "{name}": in BPMN work ends there; an end was added behind it.',
    },
    "message-to-border": {
      id: 'Pesan "{name}" menuju tepi pihaknya; ditautkan ke langkah "{detail}".',
      en: 'Message "{name}" leads to the border of its party; tied to step "{detail}".',
    },
    "message-from-border": {
      id: 'Pesan "{name}" keluar dari tepi pihaknya; ditautkan ke langkah "{detail}".',
      en: 'Message "{name}" leaves the border of its party; tied to step "{detail}".',
    },
    "start-on-the-way": {
      id: 'Peristiwa mulai "{name}" dituju langkah lain; dibaca sebagai peristiwa di tengah alur.',
      en: 'Other steps lead to start event "{name}"; read as an event on the way.',
    },
    "end-on-the-way": {
      id: 'Dari peristiwa selesai "{name}" alur berlanjut; dibaca sebagai peristiwa di tengah alur.',
      en: 'The flow goes on from end event "{name}"; read as an event on the way.',
    },
    "border-by-place": {
      id: 'Peristiwa "{name}" digambar di tepi "{detail}" tanpa ditautkan; dibaca sebagai peristiwa tepinya.',
      en: 'Event "{name}" is drawn at the border of "{detail}" without being attached; read as its boundary event.',
    },
    boundary: {
      id: 'Peristiwa tepi "{name}" menjadi jalan keluar berlabel dari "{detail}".',
      en: 'Boundary event "{name}" became a labelled way out of "{detail}".',
    },
    "boundary-beside": {
      id: 'Peristiwa tepi "{name}", yang tidak menghentikan "{detail}", menjadi jalan keluar berlabel; bahwa "{detail}" berjalan terus tidak tertulis.',
      en: 'Boundary event "{name}", which does not stop "{detail}", became a labelled way out; that "{detail}" goes on is not written.',
    },
    "boundary-idle": {
      id: 'Peristiwa tepi "{name}" tanpa jalan keluar menjadi keterangan "{detail}".',
      en: 'Boundary event "{name}" without a way out became a remark of "{detail}".',
    },
    "sub-process": {
      id: 'Isi subproses "{name}" menjadi CFM tersendiri, {detail}.',
      en: 'The inside of sub-process "{name}" became a CFM of its own, {detail}.',
    },
    "sub-process-event": {
      id: 'Subproses "{name}" dipicu peristiwa: dimulai di mulai tersendiri, isinya menjadi {detail}.',
      en: 'Sub-process "{name}" is triggered by an event: it has a start of its own, its inside became {detail}.',
    },
    "sub-process-beside": {
      id: 'Subproses "{name}" dipicu peristiwa dan berjalan di samping yang lain: dimulai di mulai tersendiri, isinya menjadi {detail}.',
      en: 'Sub-process "{name}" is triggered by an event and runs beside the rest: it has a start of its own, its inside became {detail}.',
    },
    "sub-process-empty": {
      id: 'Isi subproses "{name}" tidak ada di berkas ini; CFM-nya, {detail}, masih kosong.',
      en: 'The inside of sub-process "{name}" is not in this file; its CFM, {detail}, is still empty.',
    },
    "call-outside": {
      id: 'Proses "{name}" yang dipanggil tidak ada di berkas ini; dibuat tanpa CFM, {detail}.',
      en: 'Process "{name}", which is called, is not in this file; it was made without a CFM, {detail}.',
    },
    dangling: {
      id: 'Ujung alur yang lepas ditautkan ke "{name}", satu-satunya bentuk di dekatnya{detail}.',
      en: 'The loose end of a flow was tied to "{name}", the only shape near it{detail}.',
    },
    "inner-end": {
      id: 'Alur atau pesan dari atau ke "{name}" di dalam subproses "{detail}" ditulis sampai ke subprosesnya.',
      en: 'A flow or message from or to "{name}" inside sub-process "{detail}" is written up to the sub-process.',
    },
    "long-label": {
      id: 'Label alur dari "{name}" terlalu panjang; ditulis {detail} huruf pertamanya.',
      en: 'The label of a flow from "{name}" is too long; its first {detail} letters are written.',
    },
    link: {
      id: 'Pasangan sambungan "{name}" menjadi satu alur.',
      en: 'The pair of links "{name}" became one flow.',
    },
    annotation: {
      id: 'Anotasi yang tidak menempel pada langkah menjadi catatan CFM: "{name}".',
      en: 'Annotation that is tied to no step became a note of the CFM: "{name}".',
    },
    "annotation-of-several": {
      id: 'Anotasi "{name}" menempel pada beberapa langkah; ditulis pada "{detail}".',
      en: 'Annotation "{name}" is tied to several steps; written at "{detail}".',
    },
    "group-phase": {
      id: 'Kelompok "{name}" menjadi tahap.',
      en: 'Group "{name}" became a phase.',
    },
    "own-sop": {
      id: 'Langkah-langkah yang dicakup SOP "{name}" tidak ada lagi di diagram; ditulis tanpa mencakup.',
      en: 'The steps that SOP "{name}" describes are no longer in the diagram; written without them.',
    },
    "own-sop-number": {
      id: 'Nomor pada kode SOP "{name}" tidak terbaca atau sudah dipakai SOP lain; ditulis nomor {detail}.',
      en: 'The number in the code of SOP "{name}" cannot be read or is that of another SOP; number {detail} is written.',
    },
    "own-code": {
      id: 'Kode "{name}" di berkas ini bukan kode CFM; ditulis {detail}.',
      en: 'The code "{name}" in this file is no code of a CFM; {detail} is written.',
    },
    "own-code-twice": {
      id: 'Kode "{name}" sudah dipakai CFM yang diimpor sebelumnya; ditulis {detail}.',
      en: 'The code "{name}" is that of a CFM imported before; {detail} is written.',
    },
    unnamed: {
      id: 'Kegiatan tanpa nama; ditulis "{name}".',
      en: 'Activity without a name; written "{name}".',
    },
  }),
  omitted: defineMessages({
    "text-unwritten": {
      id: 'Teks "{name}" ({detail}) tidak ditulis; salin sendiri bila diperlukan.',
      en: 'The text "{name}" ({detail}) is not written; copy it yourself if you need it.',
    },
    "made-up-names": {
      id: '{detail} nama buatan program, seperti "{name}", tidak ditulis.',
      en: '{detail} names that a program made up, such as "{name}", are not written.',
    },
    "flow-twice": {
      id: 'Alur atau pesan kedua yang sama dari "{name}" ditulis sekali.',
      en: 'A second flow or message like another from "{name}" is written once.',
    },
    condition: {
      id: 'Rumus syarat alur dari "{name}" tidak ditulis.',
      en: 'The expression of the condition of a flow from "{name}" is not written.',
    },
    group: {
      id: 'Bingkai kelompok "{name}"{detail} tidak digambar.',
      en: 'The frame of group "{name}"{detail} is not drawn.',
    },
    "own-phase": {
      id: 'Langkah-langkah tahap "{name}" tidak ada lagi di diagram; tahap ini tidak ditulis.',
      en: 'The steps of phase "{name}" are no longer in the diagram; the phase is not written.',
    },
    unwritten: {
      id: '"{name}" ({detail}) tidak mempunyai padanan; ditinggalkan.',
      en: '"{name}" ({detail}) has no counterpart; left out.',
    },
  }),
} as const;

/** A note of a kind about the element at a place. */
export const noteOf = noteWriter(NOTES);

export type NoteCode = Parameters<typeof noteOf>[0];
