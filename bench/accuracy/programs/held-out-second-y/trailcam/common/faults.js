'use strict'

class IntakeError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = 'IntakeError'
  }
}

class StationOffline extends Error {
  constructor(station, hours) {
    super(`Station ${station} has not reported for ${hours} h`)
    this.name = 'StationOffline'
    this.code = 'E_STATION_OFFLINE'
  }
}

class TaxonError extends TypeError {}

class QuotaReached extends Error {
  get name() {
    return 'QuotaReached'
  }
}

module.exports = { IntakeError, StationOffline, TaxonError, QuotaReached }
