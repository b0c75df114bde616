import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { BuildFailure } from "../../../src/build/failure.ts";
import { lockFolder, type Lock } from "../../../src/build/commit/lock.ts";
import { folderWith } from "../../support/folder.ts";
import { render } from "../../../src/diagnostics/message.ts";

const NAME = ".ppb-build.lock";

function lock(folder: string, patience: number, silence = 2_000, onWait?: () => void): Promise<Lock> {
  return lockFolder(folder, { patience, silence, ...(onWait === undefined ? {} : { onWait }) });
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A clock that goes on by 200 ms whenever somebody looks at it. */
function clockOfLooks(onLook: (looks: number) => void = () => undefined) {
  let looks = 0;
  return vi.spyOn(performance, "now").mockImplementation(() => {
    onLook((looks += 1));
    return looks * 200;
  });
}

describe("the build lock", () => {
  it("is held by one at a time and waits for the other", async () => {
    const folder = folderWith({});
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        const held = await lock(folder, 20_000);
        most = Math.max(most, (holders += 1));
        await wait(10);
        holders -= 1;
        held.release();
      }),
    );
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("gives up when patience ends, told once, whatever happens to the clock of the wall", async () => {
    const folder = folderWith({});
    const held = await lock(folder, 0);
    let waits = 0;
    let hours = 0;
    // Set back by an hour at every look.
    const now = vi.spyOn(Date, "now").mockImplementation(() => 1e12 - 3_600_000 * (hours += 1));
    const begun = performance.now();
    const failure = await lock(folder, 300, 60_000, () => (waits += 1)).catch((error: unknown) => error);
    now.mockRestore();
    held.release();
    expect(waits).toBe(1);
    expect(failure).toBeInstanceOf(BuildFailure);
    expect(render((failure as BuildFailure).text, "id")).toContain(folder);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("is not taken from a holder that beats, though its clock is hours behind and its thread busy", async () => {
    const folder = folderWith({});
    const path = join(folder, NAME);
    writeFileSync(path, "mesin lain");
    let beats = 0;
    const heart = setInterval(() => {
      beats += 1;
      const then = Date.now() / 1000 - 7_200 + beats;
      utimesSync(path, then, then);
    }, 100);
    await expect(lock(folder, 2_000, 1_000)).rejects.toBeInstanceOf(BuildFailure);
    clearInterval(heart);
    (await lock(folder, 10_000, 1_000)).release();
  });

  it("beats while its process is busy with something else", async () => {
    const folder = folderWith({});
    const held = await lock(folder, 0);
    // Its thread needs a moment to start.
    await wait(1_000);
    for (const until = performance.now() + 2_000; performance.now() < until;) Math.sqrt(2);
    // No promise has been kept meanwhile: whoever renewed it was not this thread.
    expect(Date.now() - lstatSync(join(folder, NAME)).mtimeMs).toBeLessThan(1_500);
    held.release();
  });

  it("takes over a lock that nobody renews: left by a kill, committed with a repository, empty, from the future", async () => {
    for (const content of ["", "token", "x".repeat(5_000)]) {
      const folder = folderWith({ [NAME]: content });
      const future = Date.now() / 1000 + 86_400;
      utimesSync(join(folder, NAME), future, future);
      const begun = performance.now();
      const held = await lock(folder, 10_000, 300);
      expect(performance.now() - begun).toBeLessThan(5_000);
      held.release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it("takes over once, of many that wait, also past a guard that was left", async () => {
    const folder = folderWith({ [NAME]: "mati", [`${NAME}.hapus`]: "" });
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const held = await lock(folder, 30_000, 300);
        most = Math.max(most, (holders += 1));
        await wait(20);
        holders -= 1;
        held.release();
      }),
    );
    expect(most).toBe(1);
  });

  it("does not take over while another is about to, and does once that one is gone too", async () => {
    const guard = `${NAME}.hapus`;
    const folder = folderWith({ [NAME]: "mati", [guard]: "" });
    const clock = clockOfLooks((looks) => writeFileSync(join(folder, guard), String(looks)));
    await expect(lock(folder, 10_000, 300)).rejects.toBeInstanceOf(BuildFailure);
    clock.mockRestore();
    expect(readFileSync(join(folder, NAME), "utf8")).toBe("mati");
    const quiet = clockOfLooks();
    (await lock(folder, 10_000, 300)).release();
    quiet.mockRestore();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes over after five seconds of silence, not sooner, unless asked otherwise", async () => {
    const folder = folderWith({ [NAME]: "mati" });
    const clock = clockOfLooks();
    await expect(lockFolder(folder, { patience: 4_000 })).rejects.toThrow("Another ppb is building");
    (await lockFolder(folder, { patience: 60_000 })).release();
    clock.mockRestore();
  });

  it("says which folder cannot be locked, and why", async () => {
    const folder = join(folderWith({}), "tidak-ada");
    const failure = await lock(folder, 0).catch((error: unknown) => error);
    expect(render((failure as BuildFailure).text, "id")).toContain(`Folder "${folder}" tidak bisa dikunci`);
    expect(render((failure as BuildFailure).text, "en")).toContain("Cannot lock");
  });

  it("is let go when the process is asked to end, for as long as it is held", async () => {
    const folder = folderWith({});
    const before = process.listenerCount("SIGTERM");
    const held = await lock(folder, 0);
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    held.release();
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  it("refuses at once what is no file, and never follows a link", async () => {
    const outside = folderWith({ "milik.txt": "orang lain" });
    const make: Record<string, (path: string) => unknown> = {
      link: (path) => symlinkSync(join(outside, "milik.txt"), path),
      nowhere: (path) => symlinkSync(join(outside, "tidak-ada"), path),
      zero: (path) => symlinkSync("/dev/zero", path),
      folder: (path) => mkdirSync(path),
      pipe: (path) => execFileSync("mkfifo", [path]),
    };
    for (const [kind, made] of Object.entries(make)) {
      for (const name of [NAME, `${NAME}.hapus`]) {
        const folder = folderWith({});
        made(join(folder, name));
        if (name !== NAME) writeFileSync(join(folder, NAME), "mati");
        const begun = performance.now();
        const failure = await lock(folder, 20_000, 300).catch((error: unknown) => error);
        expect(failure, kind).toBeInstanceOf(BuildFailure);
        expect(render((failure as BuildFailure).text, "id")).toContain(name);
        expect(performance.now() - begun).toBeLessThan(5_000);
      }
    }
    expect(readdirSync(outside)).toEqual(["milik.txt"]);
  });

  it("knows when another has taken over, and then leaves that one's lock alone", async () => {
    const folder = folderWith({});
    const held = await lock(folder, 0);
    expect(held.isHeld()).toBe(true);
    rmSync(join(folder, NAME));
    writeFileSync(join(folder, NAME), "lain");
    expect(held.isHeld()).toBe(false);
    held.release();
    expect(existsSync(join(folder, NAME))).toBe(true);
  });
});
