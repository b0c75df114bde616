import { describe, expect, it } from "vitest";
import { seenRect } from "../../../src/layout/axes.ts";
import { compose } from "../../../src/layout/cfm/compose.ts";
import { findTopologies } from "../../../src/layout/cfm/topology.ts";
import { layOut } from "../../../src/layout/index.ts";
import { spacingsOf } from "../../../src/layout/swimlane/measures/spacing.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { depthOf } from "../../../src/scene/geometry.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import type { CfmDrawing, DrawnFlow, DrawnStep } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };

const step = (
  id: string,
  lane: string,
  kind: DrawnStep["kind"] = "activity",
  text = `Langkah ${id}`,
): DrawnStep => ({
  id,
  kind,
  text,
  lanes: [lane],
  marker: null,
  link: null,
  leads: null,
});
const flow = (from: string, to: string, label = ""): DrawnFlow => ({ from, to, kind: "sequence", label });

function cfm(
  direction: CfmDrawing["direction"],
  steps: readonly DrawnStep[],
  flows: readonly DrawnFlow[],
): CfmDrawing {
  const lanes = [...new Set(steps.flatMap((s) => s.lanes))].map((id) => ({
    id,
    name: `Bidang ${id}`,
    external: false,
  }));
  const base = { name: "p", code: "P.1", title: "Uji", heading: "CFM P.1", orientation: "auto" } as const;
  return { kind: "cfm", ...base, direction, lanes, steps, flows };
}

/** The lines of each flow's label. */
function labels(scene: Scene): readonly (readonly string[])[] {
  return scene.groups
    .filter((g) => g.kind === "sequence")
    .map((g) => g.shapes.flatMap((s) => (s.type === "text" ? [s.text] : [])));
}

describe.each(["horizontal", "vertical"] as const)("labels (%s)", (direction) => {
  it("stand clear of a line that comes to the same side of a decision, and are not refused", async () => {
    const drawing = cfm(
      direction,
      [
        step("mulai", "b", "start", ""),
        step("terima", "l"),
        step("periksa", "l", "decision", "Hasil pemeriksaan?"),
        step("setuju", "b", "decision", "Disetujui?"),
        step("selesai", "l", "end", "Izin terbit"),
      ],
      [
        flow("mulai", "terima"),
        flow("terima", "periksa"),
        flow("periksa", "setuju", "Lengkap dan benar"),
        flow("periksa", "terima", "Perlu penyempurnaan kembali"),
        flow("periksa", "selesai", "Ditolak seluruhnya"),
        flow("setuju", "selesai", "Ya"),
      ],
    );
    const laidOut = await layOut(drawing, context);
    expect(laidOut.blemishes).toEqual([]);
    expect(laidOut.paginate(PORTRAIT, LANDSCAPE).flatMap((page) => page.blemishes)).toEqual([]);
  });

  it("keep their words whole, however many ways leave a decision", async () => {
    const ways = [
      "Bukan kewenangan",
      "Dihibahkan seluruhnya",
      "Dipindahtangankan",
      "Dimusnahkan",
      "Dicabut pemohon",
    ];
    for (const count of [2, 3, 4, 5]) {
      const targets = ways.slice(0, count);
      const drawing = cfm(
        direction,
        [
          step("mulai", "a", "start", ""),
          step("nilai", "a", "decision", "Hasil penilaian?"),
          ...targets.map((_, i) => step(`t${i}`, i % 2 === 0 ? "a" : "b")),
        ],
        [flow("mulai", "nilai"), ...targets.map((label, i) => flow("nilai", `t${i}`, label))],
      );
      const { whole } = await layOut(drawing, context);
      expect(checkGeometry(whole, {})).toEqual([]);
      const shown = labels(whole).filter((lines) => lines.length > 0);
      expect(shown.map((lines) => lines.join(" ")).sort()).toEqual([...targets].sort());
    }
  });

  it("of a paragraph's length are wrapped rather than set in one long line", async () => {
    const label = "setelah dokumen persyaratan dinyatakan lengkap dan benar oleh petugas loket";
    const drawing = cfm(direction, [step("x", "a"), step("y", "a")], [flow("x", "y", label)]);
    const { whole } = await layOut(drawing, context);
    expect(checkGeometry(whole, {})).toEqual([]);
    const [lines] = labels(whole);
    expect(lines!.join(" ")).toBe(label);
    expect(Math.max(...lines!.map((line) => line.length))).toBeLessThan(30);
  });
});

/** Decisions with a label round the corner of a long one, below it, above it, and beside a way out between two corners. */
const ROUND_CORNERS: readonly (readonly [string, readonly DrawnStep[], readonly DrawnFlow[]])[] = [
  [
    "one goes on and one aside",
    [
      step("mulai", "a", "start", ""),
      step("x", "a"),
      step("k", "a", "decision", "Terpenuhi?"),
      step("z", "a"),
      step("w", "b"),
      step("selesai", "a", "end", ""),
    ],
    [
      flow("mulai", "x"),
      flow("x", "k"),
      flow("k", "z", "Sudah, seluruh persyaratan administrasi dan teknis dipenuhi"),
      flow("z", "selesai"),
      flow("k", "w", "Belum, mohon dilengkapi dalam jangka waktu tujuh hari kerja"),
      flow("w", "selesai"),
    ],
  ],
  [
    "to lanes on both sides",
    [
      step("mulai", "a", "start", ""),
      step("k", "b", "decision", "Terpenuhi?"),
      step("x", "a"),
      step("y", "b"),
      step("z", "c"),
    ],
    [
      flow("mulai", "k"),
      flow("k", "x", "Dikembalikan kepada pemohon untuk dilengkapi"),
      flow("k", "y", "Sudah, seluruh persyaratan administrasi dan teknis dipenuhi"),
      flow("k", "z", "Belum, mohon dilengkapi dalam jangka waktu tujuh hari kerja"),
    ],
  ],
  [
    "between two corners",
    [
      step("mulai", "a", "start", ""),
      step("x", "a"),
      step("k", "a", "decision", "Tindak lanjut?"),
      step("s1", "a"),
      step("s2", "a"),
      step("s3", "a"),
      step("s4", "b"),
      step("selesai", "a", "end", ""),
    ],
    [
      flow("mulai", "x"),
      flow("x", "k"),
      flow("k", "s1", "Disetujui tanpa perbaikan apa pun"),
      flow("k", "s2", "Disetujui dengan perbaikan redaksi"),
      flow("k", "s3", "Dikembalikan untuk dibahas kembali"),
      flow("k", "s4", "Ditolak karena tidak memenuhi syarat"),
      ...["s1", "s2", "s3", "s4"].map((from) => flow(from, "selesai")),
    ],
  ],
];

describe.each(["horizontal", "vertical"] as const)(
  "long labels round a corner from others (%s)",
  (direction) => {
    it.each(ROUND_CORNERS)("are wrapped at some 24 letters: %s", async (_, steps, flows) => {
      const laidOut = await layOut(cfm(direction, steps, flows), context);
      expect(laidOut.blemishes).toEqual([]);
      const scenes = [laidOut.whole, ...laidOut.paginate(PORTRAIT, LANDSCAPE).map(({ scene }) => scene)];
      for (const scene of scenes) {
        expect(checkGeometry(scene, {})).toEqual([]);
        const lines = labels(scene).flat();
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(28);
      }
    });
  },
);

describe("lanes side by side", () => {
  const zigzag = (lanes: number, count: number): CfmDrawing => {
    const steps = Array.from({ length: count }, (_, i) =>
      step(`s${i}`, `l${Math.floor(i / 2) % lanes}`, "activity", "Menyusun dokumen laporan"),
    );
    return cfm(
      "vertical",
      steps,
      steps.slice(1).map((s, i) => flow(`s${i}`, s.id)),
    );
  };

  it.each([
    [3, 16],
    [4, 12],
    [4, 18],
  ])("%i lanes with %i steps take one sheet", async (lanes, count) => {
    const pages = (await layOut(zigzag(lanes, count), context)).paginate(PORTRAIT, LANDSCAPE);
    expect(pages).toHaveLength(1);
  });

  it("take no more sheets than either way round alone would", async () => {
    for (const [lanes, count] of [
      [1, 24],
      [3, 30],
      [5, 24],
    ] as const) {
      const sheets = async (orientation: CfmDrawing["orientation"]): Promise<number> =>
        (await layOut({ ...zigzag(lanes, count), orientation }, context)).paginate(PORTRAIT, LANDSCAPE)
          .length;
      const least = Math.min(await sheets("portrait"), await sheets("landscape"));
      expect(await sheets("auto"), `${lanes} lanes`).toBe(least);
    }
  });
});

/** Ways out of a gateway with a sign, whose caption stands beside it. */
const several = (text: string): DrawnStep => ({ ...step("pilih", "a", "decision", text), marker: "several" });
const CAPTIONED: readonly (readonly [string, readonly DrawnStep[], readonly DrawnFlow[]])[] = [
  [
    "three ways that meet again",
    [
      step("mulai", "a", "start", ""),
      step("kirim", "a"),
      several("Dokumen yang dibutuhkan pemohon"),
      step("surat", "a"),
      step("salinan", "a"),
      step("peta", "b"),
      { ...step("gabung", "b", "decision", ""), marker: "several" },
      step("selesai", "b", "end", ""),
    ],
    [
      flow("mulai", "kirim"),
      flow("kirim", "pilih"),
      flow("pilih", "surat", "Surat"),
      flow("pilih", "salinan", "Salinan"),
      flow("pilih", "peta", "Peta"),
      flow("surat", "gabung"),
      flow("salinan", "gabung"),
      flow("peta", "gabung"),
      flow("gabung", "selesai"),
    ],
  ],
  [
    "at the beginning",
    [
      step("mulai", "a", "start", ""),
      several("Jenis bantuan yang diminta"),
      step("uang", "a"),
      step("selesai", "a", "end", ""),
      step("barang", "b"),
      step("latih", "b"),
      step("catat", "b"),
    ],
    [
      flow("mulai", "pilih"),
      flow("pilih", "uang", "Uang"),
      flow("uang", "selesai"),
      flow("pilih", "barang", "Barang"),
      flow("barang", "catat"),
      flow("catat", "uang"),
      flow("pilih", "latih", "Pelatihan"),
      flow("latih", "catat"),
    ],
  ],
  [
    "one of them back",
    [
      step("mulai", "a", "start", ""),
      step("isi", "a"),
      several("Cara penyampaian"),
      step("ulang", "a"),
      step("selesai", "a", "end", ""),
      step("tatap", "b"),
      step("daring", "b"),
    ],
    [
      flow("mulai", "isi"),
      flow("isi", "pilih"),
      flow("pilih", "tatap", "Loket"),
      flow("tatap", "selesai"),
      flow("pilih", "daring", "Daring"),
      flow("daring", "selesai"),
      flow("pilih", "ulang", "Tidak lengkap"),
      flow("ulang", "isi"),
    ],
  ],
];

describe.each(["horizontal", "vertical"] as const)("labels beside a caption (%s)", (direction) => {
  it.each(CAPTIONED)(
    "stand next to their step, which the caption does not part them from: %s",
    async (_, steps, flows) => {
      const drawing = cfm(direction, steps, flows);
      const laidOut = await layOut(drawing, context);
      expect(laidOut.blemishes).toEqual([]);
      expect(laidOut.paginate(PORTRAIT, LANDSCAPE).flatMap((page) => page.blemishes)).toEqual([]);
      const { usual } = await findTopologies(drawing, context);
      const placed = compose(usual, spacingsOf(direction)[0], context);
      const { outline, caption } = placed.nodes.find(({ id }) => id === "pilih")!;
      expect(caption).not.toBeNull();
      const upright = direction === "vertical";
      for (const { source, text, label } of placed.flows) {
        if (source !== "pilih") continue;
        const bounds = seenRect(label!.bounds, upright);
        expect(depthOf(bounds, seenRect(outline, upright)), text).toBeGreaterThan(
          direction === "vertical" ? -14 : -5,
        );
        expect(depthOf(bounds, seenRect(caption!, upright)), text).toBeLessThan(-2.9);
      }
    },
  );
});
