// Tells the article how high the page is, whenever that changes: docs/links.md has what the article does with it.
new ResizeObserver(() => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: 'mangetamain-embed', height }, '*');
}).observe(document.body);
