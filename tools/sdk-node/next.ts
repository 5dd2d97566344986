import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort, type Missing } from '../servers/server.ts'
import { installApp, once, startApp, type RunningApp } from './apps.ts'

/** The application on Next.js as a production build whose files have their debug ids: made once for its content and the SDK's, whoever asks for it. */
const MAIN = join(import.meta.dirname, '../../collector/main.ts')
const NEXT = 'node_modules/next/dist/bin/next'
const run = promisify(execFile)

export async function installNext(): Promise<string | Missing> {
  const folder = await installApp('nextjs')
  if (typeof folder !== 'string') return folder
  const hash = createHash('sha256').update(readFileSync(join(folder, 'node_modules/@faultline/sdk/.built-from')))
  for (const file of globSync('**/*.{ts,tsx,json}', { cwd: folder, exclude: ['node_modules', '.next', 'next-env.d.ts'] }).sort())
    hash.update(file).update(readFileSync(join(folder, file)))
  const built = join(folder, '.next')
  await once(join(built, '.built-from'), hash.digest('hex'), async () => {
    rmSync(built, { recursive: true, force: true })
    const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
    await run(process.execPath, [NEXT, 'build'], { cwd: folder, env })
    // Here, as no file may change while another test serves it.
    for (const part of PARTS) await faultline('sourcemaps', 'inject', join(built, part))
  })
  return folder
}

/** By debug ids, so that the name of the release makes no difference. */
export async function uploadMaps(folder: string, service: string, url: string): Promise<void> {
  for (const part of PARTS)
    await faultline(
      'sourcemaps',
      'upload',
      join(folder, '.next', part),
      '--inject',
      '--service',
      service,
      '--release',
      '3.0.0',
      '--url',
      url,
    )
}

const PARTS = ['server', 'static']
const faultline = (...args: string[]): Promise<unknown> => run(process.execPath, [MAIN, ...args], { maxBuffer: 1 << 24 })

/** `next start`; resolves as soon as it says its URL, or has ended. */
export async function launchNext(folder: string, env: Record<string, string>): Promise<RunningApp> {
  const { PORT = String(await freePort()), ...own } = env
  return startApp(folder, [NEXT, 'start', '--hostname', '127.0.0.1', '--port', PORT], own)
}

/** Resolves when it answers. */
export async function startNext(folder: string, env: Record<string, string>): Promise<RunningApp> {
  const started = await launchNext(folder, env)
  for (let waited = 0; waited < 60_000; waited += 100) {
    if ((await fetch(started.url).catch(() => undefined))?.ok === true) return started
    await sleep(100)
  }
  await started.stop('SIGKILL')
  throw new Error(`Next.js was not ready within 60 s:\n${started.output()}`)
}
