/** Files that are broken in ways that the whole map of `mistakes.ts` has no room for. */
export const BROKEN: readonly (readonly [why: string, text: string])[] = [
  ["a block that nothing opens, with a statement behind it", '{\n  unit a "A"\n}\nunit b "B"\n'],
  ["a block within a block that nothing opens", '{ x { y } }\nunit b "B"\n'],
  ["a block that is not closed, of a word that is none", 'zzz {\n  unit a "A"\nunit b "B"\n'],
  ["two blocks that are not closed, without indentation", 'level 0 {\nP.1 "A" {\nmasukan "S"\nunit a "A"\n'],
  [
    "two blocks that are not closed, further and further in",
    'cfm P.1 {\n  lajur a {\n    mulai\nunit a "A"\n',
  ],
  ["tabs before a block that is not closed", 'cfm P.1 {\n\tlajur a {\n\t\tmulai\n}\nunit a "A"\n'],
  [
    "a block that is not closed at the end of a file without a last line end",
    "cfm P.1 {\n  lajur a {\n    mulai\n  }",
  ],
  ["a block that is not closed, with the last line's end", "cfm P.1 {\n  lajur a {\n    mulai\n  }\n"],
  ["closed twice on a line", "cfm P.1 {\n  lajur a {\n    mulai\n  }}\n}\n"],
  ["closed once more on the last line", "cfm P.1 {\n  lajur a {\n    mulai\n  }\n}}\n"],
  ["opened twice", "cfm P.1 {{\n  lajur a {\n    mulai\n  }\n}\n"],
  ["opened twice, on two lines", "cfm P.1 {\n{\n  lajur a {\n    mulai\n  }\n}\n"],
  ["closed without having been opened", 'level 0\n  P.1 "A"\n  P.2 "B"\n}\n'],
  ["an inner block that is not opened", "cfm P.1 {\n  lajur a\n    mulai\n  }\n}\n"],
  ["two blocks that are not opened", "cfm P.1\n  lajur a\n    mulai\n  }\n}\n"],
  ["closed too often, at the beginning", '}\nunit a "A"\n'],
  ["a brace on a line of its own, and one too many", "cfm P.1\n{\n  lajur a\n  {\n    mulai\n  }\n}\n}\n"],
  ["a unit in a lane", 'cfm P.1 {\n  lajur a {\n    mulai\n    unit b "B"\n    selesai\n  }\n}\n'],
  ["two units in a level", 'level 0 {\n  P.1 "A"\n  unit b "B"\n  unit c "C"\n}\n'],
  ["a fact before any process", 'level 0 {\n  masukan "S"\n  P.1 "A"\n}\n'],
  ["a fact behind a flow", 'level 0 {\n  P.1 "A"\n  P.2 "B"\n  alur P.1 -> P.2\n  masukan "S"\n}\n'],
  [
    "a fact that is moved out of a process's block",
    'level 0 {\n  P.1 "A" {\n    P.2 "B"\n    masukan "S"\n  }\n}\n',
  ],
  ["a step in a CFM without a lane", 'cfm P.1 {\n  periksa "Memeriksa"\n  alur mulai -> periksa\n}\n'],
  ["a flow over three lines", "level 0 {\n  alur P.1 ->\n    P.2\n    -> P.3\n}\n"],
  ["a text on the next line", 'unit a\n  "Bidang A"\n'],
  ["a text on the next line, no further in", 'unit a\n"Bidang A"\n'],
  ["a text two lines below", 'unit a\n\n  "Bidang A"\n'],
  ["an abbreviation on the next line", 'unit a "Bidang A"\n  singkatan "A"\n'],
  ["a statement over four lines", 'unit\n  a\n  "Bidang A"\n  singkatan\n  "A"\n'],
  ["a mistyped statement on the next line", 'unit a "Bidang A"\n  unti b "Bidang B"\n'],
  ["a code in two lines", 'level 0 {\n  DINAS\n  01 "Layanan"\n  alur DINAS 01 -> DINAS\n    02\n}\n'],
  ["a code in two lines that nothing else uses", 'level 0 {\n  DINAS\n  01 "Layanan"\n}\n'],
  ["a number on the next line that is a process's own", 'level 0 {\n  P.1 "A"\n  2 "B"\n}\n'],
  ["a title without a code", 'level 0 {\n  "Layanan"\n  P.2 "B"\n}\n'],
  ["a word before a process", 'level 0 {\n  proses P.1 "A"\n}\n'],
  [
    "steps on one line",
    'cfm P.1 {\n  lajur a {\n    mulai terima "Menerima" periksa "Memeriksa" selesai\n  }\n}\n',
  ],
  ["an event behind a step without a text", "cfm P.1 {\n  lajur a {\n    mulai selesai\n  }\n}\n"],
  ["a step's kind alone", 'cfm P.1 {\n  lajur a {\n    cabang "Lengkap?"\n    mulai\n  }\n}\n'],
  ["a lane without a name", "cfm P.1 {\n  lajur {\n    mulai\n  }\n}\n"],
  ["a lane without a block", "cfm P.1 {\n  lajur a\n  lajur b { mulai }\n}\n"],
  ["a map without a name", 'peta {\n  judul "A"\n}\n'],
  ["a unit without a name", 'unit "Bidang A"\nmitra "Warga"\njabatan "Kepala"\n'],
  ["a unit with nothing", "unit\nmitra\nunit b\n"],
  ["a CFM without a code", "cfm {\n  lajur a { mulai }\n}\n"],
  ["a party without a name", "cfm P.1 {\n  pihak {\n    lajur a { mulai }\n  }\n}\n"],
  [
    "numbers of years in other ways",
    "peta A {\n  tahun 2027 2029\n}\npeta B {\n  tahun 2027 sampai 2029\n}\npeta C {\n  tahun 2027—2029\n}\npeta D {\n  tahun '27\n}\n",
  ],
  ["a level in Roman numbers", 'level II {\n  P.1.1 "A"\n}\nlevel iv { }\nlevel satu { }\nlevel 1.1 { }\n'],
  [
    "numbers of sizes in other ways",
    "peta A {\n  ukuran 12pt\n  margin 25mm 25mm 25mm 30mm\n}\npeta B {\n  ukuran 12,5\n  margin 25,25,25,30\n}\npeta C {\n  ukuran dua belas\n  margin 25\n}\n",
  ],
  [
    "codes in other ways",
    'level 1 {\n  P-1 "A"\n  P 1 "B"\n  P.1. "C"\n  P..1 "D"\n  P.I "E"\n  1.2 "F"\n  P.1-2 "G"\n  P.1/2 "H"\n}\n',
  ],
  [
    "codes in flows in other ways",
    "level 1 {\n  alur P-1 -> P 2\n  alur 1 -> 2\n  alur P.1, P.2 -> P.3\n  alur P.1 -> P.2 dan P.3\n  alur P.1 P.2\n  alur -> P.2\n  alur P.1 ->\n}\n",
  ],
  [
    "labels in other ways",
    'level 1 {\n  alur P.1 -> "Ya" P.2\n  alur P.1 -> P.2 "Ya"\n  alur P.1 "Ya" -> P.2\n  alur P.1 -> P.2: Ya\n  alur P.1 -[Ya-> P.2\n  alur P.1 -Ya]-> P.2\n  alur P.1 (Ya) -> P.2\n  alur P.1 Ya -> P.2\n  alur P.1 -> Ya -> P.2\n}\n',
  ],
  [
    "flows without their word",
    'level 1 {\n  P.1 -> P.2\n  "A" -> "B"\n}\ncfm P.1 {\n  mulai -> a ..> b\n  a -[Ya]-> b\n}\n',
  ],
  [
    "facts without their words",
    'level 1 {\n  P.1 "A" "B"\n  P.2 "C" a\n  P.3 pengampu a "D"\n  P.4 "E" pengampu\n  P.5 "F" kelompok pengampu a\n}\n',
  ],
  ["a fact twice", 'level 1 {\n  P.1 "A" pengampu pengampu a\n  P.2 "B" "B"\n  P.3 P.3 "C"\n}\n'],
  [
    "words of lists that are not theirs",
    "peta A {\n  keluaran pdf matriks\n  tulisan miring\n  arah samping\n}\n",
  ],
  [
    "lists with other signs",
    'unit a "A"\nlevel 1 {\n  P.1 "A" pengampu a, b; c\n  P.2 "B" pengampu a dan b\n  P.3 "C" pengampu a/b\n  P.4 "D" pengampu a & b\n}\n',
  ],
  [
    "texts without quotes",
    "unit a Bidang A singkatan BA\nlevel 1 {\n  P.1 Layanan izin pengampu a\n  P.2 Layanan, lain-lain\n}\ncfm P.1 {\n  lajur a {\n    cek cabang Lengkap?\n    beri Memberi izin\n  }\n}\n",
  ],
  [
    "names in words",
    'unit bidang tata kelola "A"\ncfm P.1 {\n  lajur a {\n    periksa berkas "A"\n    1periksa "B"\n    1 periksa "C"\n  }\n  alur periksa berkas -> 1periksa\n}\n',
  ],
  [
    "a list of the decree that is none",
    'keputusan {\n  menimbang {\n    bahwa perlu\n    "bahwa ingin" dan\n    a. "bahwa boleh"\n  }\n}\n',
  ],
  [
    "a decree's words in the wrong place",
    'keputusan {\n  "1 Tahun 2027" nomor\n  nomor: "1"\n  nomer "2"\n  menimbang "bahwa perlu"\n}\n',
  ],
  ["a level in words, with nothing in it and codes behind it", 'level iv { }\nlevel 1 {\n  P.1.1 "A"\n}\n'],
  ["a level in words, alone", "level satu { }\n"],
  [
    "numbers before the decree's items",
    'keputusan {\n  menimbang {\n    a "bahwa perlu"\n    b. "bahwa boleh"\n    ii) "bahwa dapat"\n    a b c d "bahwa mau"\n    KESATU\n  }\n  menetapkan {\n    KESATU "Menetapkan peta."\n    KEDUA : "Berlaku."\n    kesebelas "Selesai."\n  }\n}\n',
  ],
  [
    "a chain over lines with a word too many",
    'level 1 {\n  alur P.1 ->\n    P.2 P.3 ->\n    P.4\n  alur P.1 ->\n    "Ya" -> P.2\n  alur P.1 ->\n    -> P.2\n  alur P.1\n    -> P.2 pengampu -> P.3\n}\n',
  ],
  [
    "a step behind one without a text",
    'cfm P.1 {\n  lajur a {\n    simpan selesai\n    simpan cabang "Lengkap?"\n    simpan kirim dokumen "Surat"\n    simpan bersama b kirim "Mengirim"\n    mulai periksa "Memeriksa"\n    selesai kirim\n  }\n}\n',
  ],
  ["closed too often before a block that is not closed", '}\nlevel 0 {\nP.1 "A"\nunit a "A"\n'],
  [
    "facts on lines of their own, with mistakes",
    'level 0 {\n  P.1 "A"\n    masukkan "S"\n    keluaran Surat\n    kelompok utamaa\n    pengampu "Bidang A"\n  P.2 "B" {\n    pemasok a,\n  }\n  pelanggan b\n}\n',
  ],
  [
    "facts on lines of their own, behind a line that cannot be read",
    'level 0 {\n  P.1 x y z "A" 1\n    masukan "S"\n    masukkan "T"\n}\n',
  ],
  [
    "numbers and other signs before the decree's items",
    'keputusan {\n  menimbang {\n    1 a "bahwa perlu"\n    1 a b "bahwa boleh"\n    1 a b 2 "bahwa dapat"\n    a - "bahwa ingin"\n    (a) "bahwa mau"\n    a dari "bahwa lain"\n    1\n    2 "bahwa ada"\n  }\n}\n',
  ],
  [
    "items of the decree without quotes",
    'keputusan {\n  menimbang {\n    bahwa perlu ditetapkan;\n    bahwa dapat\n    bahwa "ingin" sekali\n  }\n  menetapkan {\n    Menetapkan peta\n    KEDUA Berlaku sejak tanggal ditetapkan\n  }\n}\n',
  ],
  [
    "letters and digits for a code",
    'level 0 {\n  P1 "A"\n  PB12 "B"\n  P123 "C"\n  p1 "D"\n  P1 pengampu a\n  P1\n}\n',
  ],
  [
    "levels in other ways",
    'level "nol" {\n  P.1 "A"\n}\nlevel {\n  P.1.1 "B"\n}\nlevel0 {\n  P.2 "C"\n}\nlevel ke 1 {\n  P.1.2 "D"\n}\nlevel -1 {\n}\n',
  ],
  [
    "English words for keywords",
    'map A {\n  title "Peta"\n  agency "Dinas"\n  year 2027\n}\ndepartment a "Bidang A" short "A"\nlevel 0 {\n  P.1 "A" owner a group utama {\n    input "S"\n    outputs "T"\n  }\n}\ncfm P.1 {\n  lane a {\n    start\n    check decision "Lengkap?"\n    save "Menyimpan" with b\n    end\n  }\n  flow start -> check\n}\n',
  ],
  [
    "English words that are names",
    'unit owner "A"\nunit start "B"\ncfm P.1 {\n  lajur owner {\n    input "Memasukkan"\n    output\n    flow "Mengalir" bersama start\n  }\n  alur input -> output -> flow\n}\n',
  ],
  [
    "English words with nothing behind them",
    'unit a "A" short\nunit b "B" division\nlevel 0 {\n  P.1 "A" owner\n  input\n  code 01 "B"\n  division 01 "C"\n}\ntitle\n',
  ],
  [
    "keywords in capitals, in two words and together",
    'UNIT a "A" Singkatan "B"\nPeta  A {\n  JUDUL "A"\n  daftar isi ya\n  Kode Peta "P.1"\n}\nlevel 1 {\n  P.1.1 "A" PENGAMPU a KELOMPOK UTAMA\n  P.1.2 "B" peng ampu a\n  P.1.3 "C" pengampua\n  P.1.4 "D" pengampu pengampu a\n}\nkeputusan {\n  penanda tangan {\n    Nama "A"\n  }\n}\n',
  ],
  [
    "a text twice, or a name",
    'unit a a "A"\nunit b "B" "B"\nmitra c "C" singkatan "D" singkatan "D"\nlevel 0 {\n  P.1 P.1 "A"\n  P.2 "B" pengampu a a\n  P.3 "C" {{\n  }\n}\ncfm cfm P.1 {\n  lajur a {\n    periksa periksa "A"\n    catat catat\n    mulai mulai\n  }\n}\n',
  ],
  [
    "quotes within a text, and texts that touch",
    'unit a "Bidang "A" Satu"\nunit b "Bidang"B\nunit c "B" "C"\nunit d "Bidang \\"A" Satu"\nlevel 0 {\n  P.1 "Layanan "izin" usaha" pengampu a {\n    masukan "Surat "asli""\n  }\n}\n',
  ],
  [
    "parties and lanes with printed names",
    'unit umum "Bagian Umum"\nmitra warga "Warga Kota"\nlevel 0 {\n  P.1 "A" pengampu "Bagian Umum"\n  P.2 "B" pengampu "Warga  Kota" umum\n  P.3 "C" pengampu Bagian Umum\n}\ncfm P.1 {\n  lajur "Warga Kota" {\n    periksa "P" bersama "Bagian Umum"\n  }\n  lajur Bagian Umum {\n    mulai\n  }\n}\n',
  ],
  [
    "lanes and blocks without their words",
    'DINAS {\n  judul "A"\n}\ncfm P.1 {\n  umum {\n    mulai\n  }\n  "Bagian Umum" {\n    selesai\n  }\n  lajur {\n    periksa "P"\n  }\n}\nP.1 {\n  lajur a { mulai }\n}\n',
  ],
  [
    "lines that are cut in two",
    'unit a\n  "Bidang A" singkatan\n  "A"\nlevel 0 {\n  P.1\n    "Layanan"\n  P.2 "B" pengampu\n    a\n  P.3 "C" kelompok\n  utama\n}\ncfm P.1 {\n  lajur a {\n    periksa\n      "Memeriksa"\n    cek cabang\n    "Lengkap?"\n    simpan "Menyimpan" bersama\n      b\n  }\n  alur mulai\n    -> periksa\n  alur periksa ->\n}\n',
  ],
  [
    "codes that are cut in two, above a process",
    'level 0 {\n  DINAS 01 "A"\n  alur DINAS 01 -> DINAS\n  02 "B"\n  alur DINAS\n  02 -> DINAS 01\n  DINAS 03 "C"\n}\n',
  ],
  [
    "sentences in a lane",
    'cfm P.1 {\n  lajur a {\n    Memeriksa berkas permohonan\n    Mencatat surat\n    mulai saja dulu\n    Petugas memeriksa berkas, lalu menyimpannya\n    "Menyimpan berkas"\n    dokumen Surat izin usaha\n  }\n  alur mulai -> periksa\n}\n',
  ],
  [
    "a brace in the wrong place",
    'level 0 {\n  P.1 "A" {\n    masukan "S"\n}\n  P.2 "B"\n  }\ncfm P.1 {\n  lajur a {\n    mulai\n    }\n    selesai\n  }\n  alur mulai -> selesai\n}\n}\n',
  ],
  [
    "a head of a block twice",
    'level 0 {\nlevel 0 {\n  P.1 "A"\n}\ncfm P.1 {\n  lajur a {\n  lajur a {\n    mulai\n  }\n}\n',
  ],
  ["a head of a block twice, alone", 'level 0 {\nlevel 0 {\n  P.1 "A"\n}\n'],
  ["braces alone", "{\n}\n{ }\n}{\n"],
  ["a head that is missing at the beginning of a file", '  judul "A"\n  tahun 2027\n}\nunit a "A"\n'],
  [
    "a head that is missing below another block",
    'level 0 {\n  P.1 "A"\n}\n  P.1.1 "B"\n  P.1.2 "C"\n}\nunit a "A"\n',
  ],
  [
    "heads that are missing of blocks that any could open",
    'keputusan {\n  menimbang {\n    "bahwa a"\n  }\n    "bahwa b"\n  }\n}\n',
  ],
  [
    "closed too early, before lines that stand further in",
    "cfm P.1 {\n  lajur a {\n    mulai\n  }\n    periksa\n    selesai\n  alur mulai -> selesai\n}\n",
  ],
  [
    "closed too early, and not at the end, which hides nothing",
    'peta A {\n  judul "A"\n}\ncfm P.9 {\n  lajur a {\n    mulai\n}\n    periksa\n    selesai\n  }\n',
  ],
  ["closed where nothing stands so far in", 'level 0 {\n    P.1 "A"\n  }\n}\n'],
  ["closed a little too far in", "cfm P.1 {\n  lajur a\n    mulai\n   }\n  lajur b {\n    selesai\n  }\n}\n"],
  [
    "closed on the lines of steps, and once too often",
    'cfm P.1 {\n  lajur a {\n    mulai\n    selesai }\n  lajur b { a "A" } }\n}\n',
  ],
  ["closed on the line of a step, and not at the end", "cfm P.1 {\n  lajur a {\n    mulai\n    selesai }\n"],
  ["not closed, with tabs", "cfm P.1 {\n\tlajur a {\n\t\tmulai\n\tlajur b {\n\t\tselesai\n\t}\n}\n"],
  [
    "names with a slash",
    'peta ATR/BPN {\n  judul "A"\n}\nunit umum/tu "Bagian Umum"\nunit TU/Dua "Bagian Dua" induk TU/Dua\nmitra a/b/c "Warga"\nlevel 0 {\n  P.1 "A" pengampu TU/Dua\n}\n',
  ],
  [
    "names that begin with digits",
    'unit 2a "A"\nlevel 0 {\n  P.1 "A" pengampu 2a\n}\ncfm P.1 {\n  lajur 2a {\n    12 catat "Mencatat"\n    123 simpan "Menyimpan" bersama 2a\n    1234 arsip "Mengarsipkan"\n    periksa "P" 2a "B"\n    3periksa\n    4_ "Empat"\n    5.6 "Lima"\n  }\n  alur catat -> simpan -> 3periksa -> 4_ -> 5.6\n}\n',
  ],
  [
    "words for arrows",
    "cfm P.1 {\n  alur a dan b\n  alur a lalu b kemudian c\n  alur a danau b\n  alur a ladan b -> c\n  alur a DAN b -> c\n  alur a dan -> c\n  alur a à b\n  alur a è b -> c\n  alur à b -> c\n  alur a b\n  alur a b c -> d\n  alur a b -> -> c\n  alur a -> b c\n}\n",
  ],
  [
    "labels behind a step in other brackets",
    'cfm P.1 {\n  alur a -> b: Ya\n  alur a -> b : Ya, benar\n  alur a -> b [Ya]\n  alur a -> b (Ya) -> c\n  alur a -> b |Ya|\n  alur a -> b , Ya\n  alur a -> b -> c: Ya\n  alur a ..> b: Ya\n  alur Ya: a -> b\n  alur Ya : a ..> b\n  alur selesai: a -> b\n  alur a "Ya \\\"benar\\\"" -> b\n  alur a -> "Ya \\\"benar\\\"" b\n}\n',
  ],
  [
    "flows without their word",
    'mulai -> a\nlevel 0 {\n  P.1 -> P.2\n  P.1 "A" -> P.2\n}\ncfm P.1 {\n  lajur a {\n    mulai -> a\n    1 -> 2\n  }\n  a -> b -> c\n  -> c\n  a ..> b\n}\n',
  ],
  [
    "dates in other ways",
    'keputusan {\n  tanggal "15 Januari" 2026\n}\nkeputusan {\n  tanggal\n}\nkeputusan {\n  tanggal 15/01/2026\n}\nkeputusan {\n  tanggal 2026/1/15 x\n}\nkeputusan {\n  tanggal 15 Januari 2026\n}\nkeputusan {\n  tanggal 30 Februari 2026\n}\nkeputusan {\n  tanggal 15 Januari\n}\nkeputusan {\n  tanggal 31-2-2026\n}\n',
  ],
  [
    "a keyword in place of what one before it wants",
    'level 0 {\n  P.1 "A" kelompok pengampu a\n  P.2 "B" zzz pengampu pengampu a\n  P.3 "C" pengampu kelompok utama\n  P.4 "D" kelompok\n}\nunit a singkatan "A"\ncfm P.1 {\n  lajur a {\n    x cabang bersama b\n    y "Y" bersama cabang\n  }\n}\n',
  ],
  [
    "labels of several words behind a step, with more behind",
    "cfm P.1 {\n  alur a -> b: Ya sekali -> c\n  alur a -> b [Ya sekali] -> c\n  alur a -> b: Ya -> c: Tidak\n}\n",
  ],
  [
    "letters for digits in long codes",
    'level 1 {\n  DINAS O1.02 "A"\n  DINAS 01.O2 "B"\n  DINAS l1.O2.03 "C"\n  DINAS Oke "D"\n  DINAS O "E"\n  alur DINAS O1.02 -> DINAS 01.02\n}\n',
  ],
  [
    "numbers and dates in other places",
    'peta A {\n  tahun 15/01/2026\n}\npeta B {\n  tahun 2027 2028 2029\n}\npeta C {\n  tahun 2027-2\n}\npeta D {\n  ukuran 15-01-2026\n}\nkeputusan {\n  nomor 15/01/2026\n  tanggal "15/01/2026"\n}\n',
  ],
  [
    "heads with an arrow for what they lack",
    'unit -> "A"\nunit ->\ncfm -> {\n  lajur -> {\n    -> "X"\n    x -> "Y"\n  }\n  pihak -> {\n    lajur a -> {\n      mulai\n    }\n  }\n}\npeta -> {\n  judul "A"\n}\n',
  ],
  [
    "numbers before steps, and in the flows",
    'cfm P.1 {\n  lajur a {\n    1 catat "Mencatat"\n    2. simpan "Menyimpan"\n    3 mulai\n    x 4 "Empat"\n  }\n  alur 1 catat -> 2 simpan -> x\n}\n',
  ],
  [
    "names in several words elsewhere",
    'unit bidang layanan "A" singkatan bidang layanan "B"\nunit bidang satu dua "C"\nbidang tiga "D"\nlevel 0 {\n  P.1 "A" pengampu bidang layanan\n  P.2 layanan umum "B"\n}\ncfm P.1 {\n  lajur bidang layanan "A" {\n    periksa berkas 2 "P"\n    cek lagi cabang "L"\n    periksa berkas\n    periksa 2 berkas "P"\n  }\n  lajur bidang layanan {\n    mulai\n  }\n  alur periksa berkas 2 -> cek lagi\n}\n',
  ],
  [
    "units without their word",
    'unit a "A"\numum "Bagian Umum"\n  tata "Bidang Tata"\nlain "Bidang Lain" singkatan "L"\nlevel 0 {\n  P.1 "A" pengampu umum tata lain\n  umum "Bagian Umum"\n}\n',
  ],
  [
    "codes without their full stop",
    'level 0 {\n  P1 "A"\n  P2 kelompok utama\n  P3 zzz "C"\n  P4\n  P1 "D" pengampu a\n}\n',
  ],
];
