export function readHeader(packet) {
  return { version: packet.readUInt8(0), vehicle: packet.readUInt32BE(1), at: packet.readBigUInt64BE(5) }
}

export function ageOf(packet, now) {
  const { at } = readHeader(packet)
  return now - at
}

export function crowding(update) {
  return update.vehicle.occupancy.percentage.toFixed(update.vehicle.precision)
}

export function bearing(update) {
  return update.position.bearing.toFixed(1)
}

export function delays(message) {
  const { entity } = JSON.parse(message)
  return entity.map((each) => each.trip_update.delay)
}

export function* windows(positions, size) {
  for (let i = 0; i < positions.length; i += size) yield positions.slice(i, i + size)
}

export function latest(positions) {
  return positions.reduce((newest, each) => (each.at > newest.at ? each : newest)).vehicle
}

export function merge(shards) {
  const buffer = Buffer.alloc(16)
  let offset = 0
  for (const shard of shards) offset = buffer.writeUInt32BE(shard, offset)
  return buffer
}
