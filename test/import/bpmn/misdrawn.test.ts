import { describe, expect, it } from "vitest";
import { render } from "../../../src/diagnostics/message.ts";
import { importFiles } from "../../../src/import/import.ts";
import { bpmn, imported, pool } from "./support.ts";

const flow = (line: string): string =>
  line
    .split(" ")
    .map((pair) => {
      const [from, to] = pair.split(">");
      return `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`;
    })
    .join("");

describe("events that stand on the way, drawn as starts and ends", () => {
  const race = (trigger: string): string =>
    pool(
      `<startEvent id="s"/><task id="a" name="Menagih"/><eventBasedGateway id="g"/>
       <startEvent id="w" name="Dana masuk">${trigger}</startEvent><startEvent id="t" name="14 hari"><timerEventDefinition/></startEvent>
       <task id="b" name="Mencatat"/><endEvent id="e"/>${flow("s>a a>g g>w g>t w>b b>e t>e")}`,
    );

  it("a start that another step leads to is what it waits for there", () => {
    const { cfms, notes } = imported(bpmn(race("<messageEventDefinition/>")));
    expect(cfms[0]).toMatch(/dana-masuk tunggu +"Dana masuk" \{ jenis pesan \}/);
    expect(cfms[0]).toMatch(/tunggu "14 hari"\n/);
    expect(cfms[0]!.match(/\bmulai\b/g)).toHaveLength(2);
    expect(notes).toEqual(["changed start-on-the-way", "changed start-on-the-way"]);
  });

  it("one that waits for nothing marks a point", () => {
    expect(imported(bpmn(race(""))).cfms[0]).toMatch(/dana-masuk tonggak +"Dana masuk"/);
  });

  it("a loose line that ends at a start leads to it, too", () => {
    const { cfms } = imported(
      bpmn(
        pool(
          `<startEvent id="s"/><task id="a" name="Menagih"/><startEvent id="w" name="Dana masuk"><messageEventDefinition/></startEvent><endEvent id="e"/>
           ${flow("s>a w>e")}<sequenceFlow id="f" sourceRef="a"/>`,
        ),
        ["s 0 0 36 36", "a 60 0 100 80", "w 220 20 36 36", "e 300 20 36 36"],
        ["f 160,40 218,38"],
      ),
    );
    expect(cfms[0]).toContain("dana-masuk tunggu");
  });

  it("a start that only its own work leads back to stays the start", () => {
    const { cfms, notes } = imported(
      bpmn(
        pool(
          `<startEvent id="s" name="Buka"/><task id="a" name="Melayani"/><exclusiveGateway id="g" name="Lanjut?"/><endEvent id="e"/>${flow("s>a a>g g>s g>e")}`,
        ),
      ),
    );
    expect(cfms[0]).toMatch(/mulai +"Buka"/);
    expect(notes).toEqual([]);
  });

  it("an end that work goes on from sends or marks something; one that stops the work does not", () => {
    const going = (definition: string): ReturnType<typeof imported> =>
      imported(
        bpmn(
          pool(
            `<startEvent id="s"/><endEvent id="m" name="Surat terkirim">${definition}</endEvent><task id="a" name="Menunggu kabar"/><endEvent id="e"/>${flow("s>m m>a a>e")}`,
          ),
        ),
      );
    expect(going("<messageEventDefinition/>").cfms[0]).toContain('"Surat terkirim" { jenis pesan }');
    expect(going("").cfms[0]).toContain('surat-terkirim tonggak "Surat terkirim"');
    expect(going("").notes).toEqual(["changed end-on-the-way"]);
    expect(going("<terminateEventDefinition/>").cfms[0]).toMatch(/selesai.*"Surat terkirim"/);
  });

  it("an end that leads only back into its own work stays an end", () => {
    const { cfms } = imported(
      bpmn(
        pool(
          `<startEvent id="s"/><task id="a" name="Melayani"/><endEvent id="e" name="Tutup"/>${flow("s>a a>e e>a")}`,
        ),
      ),
    );
    expect(cfms[0]).toMatch(/selesai +"Tutup"/);
  });
});

describe("events drawn at borders without being attached", () => {
  const late = (x: number, y: number, more = ""): ReturnType<typeof imported> =>
    imported(
      bpmn(
        pool(
          `<startEvent id="s"/><task id="a" name="Menilai"/><task id="n" name="Mengingatkan"/><endEvent id="e"/>
           <intermediateCatchEvent id="t" name="3 hari"><timerEventDefinition/></intermediateCatchEvent>${flow("s>a a>e t>n n>e")}${more}`,
        ),
        ["s 0 40 36 36", "a 100 20 100 80", "n 260 140 100 80", "e 420 40 36 36", `t ${x} ${y} 36 36`],
      ),
    );

  it("one that nothing leads to is a way out of the activity whose border it covers", () => {
    const { cfms, notes } = late(150, 82);
    expect(cfms[0]).toContain("menilai -[3 hari]-> mengingatkan");
    expect(notes).toEqual(["changed border-by-place", "changed boundary"]);
  });

  it("one that nothing follows either is a remark, and its message leads to the activity", () => {
    const { cfms, notes } = imported(
      bpmn(
        `<collaboration id="C"><participant id="A" name="Loket" processRef="P1"/><participant id="B" name="Bank" processRef="P2"/><messageFlow id="m" sourceRef="b" targetRef="t"/></collaboration>
         <process id="P1"><startEvent id="s"/><task id="a" name="Menilai"/><endEvent id="e"/><intermediateCatchEvent id="t" name="Saldo tiba"><messageEventDefinition/></intermediateCatchEvent>${flow("s>a a>e")}</process>
         <process id="P2"><startEvent id="s2"/><task id="b" name="Melapor"/><endEvent id="e2"/>${flow("s2>b b>e2")}</process>`,
        [
          "A 0 0 900 200",
          "B 0 220 900 100",
          "s 0 40 36 36",
          "a 100 20 100 80",
          "e 420 40 36 36",
          "t 150 82 36 36",
        ],
      ),
    );
    expect(cfms[0]).toContain("melapor ..> menilai");
    expect(cfms[0]).toContain('keterangan "Saldo tiba"');
    expect(notes).toContain("changed boundary-idle");
  });

  it("not where it stands inside, apart, or is led to", () => {
    expect(late(132, 42).notes).toEqual([]);
    expect(late(150, 125).notes).toEqual([]);
    expect(late(150, 82, flow("s>t")).notes).toEqual([]);
  });
});

describe("what programs write", () => {
  it("the state of data that is a part of its name already is not said twice", () => {
    const { cfms } = imported(
      bpmn(
        pool(
          `<startEvent id="s"/><task id="a" name="Menilai"><dataInputAssociation><sourceRef>d</sourceRef></dataInputAssociation></task><endEvent id="e"/>${flow("s>a a>e")}
           <dataObjectReference id="d" name="KTP [Dipindai]"><dataState name="dipindai"/></dataObjectReference>`,
        ),
      ),
    );
    expect(cfms[0]).toContain('"KTP [Dipindai]"');
  });

  it("halves of a link that a program calls after their ids are told apart by what people call them", () => {
    const half = (tag: string, id: string): string =>
      `<${tag} id="${id}" name="A"><linkEventDefinition id="LinkEventDefinition_${id}" name="LinkEventDefinition_${id}"/></${tag}>`;
    const [one, two] = ["07465254-8359-47b9-815d-def542be69b1", "b101406f-7018-4ea7-bb0e-57df844f563c"];
    const { cfms, notes } = imported(
      bpmn(
        pool(
          `<startEvent id="s"/><task id="a" name="Menilai"/>${half("intermediateThrowEvent", one)}${half("intermediateCatchEvent", two)}<task id="b" name="Memutus"/><endEvent id="e"/>
           ${flow("s>a")}${flow("b>e")}<sequenceFlow id="f" sourceRef="a" targetRef="${one}"/><sequenceFlow id="g" sourceRef="${two}" targetRef="b"/>`,
        ),
      ),
    );
    expect(cfms[0]).toContain("alur mulai -> menilai -> memutus -> selesai");
    expect(notes).toEqual(["changed link"]);
  });

  it("Bizagi's main pool, also where its mark has no value and it has a size", () => {
    const decoy = (mark: string): ReturnType<typeof imported> =>
      imported(
        bpmn(
          `<collaboration id="C"><participant id="M" name="Proceso Principal" processRef="P0"><extensionElements><b:BizagiProperty xmlns:b="http://www.bizagi.com/bpmn20" name="isMainParticipant"${mark}/></extensionElements></participant>
           <participant id="A" name="Loket" processRef="P1"/></collaboration><process id="P0"/>
           <process id="P1"><startEvent id="s"/><task id="a" name="Menilai"/><endEvent id="e"/>${flow("s>a a>e")}</process>`,
          ["M 30 30 700 350", "A 29 29 803 259", "s 50 50 36 36", "a 100 40 90 60", "e 250 50 36 36"],
        ),
      );
    expect(decoy("").cfms[0]).not.toContain("proceso");
    expect(decoy(' value="false"').cfms[0]).toContain("proceso-principal");
  });

  it("a process without a name is called what the step that calls it is called", () => {
    const { titles } = imported(
      bpmn(
        `<process id="P1" name="Izin"><startEvent id="s"/><callActivity id="c" name="Memungut retribusi" calledElement="P2"/><endEvent id="e"/>${flow("s>c c>e")}</process>
         <process id="P2"><startEvent id="s2"/><task id="a" name="Menghitung"/><endEvent id="e2"/>${flow("s2>a a>e2")}</process>`,
      ),
    );
    expect(titles).toEqual(["1 berkas", "1.1 Izin", "1.2 Memungut retribusi"]);
  });

  it("a choreography is refused in words", () => {
    const text = bpmn(
      `<choreography id="C"><participant id="A" name="Warga"/><participant id="B" name="Loket"/><startEvent id="s"/>
       <choreographyTask id="t" name="Memohon" initiatingParticipantRef="A"><participantRef>A</participantRef><participantRef>B</participantRef></choreographyTask>${flow("s>t")}</choreography>`,
    );
    const [report] = importFiles([{ path: "k.bpmn", bytes: new TextEncoder().encode(text) }], {
      ...{ code: null, map: null, sheet: null },
    }).reports;
    expect(render(report!.refusal!, "id")).toContain("koreografi");
  });
});
