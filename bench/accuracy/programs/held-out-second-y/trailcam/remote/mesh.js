'use strict'
const net = require('node:net')
const http = require('node:http')
const dns = require('node:dns/promises')
const { StationOffline } = require('../common/faults')

/** What talks to stations in the woods. */
const mesh = {
  ping: (port) =>
    new Promise((resolve, reject) => {
      net.connect({ port, host: '127.0.0.1' }, resolve).on('error', reject)
    }),

  resolve: (host) => dns.lookup(host),

  async beacon(url) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(40) })
    return answer.json()
  },

  seen(station, hours) {
    if (hours > 24) throw new StationOffline(station, hours)
    return hours
  },

  firmware(url) {
    return new Promise((resolve, reject) => {
      http.get(url, { agent: false }, (answer) => {
        answer.resume()
        if (answer.statusCode !== 200) reject(new Error(`Firmware server said ${answer.statusCode} for ${new URL(url).pathname}`))
        else resolve(answer)
      }).on('error', reject)
    })
  },

  battery(report) {
    const volts = BigInt(report.millivolts)
    return volts / 1000n
  },

  decode(packet) {
    const view = new DataView(packet.buffer, packet.byteOffset, packet.length)
    return { id: view.getUint32(0), drift: view.getFloat64(4) }
  },
}

module.exports = mesh
