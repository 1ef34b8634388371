import type { Browser } from 'playwright-core';
export interface WalkOptions {
  readonly browser: Browser;
  readonly extension: string;
  readonly root: string;
  readonly pictures: boolean;
}
export async function walk(_options: WalkOptions): Promise<void> {}
