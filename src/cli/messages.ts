import type { Text } from "../diagnostics/diagnostic.ts";
import type { ReadError } from "../source/read.ts";

/** What to tell a user whose files could not be read. */
export function readErrorText(error: ReadError): Text {
  switch (error.reason) {
    case "tidak-ada":
      return { id: `"${error.path}" tidak ada.`, en: `"${error.path}" does not exist.` };
    case "tidak-terbaca":
      return { id: `"${error.path}" tidak dapat dibaca; periksa izinnya.`, en: `"${error.path}" cannot be read; check its permissions.` };
    case "kosong":
      return {
        id: `Tidak ada berkas .ppb di "${error.path}". Mulai dengan: ppb init`,
        en: `There is no .ppb file in "${error.path}". Start with: ppb init`,
      };
  }
}
