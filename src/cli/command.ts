import type { Language, Message } from "../diagnostics/diagnostic.ts";
import { render } from "../diagnostics/message.ts";

/** 0 fine, 1 findings, 2 misuse or disk trouble, 3 a fault of the tool. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The outside world of a command; tests hand in their own. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly color: boolean;
  readonly interactive: boolean;
  out(text: string | Uint8Array): void;
  err(text: string): void;
  stdin(): Promise<string>;
  /** Puts a question to the user and gives the answer; absent when nobody sits there. */
  ask?(question: string): Promise<string>;
  /** Says that there is so much to do that code is worth optimizing; absent where nothing depends on it. */
  expectLongRun?(): void;
}

/** A mistake in the call or on the disk, reported in one sentence; ends with exit code 2. */
export class UsageError extends Error {
  constructor(readonly text: Message) {
    super(render(text, "en"));
    this.name = "UsageError";
  }
}
