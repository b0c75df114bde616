import { expect, it } from "vitest";
import { check } from "../../src/check.ts";

it("tells as many findings for ten times as many tiny steps as for two thousand: memory keeps its proportion", () => {
  const count = (n: number): number => {
    const map = 'peta X {\n  judul "a"\n  instansi "b"\n}\nlevel 0 {\n  P.1 "Satu"\n}\n';
    const text = `${map}cfm P.1 {\n  lajur a {\n${"a\n".repeat(n)}`;
    return check([{ path: "peta.ppb", text }]).diagnostics.length;
  };
  expect(count(20_000)).toBe(count(2000));
});
