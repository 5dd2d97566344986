import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

export interface Site {
  url: string
  close(): Promise<void>
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves what was built, and `/config.js`, which tells the page where Faultline is: `window.CONFIG`. */
export async function serveSite(folder: string, config: object): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://page')
    const name = pathname === '/' ? 'index.html' : pathname
    response.setHeader('Content-Type', TYPES[extname(name)] ?? 'text/plain')
    if (name === '/config.js') return void response.end(`window.CONFIG = ${JSON.stringify(config)}`)
    try {
      response.end(readFileSync(join(folder, name)))
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

/** The line of a source file with that text, counted from 1. */
export function lineWith(path: string, text: string): number {
  const at = readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text))
  if (at < 0) throw new Error(`Cannot find the line of ${path} as it has no ${text}.`)
  return at + 1
}
