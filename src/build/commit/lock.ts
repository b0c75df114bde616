import { randomBytes } from "node:crypto";
import { closeSync, lstatSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { readAt } from "../../source/safe-file.ts";
import { errorCode } from "../../source/system-error.ts";
import { BuildFailure, ioFailure } from "../failure.ts";
import { keepBeating } from "./heartbeat.ts";
import { whenInterrupted } from "./interrupt.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  notAFile: {
    id: '"{path}" bukan berkas biasa, padahal nama itu dipakai untuk mengunci. Hapus atau pindahkan, lalu ulangi.',
    en: '"{path}" is not an ordinary file, but that name is needed for locking. Delete or move it and try again.',
  },
  busy: {
    id: 'Folder "{path}" sedang dibangun oleh ppb lain. Tunggu sampai selesai, lalu ulangi.',
    en: 'Another ppb is building the folder "{path}". Wait until it is done and try again.',
  },
  cannotLock: {
    id: 'Folder "{path}" tidak bisa dikunci untuk membangun',
    en: 'Cannot lock the folder "{path}" for building',
  },
});

export interface Lock {
  /** Whether no other build has taken over meanwhile, as one does when this machine has slept. */
  isHeld(): boolean;
  release(): void;
}

export interface LockOptions {
  /** ms to wait for another build before giving up. */
  readonly patience: number;
  /** Called once, when another build holds the folder. */
  readonly onWait?: () => void;
  /** ms without a sign of life after which a holder counts as gone. */
  readonly silence?: number;
}

const NAME = ".ppb-build.lock";
/** Ten beats. */
const SILENCE = 5_000;
/** A guard is held for some microseconds. */
const GUARD_SILENCE = 2_000;
const MAX_BYTES = 1_000;

/**
 * Takes the build lock of a folder: one build a folder at a time. The holder renews the file's time of change; who waits
 * takes it over when it has seen no change for a while, by a clock that nobody can set. So neither the clocks of two
 * machines matter nor what stands in the file, which may have come with the repository. Throws `BuildFailure` when another
 * build keeps it longer than `patience`, or the folder cannot be written.
 */
export async function lockFolder(folder: string, options: LockOptions): Promise<Lock> {
  const path = join(folder, NAME);
  const token = randomBytes(12).toString("hex");
  const until = performance.now() + options.patience;
  const holder = watchFile(path);
  const guard = watchFile(guardOf(path));
  let hasWaited = false;
  for (;;) {
    if (tryCreate(path, token)) return hold(path, token);
    for (const file of [path, guardOf(path)]) refuseStrange(file);
    if (holder.quietFor() >= (options.silence ?? SILENCE) && takeAway(path, holder.state(), guard)) continue;
    if (performance.now() >= until) throw inUse(path);
    if (!hasWaited) options.onWait?.();
    hasWaited = true;
    await sleep(50);
  }
}

/** Anything but an ordinary file is no lock of ours, and may never change. */
function refuseStrange(path: string): void {
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (info === undefined || info.isFile()) return;
  throw new BuildFailure(messages.notAFile({ path }));
}

function inUse(path: string): BuildFailure {
  return new BuildFailure(messages.busy({ path: dirname(path) }));
}

function tryCreate(path: string, token: string): boolean {
  let fd: number;
  try {
    fd = openSync(path, "wx");
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw ioFailure(error, cannotLock(path));
  }
  try {
    writeSync(fd, token);
  } catch (error) {
    rmSync(path, { force: true });
    throw ioFailure(error, cannotLock(path));
  } finally {
    closeSync(fd);
  }
  return true;
}

function cannotLock(path: string): Message {
  return messages.cannotLock({ path: dirname(path) });
}

function hold(path: string, token: string): Lock {
  const stopBeating = keepBeating(path);
  const isHeld = (): boolean => tokenIn(path) === token;
  const drop = (): void => {
    stopBeating();
    if (isHeld()) rmSync(path, { force: true });
  };
  const forget = whenInterrupted(drop);
  return {
    isHeld,
    release: () => {
      forget();
      drop();
    },
  };
}

function tokenIn(path: string): string | null {
  try {
    return readAt(path, { shown: path, limit: MAX_BYTES }).toString("utf8");
  } catch {
    return null;
  }
}

interface Watched {
  /** What the file looks like now; "" when there is none. */
  state(): string;
  /** ms since it was first seen as it is now. */
  quietFor(): number;
}

function watchFile(path: string): Watched {
  let last = "";
  let since = performance.now();
  const state = (): string => {
    const info = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    return info === undefined ? "" : `${info.ino} ${info.size} ${info.mtimeNs} ${tokenIn(path) ?? ""}`;
  };
  return {
    state,
    quietFor: () => {
      const now = state();
      if (now !== last || now === "") {
        last = now;
        since = performance.now();
      }
      return performance.now() - since;
    },
  };
}

function guardOf(path: string): string {
  return `${path}.hapus`;
}

/**
 * Removes a lock that has been silent. That needs a lock of its own: without it, two waiting builds could both judge the
 * same lock, and the second would remove what the first has just taken.
 */
function takeAway(path: string, silent: string, guard: Watched): boolean {
  try {
    closeSync(openSync(guardOf(path), "wx"));
  } catch {
    if (guard.quietFor() >= GUARD_SILENCE) rmSync(guardOf(path), { force: true });
    return false;
  }
  try {
    if (watchFile(path).state() === silent) rmSync(path, { force: true });
  } finally {
    rmSync(guardOf(path), { force: true });
  }
  return true;
}
