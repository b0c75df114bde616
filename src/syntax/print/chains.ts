/** Links in their order, each run in which a link begins where the one before ended as one chain. */
export function chains<Link extends { readonly from: unknown; readonly to: unknown }>(
  links: readonly Link[],
  spell: (end: Link["from"]) => string,
  longest = Number.POSITIVE_INFINITY,
): readonly (readonly Link[])[] {
  const result: Link[][] = [];
  for (const link of links) {
    const chain = result.at(-1);
    const end = chain?.at(-1);
    const goesOn = end !== undefined && spell(end.to) === spell(link.from);
    if (chain !== undefined && goesOn && chain.length < longest) chain.push(link);
    else result.push([link]);
  }
  return result;
}
