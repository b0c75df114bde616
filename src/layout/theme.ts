import type { Theme } from "./layout.ts";

/** `resmi` prints on any office printer; `warna` follows the colours of common drawing tools; `kontras` is for weak eyes. */
export const themes: Readonly<Record<Theme["name"], Theme>> = {
  resmi: { name: "resmi", ink: "#000000", paper: "#ffffff", line: 0.8, fills: {} },
  warna: {
    name: "warna",
    ink: "#1a2733",
    paper: "#ffffff",
    line: 0.8,
    fills: {
      kegiatan: "#e8f1fb",
      subproses: "#d6e6f7",
      cabang: "#fdf3d3",
      paralel: "#fdf3d3",
      mulai: "#dff2dd",
      selesai: "#f8dcdc",
      dokumen: "#f5f5f0",
      arsip: "#ececec",
      tunggu: "#fbe9d8",
      lajur: "#eef2f5",
      proses: "#e8f1fb",
      judul: "#d9e4ee",
      pita: "#eef2f5",
      unit: "#e8f1fb",
    },
  },
  kontras: {
    name: "kontras",
    ink: "#000000",
    paper: "#ffffff",
    line: 1.6,
    fills: { lajur: "#fff4b8", judul: "#fff4b8", pita: "#fff4b8" },
  },
};
