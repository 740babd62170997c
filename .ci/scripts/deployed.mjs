/**
 * `npm run test:deployed`: the browser suite against a deployment, without what is tagged `@simulated`. `E2E_BASE_URL` names one; without
 * it a deployment is made here, of `dist/` and the simulated platform behind its sign-in, and tried with each way to sign in.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const run = async (env) => {
  const words = ['node_modules/.bin/playwright', 'test', '--config', 'e2e/playwright.config.ts']
  const child = spawn(process.execPath, words, { stdio: 'inherit', env: { ...process.env, ...env } })
  const [status] = await once(child, 'close')
  if (status !== 0) process.exitCode = 1
}

/** Somebody signs in by the platform's own page, and what the browser then holds is kept as Playwright does. */
async function signedIn(origin) {
  const answer = await fetch(`${origin}/simulated/sign-in?return=/`, { method: 'POST', redirect: 'manual' })
  const cookies = answer.headers.getSetCookie().map((text) => {
    const [name, value] = text.split(';')[0].split('=')
    const { hostname: domain } = new URL(origin)
    return { name, value, domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' }
  })
  const file = resolve('.cache/signedIn.json')
  writeFileSync(file, JSON.stringify({ cookies, origins: [] }))
  return file
}

if (process.env.E2E_BASE_URL) {
  await run({})
} else {
  const { module } = await runnerImport(resolve('src/mocks/server/server.ts'), { configFile: false, logLevel: 'error' })
  const { origin, close } = await module.startServer({ serve: 'dist', signIn: true, scenario: 'demo-start', pace: 100 })
  await run({ E2E_BASE_URL: origin, E2E_TOKEN: 'issued' })
  await run({ E2E_BASE_URL: origin, E2E_STORAGE_STATE: await signedIn(origin) })
  await close()
}
