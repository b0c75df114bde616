import { describe, expect, it } from "vitest";
import { render } from "../../../src/diagnostics/message.ts";
import { importBpmn } from "../../../src/import/bpmn/import.ts";
import { importFiles } from "../../../src/import/import.ts";
import { partyRegistry } from "../../../src/import/parties.ts";
import { growingWork } from "../../support/work.ts";
import { bpmn, imported, pool } from "./support.ts";

const each = (n: number, part: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => part(i)).join("");
const places = (n: number, part: (i: number) => string): readonly string[] =>
  Array.from({ length: n }, (_, i) => part(i));
const task = (id: string, name = `Kerja ${id}`): string => `<task id="${id}" name="${name}"/>`;
const flow = (id: string, from: string, to: string, name = ""): string =>
  `<sequenceFlow id="${id}" name="${name}" sourceRef="${from}" targetRef="${to}"/>`;
const process = (i: number): string => `<process id="p${i}" name="Proses ${i}">${task(`t${i}`)}</process>`;
const thrown = (id: string, link: string): string =>
  `<intermediateThrowEvent id="${id}"><linkEventDefinition name="${link}"/></intermediateThrowEvent>`;
const caught = (id: string, link: string): string =>
  `<intermediateCatchEvent id="${id}"><linkEventDefinition name="${link}"/></intermediateCatchEvent>`;
const between = (messages: string): string =>
  `<collaboration id="C"><participant id="q" name="Kami" processRef="p"/><participant id="z" name="Mereka"/>${messages}</collaboration>`;

/** Models that nobody would draw, of a size that grows with n. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  processes: (n) => bpmn(each(n, process)),
  "processes of one name": (n) =>
    bpmn(each(n, (i) => `<process id="p${i}" name="Proses">${task(`t${i}`)}</process>`)),
  "processes on one diagram": (n) =>
    bpmn(
      each(n, process),
      places(n, (i) => `t${i} ${i * 150} 0 100 80`),
    ),
  collaborations: (n) =>
    bpmn(
      each(
        n,
        (i) =>
          `<collaboration id="c${i}"><participant id="q${i}" name="P ${i}" processRef="p${i}"/></collaboration>${process(i)}`,
      ),
    ),
  "calls of processes": (n) =>
    bpmn(
      pool(each(n, (i) => `<callActivity id="c${i}" name="Sub ${i}" calledElement="p${i}"/>`)) +
        each(n, process),
    ),
  "calls of what is not there": (n) =>
    bpmn(pool(each(n, (i) => `<callActivity id="c${i}" name="Sub ${i}" calledElement="z${i}"/>`))),
  "sub-processes": (n) =>
    bpmn(pool(each(n, (i) => `<subProcess id="s${i}" name="Sub ${i}">${task(`t${i}`)}</subProcess>`))),
  "sub-processes that hold nothing": (n) =>
    bpmn(pool(each(n, (i) => `<subProcess id="s${i}" name="Sub ${i}"/>`))),
  "event sub-processes": (n) =>
    bpmn(
      pool(
        each(
          n,
          (i) =>
            `<subProcess triggeredByEvent="true" id="s${i}" name="Sub ${i}"><startEvent id="e${i}"/></subProcess>`,
        ),
      ),
    ),
  "pairs of links": (n) =>
    bpmn(
      pool(
        each(
          n,
          (i) =>
            `${task(`a${i}`)}${thrown(`x${i}`, `L${i}`)}${caught(`y${i}`, `L${i}`)}${task(`b${i}`)}${flow(`f${i}`, `a${i}`, `x${i}`)}${flow(`g${i}`, `y${i}`, `b${i}`)}`,
        ),
      ),
    ),
  "links of one name": (n) =>
    bpmn(
      pool(
        `${each(n, (i) => `${task(`a${i}`)}${thrown(`x${i}`, "L")}${flow(`f${i}`, `a${i}`, `x${i}`)}`)}${caught("y", "L")}${task("b")}${flow("g", "y", "b")}`,
      ),
    ),
  "lines into and out of a link": (n) =>
    bpmn(
      pool(
        `${thrown("x", "L")}${caught("y", "L")}${each(n, (i) => `${task(`a${i}`)}${task(`b${i}`)}${flow(`f${i}`, `a${i}`, "x")}${flow(`g${i}`, "y", `b${i}`)}`)}`,
      ),
    ),
  "a chain of steps": (n) =>
    bpmn(pool(each(n, (i) => task(`t${i}`) + (i > 0 ? flow(`f${i}`, `t${i - 1}`, `t${i}`) : "")))),
  "steps of one name": (n) => bpmn(pool(each(n, (i) => task(`t${i}`, "Kerja")))),
  "steps without names": (n) => bpmn(pool(each(n, (i) => task(`t${i}`, "")))),
  "steps of one id": (n) => bpmn(pool(each(n, (i) => task("t", `Kerja ${i}`)))),
  "decisions of one another": (n) =>
    bpmn(
      pool(
        each(
          n,
          (i) =>
            `<exclusiveGateway id="t${i}" name="Ya ${i}?"/>${i > 0 ? flow(`f${i}`, `t${i - 1}`, `t${i}`, "Ya") : ""}${i > 1 ? flow(`g${i}`, `t${i - 2}`, `t${i}`, "Tidak") : ""}`,
        ),
      ),
    ),
  "decisions without names": (n) => bpmn(pool(each(n, (i) => `<exclusiveGateway id="t${i}"/>`))),
  "lanes with members": (n) =>
    bpmn(
      pool(
        `<laneSet>${each(n, (i) => `<lane id="l${i}" name="B ${i}"><flowNodeRef>t${i}</flowNodeRef></lane>`)}</laneSet>${each(n, (i) => task(`t${i}`))}`,
      ),
    ),
  "lanes by their places": (n) =>
    bpmn(
      pool(
        `<laneSet>${each(n, (i) => `<lane id="l${i}" name="B ${i}"/>`)}</laneSet>${each(n, (i) => task(`t${i}`))}`,
      ),
      [
        ...places(n, (i) => `l${i} 0 ${i * 100} 900 100`),
        ...places(n, (i) => `t${i} 50 ${i * 100 + 10} 100 80`),
      ],
    ),
  "lanes of one name": (n) =>
    bpmn(pool(`<laneSet>${each(n, (i) => `<lane id="l${i}" name="B"/>`)}</laneSet>${task("t")}`)),
  pools: (n) =>
    bpmn(
      `<collaboration id="C">${each(n, (i) => `<participant id="q${i}" name="P ${i}" processRef="p${i}"/>`)}</collaboration>${each(n, process)}`,
    ),
  "closed pools": (n) =>
    bpmn(
      `<collaboration id="C"><participant id="q" name="Kami" processRef="p"/>${each(n, (i) => `<participant id="q${i}" name="P ${i}"/><messageFlow id="m${i}" sourceRef="q${i}" targetRef="t"/>`)}</collaboration><process id="p">${task("t")}</process>`,
    ),
  "messages to a border": (n) =>
    bpmn(
      `${between(each(n, (i) => `<messageFlow id="m${i}" name="S ${i}" sourceRef="z" targetRef="q"/>`))}<process id="p">${each(n, (i) => `<receiveTask id="t${i}" name="K ${i}"/>`)}</process>`,
    ),
  "messages from a border": (n) =>
    bpmn(
      `${between(each(n, (i) => `<messageFlow id="m${i}" name="S ${i}" sourceRef="q" targetRef="z"/>`))}<process id="p">${each(n, (i) => `<sendTask id="t${i}" name="K ${i}"/>`)}</process>`,
    ),
  "events at one border": (n) =>
    bpmn(
      pool(
        `${task("t")}${task("u")}${each(n, (i) => `<boundaryEvent id="b${i}" name="Bila ${i}" attachedToRef="t"/>${i % 2 > 0 ? flow(`f${i}`, `b${i}`, "u") : ""}`)}`,
      ),
    ),
  "events at borders by their places": (n) =>
    bpmn(
      pool(
        each(
          n,
          (i) =>
            `${task(`t${i}`)}<intermediateCatchEvent id="e${i}"/>${flow(`f${i}`, `e${i}`, `t${(i + 1) % n}`)}`,
        ),
      ),
      [
        ...places(n, (i) => `t${i} ${i * 150} 0 100 80`),
        ...places(n, (i) => `e${i} ${i * 150 + 50} 62 36 36`),
      ],
    ),
  "starts on the way": (n) =>
    bpmn(
      pool(
        `<startEvent id="s"/>${each(n, (i) => `<startEvent id="e${i}"/>${flow(`f${i}`, i > 0 ? `e${i - 1}` : "s", `e${i}`)}`)}`,
      ),
    ),
  waypoints: (n) =>
    bpmn(
      pool(task("a") + task("b") + flow("f", "a", "b")),
      ["a 0 0 10 10", "b 99 0 10 10"],
      [`f ${places(n, (i) => `${i},${i}`).join(" ")}`],
    ),
  "data of steps": (n) =>
    bpmn(
      pool(
        each(
          n,
          (i) =>
            `<dataObjectReference id="d${i}" name="Surat ${i}"/><task id="t${i}" name="K ${i}"><dataOutputAssociation id="x${i}"><targetRef>d${i}</targetRef></dataOutputAssociation></task>`,
        ),
      ),
    ),
  "data of one step": (n) =>
    bpmn(
      pool(
        `${each(n, (i) => `<dataObjectReference id="d${i}" name="Surat ${i}"/>`)}<task id="t" name="K">${each(n, (i) => `<dataInputAssociation id="x${i}"><sourceRef>d${i}</sourceRef></dataInputAssociation>`)}</task>`,
      ),
    ),
  "notes of one step": (n) =>
    bpmn(
      pool(
        `${task("t")}${each(n, (i) => `<textAnnotation id="n${i}"><text>Catatan ${i}</text></textAnnotation><association id="a${i}" sourceRef="t" targetRef="n${i}"/>`)}`,
      ),
    ),
  "steps of one note": (n) =>
    bpmn(
      pool(
        `<textAnnotation id="n"><text>Catatan</text></textAnnotation>${each(n, (i) => `${task(`t${i}`)}<association id="a${i}" sourceRef="t${i}" targetRef="n"/>`)}`,
      ),
    ),
  "associations of a collaboration, inside a sub-process": (n) =>
    bpmn(
      `<collaboration id="C"><participant id="q" name="Kami" processRef="p"/>${each(n, (i) => `<association id="a${i}" sourceRef="t${i}" targetRef="t${(i + 1) % n}"/>`)}</collaboration><process id="p"><subProcess id="s" name="Sub">${each(n, (i) => task(`t${i}`))}</subProcess></process>`,
    ),
  "groups as phases": (n) =>
    bpmn(
      each(n, (i) => `<category id="k${i}"><categoryValue id="v${i}" value="Tahap ${i}"/></category>`) +
        pool(
          each(
            n,
            (i) =>
              `${task(`t${i}`)}${i > 0 ? flow(`f${i}`, `t${i - 1}`, `t${i}`) : ""}<group id="g${i}" categoryValueRef="v${i}"/>`,
          ),
        ),
      [
        ...places(n, (i) => `t${i} ${i * 150 + 10} 10 100 80`),
        ...places(n, (i) => `g${i} ${i * 150} 0 140 100`),
      ],
    ),
  "groups without names": (n) =>
    bpmn(pool(each(n, (i) => `${task(`t${i}`)}<group id="g${i}"/>`)), [
      ...places(n, (i) => `t${i} ${i * 150 + 10} 10 100 80`),
      ...places(n, (i) => `g${i} ${i * 150} 0 140 100`),
    ]),
  "ways out of one decision": (n) =>
    bpmn(
      pool(
        `<exclusiveGateway id="t" name="Ya?"/>${each(n, (i) => task(`t${i}`) + flow(`f${i}`, "t", `t${i}`, `Jika ${i}`))}`,
      ),
    ),
  "flows into one step": (n) =>
    bpmn(pool(task("t") + each(n, (i) => task(`t${i}`) + flow(`f${i}`, `t${i}`, "t")))),
  "loose flows": (n) =>
    bpmn(
      pool(each(n, (i) => `${task(`t${i}`)}<sequenceFlow id="f${i}"/>`)),
      places(n, (i) => `t${i} ${i * 150} 0 100 80`),
      places(n, (i) => `f${i} ${i * 150 + 100},40 ${i * 150 + 150},40`),
    ),
  "diagrams of one process": (n) =>
    bpmn(pool(each(n, (i) => task(`t${i}`)))).replace(
      "</definitions>",
      `${each(n, (i) => `<di:BPMNDiagram><di:BPMNPlane bpmnElement="P1"><di:BPMNShape bpmnElement="t${i}"><dc:Bounds x="1" y="1" width="9" height="9"/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>`)}</definitions>`,
    ),
  "attributes of one element": (n) => bpmn(pool(`<task id="t" name="K"${each(n, (i) => ` x${i}="1"`)}/>`)),
  "a long name": (n) => bpmn(pool(task("t", "kata ".repeat(n)))),
  "a long id": (n) => bpmn(pool(task("x".repeat(n), ""))),
  "a documentation of facts": (n) =>
    bpmn(pool(`<task id="t" name="K"><documentation>${"Waktu: 1 hari\n".repeat(n)}</documentation></task>`)),
};

/** Large enough that what grows with its square outweighs the rest. */
const SMALL = 100;
/** Twice the model is twice the work; sorting, and tables that are made once, account for the rest. */
const MOST = 2.3;

describe("the work that a large model makes is in proportion to it", () => {
  it.each(Object.entries(SHAPES))("%s", async (_, make) => {
    const { first, second } = await growingWork(SMALL, (n) => () => {
      const bytes = new TextEncoder().encode(make(n));
      importBpmn(bytes, {
        fallbackTitle: "berkas",
        code: { prefix: "P", separator: ".", segments: ["1"] },
        parties: partyRegistry(new Map()),
        isProcess: () => false,
      });
    });
    // A shape may be one long name: then there is little to count.
    expect(second / Math.max(first, 10 * SMALL)).toBeLessThan(MOST);
  });
});

describe("a model that no one draws is refused before it costs time", () => {
  it.each<[string, (n: number) => string]>([
    ["steps", (n) => bpmn(pool(each(n, () => "<task/>")))],
    ["flows", (n) => bpmn(pool(task("a") + each(n, (i) => flow(`f${i}`, "a", "a"))))],
    [
      "steps in sub-processes of sub-processes",
      (n) =>
        bpmn(pool(`${"<subProcess>".repeat(90)}${each(n, () => "<task/>")}${"</subProcess>".repeat(90)}`)),
    ],
  ])("%s", (_, make) => {
    const bytes = new TextEncoder().encode(make(20_001));
    const { reports } = importFiles([{ path: "a.bpmn", bytes }], { code: null, map: null, sheet: null });
    expect(render(reports[0]!.refusal!, "en")).toContain("more than 20000 steps, lines, lanes and notes");
  });

  it("as many lines as it may have are read", () => {
    const file = bpmn(pool(task("a") + task("b") + each(19_900, (i) => flow(`f${i}`, "a", "b"))));
    expect(imported(file).cfms).toHaveLength(1);
  });
});
