'use strict'
const screens = require('../store/screens')
const { CastError, Refused } = require('../lib/errors')
const { weekOf } = require('../lib/dates')

class Schedule {
  constructor(theatre) {
    this.theatre = theatre
    this.shows = []
    this.locked = false
  }

  book(show) {
    if (this.locked) throw new CastError(`Week of ${this.theatre} is locked, "${show.title}" not booked`)
    const clash = this.shows.find((other) => other.screen === show.screen && other.start < show.end && show.start < other.end)
    if (clash) throw new Refused(`"${show.title}" overlaps "${clash.title}" on screen ${show.screen}`, 409)
    this.shows.push(show)
  }

  lock() {
    this.locked = true
    Object.freeze(this.shows)
  }

  cancel(title) {
    const index = this.shows.findIndex((show) => show.title === title)
    const [gone] = this.shows.splice(index, 1)
    return gone
  }

  swap(a, b) {
    const show = this.shows[a]
    show.screen = this.shows[b].screen
  }
}

function busiest(schedule) {
  const counts = Object.groupBy ? Object.groupBy(schedule.shows, (show) => show.screen) : group(schedule.shows)
  return Object.values(counts)
    .reduce((a, b) => (a.length >= b.length ? a : b))
    .length
}

function group(shows) {
  const all = {}
  for (const show of shows) (all[show.screen] ??= []).push(show)
  return all
}

function seatsFree(show) {
  return screens.find(show.screen).seats - show.sold
}

function weekStart(label) {
  return weekOf(label)
}

module.exports = { Schedule, busiest, seatsFree, weekStart }
