import { describe, expect, it } from "vitest";
import { importFiles } from "../../../src/import/import.ts";
import { ImportRefusal } from "../../../src/import/refusal.ts";
import { bpmn, imported, pool } from "./support.ts";
import { render } from "../../../src/diagnostics/message.ts";

const FILE = bpmn(pool(`<task id="a" name="Évaluasi"/>`));
const latin1 = (text: string): Uint8Array => Uint8Array.from([...text], (c) => c.charCodeAt(0));
const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i += 1)
    bytes.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + 2 * i);
  return bytes;
};

const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, i) => bytes[i ^ 1]!);

describe("bytes of any program", () => {
  it.each<[string, string | Uint8Array, readonly string[]]>([
    ["a byte order mark", `\uFEFF${FILE}`, []],
    ["white space before the declaration", `\n  ${FILE}`, []],
    ["ISO-8859-1 as declared", latin1(FILE.replace("UTF-8", "ISO-8859-1")), []],
    ["windows-1252 as declared", latin1(FILE.replace("UTF-8", "windows-1252")), []],
    ["ISO-8859-15 as declared", latin1(FILE.replace("UTF-8", "ISO-8859-15")), []],
    ["windows-1250 as declared", latin1(FILE.replace("UTF-8", "windows-1250")), []],
    ["Latin-1 by Java's name", latin1(FILE.replace("UTF-8", "ISO8859_1")), []],
    ["an entity of HTML", FILE.replace("É", "&Eacute;"), []],
    [
      "an entity of HTML in text that was written twice",
      FILE.replace("Évaluasi", "&lt;b>&amp;Eacute;valuasi&lt;/b>"),
      [],
    ],
    ["UTF-16", utf16(FILE.replace("UTF-8", "UTF-16")), []],
    ["UTF-16 without its mark", utf16(FILE.replace("UTF-8", "UTF-16")).slice(2), []],
    ["big-endian UTF-16 without its mark", swapped(utf16(FILE.replace("UTF-8", "UTF-16")).slice(2)), []],
    ["Latin-1 bytes in declared UTF-8", latin1(FILE), ["changed declared-encoding"]],
    ["UTF-8 encoded twice", FILE.replace("É", "\u00c3\u2030"), ["changed mojibake"]],
    ["UTF-8 encoded three times", FILE.replace("É", "\u00c3\u0192\u00e2\u20ac\u00b0"), ["changed mojibake"]],
    [
      "another prefix",
      FILE.replace("xmlns=", "xmlns:sem=").replace(
        /<(\/?)(definitions|collaboration|participant|process|task)/g,
        "<$1sem:$2",
      ),
      [],
    ],
    ["a prefix without a namespace", FILE.replace("<task", '<task zeebe:version="1"'), []],
    ["ids with spaces and letters beyond ASCII", FILE.replace(/"P1"/g, '"proses é 1"'), []],
  ])("%s", (_, file, notes) => {
    const result = imported(file);
    expect(result.cfms[0]).toContain('evaluasi "Évaluasi"');
    expect(result.notes).toEqual(notes);
  });
});

describe("what is no model is refused in one sentence", () => {
  const deep = `${"<x>".repeat(300)}${"</x>".repeat(300)}`;
  it.each<[string, string, RegExp]>([
    ["no XML", "halo", /XML/],
    ["an empty file", "", /XML/],
    ["cut off", FILE.slice(0, FILE.length - 30), /XML/],
    ["another root", `<laporan/>`, /<laporan>/],
    ["a drawing of draw.io", `<mxfile host="app"><diagram/></mxfile>`, /draw\.io/],
    ["a drawing of Visio", `<VisioDocument xmlns="http://schemas.microsoft.com/visio/2003/core"/>`, /Visio/],
    ["a drawing of yEd", `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"/>`, /yEd/],
    ["XPDL", `<Package xmlns="http://www.wfmc.org/2009/XPDL2.2"/>`, /XPDL/],
    ["XPDL with a prefix", `<x:Package xmlns:x="http://www.wfmc.org/2008/XPDL2.1"/>`, /XPDL/],
    ["BPMN 1", `<bpmn:BpmnDiagram xmlns:bpmn="http://stp.eclipse.org/bpmn"/>`, /BPMN 1/],
    ["an ARIS database", `<AML/>`, /ARIS/],
    [
      "a program of a workflow engine",
      `<process xmlns="http://docs.oasis-open.org/wsbpel/2.0/process/executable"/>`,
      /BPEL/,
    ],
    ["a decision table", `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>`, /DMN/],
    ["a picture", `<svg xmlns="http://www.w3.org/2000/svg"/>`, /gambar/],
    ["a foreign definitions", `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>`, /BPMN 2\.0/],
    [
      "entities that grow",
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${FILE.replace(/<\?xml.*?\?>/, "").replace("Évaluasi", "&b;")}`,
      /XML/,
    ],
    ["an element that is not closed", FILE.replace("</process>", ""), /elemen yang tidak ditutup|penutup/],
    ["an unknown encoding", FILE.replace("UTF-8", "EBCDIC-37"), /[Pp]engodean/],
    ["a bare &", FILE.replace("Évaluasi", "a & b"), /baris 3.*&amp;/],
    ["an entity that nobody knows", FILE.replace("Évaluasi", "a&kantor;b"), /baris 3.*&amp;/],
    ["no process", bpmn(""), /tidak berisi proses/],
    [
      "too many levels",
      bpmn(`<process id="p"><extensionElements>${deep}</extensionElements></process>`),
      /bertingkat/,
    ],
  ])("%s", (_, file, reason) => {
    const refusal = (): void => {
      imported(file);
    };
    expect(refusal).toThrow(ImportRefusal);
    try {
      refusal();
    } catch (error) {
      expect(render((error as ImportRefusal).text, "id")).toMatch(reason);
    }
  });
});

describe("an archive under the name of a model", () => {
  it.each(["izin.bpmn", "izin.bpm", "izin.zip"])("is refused as what it is not (%s)", (path) => {
    const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]);
    const { reports } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
    expect(render(reports[0]!.refusal!, "en")).toContain("export a diagram as BPMN 2.0");
  });
});
