import { beforeAll, describe, expect, it } from "vitest";
import { onlyMap, repositoryOf } from "../../documents/support.ts";
import { exportedCfms } from "./support.ts";
import { elementsOf, treeOf, type Element } from "./xml-tree.ts";

const LONG = "Surat yang tidak lengkap dikembalikan paling lambat tiga hari kerja sesudah diterima di loket";

const mapOf = (direction: string): string => `
peta DINAS {
  judul "Peta"
  instansi "Dinas"
}
unit loket "Loket"
unit teknis "Teknis"
unit arsip "Arsip"
mitra warga "Warga"
mitra bank "Bank"
level 0 { D.1 "Layanan" pengampu loket }
cfm D.1 {
  arah ${direction}
  tahap "Penerimaan" terima
  lajur warga {}
  lajur loket {
    mulai
    terima "Menerima surat" {
      waktu "1 hari"
      keluaran "Tanda terima"
    }
    lengkap cabang "Lengkap?"
    buku dokumen "Buku agenda"
    rapat "Rapat bersama" bersama arsip
  }
  pihak "Bidang Teknis" {
    lajur teknis {
      tunda tunggu "7 hari"
      periksa "Memeriksa" { catatan "Di lapangan" }
    }
  }
  lajur arsip { selesai }
  lajur bank {}
  alur mulai -> terima -> lengkap -[Ya]-> tunda -> periksa -> rapat -> selesai
  alur lengkap -[Tidak]-> terima
  alur terima -> terima
  alur terima ..> buku
  alur buku ..> periksa
  alur warga ..[Surat]..> terima
  alur periksa ..[Tagihan]..> bank
  catatan "${LONG}"
  catatan "Kedua"
}
`;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
interface Drawn {
  readonly tree: Element;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly labels: ReadonlyMap<string, Box>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

function boxOf(owner: Element | undefined): Box | null {
  const bounds = owner?.children.find(({ name }) => name === "dc:Bounds");
  if (bounds === undefined) return null;
  const { x, y, width, height } = bounds.attributes;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

async function drawn(direction: string): Promise<Drawn> {
  const repository = repositoryOf({ "peta.ppb": mapOf(direction) });
  const [exported] = await exportedCfms(onlyMap(repository), repository);
  const tree = treeOf(exported!.xml);
  const shapes = elementsOf(tree, "bpmndi:BPMNShape");
  const edges = elementsOf(tree, "bpmndi:BPMNEdge");
  const of = (element: Element): string => element.attributes["bpmnElement"]!;
  const labelled = [...shapes, ...edges].flatMap((one) => {
    const label = boxOf(one.children.find(({ name }) => name === "bpmndi:BPMNLabel"));
    return label === null ? [] : [[of(one), label] as const];
  });
  return {
    tree,
    boxes: new Map(shapes.map((shape) => [of(shape), boxOf(shape)!])),
    labels: new Map(labelled),
    lines: new Map(
      edges.map((edge) => [
        of(edge),
        elementsOf(edge, "di:waypoint").map(({ attributes: { x, y } }) => ({ x: Number(x), y: Number(y) })),
      ]),
    ),
  };
}

const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;
const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);
const meet = (a: Box, b: Box): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/** How far a point is from the edge of a box, px. */
function fromEdge({ x, y }: Point, box: Box): number {
  const outside = Math.max(box.x - x, x - right(box), box.y - y, y - bottom(box));
  if (outside > 0) return outside;
  return Math.min(x - box.x, right(box) - x, y - box.y, bottom(box) - y);
}

describe.each([["mendatar"], ["tegak"]])("the diagram of a CFM that lies %s", (direction) => {
  const upright = direction === "tegak";
  let diagram: Drawn;
  const box = (id: string): Box => diagram.boxes.get(id)!;
  const named = (tag: string, name: string): string =>
    elementsOf(diagram.tree, tag).find(({ attributes }) => attributes["name"] === name)!.attributes["id"]!;
  beforeAll(async () => {
    diagram = await drawn(direction);
  });

  it("has an id of its own for everything that is drawn or referred to", () => {
    const tags = [
      "definitions",
      "collaboration",
      "participant",
      "process",
      "laneSet",
      "lane",
      "childLaneSet",
    ];
    const named = [
      ...tags.map((tag) => `bpmn:${tag}`),
      ...["BPMNDiagram", "BPMNPlane", "BPMNShape", "BPMNEdge"].map((tag) => `bpmndi:${tag}`),
    ].flatMap((name) => {
      const found = elementsOf(diagram.tree, name);
      expect(found.length, name).toBeGreaterThan(0);
      return found.map(({ attributes }) => attributes["id"]);
    });
    expect(named).not.toContain(undefined);
    expect(new Set(named).size).toBe(named.length);
    const [plane] = elementsOf(diagram.tree, "bpmndi:BPMNPlane");
    const [collaboration] = elementsOf(diagram.tree, "bpmn:collaboration");
    expect(plane!.attributes["bpmnElement"]).toBe(collaboration!.attributes["id"]);
  });

  it("says what is not drawn: remarks of a step, phases, which steps each has", () => {
    const remarks = elementsOf(diagram.tree, "bpmn:documentation").map(({ text }) => text);
    expect(remarks).toEqual(["Waktu: 1 hari\nKeluaran: Tanda terima"]);
    expect(elementsOf(diagram.tree, "ppb:tahap").map(({ attributes }) => attributes)).toEqual([
      { nama: "Penerimaan", langkah: "terima" },
    ]);
    // A name that only stands for a missing text is no text when it is read back.
    const untitled = elementsOf(diagram.tree, "ppb:langkah").filter(({ attributes }) => attributes["teks"]);
    expect(untitled.map(({ attributes }) => attributes)).toEqual([
      expect.objectContaining({ nama: "mulai", teks: "tidak" }),
      expect.objectContaining({ nama: "selesai", teks: "tidak" }),
    ]);
  });

  it("says how pools and lanes lie, and which gateways have a sign", () => {
    const shapes = elementsOf(diagram.tree, "bpmndi:BPMNShape");
    const lying = shapes.filter(({ attributes }) => attributes["isHorizontal"] !== undefined);
    expect(lying.map(({ attributes }) => attributes["isHorizontal"])).toEqual(
      Array.from({ length: 3 + 4 }, () => String(!upright)),
    );
    const gateway = named("bpmn:exclusiveGateway", "Lengkap?");
    expect(shapes.filter(({ attributes }) => attributes["isMarkerVisible"] === "false")).toMatchObject([
      { attributes: { bpmnElement: gateway } },
    ]);
  });

  it("has lanes side by side that fill their pool up to the strip with its name", () => {
    const pool = box(named("bpmn:participant", "D.1 Layanan"));
    const lanes = ["Loket", "Bidang Teknis", "Arsip"].map((name) => box(named("bpmn:lane", name)));
    const starts = lanes.map(({ x, y }) => (upright ? x : y));
    const ends = lanes.map((lane) => (upright ? right(lane) : bottom(lane)));
    expect(starts.slice(1)).toEqual(ends.slice(0, -1));
    expect([starts[0], ends.at(-1)]).toEqual(upright ? [pool.x, right(pool)] : [pool.y, bottom(pool)]);
    const reading = (of: Box): readonly number[] => (upright ? [of.y, bottom(of)] : [of.x, right(of)]);
    const [first, last] = reading(pool);
    // A strip for the name of the pool, and inside a party one more for that of the party.
    const inner = box(named("bpmn:lane", "Teknis"));
    expect(reading(lanes[1]!)).toEqual([first! + 30, last]);
    expect(reading(inner)).toEqual([first! + 60, last]);
    expect(reading(lanes[0]!)).toEqual([first! + 30, last]);
    expect(upright ? [inner.x, right(inner)] : [inner.y, bottom(inner)]).toEqual([starts[1], ends[1]]);
  });

  it("has closed pools as long as the pool and off it", () => {
    const pool = box(named("bpmn:participant", "D.1 Layanan"));
    for (const name of ["Warga", "Bank"]) {
      const closed = box(named("bpmn:participant", name));
      expect(upright ? [closed.y, closed.height] : [closed.x, closed.width]).toEqual(
        upright ? [pool.y, pool.height] : [pool.x, pool.width],
      );
      const gap = upright
        ? Math.max(pool.x - right(closed), closed.x - right(pool))
        : Math.max(pool.y - bottom(closed), closed.y - bottom(pool));
      expect(gap).toBeGreaterThanOrEqual(10);
      expect(gap).toBeLessThanOrEqual(40);
    }
    expect(meet(box(named("bpmn:participant", "Warga")), box(named("bpmn:participant", "Bank")))).toBe(false);
  });

  it("has every step in the lane that names it", () => {
    const lanes = elementsOf(diagram.tree, "bpmn:lane").map((lane) => ({
      id: lane.attributes["id"]!,
      members: lane.children.filter(({ name }) => name === "bpmn:flowNodeRef").map(({ text }) => text),
    }));
    for (const { id, members } of lanes)
      for (const member of members) expect(holds(box(id), box(member)), member).toBe(true);
    // Documents are no flow nodes.
    expect(lanes.map(({ members }) => members.length)).toEqual([4, 0, 2, 1]);
  });

  it("has one shape for a shared step, and a note tied to it where it stands once more", () => {
    const step = named("bpmn:task", "Rapat bersama");
    const [twin] = elementsOf(diagram.tree, "bpmn:textAnnotation").filter(
      (note) => elementsOf(note, "ppb:kembaran").length > 0,
    );
    expect(elementsOf(twin!, "ppb:kembaran")[0]!.attributes["dari"]).toBe(step);
    expect(elementsOf(twin!, "bpmn:text")[0]!.text).toBe("Rapat bersama");
    const id = twin!.attributes["id"]!;
    const lanes = [box(named("bpmn:lane", "Loket")), box(named("bpmn:lane", "Arsip"))];
    expect(lanes.some((lane) => holds(lane, box(id)))).toBe(true);
    expect(lanes.some((lane) => holds(lane, box(id)) && holds(lane, box(step)))).toBe(false);
    const ties = elementsOf(diagram.tree, "bpmn:association").filter(({ attributes }) =>
      [attributes["sourceRef"], attributes["targetRef"]].includes(id),
    );
    expect(ties).toHaveLength(1);
    expect(ties[0]!.attributes).toMatchObject({ associationDirection: "None" });
    expect([ties[0]!.attributes["sourceRef"], ties[0]!.attributes["targetRef"]]).toContain(step);
    expect(
      elementsOf(diagram.tree, "ppb:langkah").flatMap(({ attributes }) => attributes["lajur"] ?? []),
    ).toEqual([`${named("bpmn:lane", "Loket")} ${named("bpmn:lane", "Arsip")}`]);
  });

  it("has lines from edge to edge of what they join, and none elsewhere", () => {
    const joined = ["sequenceFlow", "messageFlow", "association"].flatMap((tag) =>
      elementsOf(diagram.tree, `bpmn:${tag}`).map(({ attributes }) => attributes),
    );
    const inputs = elementsOf(diagram.tree, "bpmn:dataInputAssociation");
    const outputs = elementsOf(diagram.tree, "bpmn:dataOutputAssociation");
    expect([inputs.length, outputs.length]).toEqual([1, 1]);
    expect(diagram.lines.size).toBe(joined.length + 2);
    // A step that stands twice has lines at its further box, too.
    const twins = elementsOf(diagram.tree, "bpmn:textAnnotation").flatMap((note) =>
      elementsOf(note, "ppb:kembaran").map(
        (twin) => [twin.attributes["dari"], note.attributes["id"]!] as const,
      ),
    );
    const offEdge = (at: Point, end: string): number =>
      Math.min(
        ...[end, ...twins.flatMap(([of, twin]) => (of === end ? [twin] : []))].map((id) =>
          fromEdge(at, box(id)),
        ),
      );
    for (const { id, sourceRef, targetRef } of joined) {
      const points = diagram.lines.get(id!)!;
      expect(offEdge(points[0]!, sourceRef!), `${id} from`).toBeLessThanOrEqual(1);
      expect(offEdge(points.at(-1)!, targetRef!), `${id} to`).toBeLessThanOrEqual(1);
    }
  });

  it("draws a flow from a step to itself from one side round a corner to the next", () => {
    const step = named("bpmn:task", "Menerima surat");
    const [loop] = elementsOf(diagram.tree, "bpmn:sequenceFlow").filter(
      ({ attributes: { sourceRef, targetRef } }) => sourceRef === step && targetRef === step,
    );
    const points = diagram.lines.get(loop!.attributes["id"]!)!;
    const { x, y, width, height } = box(step);
    expect(points).toHaveLength(5);
    expect(points[0]).toEqual({ x: x + width, y: y + Math.round(height / 2) });
    expect(points[4]).toEqual({ x: x + Math.round(width / 2), y });
    const [, out, corner, above] = points as [Point, Point, Point, Point, Point];
    expect([out.x > x + width, out.y, corner.x, corner.y < y, above.y, above.x]).toEqual([
      ...[true, points[0]!.y, out.x],
      ...[true, corner.y, points[4]!.x],
    ]);
  });

  it("gives each step its sequence flows and no other line", () => {
    const task = elementsOf(diagram.tree, "bpmn:task").find(
      ({ attributes }) => attributes["name"] === "Menerima surat",
    )!;
    const flows = (name: string): number => task.children.filter((child) => child.name === name).length;
    expect([flows("bpmn:incoming"), flows("bpmn:outgoing")]).toEqual([3, 2]);
  });

  it("has names beside events, in gateways and documents, and none of its own for tasks", () => {
    const event = (tag: string, name: string): void => {
      const id = named(tag, name);
      const label = diagram.labels.get(id)!;
      expect(meet(label, box(id)), name).toBe(false);
      // Near to it, and in the middle of the side where it stands, as far as its lane lets it.
      expect(
        meet(
          { ...label, x: label.x - 12, y: label.y - 12, width: label.width + 24, height: label.height + 24 },
          box(id),
        ),
      ).toBe(true);
    };
    event("bpmn:startEvent", "Mulai");
    event("bpmn:endEvent", "Selesai");
    event("bpmn:intermediateCatchEvent", "7 hari");
    for (const [tag, name] of [
      ["bpmn:exclusiveGateway", "Lengkap?"],
      ["bpmn:dataObjectReference", "Buku agenda"],
    ] as const) {
      const id = named(tag, name);
      const [outer, label] = [box(id), diagram.labels.get(id)!];
      expect([label.x, label.width]).toEqual([outer.x, outer.width]);
      const above = label.y - outer.y;
      expect(Math.abs(above - (bottom(outer) - bottom(label)))).toBeLessThanOrEqual(1);
      expect(above).toBeGreaterThan(0);
      expect(label.height % 18).toBe(0);
    }
    for (const task of elementsOf(diagram.tree, "bpmn:task"))
      expect(diagram.labels.has(task.attributes["id"]!)).toBe(false);
  });

  it("has the names of events without a text 4 px beside their middle, on the side where no line is", () => {
    for (const [tag, name] of [
      ["bpmn:startEvent", "Mulai"],
      ["bpmn:endEvent", "Selesai"],
    ] as const) {
      const [outer, label] = [box(named(tag, name)), diagram.labels.get(named(tag, name))!];
      const off = upright
        ? label.y + label.height / 2 - (outer.y + outer.height / 2)
        : label.x + label.width / 2 - (outer.x + outer.width / 2);
      expect(Math.abs(off), name).toBeLessThanOrEqual(0.5);
      const gaps = upright
        ? [outer.x - right(label), label.x - right(outer)]
        : [outer.y - bottom(label), label.y - bottom(outer)];
      expect(gaps, name).toContain(4);
    }
  });

  it("has messages that do not run through the closed pools at their ends", () => {
    const inside = ({ x, y, width, height }: Box): Box => ({
      x: x + 2,
      y: y + 2,
      width: width - 4,
      height: height - 4,
    });
    for (const { attributes } of elementsOf(diagram.tree, "bpmn:messageFlow")) {
      const points = diagram.lines.get(attributes["id"]!)!;
      for (const name of ["Warga", "Bank"])
        points.slice(1).forEach((b, i) => {
          const a = points[i]!;
          const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
          const run = { x, y, width: Math.abs(a.x - b.x) + 1, height: Math.abs(a.y - b.y) + 1 };
          expect(meet(run, inside(box(named("bpmn:participant", name)))), name).toBe(false);
        });
    }
  });

  it("has a place for the name of each flow that has one", () => {
    for (const { attributes } of [
      ...elementsOf(diagram.tree, "bpmn:sequenceFlow"),
      ...elementsOf(diagram.tree, "bpmn:messageFlow"),
    ])
      expect(diagram.labels.has(attributes["id"]!), attributes["id"]).toBe(attributes["name"] !== undefined);
  });

  it("has the notes of the CFM one below the other under all pools, as high as their texts", () => {
    const notes = elementsOf(diagram.tree, "bpmn:textAnnotation").filter((note) =>
      [LONG, "Kedua"].includes(elementsOf(note, "bpmn:text")[0]!.text),
    );
    expect(notes.map(({ attributes }) => attributes["id"])).toEqual(["Catatan_D.1_1", "Catatan_D.1_2"]);
    const [long, short] = notes.map(({ attributes }) => box(attributes["id"]!)) as [Box, Box];
    const lowest = Math.max(
      ...elementsOf(diagram.tree, "bpmn:participant").map(({ attributes }) => bottom(box(attributes["id"]!))),
    );
    expect(long.y).toBeGreaterThan(lowest);
    expect(short.y).toBeGreaterThan(bottom(long));
    expect(short.y - bottom(long)).toBeLessThan(60);
    expect([short.x, short.width]).toEqual([long.x, long.width]);
    // Seventy letters a line, and room for one line more.
    expect([long.height, short.height]).toEqual([54, 36]);
  });

  it("shows the note of a step beside it", () => {
    const [note] = elementsOf(diagram.tree, "bpmn:textAnnotation").filter(
      (one) => elementsOf(one, "bpmn:text")[0]!.text === "Di lapangan",
    );
    const id = note!.attributes["id"]!;
    expect(holds(box(named("bpmn:lane", "Teknis")), box(id))).toBe(true);
    const step = named("bpmn:task", "Memeriksa");
    const ties = elementsOf(diagram.tree, "bpmn:association").filter(({ attributes }) =>
      [attributes["sourceRef"], attributes["targetRef"]].includes(id),
    );
    expect(
      ties.map(({ attributes }) => [attributes["sourceRef"], attributes["targetRef"]].includes(step)),
    ).toEqual([true]);
  });
});
