/** What is made of texts, made once for each text. */
export interface KeptTexts<T> {
  readonly of: (text: string) => T;
  /** Begins a new round: what isn't asked for in it is forgotten when the round after it begins. */
  begin(): void;
}

/** Keeps what `make` makes of a text, for builds that come one after the other and share most of their texts. */
export function keepTexts<T>(make: (text: string) => T): KeptTexts<T> {
  let now = new Map<string, T>();
  let before: ReadonlyMap<string, T> = new Map();
  return {
    of(text) {
      const known = now.get(text) ?? before.get(text) ?? make(text);
      now.set(text, known);
      return known;
    },
    begin() {
      [before, now] = [now, new Map()];
    },
  };
}
