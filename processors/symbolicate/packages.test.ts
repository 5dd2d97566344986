import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundle } from './testing/bundle.ts'
import { comparePlaces } from './testing/compare-places.ts'

const modules = join(import.meta.dirname, '../../node_modules')

/** Published packages, bundled and minified here as an application would. */
test.each(['yaml', 'mingo', 'zod/v4/core', 'acorn', 'magic-string'])(
  'the minified code of %s leads back to the same words in its source',
  async (name) => {
    const { code, map } = await bundle({ 'src/main.js': `export * from ${JSON.stringify(entryOf(name))}` })
    const { tokens, same, positions, agreed, examples } = await comparePlaces(code, map, 1_000)
    console.log(
      `${name}: at the original place of ${tokens} words the same stands for ${same}; trace-mapping agrees on ${agreed} of ${positions} places`,
    )
    expect(agreed).toBe(positions)
    expect(tokens).toBeGreaterThan(20)
    expect(same / tokens, examples.join('\n')).toBeGreaterThan(0.98)
  },
)

function entryOf(name: string): string {
  if (name.includes('/')) return join(modules, name, 'index.js')
  const { module, main = 'index.js' } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as Record<string, string>
  return join(modules, name, module ?? main)
}
