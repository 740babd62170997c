// Runs before the first paint: sets the chosen theme (`src/app/theme/theme.ts` names the key and the attribute), and says so where the program does not come.
{
  const root = document.documentElement
  let mode = null
  try {
    mode = localStorage.getItem('qualytics-theme')
  } catch {
    // Storage may be blocked: then the system's theme counts.
  }
  const dark = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.mode = dark ? 'dark' : 'light'

  // Once the program has drawn something, what goes wrong is its own affair.
  const fail = () => {
    if (!root.dataset.wait && document.querySelector('.wait')) root.dataset.wait = 'failed'
  }
  addEventListener('unhandledrejection', fail)
  addEventListener(
    'error',
    ({ target }) => {
      if (target === window || target instanceof HTMLScriptElement) fail()
    },
    true,
  )
  if (!('any' in AbortSignal && 'canParse' in URL && 'toSorted' in Array.prototype)) root.dataset.wait = 'old'
}
