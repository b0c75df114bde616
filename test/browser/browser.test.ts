import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSources } from "../../src/read-sources.ts";
import { root } from "../support/bundle.ts";
import { folderWith } from "../support/folder.ts";
import { CHROMIUM, FLAGS } from "./chromium.ts";
import { outputsOf, type Outputs } from "./outputs.ts";

/** The page's script: the rooms as they are, with a browser's DOM and fetched faces in the place of what knows Node. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "page.ts")],
    bundle: true,
    write: false,
    platform: "browser",
    format: "esm",
    alias: { svgdom: join(import.meta.dirname, "dom.ts") },
    plugins: [
      {
        name: "edges",
        setup(at) {
          at.onResolve({ filter: /\/face-file\.ts$/ }, () => ({
            path: join(import.meta.dirname, "face-file.ts"),
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

describe.skipIf(!existsSync(CHROMIUM))("in a real browser", () => {
  const pages = new Map<string, { readonly type: string; readonly body: string }>();
  let server: Server | null = null;

  beforeAll(async () => {
    pages.set("/", {
      type: "text/html",
      body: '<!doctype html><script type="module" src="/page.js"></script>',
    });
    pages.set("/page.js", { type: "text/javascript", body: await script() });
    server = createServer((request, response) => {
      const page = pages.get(request.url ?? "");
      const face = /^\/faces\/([\w-]+\.(?:otf|cff))$/.exec(request.url ?? "")?.[1];
      if (page !== undefined) response.writeHead(200, { "content-type": page.type }).end(page.body);
      else if (face !== undefined) response.end(readFileSync(join(root, "src/fonts/faces", face)));
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  });

  afterAll(() => server?.close());

  it("check, layout, SVG and the lampiran of the example are byte for byte what Node makes", async () => {
    const { files } = await readSources(["examples/diskopukm"], root);
    const sources = [
      // A character for which a part of the face is cut out.
      ...files.map(({ path, text }) => ({ path, text: text.replace("Sosialisasi", "Šosialisasi") })),
      // Something to find.
      { path: "examples/diskopukm/catatan.ppb", text: 'unit sekali "Bidang Sekali"\n' },
    ];
    const expected = await outputsOf(sources);
    const profile = folderWith({});
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      headless: true,
      args: FLAGS,
    });
    let made: Outputs;
    const faults: string[] = [];
    try {
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(error.message));
      const { port } = server?.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.waitForFunction(() => "make" in globalThis);
      made = await page.evaluate(
        (given) => (globalThis as unknown as { make: (s: unknown) => Promise<Outputs> }).make(given),
        sources,
      );
    } finally {
      await context.close();
    }
    expect(faults).toEqual([]);
    expect(made.findings).toEqual(expected.findings);
    expect(expected.findings.length).toBeGreaterThan(0);
    const names = Object.keys(expected.files).filter((path) => !path.endsWith(".xlsx"));
    expect(names).toContain("lampiran.pdf");
    expect(names.filter((path) => path.startsWith("svg/")).length).toBeGreaterThan(20);
    const differing = names.filter((path) => made.files[path] !== expected.files[path]);
    if (process.env["PPB_KEEP"] !== undefined)
      for (const path of differing)
        for (const [where, of] of [
          ["node", expected],
          ["browser", made],
        ] as const) {
          mkdirSync(join(process.env["PPB_KEEP"], where), { recursive: true });
          writeFileSync(
            join(process.env["PPB_KEEP"], where, path.replace("/", "-")),
            Buffer.from(of.files[path] ?? "", "base64"),
          );
        }
    expect(differing).toEqual([]);
  }, 240_000);
});
