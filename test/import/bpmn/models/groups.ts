import { pool } from "../support.ts";
import { chain, event, group, ABC, IN_A_ROW, DOWNWARDS, PHASES, type Model } from "./parts.ts";

/** Frames around steps. */
export const GROUPS: Readonly<Record<string, Model>> = {
  "groups as phases": [
    PHASES + pool(ABC + group("g", "v1") + group("h", "v2")),
    [...IN_A_ROW, "g 50 50 200 200", "h 270 50 400 200"],
  ],
  "groups as phases, the later one first": [
    PHASES + pool(ABC + group("g", "v2") + group("h", "v1")),
    [...IN_A_ROW, "g 270 50 400 200", "h 50 50 200 200"],
  ],
  "groups as phases, with data and a start": [
    PHASES +
      pool(
        `<dataObjectReference id="d" name="Surat"/>${event("startEvent", "s")}${ABC}${chain("s", "a")}${group("g", "v1")}${group("h", "v2")}`,
      ),
    ["d 120 190 36 50", "s 60 120 30 30", ...IN_A_ROW, "g 50 50 200 200", "h 270 50 400 200"],
  ],
  "groups as phases, one step behind a step of its own": [
    PHASES + pool(ABC + chain("c", "b") + group("g", "v1") + group("h", "v2")),
    [...IN_A_ROW, "g 50 50 200 200", "h 270 50 400 200"],
  ],
  "groups that touch": [
    PHASES + pool(ABC + group("g", "v1") + group("h", "v2")),
    [...IN_A_ROW, "g 50 50 200 200", "h 250 50 400 200"],
  ],
  "groups that overlap": [
    PHASES + pool(ABC + group("g", "v1") + group("h", "v2")),
    [...IN_A_ROW, "g 50 50 240 200", "h 270 50 400 200"],
  ],
  "a group alone": [PHASES + pool(ABC + group("g", "v1")), [...IN_A_ROW, "g 50 50 400 200"]],
  "a group without a name beside another": [
    PHASES + pool(ABC + group("g", "v1") + group("h", "v3")),
    [...IN_A_ROW, "g 50 50 200 200", "h 270 50 400 200"],
  ],
  "a group without a place beside another": [
    PHASES + pool(ABC + group("g", "v1") + group("h", "v2")),
    [...IN_A_ROW, "g 50 50 200 200"],
  ],
  "groups that leave a step out": [
    PHASES + pool(ABC + group("g", "v1") + group("h", "v2")),
    [...IN_A_ROW, "g 50 50 200 200", "h 270 50 200 200"],
  ],
  "groups that leave out an event": [
    PHASES + pool(ABC + event("endEvent", "e") + chain("c", "e") + group("g", "v1") + group("h", "v2")),
    [...IN_A_ROW, "e 700 120 30 30", "g 50 50 200 200", "h 270 50 400 200"],
  ],
  "groups with nothing but data in one": [
    PHASES + pool(`${ABC}<dataObjectReference id="d" name="Surat"/>${group("g", "v1")}${group("h", "v2")}`),
    [...IN_A_ROW, "d 700 120 36 50", "g 50 50 600 200", "h 670 50 100 200"],
  ],
  "groups above one another, in lanes that stand": [
    PHASES +
      `<collaboration id="C" name="Uji"><participant id="D" name="Dinas" processRef="P1"/></collaboration><process id="P1">${ABC}${group("g", "v1")}${group("h", "v2")}</process>`,
    [...DOWNWARDS, 'D 50 0 300 700 isHorizontal="false"', "g 60 50 200 200", "h 60 270 200 400"],
  ],
};
