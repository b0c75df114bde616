import { elementOf, fileOf, textOf, type Xml } from "./xml.ts";
import { printableLine } from "../../text/printable.ts";
import { zipOf } from "./zip.ts";

/** Where the relationships of office documents are named (ECMA-376-1, annex A). */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** What a file says about itself; never anything of the clock. */
export interface PackageFacts {
  readonly title: string;
  readonly creator: string;
  readonly subject?: string;
  /** "id-ID" */
  readonly language?: string;
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
}

/** A part of a package. */
export interface PackagePart {
  /** "word/document.xml" */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Null for parts whose kind follows from how their name ends, as pictures have it. */
  readonly type: string | null;
  /** What the part refers to, by the identifiers that it uses. */
  readonly relations?: readonly Relation[];
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Relative to the folder of the part. */
  readonly target: string;
}

/** Kinds of parts by how their names end. */
const ENDINGS: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  jpeg: "image/jpeg",
  svg: "image/svg+xml",
};

/**
 * Packs the parts of an office document (ECMA-376-2), the first of which is the document itself. The same parts give the
 * same bytes anywhere.
 */
export function packageOf(parts: readonly PackagePart[], facts: PackageFacts): Uint8Array {
  const properties: PackagePart = {
    path: "docProps/core.xml",
    content: fileOf(coreProperties(facts)),
    type: "application/vnd.openxmlformats-package.core-properties+xml",
  };
  const all = [...parts, properties];
  const root: readonly Relation[] = [
    { id: "rId1", type: `${OFFICE}/officeDocument`, target: parts[0]?.path ?? "" },
    { id: "rId2", type: `${PACKAGE}/relationships/metadata/core-properties`, target: properties.path },
  ];
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": fileOf(contentTypes(all)),
    "_rels/.rels": fileOf(relationships(root)),
  };
  for (const { path, content, relations = [] } of all) {
    files[path] = content;
    if (relations.length > 0) files[relationsPath(path)] = fileOf(relationships(relations));
  }
  return zipOf(files);
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function contentTypes(parts: readonly PackagePart[]): Xml {
  const endings = new Set(["rels", "xml", ...parts.map(({ path }) => path.slice(path.lastIndexOf(".") + 1))]);
  return elementOf("Types", { xmlns: `${PACKAGE}/content-types` }, [
    ...[...endings].flatMap((Extension) => {
      const ContentType = ENDINGS[Extension];
      return ContentType === undefined ? [] : [elementOf("Default", { Extension, ContentType })];
    }),
    ...parts.flatMap(({ path, type }) =>
      type === null ? [] : [elementOf("Override", { PartName: `/${path}`, ContentType: type })],
    ),
  ]);
}

function relationships(relations: readonly Relation[]): Xml {
  return elementOf(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    relations.map(({ id, type, target }) =>
      elementOf("Relationship", { Id: id, Type: type, Target: target }),
    ),
  );
}

function coreProperties({ title, creator, subject, language, madeOn }: PackageFacts): Xml {
  const padded = (value: number, width: number): string => String(value).padStart(width, "0");
  const made = `${padded(madeOn.year, 4)}-${padded(madeOn.month, 2)}-${padded(madeOn.day, 2)}T00:00:00Z`;
  const date = (name: string): Xml =>
    elementOf(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, [textOf(made)]);
  return elementOf(
    "cp:coreProperties",
    {
      "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    [
      elementOf("dc:title", {}, [textOf(printableLine(title))]),
      ...(subject === undefined ? [] : [elementOf("dc:subject", {}, [textOf(printableLine(subject))])]),
      elementOf("dc:creator", {}, [textOf(printableLine(creator))]),
      ...(language === undefined ? [] : [elementOf("dc:language", {}, [textOf(language)])]),
      elementOf("cp:lastModifiedBy", {}, [textOf("ppb")]),
      date("created"),
      date("modified"),
    ],
  );
}
