import { describe, expect, test } from 'vitest'
import { placeProblems, readRules, writeRules } from './rules-text.ts'

const TEXT = `- match: { type: ApiError }
  fingerprint: [timeout, '{{ service }}']
# what is generated
- match:
    file: src/generated/**
  frames: libary`

const trouble = (at: string) => ({
  status: 400,
  kind: 'bad-request',
  title: '',
  detail: '',
  errors: [{ at, expected: 'one of in_app, library' }],
})

describe('rules as text', () => {
  test('are read as in a config file, and written so that they read the same', () => {
    const read = readRules(TEXT)
    const rules = 'rules' in read ? (read.rules as object[]) : []
    expect(rules[0]).toEqual({ match: { type: 'ApiError' }, fingerprint: ['timeout', '{{ service }}'] })
    expect(readRules(writeRules(rules))).toMatchObject({ rules })
    expect(writeRules(rules.slice(0, 1))).toBe('- match: { type: ApiError }\n  fingerprint: [ timeout, "{{ service }}" ]')
    expect(readRules(' \n')).toMatchObject({ rules: [] })
  })

  test('say the line where they can not be read', () => {
    expect(readRules('- match: { type: A }\n- match: [')).toMatchObject({ problems: [{ line: 2 }] })
    expect(readRules('match: a')).toMatchObject({ problems: [{ line: 1, message: expect.stringContaining('a list') }] })
  })

  test('what the server finds wrong stands at its line', () => {
    const read = readRules(TEXT)
    expect(placeProblems(trouble('body.settings.grouping.rules[1].frames'), read)).toEqual([
      { line: 6, message: 'frames: one of in_app, library' },
    ])
    expect(placeProblems(trouble('body.settings.rules.1.match.tpye'), read)).toMatchObject([{ line: 5 }])
    expect(placeProblems(trouble('body.version'), read)).toMatchObject([{ line: 0 }])
  })
})
