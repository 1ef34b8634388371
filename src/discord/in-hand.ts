/** What is being answered at this moment. */
export interface InHand {
  /** Takes work into account until it is done; it has to deal with its own failures. */
  take(work: Promise<void>): void;
  /** Settles when everything is done that is in hand now. */
  done(): Promise<void>;
}

export function createInHand(): InHand {
  const works = new Set<Promise<void>>();
  return {
    take(work) {
      works.add(work);
      void work.finally(() => works.delete(work));
    },
    async done() {
      await Promise.all(works);
    },
  };
}
