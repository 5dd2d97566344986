import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

export class LineSplitter extends Transform {
  constructor() {
    super({ readableObjectMode: true })
    this.rest = ''
  }
  _transform(chunk, _, done) {
    const parts = (this.rest + chunk).split('\n')
    this.rest = parts.pop()
    try {
      for (const part of parts) this.push(JSON.parse(part))
      done()
    } catch (error) {
      done(error)
    }
  }
}

export async function readings(chunks) {
  const seen = []
  await pipeline(Readable.from(chunks), new LineSplitter(), async function* (source) {
    for await (const one of source) seen.push(one.lamp.id)
  })
  return seen
}

export const meterRows = (text) => parse(text, { columns: true, cast: (value, { column }) => (column === 'kwh' ? BigInt(value) : value) })

export function works(text) {
  const ok = XMLValidator.validate(text)
  if (ok !== true) throw new SyntaxError(`works order: ${ok.err.msg}`)
  const order = new XMLParser({ ignoreAttributes: false }).parse(text).order
  return order.task.map((task) => task['@_pole'])
}
