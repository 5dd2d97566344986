import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Build, bundle, casesJson, readBundle, shellScript } from './bundles.ts'
import { type Guise, type Program, type Raised, Recording, present } from './recording.ts'

const mailroom: Program = {
  name: 'mailroom',
  language: 'javascript',
  sdk: { 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry', 'telemetry.sdk.version': '2.12.1' },
  bugs: [
    'action-unknown',
    'stars-negative',
    'selected-without-subject',
    'sender-missing',
    'one-word-sender',
    'date-invalid',
    'filter-unknown-field',
    'filter-without-text',
    'pattern-invalid',
    'filter-of-itself',
    'address-invalid',
    'attachments-too-large',
    'attachment-without-path',
    'template-value-missing',
    'quote-depth-negative',
    'transport-without-deliver',
    'api-failed',
    'answer-not-json',
    'thread-without-messages',
    'message-is-null',
    'folder-without-unread',
    'name-badly-encoded',
  ],
}

const plain: Build = { name: 'plain', tool: 'esbuild', minify: false, map: false }
const minified: Build = { name: 'minified', tool: 'esbuild', minify: true, map: true }
const rolled: Build = { name: 'rolled', tool: 'rolldown', minify: true, map: true }
const shifted: Build = { name: 'shifted', tool: 'rolldown', minify: true, map: true, shift: 12 }
const mangled: Build = { name: 'mangled', tool: 'terser', minify: true, map: false }
const lowered: Build = { name: 'lowered', tool: 'esbuild', minify: true, map: false, target: 'es2017', shift: 3 }

type Engine = 'chromium' | 'firefox' | 'webkit' | 'gjs' | 'jsc'
type BrowserGuise = Omit<Guise, 'folder'> & { engine: Engine; build: Build }

const guises: readonly BrowserGuise[] = [
  { name: 'chromium-plain', engine: 'chromium', build: plain, entry: 'click', signal: 'traces', version: '1.0.0', events: 2 },
  { name: 'chromium-minified-mapped', engine: 'chromium', build: minified, entry: 'click', signal: 'traces', version: '1.0.1', events: 2 },
  { name: 'firefox-minified-mapped', engine: 'firefox', build: minified, entry: 'click', signal: 'traces', version: '1.0.1', events: 2 },
  { name: 'firefox-plain-timer', engine: 'firefox', build: plain, entry: 'timer', signal: 'logs', version: '1.0.0', events: 1 },
  { name: 'webkit-rolldown-mapped', engine: 'webkit', build: rolled, entry: 'click', signal: 'traces', version: '1.1.0', events: 2 },
  {
    name: 'chromium-rolldown-mapped-shifted',
    engine: 'chromium',
    build: shifted,
    entry: 'timer',
    signal: 'logs',
    version: '1.2.0',
    events: 1,
  },
  { name: 'chromium-terser-unmapped', engine: 'chromium', build: mangled, entry: 'direct', signal: 'traces', version: '1.3.0', events: 1 },
  { name: 'firefox-es2017-unmapped', engine: 'firefox', build: lowered, entry: 'click', signal: 'traces', version: '1.4.0', events: 1 },
  { name: 'webkit-plain', engine: 'webkit', build: plain, entry: 'timer', signal: 'traces', version: '1.0.0', events: 1 },
  { name: 'gjs-plain', engine: 'gjs', build: plain, entry: 'direct', signal: 'traces', version: '1.0.0', events: 1 },
  { name: 'jsc-minified-mapped', engine: 'jsc', build: minified, entry: 'direct', signal: 'traces', version: '1.0.1', events: 1 },
]

/** A page that does not answer in this time is given up, in milliseconds. */
const PAGE_LIMIT = 60_000
const COMMANDS: Record<Engine, string> = {
  chromium: '/usr/bin/chromium',
  firefox: '/usr/bin/firefox-esr',
  webkit: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  gjs: '/usr/bin/gjs',
  jsc: '/usr/bin/jsc',
}

export async function recordBrowser(toolchains: string): Promise<void> {
  const recording = new Recording(mailroom)
  for (const guise of guises) {
    if (!present(COMMANDS[guise.engine], guise.engine)) continue
    const { folder, file, artifacts } = await bundle('mailroom', guise.build, toolchains)
    const here = { ...guise, folder, ...(artifacts === undefined ? {} : { artifacts }), resource: { 'user_agent.original': guise.engine } }
    const cases = casesJson(recording.cases(here))
    const shell = guise.engine === 'gjs' || guise.engine === 'jsc'
    const raised = shell ? inShell(guise.engine, folder, file, cases) : await onPage(guise.engine, folder, file, cases)
    console.log(`${guise.name}: ${raised.length}`)
    recording.add(here, raised)
  }
  recording.write()
}

function inShell(engine: Engine, folder: string, file: string, cases: string): Raised[] {
  const boot = shellScript(folder, cases)
  const script = join(folder, 'assets', file)
  if (engine === 'gjs') {
    const start = join(folder, 'start.js')
    writeFileSync(start, `imports.searchPath.unshift('${join(folder, 'assets')}')\nimports['${file.slice(0, -3)}']\nimports.boot\n`)
    return raisedIn(spawnSync(COMMANDS.gjs, [start], { cwd: folder, encoding: 'utf8' }).stdout)
  }
  return raisedIn(spawnSync(COMMANDS.jsc, [script, boot], { cwd: folder, encoding: 'utf8' }).stdout)
}

function raisedIn(text: string): Raised[] {
  const lines = text.split('\n').filter((line) => line.startsWith('RAISED'))
  return lines.map((line) => JSON.parse(line.slice('RAISED'.length)) as Raised)
}

const BOOT = `
const raised = []
const cases = await (await fetch('/cases')).json()
await globalThis.mailroom(cases, (one) => raised.push(one))
await fetch('/raised', { method: 'POST', body: JSON.stringify(raised) })
`

async function onPage(engine: Engine, folder: string, file: string, cases: string): Promise<Raised[]> {
  const answers: Record<string, [string, string]> = {
    '/': ['text/html', `<!doctype html><script src="/assets/${file}"></script><script type="module" src="/assets/boot.js"></script>`],
    [`/assets/${file}`]: ['text/javascript', readBundle(folder, file)],
    '/assets/boot.js': ['text/javascript', BOOT],
    '/cases': ['application/json', cases],
  }
  const { promise, resolve } = Promise.withResolvers<Raised[]>()
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let text = ''
      request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
      request.on('end', () => {
        response.end()
        resolve(JSON.parse(text) as Raised[])
      })
      return
    }
    const [type, body] = answers[request.url ?? '/'] ?? ['text/plain', '']
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const profile = mkdtempSync('/tmp/profile-')
  const browser = open(engine, port, profile)
  const late = setTimeout(() => resolve([]), PAGE_LIMIT)
  const raised = await promise
  clearTimeout(late)
  // The whole group: a browser is many processes.
  if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL')
  server.close()
  server.closeAllConnections()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return raised
}

function open(engine: Engine, port: number, profile: string): ChildProcess {
  const options = { detached: true, stdio: 'ignore', env: { ...process.env, HOME: profile } } as const
  if (engine === 'chromium') {
    const quiet = [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]
    const host = ['--host-resolver-rules=MAP mail.example.com 127.0.0.1', `http://mail.example.com:${port}/`]
    return spawn(
      COMMANDS.chromium,
      ['--headless', '--no-sandbox', ...quiet, `--user-data-dir=${profile}`, '--remote-debugging-port=0', ...host],
      options,
    )
  }
  if (engine === 'firefox') {
    const prefs = [
      '"network.dns.forceResolve", "127.0.0.1"',
      '"app.update.auto", false',
      '"datareporting.policy.dataSubmissionEnabled", false',
      '"network.captive-portal-service.enabled", false',
      '"network.connectivity-service.enabled", false',
      '"dom.security.https_first", false',
    ]
    writeFileSync(join(profile, 'user.js'), prefs.map((pref) => `user_pref(${pref});\n`).join(''))
    return spawn(COMMANDS.firefox, ['--headless', '--no-remote', '--profile', profile, `http://mail.example.com:${port}/`], options)
  }
  return spawn('xvfb-run', ['-a', COMMANDS.webkit, `http://127.0.0.1:${port}/`], options)
}
