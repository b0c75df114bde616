import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { check } from "../../src/check.ts";
import { importFiles } from "../../src/import/import.ts";
import { parse } from "../../src/syntax/parse.ts";
import { BROKEN } from "./bpmn/support.ts";
import { randomFrom } from "../support/mutants.ts";
import { render } from "../../src/diagnostics/message.ts";

/** A file that people could have, and what it is called. */
export interface Seed {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What becomes of a mutant. */
export interface Outcome {
  readonly kind: "imported" | "refused";
  readonly ms: number;
}

/** Pieces of files that mean something to readers, or should mean nothing. */
const SCRAPS = [
  "",
  "<",
  ">",
  "&",
  '"',
  "'",
  "/>",
  "</c>",
  '<c r="XFD1048576" t="s"><v>999999999</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<row r="4294967295">',
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "&a;",
  "<![CDATA[",
  "]]>",
  "<!--",
  "\0",
  "\ud800",
  "\u202e",
  "-1",
  "1e309",
  "NaN",
  "0",
  "=1+1",
  "P.1.1.1.1.1.1.1.1.1.1.1",
  ";;;;;;;;;;;;;;;;",
  '"""""',
  "\r\n",
  "\t",
  "<task/>",
  '<sequenceFlow id="f" sourceRef="f" targetRef="f"/>',
  "<flowNodeRef>x</flowNodeRef>",
  '<laneSet><lane id="q"><childLaneSet><lane id="q"/></childLaneSet></lane></laneSet>',
  "x".repeat(5000),
  "<a>".repeat(500),
] as const;

type Random = () => number;

/** The `index`-th mutant of these files under a seed: always the same. */
export function mutantOf(seeds: readonly Seed[], seed: number, index: number): Seed {
  const random = randomFrom(seed * 1_000_003 + index);
  const { path, bytes } = seeds[Math.floor(random() * seeds.length)]!;
  const isBook = path.endsWith(".xlsx");
  if (isBook && random() < 0.7) return { path, bytes: bookWith(bytes, random) };
  if (path.endsWith(".bpmn") && random() < 0.5)
    return { path, bytes: (random() < 0.4 ? withOthersValues : withOtherElements)(bytes, random) };
  return { path, bytes: isBook || random() < 0.3 ? withBytes(bytes, random) : withText(bytes, random) };
}

/** Damage of storage and networks: bytes that are others, gone, doubled or cut off. */
function withBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice();
  const below = (n: number): number => Math.floor(random() * n);
  for (let n = 1 + below(8); n > 0; n -= 1) out[below(out.length)] = below(256);
  switch (below(5)) {
    case 0:
      return out.subarray(0, below(out.length));
    case 1: {
      const [at, length] = [below(out.length), below(200)];
      return Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + length)]);
    }
    case 2: {
      const at = below(out.length);
      return Uint8Array.from([
        ...out.subarray(0, at),
        ...out.subarray(Math.max(0, at - 300), at),
        ...out.subarray(at),
      ]);
    }
    default:
      return out;
  }
}

/** One of the parts of a book with other text in it, packed as a whole book again. */
function bookWith(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)));
  const names = [...parts.keys()];
  const name = names[Math.floor(random() * names.length)]!;
  const changed = withText(parts.get(name)!, random);
  if (random() < 0.05) parts.delete(name);
  else parts.set(name, changed);
  return zipSync(Object.fromEntries(parts), { level: 1, mtime: new Date(1980, 0, 1, 12) });
}

/** Attributes with values of others: well-formed, and references, places and kinds mean other things. */
function withOthersValues(bytes: Uint8Array, random: Random): Uint8Array {
  const pieces = strFromU8(bytes).split('"');
  const below = (n: number): number => Math.floor(random() * n);
  // Between quotes stands every second piece.
  const value = (): number => 1 + 2 * below((pieces.length - 1) / 2);
  for (let n = 1 + below(6); n > 0; n -= 1) pieces[value()] = random() < 0.1 ? "" : pieces[value()]!;
  return strToU8(pieces.join('"'));
}

/** A part of a document: a text, or an element with its tag. */
interface Part {
  name: string;
  attributes: string[];
  readonly parts: (Part | string)[];
}

/** Elements and attributes that are gone, doubled, elsewhere or of another kind: well-formed, and a model of other sense. */
function withOtherElements(bytes: Uint8Array, random: Random): Uint8Array {
  const below = (n: number): number => Math.floor(random() * n);
  const root = partsOf(strFromU8(bytes));
  for (let n = 1 + below(6); n > 0; n -= 1) {
    const all = elementsIn(root);
    if (all.length === 0) break;
    const { around, at, element } = all[below(all.length)]!;
    const other = all[below(all.length)]!;
    const attribute = below(element.attributes.length);
    switch (below(8)) {
      case 0:
        around.parts.splice(at, 1);
        break;
      case 1:
        around.parts.splice(at, 0, element);
        break;
      case 2:
        if (!holds(element, other.around)) {
          around.parts.splice(at, 1);
          other.around.parts.splice(below(other.around.parts.length + 1), 0, element);
        }
        break;
      case 3:
        [element.name, other.element.name] = [other.element.name, element.name];
        break;
      case 4:
        element.name = other.element.name;
        break;
      case 5:
        element.attributes.splice(attribute, 1);
        break;
      case 6:
        element.attributes = other.element.attributes;
        break;
      default:
        around.parts.splice(at, 1, ...element.parts);
    }
  }
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${root.parts.map(printed).join("")}`);
}

function partsOf(text: string): Part {
  const root: Part = { name: "", attributes: [], parts: [] };
  const open = [root];
  for (const token of text.replace(/^<\?.*?\?>/, "").match(/<[^>]+>|[^<]+/g) ?? []) {
    if (token.startsWith("</")) open.pop();
    else if (token.startsWith("<")) {
      const [, name = "", list = ""] = /^<([^\s/>]+)([^]*?)\/?>$/.exec(token) ?? [];
      const element: Part = { name, attributes: list.match(/[\w:.-]+="[^"]*"/g) ?? [], parts: [] };
      open.at(-1)!.parts.push(element);
      if (!token.endsWith("/>")) open.push(element);
    } else open.at(-1)!.parts.push(token);
  }
  return root;
}

interface Place {
  readonly around: Part;
  readonly at: number;
  readonly element: Part;
}

/** All elements below the root's own. */
function elementsIn(around: Part): readonly Place[] {
  return around.parts.flatMap((element, at): readonly Place[] =>
    typeof element === "string" ? [] : [{ around, at, element }, ...elementsIn(element)],
  );
}

function holds(element: Part, other: Part): boolean {
  return element === other || element.parts.some((part) => typeof part !== "string" && holds(part, other));
}

function printed(part: Part | string): string {
  if (typeof part === "string") return part;
  const { name, attributes, parts } = part;
  return `<${[name, ...new Map(attributes.map((one) => [one.split("=")[0], one])).values()].join(" ")}>${parts.map(printed).join("")}</${name}>`;
}

function withText(bytes: Uint8Array, random: Random): Uint8Array {
  let text = strFromU8(bytes);
  const below = (n: number): number => Math.floor(random() * n);
  for (let n = 1 + below(4); n > 0; n -= 1) {
    const at = below(text.length + 1);
    const scrap = SCRAPS[below(SCRAPS.length)]!;
    const gone = random() < 0.5 ? 0 : below(40);
    // Half of the time between the marks of values, where the file stays well-formed.
    const quoted = random() < 0.5 ? text.indexOf('"', at) + 1 : 0;
    const place = quoted > 0 ? quoted : at;
    const end = quoted > 0 ? Math.max(place, text.indexOf('"', place)) : place + gone;
    text = text.slice(0, place) + scrap + text.slice(end);
  }
  return strToU8(text);
}

/**
 * Imports a mutant. Throws with what is wrong when it crashes, when what it gives is no readable source, or when a refusal is no
 * sentence; how long it took is for the caller to judge.
 */
export function importMutant({ path, bytes }: Seed): Outcome {
  const begun = performance.now();
  const { files, reports } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
  const ms = performance.now() - begun;
  const refusal = reports[0]?.refusal ?? null;
  if (refusal !== null && (/[\n\0]/.test(render(refusal, "id")) || render(refusal, "id").trim() === ""))
    throw new Error(`the refusal is no sentence: ${JSON.stringify(render(refusal, "id"))}`);
  if (refusal !== null && files.length > 0) throw new Error("a refused file gave sources");
  for (const { path: name, text } of files) {
    const { diagnostics } = parse({ path: name, text });
    if (diagnostics.length > 0)
      throw new Error(`${name} cannot be read: ${JSON.stringify(diagnostics[0]?.code)}`);
  }
  if (path.endsWith(".bpmn") && files.length > 0) {
    const broken = check(files).diagnostics.find(({ code }) => BROKEN.test(code));
    if (broken !== undefined) throw new Error(`check finds ${broken.code}`);
  }
  return { kind: refusal === null ? "imported" : "refused", ms };
}
