// Runs before the first paint, outside the bundle, so that neither language direction nor darkness flickers.
(function () {
  var supported = ['en', 'zh-CN', 'fa'];
  var stored = localStorage.getItem('counterpart.language');
  var wanted = [stored].concat(navigator.languages || []);
  var language = 'en';
  for (var index = 0; index < wanted.length; index++) {
    var tag = wanted[index] || '';
    var match = supported.find(function (candidate) { return tag.toLowerCase().slice(0, 2) === candidate.slice(0, 2); });
    if (match) { language = match; break; }
  }
  var theme = localStorage.getItem('counterpart.theme') || 'system';
  var dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  var root = document.documentElement;
  root.lang = language;
  root.dir = language === 'fa' ? 'rtl' : 'ltr';
  root.dataset.theme = dark ? 'dark' : 'light';
})();
