import { describe, expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { noteOf as bpmnNote } from "../../src/import/bpmn/notes.ts";
import { triggerText } from "../../src/import/bpmn/cfm/steps.ts";
import { inQuotes } from "../../src/import/note.ts";
import { alsoIn, noteOf as sheetNote } from "../../src/import/sheets/notes.ts";

describe("a note is a key and arguments, rendered where it is shown", () => {
  it.each([
    [bpmnNote("dangling-lost", "f1", inQuotes("Lengkap")), 'Flow "Lengkap" is not tied at both ends; lost.'],
    [bpmnNote("dangling-lost", "f1", inQuotes("")), "Flow is not tied at both ends; lost."],
    [
      bpmnNote("trigger", "e1", "Kirim\n  surat", triggerText("timer")),
      'The sign of "Kirim surat" (time) is written in words.',
    ],
    [
      sheetNote("cell-error", "B2", "#REF!", alsoIn(3)),
      "The formula of this cell failed (#REF!), as do those of 3 others; read as an empty cell.",
    ],
    [
      sheetNote("cell-error", "B2", "#REF!", ""),
      "The formula of this cell failed (#REF!); read as an empty cell.",
    ],
    [sheetNote("cfm-title", "C3", "{detail}", "b"), /The CFM's title "\{detail\}" differs .* "b";/],
  ])("%#", (note, said) => {
    expect(note.message.key).toBe(note.code);
    expect(render(note.message, "en")).toMatch(said);
    expect(render(note.message, "id")).not.toBe(render(note.message, "en"));
  });

  it("has the words of its trigger in the language of the reader", () => {
    const { message } = bpmnNote("trigger", "e1", "Kirim", triggerText("timer"));
    expect(render(message, "id")).toBe('Tanda waktu pada "Kirim" ditulis dengan kata-kata.');
  });
});
