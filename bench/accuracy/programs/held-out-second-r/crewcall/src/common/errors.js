'use strict'

class CrewcallError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.name
  }
}

class DoubleBooking extends CrewcallError {
  constructor(person, day, other) {
    super(`${person} is already on ${other} on ${day}`)
    this.code = 'DOUBLE_BOOKING'
  }
}

class GuardianNeeded extends CrewcallError {}

class RateMissing extends CrewcallError {}

class PartnerRefused extends CrewcallError {
  constructor(partner, status, body) {
    super(`${partner} answered ${status}: ${body}`)
    this.status = status
  }
}

module.exports = { CrewcallError, DoubleBooking, GuardianNeeded, PartnerRefused, RateMissing }
