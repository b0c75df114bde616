import { testRule } from "../table.ts";

const BASIS =
  '"Peraturan Wali Kota Contoh Nomor 37 Tahun 2028 tentang Kedudukan dan Susunan Organisasi Dinas Perpustakaan Kota Contoh;"';
const STRATEGY =
  '"Peraturan Wali Kota Contoh Nomor 14 Tahun 2028 tentang Rencana Strategis (Berita Daerah Kota Contoh Tahun 2028 Nomor 14);"';
const REASON = "diatur dalam Peraturan Wali Kota Contoh Nomor 14 Tahun 2028 tentang";

testRule("dasar-ganda", {
  silent: {
    "two numbers": [],
    "one number of two years": [[BASIS, BASIS.replace("Nomor 37 Tahun 2028", "Nomor 14 Tahun 2027")]],
    "one number, of which the other only begins like it": [[BASIS, BASIS.replace("Nomor 37", "Nomor 141")]],
    "one number of two kinds": [
      [BASIS, BASIS.replace("Wali Kota Contoh Nomor 37", "Daerah Kota Contoh Nomor 14")],
    ],
    "named again as what an amendment changes": [
      [
        BASIS,
        BASIS.replace(
          "tentang",
          "tentang Perubahan atas Peraturan Wali Kota Contoh Nomor 14 Tahun 2028 tentang",
        ),
      ],
    ],
    "what cites nothing": [
      [BASIS, `"Hasil rapat;"\n    "Hasil rapat;"`],
      [STRATEGY, STRATEGY.replace(";", "")],
    ],
  },
  fires: {
    "with another subject": { patch: [[BASIS, BASIS.replace("37", "14")]], at: [BASIS.replace("37", "14")] },
    "with a colon": { patch: [[BASIS, BASIS.replace("37", ": 14")]], at: [BASIS.replace("37", ": 14")] },
    "with a colon without a space": {
      patch: [[BASIS, BASIS.replace(" 37", ": 14")]],
      at: [BASIS.replace(" 37", ": 14")],
    },
    "with a zero": {
      patch: [[BASIS, BASIS.replace("37", "014")]],
      at: [BASIS.replace("37", "014")],
      also: ["format-nomor-peraturan"],
    },
    "in capitals": {
      patch: [[BASIS, '"PERATURAN WALI KOTA CONTOH NOMOR 14 TAHUN 2028;"']],
      at: ['"PERATURAN WALI KOTA CONTOH NOMOR 14 TAHUN 2028;"'],
    },
    "thrice, each after the first": {
      patch: [[BASIS, `${BASIS.replace("37", "14")}\n    ${BASIS.replace("37", "14")}`]],
      at: [BASIS.replace("37", "14"), BASIS.replace("37", "14")],
      args: { key: "Peraturan Wali Kota Contoh Nomor 14 Tahun 2028" },
    },
  },
});

testRule("dasar-hukum-tidak-tercantum", {
  silent: {
    listed: [],
    "listed with a colon": [[STRATEGY, STRATEGY.replace("Nomor 14 Tahun", "Nomor : 14 Tahun")]],
    "listed with a zero, which format-nomor-peraturan reports": [
      [STRATEGY, STRATEGY.replace("Nomor 14 Tahun 2028 tentang", "Nomor 014 Tahun 2028 tentang")],
    ],
    "listed in capitals": [[STRATEGY, '"PERATURAN WALI KOTA CONTOH NOMOR 14 TAHUN 2028;"']],
    "listed over two lines": [
      [
        STRATEGY,
        '"""\n    Peraturan Wali Kota Contoh Nomor 14\n    Tahun 2028 tentang Rencana Strategis;\n    """',
      ],
    ],
    "listed among what is noted": [
      [STRATEGY, '"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;"'],
      ['"Berita Acara', '"Peraturan Wali Kota Contoh Nomor 14 Tahun 2028;"\n    "Berita Acara'],
    ],
    "no legal basis at all": [
      [STRATEGY, ""],
      [BASIS, ""],
    ],
  },
  fires: {
    "another number": {
      patch: [[REASON, REASON.replace("14", "15")]],
      at: [
        '"bahwa sebagaimana diatur dalam Peraturan Wali Kota Contoh Nomor 15 Tahun 2028 tentang Rencana Strategis, Dinas Perpustakaan Kota Contoh perlu menyusun peta proses bisnis;"',
      ],
      args: { key: "Peraturan Wali Kota Contoh Nomor 15 Tahun 2028" },
    },
    "the end of a listed number": {
      patch: [[REASON, REASON.replace("14", "4")]],
      at: [
        '"bahwa sebagaimana diatur dalam Peraturan Wali Kota Contoh Nomor 4 Tahun 2028 tentang Rencana Strategis, Dinas Perpustakaan Kota Contoh perlu menyusun peta proses bisnis;"',
      ],
    },
    "another year": {
      patch: [[REASON, REASON.replace("2028", "2027")]],
      at: [
        '"bahwa sebagaimana diatur dalam Peraturan Wali Kota Contoh Nomor 14 Tahun 2027 tentang Rencana Strategis, Dinas Perpustakaan Kota Contoh perlu menyusun peta proses bisnis;"',
      ],
    },
    "two of three reasons": {
      patch: [
        [
          "  menimbang {\n",
          '  menimbang {\n    "bahwa menurut Peraturan Wali Kota Contoh Nomor 8 Tahun 2020;"\n    "bahwa menurut Keputusan Wali Kota Contoh Nomor 37 Tahun 2028;"\n',
        ],
      ],
      at: [
        '"bahwa menurut Peraturan Wali Kota Contoh Nomor 8 Tahun 2020;"',
        '"bahwa menurut Keputusan Wali Kota Contoh Nomor 37 Tahun 2028;"',
      ],
    },
  },
});

const CLAUSE =
  '"Peta sebagaimana dimaksud dalam Diktum KESATU tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini."';
const clauseWith = (from: string, to: string): string => CLAUSE.replace(from, to);

testRule("frasa-baku-diktum", {
  silent: {
    "with dalam": [],
    "with pada": [["dimaksud dalam Diktum", "dimaksud pada Diktum"]],
    "with huruf in between": [["dimaksud dalam Diktum", "dimaksud huruf a Diktum"]],
    "another word that begins so": [["dimaksud dalam Diktum", "dimaksud Diktumnya dalam Diktum"]],
  },
  fires: {
    "without dalam": {
      patch: [["dimaksud dalam Diktum", "dimaksud Diktum"]],
      at: ["Diktum"],
      fixed: [["dimaksud Diktum", "dimaksud dalam Diktum"]],
    },
    "in capitals": {
      patch: [["dimaksud dalam Diktum", "dimaksud DIKTUM"]],
      at: ["DIKTUM"],
      fixed: [["dimaksud DIKTUM", "dimaksud dalam DIKTUM"]],
    },
    "a capital at the beginning": {
      patch: [["Peta sebagaimana dimaksud dalam Diktum", "Sebagaimana dimaksud Diktum"]],
      at: ["Diktum"],
      fixed: [["dimaksud Diktum", "dimaksud dalam Diktum"]],
    },
    "twice in one clause, with one finding": {
      patch: [
        ["dimaksud dalam Diktum KESATU", "dimaksud Diktum KESATU dan sebagaimana dimaksud Diktum KETIGA"],
      ],
      at: ["Diktum"],
      fixed: [
        [
          "dimaksud Diktum KESATU dan sebagaimana dimaksud Diktum KETIGA",
          "dimaksud dalam Diktum KESATU dan sebagaimana dimaksud dalam Diktum KETIGA",
        ],
      ],
    },
    "in two clauses": {
      patch: [
        ["dimaksud dalam Diktum", "dimaksud Diktum"],
        ['"Menetapkan Peta', '"Hal sebagaimana dimaksud Diktum KEDUA adalah Peta'],
      ],
      at: ["Diktum", "Diktum"],
      fixed: [
        ["dimaksud Diktum KESATU", "dimaksud dalam Diktum KESATU"],
        ["dimaksud Diktum KEDUA", "dimaksud dalam Diktum KEDUA"],
      ],
    },
    "in a point of a clause": {
      patch: [[CLAUSE, `${CLAUSE} { "tugas sebagaimana dimaksud Diktum KESATU;" }`]],
      at: ["Diktum"],
      fixed: [["dimaksud Diktum KESATU;", "dimaksud dalam Diktum KESATU;"]],
    },
    "over a line of a block text, which only its author changes": {
      patch: [
        [
          CLAUSE,
          clauseWith("dimaksud dalam Diktum", "dimaksud\n    Diktum")
            .replace(/^"/, '"""\n    ')
            .replace(/"$/, '\n    """'),
        ],
      ],
      at: [
        clauseWith("dimaksud dalam Diktum", "dimaksud\n    Diktum")
          .replace(/^"/, '"""\n    ')
          .replace(/"$/, '\n    """'),
      ],
    },
  },
});

testRule("klausul-lampiran-tidak-lengkap", {
  silent: {
    complete: [],
    "tak terpisahkan": [["bagian tidak terpisahkan", "bagian yang tak terpisahkan"]],
    "tidak dapat dipisahkan": [["bagian tidak terpisahkan", "bagian yang tidak dapat dipisahkan"]],
    "in a clause after the one that first names it": [
      ['Kota Contoh."\n    "Peta seb', 'Kota Contoh sebagaimana Lampiran."\n    "Peta seb'],
    ],
    "in capitals": [["bagian tidak terpisahkan", "bagian TIDAK TERPISAHKAN"]],
    "no clause names it": [[CLAUSE, '"Keputusan ini berlaku sejak ditetapkan."']],
    "another word that begins so": [[CLAUSE, '"Berkas yang dilampirkan disimpan."']],
  },
  fires: {
    "without it": {
      patch: [[CLAUSE, '"Peta tercantum dalam Lampiran Keputusan ini."']],
      at: ['"Peta tercantum dalam Lampiran Keputusan ini."'],
    },
    "in capitals, without it": {
      patch: [[CLAUSE, '"Peta tercantum dalam LAMPIRAN."']],
      at: ['"Peta tercantum dalam LAMPIRAN."'],
    },
    "what is inseparable is not said of the lampiran": {
      patch: [
        [
          CLAUSE,
          '"Peta tercantum dalam Lampiran."\n    "Berita acara merupakan bagian tidak terpisahkan dari Keputusan ini."',
        ],
      ],
      at: ['"Peta tercantum dalam Lampiran."'],
    },
  },
});
