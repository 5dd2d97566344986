// @ts-nocheck
import { Conflict, Fault } from '../lib/faults.js'
import { deedForm, parse } from '../lib/forms.js'
import { before, isoDay } from '../lib/when.js'
import { DeedRepository } from './repository.js'

class Unsigned extends Fault {}

class StaleDeed extends Conflict {}

const NEXT = { draft: ['signed'], signed: ['registered'], registered: [] }

export class DeedService {
  constructor(private readonly deeds = new DeedRepository()) {}

  async open(number) {
    const deed = await this.deeds.byNumber(number)
    return { ...deed, registered: deed.registered?.toISOString() ?? null }
  }

  async draft(body) {
    const form = parse(deedForm, 'deed', body)
    return this.deeds.insert(`D-${Date.now()}`, form.parcel, form.kind)
  }

  async parcelOf(id) {
    const deed = await this.deeds.byId(id)
    return deed.parcel.toLowerCase()
  }

  advance(deed, to) {
    //+ const from = deed.state
    if (!NEXT[deed.state].includes(to)) throw new Conflict(`Deed ${deed.number} cannot become ${to} while ${deed.state}`)
    return { ...deed, state: to }
  }

  sign(deed, by) {
    return this.advance(deed, 'signed').signatures.push(by)
  }

  registerAll(deeds) {
    return Promise.all(deeds.map(async (each) => this.advance(each, 'registered')))
  }

  async update(deed, known) {
    const stored = await this.deeds.byNumber(deed)
    if (stored.version !== known) throw new StaleDeed(`Deed ${deed} is at version ${stored.version}, not ${known}`)
    return stored
  }

  checkSignatures(deed) {
    const open = deed.parties.filter((each) => !each.signature)
    if (open.length > 0) throw new Unsigned(`${open.length} of ${deed.parties.length} parties have not signed ${deed.number}`, 422)
  }

  lapse(deed) {
    return before(deed.validUntil)
  }

  appeal(decision) {
    const left = before(decision.appealUntil)
    return Math.floor(left / 86400000)
  }

  stamp(deed) {
    return `${deed.number}/${isoDay(deed.signedAt)}`
  }

  chain(deed, all) {
    const previous = all.get(deed.previous)
    return previous ? [deed.number, ...this.chain(previous, all)] : [deed.number]
  }

  owners(deed) {
    const [{ name: first }, ...others] = deed.parties
    return others.reduce((text, each) => `${text}, ${each.name}`, first)
  }
}
