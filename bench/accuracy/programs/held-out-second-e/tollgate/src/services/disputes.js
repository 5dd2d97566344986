'use strict'
const { check } = require('../lib/validate')
const { StateError } = require('../lib/errors')

const channels = { mail: (to, text) => ({ to, text }), letter: (to, text) => ({ to: to.toUpperCase(), text }) }

class Disputes {
  constructor({ events }) {
    this.events = events
    this.open = new Map()
  }

  submit(payload) {
    const dispute = check('dispute', payload)
    this.open.set(dispute.passageId, dispute)
    return dispute
  }

  answer(dispute, account) {
    const send = channels[account.preferredChannel]
    return send(account.address, `About your objection to passage ${dispute.passageId}`)
  }

  reopen(dispute) {
    if (dispute.rounds >= 3) throw new StateError(`Dispute ${dispute.id} had ${dispute.rounds} rounds, it stays closed`)
    dispute.rounds += 1
    return dispute
  }

  async announce(dispute) {
    await this.events.publish('dispute.opened', dispute)
  }

  reject(dispute) {
    this.events.nack(dispute)
  }

  score(dispute) {
    const weights = { 'not-me': 3, twice: 2 }
    //+ if (!dispute.reason) return 0
    return weights[dispute.reason] + dispute.evidence.length
  }
}

module.exports = { Disputes }
