import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { decodeXml } from "../../../src/import/decode.ts";
import { bpmn, imported, pool } from "./support.ts";
import { unsaid } from "./unsaid.ts";

const silent = (file: string): readonly string[] | null => unsaid(new TextEncoder().encode(file), file);

describe("each text that a person wrote is written or told", () => {
  const AB = `<startEvent id="s"/><task id="a" name="Menilai"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="e"/>`;
  const doc = (text: string): string => `<documentation>${text}</documentation>`;

  it.each<[string, string]>([
    [
      "documentation of a flow",
      pool(AB.replace(`targetRef="e"/>`, `targetRef="e">${doc("Paling lambat 3 hari")}</sequenceFlow>`)),
    ],
    ["documentation of a process", pool(`${doc("Berlaku sejak 2027")}${AB}`)],
    [
      "documentation of a pool",
      pool(AB).replace(`processRef="P1"/>`, `processRef="P1">${doc("Dinas teknis")}</participant>`),
    ],
    ["documentation of a collaboration", pool(AB).replace(`name="Uji">`, `name="Uji">${doc("Versi kedua")}`)],
    [
      "documentation of a lane",
      pool(
        `<laneSet><lane id="l" name="Loket">${doc("Dua orang")}<flowNodeRef>a</flowNodeRef></lane><lane id="m" name="Bidang"/></laneSet>${AB}`,
      ),
    ],
    ["documentation of a group", pool(`${AB}<group id="k">${doc("Tahap lama")}</group>`)],
    [
      "the name of a process beside that of its collaboration",
      pool(AB).replace(`<process id="P1">`, `<process id="P1" name="Penerbitan izin">`),
    ],
    [
      "an empty pool that is not drawn",
      pool(AB).replace("</collaboration>", `<participant id="Z" name="Arsip Daerah"/></collaboration>`),
    ],
    [
      "a task that processes may call, and none does",
      `${pool(AB)}<globalTask id="k" name="Mengukur lahan"/>`,
    ],
    [
      "the names of two halves of a link",
      pool(
        `${AB}<task id="b" name="Mencatat"/><intermediateThrowEvent id="t" name="Ke halaman 2"><linkEventDefinition name="A"/></intermediateThrowEvent><intermediateCatchEvent id="c" name="Dari halaman 1"><linkEventDefinition name="A"/></intermediateCatchEvent><sequenceFlow id="h" sourceRef="a" targetRef="t"/><sequenceFlow id="i" sourceRef="c" targetRef="b"/>`,
      ),
    ],
    ["an element that BPMN does not have", pool(`${AB}<milestone id="k" name="Berkas lengkap"/>`)],
  ])("%s", (_, body) => {
    const file = bpmn(body, ["Pool 0 0 900 300"]);
    expect(imported(file).notes).toContain("omitted text-unwritten");
    expect(silent(file)).toEqual([]);
  });

  it("a note of a process without steps is told by its text", () => {
    const file = bpmn(
      `${pool(AB)}<process id="P2"><textAnnotation id="t"><text>Belum disepakati</text></textAnnotation></process>`,
    );
    expect(imported(file).notes).toContain("omitted unwritten");
    expect(silent(file)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      "data by the object behind its reference",
      `${AB}<dataObject id="o" name="Surat permohonan"/><dataObjectReference id="d" dataObjectRef="o"/>`,
      '"Surat permohonan"',
    ],
    [
      "an archive by the store behind its reference",
      `${AB}<dataStoreReference id="d" dataStoreRef="o"/></process><dataStore id="o" name="Buku register"/><process id="Q">`,
      '"Buku register"',
    ],
  ])("%s", (_, body, text) => {
    const { cfms, notes } = imported(bpmn(pool(body), ["Pool 0 0 900 300", "d 100 10 30 40"]));
    expect(cfms[0]).toContain(text);
    expect(notes).toEqual([]);
  });

  it("a message flow by its message", () => {
    const { cfms } = imported(
      bpmn(
        `<message id="m" name="Surat teguran"/><collaboration id="C" name="Uji"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Pelaku usaha"/><messageFlow id="k" sourceRef="a" targetRef="B" messageRef="m"/></collaboration><process id="P1">${AB}</process>`,
      ),
    );
    expect(cfms[0]).toContain("..[Surat teguran]..>");
  });
});

describe("other capitals than BPMN has", () => {
  const FILE = bpmn(
    pool(
      `<startEvent id="s"/><userTask id="a" name="Menilai"/><exclusiveGateway id="x" name="Lengkap?"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="x"/><sequenceFlow id="h" name="Ya" sourceRef="x" targetRef="e"/>`,
    ),
    ["Pool 0 0 900 300"],
  );
  const tags = (change: (name: string) => string): string =>
    FILE.replace(/<(\/?)(\w+)(?=[ >/])/g, (_, slash: string, name: string) => `<${slash}${change(name)}`);
  const attributes = (change: (name: string) => string): string =>
    FILE.replace(/ (id|name|sourceRef|targetRef|processRef)=/g, (_, name: string) => ` ${change(name)}=`);
  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

  it.each([
    ["elements with a capital", tags(capital)],
    ["elements all in small letters", tags((name) => name.toLowerCase())],
    ["elements all in capitals", tags((name) => name.toUpperCase())],
    ["attributes with a capital", attributes(capital)],
    ["attributes all in small letters", attributes((name) => name.toLowerCase())],
  ])("%s are read as what is meant, and told once", (_, file) => {
    const { cfms, notes } = imported(file);
    expect(cfms).toEqual(imported(FILE).cfms);
    expect(notes).toEqual(["changed spelling"]);
  });

  it("what programs keep in extensions is theirs", () => {
    const file = FILE.replace(
      `name="Menilai"/>`,
      `name="Menilai"><extensionElements><Task Name="x"/></extensionElements></userTask>`,
    );
    expect(imported(file)).toEqual(imported(FILE));
  });
});

/** The pool without a size that Bizagi puts into each file. */
const DECOY = /^(?:process|participant): (?:main process|proceso principal)$/i;

/** Real models, where a folder of them is there. */
describe.skipIf(process.env["PPB_BPMN_MODELS"] === undefined)("a folder of models", () => {
  it("loses no text in silence", { timeout: 3_600_000 }, async () => {
    const folder = process.env["PPB_BPMN_MODELS"] ?? "";
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.(?:bpmn|xml)$/.test(path),
    );
    const lost: string[] = [];
    for (const path of files) {
      await setImmediate();
      const bytes = readFileSync(join(folder, path));
      const texts = unsaid(bytes, decodeXml(bytes)?.text ?? "");
      lost.push(...(texts ?? []).filter((text) => !DECOY.test(text)).map((text) => `${path}: ${text}`));
    }
    expect(files.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });
});
