import type { XmlElement } from "../../xml.ts";
import type { BpmnPoint, BpmnShape } from "./document.ts";
import { titleName } from "./names.ts";

/** What the diagrams of a file say about the places of its elements. */
export interface DiagramInfo {
  readonly shapes: ReadonlyMap<string, BpmnShape>;
  readonly waypoints: ReadonlyMap<string, readonly BpmnPoint[]>;
  readonly diagrams: readonly ReadonlySet<string>[];
  readonly names: ReadonlyMap<string, string>;
}

/** Reads BPMN DI (BPMN 2.0.2, chapter 12). The first shape of an element counts; numbers that are none are 0. */
export function readDiagrams(root: XmlElement): DiagramInfo {
  const shapes = new Map<string, BpmnShape>();
  const waypoints = new Map<string, readonly BpmnPoint[]>();
  const names = new Map<string, string>();
  const diagrams: ReadonlySet<string>[] = [];
  for (const diagram of childrenNamed(root, "BPMNDiagram")) {
    const shown = new Set<string>();
    for (const plane of childrenNamed(diagram, "BPMNPlane")) {
      const subject = reference(plane);
      const name = titleName(diagram.attributes.get("name") ?? "", subject);
      if (name !== "" && !names.has(subject)) names.set(subject, name);
      for (const element of plane.children) {
        const id = reference(element);
        shown.add(id);
        if (element.name === "BPMNShape" && !shapes.has(id)) {
          const shape = shapeOf(element);
          if (shape !== null) shapes.set(id, shape);
        } else if (element.name === "BPMNEdge" && !waypoints.has(id)) {
          waypoints.set(id, childrenNamed(element, "waypoint").map(point));
        }
      }
    }
    diagrams.push(shown);
  }
  return { shapes, waypoints, diagrams, names };
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** `bpmnElement` is a qualified name; prefixes of ids say nothing. */
function reference(element: XmlElement): string {
  return localId(element.attributes.get("bpmnElement") ?? "");
}

/** An id without the prefix of a qualified name. */
export function localId(name: string): string {
  const trimmed = name.trim();
  const colon = trimmed.indexOf(":");
  return colon < 0 || trimmed.includes(" ") ? trimmed : trimmed.slice(colon + 1);
}

function shapeOf(element: XmlElement): BpmnShape | null {
  const bounds = childrenNamed(element, "Bounds")[0];
  if (bounds === undefined) return null;
  const isHorizontal = element.attributes.get("isHorizontal");
  return {
    ...point(bounds),
    width: numberOf(bounds, "width"),
    height: numberOf(bounds, "height"),
    isHorizontal: isHorizontal === undefined ? null : isHorizontal === "true" || isHorizontal === "1",
  };
}

function point(element: XmlElement): BpmnPoint {
  return { x: numberOf(element, "x"), y: numberOf(element, "y") };
}

function numberOf(element: XmlElement, name: string): number {
  const value = Number(element.attributes.get(name) ?? 0);
  return Number.isFinite(value) ? value : 0;
}
