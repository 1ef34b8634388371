/** The script of the preview: shows the page anew when the FAQ was read anew. */
const { revision } = document.documentElement.dataset;
let changes: EventSource | undefined;

function follow(): void {
  changes ??= new EventSource('/preview-changes');
  changes.addEventListener('message', ({ data }) => {
    if (data !== revision) location.reload();
  });
}

function letGo(): void {
  changes?.close();
  changes = undefined;
}

// A browser has few connections to one place: a page that nobody sees must not keep one from the chat.
document.addEventListener('visibilitychange', () => (document.hidden ? letGo() : follow()));
// Otherwise the connection of a page that is left would hold up the next one.
addEventListener('pagehide', letGo);
if (!document.hidden) follow();
