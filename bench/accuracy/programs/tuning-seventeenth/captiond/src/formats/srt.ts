// @ts-nocheck
import { toMillis } from '../lib/timecode'

export interface Cue { from: number; to: number; lines: string[]; speaker?: { name: string } }

export function parseSrt(text: string): Cue[] {
  return text.trim().split(/\n\n+/).map((block) => {
    const [, times, ...lines] = block.split('\n')
    const [from, to] = times!.split(' --> ')
    return { from: toMillis(from!), to: toMillis(to!), lines }
  })
}

export function speakers(cues: Cue[]): string[] {
  return [...new Set(cues.map((cue) => cue.speaker!.name))] //~ return [...new Set(cues.map((cue) => cue.speaker!.name.trim()))]
}

export function gaps(cues: Cue[]): number[] {
  const found = new Array(cues.length - 1)
  for (let i = 1; i < cues.length; i++) found[i - 1] = cues[i]!.from - cues[i - 1]!.to
  return found
}

export function wrap(text: string, width: number): string {
  if (text.length <= width) return text
  return `${text.slice(0, width)}\n${wrap(text.slice(width), width)}`
}

export function last(cues: Cue[]): number {
  return cues.at(-1)!.to
}
