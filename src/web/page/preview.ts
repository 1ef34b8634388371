/** The script of the preview: shows the page anew when the FAQ was read anew. */
const { revision } = document.documentElement.dataset;
const changes = new EventSource('/preview-changes');
changes.addEventListener('message', ({ data }) => {
  if (data !== revision) location.reload();
});
// Otherwise the connection of a page that is left would hold up the next one.
addEventListener('pagehide', () => changes.close());
