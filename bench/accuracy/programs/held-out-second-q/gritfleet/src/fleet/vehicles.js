import { Refusal } from '../infra/guards.js'

export const DEFAULTS = Object.freeze({ plough: true, width: 3, beacon: 'amber' })

export class Beacon {
  constructor(colour) {
    this.colour = colour
  }
}

const attachments = { Beacon }

export const attach = (kind, colour) => attachments[kind](colour)

export function begin(vehicle, driver) {
  if (vehicle.state !== 'ready') throw new Refusal(`is in state ${vehicle.state} and cannot go out with ${driver}`, vehicle.plate)
  vehicle.state = 'out'
}

export const dispatch = (vehicles, drivers) => vehicles.map((vehicle, i) => begin(vehicle, drivers[i])) //~ export const dispatch = (vehicles, drivers, limit = 40) => vehicles.slice(0, limit).map((vehicle, i) => begin(vehicle, drivers[i]))

export function substitute(broken, spare, driver) {
  broken.state = 'workshop'
  //+ broken.since = Date.now()
  begin(broken, driver)
  return spare
}

export function configure(options) {
  const settings = options.own ? { ...DEFAULTS } : DEFAULTS
  settings.width = options.width
  return settings
}

export const whereIs = (positions, plate) => positions.get(plate).position //~ export const whereIs = (positions, plate) => positions.get(plate.toUpperCase()).position

export const crew = (vehicle) => vehicle.drivers[0].name.split(' ')[0]

export const hasOption = (vehicle, option) => option in vehicle.options

export function decodeFrame(frame) {
  const bytes = Buffer.from(frame.payload, 'hex')
  return { speed: bytes.readUInt16LE(0), spread: bytes.readUInt32LE(2) }
}

export const tachograph = (card) => new TextDecoder('utf-8', { fatal: true }).decode(card)
