import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { read } from '../sources.ts'

/** What broke, as an application would report it. */
export interface Thrown {
  type: string
  message: string
  stack: string
  /** What the page's own code sends as `faultline.debug_ids`. */
  debugIds?: string
}

/** The function for pages in docs/sourcemaps.md. */
const DEBUG_IDS = /^```js\n(function debugIds[\s\S]*?)^```$/m.exec(read('docs/sourcemaps.md'))![1]!

/** Serves what was built, opens the page in a real browser, clicks, and gives the error that reaches the window. */
export async function clickInBrowser(browser: Browser, dist: string): Promise<Thrown> {
  const server = createServer((request, response) => {
    if (request.url === '/') {
      response.setHeader('Content-Type', 'text/html')
      response.end('<!doctype html><button>Buy</button><script src="/assets/app.js"></script>')
      return
    }
    response.setHeader('Content-Type', 'text/javascript')
    response.end(request.url === '/assets/app.js' ? readFileSync(join(dist, 'assets/app.js')) : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const page = await browser.newPage()
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const [error] = await Promise.all([page.waitForEvent('pageerror'), page.getByRole('button').click()])
    const debugIds = (await page.evaluate(`(() => { ${DEBUG_IDS}; return debugIds() })()`)) as string
    return { type: error.name, message: error.message, stack: error.stack!, debugIds }
  } finally {
    await page.close()
    server.close()
    server.closeAllConnections()
  }
}

/** Calls what was built for Node in a process of its own, and gives what it throws. */
export function callInNode(dist: string): Thrown {
  const script = `
    try { require(process.argv[1]).buy([{ sku: 'a', lines: [] }]) }
    catch ({ name, message, stack }) { console.log(JSON.stringify({ type: name, message, stack })) }`
  return JSON.parse(execFileSync(process.execPath, ['-e', script, join(dist, 'server.cjs')], { encoding: 'utf8' })) as Thrown
}
