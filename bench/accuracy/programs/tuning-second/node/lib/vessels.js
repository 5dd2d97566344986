const fleet = [{ name: 'Aurora', slots: [] }]

export function findVessel(name) {
  const vessel = fleet.find((each) => each.name === name)
  if (vessel === undefined) throw new Error('Record not found')
  return vessel
}

export function findPort(name) {
  const port = ['Elsewhere'].find((each) => each === name)

  if (port === undefined) throw new Error('Record not found')
  return port
}

export class CapacityExceeded extends Error {
  name = 'CapacityExceeded'
  constructor(booking, free) {
    super(`Booking ${booking.id} (${booking.good}) needs ${booking.slots} slots, ${free} are free`)
  }
}

export async function assignVessel(booking) {
  const [vessel] = fleet

  if (vessel.slots.length < booking.slots) throw new CapacityExceeded(booking, vessel.slots.length)
  return vessel
}

export function* route(ports) {
  for (const port of ports) {
    yield port.code.toUpperCase()
  }
}

export function schedule(ports) {
  const legs = []
  for (const code of route(ports)) legs.push(code)
  return legs
}

export function legsBelow(leg, seen = []) {
  if (seen.length > leg.limit) throw new RangeError(`Route of ${leg.name} is circular: ${seen.join(' > ')}`)
  return legsBelow(leg, [...seen, leg.name.slice(0, 3)])
}

export function countContainers(tree) {
  let sum = tree.own

  for (const child of tree.children) sum += countContainers(child)
  return sum
}
