import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FAQ = fileURLToPath(new URL('../../faq', import.meta.url));

/** Makes a workspace that holds a copy of the FAQ, and nothing else. */
export function workspaceWithFaq(root: string, name: string): string {
  const workspace = join(root, name);
  mkdirSync(workspace);
  cpSync(FAQ, join(workspace, 'faq'), { recursive: true });
  return workspace;
}
