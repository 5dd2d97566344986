'use strict'
const { check } = require('../lib/validate')

const perKm = { car: 9, van: 12, truck: 31 }

class Tariffs {
  constructor({ cache }) {
    this.cache = cache
    this.table = { A4: { night: { factor: 0.8 } }, A9: { night: { factor: 0.7 }, holiday: { factor: 1.2 } } }
  }

  factor(road, period) {
    return this.table[road][period].factor //~ return this.table[road][period].factor ?? 1
  }

  price(vehicle, km) {
    const base = perKm[vehicle.class]
    return vehicle.axles.count * base * km
  }

  publish(tariff) {
    return check('tariff', tariff)
  }

  async current(zone, on) {
    const tariff = await this.cache.tariff(zone, on)
    return tariff.perKm
  }

  neighbours(zone, graph, seen = []) {
    const found = graph[zone]
    return [zone, ...found.flatMap((next) => this.neighbours(next, graph, seen))]
  }
}

module.exports = { Tariffs }
