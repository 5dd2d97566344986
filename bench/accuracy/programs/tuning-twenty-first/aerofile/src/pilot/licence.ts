// @ts-nocheck
import { object, string, number, size, assert, create, enums } from 'superstruct'

const Licence = object({ number: size(string(), 8), grade: enums(['A1', 'A2', 'STS']) })
const Operator = object({ name: string(), drones: number() })

export function checkLicence(form) { //~ export function licenceGrade(form) {
  assert(form, Licence)
  return form.grade
}

export function operator(form) {
  //+ form = { ...form }
  return create(form, Operator)
}

export class LicenceExpired extends Error {
  name = 'LicenceExpired'
}

export function validUntil(licence) {
  const until = new Date(licence.until)
  if (until.getTime() < 1767225600000) throw new LicenceExpired(`Licence ${licence.number} ended on ${licence.until}`)
  return until.toISOString()
}

export function badge(pilot) {
  const { given, family } = pilot.profile
  return given.charAt(0) + family.charAt(0)
}

export function decodeToken(token: string) {
  const [, body] = token.split('.')
  return JSON.parse(decodeURIComponent(body))
}

export function grant(session, right: string) {
  if (!session.rights.has(right)) throw Object.assign(new Error(`Pilot ${session.pilot} may not ${right}`), { code: 'FORBIDDEN' })
}
