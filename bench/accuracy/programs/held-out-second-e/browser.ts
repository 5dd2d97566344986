/** Runs a built page: in Chromium over the DevTools protocol, where every request is answered here, or in the shells of Firefox's and Safari's engines. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from '../kit.ts'

export interface Page {
  folder: string
  /** Name of the module that the page begins with, below `dist/assets`. */
  entry: string
  /** Where the assets are served, with a slash at its end. */
  base: string
  boot: Record<string, unknown>
  /** Source of a function from path to status and body. */
  answers: string
}

const PORT = 9640

const bootOf = ({ boot }: Page, done: string): string => `globalThis.orchardBoot = { ...${JSON.stringify(boot)}, done: ${done} }`

/** What the engine says of the file is where the browser had it from. */
const served = (text: string, page: Page): string => text.replaceAll(new RegExp(`(?:file://)?${page.folder}/dist/assets/`, 'g'), page.base)

export function inShell(engine: 'gjs' | 'jsc', page: Page): string {
  const lines = '(failures) => { for (const each of failures) print(JSON.stringify(each)); globalThis.quitLoop?.() }'
  const loop = engine === 'gjs' ? `import GLib from 'gi://GLib'\nconst loop = GLib.MainLoop.new(null, false)\nglobalThis.quitLoop = () => loop.quit()\n` : ''
  const start = `import('./dist/assets/${page.entry}').catch((error) => { print(String(error), error.stack); globalThis.quitLoop?.() })\n${engine === 'gjs' ? 'loop.run()' : ''}`
  writeFileSync(join(page.folder, 'shell.js'), `${loop}import './shell/window.js'\nglobalThis.answer = ${page.answers}\n${bootOf(page, lines)}\n${start}\n`)
  return served(run(engine, ['-m', join(page.folder, 'shell.js')], { cwd: page.folder, env: {} }), page)
}

interface Paused {
  requestId: string
  request: { url: string }
  /** Of a binding that is called: what it is called with. */
  payload?: string
}

interface Message {
  id?: number
  method?: string
  params?: Paused
}

class Tab {
  private next = 1
  private readonly waiting = new Map<number, () => void>()
  private readonly socket: WebSocket

  private constructor(socket: WebSocket, heard: (message: Message) => void) {
    this.socket = socket
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message
      if (message.id === undefined) heard(message)
      else this.waiting.get(message.id)?.()
    })
  }

  static async open(heard: (message: Message) => void): Promise<Tab> {
    for (let attempt = 0; attempt < 60; attempt++) {
      await sleep(250)
      const targets = await fetch(`http://127.0.0.1:${PORT}/json/list`).then(
        (response) => response.json() as Promise<{ type: string; webSocketDebuggerUrl: string }[]>,
        () => [],
      )
      const target = targets.find(({ type }) => type === 'page')
      if (target === undefined) continue
      const socket = new WebSocket(target.webSocketDebuggerUrl)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      return new Tab(socket, heard)
    }
    throw new Error('Cannot open a tab as Chromium has not begun to listen')
  }

  send(method: string, params: Record<string, unknown> = {}): Promise<void> {
    const id = this.next++
    this.socket.send(JSON.stringify({ id, method, params }))
    return new Promise((resolve) => this.waiting.set(id, resolve))
  }

  close(): void {
    this.socket.close()
  }
}

export async function inChromium(page: Page): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'page-'))
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, `--remote-debugging-port=${PORT}`, 'about:blank']
  const browser = spawn('chromium', flags, { stdio: 'ignore' })
  let finish: (lines: string) => void = () => {}
  const finished = new Promise<string>((resolve) => (finish = resolve))
  const answer = new Function(`return ${page.answers}`)() as (path: string) => [number, string]
  const tab = await Tab.open(({ method, params }) => {
    if (method === 'Runtime.bindingCalled') finish(params!.payload!)
    if (method !== 'Fetch.requestPaused') return
    const { requestId, request } = params!
    const url = request.url
    const path = new URL(url).pathname
    const fulfil = (status: number, type: string, body: string): void => {
      const headers = { 'content-type': type, 'access-control-allow-origin': '*' }
      const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }))
      void tab.send('Fetch.fulfillRequest', { requestId, responseCode: status, responseHeaders, body: Buffer.from(body).toString('base64') })
    }
    if (url.startsWith(page.base)) fulfil(200, 'text/javascript', readFileSync(join(page.folder, 'dist/assets', url.slice(page.base.length)), 'utf8'))
    else if (path.startsWith('/api/')) fulfil(answer(path)[0], 'application/json', answer(path)[1])
    else fulfil(200, 'text/html', readFileSync(join(page.folder, 'dist/index.html'), 'utf8'))
  })
  await tab.send('Runtime.enable')
  await tab.send('Runtime.addBinding', { name: 'told' })
  await tab.send('Page.enable')
  await tab.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: bootOf(page, "(failures) => told(failures.map((each) => JSON.stringify(each)).join('\\n'))") })
  await tab.send('Page.navigate', { url: 'https://shop.orchardbox.example/' })
  const lines = await Promise.race([finished, sleep(60_000, '')])
  await Promise.race([tab.send('Browser.close'), sleep(3000)])
  tab.close()
  browser.kill()
  await sleep(500)
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  if (lines === '') throw new Error('Cannot record the page as it has said nothing for a minute')
  return `${lines}\n`
}
