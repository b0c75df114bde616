import { pool } from "../support.ts";
import { chain, task, event, border, IN, OUT, ABC, IN_A_ROW, DOWNWARDS, type Model } from "./parts.ts";

/** Where work begins and ends, and messages to and from the borders of pools. */
export const MESSAGES: Readonly<Record<string, Model>> = {
  "a task alone": [pool(task("a"))],
  "tasks in a row": [pool(ABC), IN_A_ROW],
  "tasks from above downwards": [pool(ABC), DOWNWARDS],
  "tasks whose places run backwards": [
    pool(ABC),
    IN_A_ROW.toReversed().map((line, i) => `${"abc"[i]} ${line.split(" ").slice(1).join(" ")}`),
  ],
  "tasks without names": [pool(task("a", "") + task("b", "") + chain("a", "b"))],
  "gateways at the ends": [
    pool(
      `${task("g", "Mulai?", "exclusiveGateway")}${ABC}${task("h", "", "exclusiveGateway")}${chain("g", "a")}${chain("c", "h")}`,
    ),
  ],
  "gateways without names": [
    pool(
      `<exclusiveGateway id="g"/>${task("a")}${task("b")}${chain("g", "a")}${chain("g", "b")}<parallelGateway id="h"/>${chain("a", "h")}${chain("b", "h")}`,
    ),
  ],
  "two beginnings and two endings": [
    pool(task("a") + task("b") + task("c") + task("d") + chain("a", "b") + chain("c", "b") + chain("b", "d")),
  ],
  "a start, and a step that nothing leads to": [
    pool(event("startEvent", "s") + ABC + task("d") + chain("s", "a") + chain("d", "c")),
  ],
  "a circle": [pool(ABC + chain("c", "a"))],

  "messages to a border: a start that waits for one": [
    border(
      event("startEvent", "s", "message") +
        event("startEvent", "t") +
        ABC +
        chain("s", "a") +
        chain("t", "a"),
      [IN],
    ),
  ],
  "messages to a border: a start that waits for nothing": [
    border(
      event("startEvent", "s") + event("startEvent", "t", "timer") + ABC + chain("s", "a") + chain("t", "b"),
      [IN],
    ),
  ],
  "messages to a border: a start that waits for time": [
    border(event("startEvent", "t", "timer") + ABC + chain("t", "a"), [IN]),
  ],
  "messages to a border: a step that receives": [
    border(ABC.replace('<task id="b"', '<receiveTask id="b"').replace("/>", "/>"), [IN]),
  ],
  "messages to a border: an event that receives": [
    border(
      event("startEvent", "s") +
        ABC +
        event("intermediateCatchEvent", "k", "message", "Kabar") +
        event("intermediateCatchEvent", "l", "timer", "Waktu") +
        chain("s", "a") +
        chain("c", "l", "k"),
      [IN, IN, IN],
    ),
  ],
  "messages to a border: nothing that receives": [border(ABC, [IN, IN])],
  "messages from a border: steps that send": [
    border(
      ABC.replace('<task id="b"', '<sendTask id="b"') +
        event("intermediateThrowEvent", "k", "message", "Kabar") +
        event("intermediateThrowEvent", "l", "signal", "Tanda") +
        chain("c", "l", "k"),
      [OUT, OUT, OUT],
    ),
  ],
  "messages from a border: an end that sends": [
    border(
      ABC + event("endEvent", "e", "message") + event("endEvent", "f") + chain("c", "e") + chain("b", "f"),
      [OUT],
    ),
  ],
  "messages from a border: nothing that sends": [
    border(ABC + task("g", "Ya?", "exclusiveGateway") + event("endEvent", "e") + chain("c", "g", "e"), [
      OUT,
      OUT,
    ]),
  ],
  "messages from a border: nothing but events": [
    border(event("startEvent", "s") + event("endEvent", "e") + chain("s", "e"), [OUT, IN]),
  ],
  "messages between borders and steps": [border(ABC, [["W", "a"], ["c", "W"], IN, OUT])],
  "messages within one pool": [
    border(ABC, [
      ["a", "b"],
      ["D", "D"],
    ]),
  ],
  "messages to nothing": [
    border(ABC, [
      ["W", "zz"],
      ["zz", "W"],
      ["a", ""],
    ]),
  ],
  "a message to data": [border(`${ABC}<dataObjectReference id="d" name="Surat"/>`, [["W", "d"]])],
};
