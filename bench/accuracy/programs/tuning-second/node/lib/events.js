import { EventEmitter } from 'node:events'
import { Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import ejs from 'ejs'
import { z } from 'zod'

export class Dock extends EventEmitter {
  constructor() {
    super()
    this.on('arrival', (ship) => this.#berth(ship))
    this.on('departure', function release(ship) {
      ship.crew.forEach((member) => member.badge.revoke())
    })
  }

  #berth(ship) {
    this.emit('berthed', ship.pilot.name)
  }
}

class ParseLine extends Transform {
  _transform(chunk, encoding, done) {
    const [id, kilos] = String(chunk).split(',')
    if (Number.isNaN(Number(kilos))) return done(new TypeError(`Line ${id}: ${kilos} is no weight`))

    done(null, kilos)
  }
}

export const importLines = (lines) => pipeline(
  Readable.from(lines), new ParseLine(), new Writable({ write: (chunk, encoding, done) => done() }),
)

export function remindLater(order, done) {
  setTimeout(() => {
    try {
      const text = order.due.toISOString()
      done(text)
    } catch (error) {
      done(error)
    }
  }, 1)
}

export const everyMinute = (alarm, done) => {
  const timer = setInterval(function tick() {
    clearInterval(timer)
    try {
      alarm.ring('x'.repeat(alarm.times))
    } catch (error) {
      done(error)
    }
  }, 1)
}

export const optimise = (load, done) => {
  const worker = new Worker(
    `const { workerData } = require('node:worker_threads')
     function pack(load) { if (load.kilos > load.limit) throw new Error('Load ' + load.id + ' of ' + load.good + ' does not fit') }
     pack(workerData)`,
    { eval: true, workerData: load },
  )
  worker.on('error', done)
}

const Mail = '<h1>Dear <%= user.name %></h1>\n<% for (const item of order.items) { %>\n<li><%= item.good.title %></li>\n<% } %>'
export const renderMail = (data) => ejs.render(Mail, data)

const Notice = '<p><%= port %> is <%= status.toUpperCase() %></p>'
export function renderNotice(data) {
  return ejs.render(Notice, data)
}

const Order = z.object({ id: z.number(), good: z.string() })
const Address = z.object({ city: z.string(), zip: z.string() })

export function acceptOrder(body) {
  return Order.parse(body)
}

export function acceptAddress(body) {
  const address = Address.parse(body)

  return address.city
}

export async function everyBooking(ids, load) {
  return Promise.all(ids.map(async (id) => {
    const row = await load(id)
    return row.owner.email
  }))
}

const cached = (fn) => {
  const known = new Map()
  return (key) => {
    if (!known.has(key)) known.set(key, fn(key))
    return known.get(key)
  }
}

export const currencyOf = cached((country) => ({ NL: { code: 'EUR' } })[country].code)
