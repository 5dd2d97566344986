import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'
import type { StreamMessage } from '../src/lib/api/types.ts'
import type { State } from './fixture-api.ts'

/** The Chromium that comes from the registry. Its package's own arguments hold --single-process, with which it dies when a context closes. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

export interface Fixture {
  address: string
  set(state: State): Promise<void>
  emit(message: StreamMessage): Promise<void>
  close(): Promise<void>
}

/** The fixture API in a process of its own, on a free port; the UI must be built. */
export async function startFixture(): Promise<Fixture> {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL('./fixture-api.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  const address = line.toString().trim()
  const post = async (body: unknown): Promise<void> => {
    await fetch(`${address}/fixture`, { method: 'POST', body: JSON.stringify(body) })
  }
  return {
    address,
    set: (state) => post({ state }),
    emit: (message) => post({ emit: message }),
    close: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}
