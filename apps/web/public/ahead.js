// Asks for the code of the page that is visited, named by the build: the scripts that would ask for it have to arrive and
// run first.
(function () {
  var named = document.querySelector('meta[name="page-code"]');
  var code = named ? JSON.parse(named.content) : {};
  var page = location.pathname.split('/')[1] || Object.keys(code)[0];
  (Object.hasOwn(code, page) ? code[page] : []).forEach(function (href) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  });
})();
