import { join } from "node:path";
import { decreeDocx, lampiranDocx, matrixDocx, sopDocx } from "../../../src/documents/docx/papers.ts";
import { documentFacts } from "../../../src/documents/facts.ts";
import { profileOf } from "../../../src/documents/profile.ts";
import { SHIPPED } from "../../../src/fonts/files.ts";
import { svgToPng } from "../../../src/paint/png.ts";
import { buildMatrix } from "../../../src/views/matrix/matrix.ts";
import { plan } from "../../../src/views/plan.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { testSections } from "../../support/sections.ts";
import { PIXEL, lampiranInput, onlyMap, repositoryOf, SMALL_MAP, sopInput } from "../support.ts";
import { partsOf, xmlOf, type Node } from "./structure.ts";

/** Elements that stand on a line of their own, with those below them further in; all others are told on the line around them. */
const BLOCKS =
  /^w:(?:document|body|tbl|tr|tc|sdt|sdtContent|p|styles|style|docDefaults|numbering|abstractNum|lvl|num|settings|compat|hdr|ftr)$/;

function shortOf({ name, attributes }: Node): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    key.startsWith("xmlns") ? [] : [`${key === "w:val" ? "" : `${key.replace(/^w:/, "")}=`}${value}`],
  );
  return `${name.replace(/^w:/, "")}${said.length === 0 ? "" : `(${said.join(" ")})`}`;
}

function inline(node: Node | string): string {
  if (typeof node === "string") return `«${node}»`;
  const inner = node.children.map(inline).join(" ");
  return inner === "" ? shortOf(node) : `${shortOf(node)}{${inner}}`;
}

/** A part of a package with every measure, a line for each block of it. */
function linesOf(node: Node, depth = 0): readonly string[] {
  const isBlock = (child: Node | string): child is Node =>
    typeof child !== "string" && BLOCKS.test(child.name);
  const own = node.children.filter((child) => !isBlock(child)).map(inline);
  return [
    `${" ".repeat(depth)}${[shortOf(node), ...own].join(" ")}`,
    ...node.children.filter(isBlock).flatMap((child) => linesOf(child, depth + 1)),
  ];
}

const repository = repositoryOf({ "peta.ppb": SMALL_MAP });
const map = onlyMap(repository);
const facts = documentFacts(map);
const profile = profileOf(map.settings);
const faces = SHIPPED.text;
const drawings = { toPng: svgToPng, theme: "official", onUnpainted: () => undefined } as const;
const emblem = PIXEL;

const SOP_MAP = `peta DPM { judul "Peta" instansi "Dinas Contoh" tahun 2027 kode peta "P.1" kode matriks "P.1" }
unit izin "Bidang Perizinan"
mitra warga "Warga"
level 0 { P.1 "Pelayanan Izin" pengampu izin }
cfm P.1 {
  lajur warga { mulai  ajukan "Mengajukan berkas" { kelengkapan "KTP" "Formulir" waktu "1 hari" } }
  lajur izin { periksa cabang "Berkas lengkap?"  terbit "Menerbitkan" { keluaran "Izin" keterangan "Paling lama 3 hari" }  selesai }
  alur mulai -> ajukan -> periksa -[Ya]-> terbit -> selesai
  alur periksa -[Tidak]-> ajukan
  tahap "Awal" ajukan
  tahap "Akhir" terbit
}`;
const sopMap = onlyMap(repositoryOf({ "peta.ppb": SOP_MAP }));
const sopRepository = repositoryOf({ "peta.ppb": SOP_MAP });

const made: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  keputusan: () => decreeDocx({ facts, profile, faces, emblem, draft: false }, drawings),
  "keputusan, rancangan": () => decreeDocx({ facts, profile, faces, emblem: null, draft: true }, drawings),
  lampiran: async () => {
    const input = await lampiranInput(map, repository);
    return lampiranDocx({ ...input, profile: { ...profile, cfmList: true }, draft: true }, drawings);
  },
  matriks: () => matrixDocx({ matrix: buildMatrix(map), facts, profile, faces, draft: false }, drawings),
  sop: async () => {
    const [sop] = sopsOf(sopMap, plan(sopMap, sopRepository));
    return sopDocx(await sopInput(sopMap, sop!), drawings);
  },
};
/** Parts that differ from paper to paper. */
const PARTS = /^word\/(?:document|header\d*|footer\d*|numbering)\.xml$/;
/** Those that are alike are told of one. */
const COMMON = /^word\/(?:styles|settings|fontTable)\.xml$/;

testSections(
  join(import.meta.dirname, "golden/measured.txt"),
  Object.entries(made).map(([name, make]) => [
    name,
    async () => {
      const parts = partsOf(await make());
      return [...parts.keys()]
        .filter((path) => PARTS.test(path) || (name === "lampiran" && COMMON.test(path)))
        .sort()
        .flatMap((path) => [path, ...linesOf(xmlOf(parts, path), 1)]);
    },
  ]),
);
