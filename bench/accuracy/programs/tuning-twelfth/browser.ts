/** Pages in Chromium, and in gjs (the engine of Firefox) and jsc (that of Safari) with the DOM of linkedom. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ARTIFACTS, run, TOOLCHAINS } from './kit.ts'
import type { Run } from './kit.ts'

export interface Page {
  /** Folder with the scripts, and those of it that the page loads, in their order. */
  assets: string
  scripts: readonly string[]
  /** What the servers say, as a function's text: a shell, which has no `fetch`, is told it in its place. */
  answers: string
}

/** Where a release is served from: the site itself or a CDN. */
export const publicPath = (each: Run): string => (each.env!['CDN'] === undefined ? '/assets/' : `/${each.env!['CDN']}/`)

const hostOf = (each: Run, name: string): string => (each.env!['CDN'] === undefined ? `https://${name}.example.org` : 'https://cdn.example.net')

/** Sources and maps of the release, as an upload at the end of a build has them. */
export function upload(each: Run, assets: string): void {
  if (each.artifacts === undefined) return
  const folder = join(ARTIFACTS, each.artifacts)
  rmSync(folder, { recursive: true, force: true })
  cpSync(assets, join(folder, publicPath(each)), { recursive: true })
}

const settings = ({ seed, env, signal }: Run, transport: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: '${env!['WRAP'] ?? ''}', signal: '${signal ?? 'traces'}', transport: ${transport} };`

const listed = (each: Run, name: string, printed: string): string =>
  printed
    .replaceAll(new RegExp(`(file://)?${each.folder}/assets/`, 'g'), `${hostOf(each, name)}${publicPath(each)}`)
    .replaceAll('https://example.org', hostOf(each, name))
    // The loop of the shell, which no page has, stands below what the page does later.
    .replaceAll(/\\n[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js)[^\n\\"]*/g, '')

export async function inShell(each: Run, name: string, { assets, scripts, answers }: Page): Promise<string> {
  const gjs = each.runtime === 'gjs'
  const transport = `async (path, request) => { const [status, text] = (${answers})(path); return { status, text: async () => text } }`
  const load = gjs ? `(name) => imports[name.slice(0, -3)]` : `(name) => load('${assets}/' + name)`
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => { print(text); quit(); };'
  const missing = readdirSync(assets).filter((file) => file.startsWith('reports'))
  const text = `${gjs ? `imports.searchPath.unshift('${assets}');` : ''}
globalThis.self = globalThis;
${settings(each, transport)}
${done}
const loads = ${load};
${readFileSync(join(import.meta.dirname, 'shell-window.js'), 'utf8')}
shellWindow(loads, ${JSON.stringify(missing)});
for (const script of ${JSON.stringify(scripts)}) loads(script);
${gjs ? 'L.run("x");' : ''}
`
  cpSync(join(TOOLCHAINS, 'react/linkedom.js'), join(assets, 'dom.js'))
  writeFileSync(join(each.folder, 'start.js'), text)
  return listed(each, name, await run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }))
}

export async function inChromium(each: Run, name: string, { assets, scripts, answers }: Page): Promise<string> {
  const answer = new Function(`return ${answers}`)() as (path: string) => [number, string]
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createServer((request, response) => {
    const url = request.url!
    if (url === '/done') {
      void Array.fromAsync(request as AsyncIterable<Buffer>).then((chunks) => resolve(Buffer.concat(chunks).toString()))
      response.end()
    } else if (url.startsWith('/api/')) {
      const [status, text] = answer(url)
      response.writeHead(status).end(text)
    } else if (url.includes('/reports')) response.writeHead(404).end()
    else if (url.startsWith(publicPath(each))) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(assets, url.slice(publicPath(each).length))))
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      const tags = scripts.map((script) => `<script src="${publicPath(each)}${script}"></script>`).join('')
      const head = `<script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script>`
      response.setHeader('content-type', 'text/html').end(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${tags}</body></html>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/${each.seed}`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
  const timeout = setTimeout(() => resolve(''), 120_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${port}`, hostOf(each, name))
}
