// Runs before anything is drawn: the page is dark or light as the system is, and follows it.
(function () {
  var light = matchMedia('(prefers-color-scheme: light)');
  function follow() {
    document.documentElement.dataset.theme = light.matches ? 'light' : 'dark';
  }
  follow();
  light.addEventListener('change', follow);
})();
