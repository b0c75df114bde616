import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPdf } from "./support.ts";

type Value = unknown;
type Dictionary = Readonly<Record<string, Value>>;

/**
 * The logical structure of a tagged PDF as indented lines: tag, attributes, alternative text, the text that it holds and
 * what its links do, in the order in which a screen reader follows them. Read from the file's own objects.
 */
export async function structureOf(bytes: Uint8Array): Promise<string> {
  const objects = objectsOf(bytes);
  const texts = await textsOf(bytes);
  const at = (value: Value): Dictionary => {
    const found = typeof value === "string" ? objects.get(value) : value;
    return (found ?? {}) as Dictionary;
  };
  const lines: string[] = [];
  const visit = (reference: Value, depth: number): void => {
    const node = at(reference);
    const children = [node["/K"] ?? []].flat() as Value[];
    const page = node["/Pg"];
    const own = children.flatMap((child): string[] => {
      if (typeof child === "number") return [texts.get(`${String(page)} ${child}`) ?? ""];
      const part = at(child);
      if (part["/Type"] === "/MCR") {
        return [texts.get(`${String(part["/Pg"])} ${String(part["/MCID"])}`) ?? ""];
      }
      if (part["/Type"] === "/OBJR") return [`→ ${string(at(part["/Obj"])["/Contents"])}`];
      return [];
    });
    const shown = [
      String(node["/S"]).slice(1),
      ...attributes(node["/A"]),
      ...(node["/Alt"] === undefined ? [] : [`[${string(node["/Alt"])}]`]),
      ...own.map((text) => text.trim()).filter((text) => text !== ""),
    ];
    lines.push(`${"  ".repeat(depth)}${shown.join(" ")}`);
    for (const child of children) if (at(child)["/S"] !== undefined) visit(child, depth + 1);
  };
  const root = [...objects.values()].find(
    (o) => (o as Dictionary)["/Type"] === "/StructTreeRoot",
  ) as Dictionary;
  for (const child of [root["/K"] ?? []].flat() as Value[]) visit(child, 0);
  return `${lines.join("\n")}\n`;
}

function attributes(value: Value): readonly string[] {
  if (value === undefined) return [];
  return Object.entries(value as Dictionary)
    .filter(([key]) => key !== "/O")
    .map(([key, set]) => `${key.slice(1)}=${String(set).replace(/^\//, "")}`);
}

function string(value: Value): string {
  return String(value).replace(/^[ub]:/, "");
}

function objectsOf(bytes: Uint8Array): ReadonlyMap<string, Value> {
  const folder = mkdtempSync(join(tmpdir(), "ppb-structure-"));
  try {
    const file = join(folder, "a.pdf");
    writeFileSync(file, bytes);
    const json = execFileSync("qpdf", ["--json=2", file], { encoding: "utf8", maxBuffer: 1 << 28 });
    const { qpdf } = JSON.parse(json) as {
      qpdf: [unknown, Readonly<Record<string, { value?: Value; stream?: { dict: Value } }>>];
    };
    return new Map(
      Object.entries(qpdf[1]).map(([key, object]) => [
        key.replace(/^obj:/, ""),
        object.value ?? object.stream?.dict,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of each marked content, by page object and number. */
async function textsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const doc = await openPdf(bytes);
  for (let n = 1; n <= doc.numPages; n += 1) {
    const page = await doc.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ("str" in item) {
        const id = open.at(-1);
        if (id !== undefined && id !== "") texts.set(id, (texts.get(id) ?? "") + item.str);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(contentKey(item.id));
    }
  }
  return texts;
}

/** pdfjs calls a content "p12R_mc3". */
function contentKey(id: string | undefined): string {
  const [, page, number] = /^p(\d+)R\d*_mc(\d+)$/.exec(id ?? "") ?? [];
  return page === undefined ? "" : `${page} 0 R ${number ?? ""}`;
}
