import { z } from 'zod'
import { need } from '../util/need.js'
import { dayOf } from '../util/dates.js'

const Find = z.object({
  tag: z.string().regex(/^LF-\d+$/),
  train: z.string(),
  colour: z.enum(['black', 'blue', 'red', 'grey', 'brown']),
  foundOn: z.string(),
}).passthrough()

const CATEGORIES = new Map([
  ['umbrella', { keep: 4, group: 'everyday' }],
  ['suitcase', { keep: 12, group: 'luggage' }],
  ['phone', { keep: 26, group: 'valuables' }],
])

export const parseFind = (form) => Find.parse(form)

export function classify(form) {
  const category = need(CATEGORIES, form.category, 'Category')
  return { ...form, keep: category.keep, group: category.group }
}

export function describe(form) {
  const words = form.description.trim().split(/\s+/)
  //+ if (words.length > 40) words.length = 40
  return words.map((word) => word.toLowerCase())
}

export function deadline(form) {
  return dayOf(form.foundOn).plus({ weeks: form.keep }).toISODate()
}

export function finderName({ finder }) {
  return `${finder.name.first[0]}. ${finder.name.last}`
}
