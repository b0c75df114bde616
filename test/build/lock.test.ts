import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BuildFailure } from "../../src/build/failure.ts";
import { lockFolder, type Lock } from "../../src/build/lock.ts";
import { folderWith } from "../support/folder.ts";

const NAME = ".ppb-build.lock";

function lock(folder: string, patience: number, onWait?: () => void): Promise<Lock> {
  return lockFolder(folder, { patience, now: Date.now, ...(onWait === undefined ? {} : { onWait }) });
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
        await new Promise((done) => setTimeout(done, 10));
        holders -= 1;
        held.release();
      }),
    );
    expect(most).toBe(1);
    expect(existsSync(join(folder, NAME))).toBe(false);
  });

  it("gives up with the holder's number when patience ends", async () => {
    const folder = folderWith({});
    const held = await lock(folder, 0);
    let waits = 0;
    const failure = await lock(folder, 120, () => (waits += 1)).catch((error: unknown) => error);
    held.release();
    expect(waits).toBe(1);
    expect(failure).toBeInstanceOf(BuildFailure);
    expect((failure as BuildFailure).text.id).toContain(String(process.pid));
  });

  it("takes over from a process that is gone, and from a lock that never got its content", async () => {
    const folder = folderWith({});
    const held = await lock(folder, 0);
    const content = JSON.parse(readFileSync(join(folder, NAME), "utf8")) as Record<string, unknown>;
    held.release();
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    writeFileSync(join(folder, NAME), JSON.stringify({ ...content, pid, start: "1", token: "lain" }));
    (await lock(folder, 1_000)).release();
    writeFileSync(join(folder, NAME), "");
    const old = Date.now() / 1000 - 60;
    utimesSync(join(folder, NAME), old, old);
    (await lock(folder, 1_000)).release();
  });

  it("is not taken from a live process, whatever its age, nor from another machine that still beats", async () => {
    const folder = folderWith({});
    const held = await lock(folder, 0);
    const path = join(folder, NAME);
    const content = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    const old = Date.now() / 1000 - 3_600;
    utimesSync(path, old, old);
    await expect(lock(folder, 100)).rejects.toBeInstanceOf(BuildFailure);
    held.release();
    writeFileSync(path, JSON.stringify({ ...content, place: "mesin-lain", pid: 1 }));
    await expect(lock(folder, 100)).rejects.toBeInstanceOf(BuildFailure);
    utimesSync(path, old, old);
    (await lock(folder, 1_000)).release();
  });
});
