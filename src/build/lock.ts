import { randomBytes } from "node:crypto";
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Text } from "../diagnostics/diagnostic.ts";
import { BuildFailure, errorCode, ioFailure } from "./failure.ts";

export interface Lock {
  release(): void;
}

export interface LockOptions {
  /** ms to wait for another build before giving up. */
  readonly patience: number;
  readonly now: () => number;
  /** Told once, when another build holds the folder. */
  readonly onWait?: () => void;
}

const held = new Set<() => void>();

/** A process that ends early leaves no lock behind. */
function releaseAll(): void {
  for (const release of [...held]) release();
}

interface Holder {
  readonly pid: number;
  /** Host, boot and process namespace: where `pid` means something. */
  readonly place: string;
  /** Start time of the process, so that a reused pid is not taken for the holder; "" = unknown. */
  readonly start: string;
  readonly token: string;
}

const NAME = ".ppb-build.lock";
const HEARTBEAT = 2_000;
/** A lock of another machine is dead when its heartbeat stopped this many ms ago. */
const SILENT_AFTER = 60_000;
/** A lock file still without content after this many ms was left by a kill between creating and writing. */
const EMPTY_AFTER = 3_000;

/**
 * Takes the build lock of a folder: one build a folder at a time. A lock whose process is gone is taken over.
 * Throws `BuildFailure` when another build keeps it longer than `patience`, or the folder cannot be written.
 */
export async function lockFolder(folder: string, options: LockOptions): Promise<Lock> {
  const path = join(folder, NAME);
  const me: Holder = { pid: process.pid, ...whereAmI(), token: randomBytes(12).toString("hex") };
  const until = options.now() + options.patience;
  let told = false;
  for (;;) {
    if (tryCreate(path, me)) return hold(path, me);
    if (removeIfDead(path, options.now())) continue;
    if (options.now() >= until) throw inUse(path);
    if (!told) options.onWait?.();
    told = true;
    await sleep(50);
  }
}

function inUse(path: string): BuildFailure {
  const holder = readHolder(path);
  const who = holder === null ? "" : ` (pid ${String(holder.pid)})`;
  return new BuildFailure({
    id: `Folder ini sedang dibangun oleh ppb lain${who}. Tunggu sampai selesai, atau hapus ${NAME} bila yakin tidak ada.`,
    en: `Another ppb${who} is building this folder. Wait for it, or delete ${NAME} if you are sure there is none.`,
  });
}

function tryCreate(path: string, me: Holder): boolean {
  let fd: number;
  try {
    fd = openSync(path, "wx");
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw ioFailure(error, cannotLock(path));
  }
  try {
    writeSync(fd, JSON.stringify(me));
  } catch (error) {
    rmSync(path, { force: true });
    throw ioFailure(error, cannotLock(path));
  } finally {
    closeSync(fd);
  }
  return true;
}

function cannotLock(path: string): Text {
  return {
    id: `Folder "${dirname(path)}" tidak bisa dikunci untuk membangun`,
    en: `Cannot lock the folder "${dirname(path)}" for building`,
  };
}

function hold(path: string, me: Holder): Lock {
  const beat = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      // Deleted by hand: the builds that follow are the user's own decision.
    }
  }, HEARTBEAT);
  beat.unref();
  const release = (): void => {
    clearInterval(beat);
    held.delete(release);
    if (held.size === 0) process.removeListener("exit", releaseAll);
    if (readHolder(path)?.token === me.token) rmSync(path, { force: true });
  };
  if (held.size === 0) process.on("exit", releaseAll);
  held.add(release);
  return { release };
}

function readHolder(path: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value !== "object" || value === null) return null;
    const { pid, place, start, token } = value as Record<string, unknown>;
    if (
      typeof pid !== "number" ||
      typeof place !== "string" ||
      typeof start !== "string" ||
      typeof token !== "string"
    )
      return null;
    return { pid, place, start, token };
  } catch {
    return null;
  }
}

function age(path: string, now: number): number | null {
  try {
    return now - statSync(path).mtimeMs;
  } catch {
    return null;
  }
}

function isDead(path: string, now: number): boolean {
  const holder = readHolder(path);
  const silent = age(path, now);
  if (silent === null) return false;
  if (holder === null) return silent > EMPTY_AFTER;
  if (holder.place !== whereAmI().place) return silent > SILENT_AFTER;
  return !isAlive(holder);
}

/**
 * Removing a dead lock needs a lock of its own: without it, two waiting builds could both see the dead one and
 * the second would delete the lock that the first has just taken.
 */
function removeIfDead(path: string, now: number): boolean {
  if (!isDead(path, now)) return age(path, now) === null;
  const guard = `${path}.hapus`;
  try {
    closeSync(openSync(guard, "wx"));
  } catch {
    if ((age(guard, now) ?? 0) > EMPTY_AFTER) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (isDead(path, now)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
  return true;
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  const start = startOf(holder.pid);
  return start === "" || holder.start === "" || start === holder.start;
}

/** Start time of a process in clock ticks since boot, where /proc tells it. A zombie counts as gone. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "gone" : (fields[19] ?? "");
  } catch {
    return "";
  }
}

function whereAmI(): { place: string; start: string } {
  let place = hostname();
  try {
    place += `|${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}|${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    // Not Linux: the host name has to do.
  }
  return { place, start: startOf(process.pid) };
}
