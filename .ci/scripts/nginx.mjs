/**
 * `npm run check:nginx`: the configuration of `src/app/README.md` in a real nginx, in front of `dist/` and the simulated platform. It
 * installs nothing.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runnerImport } from 'vite'

if (spawnSync('nginx', ['-v']).error) {
  console.error('There is no nginx on this machine: install it (apt-get install nginx), then run this again.')
  process.exit(2)
}
if (!existsSync('dist/index.html')) {
  console.error('There is no build: run npm run build first.')
  process.exit(2)
}

const { module } = await runnerImport(resolve('src/mocks/server/server.ts'), { configFile: false, logLevel: 'error' })
const platform = await module.startServer({ scenario: 'demo-purview', signIn: true })

const free = createServer()
await new Promise((done) => free.listen(0, '127.0.0.1', done))
const { port } = free.address()
await new Promise((done) => free.close(done))

const readme = readFileSync('src/app/README.md', 'utf8')
const written = /```nginx\n([\s\S]*?)```/.exec(readme)?.[1]
if (!written) throw new Error('src/app/README.md holds no configuration for nginx.')
const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
const server = written
  .replace('listen 443 ssl', `listen 127.0.0.1:${port}`)
  .replace('/srv/qualytics-integrations', resolve('dist'))
  .replace('https://your-platform.example', platform.origin)
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `${name}_temp_path ${folder}/${name};`)
  .join('\n')
writeFileSync(
  join(folder, 'nginx.conf'),
  `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary}
${server}}`,
)
const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' })

const faults = []
const check = (name, ok) => {
  console.log(`${ok ? '✓' : '✗'} ${name}`)
  if (!ok) faults.push(name)
}
const get = (path, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })

try {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await get('/').catch(() => null)) break
    await wait(100)
  }
  const script = readdirSync('dist/assets').find((name) => name.endsWith('.js') && existsSync(`dist/assets/${name}.gz`))
  const page = await get('/settings/integration?q=x')
  const html = await page.text()
  const policy = page.headers.get('Content-Security-Policy') ?? ''
  const nonce = /'nonce-(\w+)'/.exec(policy)?.[1] ?? 'none'
  check('a page of the application is index.html', page.status === 200 && html.includes('id="root"'))
  check('its nonce is that of its policy', html.includes(`nonce="${nonce}"`) && !html.includes('CSP_NONCE'))
  check('the nonce is new each time', !(await (await get('/settings/integration')).text()).includes(nonce))
  check('pages are not cached', page.headers.get('Cache-Control') === 'no-store')
  const asset = await get(`/assets/${script}`, { 'Accept-Encoding': 'gzip' })
  check('a hashed file is cached for ever', asset.headers.get('Cache-Control')?.includes('immutable') === true)
  check('and sent as it lies, packed', asset.headers.get('Content-Encoding') === 'gzip')
  check('a missing file is a 404', (await get('/assets/old-12345678.js')).status === 404)
  check('a missing file outside assets too', (await get('/settings/boot.js')).status === 404)
  check('the root leads on', (await get('/')).headers.get('Location')?.endsWith('/settings/integration') === true)
  check('the API is the platform’s', (await get('/api/users/me')).status === 401)
  const signedIn = { Authorization: 'Bearer issued' }
  const list = await (await get('/api/integrations?page=1&size=100', signedIn)).json()
  check('with its query and who asks', list.items?.[0]?.type === 'purview' && list.size === 100)
  const body = JSON.stringify({ pull: true, push: false })
  const post = { method: 'POST', headers: { ...signedIn, 'Content-Type': 'application/json' }, body }
  const started = await fetch(`http://127.0.0.1:${port}/api/integrations/${list.items?.[0]?.id}/sync`, post)
  check(
    'a sync starts through it',
    started.status === 204 && platform.platform.getIntegrations().items[0].status === 'syncing',
  )
} finally {
  nginx.kill()
  await platform.close()
}
console.log(faults.length ? `${faults.length} faults` : 'Nothing found.')
process.exitCode = faults.length ? 1 : 0
