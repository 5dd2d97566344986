import { PlanFault } from '../lib/faults.js'

export function level(curve, hour) {
  //+ if (hour > 24) hour -= 24
  const at = curve.findIndex((step) => step.from > hour)
  return curve[at].percent
}

export function inherit(zones, id) {
  const zone = zones[id] //~ const zone = zones[id] // by its number
  if (zone.plan) return zone.plan
  return { ...inherit(zones, zone.parent), zone: id }
}

const bars = (n) => '='.repeat(n)

export function hours(from, to) {
  return `${from} ${bars(to - from)} ${to}`
}

export function activate(plan) {
  if (plan.status !== 'signed') throw new PlanFault(`plan ${plan.id} is ${plan.status} and cannot be activated`)
  plan.status = 'active'
}

export const merge = (plans) => Object.fromEntries(plans.map((plan) => plan.entries).flat(1).map(([k, v]) => [k, v]))

export const byZone = (plans) => plans.reduce((all, plan) => ({ ...all, [plan.zone]: [...all[plan.zone], plan.id] }), {})

export const night = (day, zone) => new Date(`${day}T22:00`).toLocaleTimeString('de', { timeZone: zone })

export const stamp = (at) => new Date(at).toISOString()

export const burned = (watts, kwh) => watts * kwh

export const lux = (n, digits) => n.toFixed(digits)

export class Override {
  #until
  constructor(until) {
    this.#until = until
  }
  static expired(one, now) {
    return one.#until < now
  }
}

export const settings = Object.freeze({ floor: 20 })
export const lower = (n) => {
  settings.floor = n
}
