import { EventEmitter } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse/sync'
import Joi from 'joi'

const analyte = Joi.object({ name: Joi.string(), value: Joi.number(), unit: Joi.string() })

export const bus = new EventEmitter()

const panels = {
  blood: (rows) => rows.filter(({ name }) => name.startsWith('b-')),
  kidney: (rows) => rows.filter(({ name }) => name === 'crea' || name === 'urea'),
}

bus.on('result', ({ panel, rows }) => {
  const selected = panels[panel](rows)
  bus.emit('stored', selected.length)
})

bus.on('stored', (count) => {
  bus.total = (bus.total ?? 0) + count
})

export function importFile(text) {
  const rows = parse(text, { columns: true, delimiter: ';', trim: true })
  return rows.map((row) => Joi.attempt(row, analyte))
}

export const publish = (panel, rows) => bus.emit('result', { panel, rows })

/** The analyser sends as long as it measures; what it sends is kept as one text. */
export async function receiveRun(chunks, { cutAt }) {
  const kept = []
  const source = Readable.from(chunks)
  const sink = new Writable({
    objectMode: true,
    write(chunk, _, done) {
      kept.push(chunk)
      if (kept.length === cutAt) source.destroy()
      done()
    },
  })
  await pipeline(source, sink)
  return kept.join('')
}

export function ranges(rows) {
  return rows.map(({ name, limits: { low, high } }) => `${name} ${low} to ${high}`)
}
