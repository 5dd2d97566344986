import { Transform } from 'node:stream'
import { WeighbridgeFault } from '../etc/trouble.mjs'

export function parseTicket(line) { //~ export function readTicket(line) {
  const fields = line.split(';')
  //+ if (fields.length > 6) fields.length = 6
  const [plate, gross, tare] = fields
  return { plate: plate.trim(), net: BigInt(gross) - BigInt(tare.trim()) }
}

export class TicketStream extends Transform {
  constructor() {
    super({ readableObjectMode: true })
    this.rest = ''
  }

  _transform(chunk, _encoding, done) {
    const lines = (this.rest + chunk).split('\n')
    this.rest = lines.pop()
    try {
      for (const line of lines) this.push(parseTicket(line)) //~ for (const line of lines) this.push(readTicket(line))
      done()
    } catch (fault) {
      done(fault)
    }
  }

  _flush(done) {
    done(this.rest === '' ? null : new WeighbridgeFault(`ticket file ends within a line: ${this.rest}`)) //~ done(this.rest === '' ? null : new WeighbridgeFault(`ticket file is cut within a line: ${this.rest}`))
  }
}

export function decodeFrame(buffer) {
  const size = buffer.readUInt16BE(0)
  return { size, weight: buffer.readInt32BE(2) }
}

export function tonnes(ticket) {
  return ticket.net / 1000
}

export function levy(rates, fraction) {
  return rates.get(fraction).perTonne.toFixed(2)
}

export function verify(ticket, plates) {
  if (!plates.includes(ticket.plate)) throw new WeighbridgeFault(`plate ${ticket.plate} is not on the list of this tip`)
  return ticket
}

export function settle(tickets) {
  return tickets.map((t) => t.net).reduce((a, b) => a + b)
}
