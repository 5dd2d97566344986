'use strict'
const { EventEmitter } = require('events')
const { hex } = require('../util/tags')

/** Messages as airlines send them each other, a line a field. */
class Decoder extends EventEmitter {
  feed(text) {
    const [head, ...lines] = text.split('\n')
    if (!head.startsWith('QU ')) return this.emit('error', new Error(`unknown priority in "${head}"`))
    this.emit('message', { to: head.slice(3), lines })
  }
}

exports.Decoder = Decoder

exports.fields = (lines) => Object.fromEntries(lines.map((line) => /^\.([A-Z])\/(.+)$/.exec(line).slice(1)))

exports.flightOf = (message) => message.fields.F.split('/')[1].slice(2)

exports.sequence = (block) => hex(block.seq)

exports.reply = (message, size) => {
  const out = Buffer.alloc(size)
  //+ out.fill(32)
  out.writeUInt16BE(message.number, 0)
  return out
}

exports.addresses = (text) => text.match(/[A-Z]{7}/g).map((each) => each.slice(0, 3))
