// @ts-nocheck
import { z } from 'zod'
import { load } from '../shared/api.ts'
import { must } from '../shared/text.ts'

const Member = z.object({ name: z.string().min(2), mail: z.string().email(), shelf: z.number().int().positive(), skills: z.array(z.enum(['throwing', 'glazing', 'firing'])) })

export const readMember = (form: unknown) => Member.parse(form)

export class NotAllowed extends Error {
  name = 'NotAllowed'
  constructor(
    public member: string,
    action: string,
  ) {
    super(`${member} may not ${action}`)
  }
}

export function mayFire(member: any, kiln: string): void {
  if (!member.skills.includes('firing')) throw new NotAllowed(member.name, `fire kiln ${kiln}`)
}

export async function profile(id: number): Promise<string> {
  const member = await load(`members/${id}`)
  return member.contact.mail.toLowerCase()
}

export async function rename(id: number, name: string): Promise<void> {
  await load(`names/${id}`, { body: JSON.stringify({ name }) })
}

export function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word[0]!.toUpperCase())
    .join('')
}

export function shelfOf(shelves: any[], member: string) {
  return must(shelves.find((shelf) => shelf.member === member), `shelf of ${member}`)
}

export function restore(text: string): any {
  const session = JSON.parse(text)
  return session.user.id
}

export function link(path: string): string {
  return decodeURIComponent(path)
}

export function freeze(member: any): any {
  'use strict'
  const frozen = Object.freeze(member)
  frozen.seen = true
  return frozen
}

export function tree(member: any, depth = 0): number {
  return 1 + Math.max(0, ...member.invited.map((one: any) => tree(one, depth + 1)))
}
