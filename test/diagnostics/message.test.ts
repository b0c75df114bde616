import { expect, it } from "vitest";
import { defineMessages, render } from "../../src/diagnostics/message.ts";

const messages = defineMessages({
  jump: { id: "Dari {from} ke {to}.", en: "From {from} to {to}." },
  example: {
    id: "Tulis: penandatangan { {field} } atau lajur a { }",
    en: "Write: penandatangan { {field} }",
  },
  plain: { id: "Tidak ada.", en: "None." },
});

it("a message keeps its key and its arguments and is put into words when it is shown", () => {
  const message = messages.jump({ from: "P.1", to: 3 });
  expect(message).toMatchObject({ key: "jump", args: { from: "P.1", to: 3 } });
  expect([render(message, "id"), render(message, "en")]).toEqual(["Dari P.1 ke 3.", "From P.1 to 3."]);
});

it("braces of an argument are text, whatever stands between them", () => {
  expect(render(messages.jump({ from: "{to}", to: "$&{from}" }), "id")).toBe("Dari {to} ke $&{from}.");
});

it("braces of an example are text, too", () => {
  expect(render(messages.example({ field: "nama" }), "id")).toBe(
    "Tulis: penandatangan { nama } atau lajur a { }",
  );
  expect(render(messages.plain(), "en")).toBe("None.");
  expect(render({ id: "{ada}", en: "{ada}" }, "id")).toBe("{ada}");
});
