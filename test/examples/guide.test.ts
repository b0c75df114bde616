import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { check } from "../../src/check.ts";
import { commands } from "../../src/cli/commands.ts";
import { rules } from "../../src/rules/list.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const PAGES = ["README.md", "docs/panduan.md", "docs/cacat-keputusan.md"];

/** The examples of a page, in order. */
function sources(page: string): readonly string[] {
  return [...read(page).matchAll(/```ppb\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
}

describe("README.md", () => {
  it("opens with a map that checks clean", () => {
    const [text = ""] = sources("README.md");
    const serious = check([{ path: "peta.ppb", text }]).diagnostics.filter((d) => d.severity !== "hint");
    expect(serious.map((d) => render(d.message, "id"))).toEqual([]);
  });

  it("lists every command", () => {
    const missing = commands.filter((c) => !read("README.md").includes(`\`ppb ${c.name} `));
    expect(missing.map((c) => c.name)).toEqual([]);
  });
});

describe("docs/panduan.md", () => {
  it("has only examples that can be read", () => {
    expect(sources("docs/panduan.md").length).toBeGreaterThan(5);
    for (const text of sources("docs/panduan.md")) {
      // A process line alone is shown without the block around it.
      const whole = /^(\/\/.*\n)?P\./.test(text) ? `level 0 {\n${text}\n}\n` : text;
      const typing = check([{ path: "peta.ppb", text: whole }]).diagnostics.filter(
        (d) => !rules.some((rule) => rule.name === d.code) && d.code.startsWith("sintaks"),
      );
      expect(typing.map((d) => `${render(d.message, "id")}\n${text}`)).toEqual([]);
    }
  });
});

describe.each(PAGES)("%s", (page) => {
  it("links to files that exist", () => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? "");
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it("names only rules that exist", () => {
    const names = [...read(page).matchAll(/ppb-abaikan ([a-z-]+)|ppb explain ([a-z-]+)/g)];
    const known = new Set(rules.map((rule) => rule.name));
    expect(names.map((m) => m[1] ?? m[2] ?? "").filter((name) => !known.has(name))).toEqual([]);
  });
});
