'use strict'
const { Buffer } = require('node:buffer')

/** "01:52:30" to seconds. */
function runtimeToSeconds(text) {
  const [h, m, s] = text.split(':').map(Number)
  return h * 3600 + m * 60 + s
}

function timecode(text, fps) {
  const match = /^(\d\d):(\d\d):(\d\d):(\d\d)$/.exec(text)
  const [, h, m, s, f] = match
  return ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * fps + Number(f)
}

function jsonLines(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function need(object, key) {
  if (object[key] === undefined || object[key] === null) throw new TypeError(`Field "${key}" is required`)
  return object[key]
}

function base64Json(text) {
  return JSON.parse(Buffer.from(text, 'base64').toString('utf8'))
}

function positiveInt(value, what) {
  const number = Number(value)
  if (!Number.isInteger(number) || number <= 0) throw new RangeError(`${what} must be a positive whole number, got ${value}`)
  return number
}

module.exports = { runtimeToSeconds, timecode, jsonLines, need, base64Json, positiveInt }
