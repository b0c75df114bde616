import { describe, expect, it } from "vitest";
import { formatSource } from "../../src/syntax/format.ts";

const lane = (...lines: readonly string[]): string =>
  `cfm P.1 {\n  lajur a {\n${lines.map((line) => `    ${line}\n`).join("")}  }\n}\n`;
const formatted = (text: string): string => formatSource({ path: "a.ppb", text }).text;

describe("the facts of a step", () => {
  it("stand on its line while they fit, whatever lines the author chose", () => {
    const short = lane(
      'x "Satu" { waktu "1 hari" jenis manual }',
      'periksa "Dua" bersama b { waktu "2 hari" }',
    ).replace('x "Satu"', 'x       "Satu"');
    expect(
      formatted(
        lane(
          'x "Satu" {',
          'waktu "1 hari"',
          "jenis manual",
          "}",
          'periksa "Dua" bersama b {',
          'waktu "2 hari" }',
        ),
      ),
    ).toBe(short);
    expect(formatted(short)).toBe(short);
  });

  it("stand below it when they do not fit", () => {
    const text = "kata ".repeat(18).trim();
    const long = lane(`x "${text}" {`, `  pelaksana "Kepala Bidang"`, `  waktu     "1 hari"`, "}");
    expect(formatted(lane(`x "${text}" { pelaksana "Kepala Bidang" waktu "1 hari" }`))).toBe(long);
    expect(formatted(long)).toBe(long);
  });

  it.each([
    ["a comment among them", ['x "Satu" {', "  // tercepat", '  waktu "1 hari"', "}"]],
    ["a comment behind the brace", ['x "Satu" {  // tercepat', '  waktu "1 hari"', "}"]],
    [
      "a suppression of one of them",
      ['x "Satu" {', "  // ppb-abaikan kode-lompat: sebab", '  waktu "1 hari"', "}"],
    ],
    [
      "a suppression of the step",
      ["// ppb-abaikan kode-lompat: sebab", 'x "Satu" {', '  waktu "1 hari"', "}"],
    ],
    ["a text of several lines", ['x "Satu" {', '  keterangan """', "    satu", "    dua", '  """', "}"]],
  ])("keep their lines where there is %s", (_, lines) => {
    expect(formatted(lane(...lines))).toBe(lane(...lines));
  });
});

it("texts stand in one column as a reader sees it: marks take none, wide letters two", () => {
  const names = ["cafe\u0301", "kafe", "拜"];
  const width: Readonly<Record<string, number>> = { "cafe\u0301": 4, kafe: 4, 拜: 2 };
  const lines = names.map((name) => `${name}${" ".repeat(4 - (width[name] ?? 0))} "Teks"`);
  expect(formatted(lane(...names.map((name) => `${name} "Teks"`)))).toBe(lane(...lines));
});

it("line ends do not matter to it", () => {
  const text = lane('x "Satu" { waktu "1 hari" }', "// catatan", "selesai");
  for (const end of ["\r\n", "\r"]) expect(formatted(text.replaceAll("\n", end))).toBe(text);
});
