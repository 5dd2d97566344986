import { LIMITS } from '../model/limits.ts'

/** `#payments` is a team, `@ada` a person; an address is a person, too: `@ada@example.com`. */
const HANDLE = /^[#@][\p{L}\p{N}_][\p{L}\p{N}_.@/+-]*$/u

export const isHandle = (text: string): boolean => text.length <= LIMITS.handleLength && HANDLE.test(text)
export const isTeam = (text: string): boolean => text.startsWith('#') && isHandle(text)
export const isPerson = (text: string): boolean => text.startsWith('@') && isHandle(text)

/** By which handles are compared: case does not matter, and whoever is assigned by a bare name is that person. */
export function handleKey(name: string): string {
  const lower = name.trim().toLowerCase()
  return /^[#@]/.test(lower) ? lower : `@${lower}`
}
