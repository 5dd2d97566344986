import { open, readFile } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export async function exportRows(rows, sink) {
  const out = []
  await pipeline(Readable.from(pages(rows)), toCsv(), async function (lines) {
    for await (const line of lines) out.push(line)
  })
  return sink ? sink(out) : out
}

function* pages(rows) {
  for (const row of rows) {
    if (row.void) continue
    yield { number: row.number, due: dueDate(row) }
  }
}

function dueDate(row) {
  const day = new Date(row.date)
  day.setDate(day.getDate() + row.days)
  return day.toISOString().slice(0, 10)
}

function toCsv() {
  return new Transform({
    objectMode: true,
    transform(row, encoding, done) {
      try {
        done(null, [row.number.padStart(8, '0'), row.due].join(';'))
      } catch (error) {
        done(error)
      }
    },
  })
}

export async function attach(path) {
  const handle = await open(path, 'r')
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

export async function template(name) {
  return readFile(new URL(`../templates/${name}.txt`, import.meta.url), 'utf8')
}

export function snapshot(invoice) {
  return JSON.stringify({ at: invoice.date, invoice })
}

export function header(invoice) {
  const buffer = Buffer.alloc(8)
  buffer.writeUInt16BE(invoice.pages, 0)
  buffer.writeUInt32BE(invoice.sequence, 2)
  return buffer
}
