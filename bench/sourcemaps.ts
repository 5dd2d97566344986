/**
 * How well published minified files lead back to their source: packages from the registry with the maps that they ship, of which tokens
 * are taken evenly; at the original place the same identifier, property or string must stand. `node bench/sourcemaps.ts [tokens a file]`
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { comparePlaces } from '../processors/symbolicate/testing/compare-places.ts'

const TOKENS = Number(process.argv[2] ?? 2_000)
/** Of bundlers and minifiers of many kinds, with the version pinned, so that the figures can be had again. */
const PACKAGES = [
  ...['preact@10.29.2', 'immer@10.1.3', 'mobx@6.15.0', 'axios@1.13.2', '@reduxjs/toolkit@2.11.0', 'marked@17.0.1', 'reselect@5.1.1'],
  ...['redux@5.0.1', 'dexie@4.2.1', 'swr@2.3.7', 'jotai@2.15.1'],
]
/** Characters in a line, on average, beyond which a file counts as minified; and the smallest file. */
const MINIFIED = 300
const SMALLEST = 3_000

interface SourceMapText {
  sourcesContent?: (string | null)[]
}

const folder = mkdtempSync(join(tmpdir(), 'faultline-packages-'))
try {
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', ...PACKAGES], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } catch (error) {
    console.log(`The packages can not be installed, so there is nothing to say: ${String((error as { stderr?: unknown }).stderr ?? error)}`)
    process.exit(0)
  }
  console.log(`${'file'.padEnd(64)}${'words'.padStart(8)}${'same'.padStart(8)}${'share'.padStart(8)}${'agreed'.padStart(12)}`)
  let words = 0
  let same = 0
  let positions = 0
  let agreed = 0
  for (const file of minifiedFiles(join(folder, 'node_modules'))) {
    const found = await comparePlaces(readFileSync(file, 'utf8'), readFileSync(`${file}.map`, 'utf8'), TOKENS)
    words += found.tokens
    same += found.same
    positions += found.positions
    agreed += found.agreed
    print(file.slice(folder.length + 14), found.tokens, found.same, found.agreed, found.positions)
  }
  print('all', words, same, agreed, positions)
  console.log('same: the word of the minified file stands at its original place; agreed: places at which trace-mapping says the same')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function print(name: string, words: number, same: number, agreed: number, positions: number): void {
  const share = words === 0 ? '-' : `${((same / words) * 100).toFixed(1)}%`
  console.log(
    `${name.slice(-63).padEnd(64)}${String(words).padStart(8)}${String(same).padStart(8)}${share.padStart(8)}${`${agreed}/${positions}`.padStart(12)}`,
  )
}

function minifiedFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/.test(name) && existsSync(join(root, `${name}.map`)))
    .map((name) => join(root, name))
    .filter((file) => {
      const text = readFileSync(file, 'utf8')
      const { sourcesContent } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapText
      return (
        statSync(file).size > SMALLEST && text.length / text.split('\n').length > MINIFIED && sourcesContent?.every((one) => one !== null)
      )
    })
    .toSorted()
}
