'use strict'
const { Readable, Transform, Writable } = require('node:stream')
const { pipeline } = require('node:stream/promises')
const { createGunzip } = require('node:zlib')

class CsvRow extends Transform {
  constructor() {
    super({ objectMode: true })
  }

  _transform(row, _encoding, done) {
    done(null, `${row.id};${row.price.toFixed(2)};${row.paper}\n`)
  }
}

function sink() {
  const chunks = []
  const stream = new Writable({
    objectMode: true,
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { chunks, stream }
}

async function accounting(rows) {
  const { chunks, stream } = sink()
  await pipeline(Readable.from(rows), new CsvRow(), stream)
  return chunks.join('')
}

async function restore(archive) {
  const { chunks, stream } = sink()
  await pipeline(Readable.from([archive]), createGunzip(), stream)
  return Buffer.concat(chunks)
}

async function* lines(source) {
  let number = 0
  for await (const chunk of source) {
    for (const text of String(chunk).split('\n')) {
      number += 1
      const [id, paper, copies] = text.split(';')
      if (copies === undefined) throw new SyntaxError(`Line ${number} of the import has no copies: ${text}`)
      yield { id, paper, copies: Number(copies) }
    }
  }
}

async function importOrders(source) {
  const orders = []
  for await (const order of lines(source)) orders.push(order)
  return orders
}

module.exports = { accounting, importOrders, restore }
