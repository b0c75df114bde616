import type { DrawnLane } from "../../views/drawing.ts";
import { diagramOf } from "./diagram.ts";
import { contentsOf, type BpmnLane, type Contents } from "./contents.ts";
import { extension } from "./extension.ts";
import { processId } from "./ids.ts";
import { flowNodes, messageNodes, sequenceNodes, tieNodes } from "./process.ts";
import type { BpmnSource } from "./source.ts";
import { printXml, xmlNode, type XmlNode } from "./xml.ts";

/** BPMN 2.0 (OMG, formal/2013-12-09), with ppb's own extensions in a namespace of their own. */
const NAMESPACES = {
  "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
  "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
  "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
  "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:ppb": "urn:ppb:bpmn:1",
} as const;

/**
 * A CFM as a BPMN 2.0 file with its diagram: one pool called as the CFM's page, its lanes, steps and flows where they are
 * drawn. What BPMN has no word for stands in `ppb:` extensions, which an import reads back.
 */
export function bpmnDocument(source: BpmnSource): string {
  const { placed } = source;
  const contents = contentsOf(source);
  const { collaboration, pool } = contents.ids;
  const { drawing } = placed;
  return printXml(
    xmlNode(
      "bpmn:definitions",
      { ...NAMESPACES, id: contents.ids.definitions, targetNamespace: "urn:ppb", exporter: "ppb" },
      [
        xmlNode("bpmn:collaboration", { id: collaboration }, [
          xmlNode("bpmn:participant", {
            id: pool,
            name: `${drawing.code} ${drawing.title}`,
            processRef: processId(drawing.code),
          }),
          ...contents.closedPools.map(({ id, lane }) =>
            xmlNode("bpmn:participant", { id, name: lane.name }, [laneExtension(lane)]),
          ),
          ...messageNodes(contents),
        ]),
        processNode(source, contents),
        diagramOf(source, contents),
      ],
    ),
  );
}

function processNode(source: BpmnSource, contents: Contents): XmlNode {
  const { drawing } = source.placed;
  return xmlNode(
    "bpmn:process",
    { id: processId(drawing.code), name: drawing.title, isExecutable: "false" },
    [
      extension(
        "cfm",
        { kode: drawing.code, halaman: source.orientation ?? undefined },
        source.phases.map(({ title, steps }) =>
          xmlNode("ppb:tahap", { nama: title, langkah: steps.join(" ") }),
        ),
      ),
      xmlNode("bpmn:laneSet", { id: contents.ids.laneSet }, laneNodes(contents)),
      ...contents.steps.flatMap((step) => flowNodes(step)),
      ...sequenceNodes(contents),
      ...contents.annotations.map(({ id, text, twinOf }) =>
        xmlNode("bpmn:textAnnotation", { id }, [
          ...(twinOf === null ? [] : [extension("kembaran", { dari: twinOf })]),
          xmlNode("bpmn:text", {}, text),
        ]),
      ),
      ...tieNodes(contents),
    ],
  );
}

/** Lanes of one party stand inside a lane of its name. */
function laneNodes({ lanes, groups }: Contents): readonly XmlNode[] {
  const own = ({ id, lane, members }: BpmnLane): XmlNode =>
    xmlNode("bpmn:lane", { id, name: lane.name }, [
      laneExtension(lane),
      ...members.map((member) => xmlNode("bpmn:flowNodeRef", {}, member)),
    ]);
  return lanes.flatMap((lane) => {
    const group = groups.find((one) => one.lanes.includes(lane));
    if (group === undefined) return [own(lane)];
    if (group.lanes[0] !== lane) return [];
    const inside = xmlNode("bpmn:childLaneSet", { id: `${group.id}_isi` }, group.lanes.map(own));
    return [xmlNode("bpmn:lane", { id: group.id, name: group.name }, [inside])];
  });
}

function laneExtension({ id, external }: DrawnLane): XmlNode {
  return extension("lajur", { nama: id, luar: external ? "true" : undefined });
}
