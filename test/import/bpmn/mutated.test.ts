import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "../../../src/syntax/parse.ts";
import { ImportRefusal } from "../../../src/import/refusal.ts";
import { bpmn, imported } from "./support.ts";
import { render } from "../../../src/diagnostics/message.ts";
import { often } from "../../support/often.ts";

const FILE = bpmn(
  `<collaboration id="C" name="Izin"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Pemohon"/>
   <messageFlow id="m" sourceRef="B" targetRef="s"/></collaboration>
   <process id="P1"><laneSet><lane id="l1" name="Satu"><flowNodeRef>s</flowNodeRef></lane><lane id="l2" name="Dua"/></laneSet>
   <startEvent id="s"/><task id="a" name="Menilai"/><subProcess id="u" name="Dalam"><task id="i" name="Inti"/></subProcess>
   <boundaryEvent id="t" attachedToRef="a"/><exclusiveGateway id="g" name="Ya?"/><endEvent id="e"/>
   <dataObjectReference id="d" name="D"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
   <sequenceFlow id="f3" name="Ya" sourceRef="g" targetRef="e"/><sequenceFlow id="f4" sourceRef="t" targetRef="u"/><association id="x" sourceRef="d" targetRef="f2"/></process>`,
  ["A 0 0 900 200", "l1 30 0 870 100", "l2 30 100 870 100", "s 50 10 36 36", "a 120 110 100 80"],
  ["f1 86,28 120,150"],
);
/** Between quotes: every second piece is the value of an attribute. */
const PIECES = FILE.split('"');
const VALUES = PIECES.filter((_, index) => index % 2 === 1);

/** Values that other elements have, which keeps the file well-formed and makes its references mean other things. */
const exchanged = fc
  .array(
    fc.tuple(fc.nat({ max: VALUES.length - 1 }), fc.constantFrom(...VALUES, "", "x:y", "-1", "NaN", "é")),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((edits) => {
    const pieces = [...PIECES];
    for (const [at, value] of edits) pieces[at * 2 + 1] = value;
    return pieces.join('"');
  });
const broken = fc
  .tuple(
    fc.nat({ max: FILE.length }),
    fc.nat({ max: 9 }),
    fc.constantFrom("", "<", "&", "\0", "\ud800", "</process>"),
  )
  .map(([at, length, put]) => FILE.slice(0, at) + put + FILE.slice(at + length));
const mutant = fc.oneof({ arbitrary: exchanged, weight: 2 }, { arbitrary: broken, weight: 1 });

it("a file with edits is imported as readable source, or refused in one sentence", () => {
  let count = 0;
  fc.assert(
    fc.property(mutant, (file) => {
      const cfms = cfmsOf(file);
      if (cfms === null) return;
      for (const text of cfms) expect(parse({ path: "a.ppb", text }).diagnostics).toEqual([]);
      count += 1;
    }),
    { numRuns: often(500) },
  );
  // Most edits leave a model behind: a test of refusals alone would prove little.
  expect(count).toBeGreaterThan(300);
});

/** Null when the file is refused. */
function cfmsOf(file: string): readonly string[] | null {
  try {
    return imported(file).cfms;
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    expect(render(error.text, "id")).not.toContain("\n");
    return null;
  }
}
