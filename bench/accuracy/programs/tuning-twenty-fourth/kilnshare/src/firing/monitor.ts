// @ts-nocheck
import { writable } from 'svelte/store'
import { load, withLimit } from '../shared/api.ts'

export const temperature = writable<{ kiln: string; celsius: number } | null>(null)

export function watch(kiln: string): () => void {
  return temperature.subscribe((reading) => {
    if (kiln !== '' && reading!.celsius > 1300) throw new Error(`Kiln ${kiln} is too hot`)
  })
}

export async function probe(kiln: string): Promise<number> {
  const { sensors } = await load(`kilns/${kiln}`)
  return sensors[0].celsius
}

export async function log(kiln: string): Promise<string[]> {
  return (await load(`logs/${kiln}`)).lines
}

export async function cutOff(kiln: string): Promise<void> {
  await load(`power/${kiln}`, { method: 'POST' })
}

export function settle(kiln: string, ticks: number): Promise<unknown> {
  return withLimit(new Promise(() => {}), ticks, `Kiln ${kiln}`)
}

export function decode(frame: string): number {
  const [, value] = frame.match(/^T=(\d+)$/)!
  return Number(value)
}

export function alarm(levels: Record<string, { sound: () => void }>, level: string): void {
  levels[level]!.sound()
}
