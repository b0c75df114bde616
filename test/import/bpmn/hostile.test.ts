import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { render } from "../../../src/diagnostics/message.ts";
import { importFiles, type FileReport } from "../../../src/import/import.ts";
import { BROKEN, bpmn, pool } from "./support.ts";

interface Outcome {
  readonly report: FileReport;
  readonly text: string;
}

/** Imports a file of any content: what it gives is a map that can be read, or one readable line says why there is none. */
function outcome(content: string | Uint8Array, path = "izin.bpmn"): Outcome {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { files, reports } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
  const [report] = reports;
  if (report!.refusal !== null) {
    expect(files).toEqual([]);
    for (const language of ["id", "en"] as const) {
      const line = render(report!.refusal, language);
      expect(line).toMatch(/^[^\p{Cc}]{20,400}$/u);
      expect(line).not.toMatch(/undefined(?! entity)|NaN|\[object|\{\w+\}/);
    }
    return { report: report!, text: "" };
  }
  const { diagnostics } = check(files);
  expect(diagnostics.map(({ code }) => String(code)).filter((code) => BROKEN.test(code))).toEqual([]);
  for (const { message } of report!.notes)
    for (const language of ["id", "en"] as const)
      expect(render(message, language)).not.toMatch(/undefined|NaN|\[object/);
  return { report: report!, text: files.map(({ text }) => text).join("") };
}

const notesOf = ({ report }: Outcome): readonly string[] =>
  report.notes.map(({ effect, code, place }) => `${effect} ${code} ${place}`);
const flow = (id: string, from: string, to: string): string =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;
const AB = `<task id="a" name="Menerima"/><task id="b" name="Menilai"/>${flow("f", "a", "b")}`;

describe("files that are something else under the name of a model", () => {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const utf16 = (value: string): Uint8Array =>
    Uint8Array.from([
      0xfe,
      0xff,
      ...[...value].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
    ]);
  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", text(""), /kosong/],
    ["spaces", text(" \n\t "), /kosong/],
    ["a byte order mark alone", Uint8Array.from([0xef, 0xbb, 0xbf]), /kosong/],
    ["plain text", text("Prosedur izin\n1. Menerima berkas\n"), /XML/],
    ["plain text with an angle", text("a < b dan c > d"), /XML/],
    ["plain text in UTF-16", utf16("Prosedur izin"), /XML/],
    ["JSON", text(`{"definitions": []}`), /XML/],
    ["CSV", text("kode,judul\nP.1,Izin\n"), /XML/],
    ["a page", text("<!DOCTYPE html><html><body><p>Izin</p></body></html>"), /HTML|halaman web/],
    ["a page as XML", text(`<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`), /HTML|halaman web/],
    ["a picture", text(`<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>`), /gambar/],
    ["a picture of pixels", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /XML/],
    ["a decision table", text(`<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>`), /DMN/],
    ["a case", text(`<cmmn:definitions xmlns:cmmn="http://www.omg.org/spec/CMMN/20151109/MODEL"/>`), /CMMN/],
    ["XPDL", text(`<xpdl:Package xmlns:xpdl="http://www.wfmc.org/2009/XPDL2.2"/>`), /XPDL/],
    ["a service", text(`<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>`), /BPMN 2\.0/],
    [
      "a model without a namespace",
      text(`<definitions><process id="p"><task id="a"/></process></definitions>`),
      /ruang nama/,
    ],
    ["a feed", text(`<rss version="2.0"><channel/></rss>`), /<rss>/],
    [
      "bytes of no text",
      Uint8Array.from(Array.from({ length: 300 }, (_, i) => (i * 37) % 256)),
      /XML|dibaca/,
    ],
  ])("%s", (_, bytes, reason) => {
    const { report } = outcome(bytes);
    expect(render(report.refusal!, "id")).toMatch(reason);
  });
});

describe("XML that would cost time, or reach for other files", () => {
  const body = bpmn(pool(AB)).replace(/^<\?xml.*?\?>\s*/, "");
  const inName = (entity: string): string => body.replace("Menerima", entity);
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    "",
  );
  it.each<[string, string]>([
    ["entities of entities", `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>${inName("&l12;")}`],
    ["an entity of a file", `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inName("&x;")}`],
    [
      "an entity of a parameter",
      `<!DOCTYPE d [<!ENTITY % p SYSTEM "http://localhost/x"> %p;]>${inName("&x;")}`,
    ],
    ["an entity of itself", `<!DOCTYPE d [<!ENTITY x "&x;">]>${inName("&x;")}`],
    ["200 levels", bpmn(pool(`${"<subProcess>".repeat(250)}${"</subProcess>".repeat(250)}`))],
    ["a line cut off in a name", bpmn(pool(`<task id="a" name="x`)).slice(0, 400)],
    ["two roots", `${body}${body}`],
    ["text behind the root", `${body}halo`],
    ["an attribute twice", body.replace('id="a"', 'id="a" id="b"')],
    ["a character that XML has not", body.replace("Menerima", "&#0;")],
    ["another number of one", body.replace("Menerima", "&#xD800;")],
    ["a name that is cut", body.replace("Menerima", "a<b")],
  ])("%s is refused", (_, file) => {
    expect(outcome(file).report.refusal).not.toBeNull();
  });

  it("a document type of another file is passed over, and nothing is read from there", () => {
    const { text } = outcome(`<!DOCTYPE definitions SYSTEM "http://localhost/x.dtd">${body}`);
    expect(text).toContain('menerima "Menerima"');
  });

  it("instructions and comments are passed over", () => {
    const { text } = outcome(`<?xml-stylesheet href="x.xsl"?><!-- <x> -->${body}<!-- y -->`);
    expect(text).toContain('menerima "Menerima"');
  });
});

describe("prefixes and namespaces", () => {
  const file = bpmn(pool(AB));
  const prefixed = (prefix: string): string =>
    file
      .replace("xmlns=", `xmlns:${prefix}=`)
      .replace(
        /<(\/?)(?=(?:definitions|collaboration|participant|process|task|sequenceFlow)\b)/g,
        `<$1${prefix}:`,
      );
  it.each(["bpmn", "bpmn2", "semantic", "model", "ns0", "é", "x.y-z"])("prefix %s", (prefix) => {
    expect(outcome(prefixed(prefix)).text).toContain("mulai -> menerima -> menilai -> selesai");
  });

  it("elements of other namespaces inside are no steps", () => {
    const { text, report } = outcome(
      bpmn(pool(`${AB}<extensionElements><x:task xmlns:x="urn:x" id="z" name="Lain"/></extensionElements>`)),
    );
    expect(text).not.toContain("Lain");
    expect(report.refusal).toBeNull();
  });
});

describe("elements that lead to themselves or to nothing", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "a boundary event at itself",
      bpmn(pool(`${AB}<boundaryEvent id="e" name="X" attachedToRef="e"/>${flow("g", "e", "b")}`)),
      ["lost dangling-lost g", "lost boundary-lost e"],
    ],
    [
      "boundary events at each other",
      bpmn(
        pool(
          `${AB}<boundaryEvent id="d" name="X" attachedToRef="e"/><boundaryEvent id="e" name="Y" attachedToRef="d"/>`,
        ),
      ),
      ["lost boundary-lost d", "lost boundary-lost e"],
    ],
    [
      "a boundary event at nothing",
      bpmn(pool(`${AB}<boundaryEvent id="e" name="X" attachedToRef="tidak-ada"/>`)),
      ["lost boundary-lost e"],
    ],
    [
      "a flow to nothing",
      bpmn(pool(`${AB}${flow("g", "b", "tidak-ada")}${flow("h", "tidak-ada", "b")}`)),
      ["lost dangling-lost g", "lost dangling-lost h"],
    ],
    ["a flow to itself as an end", bpmn(pool(`${AB}${flow("g", "g", "g")}`)), ["lost dangling-lost g"]],
    [
      "a message between nothing",
      bpmn(
        `<collaboration id="C"><participant id="q" name="Kami" processRef="p"/><messageFlow id="m" sourceRef="x" targetRef="y"/></collaboration><process id="p">${AB}</process>`,
      ),
      ["lost dangling-lost m"],
    ],
    [
      "an association to nothing",
      bpmn(pool(`${AB}<association id="n" sourceRef="a" targetRef="tidak-ada"/>`)),
      ["omitted unwritten n"],
    ],
    [
      "an association of associations in a ring",
      bpmn(
        pool(
          `${AB}<association id="n" sourceRef="a" targetRef="o"/><association id="o" sourceRef="n" targetRef="a"/>`,
        ),
      ),
      ["omitted unwritten n", "omitted unwritten o"],
    ],
  ])("%s", (_, file, notes) => {
    const result = outcome(file);
    expect(result.text).toContain("menerima -> menilai");
    expect(notesOf(result)).toEqual(expect.arrayContaining([...notes]));
  });

  it.each<[string, string]>([
    ["a default that is not there", bpmn(pool(`<exclusiveGateway id="g" name="Ya?" default="x"/>${AB}`))],
    ["a default that is the gateway", bpmn(pool(`<exclusiveGateway id="g" default="g"/>${AB}`))],
    ["a step that names itself as its way", bpmn(pool(`${AB}${flow("g", "a", "a")}`))],
    [
      "lanes that hold each other's members",
      bpmn(
        pool(
          `<laneSet><lane id="l" name="Satu"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef></lane><lane id="m" name="Dua"><flowNodeRef>b</flowNodeRef><flowNodeRef>l</flowNodeRef></lane></laneSet>${AB}`,
        ),
      ),
    ],
    [
      "a lane that holds itself",
      bpmn(
        pool(
          `<laneSet><lane id="l" name="Satu"><flowNodeRef>l</flowNodeRef><childLaneSet><lane id="l" name="Satu"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane></laneSet>${AB}`,
        ),
      ),
    ],
    [
      "a sub-process that holds one of its own id",
      bpmn(
        pool(
          `${AB}<subProcess id="s" name="Sub"><subProcess id="s" name="Sub"><task id="c" name="C"/></subProcess></subProcess>`,
        ),
      ),
    ],
    [
      "a call of the process that it stands in",
      bpmn(pool(`${AB}<callActivity id="c" name="Lagi" calledElement="P1"/>`)),
    ],
    [
      "two processes that call each other",
      bpmn(
        `<process id="p" name="P"><callActivity id="c" name="Q" calledElement="q"/></process><process id="q" name="Q"><callActivity id="d" name="P" calledElement="p"/></process>`,
      ),
    ],
    [
      "links in a ring",
      bpmn(
        pool(
          `${AB}<intermediateThrowEvent id="t" name="L"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="u" name="L"><linkEventDefinition name="L"/></intermediateCatchEvent>${flow("g", "u", "t")}`,
        ),
      ),
    ],
    [
      "a flow of a closed pool to a link",
      bpmn(
        `<collaboration id="C"><participant id="q" name="Kami" processRef="p"/><participant id="z" name="Mereka"/></collaboration><process id="p">${AB}<intermediateThrowEvent id="t"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="u"><linkEventDefinition name="L"/></intermediateCatchEvent>${flow("g", "z", "t")}${flow("h", "u", "b")}</process>`,
      ),
    ],
    [
      "links that lead to each other",
      bpmn(
        pool(
          AB +
            ["L", "M"]
              .map(
                (l) =>
                  `<intermediateThrowEvent id="t${l}"><linkEventDefinition name="${l}"/></intermediateThrowEvent><intermediateCatchEvent id="u${l}"><linkEventDefinition name="${l}"/></intermediateCatchEvent>`,
              )
              .join("") +
            flow("g", "uL", "tM") +
            flow("h", "uM", "tL") +
            flow("i", "b", "tL"),
        ),
      ),
    ],
    [
      "a pool of a process that is not there, and two of one process",
      bpmn(
        `<collaboration id="C"><participant id="q" name="A" processRef="x"/><participant id="r" name="B" processRef="p"/><participant id="s" name="C" processRef="p"/></collaboration><process id="p">${AB}</process>`,
      ),
    ],
    [
      "a note tied to itself",
      bpmn(
        pool(
          `${AB}<textAnnotation id="n"><text>N</text></textAnnotation><association id="x" sourceRef="n" targetRef="n"/>`,
        ),
      ),
    ],
    [
      "data of itself",
      bpmn(
        pool(
          `${AB}<dataObjectReference id="d" name="D" dataObjectRef="d"/><association id="x" sourceRef="d" targetRef="d"/>`,
        ),
      ),
    ],
  ])("%s", (_, file) => {
    const result = outcome(file);
    expect(result.report.refusal).toBeNull();
    expect(result.text.length).toBeGreaterThan(0);
  });
});

describe("ids", () => {
  const lines = (text: string): readonly string[] => text.split("\n").filter((line) => /^ +alur /.test(line));
  it.each([
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "prototype",
    "",
    " ",
    "a b",
    "&lt;x&gt;",
    "é",
    "🙂",
    "mulai",
    "1",
  ])('one called "%s"', (id) => {
    const { text, report } = outcome(
      bpmn(
        `<collaboration id="${id}C"><participant id="${id}q" name="Kami" processRef="${id}p"/></collaboration><process id="${id}p"><laneSet><lane id="${id}l" name="Loket"><flowNodeRef>${id}</flowNodeRef></lane></laneSet><task id="${id}" name="Menerima"/><task id="b" name="Menilai"/>${flow(`${id}f`, id, "b")}</process>`,
        [`${id}q 0 0 900 200`.replace(/^(?:a b| |&)/, "q")],
      ),
    );
    expect(report.refusal).toBeNull();
    expect(text).toContain('menerima "Menerima"');
    if (id.trim() !== "") expect(lines(text).join()).toContain("menerima -> menilai");
  });

  it.each(["__proto__", "constructor", "toString", "valueOf"])('kinds and signs called "%s"', (word) => {
    const { report } = outcome(
      bpmn(
        pool(
          `${AB}<${word} id="x"/><startEvent id="s" name="S"><${word}EventDefinition/></startEvent><callActivity id="c" name="C" calledElement="${word}"/><group id="g" categoryValueRef="${word}"/>`,
        ),
      ),
    );
    expect(report.refusal).toBeNull();
  });

  it("elements of one id are all written", () => {
    const { text } = outcome(
      bpmn(pool(["A", "B", "C"].map((n) => `<task id="a" name="Kerja ${n}"/>`).join(""))),
    );
    expect(text).toMatch(/Kerja A[^]*Kerja B[^]*Kerja C/);
  });

  it("elements without ids are written, too", () => {
    const { text } = outcome(
      bpmn(
        `<collaboration><participant name="Kami" processRef="p"/></collaboration><process id="p"><laneSet><lane name="Loket"/></laneSet><startEvent/><task name="Menerima"/><exclusiveGateway name="Ya?"/><endEvent/><sequenceFlow/><textAnnotation><text>N</text></textAnnotation></process>`,
      ),
    );
    expect(text).toMatch(/menerima +"Menerima"/);
    expect(text).toContain('"Ya?"');
  });
});

describe("names", () => {
  const NAMES = [
    "\u202Eizin\u202C",
    "a&#10;b&#9;c",
    "\u200B\u200D",
    "&quot;izin&quot; { } // ; \\ -&gt; ..&gt; [x]",
    "&quot;&quot;&quot;",
    "\\",
    "lajur",
    "alur a -&gt; b",
    "}",
    "//",
    "mulai",
    "kegiatan &quot;x&quot;",
    "$" + "{x} {name} %s",
    "&amp;lt;b&amp;gt;",
    "&lt;b&gt;tebal&lt;/b&gt;",
    "\uFEFF",
    "\u0085\u2028\u2029",
    "۱۲۳",
    "文件",
    "🙂🙂",
    "P.1.2",
    "1",
    "-",
    "é".normalize("NFD"),
    "\u0300\u0301",
    "x".repeat(5000),
    "kata ".repeat(2000),
    "\u{1D400}",
    "\uE000",
  ];
  it.each(NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name]))("%s everywhere", (_, name) => {
    const { report } = outcome(
      bpmn(
        `<category id="k"><categoryValue id="v" value="${name}"/></category><collaboration id="C" name="${name}"><participant id="q" name="${name}" processRef="p"/><participant id="r" name="${name}"/><messageFlow id="m" name="${name}" sourceRef="r" targetRef="a"/></collaboration>
<process id="p" name="${name}"><laneSet><lane id="l" name="${name}"><flowNodeRef>a</flowNodeRef></lane><lane id="l2" name="${name}"/></laneSet><startEvent id="s" name="${name}"/><task id="a" name="${name}"><documentation>${name}</documentation></task><exclusiveGateway id="g" name="${name}"/><subProcess id="u" name="${name}"><task id="i" name="${name}"/></subProcess><callActivity id="c" name="${name}"/><boundaryEvent id="b" name="${name}" attachedToRef="a"/><dataObjectReference id="d" name="${name}"/>
<sequenceFlow id="f" name="${name}" sourceRef="s" targetRef="a"/><sequenceFlow id="h" name="${name}" sourceRef="b" targetRef="g"/><textAnnotation id="n"><text>${name}</text></textAnnotation><group id="x" categoryValueRef="v"/></process>`,
      ),
    );
    expect(report.refusal).toBeNull();
  });

  it.each<[string, readonly string[]]>([
    ["capitals", ["Bagian Umum", "BAGIAN UMUM", "bagian umum"]],
    ["punctuation", ["Sub-Bagian", "Sub Bagian", "Sub.Bagian."]],
    ["a number that another has", ["Loket", "Loket", "Loket (2)"]],
    ["signs alone", ["?", "!", "?"]],
    ["nothing", ["", "", ""]],
  ])("lanes that differ only in %s are lanes of their own", (_, names) => {
    const lanes = names.map(
      (name, i) => `<lane id="l${i}" name="${name}"><flowNodeRef>t${i}</flowNodeRef></lane>`,
    );
    const tasks = names.map((__, i) => `<task id="t${i}" name="Kerja ${i}"/>`);
    const { text } = outcome(bpmn(pool(`<laneSet>${lanes.join("")}</laneSet>${tasks.join("")}`)));
    expect(text.match(/^ *lajur /gm)).toHaveLength(3);
  });
});

describe("places", () => {
  it.each([
    "NaN",
    "Infinity",
    "-Infinity",
    "1e308",
    "-1e308",
    "1e-320",
    "-5",
    "0",
    "",
    "abc",
    "0x10",
    "1,5",
    "9".repeat(400),
  ])("%s for every number", (number) => {
    const bounds = (id: string): string =>
      `<di:BPMNShape bpmnElement="${id}"><dc:Bounds x="${number}" y="${number}" width="${number}" height="${number}"/></di:BPMNShape>`;
    const { report, text } = outcome(
      bpmn(
        pool(
          `<laneSet><lane id="l" name="Satu"/><lane id="m" name="Dua"/></laneSet>${AB}<sequenceFlow id="g" sourceRef="b"/><group id="h"/><textAnnotation id="n"><text>N</text></textAnnotation>`,
        ),
      ).replace(
        '<di:BPMNPlane bpmnElement="any">',
        `<di:BPMNPlane bpmnElement="any">${["Pool", "l", "m", "a", "b", "h", "n"].map(bounds).join("")}<di:BPMNEdge bpmnElement="g"><dd:waypoint x="${number}" y="${number}"/><dd:waypoint x="${number}" y="${number}"/></di:BPMNEdge>`,
      ),
    );
    expect(report.refusal).toBeNull();
    expect(text).toContain("menerima -> menilai");
  });

  it("a diagram of nothing, shapes without bounds, edges without waypoints", () => {
    const { text } = outcome(
      bpmn(pool(AB)).replace(
        '<di:BPMNPlane bpmnElement="any">',
        `<di:BPMNPlane><di:BPMNShape bpmnElement="a"/><di:BPMNShape/><di:BPMNEdge bpmnElement="f"/><di:BPMNEdge/>`,
      ),
    );
    expect(text).toContain("mulai -> menerima -> menilai -> selesai");
  });
});
