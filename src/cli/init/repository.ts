import { VERSION } from "../../version.ts";

/** The release that the workflow installs: the file lies in the repository, so every run uses the same tool. */
export const TOOL = `alat/ppb-${VERSION}.tgz`;

/** What git must know of a map's folder: which files are only this computer's, and that bytes stay as they are. */
export const folderFiles = {
  ".gitignore": `# Milik komputer ini saja.
.ppb-cache/
.ppb-build.lock
.ppb-*.tmp
.hasil-*.tmp
.hasil-*.old
node_modules/
`,
  ".gitattributes": `# Akhir baris sumber sama di Windows dan Linux; dokumen jadi tidak diubah satu bita pun.
*.ppb text eol=lf
hasil/** -text
hasil-gabungan/** -text
`,
} as const;

/** Where GitHub looks for it: at the root of the repository. */
export const WORKFLOW_PATH = ".github/workflows/ppb.yml";

/** Checks everything in the repository at each change; `folder` is where the release of ppb lies, relative to the root. */
export const workflow = `name: ppb
on: [push, pull_request]
permissions:
  contents: read
jobs:
  periksa:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      # Versi ppb ditetapkan oleh berkas ini; gantilah bersama berkasnya.
      - run: npm install --global ./${TOOL}
      - run: ppb check
      - run: ppb fmt --check
      - run: ppb build --check
`;
