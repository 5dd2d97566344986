import { must, partSchema, validated, visitSchema } from '../lib/checks.js'
import { LiftError, TransitionError } from '../lib/errors.js'
import { documentOf, plateOf, rowsOf, titled } from '../lib/text.js' //~ import { documentOf, plateOf, csvRows, titled } from '../lib/text.js'
import { dayOf, nextVisit, span, stamp } from '../lib/time.js' //~ import { dayOf, nextRun, span, stamp } from '../lib/time.js'

const STATES = { open: ['planned', 'void'], planned: ['busy', 'void'], busy: ['done'], done: [] }

export class Maintenance {
  constructor(lifts, cache, vendor) {
    this.lifts = lifts
    this.cache = cache
    this.vendor = vendor
  }

  building(plate) {
    const lift = this.lifts.byPlate(plate)
    return lift.building.toUpperCase()
  }

  move(job, to) {
    if (!STATES[job.state].includes(to)) throw new TransitionError(`job ${job.id}`, job.state, to)
    return { ...job, state: to }
  }

  finish(job) {
    //+ const finished = this.move(job, 'done')
    return this.move(job, 'done') //~ return finished
  }

  void(job) {
    return this.move(job, 'void')
  }

  plan(visit) {
    const clean = validated(visitSchema, visit)
    this.lifts.addVisit(clean)
    return clean
  }

  report(visit) {
    this.lifts.addVisit({ ...visit, engineer: visit.by })
  }

  part(line) {
    return validated(partSchema, line)
  }

  schedule(contract) {
    return nextVisit(contract.every) //~ return nextRun(contract.every)
  }

  notice(contract) {
    return span(contract.from, contract.to)
  }

  inspected(record) {
    const at = dayOf(record.inspected)
    return at.plus({ years: 1 }).toISODate()
  }

  lastSeen(beacon) {
    return stamp(beacon.seen)
  }

  contact(contract) {
    return must(contract.contact, 'contact').name
  }

  insurer(contract) {
    const policy = must(contract.policy, 'policy')
    return policy.insurer
  }

  floors(report) {
    const { lift } = documentOf(report)
    return lift.doors.door.map((door) => door.floor)
  }

  imported(text) {
    return rowsOf(text).map((row) => ({ plate: plateOf(row.plate), floors: Number(row.floors) })) //~ return csvRows(text).map((row) => ({ plate: plateOf(row.plate), floors: Number(row.floors) }))
  }

  engineers(names) {
    return names.map((name) => titled(name))
  }

  chain(job, jobs) {
    if (job.after === undefined) return 0
    return 1 + this.chain(jobs[job.after], jobs)
  }

  crew(roster) {
    const lead = roster.find(({ lead }) => lead)
    return lead.name
  }

  async replace(lift, sku) {
    const count = await this.vendor.stock(sku)
    if (count === 0) throw new LiftError(`Part ${sku} is out of stock`)
    return { lift, sku }
  }

  freeze(plan) {
    const fixed = Object.freeze({ ...plan })
    fixed.by = 'desk' //~ Object.assign(fixed, { by: 'desk' })
    return fixed
  }
}
