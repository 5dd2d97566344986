import { describe, expect, test } from 'vitest'
import { substitute } from './substitute.ts'

const env = { HOST: 'localhost', EMPTY: '', ODD: 'a}${b:-c$$' }

describe('substitute', () => {
  const rows: [raw: string, text: string][] = [
    ['${env:HOST}', 'localhost'],
    ['${HOST}', 'localhost'],
    ['http://${env:HOST}:4318/${env:EMPTY}', 'http://localhost:4318/'],
    ['${env:NONE:-default}', 'default'],
    ['${NONE:-default}', 'default'],
    ['${env:NONE:-}', ''],
    ['${env:EMPTY:-default}', ''],
    ['${env:NONE:-127.0.0.1:4318}', '127.0.0.1:4318'],
    ['${env:NONE:-${env:HOST}:1}', 'localhost:1'],
    ['${env:HOST:-${env:NONE}}', 'localhost'],
    ['$$', '$'],
    ['$${env:HOST}', '${env:HOST}'],
    ['$$$${env:HOST}', '$${env:HOST}'],
    ['$$${env:HOST}', '$localhost'],
    ['$HOST costs 5$', '$HOST costs 5$'],
    ['${env:ODD}', 'a}${b:-c$$'],
  ]
  for (const [raw, text] of rows) {
    test(`${raw} becomes ${text === '' ? 'nothing' : text}`, () => {
      expect(substitute(raw, env)).toMatchObject({ text, problems: [] })
    })
  }

  test('a value that is one reference and nothing else is whole', () => {
    expect(substitute('${env:HOST}', env).whole).toBe(true)
    for (const raw of ['${HOST}${HOST}', ' ${HOST}', '$${HOST}', 'HOST']) expect(substitute(raw, env).whole).toBe(false)
  })

  test('each thing that can not be filled in is a problem', () => {
    expect(substitute('${env:A} ${env:B} ${http://x} ${1A}', {}).problems).toHaveLength(4)
    expect(substitute('${env:HOST', env).problems).toHaveLength(1)
  })

  test('names the variables that a value was made of', () => {
    expect(substitute('${env:HOST}-${env:NONE:-x}', env).variables).toEqual(['HOST'])
  })
})
