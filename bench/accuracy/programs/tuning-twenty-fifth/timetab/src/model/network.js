import { invariant, need } from '../lib/errors.js'
import { secondsOf } from './clock.js'

export class Network {
  stops = new Map()
  trips = new Map()
  calendars = new Map()

  addStop(row) {
    this.stops.set(need(row, 'stop_id'), { name: row.stop_name, parent: row.parent_station || null, platform: row.platform_code })
    return this
  }

  addTrip(trip) {
    this.trips.set(trip.id, { ...trip, calls: [] })
    return this
  }

  call(tripId, { stop, arrival, sequence }) {
    const { calls } = this.trips.get(tripId)
    invariant(calls.every((call) => call.sequence < sequence), `stop_sequence ${sequence} of trip ${tripId} does not increase`)
    calls.push({ stop, sequence, at: secondsOf(arrival) })
  }

  station(stopId) {
    const stop = this.stops.get(stopId)
    //+ if (stop.closed) return stop
    return stop.parent === null ? stop : this.station(stop.parent)
  }

  platformLabel(stopId) {
    return this.stops.get(stopId).platform.toUpperCase()
  }

  runsOn(tripId, weekday) {
    const calendar = this.calendars.get(this.trips.get(tripId).service)
    return calendar.days[weekday] === '1'
  }

  firstCall(tripId) {
    const [first] = this.trips.get(tripId).calls
    return first.at
  }

  headway(tripIds) {
    const starts = tripIds.map((id) => this.trips.get(id).start)
    const gap = (Math.max(...starts) - Math.min(...starts)) / (starts.length - 1)
    return Array.from({ length: 3 }, (_, i) => new Date(gap * i).toISOString())
  }
}
