import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

const TIDY = 'unit a  "Bidang A"\nunit bb "Bidang B"\n';
const LOOSE = 'unit   a "Bidang A"\nunit bb   "Bidang B"\n';
const windows = (text: string): string => text.replaceAll("\n", "\r\n");

it("the line ends of a clone on Windows are no reason to format", async () => {
  const cwd = folderWith({ "a.ppb": windows(TIDY) });
  expect(await ppb(["fmt", "--check"], { cwd })).toMatchObject({ exit: 0, out: "" });
  expect((await ppb(["fmt"], { cwd })).exit).toBe(0);
  expect(readFileSync(join(cwd, "a.ppb"), "utf8")).toBe(windows(TIDY));
});

it("a file keeps its line ends when it is formatted", async () => {
  const cwd = folderWith({ "a.ppb": windows(LOOSE), "b.ppb": LOOSE });
  expect((await ppb(["fmt", "--check"], { cwd })).exit).toBe(1);
  expect((await ppb(["fmt"], { cwd })).exit).toBe(0);
  expect(readFileSync(join(cwd, "a.ppb"), "utf8")).toBe(windows(TIDY));
  expect(readFileSync(join(cwd, "b.ppb"), "utf8")).toBe(TIDY);
});

it("mixed line ends become one kind, in one run", async () => {
  const cwd = folderWith({ "a.ppb": TIDY.replace("\n", "\r\n") });
  expect((await ppb(["fmt"], { cwd })).exit).toBe(0);
  expect(readFileSync(join(cwd, "a.ppb"), "utf8")).toBe(TIDY);
  expect((await ppb(["fmt", "--check"], { cwd })).exit).toBe(0);
});

it("piped text keeps its line ends", async () => {
  expect((await ppb(["fmt", "-"], { cwd: "/", stdin: windows(LOOSE) })).out).toBe(windows(TIDY));
  expect((await ppb(["fmt", "-", "--check"], { cwd: "/", stdin: windows(TIDY) })).exit).toBe(0);
});

it("a difference is of words, and of line ends only where these change", async () => {
  const diffOf = async (text: string): Promise<string> =>
    (await ppb(["fmt", "--diff"], { cwd: folderWith({ "a.ppb": text }) })).out;
  expect(await diffOf(windows(LOOSE))).toBe(await diffOf(LOOSE));
  expect(await diffOf(TIDY.replace("\n", "\r\n"))).toContain(
    '-unit a  "Bidang A"\\u{d}\n+unit a  "Bidang A"\n',
  );
});
