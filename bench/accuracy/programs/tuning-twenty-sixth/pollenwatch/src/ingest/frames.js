'use strict'

const { createHmac, timingSafeEqual, createDecipheriv, createSign } = require('node:crypto')

function header(frame) {
  return { version: frame.readUInt8(0), count: frame.readUInt16BE(1), at: frame.readUInt32BE(3) }
}

function* particles(frame) {
  const { count } = header(frame)
  for (let i = 0; i < count; i++) yield frame.readInt32LE(7 + i * 4)
}

function verify(frame, signature, key) {
  const expected = createHmac('sha256', key).update(frame).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}

function unseal(sealed, key, iv) {
  const opener = createDecipheriv('aes-256-cbc', key, iv)
  return Buffer.concat([opener.update(sealed), opener.final()])
}

function seal(text, pem) {
  return createSign('sha256').update(text).sign(pem, 'base64')
}

function remark(bytes) {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

module.exports = { header, particles, verify, unseal, seal, remark }
