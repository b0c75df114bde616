import { draw } from "../../src/draw.ts";
import { mapOutputs } from "../../src/build/sets/set-outputs.ts";
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import type { SourceFile } from "../../src/source/source.ts";
import { plan } from "../../src/views/plan.ts";

/** Every finding as a line, and every file of the first map, in base64: what Node and a browser must agree on. */
export interface Outputs {
  readonly findings: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** Checks sources and makes the outputs of their first map, with what the rooms without Node alone have. */
export async function outputsOf(sources: readonly SourceFile[]): Promise<Outputs> {
  const { repository, diagnostics } = check(sources);
  const findings = diagnostics.map(
    (d) => `${d.span.file.path}:${d.span.start} ${d.code} ${render(d.message, "id")}`,
  );
  const [map] = repository.maps;
  if (map === undefined) return { findings, files: {} };
  const drawings = [];
  for (const drawing of plan(map, repository)) {
    const drawn = await draw({
      drawing,
      theme: map.settings.theme,
      settings: map.settings,
      author: map.institution?.value ?? map.id.value,
      year: 2024,
      forms: ["svg", "pdf"],
    });
    drawings.push({ key: drawing.name, drawing, drawn, missing: null });
  }
  const made = await mapOutputs({
    map,
    emblem: null,
    faces: SHIPPED.text,
    draft: false,
    drawings: Promise.resolve(drawings),
    made: (_kind, _input, make) => make(),
    tasks: [],
    also: [],
    onMissing: ({ message }) => {
      throw new Error(message);
    },
    draw: () => Promise.reject(new Error("no output asks for it")),
    png: () => Promise.reject(new Error("no output asks for it")),
  });
  return { findings, files: Object.fromEntries(made.map(({ path, content }) => [path, base64(content)])) };
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
