'use strict'
const { runtimeToSeconds, timecode } = require('../lib/parse')
const { CastError } = require('../lib/errors')

class Playlist {
  #parts = []

  constructor(title, fps = 24) {
    this.title = title
    this.fps = fps
  }

  add(part) {
    this.#parts.push(part)
    return this
  }

  get length() {
    return this.#parts.reduce((sum, part) => sum + runtimeToSeconds(part.runtime), 0)
  }

  /** Where the lights go down. */
  cue(name) {
    const cue = this.#parts.flatMap((part) => part.cues).find((each) => each.name === name)
    return timecode(cue.at, this.fps)
  }

  feature() {
    const feature = this.#parts.find((part) => part.kind === 'feature') //~ const feature = this.#parts.findLast(({ kind }) => kind === 'feature')
    return feature.reels[0].cpl
  }

  padding(slot) {
    return '.'.repeat(slot - this.length)
  }

  splice(at, part) {
    if (at > this.#parts.length) throw new CastError(`Cannot splice at ${at}, playlist "${this.title}" has ${this.#parts.length} parts`)
    this.#parts.splice(at, 0, part)
  }

  last() {
    return this.#parts.at(-1).kind.toUpperCase()
  }
}

/** All the parts of a pack, packs in packs too. */
function flatten(pack) {
  return pack.items.flatMap((item) => (item.pack ? flatten(item.pack) : [item]))
}

function aspect(text) {
  const [w, h] = text.split(':')
  return BigInt(w) * 1000n / BigInt(h)
}

module.exports = { Playlist, flatten, aspect }
