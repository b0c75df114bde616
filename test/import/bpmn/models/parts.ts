/** A flow for each two neighbours of a chain of ids. */
export const chain = (...ids: readonly string[]): string =>
  ids
    .slice(1)
    .map((to, i) => `<sequenceFlow id="${ids[i]}-${to}" sourceRef="${ids[i]}" targetRef="${to}"/>`)
    .join("");
export const task = (id: string, name = id.toUpperCase(), tag = "task"): string =>
  `<${tag} id="${id}" name="${name}"/>`;
export const event = (tag: string, id: string, kind = "", name = ""): string =>
  `<${tag} id="${id}" name="${name}">${kind === "" ? "" : `<${kind}EventDefinition/>`}</${tag}>`;
export const lane = (id: string, name: string, ...nodes: readonly string[]): string =>
  `<lane id="${id}" name="${name}">${nodes.map((node) => `<flowNodeRef>${node}</flowNodeRef>`).join("")}</lane>`;
export const group = (id: string, value: string): string => `<group id="${id}" categoryValueRef="${value}"/>`;
export const category = (...values: readonly (readonly [id: string, value: string])[]): string =>
  `<category id="K">${values.map(([id, value]) => `<categoryValue id="${id}" value="${value}"/>`).join("")}</category>`;
/** Two pools of which the first is drawn from inside, with messages between their borders. */
export const border = (
  body: string,
  messages: readonly (readonly [source: string, target: string])[],
): string =>
  `<collaboration id="C" name="Uji"><participant id="D" name="Dinas" processRef="P1"/><participant id="W" name="Warga"/>${messages
    .map(
      ([source, target], i) =>
        `<messageFlow id="m${i}" name="Surat ${i}" sourceRef="${source}" targetRef="${target}"/>`,
    )
    .join("")}</collaboration><process id="P1">${body}</process>`;
export const IN = ["W", "D"] as const;
export const OUT = ["D", "W"] as const;

export const ABC = task("a") + task("b") + task("c") + chain("a", "b", "c");
export const IN_A_ROW = ["a 100 100 100 80", "b 300 100 100 80", "c 500 100 100 80"];
export const DOWNWARDS = ["a 100 100 100 80", "b 100 300 100 80", "c 100 500 100 80"];
export const PHASES = category(["v1", "Awal"], ["v2", "Akhir"], ["v3", ""]);

export type Model = readonly [body: string, shapes?: readonly string[], edges?: readonly string[]];
