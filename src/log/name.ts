import { randomBytes } from 'node:crypto';

/** A word that the program itself chose. It is made here alone, so no word of a person can become one. */
export class Name {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** The known word that equals `wanted`, which anybody may have made up; `unknown` where there is none. */
  static among(known: readonly string[], wanted: string): Name {
    return new Name(known.find((word) => word === wanted) ?? 'unknown');
  }

  /** A new one of eight hexadecimal digits. */
  static random(): Name {
    return new Name(randomBytes(4).toString('hex'));
  }

  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }
}
