/** The extension's side, as a webview reaches it. */
interface Editor {
  postMessage(message: unknown): void;
}

declare function acquireVsCodeApi(): Editor;

/** May be asked for once only. */
export const editor = acquireVsCodeApi();
