import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'

const MAIN = join(import.meta.dirname, '../../collector/main.ts')
const SOURCES = join(import.meta.dirname, 'testdata', 'src')
const run = promisify(execFile)

export interface Site {
  url: string
  close(): Promise<void>
}

/** The line of a source file that throws, by what stands in it. */
export function lineOf(file: string, text: string): number {
  const at = readFileSync(join(SOURCES, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text))
  if (at < 0) throw new Error(`Cannot find the line of ${file} as it has no ${text}.`)
  return at + 1
}

/** Builds the page and its worker as for production, gives them debug ids, and uploads their maps to a running Faultline. */
export async function buildSite(folder: string, ui: string): Promise<string> {
  const assets = join(folder, 'assets')
  mkdirSync(assets, { recursive: true })
  await build({
    entryPoints: { app: join(SOURCES, 'main.ts'), worker: join(SOURCES, 'worker.ts') },
    outdir: assets,
    bundle: true,
    minify: true,
    sourcemap: true,
    sourceRoot: '',
    format: 'esm',
    target: 'es2022',
    absWorkingDir: join(SOURCES, '..'),
  })
  // By debug ids alone: neither service nor release is said.
  await run(process.execPath, [MAIN, 'sourcemaps', 'upload', folder, '--inject', '--service', 'maps', '--release', '1', '--url', ui])
  return folder
}

/** Serves what was built, a part of its API that is broken, and `/faultline`, which hands on what it is sent: a proxy in a few lines. */
export async function serveSite(folder: string, config: object, faultline: string): Promise<Site> {
  const page = `<!doctype html><title>shop</title><button id="buy" class="primary">Buy</button><input name="card">
    <script>window.CONFIG = ${JSON.stringify(config)}</script><script type="module" src="/assets/app.js"></script>`
  writeFileSync(join(folder, 'index.html'), page)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://page')
    if (pathname.startsWith('/faultline/')) return handOn(request, response, `http://${faultline}${pathname.slice('/faultline'.length)}`)
    if (pathname.startsWith('/api/')) return void response.writeHead(503).end('{}')
    if (pathname === '/') return void response.setHeader('Content-Type', 'text/html').end(page)
    try {
      const file = readFileSync(join(folder, pathname))
      response.setHeader('Content-Type', 'text/javascript').end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function handOn(request: IncomingMessage, response: ServerResponse, url: string): void {
  const { host: _, ...headers } = request.headers
  const onward = send(url, { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.writeHead(502).end())
  request.pipe(onward)
}
