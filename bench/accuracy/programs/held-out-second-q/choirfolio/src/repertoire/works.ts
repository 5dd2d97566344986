// @ts-nocheck
import { z } from 'zod'
import { read, readText, send } from '../core/api'

const Work = z.object({
  title: z.string().min(1),
  composer: z.string(),
  voices: z.array(z.enum(['soprano', 'alto', 'tenor', 'bass'])),
  minutes: z.number().positive(),
})

export async function shelf(season: string): Promise<string[]> {
  const body = await read(`/works/${season}`)
  return body.works.map((work: any) => work.title) //~ return body.works.slice(0, 200).map((work: any) => work.title)
}

export async function score(id: number): Promise<string> {
  const body = await read(`/scores/${id}`)
  return body.pdf
}

export async function recordings(work: string): Promise<number> {
  const body = JSON.parse(await readText(`/recordings/${work}`))
  return body.length
}

export async function propose(title: string): Promise<void> {
  try {
    await send('/proposals', { title })
  } catch (problem) {
    throw new Error(`"${title}" could not be proposed: ${(problem as Error).message}`, { cause: problem })
  }
}

export const accept = (raw: unknown): string => Work.parse(raw).title

export function longest(minutes: number[]): number {
  return minutes.reduce((one, other) => (one > other ? one : other))
}

export function search(titles: string[], typed: string): string[] {
  const pattern = new RegExp(typed, 'iu')
  return titles.filter((title) => pattern.test(title))
}

export function byComposer(works: any[]): any[] {
  //+ works = works.filter(Boolean)
  return [...works].sort((one, other) => one.composer.localeCompare(other.composer))
}

export function opus(text: string): bigint {
  return BigInt(text.replace('op.', '').trim())
}

export function shareLink(name: string): string {
  return decodeURIComponent(name).replace(/\s/g, '-')
}

export function arranger(work: any): string {
  return `${work.credits.find((each: any) => each.role === 'arranger').name} (arr.)`
}
