import { describe, expect, it } from "vitest";
import { bpmn, imported, pool } from "./support.ts";

const lanes = (cfm: string): string =>
  cfm
    .replace(/[^]*?\{/, "")
    .replace(/\s+/g, " ")
    .replace(/ alur.*$/, "")
    .trim();

describe("pools and lanes", () => {
  it("members as named; nested lanes by their path; order by place", () => {
    const { cfms, parties, notes } = imported(
      bpmn(
        `<collaboration id="C" name="Izin"><participant id="Pool" name="Dinas" processRef="P1"/></collaboration>
         <process id="P1"><laneSet><lane id="l1" name="Bidang"><childLaneSet><lane id="l2" name="Seksi A"><flowNodeRef> a </flowNodeRef></lane><lane id="l3" name="Seksi B"><flowNodeRef>b</flowNodeRef></lane></childLaneSet></lane></laneSet>
         <task id="a" name="A"/><task id="b" name="B"/></process>`,
        ["l2 0 200 900 100", "l3 0 100 900 100"],
      ),
    );
    expect(lanes(cfms[0]!)).toBe(
      'pihak "Dinas" { lajur bidang-seksi-b { b "B" } lajur bidang-seksi-a { a "A" } } }',
    );
    expect(parties).toEqual(["unit bidang-seksi-b Bidang / Seksi B", "unit bidang-seksi-a Bidang / Seksi A"]);
    expect(notes).toEqual([]);
  });

  it("a native Bizagi file: no members, a main pool without size, the place tells the lane", () => {
    const { cfms, notes, titles } = imported(
      bpmn(
        `<collaboration id="C"><participant id="Main" name="Proceso principal" processRef="P0"/><participant id="Pool" name="Dinas" processRef="P1"/></collaboration>
         <process id="P0"/><process id="P1"><laneSet><lane id="l1" name="Atas"/><lane id="l2" name="Bawah"/></laneSet><task id="a" name="&lt;p&gt;A&lt;/p&gt;"/><task id="b" name="B"/></process>`,
        [
          "Main 0 0 0 0",
          "Pool 0 0 900 200",
          "l1 30 0 870 100",
          "l2 30 100 870 100",
          "a 50 110 100 80",
          "b 50 10 100 80",
        ],
      ),
    );
    expect(lanes(cfms[0]!)).toBe('lajur atas { b "B" } lajur bawah { a "A" } }');
    expect(notes).toEqual(["changed lane-by-place", "changed lane-by-place"]);
    expect(titles).toEqual(["1 Dinas"]);
  });

  it("unnamed lanes are called after their pool", () => {
    const { parties, notes } = imported(
      bpmn(
        `<collaboration id="C"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Warga" processRef="P2"/></collaboration>
         <process id="P1"><laneSet><lane id="l1"><flowNodeRef>a</flowNodeRef></lane></laneSet><task id="a" name="A"/></process>
         <process id="P2"><laneSet><lane id="m1"><flowNodeRef>b</flowNodeRef></lane><lane id="m2"><flowNodeRef>c</flowNodeRef></lane></laneSet><task id="b" name="B"/><task id="c" name="C"/></process>`,
      ),
    );
    expect(parties).toEqual(["unit dinas Dinas", "mitra warga-1 Warga (1)", "mitra warga-2 Warga (2)"]);
    expect(notes.filter((note) => note === "changed unnamed-lane")).toHaveLength(3);
  });

  it("a closed pool is a lane that its messages lead to", () => {
    const { cfms, parties, notes } = imported(
      bpmn(
        `<collaboration id="C"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Pemohon"/>
         <messageFlow id="m" name="Surat" sourceRef="B" targetRef="a"/></collaboration>
         <process id="P1"><startEvent id="s"/><task id="a" name="A"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="e"/></process>`,
      ),
    );
    expect(lanes(cfms[0]!)).toBe('lajur dinas { mulai a "A" selesai } lajur pemohon { }');
    expect(cfms[0]).toContain("alur pemohon ..[Surat]..> a");
    expect(parties).toEqual(["unit dinas Dinas", "mitra pemohon Pemohon"]);
    expect(notes).toEqual([]);
  });

  it("two lanes of one name are told apart by their pools", () => {
    const { parties } = imported(
      bpmn(
        `<collaboration id="C"><participant id="A" name="Kota" processRef="P1"/><participant id="B" name="Provinsi" processRef="P2"/></collaboration>
         <process id="P1"><laneSet><lane id="l1" name="Staf"><flowNodeRef>a</flowNodeRef></lane></laneSet><task id="a" name="A"/></process>
         <process id="P2"><laneSet><lane id="l2" name="Staf"><flowNodeRef>b</flowNodeRef></lane></laneSet><task id="b" name="B"/></process>`,
      ),
    );
    expect(parties).toEqual(["unit kota-staf Kota / Staf", "mitra provinsi-staf Provinsi / Staf"]);
  });

  it("two lanes of one name in one pool, or in pools without names, by numbers", () => {
    const lane = (id: string, member: string): string =>
      `<lane id="${id}" name="Staf"><flowNodeRef>${member}</flowNodeRef></lane>`;
    const one = `<laneSet>${lane("l1", "a")}${lane("l2", "b")}</laneSet><task id="a" name="A"/><task id="b" name="B"/>`;
    expect(imported(bpmn(pool(one))).parties).toEqual(["unit staf Staf", "unit staf-2 Staf (2)"]);
    const { parties } = imported(
      bpmn(
        `<collaboration id="C"><participant id="A" processRef="P1"/><participant id="B" processRef="P2"/></collaboration>
         <process id="P1"><laneSet>${lane("l1", "a")}</laneSet><task id="a" name="A"/></process>
         <process id="P2"><laneSet>${lane("l2", "b")}</laneSet><task id="b" name="B"/></process>`,
      ),
    );
    expect(parties).toEqual(["unit staf Staf", "mitra staf-2 Staf (2)"]);
  });

  it.each<[string, string, string, string]>([
    ["the collaboration", 'name="Izin"', "", "Izin"],
    ["the process", "", 'name="Izin usaha"', "Izin usaha"],
    ["the file: a pool without lanes is a party", "", "", "berkas"],
    ["the file: programs call a process as its pool", "", 'name="DINAS"', "berkas"],
  ])("the title is the name of %s", (_, collaboration, process, title) => {
    const of = (pools: string): readonly string[] =>
      imported(
        bpmn(
          `<collaboration id="C" ${collaboration}><participant id="A" name="Dinas" processRef="P1"/>${pools}</collaboration>
           <process id="P1" ${process}><laneSet><lane id="l" name=""><flowNodeRef>a</flowNodeRef></lane></laneSet><task id="a" name="A"/></process>`,
        ),
      ).titles;
    expect(of("")).toEqual([`1 ${title}`]);
    expect(of('<participant id="B" name="Warga"/>')).toEqual([`1 ${title}`]);
  });

  it("a process outside all pools is a lane of the drawing that shows it, else a CFM of its own", () => {
    const body = `<collaboration id="C" name="Izin"><participant id="A" name="Dinas" processRef="P1"/></collaboration>
      <process id="P1"><task id="a" name="A"/></process><process id="P2" name="Lain"><task id="b" name="B"/></process>`;
    const shown = imported(bpmn(body, ["A 0 0 900 200", "a 10 10 100 80", "b 10 300 100 80"]));
    expect(lanes(shown.cfms[0]!)).toBe('lajur dinas { a "A" } lajur tanpa-pihak { b "B" } }');
    expect(shown.titles).toEqual(["1 Izin"]);
    const apart = imported(bpmn(body, ["A 0 0 900 200", "a 10 10 100 80"]));
    expect(apart.titles).toEqual(["1 berkas", "1.1 Izin", "1.2 Lain"]);
  });

  it("data stands where it is tied when no place tells", () => {
    const { cfms } = imported(
      bpmn(
        `<collaboration id="C"><participant id="A" name="Dinas" processRef="P1"/></collaboration>
         <process id="P1"><laneSet><lane id="l1" name="Satu"/><lane id="l2" name="Dua"><flowNodeRef>a</flowNodeRef></lane></laneSet>
         <dataObjectReference id="d" name="D"/><task id="a" name="A"><dataOutputAssociation id="o"><targetRef>d</targetRef></dataOutputAssociation></task></process>`,
      ),
    );
    expect(lanes(cfms[0]!)).toBe('lajur satu { } lajur dua { d dokumen "D" a "A" }');
  });
});

describe("sub-processes", () => {
  it("the inside is a CFM of its own that the step leads to; flows across its border end at the step", () => {
    const { cfms, titles, notes } = imported(
      bpmn(
        `<collaboration id="C" name="Izin"><participant id="A" name="Dinas" processRef="P1"/><participant id="B" name="Warga" processRef="P2"/>
         <messageFlow id="m" sourceRef="w" targetRef="i"/></collaboration>
         <process id="P1"><subProcess id="s" name="Menilai"><task id="i" name="Inti"/></subProcess></process>
         <process id="P2"><task id="w" name="Meminta"/></process>`,
      ),
    );
    expect(titles).toEqual(["1 Izin"]);
    expect(cfms[0]).toContain('cfm P.1.CFM.1 "Izin"');
    expect(cfms[0]).toContain('menilai subproses P.1.CFM.2 "Menilai"');
    expect(cfms[1]).toContain('cfm P.1.CFM.2 "Menilai"');
    expect(cfms[0]).toContain("meminta ..> menilai");
    expect(lanes(cfms[1]!)).toBe('lajur dinas { inti "Inti" } }');
    expect(notes).toEqual([
      "changed inner-end",
      "changed implicit-start",
      "changed implicit-end",
      "changed sub-process",
    ]);
  });

  it.each<[string, string, string, string]>([
    ["what it is called", 'name="Menilai"', 'name="Berkas masuk"', "Menilai"],
    ["what begins it", "", 'name="Berkas masuk"', "Berkas masuk"],
    ["its party, where nothing else is said", "", "", "Dinas"],
  ])("the title of a sub-process is %s", (_, name, start, title) => {
    const { cfms } = imported(
      bpmn(
        `<collaboration id="C" name="Izin"><participant id="A" name="Dinas" processRef="P1"/></collaboration>
         <process id="P1"><subProcess id="s" ${name}><startEvent id="b" ${start}/><task id="i" name="Inti"/></subProcess></process>`,
      ),
    );
    expect(cfms[1]).toContain(`cfm P.1.CFM.2 "${title}"`);
  });

  it("what is drawn inside an expanded call activity is the process that it calls", () => {
    const { cfms, titles } = imported(
      bpmn(
        `<collaboration id="C" name="Izin"><participant id="A" name="Dinas" processRef="P1"/></collaboration>
         <process id="P1"><callActivity id="s" name="Memungut retribusi" calledElement="P2"/></process><process id="P2"><task id="b" name="Menghitung"/></process>`,
        ["A 0 0 900 200", "s 10 10 300 100", "b 50 20 100 80"],
      ),
    );
    expect(titles).toEqual(["1 berkas", "1.1 Izin", "1.2 Memungut retribusi"]);
    expect(lanes(cfms[0]!)).toBe('lajur dinas { memungut-retribusi subproses P.1.2 "Memungut retribusi" } }');
  });

  it("a call leads to the process of the same file", () => {
    const { cfms, titles } = imported(
      bpmn(
        `<process id="P1" name="Satu"><callActivity id="s" name="Lanjut" calledElement="P2"/></process><process id="P2" name="Dua"><task id="b" name="B"/></process>`,
      ),
    );
    expect(titles).toEqual(["1 berkas", "1.1 Satu", "1.2 Dua"]);
    expect(cfms[0]).toContain('lanjut subproses P.1.2 "Lanjut"');
  });
});
