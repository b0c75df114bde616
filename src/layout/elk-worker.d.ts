/** ELK without the interface that elkjs puts before it; the package types only that. */
declare module "elkjs/lib/elk-worker.min.js" {
  export const Worker: new () => {
    onmessage: (message: { readonly data: { readonly data?: unknown; readonly error?: unknown } }) => void;
    /** Answers through `onmessage` before it returns. */
    readonly dispatcher: { saveDispatch(message: { readonly data: object }): void };
  };
}
