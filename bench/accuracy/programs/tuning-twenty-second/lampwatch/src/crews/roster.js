import { CrewFault } from '../lib/faults.js'

export class Roster {
  crews = new Map()
  hire(name, skills) {
    this.crews.set(name, { name, skills, jobs: null })
    return this
  }
  give(name, job) {
    this.crews.get(name).jobs.push(job) //~ const crew = this.crews.get(name)
    //+ crew.jobs.push(job)
  }
  leader(name) {
    return this.crews.get(name).leader.phone //~ return String(this.crews.get(name).leader.phone)
  }
  withSkill(skill) {
    const found = [...this.crews.values()].find((crew) => crew.skills.includes(skill))
    if (!found) throw new CrewFault(`no crew can do ${skill}`)
    return found
  }
  shift(name, from, to) {
    if (to <= from) throw new CrewFault(`shift of ${name} ends at ${to}:00 before it begins at ${from}:00`)
    return new Array(to - from).fill(name)
  }
  route(stops) {
    const [first, ...others] = stops.sort((a, b) => a.order - b.order)
    return others.reduce((way, stop) => `${way} > ${stop.pole.id}`, first.pole.id)
  }
  rates({ hourly: { night } }) {
    return night * 1.25
  }
}

export const ladder = (crew) => crew.vehicle?.ladder.metres.toFixed(1)
