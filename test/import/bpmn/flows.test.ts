import { describe, expect, it } from "vitest";
import { bpmn, imported, pool } from "./support.ts";

const TASKS = `<task id="a" name="A"/><task id="b" name="B"/><task id="c" name="C"/>`;
const SHAPES = ["a 0 0 100 80", "b 200 0 100 80", "c 400 0 100 80"];

/** Notes but for those of the starts and ends that these pieces of models do not draw. */
const withoutEnds = (notes: readonly string[]): readonly string[] =>
  notes.filter((note) => !note.includes("implicit"));

/** The `alur` lines of the only CFM between its steps, and the notes. */
function flows(body: string, shapes: readonly string[] = [], edges: readonly string[] = []) {
  const { cfms, notes } = imported(bpmn(pool(body), shapes, edges));
  return {
    lines: cfms[0]!
      .split("\n")
      .filter((line) => line.includes("alur"))
      .map((line) =>
        line
          .trim()
          .replace(/ (?:mulai|awal(?:-\d)?) ->/, "")
          .replace(/ -> (?:selesai|akhir(?:-\d)?)$/, ""),
      )
      .filter((line) => line.includes(">")),
    notes: withoutEnds(notes),
  };
}

describe("flows", () => {
  it.each<[string, string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    [
      "a label",
      `${TASKS}<sequenceFlow id="f" name="Ya" sourceRef="a" targetRef="b"/>`,
      [],
      [],
      ["alur a -[Ya]-> b"],
      [],
    ],
    [
      "a label with signs of the language",
      `${TASKS}<sequenceFlow id="f" name="Ya ] &quot;x&quot;" sourceRef="a" targetRef="b"/>`,
      [],
      [],
      ['alur a -["Ya ] \\"x\\""]-> b'],
      [],
    ],
    [
      "a prefix of a qualified name",
      `${TASKS}<sequenceFlow id="f" sourceRef="tns:a" targetRef="tns:b"/>`,
      [],
      [],
      ["alur a -> b"],
      [],
    ],
    [
      "no source, but one shape near the line's end",
      `${TASKS}<sequenceFlow id="f" targetRef="b"/>`,
      SHAPES,
      ["f 108,40 200,40"],
      ["alur a -> b"],
      ["changed dangling"],
    ],
    [
      "no target and nothing near",
      `${TASKS}<sequenceFlow id="f" sourceRef="a"/>`,
      SHAPES,
      ["f 100,40 130,40"],
      [],
      ["lost dangling-lost"],
    ],
    [
      "no target and two shapes near",
      `${TASKS}<sequenceFlow id="f" sourceRef="a"/>`,
      ["a 0 0 100 80", "b 200 0 100 80", "c 200 85 100 80"],
      ["f 100,40 199,82"],
      [],
      ["lost dangling-lost"],
    ],
    [
      "neither ends nor a drawing",
      `${TASKS}<sequenceFlow id="f" name="Ya"/>`,
      [],
      [],
      [],
      ["lost dangling-lost"],
    ],
    [
      "the same flow twice",
      `${TASKS}<sequenceFlow id="f" sourceRef="a" targetRef="b"/><sequenceFlow id="g" sourceRef="a" targetRef="b"/>`,
      [],
      [],
      ["alur a -> b"],
      ["omitted flow-twice"],
    ],
    [
      "two flows of different labels",
      `${TASKS}<sequenceFlow id="f" name="x" sourceRef="a" targetRef="b"/><sequenceFlow id="g" name="y" sourceRef="a" targetRef="b"/>`,
      [],
      [],
      ["alur a -[x]-> b", "alur a -[y]-> b"],
      [],
    ],
    [
      "an expression without a name",
      `${TASKS}<sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression>x = 1</conditionExpression></sequenceFlow>`,
      [],
      [],
      ["alur a -> b"],
      ["omitted condition"],
    ],
    [
      "an empty expression",
      `${TASKS}<sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression/></sequenceFlow>`,
      [],
      [],
      ["alur a -> b"],
      [],
    ],
    [
      "a boundary event with a way out",
      `${TASKS}<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition/></boundaryEvent><sequenceFlow id="f" sourceRef="t" targetRef="c"/>`,
      [],
      [],
      ["alur a -[Bila waktu]-> c"],
      ["changed boundary"],
    ],
    [
      "a boundary event with a name",
      `${TASKS}<boundaryEvent id="t" name="14 hari" attachedToRef="a"/><sequenceFlow id="f" sourceRef="t" targetRef="c"/>`,
      [],
      [],
      ["alur a -[14 hari]-> c"],
      ["changed boundary"],
    ],
    [
      "a boundary event and its way out with names",
      `${TASKS}<boundaryEvent id="t" name="14 hari" attachedToRef="a"/><sequenceFlow id="f" name="Terlambat" sourceRef="t" targetRef="c"/>`,
      [],
      [],
      ["alur a -[14 hari: Terlambat]-> c"],
      ["changed boundary"],
    ],
    [
      "a boundary event and its way out with one name",
      `${TASKS}<boundaryEvent id="t" name="14 hari" attachedToRef="a"/><sequenceFlow id="f" name="14 Hari" sourceRef="t" targetRef="c"/>`,
      [],
      [],
      ["alur a -[14 Hari]-> c"],
      ["changed boundary"],
    ],
    [
      "a boundary event on nothing",
      `${TASKS}<boundaryEvent id="t" name="14 hari" attachedToRef="zz"/>`,
      [],
      [],
      [],
      ["lost boundary-lost"],
    ],
    [
      "no target, and one shape much nearer than all others",
      `${TASKS}<sequenceFlow id="f" sourceRef="a"/>`,
      SHAPES,
      ["f 100,40 160,40"],
      ["alur a -> b"],
      ["changed dangling"],
    ],
    [
      "a short line is not tied to where it comes from",
      `${TASKS}<sequenceFlow id="f" sourceRef="a"/>`,
      SHAPES,
      ["f 100,40 110,40"],
      [],
      ["lost dangling-lost"],
    ],
    [
      "a boundary event that does not stop its activity",
      `${TASKS}<boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition/></boundaryEvent><sequenceFlow id="f" sourceRef="t" targetRef="c"/>`,
      [],
      [],
      ["alur a -[Bila waktu]-> c"],
      ["changed boundary-beside"],
    ],
    [
      "what undoes an activity hangs on the event at its border",
      `${TASKS}<boundaryEvent id="t" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><association id="f" sourceRef="t" targetRef="c"/>`,
      [],
      [],
      ["alur a ..[Bila kompensasi]..> c"],
      ["changed boundary"],
    ],
    [
      "data that the process itself takes and gives",
      `<ioSpecification><dataInput id="d" name="D"/></ioSpecification><task id="a" name="A"><dataInputAssociation id="i"><sourceRef>d</sourceRef></dataInputAssociation></task>`,
      ["d 0 0 36 50"],
      [],
      ["alur d ..> a"],
      [],
    ],
    [
      "a reference to the object and not to what shows it",
      `<dataObject id="o"/><dataObjectReference id="d" name="D" dataObjectRef="o"/><task id="a" name="A"><dataInputAssociation id="i"><sourceRef>o</sourceRef></dataInputAssociation></task>`,
      [],
      [],
      ["alur d ..> a"],
      [],
    ],
    [
      "a boundary event on itself",
      `${TASKS}<boundaryEvent id="t" name="14 hari" attachedToRef="t"/><sequenceFlow id="f" sourceRef="t" targetRef="c"/>`,
      [],
      [],
      [],
      ["lost dangling-lost", "lost boundary-lost"],
    ],
    [
      "a pair of links",
      `${TASKS}<intermediateThrowEvent id="t"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="k"><linkEventDefinition name="L"/></intermediateCatchEvent><sequenceFlow id="f" name="Ya" sourceRef="a" targetRef="t"/><sequenceFlow id="g" sourceRef="k" targetRef="b"/>`,
      [],
      [],
      ["alur a -[Ya]-> b"],
      ["changed link"],
    ],
    [
      "a line into the second of a pair of links",
      `${TASKS}<intermediateThrowEvent id="t"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="k"><linkEventDefinition name="L"/></intermediateCatchEvent><sequenceFlow id="f" sourceRef="a" targetRef="t"/><sequenceFlow id="g" sourceRef="k" targetRef="b"/><sequenceFlow id="h" sourceRef="c" targetRef="k"/>`,
      [],
      [],
      ["alur a -> b"],
      ["changed link", "lost unwritten-flow"],
    ],
    [
      "data in and out",
      `<task id="a" name="A"><dataInputAssociation id="i"><sourceRef>d</sourceRef><targetRef>p</targetRef></dataInputAssociation></task><dataObjectReference id="d" name="D"/>`,
      [],
      [],
      ["alur d ..> a"],
      [],
    ],
    [
      "an association that ends at a flow",
      `${TASKS}<dataObjectReference id="d" name="D"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/><association id="s" sourceRef="f" targetRef="d"/>`,
      [],
      [],
      ["alur a -> b", "alur a ..> d"],
      [],
    ],
  ])("%s", (_, body, shapes, edges, lines, notes) => {
    const result = flows(body, shapes, edges);
    expect(result.lines).toEqual(lines);
    expect(result.notes).toEqual(notes);
  });

  it("says a boundary event without a way out of its activity", () => {
    const { cfms, notes } = imported(
      bpmn(pool(`<task id="a" name="A"/><boundaryEvent id="t" name="14 hari" attachedToRef="a"/>`)),
    );
    expect(cfms[0]).toContain('keterangan "14 hari"');
    expect(notes).toEqual(["changed boundary-idle"]);
  });
});

describe("order is the drawing's", () => {
  it("steps from left to right, flows by where they begin", () => {
    const body = `<task id="c" name="C"/><task id="b" name="B"/><task id="a" name="A"/><sequenceFlow id="g" sourceRef="b" targetRef="c"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>`;
    const { cfms } = imported(bpmn(pool(body), SHAPES));
    expect(cfms[0]!.replace(/\s+/g, " ")).toContain(
      'mulai a "A" b "B" c "C" selesai } alur mulai -> a -> b -> c -> selesai',
    );
  });

  it("upright when the pool stands", () => {
    const body = `<task id="a" name="A"/><task id="b" name="B"/>`;
    const { cfms } = imported(
      bpmn(pool(body), ['Pool 0 0 200 600 isHorizontal="false"', "a 0 300 100 80", "b 20 100 100 80"]),
    );
    expect(cfms[0]!.replace(/\s+/g, " ")).toContain('arah tegak lajur dinas { b "B" a "A" }');
  });
});

describe("gateways by what follows them", () => {
  const two = (
    gateway: string,
    labels: readonly [string, string],
    second: string,
  ): ReturnType<typeof imported> =>
    imported(
      bpmn(
        pool(
          `<${gateway} id="g" name="Mana dulu?"/><intermediateCatchEvent id="a" name="Dibalas"><messageEventDefinition/></intermediateCatchEvent>${second}<sequenceFlow id="f" name="${labels[0]}" sourceRef="g" targetRef="a"/><sequenceFlow id="h" name="${labels[1]}" sourceRef="g" targetRef="b"/>`,
        ),
      ),
    );
  const timer = `<intermediateCatchEvent id="b" name="7 hari"><timerEventDefinition/></intermediateCatchEvent>`;

  it.each([
    ["eventBasedGateway", ["", ""], timer, []],
    ["eventBasedGateway", ["", ""], `<task id="b" name="Mencatat"/>`, ["changed decided-by-answer"]],
    ["eventBasedGateway", ["x", "y"], timer, ["changed decided-by-answer"]],
    ["exclusiveGateway", ["", ""], timer, ["changed decided-by-event"]],
    ["exclusiveGateway", ["Ya", "Tidak"], timer, []],
  ] as const)("%s with %j", (gateway, labels, second, notes) => {
    expect(withoutEnds(two(gateway, labels, second).notes)).toEqual(notes);
  });
});

describe("annotations", () => {
  const noted = (associations: string): ReturnType<typeof imported> =>
    imported(
      bpmn(
        pool(
          `<task id="a" name="A"/><task id="b" name="B"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/><textAnnotation id="t"><text>Asli dan salinan</text></textAnnotation>${associations}`,
        ),
      ),
    );

  it.each([
    [
      "of a step",
      `<association id="x" sourceRef="t" targetRef="b"/>`,
      'b "B" { catatan "Asli dan salinan" }',
      [],
    ],
    [
      "either way round",
      `<association id="x" sourceRef="b" targetRef="t"/>`,
      'b "B" { catatan "Asli dan salinan" }',
      [],
    ],
    [
      "of a flow",
      `<association id="x" sourceRef="t" targetRef="f"/>`,
      'a "A" { catatan "Asli dan salinan" }',
      [],
    ],
    ["of nothing", "", '{ catatan "Asli dan salinan" lajur', ["changed annotation"]],
    [
      "of two steps",
      `<association id="x" sourceRef="t" targetRef="a"/><association id="y" sourceRef="t" targetRef="b"/>`,
      'a "A" { catatan "Asli dan salinan" }',
      ["changed annotation-of-several"],
    ],
  ] as const)("%s", (_, associations, line, notes) => {
    const { cfms, notes: told } = noted(associations);
    expect(cfms[0]!.replace(/\s+/g, " ")).toContain(line);
    expect(withoutEnds(told)).toEqual(notes);
  });
});

describe("what BPMN means and does not draw", () => {
  /** Every flow by itself, in the order of the alphabet, then the notes. */
  const lines = (body: string): readonly string[] => {
    const { cfms, notes } = imported(bpmn(body));
    const flows = [...cfms[0]!.matchAll(/alur (.*)/g)].flatMap(([, line]) => {
      const steps = line!.split(" -> ");
      return steps.slice(1).map((step, i) => `${steps[i]} -> ${step}`);
    });
    return [...flows.sort(), ...notes];
  };

  it("a pool without a start event begins where nothing leads to, and ends where nothing leads on", () => {
    const body = `${TASKS}<sequenceFlow id="f" sourceRef="a" targetRef="b"/><sequenceFlow id="g" sourceRef="a" targetRef="c"/>`;
    expect(lines(pool(body))).toEqual([
      "a -> b",
      "a -> c",
      "b -> selesai",
      "c -> akhir",
      "mulai -> a",
      "changed implicit-start",
      "changed implicit-end",
      "changed implicit-end",
    ]);
  });

  it("beside a start event a step that nothing leads to is a mistake of the model", () => {
    const body = `<startEvent id="s"/>${TASKS}<sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="b" targetRef="c"/><endEvent id="e"/><sequenceFlow id="h" sourceRef="a" targetRef="e"/><sequenceFlow id="i" sourceRef="c" targetRef="e"/>`;
    expect(lines(pool(body))).toEqual(["a -> selesai", "b -> c", "c -> selesai", "mulai -> a"]);
  });

  it("no end behind a gateway, nor where a line was lost", () => {
    const body = `<startEvent id="s"/>${TASKS}<exclusiveGateway id="g"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="h" sourceRef="a" targetRef="g"/><sequenceFlow id="i" sourceRef="a" targetRef="b"/><sequenceFlow id="j" sourceRef="b"/>`;
    expect(lines(pool(body))).toEqual(["a -> b", "a -> putusan", "mulai -> a", "lost dangling-lost"]);
  });

  it("what an event sub-process waits for is a start of its own", () => {
    const { cfms, notes } = imported(
      bpmn(
        pool(
          `<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><subProcess id="u" name="Membatalkan" triggeredByEvent="true"><startEvent id="v" name="Permohonan ditarik"><messageEventDefinition/></startEvent><endEvent id="w"/><sequenceFlow id="x" sourceRef="v" targetRef="w"/></subProcess>`,
        ),
      ),
    );
    const [whole, inside] = cfms.map((cfm) => cfm.replace(/\s+/g, " "));
    expect(whole).toContain('"Permohonan ditarik" { jenis pesan }');
    expect(whole).toContain("permohonan-ditarik -> membatalkan -> akhir");
    expect(inside).toContain('cfm P.1.CFM.2 "Membatalkan"');
    expect(notes).toEqual(["changed sub-process-event"]);
  });
});

describe("messages to the border of a pool that shows its inside", () => {
  const between = (flow: string): ReturnType<typeof imported> =>
    imported(
      bpmn(
        `<collaboration id="C"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Pemohon" processRef="P2"/>${flow}</collaboration>
         <process id="P1"><startEvent id="s"><messageEventDefinition/></startEvent><task id="a" name="Menilai"/><sendTask id="k" name="Menjawab"/><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="k"/><sequenceFlow id="f3" sourceRef="k" targetRef="e"/></process>
         <process id="P2"><startEvent id="t"/><task id="b" name="Meminta"/><task id="c" name="Menerima"/><endEvent id="z"/><sequenceFlow id="g1" sourceRef="t" targetRef="b"/><sequenceFlow id="g2" sourceRef="b" targetRef="c"/><sequenceFlow id="g3" sourceRef="c" targetRef="z"/></process>`,
      ),
    );

  it.each([
    [`<messageFlow id="m" name="Surat" sourceRef="b" targetRef="A"/>`, "meminta ..[Surat]..> mulai", ["to"]],
    [`<messageFlow id="m" sourceRef="A" targetRef="c"/>`, "menjawab ..> menerima", ["from"]],
    [`<messageFlow id="m" sourceRef="B" targetRef="A"/>`, "menerima ..> mulai", ["from", "to"]],
    [`<messageFlow id="m" sourceRef="A" targetRef="B"/>`, "menjawab ..> awal", ["from", "to"]],
  ])("%s", (flow, line, sides) => {
    const { cfms, notes } = between(flow);
    expect(cfms[0]).toContain(line);
    expect(notes).toEqual(sides.map((side) => `changed message-${side}-border`));
  });
});

describe("nothing is left out in silence", () => {
  it("each element that is not written has a line at its id", () => {
    const body = `<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><group id="g"/><association id="x" sourceRef="zz" targetRef="yy"/>`;
    const { notes } = imported(
      bpmn(
        `<collaboration id="C"><participant id="A" name="Dinas" processRef="P1"/><conversation id="k" name="Rapat"/></collaboration><process id="P1">${body}</process>`,
      ),
    );
    expect([...notes].sort()).toEqual(["omitted group", "omitted unwritten", "omitted unwritten"]);
  });
});

describe("groups", () => {
  const body = `<startEvent id="s"/>${TASKS}<endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="b"/><sequenceFlow id="h" sourceRef="b" targetRef="c"/><sequenceFlow id="i" sourceRef="c" targetRef="e"/><group id="G1" categoryValueRef="v1"/><group id="G2" categoryValueRef="v2"/>`;
  const categories = `<category id="k"><categoryValue id="v1" value="Persiapan"/><categoryValue id="v2" value="Penilaian"/></category>`;
  const steps = ["s -60 20 36 36", ...SHAPES, "e 560 20 36 36"];
  const grouped = (frames: readonly string[]): ReturnType<typeof imported> =>
    imported(bpmn(categories + pool(body), [...steps, ...frames]));

  it("one behind the other around all activities are phases", () => {
    const { cfms, notes } = grouped(["G2 190 -10 320 100", "G1 -10 -10 150 100"]);
    expect(cfms[0]!.replace(/\s+/g, " ")).toContain('tahap "Persiapan" a tahap "Penilaian" b');
    expect(notes).toEqual(["changed group-phase", "changed group-phase"]);
  });

  it.each([
    ["that leave out an activity", ["G1 -10 -10 150 100", "G2 190 -10 150 100"]],
    ["that overlap", ["G1 -10 -10 350 100", "G2 190 -10 350 100"]],
    ["without a place", []],
  ])("%s are no phases", (_, frames) => {
    const { cfms, notes } = grouped(frames);
    expect(cfms[0]).not.toContain("tahap");
    expect(notes).toEqual(["omitted group", "omitted group"]);
  });
});
