import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SDK = pathToFileURL(join(import.meta.dirname, '..', 'node', 'index.ts')).href

/** Each of them loads the same modules. */
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/compile')

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  /** Milliseconds. */
  took: number
}

/** A folder of programs that run in processes of their own. */
export interface Programs {
  folder: string
  /** Starts a program with the functions of the SDK and `init` at hand; what it keeps on the disk is in the folder. */
  start(text: string, options?: StartOptions): { child: ChildProcess; ended: Promise<Ended> }
  run(text: string, options?: StartOptions): Promise<Ended>
  remove(): void
}

export interface StartOptions {
  dsn: string
  env?: Record<string, string>
  args?: string[]
  /** Options of `init` as source text. */
  init?: string
}

export function programs(): Programs {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-program-'))
  let count = 0
  const made: Programs = {
    folder,
    start(text, { dsn, env = {}, args = [], init = '' } = { dsn: '' }) {
      const file = join(folder, `program-${++count}.mjs`)
      const head = `import * as sdk from ${JSON.stringify(SDK)}; sdk.init({ service: 'program', bufferFolder: ${JSON.stringify(join(folder, 'buffer'))}, ${init} });`
      writeFileSync(file, `${head}\n${text}`)
      const began = Date.now()
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args, file], {
        env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: CACHE, FAULTLINE_DSN: dsn, ...env } as NodeJS.ProcessEnv,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let [stdout, stderr] = ['', '']
      child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString()))
      const ended = new Promise<Ended>((resolve, reject) => {
        child.once('error', reject)
        child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr, took: Date.now() - began }))
      })
      return { child, ended }
    },
    run: (text, options) => made.start(text, options).ended,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  return made
}
