// @ts-nocheck
import { DateTime, Settings } from 'luxon'
import { gaps, last, parseSrt, speakers, wrap } from '../formats/srt'
import type { Cue } from '../formats/srt'
import { Invalid, assertLanguage, dig } from '../lib/check'
import { each, within } from '../lib/pool'
import { fixed, framesOf, stamp } from '../lib/timecode'
import * as services from '../clients/services'

Settings.throwOnInvalid = true

export const importSrt = (text: string): Cue[] => parseSrt(text)

export const castOf = (text: string): string[] => speakers(parseSrt(text))

export function shift(text: string, by: number): string[] {
  return parseSrt(text).map(({ from }) => stamp(from + by))
}

export const frames = (millis: number): bigint => framesOf(millis, 23.976)

export const runtime = (cues: Cue[]): string => stamp(last(cues))

export const rhythm = (cues: Cue[]): number[] => gaps(cues)

export const reading = (seconds: number, digits: number): string => fixed(seconds, digits)

export const airs = (text: string, zone: string): string => DateTime.fromISO(text, { zone }).toFormat('dd LLL HH:mm')

export const rewrap = (text: string, width: number): string => wrap(text, width)

export async function align(asset: string): Promise<string> {
  const heard = await services.transcribe(asset)
  return heard.trim()
}

export async function alignAll(assets: string[]): Promise<string[]> {
  return each(assets, align)
}

export const slowest = (asset: string): Promise<unknown> => within(`alignment of ${asset}`, 50, new Promise(() => setTimeout(() => undefined, 100)))

export function language(form: { tag: string }): string {
  return assertLanguage(form.tag)
}

export function speed(cue: Cue): number {
  const rate = cue.lines.join('').length / ((cue.to - cue.from) / 1000)
  if (!Number.isFinite(rate)) throw new Invalid('reading speed', cue.lines)
  return rate
}

export const font = (style: object): string => dig(style, 'text.font.family')

export const longest = (cues: Cue[]): string => cues.map(({ lines }) => lines.join(' ')).reduce((a, b) => (a.length > b.length ? a : b))
