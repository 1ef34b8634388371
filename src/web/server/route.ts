/** What a server answers with. */
export type Sent =
  | { readonly status: number; readonly type: ContentType; readonly body: string }
  /** A stream of events; `follow` gets what sends one, and returns what ends it. */
  | { readonly follow: (send: (data: string) => void) => () => void };

export type ContentType = 'application/json' | 'text/html' | 'text/javascript' | 'image/svg+xml';

/** One thing that a server does. */
export type Route =
  | {
      readonly method: 'GET';
      /** The whole path, or the beginning of one where it ends with a slash. */
      readonly path: string;
      readonly handle: (rest: string) => Sent;
    }
  | {
      readonly method: 'POST';
      readonly path: string;
      /** `body` is what the request's JSON held. */
      readonly handle: (body: unknown) => Sent;
    };

export function json(value: unknown, status = 200): Sent {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

export function html(body: string, status = 200): Sent {
  return { status, type: 'text/html', body };
}
