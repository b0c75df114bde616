/**
 * What the rules on titles know of Indonesian, as data. Spellings: Kamus Besar Bahasa Indonesia VI (kbbi.kemdikbud.go.id) and
 * the spelling rules EYD V (2022); abbreviations: the laws that introduce them. A word belongs here when one form is
 * standard whatever the sentence; forms that are another agency's official term do not (BPN's "sertipikat").
 */

/** Forms that KBBI refers to another one: nonstandard → standard. */
const NONSTANDARD =
  "aktifitas=aktivitas aktip=aktif analisa=analisis antri=antre antrian=antrean apotik=apotek atlit=atlet azas=asas azasi=asasi " +
  "detil=detail diagnosa=diagnosis difinitif=definitif efektifitas=efektivitas ekstrim=ekstrem frekwensi=frekuensi " +
  "himbauan=imbauan hipotesa=hipotesis hirarki=hierarki ijasah=ijazah ijin=izin perijinan=perizinan jadual=jadwal " +
  "jaman=zaman jendral=jenderal kadaluarsa=kedaluwarsa kadaluwarsa=kedaluwarsa kadarluarsa=kedaluwarsa karir=karier " +
  "ketrampilan=keterampilan kongkrit=konkret konkrit=konkret koordinir=koordinasi kreatifitas=kreativitas kwalitas=kualitas " +
  "kwantitas=kuantitas kwartal=kuartal kwitansi=kuitansi legalisir=legalisasi managemen=manajemen methode=metode " +
  "nasehat=nasihat nopember=november obyek=objek otentik=autentik pebruari=februari praktek=praktik produktifitas=produktivitas " +
  "propinsi=provinsi resiko=risiko sekedar=sekadar sekertariat=sekretariat sekertaris=sekretaris silahkan=silakan " +
  "sintesa=sintesis sistim=sistem standarisasi=standardisasi standart=standar subyek=subjek tehnik=teknik tehnis=teknis " +
  "telpon=telepon trampil=terampil";

/** Typing errors that were printed in decrees of agencies. */
const MISTYPED =
  "evalusi=evaluasi pelau=pelaku pengelolahan=pengolahan sikronisasi=sinkronisasi singkronisasi=sinkronisasi " +
  "sosialiasi=sosialisasi stategis=strategis";

/** Words with one standard spelling, by the form that is not. */
export const STANDARD_SPELLINGS: ReadonlyMap<string, string> = new Map(
  `${NONSTANDARD} ${MISTYPED}`.split(" ").map((pair): [string, string] => {
    const [written = "", standard = ""] = pair.split("=");
    return [written, standard];
  }),
);

/** Fixed terms of the field (PermenPANRB 19/2018): the first word always takes the second. */
export const FIXED_TERMS: ReadonlyMap<string, string> = new Map([["pemangku", "kepentingan"]]);

/** Pairs of words of KBBI that look like one misspelt; each pair in order of the alphabet. */
export const DISTINCT_PAIRS: ReadonlySet<string> = new Set([
  "pengadaan penggandaan",
  "pembuatan pembulatan",
  "pertahanan pertanahan",
]);

/** Abbreviations that every office knows: no map has to explain them. */
export const KNOWN_ABBREVIATIONS: readonly string[] =
  "UMKM UKM HUT SDM ASN PNS SOP APBD APBN RPJMD RPJPD RKPD DPA RKA RAB PAD KTP KK NIK NIP NPWP NIB OPD SKPD BUMD BUMN DPRD RI TNI POLRI RT RW PKK SD SMP SMA SMK PAUD CFM SPBE TIK PPID JDIH LKJIP SAKIP RB BPJS".split(
    " ",
  );
