import { pool } from "../support.ts";
import { task, lane, ABC, IN_A_ROW, DOWNWARDS, type Model } from "./parts.ts";

/** Pools, lanes and processes. */
export const POOLS: Readonly<Record<string, Model>> = {
  lanes: [pool(`<laneSet>${lane("l", "Loket", "a")}${lane("k", "Kepala", "b", "c")}</laneSet>${ABC}`)],
  "lanes by their places": [
    pool(`<laneSet>${lane("l", "Loket", "a")}${lane("k", "Kepala", "b", "c")}</laneSet>${ABC}`),
    [...IN_A_ROW, "l 0 300 700 150", "k 0 90 700 150"],
  ],
  "lanes that stand, by their places": [
    pool(`<laneSet>${lane("l", "Loket", "a")}${lane("k", "Kepala", "b", "c")}</laneSet>${ABC}`),
    [...DOWNWARDS, 'l 400 0 200 700 isHorizontal="false"', 'k 90 0 200 700 isHorizontal="false"'],
  ],
  "lanes of which one has a place": [
    pool(`<laneSet>${lane("l", "Loket", "a")}${lane("k", "Kepala", "b", "c")}</laneSet>${ABC}`),
    ["k 0 90 700 150"],
  ],
  "lanes within lanes": [
    pool(
      `<laneSet><lane id="x" name="Bidang"><childLaneSet>${lane("l", "Loket", "a")}${lane("k", "", "b")}</childLaneSet></lane>${lane("y", "", "c")}</laneSet>${ABC}`,
    ),
  ],
  "a lane called as its pool": [pool(`<laneSet>${lane("l", "dinas", "a", "b", "c")}</laneSet>${ABC}`)],
  "a lane without a name": [pool(`<laneSet>${lane("l", "", "a", "b", "c")}</laneSet>${ABC}`)],
  "lanes of one name": [
    pool(`<laneSet>${lane("l", "Loket", "a")}${lane("k", "LOKET", "b", "c")}</laneSet>${ABC}`),
  ],
  "a lane without steps": [
    pool(`<laneSet>${lane("l", "Loket", "a", "b", "c")}${lane("k", "Kepala")}</laneSet>${ABC}`),
  ],
  "a step in two lanes": [
    pool(`<laneSet>${lane("l", "Loket", "a", "b")}${lane("k", "Kepala", "b", "c")}</laneSet>${ABC}`),
  ],
  "a step in no lane": [
    pool(`<laneSet>${lane("l", "Loket", "a")}${lane("k", "Kepala", "b")}</laneSet>${ABC}`),
  ],
  "a process without pools": [`<process id="P1" name="Izin">${ABC}</process>`],
  "a process without a name": [`<process id="P1">${ABC}</process>`],
  "two processes without pools": [
    `<process id="P1" name="Izin">${ABC}</process><process id="P2" name="Awas">${task("d")}</process>`,
  ],
  "a process with lanes and no pools": [
    `<process id="P1" name="Izin"><laneSet>${lane("l", "Loket", "a")}${lane("k", "Kepala", "b", "c")}</laneSet>${ABC}</process>`,
  ],
  "a process beside the pools": [
    `<collaboration id="C" name="Uji"><participant id="D" name="Dinas" processRef="P1"/></collaboration><process id="P1">${ABC}</process><process id="P2" name="Lain">${task("d")}</process>`,
    [...IN_A_ROW, "D 0 0 700 200", "d 100 300 100 80"],
  ],
  "pools without names": [
    `<collaboration id="C"><participant id="D" processRef="P1"/><participant id="W"/><participant id="X"/></collaboration><process id="P1">${ABC}</process>`,
  ],
  "a pool called by its process": [
    `<collaboration id="C"><participant id="D" processRef="P1"/></collaboration><process id="P1" name="Izin usaha">${ABC}</process>`,
  ],
  "a pool and a process of two names": [
    `<collaboration id="C"><participant id="D" name="Dinas" processRef="P1"/></collaboration><process id="P1" name="Izin usaha">${ABC}</process>`,
  ],
  "a collaboration without a name, of a pool with lanes": [
    `<collaboration id="C"><participant id="D" name="Dinas" processRef="P1"/></collaboration><process id="P1"><laneSet>${lane("l", "Loket", "a")}${lane("k", "Kepala", "b", "c")}</laneSet>${ABC}</process>`,
  ],
  "pools by their places": [
    `<collaboration id="C" name="Uji"><participant id="D" name="Dinas" processRef="P1"/><participant id="W" name="Warga" processRef="P2"/></collaboration><process id="P1">${ABC}</process><process id="P2">${task("d")}</process>`,
    [...IN_A_ROW, "d 100 10 100 50", "D 0 90 700 150", "W 0 0 700 80"],
  ],
  "a pool of no size, a pool that is not drawn, and one without steps": [
    `<collaboration id="C" name="Uji"><participant id="D" name="Dinas" processRef="P1"/><participant id="E" name="Utama" processRef="P2"/><participant id="F" name="Lain"/><participant id="G" name="Kosong" processRef="P3"/></collaboration><process id="P1">${ABC}</process><process id="P2"/><process id="P3"/>`,
    [...IN_A_ROW, "D 0 0 700 200", "E 0 0 0 0", "G 0 300 700 100"],
  ],
  "two pools of one process": [
    `<collaboration id="C" name="Uji"><participant id="D" name="Dinas" processRef="P1"/><participant id="W" name="Warga" processRef="P1"/></collaboration><process id="P1">${ABC}</process>`,
  ],
  "two pools of one process, without names": [
    `<collaboration id="C" name="Uji"><participant id="D" processRef="P1"/><participant id="W" processRef="P1"/></collaboration><process id="P1">${ABC}</process>`,
  ],
};
