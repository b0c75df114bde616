import { xmlNode, type XmlNode } from "./xml.ts";

/** What only ppb reads. */
export function extension(
  name: string,
  attributes: XmlNode["attributes"],
  others: readonly XmlNode[] = [],
): XmlNode {
  return xmlNode("bpmn:extensionElements", {}, [xmlNode(`ppb:${name}`, attributes), ...others]);
}
