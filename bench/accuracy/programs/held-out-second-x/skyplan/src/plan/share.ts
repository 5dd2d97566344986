// @ts-nocheck
import { query } from '../util/parse'
import type { Slot } from './store'

export interface Shared {
  by: string
  slots: Slot[]
}

export const link = (plan: Shared): string => `?p=${encodeURIComponent(JSON.stringify(plan))}`

export function open(search: string): Shared {
  const { p } = query(search)
  return JSON.parse(p)
}

export const author = (search: string): string => open(search).by.split(' ')[0]

export function note(text: string): string {
  return encodeURIComponent(text.slice(0, 20))
}

export function find(text: string, words: string): number {
  return text.search(new RegExp(words, 'i'))
}
