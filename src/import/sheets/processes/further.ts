import { joinCode } from "../../../syntax/code.ts";
import type { NewProcess } from "../../assemble.ts";
import type { ImportNote } from "../../note.ts";
import type { PartyRegistry } from "../../parties.ts";
import { noteOf } from "../notes.ts";
import { cfmBlocks } from "./cfms.ts";
import type { SheetProcess } from "./processes.ts";

/** What a second table says of a process: what the first one leaves open is taken, the rest is noted. */
export function withFurther(
  known: NewProcess,
  { address, owners, group, cfms }: Pick<SheetProcess, "address" | "owners" | "group" | "cfms">,
  parties: PartyRegistry,
  notes: ImportNote[],
): NewProcess {
  const { code, title, owner, otherOwners = [], listed = [] } = known;
  const shown = joinCode(code);
  const has = [owner, ...otherOwners].filter((id) => id !== null);
  const further = owners
    .map((name) => ({ name, id: parties.idOf(name, true) }))
    .filter(({ id }) => !has.includes(id));
  const added = further.map(({ name }) => `"${name}"`).join(", ");
  if (has.length > 0 && added !== "") notes.push(noteOf("owner-added", address, shown, added));
  const [first = null, ...others] = [...has, ...further.map(({ id }) => id)];
  const isOfOtherGroup = known.group != null && group !== null && group !== known.group;
  if (isOfOtherGroup) notes.push(noteOf("group-second", address, shown));
  const blocks = cfmBlocks({ title, cfms }, code, 2);
  const same = new Set(listed.map((cfm) => JSON.stringify(cfm)));
  for (const cfm of listed.length === 0 ? [] : blocks)
    if (!same.has(JSON.stringify(cfm)))
      notes.push(noteOf("cfm-second", address, joinCode(cfm.code), cfm.title ?? title));
  return {
    ...known,
    owner: first,
    otherOwners: others,
    group: known.group ?? group,
    listed: listed.length === 0 ? blocks : listed,
  };
}
