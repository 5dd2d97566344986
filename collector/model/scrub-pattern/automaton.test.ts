import { describe, expect, it } from 'vitest'
import { Automaton, MATCH_LENGTH, PATTERN_STEPS } from './automaton.ts'

const replace = (pattern: string, text: string) => new Automaton(pattern).replace(text, (match) => `<${match}>`)

describe('a pattern of a person', () => {
  it.each([
    ['KD-\\d{6}', 'no KD-123456 and KD-12345', 'no <KD-123456> and KD-12345'],
    ['a|bc', 'abcab', '<a><bc><a>b'],
    ['(?:foo|ba[rz])+', 'xfoobarbaz!', 'x<foobarbaz>!'],
    ['[^ ]+@corp', 'to ann@corp', 'to <ann@corp>'],
    ['(?i)secret', 'SeCrEt secret', '<SeCrEt> <secret>'],
    ['\\bann\\b', 'ann, hannah ann', '<ann>, hannah <ann>'],
    ['^ann', 'ann ann', '<ann> ann'],
    ['ann$', 'ann ann', 'ann <ann>'],
    ['a{2,3}', 'aaaaa', '<aaa><aa>'],
    ['x[\\d-]*y', 'x1-2y xy', '<x1-2y> <xy>'],
    ['\\u00e9\\x41', 'éA', '<éA>'],
    ['(?<secret>a)(b)?', 'ab a', '<ab> <a>'],
    ['ä+', 'ääx', '<ää>x'],
    ['a.b', 'a\nb axb', 'a\nb <axb>'],
  ])('%s turns %j into %j, as far as it goes each time', (pattern, text, expected) => {
    expect(replace(pattern, text)).toBe(expected)
  })

  it.each([
    ['(a+)+b', 'a'],
    ['(a|aa)+b', 'a'],
    ['.*.*.*=', 'x'],
    ['(x+x+)+y', 'x'],
    ['(?:a|b)*a(?:a|b){30}c', 'ab'],
    ['([a-z]{0,99}[a-z]{0,99}){1,3}!', 'q'],
  ])('%s does not go back over a text of %j, and gives up when it is told to', (pattern, unit) => {
    const automaton = new Automaton(pattern)
    expect(automaton.replace(unit.repeat(300), () => '')).toBe(unit.repeat(300))
    let asked = 0
    const late = () => ++asked === 3
    const given = automaton.replace(unit.repeat(20_000), () => '', late)
    expect([undefined, unit.repeat(20_000)]).toContain(given)
    expect(asked).toBeLessThanOrEqual(3)
  })

  it('matches so much and no more', () => {
    expect(replace('a+b', `${'a'.repeat(MATCH_LENGTH - 1)}b`)).toMatch(/^<a+b>$/)
    expect(replace('^a+b', `${'a'.repeat(MATCH_LENGTH)}b`)).not.toContain('<')
  })

  it('gives up where its time is over', () => {
    expect(
      new Automaton('(a+)+b').replace(
        'a'.repeat(20_000),
        () => '',
        () => true,
      ),
    ).toBeUndefined()
  })

  it('goes on with few states remembered, whatever the text brings up', () => {
    const automaton = new Automaton('(?:a|b)*a(?:a|b){12}c')
    const text = Array.from({ length: 200 }, (_, i) => ((i * 7919) % 13 < 6 ? 'a' : 'b')).join('')
    expect(automaton.replace(`${text}c`, () => '!')).toBe(`${text}c`.replace(/(?:a|b)*a(?:a|b){12}c/g, '!'))
  })

  it.each([
    ['(?=a)', 'no look-ahead, look-behind or flags within the pattern'],
    ['(a)\\1', 'no reference back to a group'],
    ['a*?', 'no lazy repeat, as the longest match counts: [^x]* instead of .*?'],
    ['a**', 'one repeat after another in a group of its own'],
    ['(a', 'a ) for each ('],
    ['a)', 'a ( for each )'],
    ['[a', 'a ] for each ['],
    ['*a', 'something before *'],
    ['a{1000}', 'repeats of at most 256, or * or +'],
    ['a{3,2}', 'a repeat whose second number is not smaller than its first'],
    ['a^b', '^ and $ at the ends of the pattern alone, or \\^ and \\$'],
    ['a*', 'a pattern that can not match an empty text'],
    ['(?:a{256}){256}', `a pattern of at most ${PATTERN_STEPS} steps, its counted repeats written out`],
    ['^a|b', 'a group around alternatives, where ^, $ or \\b stands at an end of the pattern'],
    ['\\', 'a character after \\'],
    ['[z-a]', 'ranges in a class to go from a smaller to a larger character'],
  ])('%s is refused: expected %s', (pattern, message) => {
    expect(() => new Automaton(pattern)).toThrow(message)
  })

  it('says the same as the regular expressions of JavaScript, where those are greedy', () => {
    const patterns = ['a[bc]+', '(?:ab)*c', '[a-c]{2}', 'b?c+', '(?:a|b|c)c']
    let state = 1
    for (let i = 0; i < 200; i++) {
      let text = ''
      for (let k = 0; k < 12; k++) text += 'abc '[(state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % 4]
      for (const pattern of patterns) expect(replace(pattern, text)).toBe(text.replace(new RegExp(pattern, 'g'), '<$&>'))
    }
  })
})
