import { Chalk } from "chalk";
import { SEVERITY_NAMES } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { catalogue } from "../../rules/catalogue.ts";
import { UsageError, type ExitCode, type Terminal } from "../command.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";

const messages = defineMessages({
  unknown: {
    id: 'Tidak ada aturan atau temuan "{name}". Daftarnya: ppb explain',
    en: 'There is no rule or finding "{name}". All of them: ppb explain',
  },
  unknownNear: {
    id: 'Tidak ada aturan atau temuan "{name}". Maksud Anda "{near}"?',
    en: 'There is no rule or finding "{name}". Did you mean "{near}"?',
  },
  wrong: { id: "Salah:", en: "Wrong:" },
  right: { id: "Benar:", en: "Right:" },
});

export async function run(args: readonly string[], _options: unknown, terminal: Terminal): Promise<ExitCode> {
  const [name] = args;
  const { language } = terminal;
  const chalk = new Chalk({ level: terminal.color ? 1 : 0 });
  if (name === undefined) {
    const width = Math.max(...catalogue.map((rule) => rule.name.length));
    for (const rule of catalogue)
      terminal.out(
        `${rule.name.padEnd(width)}  ${SEVERITY_NAMES[language][rule.severity].padEnd(10)}  ${rule.summary[language]}\n`,
      );
    return 0;
  }
  const rule = catalogue.find((r) => r.name === name);
  if (rule === undefined) {
    const near = nearest(
      name,
      catalogue.map((r) => r.name),
    );
    throw new UsageError(near === null ? messages.unknown({ name }) : messages.unknownNear({ name, near }));
  }
  const wrong = render(messages.wrong(), language);
  const right = render(messages.right(), language);
  terminal.out(
    [
      `${chalk.bold(rule.name)} (${SEVERITY_NAMES[language][rule.severity]})`,
      "",
      rule.summary[language],
      "",
      rule.explanation[language],
      "",
      chalk.red(wrong),
      indent(rule.wrong),
      chalk.green(right),
      indent(rule.right),
    ].join("\n"),
  );
  return 0;
}

function indent(source: string): string {
  return source.replace(/^(?=.)/gm, "    ");
}
