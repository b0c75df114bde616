import { describe, expect, it } from "vitest";
import { bpmn, imported, pool } from "./support.ts";

/** The one step of an element between a start and an end, with the notes about it. */
function stepOf(element: string): { readonly step: string; readonly notes: readonly string[] } {
  const { cfms, notes } = imported(bpmn(pool(element)));
  const lines = cfms[0]!.split("\n").slice(2, -3);
  return { step: lines.map((line) => line.trim()).join(" "), notes };
}

describe("each element becomes its step", () => {
  it.each([
    [`<task id="a" name="Mencatat"/>`, `mencatat "Mencatat"`, []],
    [`<userTask id="a" name="Menilai"/>`, `menilai "Menilai" { jenis manual }`, []],
    [`<manualTask id="a" name="Menilai"/>`, `menilai "Menilai" { jenis manual }`, []],
    [`<serviceTask id="a" name="Menghitung"/>`, `menghitung "Menghitung" { jenis sistem }`, []],
    [
      `<scriptTask id="a" name="Menghitung"/>`,
      `menghitung "Menghitung" { jenis sistem }`,
      ["changed node-kind"],
    ],
    [`<sendTask id="a" name="Mengirim"/>`, `mengirim "Mengirim" { jenis pesan }`, []],
    [`<receiveTask id="a" name="Menerima"/>`, `menerima tunggu "Menerima" { jenis pesan }`, []],
    [`<task id="a"/>`, `langkah "(tanpa nama)"`, ["changed unnamed"]],
    [
      `<intermediateThrowEvent id="a"><messageEventDefinition/></intermediateThrowEvent>`,
      `langkah "Mengirim pesan" { jenis pesan }`,
      [],
    ],
    [
      `<intermediateThrowEvent id="a"><escalationEventDefinition/></intermediateThrowEvent>`,
      `langkah "Eskalasi"`,
      ["changed node-kind", "changed trigger"],
    ],
    [`<startEvent id="a"/>`, `mulai`, []],
    [
      `<startEvent id="a" name="Surat masuk"><messageEventDefinition/></startEvent>`,
      `mulai "Surat masuk" { jenis pesan }`,
      [],
    ],
    [`<startEvent id="a"><timerEventDefinition/></startEvent>`, `mulai { jenis waktu }`, []],
    [`<startEvent id="a"><signalEventDefinition/></startEvent>`, `mulai "Sinyal"`, ["changed trigger"]],
    [`<endEvent id="a"><errorEventDefinition/></endEvent>`, `selesai "Kesalahan"`, ["changed trigger"]],
    [
      `<endEvent id="a" name="Batal"><escalationEventDefinition/></endEvent>`,
      `selesai "Batal" { keterangan "Tanda: eskalasi" }`,
      ["changed trigger"],
    ],
    [
      `<startEvent id="a" name="Mulai kerja"><messageEventDefinition/><timerEventDefinition/></startEvent>`,
      `mulai "Mulai kerja" { keterangan "Tanda: beberapa peristiwa" }`,
      ["changed trigger"],
    ],
    [
      `<task id="a" name="Menagih"><standardLoopCharacteristics/></task>`,
      `menagih "Menagih" { catatan "Diulang" }`,
      ["changed repetition"],
    ],
    [
      `<userTask id="a" name="Menilai"><multiInstanceLoopCharacteristics/></userTask>`,
      `menilai "Menilai" { jenis manual catatan "Beberapa kali, serentak" }`,
      ["changed repetition"],
    ],
    [
      `<task id="a" name="Menilai"><multiInstanceLoopCharacteristics isSequential="true"/></task>`,
      `menilai "Menilai" { catatan "Beberapa kali, satu demi satu" }`,
      ["changed repetition"],
    ],
    [`<endEvent id="a"><messageEventDefinition/></endEvent>`, `selesai { jenis pesan }`, []],
    [`<endEvent id="a"><terminateEventDefinition/></endEvent>`, `selesai`, ["changed terminate"]],
    [`<endEvent id="a" name="Selesai"/>`, `selesai "Selesai"`, []],
    [
      `<intermediateCatchEvent id="a"><timerEventDefinition/></intermediateCatchEvent>`,
      `menunggu tunggu "Menunggu waktu"`,
      [],
    ],
    [
      `<intermediateCatchEvent id="a"><messageEventDefinition/></intermediateCatchEvent>`,
      `menunggu tunggu "Menunggu pesan" { jenis pesan }`,
      [],
    ],
    [
      `<intermediateCatchEvent id="a" name="Lunas"><conditionalEventDefinition/></intermediateCatchEvent>`,
      `lunas tunggu "Lunas" { jenis syarat }`,
      [],
    ],
    [`<intermediateThrowEvent id="a" name="Tercatat"/>`, `tercatat tonggak "Tercatat"`, []],
    [
      `<intermediateThrowEvent id="a" name="Mengabari"><messageEventDefinition/></intermediateThrowEvent>`,
      `mengabari "Mengabari" { jenis pesan }`,
      [],
    ],
    [
      `<intermediateThrowEvent id="a" name="Memberi tanda"><signalEventDefinition/></intermediateThrowEvent>`,
      `memberi-tanda "Memberi tanda" { keterangan "Tanda: sinyal" }`,
      ["changed node-kind", "changed trigger"],
    ],
    [`<exclusiveGateway id="a" name="Lengkap?"/>`, `lengkap cabang "Lengkap?"`, []],
    [`<exclusiveGateway id="a"/>`, `putusan cabang`, []],
    [`<parallelGateway id="a"/>`, `serentak paralel`, []],
    [`<inclusiveGateway id="a"/>`, `putusan cabang { jenis beberapa }`, []],
    [`<complexGateway id="a"/>`, `putusan cabang { jenis beberapa }`, ["changed node-kind"]],
    [`<eventBasedGateway id="a"/>`, `putusan cabang`, []],
    [`<dataObjectReference id="a" name="Berita acara"/>`, `berita-acara dokumen "Berita acara"`, []],
    [`<dataStoreReference id="a" name="Register"/>`, `register arsip "Register"`, []],
    [
      `<dataObjectReference id="a" name="Surat"><dataState name="ditandatangani"/></dataObjectReference>`,
      `surat-ditandatangani dokumen "Surat [ditandatangani]"`,
      [],
    ],
    [
      `<task id="a" name="Mencatat"><documentation>&lt;p&gt;Di buku&lt;br/&gt;besar&amp;nbsp;A&lt;/p&gt;</documentation></task>`,
      `mencatat "Mencatat" { keterangan "Di buku besar A" }`,
      [],
    ],
    [
      `<subProcess id="a" name="Kosong"/>`,
      `kosong subproses P.1.CFM.2 "Kosong"`,
      ["changed sub-process-empty"],
    ],
  ])("%s", (element, step, notes) => {
    const result = stepOf(element);
    expect(result.step).toBe(step);
    expect(result.notes).toEqual(notes);
  });
});

describe("names are as they were meant", () => {
  it.each([
    ["Meng-&#10;hitung", "Menghitung"],
    ["Dua-&#10;Tiga", "Dua- Tiga"],
    ["Satu&#10;dua&#9; tiga ", "Satu dua tiga"],
    ["&lt;p&gt;&lt;span&gt;Tebal&lt;/span&gt;&lt;/p&gt;", "Tebal"],
    ["a &lt; b", "a < b"],
    [
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Arial;}}\\viewkind4\\uc1\\pard\\lang1057\\fs20 Memeriksa \\b kelengkapan\\b0  berkas\\par}",
      "Memeriksa kelengkapan berkas",
    ],
    [
      "{\\rtf1{\\*\\generator Riched20 {a};}{\\colortbl;\\red0;}Caf\\'e9 \\u8364?\\~5 \\{x\\}\\tab y\\par z}",
      "Café € 5 {x} y z",
    ],
    ["{\\rtf1 terpotong {\\b tebal", "terpotong tebal"],
    ["{x} \\par", "{x} \\par"],
    ["a &amp;lt; b &amp;amp; c", "a &lt; b &amp; c"],
    ["&amp;lt;p&amp;gt;Satu&amp;lt;br/&amp;gt;dua&amp;amp;nbsp;tiga&amp;lt;/p&amp;gt;", "Satu dua tiga"],
    ["&amp;amp;lt;b&amp;amp;gt;Satu&amp;amp;lt;/b&amp;amp;gt;", "Satu"],
    ["&lt;p&gt;&amp;lt;b&amp;gt;Tebal&amp;lt;/b&amp;gt; &amp;amp; miring&lt;/p&gt;", "Tebal & miring"],
    ["a &lt;b c", "a <b c"],
    ["e&#x301;", "é"],
    ["a&#x200B;b", "ab"],
  ])("%s", (name, text) => {
    expect(imported(bpmn(pool(`<task id="a" name="${name}"/>`))).cfms[0]).toContain(
      ` ${JSON.stringify(text)}`,
    );
  });
});

it("gives every step a name of its own", () => {
  const { cfms } = imported(
    bpmn(
      pool(
        `<task id="a" name="Catat"/><task id="b" name="Catat"/><startEvent id="c"/><startEvent id="d"/><task id="e" name="Lajur"/>`,
      ),
    ),
  );
  expect(cfms[0]).toContain('catat   "Catat"');
  expect(cfms[0]).toContain('catat-2 "Catat"');
  expect(cfms[0]).toContain("mulai awal");
  expect(cfms[0]).toContain('langkah-lajur "Lajur"');
});
