import { citation } from "./citation.ts";
import { text, type Rule } from "./rule.ts";

export const dasarHukumTidakTercantum: Rule = {
  name: "dasar-hukum-tidak-tercantum",
  severity: "hint",
  summary: text(
    "Peraturan dirujuk di Menimbang tetapi tidak ada di Mengingat.",
    "A regulation named in the considerations is missing from the legal basis.",
  ),
  explanation: text(
    "Peraturan yang menjadi pertimbangan dicantumkan juga sebagai dasar hukum.",
    "A regulation that is considered also belongs to the legal basis.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
keputusan {
  menimbang { "bahwa sebagaimana diatur dalam Peraturan Wali Kota Bekasi Nomor 14 Tahun 2023 tentang Renstra;" }
  mengingat { "Undang-Undang Nomor 9 Tahun 1996 tentang Bekasi;" }
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
keputusan {
  menimbang { "bahwa sebagaimana diatur dalam Undang-Undang Nomor 9 Tahun 1996 tentang Bekasi;" }
  mengingat { "Undang-Undang Nomor 9 Tahun 1996 tentang Bekasi;" }
}
`,
  check({ map, report }) {
    const decree = map.decree;
    if (decree === null || decree.inViewOf.length === 0) return;
    const listed = [...decree.inViewOf, ...decree.noting].map((item) => item.value).join("\n");
    for (const item of decree.considering) {
      const key = citation(item.value);
      if (key === null || listed.includes(key)) continue;
      report({
        span: item.span,
        message: text(`"${key}" tidak ada di Mengingat.`, `"${key}" is not in the legal basis.`),
        help: text("Tambahkan ke mengingat.", "Add it to `mengingat`."),
      });
    }
  },
};
