// A part of the bench of imported models: reads a BPMN file in a way of its own and looks for each named step, its lane and
// each flow in the map that the import made and in its report. What is in neither is a silent loss.

/** Text in the encoding of its mark or declaration. */
function decoded(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 300)).toString("latin1");
  const named = /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  if (/8859-1|1252|latin1|ascii/.test(named)) return new TextDecoder("windows-1252").decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder("windows-1252").decode(new Uint8Array([byte])),
    byte,
  ]),
);
const MOJIBAKE = /[\u00C2\u00C3\u00E2][\u0080-\u00BF\u0152-\u2122]/;
/** Text that went through UTF-8 too often, as it was. */
function onceOnly(text) {
  const read = new TextDecoder("utf-8").decode(
    new Uint8Array([...text].map((letter) => BYTES.get(letter) ?? 63)),
  );
  return MOJIBAKE.test(read) ? onceOnly(read) : read;
}

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (NAMED[name] ?? ""),
  );

/** Elements with local names and attributes, without a look at namespaces. */
function elementsOf(text) {
  const root = { tag: "", attributes: {}, children: [], text: "", parent: null };
  let open = root;
  const TOKEN =
    /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>[]*(?:\[[^]*?\]\s*)?>|<\/[^>]*>|<([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;
  for (const [whole, cdata, name, rest, words] of text.matchAll(TOKEN)) {
    if (cdata !== undefined) open.text += cdata;
    else if (words !== undefined) open.text += plain(words);
    else if (name !== undefined) {
      const attributes = {};
      for (const [, key, , double, single] of rest.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
        const local = key.replace(/^.*:/, "");
        if (!(local in attributes) || !key.includes(":"))
          attributes[local] = plain((double ?? single).replace(/[\r\n\t]/g, " "));
      }
      const element = { tag: name.replace(/^.*:/, ""), attributes, children: [], text: "", parent: open };
      open.children.push(element);
      if (!rest.trimEnd().endsWith("/")) open = element;
    } else if (whole.startsWith("</")) open = open.parent ?? root;
  }
  return root;
}

/** Letters and digits alone: how a name is spelt, spaced, hyphenated or marked up is not looked at. */
const folded = (name) =>
  (/<\/?(?:html|body|p|div|span|br|b|i|u|font)\b/i.test(name)
    ? plain(name.replace(/<(style|head)[^]*?<\/\1>/g, "").replace(/<[^>]*>/g, " "))
    : name
  )
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const ACTIVITY =
  /^(?:task|\w+Task|callActivity|subProcess|transaction|adHocSubProcess|subChoreography|callChoreography)$/;
const EVENT = /^(?:startEvent|endEvent|intermediate(?:Catch|Throw)Event|boundaryEvent)$/;
const GATEWAY = /Gateway$/;
const local = (reference) => (reference ?? "").trim().replace(/^[^:\s]*:(?=\S)/, "");

/** All of a kind below an element, but for extensions and diagrams. */
function below(element, isOne, found = []) {
  for (const child of element.children) {
    if (["extensionElements", "BPMNDiagram", "ioSpecification"].includes(child.tag)) continue;
    if (isOne(child)) found.push(child);
    below(child, isOne, found);
  }
  return found;
}

const count = (table, key) => table.set(key, (table.get(key) ?? 0) + 1);

/**
 * What the file has and neither the map nor the report: `task`, `lane` (a step in another lane than the file says), `flow`,
 * `message`, `pool`.
 */
export function audit(bytes, { cfms, notes }) {
  const text = decoded(bytes);
  const root = elementsOf(notes.some(({ code }) => code === "mojibake") ? onceOnly(text) : text);
  const definitions = root.children.find(({ tag }) => tag === "definitions");
  if (definitions === undefined) return { counts: {}, losses: [] };
  const bounds = new Map();
  for (const diagram of definitions.children.filter(({ tag }) => tag === "BPMNDiagram"))
    for (const shape of below({ children: diagram.children }, ({ tag }) => tag === "BPMNShape")) {
      const box = shape.children.find(({ tag }) => tag === "Bounds")?.attributes;
      const id = local(shape.attributes.bpmnElement);
      if (box !== undefined && !bounds.has(id))
        bounds.set(id, [box.x, box.y, box.width, box.height].map(Number));
    }
  const reported = new Set(notes.map(({ place }) => place));
  const nodes = below(
    definitions,
    ({ tag }) => (ACTIVITY.test(tag) && !/^global/.test(tag)) || EVENT.test(tag) || GATEWAY.test(tag),
  );
  const byId = new Map(nodes.toReversed().map((node) => [local(node.attributes.id), node]));
  // The report counts names that programs have made up, and does not list them.
  const hasMadeUp = notes.some(({ code }) => code === "made-up-names");
  const isMadeUp = ({ tag, attributes }) =>
    hasMadeUp && /(?:Event|Gateway|Flow)$/.test(tag) && /^[\p{L} ]+_\d+$/u.test(attributes.name ?? "");
  const nameOf = (node) => (isMadeUp(node) ? "" : folded(node.attributes.name ?? ""));

  const losses = [];
  const lose = (kind, element, detail = "") =>
    losses.push({
      kind,
      id: local(element.attributes.id),
      tag: element.tag,
      name: element.attributes.name ?? "",
      detail,
    });

  // Steps by name.
  const steps = cfms.flatMap(({ steps: own }) => own);
  const texts = new Map();
  for (const step of steps) count(texts, folded(step.text));
  const lanesOfText = new Map();
  for (const step of steps)
    lanesOfText.set(folded(step.text), [
      ...(lanesOfText.get(folded(step.text)) ?? []),
      ...step.lanes.map(folded),
    ]);
  const labels = new Set(cfms.flatMap(({ flows }) => flows.map(({ label }) => folded(label))));
  const remarks = cfms.flatMap(({ steps: own }) => own.map(({ remarks: said }) => folded(said))).join(" ");
  const links = new Set(
    nodes.filter((node) => node.children.some(({ tag }) => tag === "linkEventDefinition")),
  );
  const isNoted = (code) => notes.some((note) => note.code === code);
  for (const node of nodes) {
    const name = nameOf(node);
    if (name === "" || (links.has(node) && isNoted("link"))) continue;
    if (node.tag === "boundaryEvent" && (labels.has(name) || remarks.includes(name))) continue;
    const left = texts.get(name) ?? 0;
    if (left > 0) texts.set(name, left - 1);
    else if (!reported.has(local(node.attributes.id))) lose("step", node);
  }

  // Lanes: what names a step most deeply, else the smallest shape around it.
  const lanes = below(definitions, ({ tag }) => tag === "lane");
  const isLeaf = (lane) => below(lane, ({ tag }) => tag === "lane").length === 0;
  const laneOf = new Map();
  for (const lane of lanes.filter(isLeaf))
    for (const reference of lane.children.filter(({ tag }) => tag === "flowNodeRef"))
      if (!laneOf.has(local(reference.text))) laneOf.set(local(reference.text), lane);
  let inLanes = 0;
  for (const node of nodes) {
    const id = local(node.attributes.id);
    const name = nameOf(node);
    if (name === "" || node.tag === "boundaryEvent" || node.parent.tag !== "process") continue;
    let lane = laneOf.get(id);
    const box = bounds.get(id);
    if (lane === undefined && box !== undefined) {
      const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
      const around = lanes.filter(isLeaf).filter((one) => {
        const own = bounds.get(local(one.attributes.id));
        return (
          own !== undefined &&
          below(node.parent, (each) => each === one).length > 0 &&
          x >= own[0] &&
          x <= own[0] + own[2] &&
          y >= own[1] &&
          y <= own[1] + own[3]
        );
      });
      lane = around.sort(
        (a, b) =>
          bounds.get(local(a.attributes.id))[2] * bounds.get(local(a.attributes.id))[3] -
          bounds.get(local(b.attributes.id))[2] * bounds.get(local(b.attributes.id))[3],
      )[0];
    }
    const expected = lane === undefined ? "" : nameOf(lane);
    if (expected === "") continue;
    inLanes += 1;
    if (!(lanesOfText.get(name) ?? [expected]).some((one) => one.includes(expected)))
      lose("lane", node, lane.attributes.name);
  }

  // Flows by the names of their ends; what has no name of its own is any step whose text the file does not have.
  const known = new Set(nodes.map(nameOf));
  const shown = (text) => (known.has(folded(text)) ? folded(text) : "");
  const pairs = new Map();
  const isLane = (end) => end.startsWith("@");
  for (const { flows } of cfms)
    for (const { from, to, arrow, label } of flows)
      (count(pairs, `${arrow} ${isLane(from) ? "@" : shown(from)}>${isLane(to) ? "@" : shown(to)}`),
        count(
          pairs,
          `label ${isLane(from) ? "@" : shown(from)}>${isLane(to) ? "@" : shown(to)} ${folded(label)}`,
        ));
  const hostOf = (node) =>
    node?.tag === "boundaryEvent" ? byId.get(local(node.attributes.attachedToRef)) : node;
  const lines = below(definitions, ({ tag }) => tag === "sequenceFlow" || tag === "messageFlow");

  for (const line of lines) {
    if (reported.has(local(line.attributes.id))) continue;
    const [source, target] = [line.attributes.sourceRef, line.attributes.targetRef].map((id) =>
      byId.get(local(id)),
    );
    if (links.has(source) || links.has(target)) continue;
    const isSequence = line.tag === "sequenceFlow";
    const end = (node) =>
      node === undefined
        ? isSequence
          ? ""
          : "@"
        : isSequence && hostOf(node) === undefined
          ? ""
          : nameOf(hostOf(node) ?? node);
    const key = `${end(source)}>${end(target)}`;
    const arrows = isSequence ? ["->"] : ["..>"];
    const found = arrows.map((arrow) => `${arrow} ${key}`).find((one) => (pairs.get(one) ?? 0) > 0);
    if (found === undefined) lose(isSequence ? "flow" : "message", line, key);
    else {
      pairs.set(found, pairs.get(found) - 1);
      const label = nameOf(line);
      const labelled = `label ${key} ${label}`;
      if (label !== "" && (pairs.get(labelled) ?? 0) === 0) lose("label", line, key);
    }
  }

  // Parties.
  const parties = new Set(
    cfms.flatMap(({ lanes: own }) => own.flatMap(({ name, group }) => [folded(name), folded(group ?? "")])),
  );
  const all = [...parties].join(" ");
  const pools = below(definitions, ({ tag }) => tag === "participant");
  for (const pool of pools)
    if (
      nameOf(pool) !== "" &&
      !all.includes(nameOf(pool)) &&
      !cfms.some(({ titles }) => titles.some((title) => folded(title).includes(nameOf(pool)))) &&
      !reported.has(local(pool.attributes.id))
    )
      lose("pool", pool);
  for (const lane of lanes.filter(isLeaf))
    if (nameOf(lane) !== "" && !all.includes(nameOf(lane)) && !reported.has(local(lane.attributes.id)))
      lose("party", lane);
  const named = nodes.filter((node) => nameOf(node) !== "").length;
  return {
    counts: { steps: named, lanes: inLanes, flows: lines.length, pools: pools.length + lanes.length },
    losses,
  };
}
