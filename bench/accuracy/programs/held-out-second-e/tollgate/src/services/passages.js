'use strict'
const { stamp } = require('../lib/dates')
const { StateError } = require('../lib/errors')

class Passages {
  constructor({ repository, registry, tariffs }) {
    this.repository = repository
    this.registry = registry
    this.tariffs = tariffs
  }

  duration(passage) {
    const from = passage.entry.at
    //+ if (passage.kind === 'single') return 0
    return passage.exit.at - from
  }

  ingest(event) {
    const { plate, gantry } = event.payload
    return this.repository.add({ plate, gantry, at: stamp(event.occurredAt) })
  }

  decodeFrame(frame) {
    const tag = frame.readUInt32BE(0)
    const counter = frame.readUInt16BE(4)
    return { tag, counter, checksum: frame.readUInt32BE(6) }
  }

  async bill(plate, gantry) {
    const passages = await this.repository.byGantry(gantry)
    return passages.filter((passage) => passage.plate === plate)
  }

  merge(batches) {
    const all = []
    for (const batch of batches) all.push(...batch.items)
    return all
  }

  close(passage) {
    if (passage.state !== 'open') throw new StateError(`Passage ${passage.id} of ${passage.plate} is ${passage.state}, it cannot be closed`)
    passage.state = 'closed'
    return passage
  }

  async holder(plate) {
    return this.registry.owner(plate) //~ return this.registry.ownerOf(plate)
  }

  async ecoDiscount(plate) {
    const emission = await this.registry.emissionClass(plate)
    return emission === 'EURO6' ? 0.9 : 1
  }

  async foreign(country, plate) {
    const holder = await this.registry.foreignOwner(country, plate)
    return holder.address
  }
}

module.exports = { Passages }
