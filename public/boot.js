// Runs before the first paint: sets the chosen theme (`src/app/theme/theme.ts` names the key and the attribute), and says so where the program does not come.
;(function (root) {
  var mode = null
  try {
    mode = localStorage.getItem('qualytics-theme')
  } catch (blocked) {}
  var dark = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mode', dark ? 'dark' : 'light')

  function tell(event) {
    // A picture or an early request that fails is no reason; once the program has drawn something, it tells by itself.
    var counts = event.target === window || event.target.tagName === 'SCRIPT'
    if (counts && !root.dataset.wait && document.querySelector('.wait')) root.setAttribute('data-wait', 'failed')
  }
  addEventListener('error', tell, true)
  addEventListener('unhandledrejection', tell)
  if (!window.AbortSignal || !AbortSignal.any || !window.URL.canParse || !Array.prototype.toSorted)
    root.setAttribute('data-wait', 'old')
})(document.documentElement)
