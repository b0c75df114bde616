import { describe, expect, it } from "vitest";
import { importFiles } from "../../../src/import/import.ts";
import { bpmn, imported, pool } from "./support.ts";

const withoutEnds = (notes: readonly string[]): readonly string[] =>
  notes.filter((note) => !note.includes("implicit"));
const arrows = (cfm: string): readonly string[] =>
  cfm.split("\n").flatMap((line) => (/^ {2}alur .*>/.test(line) ? [line.trim()] : []));

describe("lines stand where their ends are, wherever a program has written them", () => {
  const inside = `<subProcess id="s" name="Menilai"><startEvent id="m"/><task id="x" name="Memeriksa"/><task id="y" name="Mengukur"/><endEvent id="e"/></subProcess>`;
  const lines = `<sequenceFlow id="f1" sourceRef="m" targetRef="x"/><sequenceFlow id="f2" sourceRef="x" targetRef="y"/><sequenceFlow id="f3" sourceRef="y" targetRef="e"/>`;

  it("flows of a sub-process in the process around it (Enterprise Explorer)", () => {
    const { cfms, notes } = imported(bpmn(pool(`${inside}${lines}`)));
    expect(arrows(cfms[0]!)).toEqual([]);
    expect(arrows(cfms[1]!)).toEqual(["alur mulai -> memeriksa -> mengukur -> selesai"]);
    expect(notes).toEqual(["changed sub-process"]);
  });

  it("flows of a process in the sub-process of one end", () => {
    const { cfms } = imported(
      bpmn(
        pool(
          `<task id="a" name="Menerima"/>${inside.replace("</subProcess>", `${lines}<sequenceFlow id="f" sourceRef="a" targetRef="s"/></subProcess>`)}`,
        ),
      ),
    );
    expect(arrows(cfms[0]!)).toEqual(["alur mulai -> menerima -> menilai -> selesai"]);
  });

  it("what undoes a step of a sub-process, tied in the collaboration", () => {
    const { cfms, notes } = imported(
      bpmn(
        `<collaboration id="C" name="Uji"><participant id="P" name="Dinas" processRef="P1"/><association id="u" sourceRef="b" targetRef="y"/></collaboration>
         <process id="P1">${inside.replace("</subProcess>", `${lines}<boundaryEvent id="b" name="Batal" attachedToRef="x"><compensateEventDefinition/></boundaryEvent></subProcess>`)}</process>`,
      ),
    );
    expect(cfms[1]).toContain("..[Batal]..> mengukur");
    expect(notes.join()).not.toContain("unwritten");
  });

  it("a note of a sub-process that is tied in the process", () => {
    const { cfms } = imported(
      bpmn(
        pool(
          `${inside.replace("</subProcess>", `<textAnnotation id="t"><text>Paling lama 3 hari</text></textAnnotation></subProcess>`)}<association id="u" sourceRef="x" targetRef="t"/>`,
        ),
      ),
    );
    expect(cfms[1]).toContain('"Memeriksa" { catatan "Paling lama 3 hari" }');
  });

  it("a line across the border of a sub-process ends there, and the report names the step", () => {
    const { cfms, notes } = imported(
      bpmn(pool(`<task id="a" name="Menerima"/>${inside}<sequenceFlow id="f" sourceRef="a" targetRef="y"/>`)),
    );
    expect(arrows(cfms[0]!)).toEqual(["alur mulai -> menerima -> menilai -> selesai"]);
    expect(withoutEnds(notes)).toEqual(["changed inner-end", "changed sub-process"]);
  });
});

describe("nothing of a pool goes without a word", () => {
  const two = (name: string): string =>
    bpmn(
      `<collaboration id="C" name="Uji"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Warga" processRef="P2"/><messageFlow id="m" sourceRef="a" targetRef="b"/><messageFlow id="n" sourceRef="a" targetRef="b"/></collaboration>
       <process id="P1"><laneSet><lane id="l" name="${name}"><flowNodeRef>a</flowNodeRef></lane></laneSet><task id="a" name="Mengirim"/></process><process id="P2"><task id="b" name="Menerima"/></process>`,
    );

  it("the name of a pool with one lane stands over that lane", () => {
    expect(imported(two("Loket")).cfms[0]).toMatch(/pihak "Dinas" \{\s+lajur loket/);
    expect(imported(two("DINAS")).cfms[0]).not.toContain("pihak");
  });

  it("of two messages alike the second is noted", () => {
    expect(imported(two("Loket")).notes).toContain("omitted flow-twice");
  });
});

describe("names that programs make up", () => {
  it("after the kind of an element, with a count (Cardanit)", () => {
    const { cfms, notes } = imported(
      bpmn(
        pool(
          `<startEvent id="s" name="Start Event_1"/><exclusiveGateway id="g" name="Exclusive Gateway_7"/><task id="a" name="Task_3"/><task id="b" name="Menolak"/>
           <sequenceFlow id="f1" name="Sequence Flow_4" sourceRef="s" targetRef="g"/><sequenceFlow id="f2" name="Ya" sourceRef="g" targetRef="a"/><sequenceFlow id="f3" name="Sequence Flow_6" sourceRef="g" targetRef="b"/>`,
        ),
      ),
    );
    expect(cfms[0]).not.toMatch(/Flow_|Gateway_|Event_/);
    expect(cfms[0]).toContain('"Task_3"');
    expect(cfms[0]).toContain("-[Ya]->");
    expect(withoutEnds(notes)).toEqual(["omitted made-up-names"]);
  });

  it.each([
    ["exclusiveGateway", "Exclusive Gateway_a"],
    ["exclusiveGateway", "Tahap_2"],
    ["startEvent", "Start Event 1"],
  ])("a %s called %s has a name", (tag, name) => {
    const { cfms, notes } = imported(bpmn(pool(`<${tag} id="g" name="${name}"/>`)));
    expect(cfms[0]).toContain(`"${name}"`);
    expect(withoutEnds(notes)).toEqual([]);
  });

  it.each(["sid-7E61DCD0-0700-4828-8A28-CD65132273D7", "C_1", "Id_a77e9019-520a-40b3-84aa-9140b31260d7"])(
    "an id is no title: %s (iGrafx)",
    (id) => {
      const { titles } = imported(
        bpmn(
          `<collaboration id="C_1" name="${id}"><participant id="A" name="${id}" processRef="P1"/></collaboration><process id="P1" name="Izin"><task id="a" name="Mencatat"/></process>`,
        ),
      );
      expect(titles).toEqual(["1 Izin"]);
    },
  );
});

describe("habits of single programs", () => {
  it("Bizagi: names and documentation as HTML, an empty condition, a data object without a reference", () => {
    const { cfms } = imported(
      bpmn(
        pool(
          `<task id="a" name="&lt;p&gt;&lt;span style=&quot;color:red&quot;&gt;Memeriksa&lt;/span&gt; berkas&lt;/p&gt;"><documentation>&lt;html&gt;&lt;head&gt;&lt;style&gt;p{}&lt;/style&gt;&lt;/head&gt;&lt;body&gt;&lt;p&gt;Asli &amp;amp; salinan&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;</documentation><dataOutputAssociation id="o"><targetRef>d</targetRef></dataOutputAssociation></task>
           <dataObject id="d" name="Berita acara"/><task id="b" name="Menyimpan"/><sequenceFlow id="f" name="" sourceRef="a" targetRef="b"><conditionExpression/></sequenceFlow>`,
        ),
        ["a 0 0 90 60", "d 20 100 40 50", "b 200 0 90 60"],
      ),
    );
    expect(cfms[0]).toContain('"Memeriksa berkas" { keterangan "Asli & salinan" }');
    expect(cfms[0]).toContain('dokumen "Berita acara"');
    expect(cfms[0]).toContain("memeriksa-berkas -> menyimpan");
    expect(cfms[0]).toContain("memeriksa-berkas ..> berita-acara");
  });

  it("Bonita: ids with spaces, letters beyond ASCII and `<`", () => {
    const { cfms, notes } = imported(
      bpmn(
        `<collaboration id="C" name="Uji"><participant id="Pool é 1" name="Dinas" processRef="Proses &lt;1&gt;"/></collaboration>
         <process id="Proses &lt;1&gt;"><laneSet id="x"><lane id="Lajur é" name="Loket"><flowNodeRef>Tugas é &lt;1&gt;</flowNodeRef></lane><lane id="Lajur 2" name="Arsip"><flowNodeRef>b c</flowNodeRef></lane></laneSet>
         <task id="Tugas é &lt;1&gt;" name="Menerima"/><task id="b c" name="Menyimpan"/><sequenceFlow id="f" sourceRef="Tugas é &lt;1&gt;" targetRef="b c"/></process>`,
      ),
    );
    expect(cfms[0]).toMatch(/lajur loket \{\s+mulai\s+menerima/);
    expect(cfms[0]).toMatch(/lajur pihak-arsip \{\s+menyimpan/);
    expect(withoutEnds(notes)).toEqual([]);
  });

  it("Signavio: two elements with one id are both there", () => {
    const { cfms } = imported(
      bpmn(
        pool(
          `<task id="a" name="Pertama"/><task id="a" name="Kedua"/><task id="b" name="Ketiga"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>`,
        ),
      ),
    );
    for (const text of ["Pertama", "Kedua", "Ketiga"]) expect(cfms[0]).toContain(`"${text}"`);
    expect(cfms[0]).toContain("pertama -> ketiga");
  });

  it("ARIS: line breaks that cut words in names, and a namespace prefix", () => {
    const file = bpmn(pool(`<task id="a" name="Perizin-&#10;an usaha&#13;&#10;mikro"/>`))
      .replace("xmlns=", "xmlns:semantic=")
      .replace(/<(\/?)(definitions|collaboration|participant|process|task)\b/g, "<$1semantic:$2");
    expect(imported(file).cfms[0]).toContain('"Perizinan usaha mikro"');
  });

  it("Activiti: flows without ids, and HTML in a field of a service", () => {
    const file = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn"><process id="p"><startEvent/><serviceTask id="a" name="Mengirim surel"><extensionElements><activiti:field name="html"><![CDATA[<html><table border="1"></table></html>]]></activiti:field></extensionElements></serviceTask><task id="b" name="Mencatat"/><sequenceFlow sourceRef="a" targetRef="b"/></process></definitions>`;
    const { reports, files } = importFiles([{ path: "surel.bpmn", bytes: new TextEncoder().encode(file) }], {
      ...{ code: null, map: null, sheet: null },
    });
    expect(reports[0]!.refusal).toBeNull();
    expect(files.at(-1)!.text).toContain("mengirim-surel -> mencatat");
  });

  it("an element without an id is the end of no line", () => {
    const { notes, cfms } = imported(
      bpmn(pool(`<task name="A"/><task id="b" name="B"/><sequenceFlow id="f" targetRef="b"/>`)),
    );
    expect(notes).toContain("lost dangling-lost");
    expect(arrows(cfms[0]!).join()).not.toContain("a -> b");
  });

  it("nor is one inside a sub-process", () => {
    const { notes } = imported(
      bpmn(
        pool(
          `<subProcess id="s" name="S"><task name="Dalam"/></subProcess><task id="b" name="B"/><sequenceFlow id="f" targetRef="b"/>`,
        ),
      ),
    );
    expect(notes).toContain("lost dangling-lost");
    expect(notes).not.toContain("changed inner-end");
  });

  it("a label that the language does not take whole is cut, and the report says so", () => {
    const file = (label: string): string =>
      bpmn(
        pool(
          `<task id="a" name="A"/><task id="b" name="B"/><sequenceFlow id="f" name="${label}" sourceRef="a" targetRef="b"/>`,
        ),
      );
    expect(imported(file(`Bila ${"] ".repeat(700)}`)).notes).toContain("changed long-label");
    expect(imported(file("&quot;".repeat(700))).cfms[0]).toContain("…");
    expect(imported(file("x".repeat(900))).notes).not.toContain("changed long-label");
  });

  it("one process on several diagrams is one CFM, and the report says so", () => {
    const plane = (id: string): string =>
      `<di:BPMNDiagram><di:BPMNPlane bpmnElement="P1"><di:BPMNShape bpmnElement="${id}"><dc:Bounds x="0" y="0" width="90" height="60"/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>`;
    const body = `<process id="P1" name="Izin"><task id="a" name="A"/><task id="b" name="B"/></process>`;
    const { cfms, notes } = imported(bpmn(`${body}${plane("a")}${plane("b")}`));
    expect(cfms).toHaveLength(1);
    expect(notes).toContain("changed several-diagrams");
    expect(imported(bpmn(`${body}${plane("a")}`)).notes).not.toContain("changed several-diagrams");
  });

  it("the diagram of a sub-process shows its inside, and its process no second time", () => {
    const whole = `<process id="P1" name="Izin"><startEvent id="s"/><subProcess id="u" name="Menilai"><task id="x" name="Memeriksa"/></subProcess></process>`;
    const drawn = (subject: string, ...shown: readonly string[]): string =>
      `<BPMNDiagram><BPMNPlane bpmnElement="${subject}">${shown.map((id) => `<BPMNShape bpmnElement="${id}"/>`).join("")}</BPMNPlane></BPMNDiagram>`;
    const { notes } = imported(bpmn(`${whole}${drawn("P1", "s", "u")}${drawn("u", "x")}`));
    expect(notes).not.toContain("changed several-diagrams");
    expect(notes).toContain("changed sub-process");
  });

  it("a file of 5 MB is read", () => {
    const tasks = Array.from({ length: 300 }, (_, i) => {
      const documentation = `<extensionElements><x:form xmlns:x="urn:x">${"nilai ".repeat(3000)}</x:form></extensionElements>`;
      return `<task id="t${i}" name="Tugas ${i}">${documentation}</task>`;
    });
    const file = bpmn(pool(tasks.join("")));
    expect(file.length).toBeGreaterThan(5_000_000);
    expect(imported(file).cfms[0]!.match(/"Tugas \d+"/g)).toHaveLength(300);
  });
});
