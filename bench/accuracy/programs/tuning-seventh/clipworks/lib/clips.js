'use strict'
const assert = require('node:assert')

/** What is wrong with a clip, with a code that the page knows. */
class ClipError extends Error {
  constructor(code, message) {
    super(message)
    this.name = 'ClipError'
    this.code = code
  }
}

function range(what, value, low, high) {
  if (!(value >= low && value <= high)) throw new ClipError('CLIP_RANGE', `${what} must be from ${low} to ${high}, got ${value}`)
  return value
}

const presets = { small: (clip) => ({ ...clip, width: 640 }), large: (clip) => ({ ...clip, width: 1920 }) }

const seconds = (text) => {
  const parts = text.split(':').map(Number)
  if (parts.length !== 3) throw new ClipError('CLIP_TIMECODE', `Not a timecode: ${text}`)
  return parts.reduce((sum, part) => sum * 60 + part)
}

const cut = (clip, from, to) => ({ ...clip, length: range('end of cut', to, from, clip.length) - from })
const fade = (clip, length) => ({ ...clip, fade: range('fade', length, 0, clip.length / 2) })
const codec = (clip) => clip.tracks.find(({ kind }) => kind === 'audio').codec
const scale = (clip, preset) => presets[preset](clip)
const loudest = (clip) => clip.tracks.map(({ peak }) => peak).reduce((one, two) => Math.max(one, two))
const stamp = (clip) => new Date(clip.recorded).toISOString()
const chapters = (clip) => [...clip.chapters].map(([title]) => title)
const depth = (folder) => 1 + Math.max(...folder.children.map(depth))

function crop(clip, width) {
  clip.width = width
  return clip
}

function sync(video, audio) {
  assert.ok(Math.abs(video - audio) < 100, `tracks are ${Math.abs(video - audio)} ms apart`)
}

function frames(list) {
  assert.strictEqual(list.length % 2, 0)
  return list.length / 2
}

/** Settings that do not give undefined for what is misspelt. */
const strict = (settings) =>
  new Proxy(settings, {
    get(target, name) {
      if (!(name in target)) throw new ReferenceError(`Setting "${String(name)}" is not defined`)
      return target[name]
    },
  })

module.exports = { ClipError, chapters, codec, crop, cut, depth, fade, frames, loudest, range, scale, seconds, stamp, strict, sync }
