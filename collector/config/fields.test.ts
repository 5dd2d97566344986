import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { duration, endpoint, isLoopback, parseEndpoint, size } from './fields.ts'

describe('duration', () => {
  const rows: [text: string | number, ms: number][] = [
    ['5s', 5000],
    ['200ms', 200],
    ['1h30m', 5_400_000],
    ['1.5s', 1500],
    ['250us', 0.25],
    ['0', 0],
    [0, 0],
  ]
  for (const [text, ms] of rows) test(`reads ${text} as ${ms} ms`, () => expect(duration().parse(text)).toBe(ms))
  for (const text of ['5', 5, '', 's', '-1s', '5 s', '1h 30m', 'NaNs', '5d', true]) {
    test(`refuses ${JSON.stringify(text)}`, () => expect(duration().safeParse(text).success).toBe(false))
  }

  test('takes its default as text, and keeps its description for the JSON Schema', () => {
    const schema = z.strictObject({ wait: duration().prefault('5s').describe('How long') })
    expect(schema.parse({})).toEqual({ wait: 5000 })
    expect(z.toJSONSchema(schema, { io: 'input' }).properties?.['wait']).toMatchObject({ description: 'How long', default: '5s' })
  })
})

describe('size', () => {
  const rows: [text: string | number, bytes: number][] = [
    ['64MiB', 67_108_864],
    ['2GiB', 2_147_483_648],
    ['500kB', 500_000],
    ['1.5 KiB', 1536],
    ['10', 10],
    [4096, 4096],
  ]
  for (const [text, bytes] of rows) test(`reads ${text} as ${bytes} bytes`, () => expect(size().parse(text)).toBe(bytes))
  for (const text of ['', 'MiB', '-1', '5 parsecs', -1, null]) {
    test(`refuses ${JSON.stringify(text)}`, () => expect(size().safeParse(text).success).toBe(false))
  }
})

describe('endpoint', () => {
  test('takes host:port, and IPv6 in brackets', () => {
    expect(parseEndpoint('127.0.0.1:0')).toEqual({ host: '127.0.0.1', port: 0 })
    expect(parseEndpoint('[::1]:4318')).toEqual({ host: '::1', port: 4318 })
    expect(parseEndpoint('faultline.example.com:65535')).toEqual({ host: 'faultline.example.com', port: 65535 })
  })

  for (const text of ['localhost', ':4318', '4318', '127.0.0.1:65536', '::1:4318', 'http://localhost:4318', 'localhost:4318/v1', 'a b:1']) {
    test(`refuses ${text}`, () => expect(endpoint().safeParse(text).success).toBe(false))
  }
})

test('loopback is what only this machine can reach', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1']) expect(isLoopback(host)).toBe(true)
  for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.com', 'localhost.example.com']) expect(isLoopback(host)).toBe(false)
})
