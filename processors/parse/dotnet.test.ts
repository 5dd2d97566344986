import { describe, expect, it } from 'vitest'
import { parseDotnet } from './dotnet.ts'

const brief = (text: string, message = ''): unknown[] =>
  parseDotnet(text, message).map(({ type, message, frames }) => [type, message, frames.map((frame) => `${frame.function}:${frame.line}`)])

const at = (name: string, line: number): string => `   at Acme.Cart.${name}(Int32 id) in C:\\src\\my cart.cs:line ${line}`

describe('parseDotnet', () => {
  it.each([
    ['on lines of their own', '\n ---> '],
    ['on one line, as before .NET Core 3', ' ---> '],
  ])('reads inner exceptions, outermost first: %s', (_, arrow) => {
    const text = [
      `A: outer${arrow}B: middle${arrow}C+D: inner`,
      at('Price', 3),
      '   --- End of inner exception stack trace ---',
      at('Total', 7),
      '--- End of stack trace from previous location ---',
      at('TotalAsync', 8),
      '   --- End of inner exception stack trace ---',
      at('Main', 9),
    ].join('\n')
    expect(brief(text, 'outer')).toEqual([
      ['A', 'outer', ['Main:9']],
      ['B', 'middle', ['Total:7', 'TotalAsync:8']],
      ['C+D', 'inner', ['Price:3']],
    ])
  })

  it('reads the members of an AggregateException, the first of which older versions write twice', () => {
    const head = [
      'System.AggregateException: several (a) (b)',
      ' ---> A: a',
      at('A', 1),
      '   --- End of inner exception stack trace ---',
      at('All', 2),
    ]
    const second = [
      ' ---> (Inner Exception #1) B: b',
      ' ---> C: c',
      at('C', 3),
      '   --- End of inner exception stack trace ---',
      `${at('B', 4)}<---`,
    ]
    const expected = [
      ['System.AggregateException', 'several (a) (b)', ['All:2']],
      ['A', 'a', ['A:1']],
      ['B', 'b', ['B:4']],
      ['C', 'c', ['C:3']],
    ]
    expect(brief([...head, ...second].join('\n'))).toEqual(expected)
    expect(brief([...head, '---> (Inner Exception #0) A: a', `${at('A', 1)}<---`, '', ...second].join('\n'))).toEqual(expected)
  })

  it.each([
    ['Acme.Cart..ctor(String id) in /src/Cart.cs:line 3', 'Acme.Cart', '.ctor', '/src/Cart.cs', 3, true],
    ['Acme.Map`2[System.String,System.Int32].Get[T.U](T key)', 'Acme.Map`2[System.String,System.Int32]', 'Get[T.U]', '', 0, true],
    ['Program.<>c__DisplayClass0_0.<<Main>$>b__2() in /a.cs:line 8', 'Program.<>c__DisplayClass0_0', '<<Main>$>b__2', '/a.cs', 8, true],
    ['Acme.Cart.Total (System.Int32 id) [0x00007] in /src/my cart.cs:12', 'Acme.Cart', 'Total', '/src/my cart.cs', 12, true],
    ['System.Object.M () [0x00000] in <3845a180c26b4889bc2d47593a665814>:0', 'System.Object', 'M', '', 0, false],
    ['(wrapper managed-to-native) System.Object.M(object)', 'System.Object', 'M', '', 0, false],
    ['lambda_method3(Closure, Object)', '', 'lambda_method3', '', 0, false],
    ['Interop.ThrowExceptionForIoErrno(ErrorInfo errorInfo)', 'Interop', 'ThrowExceptionForIoErrno', '', 0, false],
  ])('reads %s', (line, module, name, file, number, inApp) => {
    expect(parseDotnet(`E: x\n   at ${line}`, 'x')[0]!.frames).toMatchObject([{ module, function: name, file, line: number, inApp }])
  })

  it('reads type and code of an error of the system', () => {
    expect(
      brief(`A: x\n ---> System.Net.Sockets.SocketException (111): refused\n${at('B', 1)}\n   --- End of inner exception stack trace ---`),
    ).toEqual([
      ['A', 'x', []],
      ['System.Net.Sockets.SocketException', 'refused', ['B:1']],
    ])
  })

  it('reads a log that has all of it on one line', () => {
    expect(
      brief('A: not set. at Acme.Cart.Total() in C:\\src\\Cart.cs:line 4 at Acme.Main.Run(Int32 a, B b) in C:\\src\\Main.cs:line 3'),
    ).toEqual([['A', 'not set.', ['Total:4', 'Run:3']]])
  })

  it('reads no frame and no exception out of a message that looks like them', () => {
    const message = `remote ---> no:\n${at('Other', 1)}`
    expect(brief(`A: ${message}\n${at('Total', 2)}`, message)).toMatchObject([['A', expect.any(String), ['Total:2']]])
  })

  it.each(['', 'A: x', '   at ', '   at (', ' ---> ', '---> (Inner Exception #0) ', '<---', 'at noon (or so): we met'])(
    'finds no frame in %j',
    (text) => {
      expect(parseDotnet(text, '')).toEqual([])
    },
  )
})
