import { BuildFailure } from "../failure.ts";
import type { OutputInput } from "./output.ts";

/** The pictures of papers for word processors. */
export interface DocxPictures {
  /** Keeps what it has made: a picture takes longer than all the rest of a paper, and most are as they were. */
  readonly toPng: OutputInput["png"];
  /** A paper as `make` gives it. Throws `BuildFailure` when one of its pictures could not be made: it must not be kept. */
  readonly whole: (make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

export function docxPictures({ made, png }: Pick<OutputInput, "made" | "png">): DocxPictures {
  const failures: { readonly svg: string; readonly error: unknown }[] = [];
  return {
    async toPng(bytes) {
      const svg = new TextDecoder().decode(bytes);
      try {
        return await made("gambar.png", svg, () => png(bytes));
      } catch (error) {
        failures.push({ svg, error });
        throw error;
      }
    },
    async whole(make) {
      const paper = await make();
      const [first] = failures;
      if (first !== undefined) throw pictureFailure(first.svg, failures.length, first.error);
      return paper;
    },
  };
}

function pictureFailure(svg: string, count: number, cause: unknown): BuildFailure {
  const title = /<title[^>]*>([^<]{1,200})/.exec(svg)?.[1] ?? "";
  const reason = cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
  const others = count - 1;
  return new BuildFailure(
    {
      id: `gambar "${title}"${others === 0 ? "" : ` dan ${others} gambar lain`} tidak dapat dijadikan PNG untuk Word: ${reason}. Perkecil gambarnya, atau hapus docx dari keluaran; PDF tidak memerlukannya`,
      en: `drawing "${title}"${others === 0 ? "" : ` and ${others} others`} could not be made a PNG for Word: ${reason}. Make it smaller, or take docx from the outputs; the PDF does not need it`,
    },
    { cause },
  );
}
