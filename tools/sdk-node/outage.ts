import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { backoffMaxMs } from '../../sdk/core/limits.ts'
import { startProduct, type Product } from '../product.ts'
import { startApp, type RunningApp } from './apps.ts'
import { issuesOf, type SeenIssue } from './issues.ts'
import { startNext } from './next.ts'

/** What a service went through, and what the product knows of it afterwards. */
export interface Outage {
  issues: SeenIssue[]
  /** The longest that a request of the service took while nobody received its errors, in milliseconds. */
  slowest: number
  /** Requests that are still on the disk. */
  left: string[]
  /** The one that was started again. */
  product: Product
}

/** A service, and the path at which it has an error. */
export interface Failing {
  start: (env: Record<string, string>) => Promise<RunningApp>
  path: string
}

export const failingExpress = (folder: string): Failing => ({
  start: (env) => startApp(folder, ['--import', './faultline.js', 'server.js'], env),
  path: '/carts/empty',
})

export const failingNext = (folder: string): Failing => ({ start: (env) => startNext(folder, env), path: '/api/carts/empty' })

/** A service goes on for so many seconds, with an error each, after the product was killed and before it is there again. */
export async function outage({ start, path }: Failing, seconds: number, before: Product): Promise<Outage> {
  const buffer = mkdtempSync(join(tmpdir(), 'faultline-outage-'))
  const name = { SERVICE: 'outage', OTEL_SERVICE_NAME: 'outage' }
  const service = await start({ ...name, FAULTLINE_DSN: `http://${before.http}`, TMPDIR: buffer })
  try {
    await before.killAll()
    let slowest = 0
    for (let i = 0; i < seconds; i++) {
      const began = performance.now()
      await (await fetch(`${service.url}${path}?user=${i}`)).arrayBuffer()
      slowest = Math.max(slowest, performance.now() - began)
      await sleep(1_000)
    }
    const product = await startProduct({ like: before })
    // So long after the attempt before may be the one that finds it.
    const issues = await issuesOf(product, 'outage', seconds, 1.25 * backoffMaxMs + 30_000)
    const left = readdirSync(buffer, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    return { issues, slowest, left, product }
  } finally {
    await service.stop()
    rmSync(buffer, { recursive: true, force: true })
  }
}
