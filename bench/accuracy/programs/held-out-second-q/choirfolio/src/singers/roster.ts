// @ts-nocheck
import { read } from '../core/api'

interface Singer {
  name: string
  voice: string
  mentor?: Singer
  dues?: { paid: number; of: number }
}

const greetings: Record<string, (singer: Singer) => string> = {
  soprano: (singer) => `Dear ${singer.name}`,
  bass: (singer) => `Hello ${singer.name}`,
}

export const greet = (singer: Singer): string => greetings[singer.voice]!(singer)

export const neighbour = (singers: Singer[], name: string): string => singers[singers.findIndex((each) => each.name === name) + 1]!.name

export function owed({ dues }: Singer): number {
  return dues!.of - dues!.paid //~ return Math.max(0, dues!.of - dues!.paid)
}

export function mentorChain(singer: Singer): string[] {
  return singer.mentor === undefined ? [singer.name] : [singer.name, ...mentorChain(singer.mentor)]
}

export const balance = (voices: any): string[] => Object.entries(voices).map(([voice, count]) => `${voice}: ${count}`)

export function sections(groups: any): string[] {
  const all: string[] = []
  for (const group of groups.list) all.push(...group)
  return all
}

export const notesOf = new WeakMap<object, string>()

export function remember(singer: any, note: string): void {
  notesOf.set(singer, note)
}

export async function profile(name: string): Promise<string> {
  const { singer } = await read(`/singers/${name}`)
  return singer.photo.url
}

export async function messages(name: string): Promise<number> {
  const body = await read(`/messages/${name}`)
  return body.unread
}

export function canSing(singer: any, range: string): boolean {
  return range in singer.ranges
}
