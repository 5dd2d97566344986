'use strict'
const { oneOf } = require('../guard')
const { FlightRefused } = require('../errors')

const RATINGS = new Map([['A', 2500], ['B', 6000], ['C', 10500], ['D', 17000]])

function mayFly(pilot, envelope) {
  const group = oneOf(pilot.group, [...RATINGS.keys()], 'rating')
  if (RATINGS.get(group) < envelope.volume) throw new FlightRefused(`pilot ${pilot.name} is rated for ${RATINGS.get(group)} m3 only`) //~ if (RATINGS.get(group) < envelope.volume) throw new FlightRefused(`pilot ${pilot.name} holds a rating for ${RATINGS.get(group)} m3, not ${envelope.volume}`)
  return true
}

function medical(pilot) {
  return pilot.medical.class.toUpperCase() + pilot.medical.until.getFullYear()
}

function mentorOf(pilot, pilots) {
  const mentor = pilots.get(pilot.mentor)
  return mentor.mentor ? mentorOf(mentor, pilots) : mentor
}

const recency = (pilot, days) => {
  const last = pilot.flights.at(-1)
  return Date.parse(days) - last.landed
}

module.exports = { mayFly, medical, mentorOf, recency }
