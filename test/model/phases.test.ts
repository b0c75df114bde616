import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { phasesOf } from "../../src/model/phases.ts";

/** The steps of each phase of a CFM with these lanes' lines, phases and flows. */
function stepsOf(steps: string, rest: string): Readonly<Record<string, string>> {
  const text = `peta A { kode matriks "P.1" }\nunit u "U"\nlevel 0 { P.1 "A" }\ncfm P.1 {\nlajur u {\n${steps}\n}\n${rest}\n}`;
  const [map] = check([{ path: "a.ppb", text }]).repository.maps;
  const cfm = map!.cfms[0]!;
  const { of } = phasesOf(cfm);
  return Object.fromEntries(
    cfm.phases.map(({ title }, phase) => [
      title.value,
      cfm.steps.flatMap(({ id }) => (of.get(id) === phase ? [id] : [])).join(" "),
    ]),
  );
}

const STEPS = 'mulai\na "A"\nb "B"\nc cabang "C?"\nd "D"\ne "E"\nselesai';
const FLOW = "alur mulai -> a -> b -> c -[Ya]-> d -> e -> selesai\nalur c -[Tidak]-> a";

describe("the phase of a step", () => {
  it("is that of the step before it, where no phase names it", () => {
    expect(stepsOf(STEPS, `tahap "I" a\ntahap "II" d\n${FLOW}`)).toEqual({
      I: "mulai a b c",
      II: "d e selesai",
    });
  });

  it("stays when a step is put between two others", () => {
    const more = STEPS.replace('e "E"', 'e "E"\nx "X"');
    const flow = FLOW.replace("b -> c", "b -> x -> c");
    expect(stepsOf(more, `tahap "I" a\ntahap "II" d\n${flow}`)).toEqual({
      I: "mulai a b c x",
      II: "d e selesai",
    });
  });

  it("is the one that names it first", () => {
    expect(stepsOf(STEPS, `tahap "I" a e\ntahap "II" d e\n${FLOW}`)).toEqual({
      I: "mulai a b c e selesai",
      II: "d",
    });
  });

  it("is the latest of those that lead on to it", () => {
    const flow = "alur mulai -> a -> c -[X]-> b -> e -> selesai\nalur c -[Y]-> d -> e";
    expect(stepsOf(STEPS, `tahap "I" a\ntahap "II" d\n${flow}`)).toEqual({
      I: "mulai a b c",
      II: "d e selesai",
    });
  });

  it("is the earliest for a step that only leads back", () => {
    const steps = STEPS.replace('e "E"', 'e cabang "E?"\nulang "Ulang"');
    const flow = `${FLOW.replace("d -> e -> selesai", "d -> e -[Ya]-> selesai").replace("c -[Tidak]-> a", "c -[Tidak]-> ulang -> a")}\nalur e -[Tidak]-> ulang`;
    expect(stepsOf(steps, `tahap "I" a\ntahap "II" d\n${flow}`)).toEqual({
      I: "mulai a b c ulang",
      II: "d e selesai",
    });
  });

  it("is that of its step for a document, also behind a document", () => {
    const steps = `${STEPS}\nx dokumen "X"\ny arsip "Y"`;
    expect(stepsOf(steps, `tahap "I" a\ntahap "II" d\n${FLOW}\nalur b ..> x\nalur y ..> e`)).toEqual({
      I: "mulai a b c x",
      II: "d e selesai y",
    });
  });

  it("follows a message to a party that nothing else leads to", () => {
    const rest = 'lajur v "V" {\nbayar "Bayar"\nlapor "Lapor"\n}\n';
    const flow = `${FLOW}\nalur d ..[Tagihan]..> bayar\nalur bayar -> lapor`;
    expect(stepsOf(STEPS, `}\n${rest}tahap "I" a\ntahap "II" d\n${flow}`.slice(2))).toEqual({
      I: "mulai a b c",
      II: "d e selesai bayar lapor",
    });
  });

  it("is none before the first phase, and none without a flow", () => {
    const steps = `${STEPS}\nlepas "Lepas"`;
    expect(stepsOf(steps, `tahap "I" b\ntahap "II" d\n${FLOW}`)).toEqual({ I: "b c", II: "d e selesai" });
  });

  it("waits for all that lead on to the step, which may have no phase of their own", () => {
    const steps = 'x "X"\na "A"\nq "Q"\nr "R"';
    const rest = 'tahap "I" a\ntahap "II" q\nalur a -> q -> r -> x\nalur a -> x';
    expect(stepsOf(steps, rest)).toEqual({ I: "a", II: "x q r" });
  });

  it("goes by the way from what nothing leads to, where no step starts", () => {
    const steps = 'c "C"\nb "B"\na "A"';
    expect(stepsOf(steps, 'tahap "I" a\ntahap "II" c\nalur a -> b -> c -> b')).toEqual({ I: "b a", II: "c" });
  });

  it("is found for all, where one phase names one step", () => {
    expect(stepsOf(STEPS, `tahap "I" a\n${FLOW}`)).toEqual({ I: "mulai a b c d e selesai" });
  });

  it("is none for what only leads to a phase, unless it starts the work", () => {
    const steps = `${STEPS}\nlepas "Lepas"\nlain mulai`;
    const rest = `tahap "I" a\ntahap "II" d\n${FLOW}\nalur lepas -> e\nalur lain -> d`;
    expect(stepsOf(steps, rest)).toEqual({ I: "mulai a b c", II: "d e selesai lain" });
  });

  it("is the earliest of those that a start leads to, and none of a start that leads nowhere", () => {
    const steps = `${STEPS}\nlain mulai\nsendiri mulai`;
    const rest = `tahap "I" a\ntahap "II" d\n${FLOW}\nalur lain -> d\nalur lain -> b`;
    expect(stepsOf(steps, rest)).toEqual({ I: "mulai a b c lain", II: "d e selesai" });
  });

  it("is not that of what a step only sends a message to", () => {
    const steps = `${STEPS}\nlapor "Lapor"`;
    expect(stepsOf(steps, `tahap "I" a\ntahap "II" d\n${FLOW}\nalur lapor ..> d`)).toEqual({
      I: "mulai a b c",
      II: "d e selesai",
    });
  });

  it("is for a document the one that names it, over that of its step", () => {
    const steps = `${STEPS}\nx dokumen "X"`;
    expect(stepsOf(steps, `tahap "I" a x\ntahap "II" d\n${FLOW}\nalur d ..> x`)).toEqual({
      I: "mulai a b c x",
      II: "d e selesai",
    });
  });

  it("is that of the flow of work, where a message leads to the step as well", () => {
    const steps = `${STEPS}\nx "X"`;
    const flow = `${FLOW}\nalur a -> x\nalur d ..> x`;
    expect(stepsOf(steps, `tahap "I" a\ntahap "II" d\n${flow}`)).toEqual({
      I: "mulai a b c x",
      II: "d e selesai",
    });
  });

  it("is no matter for a party that does nothing, to which messages lead and from which they come", () => {
    const rest = `}\nlajur v "V" {\n}\ntahap "I" a\ntahap "II" d\n${FLOW}\nalur a ..> v\nalur v ..> d`;
    expect(stepsOf(STEPS, rest.slice(2))).toEqual({ I: "mulai a b c", II: "d e selesai" });
  });

  it("is none for a step that does not exist", () => {
    expect(stepsOf(STEPS, `tahap "I" z\n${FLOW}`)).toEqual({ I: "" });
  });
});

it("a mistyped step of a phase is one finding with what is near, and a fix for all its places", () => {
  const text = (name: string, last = name): string =>
    `peta A { kode matriks "P.1" }\nunit u "U"\nlevel 0 { P.1 "A" }\ncfm P.1 {\nlajur u {\nmulai\nperiksa "Memeriksa"\nselesai\n}\ntahap "I" ${name}\nalur mulai -> ${last} -> selesai\n}`;
  const found = (source: string) =>
    check([{ path: "a.ppb", text: source }]).diagnostics.filter(({ code }) => code === "langkah-tak-dikenal");
  expect(found(text("periksa"))).toEqual([]);
  const [one, ...others] = found(text("perikas"));
  expect(others).toEqual([]);
  expect(one?.help?.args).toEqual({ near: "periksa" });
  expect(one?.fix?.edits).toHaveLength(2);
  expect(found(text("perikas", "periksa"))[0]?.fix?.edits).toHaveLength(1);
});

it("a title without quotes is one finding", () => {
  const text =
    'peta A { kode matriks "P.1" }\nunit u "U"\nlevel 0 { P.1 "A" }\ncfm P.1 {\nlajur u {\nmulai\na "A"\nselesai\n}\ntahap Penutupan a\nalur mulai -> a -> selesai\n}';
  const codes = check([{ path: "a.ppb", text }]).diagnostics.map(({ code }) => code);
  expect(codes.filter((code) => /tahap|sintaks/.test(code))).toEqual(["sintaks-tak-terduga"]);
});
