/**
 * How accurate grouping, frames and scrubbing are, on labelled corpora. Run: `npm run bench -- accuracy [grouping|frames|scrub ...]`; each
 * prints its table and its misses.
 */
import { existsSync } from 'node:fs'

const TABLES = ['grouping', 'frames', 'scrub']

const asked = process.argv.slice(2)
for (const table of asked.length === 0 ? TABLES : asked) {
  const file = new URL(`accuracy/${table}.ts`, import.meta.url)
  if (!TABLES.includes(table) || !existsSync(file)) throw new Error(`Cannot print ${table} as it is none of ${TABLES.join(', ')}.`)
  console.log(`\n== accuracy ${table}`)
  const { print } = (await import(file.href)) as { print(): Promise<void> }
  await print()
}
