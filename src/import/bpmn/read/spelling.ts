import type { XmlElement } from "../../xml.ts";

/** Elements and attributes that an import looks at, as BPMN 2.0.2 spells them; steps, lines and events are matched by their ends. */
const ELEMENTS =
  "definitions process collaboration globalConversation choreography participant laneSet childLaneSet lane flowNodeRef " +
  "task userTask manualTask serviceTask scriptTask businessRuleTask sendTask receiveTask callActivity subProcess transaction " +
  "adHocSubProcess startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent implicitThrowEvent " +
  "exclusiveGateway parallelGateway inclusiveGateway complexGateway eventBasedGateway dataObjectReference dataObject " +
  "dataStoreReference dataStore dataInput dataOutput dataState ioSpecification dataInputAssociation dataOutputAssociation " +
  "sourceRef targetRef sequenceFlow conditionExpression messageFlow association textAnnotation text documentation group category " +
  "categoryValue conversation subConversation callConversation conversationLink choreographyTask subChoreography " +
  "callChoreography standardLoopCharacteristics multiInstanceLoopCharacteristics eventDefinitionRef messageEventDefinition " +
  "timerEventDefinition conditionalEventDefinition signalEventDefinition errorEventDefinition escalationEventDefinition " +
  "cancelEventDefinition compensateEventDefinition linkEventDefinition terminateEventDefinition globalTask globalUserTask " +
  "globalManualTask globalScriptTask globalBusinessRuleTask message extensionElements BPMNDiagram BPMNPlane BPMNShape BPMNEdge " +
  "Bounds waypoint";
const ATTRIBUTES =
  "id name sourceRef targetRef processRef attachedToRef calledElement cancelActivity isInterrupting triggeredByEvent " +
  "dataObjectRef dataStoreRef categoryValueRef messageRef isSequential value text bpmnElement isHorizontal x y width height";

const spellings = (names: string): ReadonlyMap<string, string> =>
  new Map(names.split(" ").map((name) => [name.toLowerCase(), name]));
const ELEMENT_NAMES = spellings(ELEMENTS);
const ATTRIBUTE_NAMES = spellings(ATTRIBUTES);

export interface Respelt {
  readonly root: XmlElement;
  /** Each element or attribute that was spelt otherwise, as the file has it. */
  readonly wrong: readonly string[];
}

/**
 * A document whose elements and attributes are spelt as BPMN has them, whatever letters were capitals: generators and people
 * write `<Task>` and `sourceref`. What programs keep in extensions stays as it is.
 */
export function respelt(root: XmlElement): Respelt {
  const wrong: string[] = [];
  return { root: withNames(root, wrong), wrong };
}

function withNames(element: XmlElement, wrong: string[]): XmlElement {
  const name = spelt(element.name, ELEMENT_NAMES);
  if (name !== element.name) wrong.push(`<${element.name}>`);
  const attributes = withAttributeNames(element.attributes, wrong);
  const children =
    name === "extensionElements"
      ? element.children
      : element.children.map((child) => withNames(child, wrong));
  const isSame =
    name === element.name &&
    attributes === element.attributes &&
    children.every((child, i) => child === element.children[i]);
  return isSame ? element : { ...element, name, attributes, children };
}

function withAttributeNames(given: XmlElement["attributes"], wrong: string[]): XmlElement["attributes"] {
  const misspelt = [...given.keys()].filter((name) => {
    const meant = spelt(name, ATTRIBUTE_NAMES);
    return meant !== name && !given.has(meant);
  });
  if (misspelt.length === 0) return given;
  wrong.push(...misspelt);
  return new Map(
    [...given].map(([name, value]) => [misspelt.includes(name) ? spelt(name, ATTRIBUTE_NAMES) : name, value]),
  );
}

function spelt(name: string, names: ReadonlyMap<string, string>): string {
  return names.get(name.toLowerCase()) ?? name;
}
