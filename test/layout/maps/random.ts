import type {
  DrawnFlow,
  LevelMapDrawing,
  RelationDrawing,
  TreeBox,
  TreeDrawing,
} from "../../../src/views/drawing.ts";
import { seeded } from "../cfm/random.ts";

const WORDS = [
  "Penyusunan",
  "Rencana",
  "Pelayanan",
  "Perizinan",
  "Koperasi",
  "Usaha",
  "Mikro",
  "dan",
  "Pengawasan",
  "Pertanggungjawaban",
];
const GROUPS = ["core", "management", "support"] as const;

interface Dice {
  readonly roll: () => number;
  readonly int: (low: number, high: number) => number;
  readonly title: () => string;
}

function dice(seed: number): Dice {
  const roll = seeded(seed);
  const int = (low: number, high: number): number => low + Math.floor(roll() * (high - low + 1));
  const title = (): string => {
    const kind = roll();
    if (kind < 0.02) return "Pertanggungjawabankeuangan".repeat(8).slice(0, 200);
    if (kind < 0.05) return Array.from({ length: 30 }, () => WORDS[int(0, 9)] ?? "").join(" ");
    return Array.from({ length: int(1, 8) }, () => WORDS[int(0, 9)] ?? "").join(" ");
  };
  return { roll, int, title };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** A level map of 1 to 40 children; every third with flows, every fourth with bands. */
export function randomLevel(seed: number): LevelMapDrawing {
  const { roll, int, title } = dice(seed);
  const count = seed % 5 === 0 ? int(13, 40) : int(1, 12);
  const banded = seed % 4 === 0;
  const prefix = seed % 2 === 0 ? "DISKOPUKM 01.01.02" : "P";
  const boxes = Array.from({ length: count }, (_, i) => ({
    id: `1.${i + 1}`,
    code: `${prefix}.${two(i + 1)}`,
    title: title(),
    group: banded && roll() < 0.9 ? (GROUPS[int(0, 2)] ?? null) : null,
    link: roll() < 0.7 ? `peta-${i}` : null,
  }));
  const flows: DrawnFlow[] = [];
  const flow = (from: number, to: number, label: string): void => {
    flows.push({ from: `1.${from + 1}`, to: `1.${to + 1}`, kind: "sequence", label });
  };
  const label = (): string =>
    roll() < 0.7 ? "" : roll() < 0.2 ? title().slice(0, 150) : (WORDS[int(0, 9)] ?? "");
  if (seed % 3 === 0) {
    for (let i = 1; i < count; i += 1) if (roll() < 0.8) flow(i - 1, i, label());
    for (let i = int(0, 4); i > 0; i -= 1) flow(int(0, count - 1), int(0, count - 1), label());
  }
  return {
    kind: "level",
    name: `peta-${seed}`,
    code: prefix,
    title: title(),
    heading: "Proses Bisnis Level 1 Dinas Uji",
    orientation: (["auto", "auto", "portrait", "landscape"] as const)[int(0, 3)] ?? "auto",
    level: 1,
    frame: `${prefix} ${title()}`,
    boxes,
    flows,
    bands: banded
      ? GROUPS.filter((group) => boxes.some((box) => box.group === group)).map((group) => ({
          group,
          name: `Proses ${group}`,
        }))
      : [],
  };
}

/** A tree of up to 300 processes on up to 6 levels. */
export function randomTree(seed: number): TreeDrawing {
  const { roll, int, title } = dice(seed);
  let left = seed % 6 === 0 ? int(100, 300) : int(1, 60);
  const depth = int(1, 6);
  const grow = (path: readonly number[]): TreeBox => {
    left -= 1;
    const children: TreeBox[] = [];
    const wanted = path.length >= depth ? 0 : int(0, 6);
    for (let i = 1; i <= wanted && left > 0; i += 1) children.push(grow([...path, i]));
    const code = path.map(two).join(".");
    return {
      id: path.join("."),
      code: seed % 2 === 0 ? `DISKOPUKM ${code}` : code,
      title: title(),
      group: null,
      link: roll() < 0.7 ? `peta-${code}` : null,
      children,
    };
  };
  const roots: TreeBox[] = [];
  do roots.push(grow([roots.length + 1]));
  while (left > 0);
  return {
    kind: "tree",
    name: "pohon",
    code: "",
    title: seed % 7 === 0 ? `${title()} `.repeat(12) : title(),
    heading: "Pohon Proses Dinas Uji",
    orientation: (["auto", "portrait", "landscape"] as const)[int(0, 2)] ?? "auto",
    roots,
  };
}

/** Up to 20 units that hand each other up to 15 things. */
export function randomRelation(seed: number): RelationDrawing {
  const { roll, int, title } = dice(seed);
  const units = Array.from({ length: int(2, seed % 5 === 0 ? 20 : 7) }, (_, i) => ({
    id: `u${i}`,
    name: i % 4 === 3 ? title() : `Bidang ${i + 1}`,
    external: roll() < 0.3,
  }));
  const handovers = units.flatMap((from) =>
    units.flatMap((to) => {
      if (from === to || roll() < 0.6) return [];
      const items = Array.from(
        { length: roll() < 0.1 ? int(5, 15) : int(1, 3) },
        (_, i) => `${title()} ${i}`,
      );
      return [{ from: from.id, to: to.id, items }];
    }),
  );
  return {
    kind: "relation",
    name: "relasi-uji",
    code: "DISKOPUKM 01",
    title: title(),
    heading: "Peta Relasi Dinas Uji",
    orientation: (["auto", "portrait", "landscape"] as const)[int(0, 2)] ?? "auto",
    units,
    handovers,
  };
}
