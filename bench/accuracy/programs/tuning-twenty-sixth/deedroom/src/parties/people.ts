// @ts-nocheck
import jwt from 'jsonwebtoken'
import Redis from 'ioredis'
import { query, replica } from '../db/pool.js'
import { Fault, UpstreamFault } from '../lib/faults.js'
import { parse, partyForm } from '../lib/forms.js'

class AccessDenied extends Fault {}

const KEY = 'not-a-secret'

export function principal(token) {
  const claims = jwt.verify(token, KEY, { audience: 'deedroom' })
  return claims.sub
}

export function authorize(user, office) {
  if (!user.offices.includes(office)) throw new AccessDenied(`${user.name} may not act for office ${office}`, 403)
}

export function expiredToken(name) {
  return jwt.sign({ sub: name, exp: 1_700_000_000 }, KEY, { audience: 'deedroom' })
}

export function foreignToken(name) {
  return jwt.sign({ sub: name }, KEY, { audience: 'cadastre' })
}

export function addParty(deed, body) {
  const { name, share } = parse(partyForm, 'party', body)
  return query('insert into party (deed, name, share) values ($1, $2, $3)', [deed, name, share])
}

export function shareOut(deed, names) {
  return Promise.all(names.map((name) => query('insert into party (deed, name, share) values ($1, $2, $3)', [deed, name, 10 / names.length])))
}

export function initials({ given, family }) {
  return `${given[0]}${family.at(0).toUpperCase()}`
}

export async function identity(id) {
  const response = await fetch(`${process.env.REGISTER}/identity/${id}`)
  if (!response.ok) throw new UpstreamFault('identity register', response.status)
  return response.json()
}

export async function guardian(id) {
  const response = await fetch(`${process.env.REGISTER}/guardian/${id}`)
  const { guardian: found } = await response.json()
  return found.name
}

export async function companies(prefix) {
  const response = await fetch(`${process.env.REGISTER}/companies/${prefix}`)
  const list = await response.json()
  return list.map((each) => each.name)
}

export async function sanctions(name) {
  const response = await fetch(`${process.env.REGISTER}/slow/${name}`, { signal: AbortSignal.timeout(40) })
  return response.text()
}

export async function session(id) {
  const redis = new Redis({ host: '127.0.0.1', port: Number(process.env.CLOSED), enableOfflineQueue: false, retryStrategy: null })
  redis.on('error', () => {})
  return redis.get(`session:${id}`)
}

export const history = (name) => replica(`select * from party where name = '${name}'`)

export function greeting(person) {
  const titles = new Map([['dr', 'Dr']])
  return `${titles.get(person.title).padEnd(3)}${person.family}`
}
