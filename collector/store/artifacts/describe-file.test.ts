import { describe, expect, test } from 'vitest'
import { injectId } from '../../../sdk/shared/debug-ids/inject-id.ts'
import { describeFile, lastComment } from './describe-file.ts'
import { resolveName } from './resolve-name.ts'
import { scanJson } from './scan-json.ts'

const ID = '85314830-023f-4cf1-a267-535f4e37bb17'
const describeText = (name: string, text: string) => describeFile(name, Buffer.from(text))

describe('what a file says of itself', () => {
  test.each([
    ['a string in the code is no comment', `a="//# debugId=${ID}";`, ''],
    ['the last one counts', `//# debugId=00000000-0000-4000-8000-00000000000a\n//# debugId=${ID}\n`, ID],
    ['case is lowered', `x\n//# debugId=${ID.toUpperCase()}`, ID],
    ['what is no UUID is none', 'x\n//# debugId=abc\n', ''],
    ['it may stand behind code and end in CRLF', `x;//# debugId=${ID}\r\n`, ID],
    ['an older form with @', `//@ debugId=${ID}`, ID],
  ])('debug id: %s', (_, text, expected) => {
    expect(describeText('~/a.js', text).debugId).toBe(expected)
  })

  test.each([
    ['https://cdn.example/js/a.js?v=1', '//# sourceMappingURL=a.js.map', 'https://cdn.example/js/a.js.map'],
    ['https://cdn.example/js/a.js', '//# sourceMappingURL=/maps/a.js.map?x', 'https://cdn.example/maps/a.js.map'],
    ['~/js/a.js', '//# sourceMappingURL=../maps/[id] ä.map', ''],
    ['~/js/a.js', '//# sourceMappingURL=../maps/[id].map', '~/maps/[id].map'],
    ['~/js/a.css', 'a{}\n/*# sourceMappingURL=a.css.map */', '~/js/a.css.map'],
    ['~/js/a.js', '//# sourceMappingURL=data:application/json;base64,e30=', 'data:'],
    ['~/js/a.js', 'x="//# sourceMappingURL=b.map"', ''],
    ['~/js/a.js', '', ''],
    ['/srv/app/dist/a.js', '//# sourceMappingURL=a.js.map', '/srv/app/dist/a.js.map'],
  ])('the map of %s with %s is %s', (name, text, expected) => {
    expect(describeText(name, text)).toMatchObject({ kind: 'source', mapName: expected })
  })

  test('a file and its map that were injected say one debug id', () => {
    const map = Buffer.from('{"version":3,"sources":[],"names":[],"mappings":""}')
    const pair = injectId({ file: Buffer.from('a()\n//# sourceMappingURL=a.js.map\n'), map })
    expect(describeFile('~/a.js', pair.file)).toEqual({ kind: 'source', debugId: pair.id, mapName: '~/a.js.map' })
    expect(describeFile('~/a.js.map', pair.map!)).toMatchObject({ kind: 'map', debugId: pair.id })
    const inline = Buffer.from(`a()\n//# sourceMappingURL=data:application/json;base64,${map.toString('base64')}\n`)
    const single = injectId({ file: inline, map: undefined })
    expect(describeFile('~/a.js', single.file)).toEqual({ kind: 'source', debugId: single.id, mapName: 'data:' })
  })

  test('a map is told by what it holds, also with a prefix or under another name', () => {
    const text = `{"version":3,"sourcesContent":["\\"debugId\\":\\"x\\" \\\\"],"mappings":"","debug_id":"${ID}","x":{"debugId":"y"}}`
    for (const prefix of ['', '\ufeff', ")]}'\n", ' \r\n']) {
      expect(describeText('~/bundle.json', prefix + text)).toEqual({ kind: 'map', debugId: ID, mapName: '' })
    }
    expect(describeText('~/data.json', '{"a":1}').kind).toBe('other')
    expect(describeText('~/a.js', '{"mappings":1} + 1').kind).toBe('source')
    expect(describeText('~/a.js', '').kind).toBe('source')
  })

  test('the debug id of an index map is its own, not that of a section', () => {
    const text = `{"version":3,"sections":[{"map":{"version":3,"debugId":"00000000-0000-4000-8000-00000000000a"}}],"debugId":"${ID}"}`
    expect(describeText('~/a.map', text).debugId).toBe(ID)
  })

  test.each(['..//', '../../../x', '//other/x', 'http://h/x', '.', './', '#', '?q', '~/x', '%', '\\x'])(
    'a reference of %j resolves to something against any name',
    (reference) => {
      for (const base of ['~/a/b.js', 'https://h', 'https://h/a.js', '/a.js', 'a.js', 'app:///a/b.js', '', '~', 'C:\\a\\b.js']) {
        expect(typeof resolveName(base, reference)).toBe('string')
      }
    },
  )

  test('a reference does not climb above the root', () => {
    expect(resolveName('~/a/b.js', '../../../x.map')).toBe('~/x.map')
    expect(resolveName('https://h/a.js', '../../x.map')).toBe('https://h/x.map')
    expect(resolveName('dist/a.js', '../x.map')).toBe('x.map')
    expect(resolveName('app:///a/b.js', 'b.js.map')).toBe('app:///a/b.js.map')
  })

  test('hostile input is read in linear time', () => {
    // Each would take minutes if a step looked back over what is behind it.
    const slashes = Buffer.from(`{"a":"${'\\\\'.repeat(8_000_000)}"}`)
    expect(scanJson(slashes, [])).toBeDefined()
    const quotes = Buffer.from(`{"a":"${'\\"'.repeat(4_000_000)}"}`)
    expect(scanJson(quotes, [])).toBeDefined()
    expect(scanJson(Buffer.from('{'.repeat(8_000_000)), [])).toBeUndefined()
    // 48 MiB of what looks like one.
    expect(lastComment(Buffer.from('//# debugId='.repeat(4_000_000) + "'"), 'debugId=')).toBeUndefined()
  })
})
