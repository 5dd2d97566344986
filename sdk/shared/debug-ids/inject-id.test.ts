import { runInNewContext } from 'node:vm'
import { AnyMap, originalPositionFor, type SectionedSourceMapInput } from '@jridgewell/trace-mapping'
import { describe, expect, test } from 'vitest'
import { injectId, lastComment, type InjectedPair } from './inject-id.ts'

/** Two lines: `boom` is at 1:9 and 2:9 of the file, and in line 10 and 20 of the source. */
const MAPPINGS = 'SASC;SAUA'
const MAP = { version: 3, file: 'app.js', sources: ['src/app.ts'], sourcesContent: ['…'], names: [], mappings: MAPPINGS }
const CODE = 'function boom(){}\nfunction bang(){}'
const REFERENCE = '//# sourceMappingURL=app.js.map'
const file = (code = CODE, end = '\n') => Buffer.from(`${code}${end}${REFERENCE}${end}`)
const mapOf = (map: object = MAP) => Buffer.from(JSON.stringify(map))
const inject = (code = file(), map: object = MAP) => injectId({ file: code, map: mapOf(map) })
const text = (pair: InjectedPair) => pair.file.toString()
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Where the code at the function of that name comes from, by the map. */
function lineOf(pair: InjectedPair, name: string, map: Buffer = pair.map!): number | null {
  const lines = text(pair).split(/\r\n|\n/)
  const line = lines.findIndex((one) => one.includes(`function ${name}`))
  const column = lines[line]!.indexOf(name)
  return originalPositionFor(new AnyMap(JSON.parse(map.toString()) as SectionedSourceMapInput), { line: line + 1, column }).line
}

describe('an injected pair', () => {
  test('has one id in the file and its map, which is made from the content of both', () => {
    const pair = inject()
    expect(pair.id).toMatch(UUID)
    expect(JSON.parse(pair.map!.toString())).toMatchObject({ ...MAP, mappings: `;${MAPPINGS}`, debugId: pair.id, debug_id: pair.id })
    expect(lastComment(pair.file, 'debugId=')!.value).toBe(pair.id)
    expect(lastComment(pair.file, 'sourceMappingURL=')!.value).toBe('app.js.map')
    expect(inject().id).toBe(pair.id)
    expect(inject(file('other()')).id).not.toBe(pair.id)
    expect(inject(file(), { ...MAP, sources: ['src/other.ts'] }).id).not.toBe(pair.id)
  })

  test('does not change when it is injected again', () => {
    const once = inject()
    const twice = injectId(once)
    expect(twice.id).toBe(once.id)
    expect(twice.file.equals(once.file)).toBe(true)
    expect(twice.map!.equals(once.map!)).toBe(true)
  })

  test('tells by its stack which id it has, when it runs', () => {
    const pair = inject(file('function boom(){}\nresult = 1'))
    const context: { result?: number; _debugIds?: Record<string, string> } = {}
    runInNewContext(text(pair), context, { filename: 'https://cdn.example/app.js' })
    expect(context.result).toBe(1)
    const [[stack, id]] = Object.entries(context._debugIds!) as [[string, string]]
    expect(id).toBe(pair.id)
    expect(stack.split('\n')[1]).toContain('https://cdn.example/app.js:1:')
  })

  test.each(['Object.defineProperty(globalThis, "_debugIds", { get() { throw 1 } })', 'Error = () => ({})', 'Error = undefined'])(
    'runs after %s',
    (before) => {
      const context: { result?: number } = {}
      runInNewContext(`${before}\n${text(inject(file('result = 1')))}`, context)
      expect(context.result).toBe(1)
    },
  )
})

describe('a map stays right', () => {
  test.each([
    ['plain code', CODE, '\n'],
    ['lines that end in CRLF', CODE, '\r\n'],
    ['a byte order mark', `\ufeff${CODE}`, '\n'],
    ['a directive on a line of its own', `"use strict";\n${CODE}`, '\n'],
    ['a comment before the code', `/*! licence\n */\n// more\n${CODE}`, '\n'],
    ['a hashbang', `#!/usr/bin/env node\n${CODE}`, '\n'],
    ['a hashbang and CRLF', `#!/usr/bin/env node\n${CODE}`, '\r\n'],
  ])('under %s', (_, code, end) => {
    const written = code.replaceAll(/\r?\n/g, end)
    const before = written.slice(0, written.indexOf('function boom')).split('\n').length - 1
    const map = { ...MAP, mappings: `${';'.repeat(before)}${MAPPINGS}` }
    const pair = inject(file(written, end), map)
    expect([lineOf(pair, 'boom'), lineOf(pair, 'bang')]).toEqual([10, 20])
    expect(text(pair)).not.toMatch(end === '\n' ? /\r/ : /[^\r]\n/)
    const again = injectId(pair)
    expect(again.file.equals(pair.file) && again.map!.equals(pair.map!)).toBe(true)
  })

  test('where it is an indexed map', () => {
    const section = (line: number, mappings: string) => ({ offset: { line, column: 0 }, map: { ...MAP, mappings } })
    const pair = inject(file(), { version: 3, sections: [section(0, 'SASC'), section(1, 'SAmBA')] })
    expect([lineOf(pair, 'boom'), lineOf(pair, 'bang')]).toEqual([10, 20])
  })

  test('where a section begins before the prelude and ends behind it', () => {
    const section = { offset: { line: 0, column: 0 }, map: { ...MAP, mappings: `;${MAPPINGS}` } }
    const pair = inject(file(`#!/usr/bin/env node\n${CODE}`), { version: 3, sections: [section] })
    expect([lineOf(pair, 'boom'), lineOf(pair, 'bang')]).toEqual([10, 20])
  })

  test('where it is within the file', () => {
    const inline = `//# sourceMappingURL=data:application/json;charset=utf-8;base64,${mapOf().toString('base64')}\n`
    const pair = injectId({ file: Buffer.from(`${CODE}\n${inline}`), map: undefined })
    const map = Buffer.from(/base64,(\S+)/.exec(text(pair))![1]!, 'base64')
    expect([lineOf(pair, 'boom', map), lineOf(pair, 'bang', map)]).toEqual([10, 20])
    expect(JSON.parse(map.toString())).toMatchObject({ debugId: pair.id })
    expect(lastComment(pair.file, 'debugId=')!.value).toBe(pair.id)
    expect(injectId(pair).file.equals(pair.file)).toBe(true)
  })

  test('where it has the line that keeps scripts from loading it, and where ranges are mapped', () => {
    const map = Buffer.from(`)]}'\n${JSON.stringify({ ...MAP, rangeMappings: 'B;B', scopes: 'x' })}`)
    const pair = injectId({ file: file(), map })
    expect(lineOf(pair, 'boom')).toBe(10)
    expect(JSON.parse(pair.map!.toString())).toMatchObject({ rangeMappings: ';B;B' })
    expect(JSON.parse(pair.map!.toString())).not.toHaveProperty('scopes')
  })

  test('when a run was cut off after the map was written', () => {
    const done = inject()
    const ended = injectId({ file: file(), map: done.map })
    expect(ended.file.equals(done.file) && ended.map!.equals(done.map!)).toBe(true)
    // And when the map alone was built again.
    expect(injectId({ file: done.file, map: mapOf() }).map!.equals(done.map!)).toBe(true)
  })
})

describe('what the code means stays', () => {
  const strict = 'globalThis.result = (function(){return this === undefined})()'
  test.each([
    ['"use strict";', true],
    ["'use strict'\n", true],
    ['/* licence */ "use asm" ;"use strict";', true],
    ['"use strict"/**/\n!0;', true],
    ['// "use strict"\n', false],
    ['"use strict"\n.length;', false],
    ['"use strict" + "";', false],
    ['"use strict"\n+ "";', false],
    ['("use strict");', false],
    ['', false],
  ])('where it begins with %j', (start, expected) => {
    const context: { result?: boolean } = {}
    const pair = inject(file(start + strict))
    runInNewContext(text(pair), context)
    expect(context.result).toBe(expected)
  })

  test('where it ends without a new line, or with other comments', () => {
    const pair = inject(Buffer.from(`${CODE};${REFERENCE}`))
    expect(text(pair)).toMatch(/function bang\(\)\{\};\n\/\/# debugId=\S+\n\/\/# sourceMappingURL=app\.js\.map$/)
    const more = inject(Buffer.from(`${CODE}\n${REFERENCE}\n/* built */\n// today\n`))
    expect(text(more)).toMatch(/\/\/# debugId=\S+\n\/\/# sourceMappingURL=app\.js\.map\n\/\* built \*\/\n\/\/ today\n$/)
  })

  test('where comments of a bundled library stand within it', () => {
    const library = `lib()\n//# debugId=85314830-023f-4cf1-a267-535f4e37bb17\n//# sourceMappingURL=lib.js.map\n${CODE}`
    const pair = inject(Buffer.from(library))
    expect(pair.id).toMatch(UUID)
    expect(text(pair).trimEnd().split('\n').at(-1)).toBe(`//# debugId=${pair.id}`)
  })
})

describe('an id that a build tool wrote', () => {
  const ID = '85314830-023f-4cf1-a267-535f4e37bb17'
  test.each([
    ['in both', `//# debugId=${ID}\n`, { debugId: ID }],
    ['in capitals', `//# debugId=${ID.toUpperCase()}\n`, { debugId: ID }],
    ['in the file alone', `//# debugId=${ID}\n`, {}],
    ['in the map alone', '', { debugId: ID }],
    ['in the map alone by an older tool', '', { debug_id: ID }],
  ])('%s is kept', (_, comment, field) => {
    const pair = inject(Buffer.from(`${CODE}\n${comment}${REFERENCE}\n`), { ...MAP, ...field })
    expect(pair.id).toBe(ID)
    expect(text(pair).match(/\/\/# debugId=/g)).toHaveLength(1)
    expect(lineOf(pair, 'boom')).toBe(10)
    expect(injectId(pair).file.equals(pair.file)).toBe(true)
  })

  test('in the file is not the one in the map', () => {
    const other = { ...MAP, debugId: ID.replace('8', '9') }
    expect(() => inject(Buffer.from(`${CODE}\n//# debugId=${ID}\n`), other)).toThrow('say different debug ids')
  })
})

test.each([
  ['no JSON', '<html>', /no JSON/],
  ['no object', '[]', /no JSON object/],
  ['no map', '{}', /neither mappings nor sections/],
  ['sections without offsets', '{"sections":[{}]}', /sections lack an offset/],
])('a map that is %s is refused', (_, map, sentence) => {
  expect(() => injectId({ file: file(), map: Buffer.from(map) })).toThrow(sentence)
})

test('a map with a section that is elsewhere is refused where the prelude falls into it, and kept where it does not', () => {
  const elsewhere = { version: 3, sections: [{ offset: { line: 0, column: 0 }, url: 'part.js.map' }] }
  expect(() => inject(file('#!/usr/bin/env node\na()'), elsewhere)).toThrow('elsewhere')
  expect(JSON.parse(inject(file('a()'), elsewhere).map!.toString())).toMatchObject({ sections: [{ offset: { line: 1 } }] })
})

test('a map within the file that is not in base64 is refused', () => {
  const inline = Buffer.from('a()\n//# sourceMappingURL=data:application/json,{}')
  expect(() => injectId({ file: inline, map: undefined })).toThrow('not written in base64')
})
