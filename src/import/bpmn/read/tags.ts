/** Elements of a process that are steps of its flow or data. */
const NODES: ReadonlySet<string> = new Set([
  ...[
    "task",
    "userTask",
    "manualTask",
    "serviceTask",
    "scriptTask",
    "businessRuleTask",
    "sendTask",
    "receiveTask",
  ],
  ...["callActivity", "subProcess", "transaction", "adHocSubProcess"],
  ...[
    "startEvent",
    "endEvent",
    "intermediateCatchEvent",
    "intermediateThrowEvent",
    "boundaryEvent",
    "implicitThrowEvent",
  ],
  ...["exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway"],
  ...["dataObjectReference", "dataObject", "dataStoreReference"],
  ...["choreographyTask", "subChoreography", "callChoreography"],
]);

export function isNode(tag: string): boolean {
  return NODES.has(tag);
}

const SUB_PROCESSES: ReadonlySet<string> = new Set(["subProcess", "transaction", "adHocSubProcess"]);

export function isSubProcess(tag: string): boolean {
  return SUB_PROCESSES.has(tag);
}

const LINES: ReadonlySet<string> = new Set([
  "sequenceFlow",
  "messageFlow",
  "association",
  "dataInputAssociation",
  "dataOutputAssociation",
  "conversationLink",
]);

/** Whether an element says something about the work: what is not such is a detail of another, or of execution. */
export function isContent(tag: string): boolean {
  return (
    (isNode(tag) && tag !== "dataObject") ||
    LINES.has(tag) ||
    ["participant", "lane", "textAnnotation", "group"].includes(tag) ||
    ["conversation", "subConversation", "callConversation"].includes(tag)
  );
}

/** Whether the loss of an element loses a part of the flow of work. */
export function isFlowElement(tag: string): boolean {
  return (isNode(tag) && !tag.startsWith("data")) || tag === "sequenceFlow" || tag === "messageFlow";
}
