import { describe, expect, test } from 'vitest'
import { exampleEvent } from '../contract/event.ts'
import { LIMITS } from '../model/limits.ts'
import { compileOwnership } from './compile.ts'
import { importCodeowners } from './import-codeowners.ts'
import { mergeImport } from './merge-import.ts'
import { readRules } from './read-rules.ts'

const rulesOf = (text: string) => importCodeowners(text).rules.split('\n')
const notesOf = (text: string) => importCodeowners(text).notes.map(({ line, taken, why }) => `${line} ${taken ? '' : 'not taken: '}${why}`)
const owner = (text: string, file: string): string | undefined => {
  const raw = { function: 'f', file, line: 1, column: 1 }
  const frames = [{ ...raw, module: '', inApp: true, raw, status: 'raw' as const }]
  const event = exampleEvent({ exceptions: [{ type: 'E', message: '', stack: '', frames }] })
  return compileOwnership(importCodeowners(text).rules)(event)?.owners.join(' ')
}

describe('a CODEOWNERS', () => {
  // The cases of docs.github.com, "About code owners".
  test.each([
    ['* @acme/all', '/srv/app/x/y.ts', '#all'],
    ['*.js @ada', '/srv/app/x/y.js', '@ada'],
    ['/build/logs/ @ada', '/srv/app/build/logs/a/b.txt', '@ada'],
    ['/** @ada', '/srv/a/b.ts', '@ada'],
    ['docs/* @ada', '/srv/docs/start.md', '@ada'],
    ['docs/* @ada', '/srv/docs/build/start.md', undefined],
    ['apps/ @ada', '/srv/x/apps/y/z.rb', '@ada'],
    ['**/logs @ada', '/build/logs/a.txt', '@ada'],
    ['**/logs @ada', '/deeply/nested/logs/x/a.txt', '@ada'],
    ['/apps/ @ada\n/apps/github', '/srv/apps/github/x.rb', ''],
    ['/apps/ @ada\n/apps/github @bo', '/srv/apps/github/x.rb', '@bo'],
    ['*.go docs@example.com # go', '/srv/a.go', '@docs@example.com'],
    ['path\\ with\\ spaces/ @ada', '/srv/path with spaces/a.rb', '@ada'],
    ['\\#file.rb @ada', '/srv/#file.rb', '@ada'],
    ['app/[id]/page.tsx @ada', '/srv/app/[id]/page.tsx', '@ada'],
  ])('%j owns %s: %s', (text, file, expected) => {
    expect(owner(text, file)).toBe(expected)
  })

  test('keeps its comments and its order, and every rule can be read', () => {
    const rules = rulesOf('#everything\n* @acme/all\n\n## pay\n/src/pay/ @acme/payments @ada\nvendor/')
    expect(rules).toEqual(['# everything', 'path:** #all', '', '# pay', 'path:src/pay/ #payments @ada', 'path:vendor/ nobody'])
    expect(readRules(rules.join('\n')).problems).toEqual([])
  })

  test('names teams without their organisation where all have the same one', () => {
    expect(importCodeowners('* @acme/all\na @acme/web/shop').teams).toEqual([
      { from: '@acme/all', to: '#all' },
      { from: '@acme/web/shop', to: '#web/shop' },
    ])
    expect(rulesOf('* @acme/all @other/all')).toEqual(['path:** #acme/all #other/all'])
  })

  test('of GitLab has sections with default owners, optional ones, and exclusions', () => {
    const text = '[Docs][2] @docs\ndocs/\nREADME.md @ada\n!docs/api/\ndocs/api/x.md\n^[Database] @acme/db\nmodel/\n[DOCS]\nman/'
    expect(rulesOf(text)).toEqual([
      '# [Docs]',
      'path:docs/ @docs',
      'path:README.md @ada',
      'path:docs/api/x.md @docs',
      'path:docs/api/ nobody',
      '# [Database]',
      'path:model/ #db',
      '# [DOCS]',
      'path:man/ @docs',
    ])
    expect(notesOf(text)).toEqual([expect.stringMatching(/^6 GitLab asks an owner of each section/)])
  })

  test('says line by line what is not taken, or not as it was meant', () => {
    expect(notesOf('* @@maintainer\n/*.js @ada\nsrc/[ab].ts @ada\na bo @ada\nb bo')).toEqual([
      '1 @@maintainer is a role, whose people only GitLab knows: name a team or a person',
      '1 not taken: no owner is left that can be taken',
      '2 not taken: it means files at the root alone, which a stack trace does not tell; write path: with a folder',
      '3 brackets are taken as they are, not as a choice of letters',
      '4 bo is no owner: expected @name, @organisation/team or an address',
      '5 bo is no owner: expected @name, @organisation/team or an address',
      '5 not taken: no owner is left that can be taken',
    ])
    expect(importCodeowners('/*.js @ada').taken).toBe(0)
  })

  test('is taken up to limits', () => {
    const { taken, notes } = importCodeowners('a @a\n'.repeat(LIMITS.ownershipRules + 1))
    expect([taken, notes]).toEqual([5000, [{ line: 5001, text: 'a @a', taken: false, why: 'there are more than 5000 rules' }]])
    const owners = Array.from({ length: LIMITS.ownersPerRule + 1 }, (_, i) => `@a${i}`).join(' ')
    expect(notesOf(`a ${owners}`)).toEqual(['1 only the first 10 owners are taken'])
    expect(notesOf(`${'a'.repeat(LIMITS.ruleTextLength + 1)} @a`)).toEqual(['1 not taken: it has more than 512 letters'])
  })
})

describe('what is imported', () => {
  test('stands above what people wrote, and replaces what was imported before', () => {
    const first = mergeImport('service:checkout #checkout\n', 'path:a #a')
    expect(first.split('\n').slice(1)).toEqual(['path:a #a', '# end of CODEOWNERS', '', 'service:checkout #checkout', ''])
    const second = mergeImport(`# ours\n${first}`, 'path:b #b')
    expect(second.split('\n')[0]).toBe('# ours')
    expect(second).not.toContain('path:a')
    expect(mergeImport(second, 'path:b #b')).toBe(second)
    expect(readRules(second).rules.map(({ text }) => text)).toEqual(['path:b #b', 'service:checkout #checkout'])
  })
})
