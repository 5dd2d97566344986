import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync, cpSync, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { lock } from '../cache.ts'
import { missing, type Missing } from '../servers/server.ts'

/** The small applications that use the SDK as its users do: from `node_modules`, as it is published. */
const ROOT = join(import.meta.dirname, '..', '..')
const SDK = join(ROOT, 'sdk')
const APPS = join(SDK, 'testing', 'apps')
const run = promisify(execFile)
const env = { ...process.env, PATH: dirname(process.execPath) + delimiter + process.env['PATH'] }

/** Its folder, installed from its lockfile and with the SDK as built from the sources that are here; each is done once for its content. */
export async function installApp(name: string): Promise<string | Missing> {
  const folder = join(APPS, name)
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  try {
    await once(join(folder, 'node_modules', '.installed-from'), lock, async () => {
      await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env })
    })
  } catch (error) {
    return missing(`npm can not install ${name}: ${String((error as { stderr?: string }).stderr ?? error).trim()}`)
  }
  await installSdk(folder)
  return folder
}

/** Into `node_modules/@faultline/sdk`, with what `files` of its package.json names. */
export async function installSdk(folder: string): Promise<void> {
  const sources = globSync(['**/*.ts', 'package.json', 'tsconfig*.json'], {
    cwd: SDK,
    exclude: ['dist', '**/node_modules', 'testing'],
  }).sort()
  const hash = createHash('sha256')
  for (const source of sources) hash.update(source).update(readFileSync(join(SDK, source)))
  const to = join(folder, 'node_modules', '@faultline', 'sdk')
  await once(join(to, '.built-from'), hash.digest('hex'), async () => {
    rmSync(to, { recursive: true, force: true })
    mkdirSync(to, { recursive: true })
    await run(process.execPath, [join(ROOT, 'node_modules', '.bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', join(to, 'dist')], {
      cwd: SDK,
    })
    cpSync(join(SDK, 'package.json'), join(to, 'package.json'))
  })
}

/** Makes what `stamp` marks as made of this content, also when several test processes ask at the same time. */
export async function once(stamp: string, content: string, make: () => Promise<void>): Promise<void> {
  const isMade = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === content
  if (isMade()) return
  const name = createHash('sha256').update(stamp).digest('hex').slice(0, 12)
  const release = await lock(join(ROOT, '.cache', `app-${name}.lock`))
  try {
    if (isMade()) return
    await make()
    writeFileSync(stamp, content)
  } finally {
    await release()
  }
}

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface RunningApp {
  url: string
  child: ChildProcess
  ended: Promise<Ended>
  output(): string
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

/** Starts `node <args>`; resolves when it prints `http://127.0.0.1:<port>`, or when it ended before that. */
export async function startApp(folder: string, args: string[], own: Record<string, string>): Promise<RunningApp> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production', ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  let output = ''
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
  void ended.then(() => process.off('exit', kill))
  const url = await new Promise<string>((resolve) => {
    const look = (chunk: Buffer): void => {
      output += chunk.toString()
      const said = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(output)?.[1]
      if (said !== undefined) resolve(`http://127.0.0.1:${said}`)
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    void ended.then(() => resolve(''))
  })
  return {
    url,
    child,
    ended,
    output: () => output,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}
