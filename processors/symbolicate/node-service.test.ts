import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Frame } from '../../collector/api.ts'
import { Symbolicator } from './symbolicate.ts'
import { eventWith, openUploads } from './testing/uploads.ts'
import type { Uploads } from './testing/uploads.ts'

const SOURCES = {
  'main.ts': `
import { Cart } from './lib/cart.js'

const Currency = { Euro: 0, Pound: 1 } as const
async function main(): Promise<void> {
  await Promise.resolve()
  const cart = new Cart<number>([-1])
  cart.total(Currency.Euro)
}
await main()
`,
  'lib/cart.ts': `
export class Cart<C> {
  constructor(private readonly prices: readonly number[]) {}

  total(currency: C): string {
    return this.prices.map((price): string => {
      if (price < 0) throw new RangeError(\`negative price in \${String(currency)}\`)
      return String(price)
    }).join()
  }
}
`,
}

const tsc = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc')

describe('a service of Node that tsc has compiled', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-service-'))
  let uploads: Uploads
  let stack = ''

  beforeAll(async () => {
    uploads = await openUploads()
    for (const [name, text] of Object.entries(SOURCES)) {
      mkdirSync(join(folder, 'src', name, '..'), { recursive: true })
      writeFileSync(join(folder, 'src', name), text)
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const options = ['--target', 'es2022', '--module', 'nodenext', '--rootDir', 'src', '--outDir', 'dist', '--sourceMap', '--inlineSources']
    execFileSync(process.execPath, [tsc, ...options, '--types', '', 'src/main.ts'], { cwd: folder })
    stack = spawnSync(process.execPath, ['dist/main.js'], { cwd: folder, encoding: 'utf8' }).stderr
    const files: Record<string, string> = {}
    for (const name of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })) {
      if (/\.js(?:\.map)?$/.test(name)) files[`~/dist/${name}`] = readFileSync(join(folder, 'dist', name), 'utf8')
    }
    await uploads.put(files)
    const bare = Object.entries(files).map(([name, text]) => {
      if (!name.endsWith('.map')) return [name, text]
      const { sourcesContent: _, ...map } = JSON.parse(text) as Record<string, unknown>
      return [name, JSON.stringify(map)]
    })
    await uploads.put(Object.fromEntries(bare) as Record<string, string>, { release: 'bare' })
  })
  afterAll(async () => {
    await uploads.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const frames = async (release: string): Promise<Frame[]> => {
    const event = eventWith(stack.slice(stack.indexOf('RangeError')), { release, resource: { 'telemetry.sdk.language': 'nodejs' } })
    await new Symbolicator(uploads.host).symbolicate([event])
    return event.exceptions[0]!.frames
  }
  const shown = (frame: Frame): string => `${frame.function} ${frame.file}:${frame.line} ${frame.reason}`

  test('is mapped by the paths of its files, wherever it lies', async () => {
    expect((await frames('1.0.0')).map(shown)).toEqual([
      ' src/lib/cart.ts:7 mapped',
      'Array.map <anonymous>:0 native',
      'Cart.total src/lib/cart.ts:6 mapped',
      'main src/main.ts:8 mapped',
      ' src/main.ts:10 mapped',
    ])
  })

  test('keeps the names of its functions where its maps hold no source text', async () => {
    expect((await frames('bare')).filter(({ status }) => status === 'mapped').map(shown)).toEqual([
      ' src/lib/cart.ts:7 no_source',
      'Cart.total src/lib/cart.ts:6 no_source',
      'main src/main.ts:8 no_source',
      ' src/main.ts:10 no_source',
    ])
  })

  test('shows the line that was built where its maps hold no source text', async () => {
    const [newest] = await frames('bare')
    const { text, column } = newest!.generated!
    expect(text.slice(column)).toBe('new RangeError(`negative price in ${String(currency)}`);')
    expect(newest!.context).toBeUndefined()
    expect((await frames('1.0.0'))[0]!.generated).toBeUndefined()
  })
})
