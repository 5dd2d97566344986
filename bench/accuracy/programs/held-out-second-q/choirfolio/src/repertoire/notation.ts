// @ts-nocheck
export class NotationError extends Error {
  override name = 'NotationError'
}

const LENGTHS: Record<string, number> = { w: 4, h: 2, q: 1, e: 0.5 }

export function beats(bar: string, number: number, metre: number): number {
  let sum = 0
  for (const note of bar.split(' ')) sum += LENGTHS[note.at(-1)!]!
  if (sum !== metre) throw new NotationError(`bar ${number} has ${sum} beats in place of ${metre}`)
  return sum
}

export const staff = (lines: number): string[] => new Array<string>(lines).fill('-')

export const indent = (depth: number, text: string): string => '  '.repeat(depth) + text

export function pitch(midi: any): string {
  const names = ['c', 'cis', 'd', 'es', 'e', 'f', 'fis', 'g', 'as', 'a', 'b', 'h']
  return names[midi % 12]!.toUpperCase() + Math.floor(midi / 12 - 1)
}

export function outline(section: any): string[] {
  return [section.title, ...section.parts.flatMap((part: any) => outline(part))]
}

export function transpose(part: any, by: number): number[] {
  const { notes } = part.staves[0]
  return notes.map((note: number) => note + by)
}
