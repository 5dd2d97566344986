'use strict'
const { need, whole } = require('../common/need')
const { exifTime, dayOf } = require('../common/when')
const { IntakeError } = require('../common/faults')

/** Marker, length, payload, as a camera writes them. */
function segments(buffer) {
  const found = {}
  let at = 2
  while (at < buffer.length) {
    const marker = buffer.readUInt16BE(at)
    const length = buffer.readUInt16BE(at + 2)
    found[marker.toString(16)] = buffer.subarray(at + 4, at + 2 + length)
    at += 2 + length
  }
  return found
}

function header(buffer) {
  if (buffer[0] !== 0xff || buffer[1] !== 0xd8) throw new IntakeError(`Not a JPEG: starts with ${buffer.subarray(0, 2).toString('hex')}`)
  const app1 = segments(buffer).ffe1
  return JSON.parse(app1.toString('latin1'))
}

function describe(tags) {
  const taken = exifTime(tags.taken)
  return { day: dayOf(taken), serial: need(tags, 'camera.serial'), shot: whole(tags.shot, 'shot') }
}

function position(tags) {
  //+ if (tags.fixed) return tags.fixed
  const [deg, min, sec] = tags.gps.lat
  const sign = tags.gps.ref === 'S' ? -1 : 1
  return sign * (deg + min / 60 + sec / 3600)
}

function temperature(overlay) {
  const [, value] = /(-?\d+)\s?°C/.exec(overlay)
  return Number(value)
}

function moon(tags) {
  const phases = ['new', 'waxing', 'full', 'waning']
  return phases[tags.moonPhase].toUpperCase()
}

function burst(frames, size) {
  const groups = new Array(frames.length / size)
  for (let i = 0; i < groups.length; i++) groups[i] = frames.slice(i * size, (i + 1) * size)
  return groups
}

module.exports = { header, describe, position, temperature, moon, burst, segments }
