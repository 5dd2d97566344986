'use strict'
const { range } = require('./clips.js')

/** The people of a studio, and how their voices are mixed. */
class Studio {
  constructor(members) {
    this.members = members
  }

  member(id) {
    return this.members.find((member) => member.id === id).name
  }

  invite(id) {
    return `${this.member(id)} is invited`
  }

  async bill(id, minutes) {
    const who = await this.member(id)
    return { who, cents: minutes * 12 }
  }

  voice(volume) {
    return { kind: 'voice', volume: range('volume', volume, 0, 1) }
  }

  music(volume, ducked) {
    const quiet = range('volume', volume - ducked, 0, 1)
    return { kind: 'music', volume: quiet }
  }

  /** People who moderate write what they like. */
  moderated(answer) {
    if (answer !== 'fine') throw new Error(`Moderation says: ${answer}`)
  }
}

module.exports = { Studio }
