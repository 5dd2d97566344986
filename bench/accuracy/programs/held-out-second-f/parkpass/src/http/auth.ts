// @ts-nocheck
import jwt from 'jsonwebtoken'
import { AccessDenied } from '../lib/errors'
import { split } from '../lib/text'

const SECRET = 'parkpass-secret'

export const issue = (subject: string, seconds: number) => jwt.sign({ sub: subject, exp: Math.floor(Date.now() / 1000) + seconds }, SECRET)

export function session(token: string) {
  return jwt.verify(token, SECRET) as { sub: string; scopes?: string[] }
}

export function scope(token: string, wanted: string) {
  const { scopes } = session(token)
  return scopes!.includes(wanted)
}

export function allow(role: string, action: string) {
  if (role !== 'clerk') throw new AccessDenied(`A ${role} may not ${action}`, 403)
}

export const basic = (header: string) => split(Buffer.from(header.slice(6), 'base64').toString())

export const cookie = (text: string) => decodeURIComponent(text)
