import { pool } from "../support.ts";
import { chain, task, event, lane, border, ABC, IN_A_ROW, type Model } from "./parts.ts";

/** Events and data that stand in unusual places, and what is inside of other things. */
export const STEPS: Readonly<Record<string, Model>> = {
  "a start on the way": [
    pool(
      event("startEvent", "s") +
        ABC +
        event("startEvent", "t", "", "Tercatat") +
        task("d") +
        chain("s", "a") +
        chain("c", "t", "d"),
    ),
  ],
  "a start on the way that waits": [
    pool(
      event("startEvent", "s") +
        ABC +
        event("startEvent", "t", "timer", "Besok") +
        task("d") +
        chain("s", "a") +
        chain("c", "t", "d"),
    ),
  ],
  "a start on the way without another": [
    pool(ABC + event("startEvent", "t") + task("d") + chain("c", "t", "d")),
  ],
  "an end on the way": [
    pool(
      ABC +
        event("endEvent", "e", "", "Terbit") +
        task("d") +
        event("endEvent", "f") +
        chain("c", "e", "d", "f"),
    ),
  ],
  "an end on the way without a name": [pool(ABC + event("endEvent", "e") + task("d") + chain("c", "e", "d"))],
  "an end on the way that stops all": [
    pool(ABC + event("endEvent", "e", "terminate") + task("d") + chain("c", "e", "d")),
  ],
  "an event on a border by its place": [
    pool(ABC + event("intermediateCatchEvent", "k", "timer", "14 hari") + task("d") + chain("k", "d")),
    [...IN_A_ROW, "k 340 162 36 36", "d 500 300 100 80"],
  ],
  "an event inside a step by its place": [
    pool(ABC + event("intermediateCatchEvent", "k", "timer", "14 hari") + task("d") + chain("k", "d")),
    [...IN_A_ROW, "k 345 125 20 20", "d 500 300 100 80"],
  ],
  "an event below a step by its place": [
    pool(ABC + event("intermediateCatchEvent", "k", "timer", "14 hari") + task("d") + chain("k", "d")),
    [...IN_A_ROW, "k 340 182 36 36", "d 500 300 100 80"],
  ],
  "an event at the corner of a step by its place": [
    pool(ABC + event("intermediateCatchEvent", "k", "", "") + task("d") + chain("k", "d")),
    [...IN_A_ROW, "k 382 162 36 36", "d 500 300 100 80"],
  ],
  "an event right of a step by its place": [
    pool(ABC + event("intermediateCatchEvent", "k", "timer", "") + task("d") + chain("k", "d")),
    [...IN_A_ROW, "k 421 122 36 36", "d 500 300 100 80"],
  ],
  "an event above a step by its place": [
    pool(ABC + event("intermediateCatchEvent", "k", "timer", "") + task("d") + chain("k", "d")),
    [...IN_A_ROW, "k 340 60 36 36", "d 500 300 100 80"],
  ],
  "an event on a border that a flow leads to": [
    pool(ABC + event("intermediateCatchEvent", "k", "timer", "14 hari") + chain("a", "k")),
    [...IN_A_ROW, "k 340 162 36 36"],
  ],

  "data that is tied to steps of two lanes": [
    pool(
      `<laneSet>${lane("l", "Loket", "a")}${lane("k", "Kepala", "b", "c")}</laneSet>${ABC}<dataObjectReference id="d" name="Surat"/><association id="x" sourceRef="b" targetRef="d"/><association id="y" sourceRef="d" targetRef="a"/>`,
    ),
  ],
  "data that is tied to data": [
    pool(
      `${ABC}<dataObjectReference id="d" name="Surat"/><dataStoreReference id="e" name="Arsip"/><association id="x" sourceRef="d" targetRef="e"/><association id="y" sourceRef="e" targetRef="c"/>`,
    ),
  ],
  "data in another lane by its place": [
    pool(
      `<laneSet>${lane("l", "Loket", "a", "b", "c")}${lane("k", "Kepala")}</laneSet>${ABC}<dataObjectReference id="d" name="Surat"/><association id="x" sourceRef="b" targetRef="d"/>`,
    ),
    [...IN_A_ROW, "d 300 300 36 50", "l 0 90 700 150", "k 0 250 700 150"],
  ],
  "data without a name": [
    pool(
      `${ABC}<dataObjectReference id="d" dataObjectRef="o"/><dataObject id="o" name="Objek"/><association id="x" sourceRef="b" targetRef="d"/>`,
    ),
  ],
  "data of which two are shown": [
    pool(
      `${ABC}<dataObject id="o"/><dataObjectReference id="d" name="Surat" dataObjectRef="o"/><dataObjectReference id="e" name="Surat" dataObjectRef="o"/><association id="x" sourceRef="a" targetRef="d"/><association id="y" sourceRef="e" targetRef="c"/>`,
    ),
  ],
  "a sequence to a pool that is closed": [
    border(
      `${ABC}<sequenceFlow id="f" name="Kirim" sourceRef="c" targetRef="W"/><sequenceFlow id="g" sourceRef="W" targetRef="a"/>`,
      [],
    ),
  ],
  "a sequence from nothing to a pool": [
    border(`${task("a", "")}<sequenceFlow id="f" sourceRef="a" targetRef="W"/>`, []),
  ],
  "lines without ends, drawn near steps": [
    pool(
      `${task("a")}${task("b", "")}${task("c")}<sequenceFlow id="f" name="Ya" sourceRef="a" targetRef=""/><sequenceFlow id="g" sourceRef="" targetRef="c"/>`,
    ),
    IN_A_ROW,
    ["f 200,140 298,140", "g 402,140 500,140"],
  ],
  "a condition without a name, of steps without names": [
    pool(
      `${task("a", "")}${task("b")}<sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression>x</conditionExpression></sequenceFlow>`,
    ),
  ],
  "a question that events answer": [
    pool(
      `<exclusiveGateway id="g"/>${event("intermediateCatchEvent", "k", "timer", "Lama")}${event("intermediateCatchEvent", "l", "message", "Surat")}${task("a")}${chain("a", "g", "k")}${chain("g", "l")}`,
    ),
  ],
  "events that answers choose": [
    pool(
      `<eventBasedGateway id="g" name="Apa?"/>${task("b")}${task("c")}${task("a")}${chain("a", "g", "b")}${chain("g", "c")}`,
    ),
  ],
  "one way behind a question by events": [
    pool(`<eventBasedGateway id="g"/>${task("b")}${task("a")}${chain("a", "g", "b")}`),
  ],

  "a sub-process with lines across its border": [
    pool(
      `${task("a")}<subProcess id="s" name="">${task("x", "")}${task("y")}${chain("x", "y")}</subProcess>${task("b")}<sequenceFlow id="f" sourceRef="a" targetRef="x"/><sequenceFlow id="g" sourceRef="y" targetRef="b"/>`,
    ),
  ],
  "a sub-process that an event begins": [
    pool(
      `${ABC}<subProcess id="s" name="Keberatan" triggeredByEvent="true">${event("startEvent", "k", "message", "Surat keberatan")}${task("x")}${chain("k", "x")}</subProcess>`,
    ),
    [...IN_A_ROW, "s 100 300 300 200"],
  ],
  "a sub-process within a sub-process": [
    pool(
      `${task("a")}<subProcess id="s" name="Luar"><subProcess id="t" name="Dalam">${task("x")}</subProcess></subProcess>${chain("a", "s")}`,
    ),
  ],
  "a call of a process in the file": [
    `<process id="P1" name="Izin">${task("a")}<callActivity id="k" name="Memanggil" calledElement="P2"/>${chain("a", "k")}</process><process id="P2" name="Awas">${task("d")}</process>`,
  ],
  "calls of processes elsewhere": [
    pool(
      `<callActivity id="k" name="Satu" calledElement="Q"/><callActivity id="l" name="Satu" calledElement="Q"/><callActivity id="m" name="Dua" calledElement="Q"/><callActivity id="n" name=""/>${chain("k", "l", "m", "n")}`,
    ),
  ],
  "steps of a choreography": [
    `<choreography id="C"><choreographyTask id="a" name="Bertukar"/></choreography>`,
  ],
  "texts beside steps": [
    pool(
      `${ABC}<textAnnotation id="t"><text>Catatan satu</text></textAnnotation><textAnnotation id="u"><text>Lepas</text></textAnnotation><textAnnotation id="v"><text></text></textAnnotation><association id="x" sourceRef="a" targetRef="t"/><association id="y" sourceRef="t" targetRef="b"/>`,
    ),
  ],
  "codes in names": [
    `<collaboration id="C" name="P.2.1 Izin usaha"><participant id="D" name="Dinas" processRef="P1"/></collaboration><process id="P1">${ABC}</process>`,
  ],
};
