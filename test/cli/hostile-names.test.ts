import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

const TITLE = "##[stop-commands]tok";
/** What a runner obeys or a terminal acts upon. */
const HARM = /##\w*\[|^\s*::|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/m;
const FOLDER = "##[group]\n::set-output name=x::y\u001b[31m\u202e";

const MAP = `// \u001b]0;x\u0007
// ::add-path::/tmp
peta DINAS {
      judul "${TITLE} \u202e"
  instansi "Dinas Contoh"
  tahun 2030
}
unit a "${TITLE}"
level 0 {
  P.1 "${TITLE}" pengampu b
}
cfm P.1 {
  lajur a {
    mulai
    kerja "${TITLE}"
    selesai
  }
  alur mulai -> kerja -> selesai
}
`;

function hostileFolder(): string {
  const root = folderWith({});
  mkdirSync(join(root, FOLDER));
  writeFileSync(join(root, FOLDER, "peta.ppb"), MAP);
  return root;
}

describe.skipIf(process.platform === "win32")("names and texts of strangers", () => {
  it.each([
    [["check"]],
    [["check", "--lang", "en", "--strict"]],
    [["check", "--format", "json"]],
    [["check", "--format", "sarif"]],
    [["check", "--format", "gitlab"]],
    [["check", "--format", "junit"]],
    [["check", "--fix"]],
    [["check", "--write-baseline", "\u001b[31m\n::x::"]],
    [["check", "\u001b[31m\n::x::y"]],
    [["check", "--rule", "\u001b[31m\n::x::y"]],
    [["fmt", "--diff"]],
    [["fmt", "--check"]],
    [["draw", "--format", "svg", "-o", "gambar\u001b[31m\n::x::y"]],
    [["draw", "\u001b[31m\n::x::y"]],
    [["build", "--force", "--workers", "0", "-o", "hasil\u001b[31m\n::x::y"]],
    [["build", "--force", "--workers", "0", "--json"]],
    [["explain", "\u001b[31m\n::x::y"]],
    [["init", "baru\u001b[31m\n::x::y"]],
    [["chek\u001b[31m\n::x::y"]],
  ])("are harmless in what ppb %j says", async (args) => {
    const cwd = hostileFolder();
    const { out, err, exit } = await ppb(args, { cwd });
    expect(exit).toBeLessThan(3);
    expect(out + err).not.toBe("");
    expect(out).not.toMatch(HARM);
    expect(err).not.toMatch(HARM);
    expect(readdirSync(cwd)).toContain(FOLDER);
  });

  it("are harmless beside the annotations of GitHub, which are commands of our own", async () => {
    const { out } = await ppb(["check"], { cwd: hostileFolder(), env: { GITHUB_ACTIONS: "true" } });
    const commands = out.split("\n").filter((line) => /^\s*::/.test(line));
    expect(commands.length).toBeGreaterThan(0);
    for (const line of commands) expect(line).toMatch(/^::(error|warning|notice) file=[^:,]*,line=/);
    expect(out.replace(/^::.*$/gm, "")).not.toMatch(HARM);
  });
});
