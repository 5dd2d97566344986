import { describe, expect, test } from 'vitest'
import { findRecord, intactLength, KIND, readRecord, RecordBuffer } from './record.ts'

function records(...texts: string[]): Buffer {
  const buffer = new RecordBuffer()
  texts.forEach((text, index) => buffer.add(KIND.event, index, JSON.stringify(text)))
  return buffer.take()
}

describe('a record', () => {
  test('comes back as it was written, whatever its text', () => {
    const texts = ['', 'a', '😀\u0000\ud800', 'x'.repeat(300_000)]
    const bytes = records(...texts)
    let at = 0
    for (const [index, text] of texts.entries()) {
      const record = readRecord(bytes, at)
      expect(record).toMatchObject({ kind: KIND.event, group: index })
      expect(JSON.parse(String(record?.payload))).toBe(text)
      at = record?.end ?? NaN
    }
    expect(at).toBe(bytes.length)
  })

  test('is not taken when a single bit of it is another', () => {
    const bytes = records('a text of some length')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = Buffer.from(bytes)
      damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(readRecord(damaged, 0)).toBeUndefined()
    }
  })

  test('is not taken when its end is missing', () => {
    const bytes = records('text')
    for (let length = 0; length < bytes.length; length++) expect(readRecord(bytes.subarray(0, length), 0)).toBeUndefined()
  })
})

test('findRecord finds the next intact record behind damage', () => {
  const bytes = records('one', 'two', 'three')
  const second = readRecord(bytes, 0)?.end as number
  bytes[second + 5] = 255
  expect(findRecord(bytes, second + 1)).toBe(readRecord(records('one', 'two', 'three'), second)?.end)
})

test('intactLength cuts the torn end alone, not what stands behind damage', () => {
  const bytes = records('one', 'two', 'three')
  expect(intactLength(bytes)).toBe(bytes.length)
  bytes[20] = 0
  expect(intactLength(bytes)).toBe(bytes.length)
  const third = readRecord(bytes, readRecord(records('one', 'two', 'three'), 0)?.end as number)?.end as number
  expect(intactLength(bytes.subarray(0, bytes.length - 1))).toBe(third)
  expect(intactLength(Buffer.alloc(10))).toBe(0)
})
