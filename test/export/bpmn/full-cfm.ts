import { stepTexts, sopFactWords } from "../../../grammar/facts.ts";
import { choices } from "../../../grammar/words.ts";
import { NATURES } from "../../../src/model/natures.ts";
import { print } from "../../../src/syntax/print/print.ts";
import { canNameStep } from "../../../src/syntax/print/places.ts";
import type {
  CfmDecl,
  FlowLink,
  Identifier,
  LaneDecl,
  SopDecl,
  SopFact,
  StepDecl,
  StepDetail,
  StepKind,
} from "../../../src/syntax/ast.ts";
import type { Written, WrittenCode } from "../../../src/syntax/written.ts";
import { seeded } from "../../layout/cfm/random.ts";

/** Texts that readers of names are tempted to change. */
const TEXTS = [
  "Memeriksa berkas",
  "Menyusun laporan & lampiran",
  "baris satu\nbaris dua",
  "dua  spasi",
  " di tepi ",
  "<b>tebal</b> dan a < b",
  '"dikutip" \\ miring',
  "Sequence Flow_44",
  "Peng-\nujian",
  "Waktu: 3 hari",
  "e\u0301 terurai",
  "Mulai",
  "&amp; nbsp",
] as const;

/** Names that are words of the language, too. */
const NAMES = ["periksa", "data_1", "évaluasi", "tahap", "nama", "nomor", "dasar", "lajur", "拜"] as const;

const ACTIVE: readonly StepKind[] = ["activity", "decision", "parallel", "wait", "milestone", "subprocess"];

const MAP = `peta UJI {
  judul "Uji"
  instansi "Dinas Uji"
}
unit layanan "Bidang Pelayanan"
unit teknis  "Bidang Teknis"
unit catatan "Bidang <Hukum>"
mitra pemohon "Pemohon"
mitra bank "Bank  Persepsi"
level 0 {
  P.1 "Uji <i>coba</i>" pengampu layanan
  P.2 "Lanjutan" pengampu teknis
}
cfm P.2 {
  lajur teknis {
    mulai
    kerjakan "Mengerjakan"
    selesai
  }
  alur mulai -> kerjakan -> selesai
}
`;
/** Parties that lanes name themselves. */
const NAMED_HERE: Readonly<Record<string, string>> = { warga: "Warga  desa", bank: "Bank daerah" };
const PARTIES = ["layanan", "teknis", "catatan", "pemohon", "bank", "warga"] as const;
const CODE: WrittenCode = { prefix: "P", separator: ".", segments: ["1"], parts: [] };

/** The source of a map whose first CFM says, by `seed`, anything that a CFM can say without a mistake of form. */
export function fullCfm(seed: number): string {
  const random = seeded(seed);
  const chance = (share: number): boolean => random() < share;
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(all: readonly T[]): T => all[int(0, all.length - 1)]!;
  const some = <T>(all: readonly T[], share: number): readonly T[] => all.filter(() => chance(share));
  const text = (): string => pick(TEXTS);

  const parties = some(PARTIES, 0.6);
  const lanes = (parties.length === 0 ? [PARTIES[0]] : parties).map((id) => ({ id, steps: [] as Step[] }));
  const open = lanes.filter((_, at) => at === 0 || chance(0.7));
  const taken = new Set<string>();
  const nameOf = (kind: StepKind): string => {
    const free = NAMES.filter((name) => !taken.has(name) && canNameStep(name, { kind, text: "x" }));
    const name = free.length > 0 && chance(0.5) ? pick(free) : `langkah_${taken.size}`;
    taken.add(name);
    return name;
  };

  function details(kind: StepKind): readonly Written<StepDetail>[] {
    const natures = [...(NATURES[kind] ?? []), ...(chance(0.1) ? ["several" as const] : [])];
    return [
      ...(natures.length > 0 && chance(0.4) ? [{ kind: "jenis" as const, value: pick(natures) }] : []),
      ...some(stepTexts, 0.15).map((word) => ({ kind: word, text: text() })),
    ];
  }

  function stepOf(kind: StepKind, lane: string): Step {
    const isEvent = kind === "start" || kind === "end";
    const isBare = isEvent || kind === "decision" || kind === "parallel" || kind === "subprocess";
    const id = isEvent && chance(0.7) ? pick([kind === "start" ? "mulai" : "selesai"]) : nameOf(kind);
    const isTaken = steps.some((step) => step.id === id);
    const others = open.map((one) => one.id).filter((other) => other !== lane);
    return {
      kind,
      id: isTaken ? nameOf(kind) : id,
      text: isBare && chance(0.5) && !NAMES.includes(id as "nama") ? null : text(),
      target: kind === "subprocess" ? { ...CODE, segments: ["2"] } : null,
      together: kind === "activity" && chance(0.15) ? some(others, 0.6) : [],
      details: details(kind),
    };
  }

  const steps: Step[] = [];
  const add = (kind: StepKind): string => {
    const lane = pick(open);
    const step = stepOf(kind, lane.id);
    steps.push(step);
    lane.steps.push(step);
    return step.id;
  };
  const flows: Link[] = [];
  const link = (from: string, to: string, arrow: Link["arrow"], label: string | null): void => {
    const isNew = flows.every((one) => one.from !== from || one.to !== to || one.arrow !== arrow);
    if (isNew && from !== to) flows.push({ from, to, arrow, label });
  };
  const tie = (one: string, other: string, label: string | null): void => {
    if (chance(0.5)) link(one, other, "association", label);
    else link(other, one, "association", label);
  };
  const way = [
    add("start"),
    ...Array.from({ length: int(1, 9) }, () => add(chance(0.5) ? "activity" : pick(ACTIVE))),
    add("end"),
  ];
  way.slice(1).forEach((id, at) => link(way[at]!, id, "sequence", chance(0.2) ? text() : null));
  for (let n = int(0, 3); n > 0; n -= 1)
    link(pick(way.slice(1, -1)), pick(way.slice(1)), "sequence", chance(0.7) ? text() : null);
  for (let n = int(0, 3); n > 0; n -= 1) {
    tie(add(chance(0.6) ? "document" : "archive"), pick(way), chance(0.3) ? text() : null);
  }
  for (const { id, steps: inside } of lanes)
    if (inside.length === 0 && !steps.some(({ together }) => together.includes(id)))
      for (let n = int(1, 2); n > 0; n -= 1) tie(id, pick(way), chance(0.6) ? text() : null);
  for (let n = int(0, 2); n > 0; n -= 1)
    link(pick(way.slice(1, -1)), pick(way.slice(1, -1)), "association", chance(0.5) ? text() : null);

  const isWord = (id: string): boolean =>
    (sopFactWords("text", "texts", "date") as readonly string[]).includes(id);
  const sop = (number: number): Written<SopDecl> => {
    const [first, ...rest] = some(way, 0.4);
    const texts = (): readonly string[] => Array.from({ length: int(1, 2) }, text);
    const facts: readonly Written<SopFact>[] = [
      ...some(sopFactWords("text"), 0.4).map((kind) => ({ kind, texts: [text()] })),
      ...some(sopFactWords("date"), 0.4).map((kind) => ({ kind, date: pick(["2026-02-01", "awal  2026"]) })),
      ...some(sopFactWords("texts"), 0.4).map((kind) => ({ kind, texts: texts() })),
      ...(first === undefined
        ? []
        : [{ kind: "mencakup" as const, steps: [first, ...rest.filter((id) => !isWord(id))] }]),
      ...(chance(0.4)
        ? [
            {
              kind: "penandatangan" as const,
              fields: some(Object.values(choices.signatory), 0.7).map((name) => ({ name, text: text() })),
            },
          ]
        : []),
    ];
    return {
      code: { ...CODE, parts: [{ kind: "sop", number: String(number).padStart(int(1, 2), "0") }] },
      title: chance(0.8) ? text() : null,
      facts,
    };
  };

  const middle = way.slice(1, -1);
  const cut = int(1, middle.length);
  const group = chance(0.4) ? text() : null;
  const cfm: Written<CfmDecl> = {
    kind: "cfm",
    code: CODE,
    title: null,
    sops: Array.from({ length: int(0, 3) }, (_, at) => sop(at + 1)),
    directions: chance(0.3) ? [pick(Object.values(choices.direction))] : [],
    pages: chance(0.3) ? [pick(Object.values(choices.orientation))] : [],
    phases: chance(0.4)
      ? [
          { title: text(), steps: middle.slice(0, cut) },
          ...(cut < middle.length ? [{ title: "Akhir", steps: middle.slice(cut) }] : []),
        ]
      : [],
    lanes: lanes.map((lane): Written<LaneDecl> => ({
      ...lane,
      name: NAMED_HERE[lane.id] ?? null,
      group: chance(0.7) ? group : null,
    })),
    flows,
    notes: some(TEXTS, 0.1),
  };
  return `${MAP}\n${print([cfm])}`;
}

type Step = Written<StepDecl>;
type Link = Written<FlowLink<Identifier>>;
