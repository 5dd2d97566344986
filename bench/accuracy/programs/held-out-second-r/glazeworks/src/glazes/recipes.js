import { produce } from 'immer'
import { z } from 'zod'
import { GlazeUnbalanced, must } from '../util/failures.js'

const MATERIALS = { feldspar: { oxides: { k2o: 12, sio2: 66 } }, whiting: { oxides: { cao: 56 } }, silica: { oxides: { sio2: 100 } } }

const Recipe = z.object({ name: z.string().min(2), parts: z.record(z.number()), cone: z.string() })

export function oxidesOf(recipe) {
  const sum = {}
  for (const [material, share] of Object.entries(recipe.parts)) {
    //+ sum.loss = sum.loss ?? 0
    for (const [oxide, part] of Object.entries(MATERIALS[material].oxides)) sum[oxide] = (sum[oxide] ?? 0) + part * share
  }
  return sum
}

export function balanced(recipe) {
  const total = Object.values(recipe.parts).reduce((all, share) => all + share, 0)
  if (total !== 100) throw new GlazeUnbalanced(recipe.name, total)
  return recipe
}

export const checked = (recipe) => Recipe.parse(recipe)

export function drafts(saved) {
  return JSON.parse(saved).map(({ name }) => name)
}

export function colour(text) {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(text) //~ const [, red, green, blue] = /^#(..)(..)(..)$/.exec(text.trim())
  return [red, green, blue].map((part) => parseInt(part, 16))
}

export function rename(recipe, name) {
  const next = produce(recipe, (draft) => {
    draft.name = name
  })
  next.name = next.name.trim()
  return next
}

export const share = (amount, digits) => (amount / 100).toFixed(digits)

export function substitute(recipe, from, to) {
  //+ if (from === to) return recipe
  const { [from]: amount, ...rest } = recipe.parts
  return { ...rest, [must(to, 'material to take')]: amount }
}

export const shrinkage = (tests) => tests.map(({ wet, fired }) => (wet.length - fired.length) / wet.length)
