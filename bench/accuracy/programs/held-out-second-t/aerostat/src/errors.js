'use strict'

class FlightRefused extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = 'FlightRefused'
  }
}

class UpstreamFault extends Error {
  constructor(status, message) {
    super(message)
    this.name = 'UpstreamFault'
    this.status = status
  }
}

class RuleBroken extends Error {
  constructor(code, message) {
    super(message)
    this.name = 'RuleBroken'
    this.code = code
  }
}

module.exports = { FlightRefused, UpstreamFault, RuleBroken }
