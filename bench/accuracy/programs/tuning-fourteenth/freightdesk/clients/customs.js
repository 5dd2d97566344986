'use strict'
const { getJson } = require('./http')
const net = require('node:net')

async function declare(number) {
  return getJson('customs', `/customs/${number}`)
}

function edi(message) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port: 9444 })
    socket.on('error', reject)
    socket.on('connect', () => socket.end(message, resolve))
  })
}

module.exports = { declare, edi }
