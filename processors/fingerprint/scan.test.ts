import { describe, expect, it } from 'vitest'
import { beginningsOf, END, OTHER } from './v1/beginnings.ts'
import { replaceValues } from './v1/scan.ts'
import { VALUE_ROWS } from './v1/values.ts'

const signs = (flags: Uint8Array): string =>
  [...flags].map((flag, sign) => (flag === 0 ? '' : sign === OTHER ? 'OTHER' : sign === END ? 'END' : String.fromCharCode(sign))).join('')

describe('beginningsOf', () => {
  it('names the first signs of all alternatives, past what may be left out', () => {
    expect(signs(beginningsOf('-?(?:[+]|(?:#x)*z)').apart)).toBe('#+-Zz')
  })

  it('lets no letter or digit begin within a word where the pattern says so', () => {
    expect(signs(beginningsOf(String.raw`\b[5/]`).inWord)).toBe('/')
    expect(signs(beginningsOf(String.raw`(?<![\w.])[5/]`).inWord)).toBe('')
    expect(signs(beginningsOf(String.raw`\(?(?<!\w)5`).inWord)).toBe('(')
    expect(signs(beginningsOf('5').inWord)).toBe('5')
  })

  it('names what stands behind the letters or the digits of a beginning, also where the match ends with them', () => {
    const { afterLetters, afterDigits } = beginningsOf(String.raw`(?:[a-z]+[:=]|\d{1,4}\.\d)`)
    expect(signs(afterLetters).replace(/[a-z]/gi, '')).toBe(':=')
    expect(signs(afterDigits).replace(/\d/g, '')).toBe('.')
    expect(beginningsOf('[a-z]+').afterLetters[END]).toBe(1)
  })

  it('heeds what a pattern looks ahead for at its beginning, and only there', () => {
    expect(signs(beginningsOf(String.raw`\b(?=[a-z_]{0,9}\d)[\w-]{4,}`).afterLetters).replace(/[a-z]/gi, '')).toBe('0123456789_')
    expect(signs(beginningsOf('-?(?=[+])[+a]').apart)).toBe('+-Aa')
  })

  it('tells signs that are not ASCII', () => {
    expect(['[^a]', '\u00ab', '\\S', '[a\u20ac]'].map((source) => beginningsOf(source).apart[OTHER])).toEqual([1, 1, 1, 1])
    expect(beginningsOf(String.raw`\w`).apart[OTHER]).toBe(0)
  })

  it.each(['(?<name>a)', 'a)', '(?:a', String.raw`(?:a)\1`])('refuses %j, which it can not read', (source) => {
    expect(() => beginningsOf(source)).toThrow(`Cannot read the pattern ${source}`)
  })
})

describe('replaceValues', () => {
  // The same search as one pattern, which is slow: what the signs of a place rule out is asked there too.
  const plain =
    '(?<=[a-z])[a-z]|(?<!=)(?!(?:status|exit|error|keyword|key|sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b)[a-z]+[ ,;]+[a-z]'
  const whole = new RegExp(`(?!${plain})(?:${VALUE_ROWS.map(({ pattern }) => pattern).join('|')})`, 'gi')
  const examples = VALUE_ROWS.flatMap((row) => row.examples)
  const around = ['', ' ', 'no ', 'x', '7', '_', '-', '.', ':', '=', '/', '"', '(', '\u00e9', '\u201c', ', ', 'key ', 'error ']

  it('finds what one search for all patterns would', () => {
    for (const [i, example] of examples.entries()) {
      for (const before of around) {
        for (const behind of [...around, examples[(i + 7) % examples.length]!]) {
          const line = before + example + behind
          expect(replaceValues(line, (found) => `{${found}}`)).toBe(line.replace(whole, '{$&}'))
        }
      }
    }
  })
})
