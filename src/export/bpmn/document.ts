import type { PlacedCfm } from "../../layout/cfm/placed.ts";
import type { DrawnLane } from "../../views/drawing.ts";
import { diagramOf } from "./diagram.ts";
import { contentsOf, type Contents } from "./contents.ts";
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
        processNode(placed, contents),
        diagramOf(source, contents),
      ],
    ),
  );
}

function processNode({ drawing }: PlacedCfm, contents: Contents): XmlNode {
  return xmlNode(
    "bpmn:process",
    { id: processId(drawing.code), name: drawing.title, isExecutable: "false" },
    [
      extension("cfm", { kode: drawing.code }),
      xmlNode(
        "bpmn:laneSet",
        { id: contents.ids.laneSet },
        contents.lanes.map(({ id, lane, members }) =>
          xmlNode("bpmn:lane", { id, name: lane.name }, [
            laneExtension(lane),
            ...members.map((member) => xmlNode("bpmn:flowNodeRef", {}, member)),
          ]),
        ),
      ),
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

function laneExtension({ id, external }: DrawnLane): XmlNode {
  return extension("lajur", { nama: id, luar: external ? "true" : undefined });
}
