declare module "@prantlf/railroad-diagrams" {
  export type DiagramItem =
    | { readonly type: "Terminal" | "NonTerminal"; readonly text: string }
    | { readonly type: "Sequence"; readonly items: readonly DiagramItem[] }
    | { readonly type: "Choice"; readonly normalIndex: number; readonly options: readonly DiagramItem[] }
    | { readonly type: "Optional" | "OneOrMore" | "ZeroOrMore"; readonly item: DiagramItem };

  export const Diagram: {
    fromJSON(items: readonly DiagramItem[]): { toStandalone(style: string): string };
  };
}
