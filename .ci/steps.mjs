/** Runs checks as child processes and keeps count of them. */
import { spawn } from 'node:child_process'

const MINUTE = 60_000
const children = new Set()
const results = []

/** Each child leads a process group of its own, so that what it started ends with it. */
function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of children) stop(child)
    process.exit(1)
  })

function run([file, ...args], { live, env, limit }) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
    })
    const held = []
    const take = (chunk) => (live ? process.stdout.write(chunk) : held.push(chunk))
    const timer = setTimeout(() => {
      stop(child)
      held.push(Buffer.from(`Stopped: not done after ${limit / MINUTE} minutes.\n`))
    }, limit)
    const end = (ok) => {
      clearTimeout(timer)
      children.delete(child)
      resolve({ ok, output: Buffer.concat(held).toString() })
    }
    children.add(child)
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => {
      held.push(Buffer.from(`${error.message}\n`))
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}

/**
 * Runs one check. `needs` are results without which it makes no sense: it then does not run, and counts as failed. `live` prints
 * as it goes, otherwise all in one piece at the end. `count` reads a suite's own report; a check is one.
 * A command that failed counts as failed at least once, whatever its report says.
 */
export async function check(name, command, { needs = [], live = false, env, limit = 3 * MINUTE, count } = {}) {
  const missing = needs.filter(({ ok }) => !ok).map((need) => `"${need.name}"`)
  const since = Date.now()
  if (live) console.log(`\n▸ ${name}`)
  const { ok, output } = missing.length
    ? { ok: false, output: `Not run: ${missing.join(' and ')} failed.\n` }
    : await run(command, { live, env, limit })
  const { passed, failed } = count && !missing.length ? count() : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  const result = { name, passed, failed: ok ? failed : Math.max(1, failed), time: Date.now() - since, output }
  result.ok = result.failed === 0
  results.push(result)
  console.log(`${result.ok ? '✓' : '✗'} ${name}  ${(result.time / 1000).toFixed(1)} s`)
  if (output.trim()) console.log(output.trimEnd().replaceAll(/^/gm, '    '))
  return result
}

/** One check after the other; two such lanes fill two cores. */
export async function lane(...checks) {
  for (const each of checks) await each()
}

/** The last line, and the exit code. */
export function tell() {
  const sum = (kind) => results.reduce((total, result) => total + result[kind], 0)
  const broken = results.filter(({ ok }) => !ok)
  if (broken.length) console.log(`\nFailed: ${broken.map(({ name }) => name).join(', ')}`)
  console.log(`\nAfter ${(performance.now() / 1000).toFixed(0)} s:`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
}
