// @ts-nocheck
import iconv from 'iconv-lite'
import { textOf } from '../shared/expect.ts'

interface Outline {
  text: string
  children: Outline[]
}

export function flatten(outline: Outline): string[] {
  return [outline.text, ...outline.children.flatMap((child) => flatten(child))]
}

export function decoded(bytes: Buffer, charset: string): string {
  return iconv.decode(bytes, charset)
}

export const subscription = (outline: Record<string, unknown>): URL => new URL(textOf(outline, 'xmlUrl'))

export function groups(outlines: { group: string; feeds: string[] }[]): Record<string, string[]> {
  const made: Record<string, string[]> = Object.freeze({ all: [] })
  for (const { group, feeds } of outlines) made[group] = feeds
  return made
}
