// Runs before the first paint: the page shows in the reader's theme from the start, and in its fonts where an earlier
// visit left them in the browser's cache.
(function () {
  var root = document.documentElement;
  var stored = function (key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  var theme = stored('theme');
  var light = theme === 'light' || (theme !== 'dark' && matchMedia('(prefers-color-scheme: light)').matches);
  root.dataset.theme = light ? 'light' : 'dark';
  if (stored('fonts') === 'all') root.dataset.fonts = 'all';
})();
