import { nameKey } from "../symbol.ts";
import type { CodeScope } from "./names.ts";

/** Which maps of a repository a code's prefix may mean. */
export interface PrefixOwners {
  /** Seen from anywhere: a map's id before printed prefixes, exact spelling before another case. */
  owners(prefix: string): readonly CodeScope[];
  /** Seen from a map: its own prefixes hide those of others, and a code without a prefix is its own. */
  ownersSeenFrom(own: CodeScope, prefix: string): readonly CodeScope[];
  /** Whether a prefix means the map itself, whatever other maps there are. */
  isOwn(own: CodeScope, prefix: string): boolean;
}

export interface PrefixedMap {
  readonly scope: CodeScope;
  readonly id: string;
  /** Prefixes that the map prints or that its lines use; "" = codes without a prefix. */
  readonly printed: readonly string[];
}

export function prefixOwners(maps: readonly PrefixedMap[]): PrefixOwners {
  const byId = tables();
  const byPrinted = tables();
  const ownOf = new Map<CodeScope, { readonly exact: Set<string>; readonly folded: Set<string> }>();
  for (const { scope, id, printed } of maps) {
    const own = { exact: new Set<string>(), folded: new Set<string>() };
    byId.add(id, scope);
    for (const prefix of printed) byPrinted.add(prefix, scope);
    for (const prefix of [id, ...printed]) {
      own.exact.add(nameKey(prefix));
      own.folded.add(folded(prefix));
    }
    ownOf.set(scope, own);
  }
  const exact = (prefix: string): readonly CodeScope[] => first(byId.exact(prefix), byPrinted.exact(prefix));
  const anyCase = (prefix: string): readonly CodeScope[] =>
    first(byId.folded(prefix), byPrinted.folded(prefix));
  const isOwn: PrefixOwners["isOwn"] = (scope, prefix) =>
    prefix === "" || ownOf.get(scope)?.exact.has(nameKey(prefix)) === true;
  return {
    isOwn,
    owners: (prefix) => first(exact(prefix), anyCase(prefix)),
    ownersSeenFrom: (scope, prefix) => {
      if (isOwn(scope, prefix)) return [scope];
      const others = exact(prefix);
      if (others.length > 0) return others;
      return ownOf.get(scope)?.folded.has(folded(prefix)) === true ? [scope] : anyCase(prefix);
    },
  };
}

function first(a: readonly CodeScope[], b: readonly CodeScope[]): readonly CodeScope[] {
  return a.length > 0 ? a : b;
}

interface Tables {
  add(prefix: string, scope: CodeScope): void;
  exact(prefix: string): readonly CodeScope[];
  folded(prefix: string): readonly CodeScope[];
}

function tables(): Tables {
  const exact = new Map<string, CodeScope[]>();
  const inAnyCase = new Map<string, CodeScope[]>();
  const add = (table: Map<string, CodeScope[]>, key: string, scope: CodeScope): void => {
    const list = table.get(key);
    if (list === undefined) table.set(key, [scope]);
    else if (!list.includes(scope)) list.push(scope);
  };
  return {
    add(prefix, scope) {
      add(exact, nameKey(prefix), scope);
      add(inAnyCase, folded(prefix), scope);
    },
    exact: (prefix) => exact.get(nameKey(prefix)) ?? [],
    folded: (prefix) => inAnyCase.get(folded(prefix)) ?? [],
  };
}

function folded(prefix: string): string {
  return nameKey(prefix).toLowerCase();
}
