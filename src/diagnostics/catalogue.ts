import type { Text } from "./diagnostic.ts";
import type { CoreCode } from "./core.ts";

/** What `ppb explain` says about a code; `wrong` and `right` are whole sources that tests run, `right` is `wrong` repaired. */
export interface Explained {
  readonly summary: Text;
  /** Why it matters, with the fact or the regulation behind it. */
  readonly explanation: Text;
  readonly wrong: string;
  /** Several files stand below one another, each headed `// path.ppb`. */
  readonly right: string;
}

const HEAD = `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
}
`;

/** The findings that no rule makes. Long texts: loaded by what shows them, never by a plain check. */
export const explained: Readonly<Record<CoreCode, Explained>> = {
  "sintaks-tak-terduga": {
    summary: {
      id: "Tulisan yang tidak diharapkan di tempat itu.",
      en: "Something unexpected in this place.",
    },
    explanation: {
      id: "Kata kunci salah ketik, teks tanpa tanda petik, atau kurung yang kurang. Sisa berkas tetap diperiksa; satu salah ketik satu temuan.",
      en: "A mistyped keyword, a text without quotes or a missing brace. The rest of the file is still checked; one mistake is one finding.",
    },
    wrong: `${HEAD}unit umkm Bidang UMKM\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\n`,
  },
  "sintaks-kata": {
    summary: { id: "Kata yang bukan salah satu pilihannya.", en: "A word that is none of the choices." },
    explanation: {
      id: "Beberapa keterangan hanya mengenal daftar kata tertentu, misalnya kelompok utama, pendukung, atau manajemen.",
      en: "Some facts know a closed list of words only, such as kelompok utama, pendukung or manajemen.",
    },
    wrong: `${HEAD}level 0 {\n  P.1 "Pelayanan" kelompok umata\n}\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan" kelompok utama\n}\n`,
  },
  "sintaks-angka": {
    summary: { id: "Angka yang tidak sah di tempat itu.", en: "A number that is not allowed in this place." },
    explanation: {
      id: "Level ditulis 0, 1, 2 dan seterusnya; tahun empat angka; ukuran huruf 6 sampai 24; margin empat angka; tanggal yang ada di kalender.",
      en: "Levels are 0, 1, 2 and so on; a year has four digits; a type size is 6 to 24; a margin is four numbers; a date is one of the calendar.",
    },
    wrong: `${HEAD}level 1a {\n  P.1 "Pelayanan"\n}\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n`,
  },
  "sintaks-kurung": {
    summary: {
      id: "Kurung kurawal yang berlebih, atau tidak dibuka.",
      en: "Braces that are one too many, or not opened.",
    },
    explanation: {
      id: "Setiap kurung buka berdiri di belakang awal bloknya, dan setiap kurung tutup menutup satu blok. Yang berlebih dan yang kurang ditemukan dari lekukan barisnya; isi kurung tanpa awal blok tidak dibaca.",
      en: "Every opening brace stands behind the head of its block, and every closing one closes a block. Those too many and those missing are found by the indentation; what stands in braces without a head is not read.",
    },
    wrong: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n  }\n}\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n`,
  },
  "karakter-tak-sah": {
    summary: {
      id: "Karakter yang tidak punya arti di luar teks.",
      en: "A character that means nothing outside a text.",
    },
    explanation: {
      id: "Sering tanda petik miring dari pengolah kata (“ ”), panah => atau → sebagai ganti ->, atau titik koma di akhir baris. Yang jelas maksudnya dibaca seperti maksudnya, satu macam satu temuan, dan --fix menulisnya dengan benar.",
      en: "Often curly quotes from a word processor (“ ”), an arrow => or → in place of ->, or semicolons at the ends of lines. What is clear is read as it is meant, one kind is one finding, and --fix writes it as it should be.",
    },
    wrong: `${HEAD}unit umkm “Bidang UMKM”\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\n`,
  },
  "teks-tak-ditutup": {
    summary: {
      id: "Teks tanpa tanda petik penutup pada barisnya, atau tanpa pembuka.",
      en: "A text without its closing quote on its line, or without the opening one.",
    },
    explanation: {
      id: 'Teks biasa ditutup pada baris yang sama; teks beberapa baris diapit """.',
      en: 'A text is closed on its own line; a text over several lines stands between """.',
    },
    wrong: `${HEAD}unit umkm "Bidang UMKM\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\n`,
  },
  "blok-tak-ditutup": {
    summary: { id: "Blok tanpa kurung tutup.", en: "A block without its closing brace." },
    explanation: {
      id: "Lekukan baris menunjukkan di mana kurung tutup itu kurang; sisa berkas dibaca seolah-olah kurungnya ada. Bila kurang di banyak tempat, yang pertama ditunjukkan dan sisanya dihitung.",
      en: "The indentation tells where the brace is missing; the rest of the file is read as if it were there. Of many the first is shown and the others are counted.",
    },
    wrong: `${HEAD}level 0 {\n  P.1 "Pelayanan" {\n    keluaran "Izin"\n}\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan" {\n    keluaran "Izin"\n  }\n}\n`,
  },
  "komentar-tak-ditutup": {
    summary: {
      id: "Komentar yang dibuka dan tidak ditutup.",
      en: "A comment that is opened and not closed.",
    },
    explanation: {
      id: "Semua yang sesudahnya menjadi komentar dan tidak dibaca.",
      en: "All that follows becomes comment and is not read.",
    },
    wrong: `${HEAD}/* menunggu nama resmi\nunit umkm "Bidang UMKM"\n`,
    right: `${HEAD}/* menunggu nama resmi */\nunit umkm "Bidang UMKM"\n`,
  },
  "berkas-terlalu-besar": {
    summary: {
      id: "Berkas lebih dari 4 MB atau 300.000 kata dan tanda.",
      en: "A file of over 4 MB, or 300,000 words and signs.",
    },
    explanation: {
      id: "Peta sebuah kota besar pun sekitar 2 MB dengan 250.000 kata dan tanda; berkas sebesar ini tidak ditulis seorang perencana dan tidak dibaca. Batas ini menjaga waktu dan memori.",
      en: "Even the map of a large city is some 2 MB with 250,000 words and signs; a file of this size was not written by a planner and is not read. The limit keeps time and memory in bounds.",
    },
    wrong: `${HEAD}// … dan seterusnya, 4 MB lebih\n`,
    right: `${HEAD}// … sisanya di berkas .ppb lain dalam folder ini\n`,
  },
  "nama-berkas": {
    summary: {
      id: "Berkas yang namanya tidak tepat berakhiran .ppb.",
      en: "A file whose name does not quite end in .ppb.",
    },
    explanation: {
      id: "Notepad menambahkan .txt dan Windows menyembunyikannya: unit.ppb sebenarnya bernama unit.ppb.txt. Juga UNIT.PPB, yang bagi git dan komputer lain adalah berkas lain. Isinya tetap diperiksa, tetapi dokumen baru dibuat setelah namanya diganti.",
      en: "Notepad appends .txt and Windows hides it: unit.ppb is really called unit.ppb.txt. The same goes for UNIT.PPB, which to git and other computers is another file. The content is checked all the same, but documents are made only after it has been renamed.",
    },
    wrong: `// peta.ppb\n${HEAD}// unit.ppb.txt\nunit umkm "Bidang UMKM"\n`,
    right: `// peta.ppb\n${HEAD}// unit.ppb\nunit umkm "Bidang UMKM"\n`,
  },
  "berkas-tak-terbaca": {
    summary: {
      id: "Berkas .ppb yang ditemukan tetapi tidak dapat dibaca.",
      en: "A .ppb file that was found but cannot be read.",
    },
    explanation: {
      id: "Tautan yang putus, melingkar, atau keluar dari proyek, pipa, perangkat, dan berkas tanpa izin baca tidak dibaca. Isinya mungkin bagian dari peta, jadi peta tidak diperiksa dan dibuat tanpa memberi tahu.",
      en: "Links that are broken, circular or lead out of the project, pipes, devices, and files without permission to read are not read. They may hold a part of the map, so it is not checked and built as if they were not there.",
    },
    wrong: `// peta.ppb\n${HEAD}// unit.ppb adalah tautan ke berkas yang sudah dihapus\n`,
    right: `// peta.ppb\n${HEAD}// unit.ppb\nunit umkm "Bidang UMKM"\n`,
  },
  "nama-berkas-ganda": {
    summary: {
      id: "Salinan .ppb.txt di samping berkas .ppb-nya.",
      en: "A .ppb.txt copy beside its .ppb file.",
    },
    explanation: {
      id: "Hanya berkas .ppb yang dibaca. Mungkin perubahan terakhir tersimpan di salinannya.",
      en: "Only the .ppb file is read. The latest changes may have been saved in the copy.",
    },
    wrong: `// peta.ppb\n${HEAD}// unit.ppb\nunit umkm "Bidang UMKM"\n// unit.ppb.txt\nunit umkm "Bidang Usaha Mikro"\n`,
    right: `// peta.ppb\n${HEAD}// unit.ppb\nunit umkm "Bidang Usaha Mikro"\n`,
  },
  "bukan-utf8": {
    summary: { id: "Berkas yang bukan UTF-8.", en: "A file that is not UTF-8." },
    explanation: {
      id: "Huruf di luar ASCII sudah hilang (di sini tertulis �). Simpan ulang dengan pengodean UTF-8.",
      en: "Letters beyond ASCII are already lost (shown as � here). Save the file again as UTF-8.",
    },
    wrong: `${HEAD}unit cafe "Caf\uFFFD"\n`,
    right: `${HEAD}unit cafe "Café"\n`,
  },
  "karakter-tak-tercetak": {
    summary: {
      id: "Karakter yang tidak ada di huruf bawaan.",
      en: "A character that the shipped fonts do not have.",
    },
    explanation: {
      id: 'Gambar dan naskah dicetak dengan TeX Gyre Heros dan Bonum, yang punya huruf Latin, tanda baca, dan panah, tetapi bukan aksara lain atau emoji. Yang tidak ada dicetak sebagai "?". Huruf sendiri (`huruf`) hanya dipakai di naskah.',
      en: "Drawings and documents are set in TeX Gyre Heros and Bonum, which have Latin letters, punctuation and arrows, but no other scripts and no emoji. What they lack is printed as “?”. A font of your own (`huruf`) is used in documents only.",
    },
    wrong: `${HEAD}unit umkm "Bidang UMKM \u{1F600}"\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\n`,
  },
  "huruf-hilang": {
    summary: {
      id: 'Teks yang hurufnya sudah menjadi "????".',
      en: 'A text whose letters have become "????".',
    },
    explanation: {
      id: 'Program yang menyimpan aksara Arab, Jawa, atau Tionghoa dengan pengodean yang tidak mengenalnya menggantikan setiap huruf dengan tanda tanya, biasanya sebelum berkasnya sampai di sini. Huruf aslinya tidak dapat dipulihkan dari "????"; ketiklah lagi, atau ekspor ulang dari program asalnya sebagai UTF-8. Tanda tanya di belakang kata ("Lengkap???") tidak termasuk.',
      en: "A program that saves Arabic, Javanese or Chinese writing in an encoding that does not know it puts a question mark in place of each letter, usually before the file gets here. The letters cannot be had back from “????”: type them again, or export the file again from its program as UTF-8. Question marks behind a word (“Complete???”) are not meant.",
    },
    wrong: `${HEAD}unit umkm "????? ????"\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\n`,
  },
  "berkas-kosong": {
    summary: { id: "Berkas .ppb yang tidak berisi apa-apa.", en: "A .ppb file that says nothing." },
    explanation: {
      id: "Berkas kosong biasanya sisa penyimpanan yang gagal: isinya hilang, dan peta dibuat tanpa isi itu. Ambil kembali dari salinan atau dari Git, atau hapus berkasnya bila memang tidak dipakai.",
      en: "An empty file is mostly left by saving that failed: what it said is gone, and the map is made without it. Get it back from a copy or from Git, or delete the file if it is not used.",
    },
    wrong: `// peta.ppb\n${HEAD}// unit.ppb\n`,
    right: `// peta.ppb\n${HEAD}// unit.ppb\nunit umkm "Bidang UMKM"\n`,
  },
  "teks-kosong": {
    summary: { id: "Teks atau label yang tidak berisi apa-apa.", en: "A text or a label that says nothing." },
    explanation: {
      id: "Keterangan yang ditulis tanpa isi dicetak sebagai tempat kosong. Isi teksnya, atau hapus keterangannya sampai isinya diketahui.",
      en: "A fact without content is printed as an empty place. Write what it says, or delete it until that is known.",
    },
    wrong: `${HEAD}unit umkm ""\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\n`,
  },
  "garis-miring-terbalik": {
    summary: {
      id: "Garis miring terbalik yang tidak tercetak.",
      en: "A backslash that is not printed.",
    },
    explanation: {
      id: 'Di dalam teks, `\\` menandai tanda yang berikut: `\\"` adalah tanda petik, `\\n` baris baru, `\\u{2014}` sebuah karakter menurut nomornya, dan `\\\\` garis miring terbalik itu sendiri. Di depan tanda lain ia hilang, misalnya dari nama folder Windows.',
      en: 'In a text `\\` marks the character behind it: `\\"` is a quote, `\\n` a new line, `\\u{2014}` a character by its number, and `\\\\` the backslash itself. Before any other it is lost, as from the name of a folder of Windows.',
    },
    wrong: `${HEAD}unit umkm "Bidang UMKM (D:\\data)"\n`,
    right: `${HEAD}unit umkm "Bidang UMKM (D:\\\\data)"\n`,
  },
  "bukan-teks": {
    summary: { id: "Berkas yang bukan teks.", en: "A file that is not text." },
    explanation: {
      id: "Dokumen Word, Excel, PDF, atau gambar yang diberi nama .ppb tidak dapat dibaca. Salin isinya ke penyunting teks biasa dan simpan sebagai UTF-8.",
      en: "A Word, Excel or PDF document or an image that is named .ppb cannot be read. Copy its content into a plain text editor and save it as UTF-8.",
    },
    wrong: `%PDF-1.7\n1 0 obj\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\n`,
  },
  "peta-hilang": {
    summary: { id: "Berkas yang tidak termasuk peta mana pun.", en: "A file that belongs to no map." },
    explanation: {
      id: "Sebuah peta adalah folder berisi blok peta beserta semua yang di bawahnya; berkas ini berada di luarnya.",
      en: "A map is the folder of a peta block and all below it; this file is outside of any.",
    },
    wrong: `unit umkm "Bidang UMKM"\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\n`,
  },
  "peta-ganda": {
    summary: { id: "Dua blok peta dalam satu folder.", en: "Two peta blocks in one folder." },
    explanation: {
      id: "Satu folder adalah satu peta, di berkas mana pun bloknya. Blok kedua tidak dipakai.",
      en: "One folder is one map, in whichever file its block stands. The second block is not used.",
    },
    wrong: `${HEAD}peta LAIN {\n  tahun 2030\n}\n`,
    right: `peta CONTOH {\n  judul "Peta"\n  instansi "Dinas Contoh"\n  tahun 2030\n}\n`,
  },
  "id-peta-ganda": {
    summary: { id: "Dua peta dengan nama yang sama.", en: "Two maps of one name." },
    explanation: {
      id: "Rujukan antarpeta memakai nama; dua peta senama tidak dapat dibedakan.",
      en: "References across maps go by name; two maps of one name could not be told apart.",
    },
    wrong: `// kota/peta.ppb\n${HEAD}// dinas/peta.ppb\n${HEAD}`,
    right: `// kota/peta.ppb\n${HEAD}// dinas/peta.ppb\n${HEAD.replace("CONTOH", "DINAS")}`,
  },
  "keputusan-ganda": {
    summary: { id: "Dua blok keputusan dalam satu peta.", en: "Two keputusan blocks in one map." },
    explanation: {
      id: "Satu peta ditetapkan dengan satu keputusan. Blok kedua tidak dipakai.",
      en: "One map is enacted by one decree. The second block is not used.",
    },
    wrong: `${HEAD}keputusan {\n  tempat "Bekasi"\n}\nkeputusan {\n  pejabat "Kepala Dinas"\n}\n`,
    right: `${HEAD}keputusan {\n  tempat "Bekasi"\n  pejabat "Kepala Dinas"\n}\n`,
  },
  "unit-ganda": {
    summary: {
      id: "Unit atau mitra dengan nama pendek yang sama.",
      en: "Two units or partners of one short name.",
    },
    explanation: {
      id: "Pengampu dan lajur menunjuk unit dengan nama pendeknya. Yang kedua tidak dipakai.",
      en: "Owners and lanes point at units by their short names. The second one is not used.",
    },
    wrong: `${HEAD}unit umkm "Bidang UMKM"\nunit umkm "Bidang Usaha Mikro"\n`,
    right: `${HEAD}unit umkm "Bidang UMKM"\nunit mikro "Bidang Usaha Mikro"\n`,
  },
  "tertulis-ganda": {
    summary: {
      id: "Keterangan yang hanya boleh ditulis sekali ditulis dua kali.",
      en: "Something that may be written once is written twice.",
    },
    explanation: {
      id: "Dua judul, dua nomor, atau dua nama untuk satu lajur tidak mungkin sama-sama dicetak. Di mana pun itu terjadi yang pertama yang berlaku, dan yang lain ditunjukkan di sini.",
      en: "Two titles, two numbers or two names of one lane cannot both be printed. Wherever that happens the first one counts, and the other one is shown here.",
    },
    wrong: HEAD.replace("}\n", '  judul "Peta Lain"\n}\n'),
    right: HEAD,
  },
  "abaikan-sia-sia": {
    summary: {
      id: "Komentar ppb-abaikan yang tidak mengabaikan apa pun atau tanpa alasan.",
      en: "A suppression comment that suppresses nothing or gives no reason.",
    },
    explanation: {
      id: "Temuan yang diabaikan harus terlihat dan beralasan: pemeriksa tahun depan perlu tahu mengapa. Komentar yang tertinggal setelah cacatnya diperbaiki akan menyembunyikan cacat berikutnya. Tingkatnya dapat diatur seperti aturan.",
      en: "A suppression must be visible and give its reason: next year's reader needs to know why. A comment left behind after the defect was fixed would hide the next one. Its severity can be set like a rule's.",
    },
    wrong: `${HEAD}unit bidang "Bidang Contoh"\nlevel 0 {\n  P.1 "Pelayanan" pengampu bidang\n  // ppb-abaikan kode-lompat: P.2 dihapus\n  P.2 "Pengawasan" pengampu bidang\n}\n`,
    right: `${HEAD}unit bidang "Bidang Contoh"\nlevel 0 {\n  P.1 "Pelayanan" pengampu bidang\n  P.2 "Pengawasan" pengampu bidang\n}\n`,
  },
  "temuan-terlalu-banyak": {
    summary: {
      id: "Satu aturan menemukan lebih dari 1000 hal dalam satu peta.",
      en: "One rule found more than 1000 places in one map.",
    },
    explanation: {
      id: "Selebihnya tidak ditunjukkan: laporan sebesar itu tidak dibaca orang, dan memori ada batasnya. Setelah yang ditunjukkan diperbaiki, sisanya terlihat.",
      en: "The rest is not shown: nobody reads such a report, and memory has its bounds. Once those shown are fixed, the others appear.",
    },
    wrong: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n// … dan seterusnya, lebih dari 1000 kali\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n`,
  },
  "terlalu-besar": {
    summary: {
      id: "Langkah yang tidak muat pada satu lembar.",
      en: "A step that does not fit on one sheet.",
    },
    explanation: {
      id: "Gambar yang besar dibagi atas beberapa lembar, tetapi satu kotak tidak. Teks sepanjang ini tidak muat pada satu lembar, juga dengan huruf 7 pt. Ditemukan saat menggambar (draw, build) dan oleh check --drawings.",
      en: "A large drawing is cut into sheets, one box is not. A text this long does not fit on one sheet, not even in 7 pt. Found while drawing (draw, build) and by check --drawings.",
    },
    wrong: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n\ncfm P.1 {\n  lajur a "Bidang A" {\n    mulai\n    terima "Menerima permohonan beserta … dan lima halaman lagi"\n    selesai\n  }\n  alur mulai -> terima -> selesai\n}\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n\ncfm P.1 {\n  lajur a "Bidang A" {\n    mulai\n    terima "Menerima permohonan"\n    selesai\n  }\n  alur mulai -> terima -> selesai\n}\n`,
  },
  "gambar-tak-sah": {
    summary: {
      id: "Gambar yang tidak dapat dibuat dengan benar.",
      en: "A drawing that cannot be made correctly.",
    },
    explanation: {
      id: "Tidak ada jalan bagi semua alur tanpa garis yang berhimpit atau menembus langkah; gambar yang salah tidak dibuat. Pecah prosesnya atau kurangi alurnya. Ditemukan saat menggambar (draw, build) dan oleh check --drawings.",
      en: "The flows find no ways without lying on each other or running through steps; a wrong drawing is not made. Split the process or use fewer flows. Found while drawing (draw, build) and by check --drawings.",
    },
    wrong: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n\n// Langkah-langkah dengan sangat banyak alur di antaranya\ncfm P.1 {\n  lajur a "Bidang A" {\n    mulai\n    terima "Menerima permohonan"\n    selesai\n  }\n  alur mulai -> terima -> selesai\n}\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n\ncfm P.1 {\n  lajur a "Bidang A" {\n    mulai\n    terima "Menerima permohonan"\n    selesai\n  }\n  alur mulai -> terima -> selesai\n}\n`,
  },
  "gambar-tanpa-png": {
    summary: {
      id: "Gambar yang tidak dapat dijadikan PNG.",
      en: "A drawing that cannot be made into a PNG.",
    },
    explanation: {
      id: "Berkas Word memuat setiap gambar juga sebagai PNG, bagi program yang tidak mengenal SVG. Bila pembuat PNG gagal, biasanya karena memori habis, berkas Word tetap ditulis dan halaman gambar itu menyebut bahwa gambarnya belum ada; berkas PNG-nya tidak dibuat. SVG dan PDF tidak memerlukannya dan lengkap. Jalankan lagi di komputer dengan memori lebih besar, atau pecah gambarnya. Ditemukan oleh draw, build, dan export.",
      en: "A Word file holds every drawing as a PNG too, for programs that do not know SVG. Where the PNG cannot be made, mostly for lack of memory, the Word file is written all the same and the page of that drawing says that it is not there; its PNG file is not made. SVG and PDF do not need it and are complete. Run it again on a machine with more memory, or split the drawing. Found by draw, build and export.",
    },
    wrong: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n\n// Ratusan langkah di satu gambar, keluaran docx atau png\ncfm P.1 {\n  lajur a "Bidang A" {\n    mulai\n    terima "Menerima permohonan"\n    selesai\n  }\n  alur mulai -> terima -> selesai\n}\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n\ncfm P.1 {\n  lajur a "Bidang A" {\n    mulai\n    terima "Menerima permohonan"\n    selesai\n  }\n  alur mulai -> terima -> selesai\n}\n`,
  },
  "gambar-kurang-rapi": {
    summary: {
      id: "Gambar yang benar, tetapi perlu dibaca dua kali.",
      en: "A drawing that is right, but has to be read twice.",
    },
    explanation: {
      id: "Misalnya label sedekat itu ke garis alur lain, atau jalan keluar keputusan di antara dua sudut. Gambarnya tetap dibuat. Biasanya terlalu banyak jalan keluar di satu langkah; pecah keputusannya atau persingkat labelnya. Ditemukan saat menggambar (draw, build) dan oleh check --drawings.",
      en: "A label as near to another flow's line, say, or a way out of a decision between two corners. The drawing is made all the same. Most often one step has too many ways out: split the decision or shorten its labels. Found while drawing (draw, build) and by check --drawings.",
    },
    wrong: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n\n// Satu keputusan dengan sangat banyak jalan keluar\ncfm P.1 {\n  lajur a "Bidang A" {\n    mulai\n    terima "Menerima permohonan"\n    selesai\n  }\n  alur mulai -> terima -> selesai\n}\n`,
    right: `${HEAD}level 0 {\n  P.1 "Pelayanan"\n}\n\ncfm P.1 {\n  lajur a "Bidang A" {\n    mulai\n    terima "Menerima permohonan"\n    selesai\n  }\n  alur mulai -> terima -> selesai\n}\n`,
  },
  "aturan-tak-dikenal": {
    summary: {
      id: "Blok aturan menyebut aturan yang tidak ada.",
      en: "The aturan block names a rule that does not exist.",
    },
    explanation: {
      id: "Tingkat yang diatur untuk nama yang salah tidak berlaku di mana pun.",
      en: "A severity set for a mistyped name has no effect anywhere.",
    },
    wrong: `peta CONTOH {\n  judul "Peta"\n  instansi "Dinas Contoh"\n  aturan {\n    anak-tungal mati\n  }\n}\n`,
    right: `peta CONTOH {\n  judul "Peta"\n  instansi "Dinas Contoh"\n  aturan {\n    anak-tunggal mati\n  }\n}\n`,
  },
};
