import { describe, expect, it } from "vitest";
import { bpmn, imported, pool } from "./support.ts";

const TASKS = `<task id="a" name="A"/><task id="b" name="B"/><task id="c" name="C"/>`;
const SHAPES = ["a 0 0 100 80", "b 200 0 100 80", "c 400 0 100 80"];

/** The `alur` lines of the only CFM, and the notes. */
function flows(body: string, shapes: readonly string[] = [], edges: readonly string[] = []) {
  const { cfms, notes } = imported(bpmn(pool(body), shapes, edges));
  return {
    lines: cfms[0]!
      .split("\n")
      .filter((line) => line.includes("alur"))
      .map((line) => line.trim()),
    notes,
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
      ["f 100,40 160,40"],
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
      "a boundary event on nothing",
      `${TASKS}<boundaryEvent id="t" name="14 hari" attachedToRef="zz"/>`,
      [],
      [],
      [],
      ["lost boundary-lost"],
    ],
    [
      "a boundary event on itself",
      `${TASKS}<boundaryEvent id="t" name="14 hari" attachedToRef="t"/><sequenceFlow id="f" sourceRef="t" targetRef="c"/>`,
      [],
      [],
      [],
      ["lost boundary-lost"],
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
    expect(cfms[0]!.replace(/\s+/g, " ")).toContain('a "A" b "B" c "C" } alur a -> b -> c');
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
    expect(two(gateway, labels, second).notes).toEqual(notes);
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
    expect(told).toEqual(notes);
  });
});
