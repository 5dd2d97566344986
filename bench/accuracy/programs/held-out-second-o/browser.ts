/** Runs a built page in Chromium, or in a shell of the engine of Firefox (gjs) or Safari (jsc) that is given a small document. */
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../kit.ts'
import type { Run } from '../kit.ts'

export interface Page {
  host: string
  assets: string
  scripts: readonly string[]
  /** Source of a function from a path to status and text, which both the server and a shell without `fetch` answer by. */
  answers: string
}

const settings = ({ seed, env, signal }: Run): string => `globalThis.pageSettings = ${JSON.stringify({ seed, door: env!['DOOR'], strict: env!['WRAP'] === 'strict', signal: signal ?? 'traces' })};`

export function inShell(each: Run, { host, assets, scripts, answers }: Page): string {
  const gjs = each.runtime === 'gjs'
  copyFileSync(join(import.meta.dirname, 'shells/dom.js'), join(assets, 'dom.js'))
  const fetched = `globalThis.fetch = async (path) => { const [status, text] = (${answers})(path); return { status, text: async () => text } };`
  const done = gjs ? 'const L = imports.mainloop; globalThis.pageDone = (text) => { print(text); L.quit("x"); };' : 'globalThis.pageDone = (text) => print(text);'
  const load = ['dom.js', ...scripts].map((name) => (gjs ? `imports['${name.slice(0, -3)}'];` : `load('${assets}/${name}');`))
  const start = [settings(each), fetched, done, ...(gjs ? [`imports.searchPath.unshift('${assets}');`] : []), ...load, ...(gjs ? ['L.run("x");'] : [])]
  writeFileSync(join(each.folder, 'start.js'), `${start.join('\n')}\n`)
  const printed = run(each.runtime!, ['start.js'], { cwd: each.folder, env: {} }).replaceAll(assets, `${host}/assets`)
  // What no page has: the loop of gjs, and who presses the button.
  return printed.replaceAll(/\\n[^\n\\"]*@(resource:\/\/\/org\/gnome|[^\n\\"]*(start|dom)\.js)[^\n\\"]*/g, '')
}

export async function inChromium(each: Run, { host, assets, scripts, answers }: Page): Promise<string> {
  const answer = new Function(`return ${answers}`)() as (path: string) => [number, string]
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const { promise, resolve } = Promise.withResolvers<string>()
  const press = `globalThis.pagePress = (root) => root.querySelector('button').click();`
  const done = `globalThis.pageDone = (body) => fetch('/done', { method: 'POST', body });`
  const tags = scripts.map((name) => `<script src="/assets/${name}"></script>`).join('')
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
      response.setHeader('content-type', 'text/html').end(`<div id="root"></div><script>${settings(each)} ${press} ${done}</script>${tags}`)
    }
  })
  await new Promise<void>((listening) => server.listen(9890, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`]
  const browser = spawn('chromium', [...flags, `http://127.0.0.1:${port}/trees/${each.seed}`], { stdio: 'ignore', env: { ...process.env, HOME: profile }, detached: true })
  const timeout = setTimeout(() => resolve(''), 120_000)
  const text = await promise
  clearTimeout(timeout)
  process.kill(-browser.pid!)
  await new Promise((exited) => browser.once('exit', exited))
  server.closeAllConnections()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return text.replaceAll(`http://127.0.0.1:${port}`, host)
}
