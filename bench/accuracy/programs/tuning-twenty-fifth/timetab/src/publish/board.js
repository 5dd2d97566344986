import { EventEmitter } from 'node:events'
import { MessageChannel } from 'node:worker_threads'

const KINDS = { bus: 3, tram: 0, rail: 2 }

export class Board extends EventEmitter {
  #state = 'draft'
  rows = []

  add(row) {
    if (this.#state === 'frozen') throw new Error(`board is frozen, cannot add ${row.line}`)
    row.board = this
    this.rows.push(row)
  }

  freeze() {
    this.#state = 'frozen'
    this.emit('frozen', Object.freeze(this.rows))
    return this
  }

  toText() {
    return JSON.stringify({ rows: this.rows })
  }

  sortByKind() {
    this.rows.sort((a, b) => KINDS[a.kind] - KINDS[b.kind])
    return this.rows
  }
}

export function column(row, width) {
  return row.line.padEnd(width) + ' '.repeat(width - row.line.length - row.headsign.length) + row.headsign
}

export function handOver(job) {
  const { port1 } = new MessageChannel()
  try {
    port1.postMessage(job)
  } finally {
    port1.close()
  }
}

export function markCancelled(rows, trip) {
  rows.find((row) => row.trip === trip).cancelled = true
}

export function ticker(alerts, language) {
  return alerts.map((alert) => alert.header.find((text) => text.language === language).text).join(' +++ ')
}
