/** The first script of the chat page. It is tiny, and the browser reads the rest once the page as it came was painted. */

/** A page in the background isn't painted. */
async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const TALK = '/talk.js';

await painted();
await import(TALK);
