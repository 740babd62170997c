import Button from '@mui/material/Button'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { StrictMode, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Link, Route, Routes, useLocation, useNavigate } from 'react-router'
import { IntegrationsPage, IntegrationsProvider } from 'qualytics-integrations'

/** As a stranger's theme may be: no CSS variables, its own colours, and headings in MUI's usual sizes. */
const themeOf = (mode: 'light' | 'dark') =>
  createTheme({
    palette: { mode, primary: { main: '#00695c' } },
    typography: { fontFamily: 'Georgia, serif' },
    shape: { borderRadius: 0 },
  })

const queryClient = new QueryClient()
const sign = (path: string) => `signed ${path}`

/** The host's own query, under a name that the page might use too. */
function Greeting() {
  const { data } = useQuery({ queryKey: ['user'], queryFn: () => Promise.resolve('Hosted for Quinn') })
  return <p>{data}</p>
}

function Application() {
  const [mode, setMode] = useState<'light' | 'dark'>('light')
  const [messages, setMessages] = useState<string[]>([])
  const theme = useMemo(() => themeOf(mode), [mode])
  const navigate = useNavigate()
  const { search } = useLocation()
  return (
    <ThemeProvider theme={theme}>
      <IntegrationsProvider
        host={{
          fetch: (path, init) =>
            fetch(path, {
              ...init,
              headers: { ...Object.fromEntries(new Headers(init.headers)), 'X-Signature': sign(path) },
            }),
          search,
          onSearchChange: (next, { replace }) => void navigate({ search: next }, { replace }),
          notify: (message) => setMessages((shown) => [...shown, message]),
        }}
      >
        <QueryClientProvider client={queryClient}>
          <div
            style={{
              display: 'flex',
              flexDirection: 'column',
              height: '100%',
              background: theme.palette.background.default,
            }}
          >
            <nav aria-label="Host">
              <Link to="/">Home</Link> <Link to="/integrations?id=host">Integrations</Link>{' '}
              <Button onClick={() => setMode(mode === 'light' ? 'dark' : 'light')}>Change theme</Button>
            </nav>
            <ul aria-label="Messages" aria-live="polite">
              {messages.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
            <main style={{ flex: 1, overflow: 'auto', color: theme.palette.text.primary }}>
              <Routes>
                <Route path="/" element={<Greeting />} />
                <Route path="/integrations" element={<IntegrationsPage />} />
              </Routes>
            </main>
          </div>
        </QueryClientProvider>
      </IntegrationsProvider>
    </ThemeProvider>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <BrowserRouter>
        <Application />
      </BrowserRouter>
    </StrictMode>,
  )
