import { expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { parse } from "../../src/syntax/parse.ts";
import { MISTAKES, RIGHT } from "./mistakes.ts";

it("mistakes are explained in a long file as in a short one", () => {
  const mistakes = MISTAKES.slice(0, 8).map(([, right, wrong]) => RIGHT.replace(right, wrong));
  const said = (text: string) =>
    parse({ path: "peta.ppb", text }).diagnostics.map(
      (d) => `${render(d.message, "id")} ${render(d.help ?? d.message, "id")}`,
    );
  const long = Array.from({ length: 20_000 }, (_, i) => `unit u${i} "Bidang ${i}"\n`).join("");
  for (const text of mistakes) expect(said(long + text)).toEqual(said(text));
});
