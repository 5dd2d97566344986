/** Runs a page that was built, in Chromium or in the shells of the engines of Firefox and Safari, which get a document from linkedom. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, TOOLCHAINS } from '../kit.ts'
import type { Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-f/artifacts')

export interface Page {
  assets: string
  /** In the order in which they are loaded. */
  scripts: readonly string[]
  /** A function of a path that gives status and text, as source. */
  answers: string
}

export const libraries = (folder: string): void => symlinkSync(join(TOOLCHAINS, 'web/node_modules'), join(folder, 'node_modules'))

const nameOf = ({ folder }: Run): string => folder.replace(/.*-/, '')

export function publicPath(each: Run): string {
  const cdn = each.env?.['CDN']
  return cdn === undefined ? `https://${nameOf(each)}.example.org/assets/` : `https://cdn.example.net/${cdn}/`
}

export function upload(each: Run, assets: string): void {
  if (each.artifacts === undefined) return
  const target = join(ARTIFACTS, each.artifacts, 'assets')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(assets)) if (name.startsWith('main')) cpSync(join(assets, name), join(target, name))
}

const settings = ({ seed, env, signal }: Run, transport: string): string =>
  `globalThis.pageSettings = { seed: ${seed}, door: '${env!['DOOR']}', wrap: '${env!['WRAP'] ?? ''}', signal: '${signal ?? 'traces'}', transport: ${transport} };`

export async function inShell(each: Run, { assets, scripts, answers }: Page): Promise<string> {
  const gjs = each.runtime === 'gjs'
  cpSync(join(TOOLCHAINS, 'web/linkedom.js'), join(assets, 'linkedom.js'))
  const transport = `async (path) => { const [status, text] = (${answers})(path); return { status, text: async () => text } }`
  const done = gjs
    ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };'
    : 'globalThis.pageDone = (text) => print(text);'
  const names = ['linkedom.js', ...scripts]
  const start = gjs
    ? `imports.searchPath.unshift('${assets}'); ${names.map((name) => `imports['${name.slice(0, -3)}'];`).join(' ')} L.run("x");`
    : names.map((name) => `load('${assets}/${name}');`).join(' ')
  writeFileSync(join(each.folder, 'start.js'), `${settings(each, transport)}\n${done}\n${start}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(`${assets}/`, publicPath(each))
  // What no page has: the loop of gjs, the script that starts, and the document's own dispatching.
  return printed.replaceAll(/\\n(async\*)?[^\n\\"]*@?(resource:\/\/\/org\/gnome|[^\n\\"]*start\.js|[^\n\\"]*linkedom\.js)[^\n\\"]*/g, '')
}

export async function inChromium(each: Run, { assets, scripts, answers }: Page): Promise<string> {
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
    } else if (url.startsWith('/assets/')) {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(join(assets, url.slice('/assets/'.length))))
    } else {
      const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
      const tags = scripts.map((name) => `<script src="/assets/${name}"></script>`).join('')
      const head = `<meta charset="utf-8"><script>${settings(each, '(path, request) => fetch(path, request)')} ${done}</script>`
      response.setHeader('content-type', 'text/html').end(`${head}<body>${tags}</body>`)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
  const timeout = setTimeout(() => resolve(''), 120_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${port}/assets/`, publicPath(each))
}
