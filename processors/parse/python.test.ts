import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePython } from './python.ts'

const group = readFileSync(
  new URL('testdata/python reads a group, a cause and a message that looks like a frame/stack.txt', import.meta.url),
  'utf8',
)

describe('parsePython', () => {
  it('reads a group, a cause and a message that looks like a frame', () => {
    const parsed = parsePython(group, 'outer\n  File "fake.py", line 1, in nope')
    expect(parsed.map(({ type, message, frames }) => [type, message, frames.map((frame) => `${frame.function}:${frame.line}`)])).toEqual([
      ['RuntimeError', 'outer', ['outer:16', '<module>:18']],
      ['ExceptionGroup', 'many (2 sub-exceptions)', ['collect:8', 'outer:11']],
      ['ValueError', 'bad 1', ['inner:2', 'collect:6']],
      ['ValueError', 'bad 2', ['inner:2', 'collect:6']],
    ])
  })

  it('answers the chain outermost first, however the causes are tied', () => {
    const block = (name: string): string =>
      `Traceback (most recent call last):\n  File "/app/${name}.py", line 1, in ${name}\n    go()\n${name}.Error: ${name} failed\n`
    const text =
      block('a') +
      '\nDuring handling of the above exception, another exception occurred:\n\n' +
      block('b') +
      '\nThe above exception was the direct cause of the following exception:\n\n' +
      block('c')
    expect(parsePython(text, '').map(({ type, message }) => [type, message])).toEqual([
      ['c.Error', 'c failed'],
      ['b.Error', 'b failed'],
      ['a.Error', 'a failed'],
    ])
  })

  it.each([
    ['/app/.venv/lib/python3.12/site-packages/django/core/handlers/base.py', 'django.core.handlers.base', false],
    ['C:\\shop\\venv\\Lib\\site-packages\\flask\\__init__.py', 'flask', false],
    ['/usr/lib/python3/dist-packages/yaml/loader.py', 'yaml.loader', false],
    ['/usr/local/lib/python3.12/asyncio/tasks.py', 'asyncio.tasks', false],
    ['C:\\Python312\\Lib\\json\\decoder.py', 'json.decoder', false],
    ['<frozen importlib._bootstrap>', 'importlib._bootstrap', false],
    ['/app/shop/cart.py', '', true],
    ['/var/task/handler.py', '', true],
    ['<stdin>', '', true],
    ['<string>', '', false],
    ['<sqlalchemy generated _go() wrapper for sqlalchemy.orm.session.Session.commit>', '', false],
  ])('tells whose %s is', (file, module, inApp) => {
    const [exception] = parsePython(`Traceback (most recent call last):\n  File "${file}", line 3, in run\nValueError: x`, 'x')
    expect(exception!.frames[0]).toMatchObject({ file, module, inApp, function: 'run', line: 3 })
  })

  it('takes what Cython names by its module for a library, and what was given to -c for its own', () => {
    const [exception] = parsePython(
      'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\n  File "lib/sqlalchemy/engine/_result_cy.py", line 5, in sqlalchemy.engine._result_cy.Result._only_one_row\nValueError: x',
      'x',
    )
    expect(exception!.frames.map(({ module, inApp }) => [module, inApp])).toEqual([
      ['sqlalchemy.engine._result_cy.Result', false],
      ['', true],
    ])
  })

  it('passes over markers under the code, and puts repeated lines back', () => {
    const text =
      'Traceback (most recent call last):\n  File "a.py", line 9, in <module>\n    g()\n    ~^^\n  File "a.py", line 1, in f\n    f()\n  [Previous line repeated 3 more times]\nRecursionError: deep'
    const [exception] = parsePython(text, 'deep')
    expect(exception).toMatchObject({ type: 'RecursionError' })
    expect(exception!.frames.map((frame) => frame.function)).toEqual(['f', 'f', 'f', 'f', '<module>'])
    expect(exception!.frames[0]).not.toBe(exception!.frames[1])
  })

  it('reads what caused a member of a group behind that member, and an exception that was never raised', () => {
    const text = [
      'a.Never: not raised',
      '',
      'The above exception was the direct cause of the following exception:',
      '',
      '  + Exception Group Traceback (most recent call last):',
      '  |   File "a.py", line 1, in f',
      '  | ExceptionGroup: two (2 sub-exceptions)',
      '  +-+---------------- 1 ----------------',
      '    | Traceback (most recent call last):',
      '    |   File "a.py", line 2, in g',
      '    | KeyError: 1',
      '    | ',
      '    | During handling of the above exception, another exception occurred:',
      '    | ',
      '    | Traceback (most recent call last):',
      '    |   File "a.py", line 3, in h',
      '    | ValueError: 2',
      '    +---------------- 2 ----------------',
      '    | TypeError: 3',
      '    +------------------------------------',
    ].join('\n')
    expect(parsePython(text, 'two (2 sub-exceptions)').map(({ type }) => type)).toEqual([
      'ExceptionGroup',
      'ValueError',
      'KeyError',
      'TypeError',
      'a.Never',
    ])
  })

  it.each(['', 'ValueError: x', 'Traceback (most recent call last):', '  File "', '  File "x", line ', '+ | + |'])(
    'finds no frame in %j',
    (text) => {
      expect(parsePython(text, '')).toEqual([])
    },
  )
})
