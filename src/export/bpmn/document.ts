import type { DrawnLane } from "../../views/drawing.ts";
import { diagramOf } from "./diagram.ts";
import { contentsOf, type BpmnLane, type Contents } from "./contents.ts";
import { exactly } from "./exact.ts";
import { extension } from "./extension.ts";
import { processId } from "./ids.ts";
import { flowNodes, messageNodes, sequenceNodes, tieNodes } from "./process.ts";
import type { BpmnSop, BpmnSource } from "./source.ts";
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
            xmlNode("bpmn:participant", { id, name: lane.name }, [
              // A party over lanes ends at the edge of its pool.
              laneExtension(lane, source, lane.group ?? undefined),
            ]),
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
        {
          kode: drawing.code,
          tulisan: exactly(drawing.title),
          halaman: source.orientation ?? undefined,
          lajur: source.laneOrder?.join(" "),
        },
        [
          ...source.processes.map(({ code, title }) => xmlNode("ppb:proses", { kode: code, nama: title })),
          ...source.phases.map(({ title, steps }) =>
            xmlNode("ppb:tahap", { nama: title, langkah: steps.join(" ") }),
          ),
          ...source.sops.map(sopNode),
        ],
      ),
      xmlNode("bpmn:laneSet", { id: contents.ids.laneSet }, laneNodes(source, contents)),
      ...contents.steps.flatMap((step) => flowNodes(step)),
      ...sequenceNodes(contents),
      ...contents.annotations.map(({ id, text, twinOf }) =>
        xmlNode("bpmn:textAnnotation", { id }, [
          ...(twinOf === null ? exactNode("catatan", text) : [extension("kembaran", { dari: twinOf })]),
          xmlNode("bpmn:text", {}, text),
        ]),
      ),
      ...tieNodes(contents),
    ],
  );
}

/** Lanes of one party stand inside a lane of its name. */
function laneNodes(source: BpmnSource, { lanes, groups }: Contents): readonly XmlNode[] {
  const own = ({ id, lane, members }: BpmnLane): XmlNode =>
    xmlNode("bpmn:lane", { id, name: lane.name }, [
      laneExtension(lane, source),
      ...members.map((member) => xmlNode("bpmn:flowNodeRef", {}, member)),
    ]);
  return lanes.flatMap((lane) => {
    const group = groups.find((one) => one.lanes.includes(lane));
    if (group === undefined) return [own(lane)];
    if (group.lanes[0] !== lane) return [];
    const inside = xmlNode("bpmn:childLaneSet", { id: `${group.id}_isi` }, group.lanes.map(own));
    return [
      xmlNode("bpmn:lane", { id: group.id, name: group.name }, [...exactNode("pihak", group.name), inside]),
    ];
  });
}

function laneExtension(
  { id, name, external }: DrawnLane,
  { namingLanes }: BpmnSource,
  pihak?: string,
): XmlNode {
  return extension("lajur", {
    nama: id,
    tulisan: exactly(name),
    luar: external ? "true" : undefined,
    sendiri: namingLanes.has(id) ? "true" : undefined,
    pihak,
  });
}

/** The text of an element that says nothing else of ours; nothing where the element itself says it as it is. */
function exactNode(name: string, text: string): readonly XmlNode[] {
  const tulisan = exactly(text);
  return tulisan === undefined ? [] : [extension(name, { tulisan })];
}

/** A procedure that the CFM lists, with its cover: BPMN has nothing like it. */
function sopNode({ code, title, steps, texts, approver }: BpmnSop): XmlNode {
  const signed = Object.keys(approver).length === 0 ? [] : [xmlNode("ppb:penandatangan", approver)];
  return xmlNode(
    "ppb:sop",
    {
      kode: code,
      nama: title ?? undefined,
      langkah: steps?.join(" "),
    },
    [...texts.map(({ word, text }) => xmlNode("ppb:isi", { kata: word, teks: text })), ...signed],
  );
}
