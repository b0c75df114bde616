import { describe, expect, it } from "vitest";
import { asciiName, idGiver, processId } from "../../../src/export/bpmn/ids.ts";
import { printXml, xmlNode } from "../../../src/export/bpmn/xml.ts";
import { onlyMap, repositoryOf } from "../../documents/support.ts";
import { exportedCfms } from "./support.ts";

/** The document of a CFM with these lines in one lane, beside a partner. */
async function documentOf(steps: readonly string[], flows: readonly string[]): Promise<string> {
  const repository = repositoryOf({
    "peta.ppb": `
peta DINAS {
  judul "Peta"
  instansi "Dinas"
}
unit bidang "Bidang"
mitra warga "Warga"
mitra bank "Bank"
level 0 {
  D.1 "Layanan" pengampu bidang
  D.2 "Arsip" pengampu bidang
}
cfm D.1 {
  lajur warga {}
  lajur bidang {
    ${steps.join("\n    ")}
  }
  lajur bank {}
  ${flows.map((flow) => `alur ${flow}`).join("\n  ")}
}
`,
  });
  const [exported] = await exportedCfms(onlyMap(repository), repository);
  return exported!.xml;
}

/** The lines of an element that has an attribute, as far as its end. */
function elementOf(xml: string, attribute: string): string {
  const lines = xml.split("\n");
  const first = lines.findIndex((line) => line.includes(attribute));
  const indent = /^ */.exec(lines[first] ?? "")![0];
  if (lines[first]!.endsWith("/>")) return lines[first]!.trim();
  const last = lines.findIndex((line, i) => i > first && line.startsWith(`${indent}</`));
  return lines.slice(first, last + 1).join("\n");
}

const tagsIn = (xml: string): readonly string[] =>
  [...xml.slice(0, xml.indexOf("<bpmndi:")).matchAll(/<bpmn:(\w+)/g)].map(([, tag]) => tag!);

describe("steps as elements", () => {
  const cases: readonly (readonly [step: string, tag: string, definition: string | null])[] = [
    ['a "Kerja"', "task", null],
    ['a "Kerja" { jenis manual }', "userTask", null],
    ['a "Kerja" { jenis sistem }', "serviceTask", null],
    ['a "Kerja" { jenis pesan }', "sendTask", null],
    ['a cabang "Lengkap?"', "exclusiveGateway", null],
    ['a cabang "Yang mana?" { jenis beberapa }', "inclusiveGateway", null],
    ["a paralel", "parallelGateway", null],
    ['a tunggu "7 hari"', "intermediateCatchEvent", "timerEventDefinition"],
    ['a tunggu "Surat masuk" { jenis pesan }', "intermediateCatchEvent", "messageEventDefinition"],
    ['a tunggu "Lunas" { jenis syarat }', "intermediateCatchEvent", "conditionalEventDefinition"],
    ['a tonggak "Penilaian selesai"', "intermediateThrowEvent", null],
    ["a subproses D.2", "callActivity", null],
  ];
  it.each(cases)("%s", async (step, tag, definition) => {
    const xml = await documentOf(["mulai", step, "selesai"], ["mulai -> a -> selesai"]);
    expect(tagsIn(xml)).toContain(tag);
    const definitions = tagsIn(xml).filter((name) => name.endsWith("EventDefinition"));
    expect(definitions).toEqual(definition === null ? [] : [definition]);
    expect(xml.includes('calledElement="Proses_D.2"')).toBe(tag === "callActivity");
    expect(xml.includes("<bpmn:condition ")).toBe(definition === "conditionalEventDefinition");
  });

  it("that have no text have no name", async () => {
    const xml = await documentOf(["mulai", "a paralel", "b", "selesai"], ["mulai -> a -> b -> selesai"]);
    expect(xml).toMatch(/<bpmn:parallelGateway id="[^"]+">/);
    expect(xml).not.toContain('name=""');
  });
});

describe("lines as elements", () => {
  const STEPS = ["mulai", 'a "Kerja"', 'd dokumen "Surat"', 'l cabang "Lengkap?"', "selesai"];
  const STORY = "mulai -> a -> l -[Ya]-> selesai";

  it("have a name where they have a label, and none else", async () => {
    const xml = await documentOf(STEPS, [STORY, "l -[Tidak]-> a", "warga ..> a", "a ..[Tagihan]..> bank"]);
    const flows = [...xml.matchAll(/<bpmn:sequenceFlow [^>]*>/g)].map(([flow]) => flow);
    expect(flows.map((flow) => / name="([^"]*)"/.exec(flow)?.[1] ?? null).sort()).toEqual(
      ["Tidak", "Ya", null, null].sort(),
    );
    const messages = [...xml.matchAll(/<bpmn:messageFlow [^>]*>/g)].map(([flow]) => flow);
    expect(messages.map((flow) => / name="([^"]*)"/.exec(flow)?.[1] ?? null)).toEqual([null, "Tagihan"]);
  });

  it("are drawn each on its own way, also when several join the same steps", async () => {
    const xml = await documentOf(STEPS, [STORY, "l -[Boleh]-> selesai", "l -[Tidak]-> a"]);
    const ids = new Map(
      [...xml.matchAll(/<bpmn:sequenceFlow id="([^"]+)" name="([^"]+)"/g)].map(([, id, name]) => [name, id]),
    );
    const ways = ["Ya", "Boleh", "Tidak"].map((name) => {
      const edge = elementOf(xml, `bpmnElement="${ids.get(name)}"`);
      expect(edge).toContain("<bpmndi:BPMNLabel>");
      return edge.replace(/^.*$/m, "");
    });
    expect(new Set(ways).size).toBe(3);
  });

  it("to a document are outputs, from one inputs with a place of their own", async () => {
    const out = await documentOf(STEPS, [STORY, "a ..> d"]);
    expect(tagsIn(out)).toContain("dataOutputAssociation");
    expect(tagsIn(out)).not.toContain("property");
    const into = await documentOf(STEPS, [STORY, "d ..[dibaca]..> a"]);
    expect(tagsIn(into)).not.toContain("dataOutputAssociation");
    const input = elementOf(into, "<bpmn:dataInputAssociation");
    const place = /<bpmn:property id="([^"]+)"/.exec(into)![1];
    expect(input).toContain(`<bpmn:targetRef>${place}</bpmn:targetRef>`);
    expect(input).toContain("<bpmn:documentation>dibaca</bpmn:documentation>");
  });

  it("name what they join: each step its flows in and out", async () => {
    const xml = await documentOf(STEPS, [STORY, "l -[Tidak]-> a"]);
    const task = elementOf(xml, "<bpmn:task ");
    expect(task.match(/<bpmn:incoming>/g)).toHaveLength(2);
    expect(task.match(/<bpmn:outgoing>/g)).toHaveLength(1);
    const ids = new Set([...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of xml.matchAll(/(?:sourceRef|targetRef|bpmnElement)="([^"]+)"/g))
      expect(ids.has(id), id).toBe(true);
  });
});

describe("a CFM of parties alone", () => {
  it("has no pool beside which they could be closed: lanes without steps, and no message", async () => {
    const xml = await documentOf([], ["warga ..[Surat]..> bank"]);
    expect(xml.match(/<bpmn:participant /g)).toHaveLength(1);
    expect(xml.match(/<bpmn:lane /g)).toHaveLength(3);
    expect(xml).not.toContain("messageFlow");
  });
});

describe("ids", () => {
  it("are ASCII, made of names, and numbered where two are alike", () => {
    const give = idGiver("D.1");
    expect([give("Langkah", "a"), give("Langkah", "a"), give("Langkah", "a"), give("Lajur")]).toEqual([
      "Langkah_D.1_a",
      "Langkah_D.1_a_2",
      "Langkah_D.1_a_3",
      "Lajur_D.1",
    ]);
    expect(["périzinan", "satu dua/tiga", "a_b-c.d9", "ж😀"].map(asciiName)).toEqual([
      "perizinan",
      "satu_dua_tiga",
      "a_b-c.d9",
      "u436u1f600",
    ]);
    expect(processId("D 1")).toBe("Proses_D_1");
  });
});

describe("XML", () => {
  it("has an element a line, without attributes that have no value, and texts that are no markup", () => {
    const root = xmlNode("a", { id: "x", none: undefined, size: 3, text: '"<&>\n\t"' }, [
      xmlNode("b"),
      xmlNode("c", {}, 'a < b & "c"'),
      xmlNode("d", {}, [xmlNode("e", {}, "")]),
    ]);
    expect(printXml(root)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<a id="x" size="3" text="&quot;&lt;&amp;&gt;&#10; &quot;">',
        "  <b />",
        '  <c>a &lt; b &amp; "c"</c>',
        "  <d>",
        "    <e />",
        "  </d>",
        "</a>",
        "",
      ].join("\n"),
    );
  });
});
