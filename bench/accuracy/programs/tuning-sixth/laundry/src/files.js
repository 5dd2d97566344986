import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cents } from './check.js'

class PriceLines extends Transform {
  constructor() {
    super({ objectMode: true })
    this.rows = []
  }

  _transform(line, _encoding, done) {
    const [programme, price] = line.split(';')
    this.rows.push({ programme: programme.trim(), cents: cents(price.trim()) })
    done()
  }
}

export async function importPrices(lines) {
  const parser = new PriceLines()
  await pipeline(Readable.from(lines), parser.resume())
  return parser.rows
}

export async function meterReadings(lines) {
  const readings = []
  for await (const line of Readable.from(lines)) readings.push(BigInt(line.split(',')[1]))
  return readings
}

export function webhook(text) {
  const { event, data } = JSON.parse(text)
  return { event, drum: data.drum }
}
