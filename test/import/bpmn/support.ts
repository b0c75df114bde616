import { importBpmn } from "../../../src/import/bpmn/import.ts";
import { partyRegistry } from "../../../src/import/parties.ts";
import { print } from "../../../src/syntax/print/print.ts";

const MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

/** Findings that say that something is not as the language has it, or leads nowhere; those of the model itself are the planner's. */
export const BROKEN =
  /^(?:sintaks|teks|huruf|kata|blok|nama-berkas|unit-ganda|tertulis-ganda|terlalu)|tak-dikenal|rujukan-mendua|^kode-|^(?:cfm|langkah|lajur)-ganda/;

/** A BPMN file around `body`; shapes are `id x y width height`, edges `id x,y x,y`. */
export function bpmn(body: string, shapes: readonly string[] = [], edges: readonly string[] = []): string {
  const shape = (line: string): string => {
    const [id, x, y, width, height, more = ""] = line.split(" ");
    return `<di:BPMNShape bpmnElement="${id}" ${more}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></di:BPMNShape>`;
  };
  const edge = (line: string): string => {
    const [id, ...points] = line.split(" ");
    const waypoints = points.map((point) => {
      const [x, y] = point.split(",");
      return `<dd:waypoint x="${x}" y="${y}"/>`;
    });
    return `<di:BPMNEdge bpmnElement="${id}">${waypoints.join("")}</di:BPMNEdge>`;
  };
  const plane = [...shapes.map(shape), ...edges.map(edge)].join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${MODEL}" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI">
${body}
<di:BPMNDiagram><di:BPMNPlane bpmnElement="any">${plane}</di:BPMNPlane></di:BPMNDiagram>
</definitions>`;
}

/** One process whose steps stand in no lane, inside one pool. */
export function pool(body: string): string {
  return `<collaboration id="C" name="Uji"><participant id="Pool" name="Dinas" processRef="P1"/></collaboration><process id="P1">${body}</process>`;
}

export interface Imported {
  readonly cfms: readonly string[];
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  readonly parties: readonly string[];
}

/** What an import of the file gives: CFMs as text, notes as `effect code`. */
export function imported(file: string | Uint8Array): Imported {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const parties = partyRegistry(new Map());
  const code = { prefix: "P", separator: ".", segments: ["1"] };
  const { processes, notes } = importBpmn(bytes, {
    fallbackTitle: "berkas",
    code,
    parties,
    isProcess: () => false,
  });
  return {
    cfms: processes.flatMap(({ cfm, listed = [] }) =>
      (cfm === null ? listed : [cfm, ...listed]).map((one) => print([one])),
    ),
    titles: processes.map(({ code: { segments }, title }) => `${segments.join(".")} ${title}`),
    notes: notes.map(({ effect, code: name }) => `${effect} ${name}`),
    parties: parties.added().map(({ id, name, isOwn }) => `${isOwn ? "unit" : "mitra"} ${id} ${name}`),
  };
}
