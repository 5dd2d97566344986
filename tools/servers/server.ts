import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real server that a test talks to. It ends with `stop`, or with the process that started it, however that ends. */
export interface Server {
  url: string
  stop(): Promise<void>
}

/** Why a real server can not be had on this machine: the reason that a skipped test prints. */
export interface Missing {
  missing: string
}

/** In CI a missing server fails the run, so that nobody believes in a green run that tested nothing. */
export function missing(reason: string): Missing {
  if (process.env['CI'] === 'true') throw new Error(`Cannot skip this test as CI must run it: ${reason}`)
  return { missing: reason }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export interface Launch {
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Tried each 50 ms until it is true; a rejection counts as not yet. */
  ready(): Promise<boolean>
  /** Milliseconds until ready, 60,000 by default: a cold page cache reads half a gigabyte of library first. */
  timeout?: number
}

export interface Launched {
  pid: number
  /** What it printed so far, both streams. */
  output(): string
  /** SIGTERM, and SIGKILL two seconds later. */
  stop(): Promise<void>
}

// The shell waits for the server and for the end of its own standard input, which comes when the test ends, even by SIGKILL.
const TETHER = `exec 3<&0; "$@" 3<&- & server=$!
{ cat <&3 >/dev/null; kill $server && sleep 2 && kill -9 $server; } >/dev/null 2>&1 &
wait $server`

/** Starts a program and resolves when it is ready; rejects with what it printed when it exits or is not ready in time. */
export async function launch(options: Launch): Promise<Launched> {
  const child = spawn('sh', ['-c', TETHER, 'sh', options.command, ...options.args], {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-64 * 1024))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  child.stdin.on('error', () => {})
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      output += String(error)
      resolve()
    })
    child.once('exit', () => resolve())
  })
  let gone = false
  void exited.then(() => {
    gone = true
    child.stdin.destroy()
  })
  const stop = async (): Promise<void> => {
    child.stdin.end()
    await exited
    child.stdout.destroy()
    child.stderr.destroy()
  }
  const attempts = (options.timeout ?? 60_000) / 50
  for (let attempt = 0; attempt < attempts && !gone; attempt++) {
    if (await options.ready().catch(() => false)) return { pid: child.pid ?? 0, output: () => output, stop }
    await sleep(50)
  }
  const why = gone ? 'it exited' : `it was not ready within ${options.timeout ?? 60_000} ms`
  await stop()
  throw new Error(`Cannot start ${options.command} as ${why}: it printed\n${output}`)
}

/** A temporary folder for a server's data, and the way to remove it. */
export async function temporaryFolder(name: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `faultline-${name}-`))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) }
}
