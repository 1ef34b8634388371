/** A phrasing that, left out, would find another entry than before. */
export interface Moved {
  readonly phrasing: string;
  /** Id of the entry that it stands in. */
  readonly owner: string;
  /** Ids of the entries that come first, before the edit and after. */
  readonly from: string;
  readonly to: string;
}

/** A phrasing of the edited entry that nothing else in the entry backs up. */
export interface Alone {
  readonly phrasing: string;
  readonly owner: string;
  /** Id of the entry that comes first instead. */
  readonly winner: string;
}

/** How an edit changes what the FAQ's own phrasings find. */
export interface Effect {
  readonly moved: readonly Moved[];
  readonly alone: readonly Alone[];
}
