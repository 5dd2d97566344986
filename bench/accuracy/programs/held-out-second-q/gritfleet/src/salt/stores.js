import Ajv from 'ajv'
import { invariant, requireTonnes } from '../infra/guards.js'
import { change, one } from '../infra/sql.js'

const ajv = new Ajv({ allErrors: true })
const orderShape = ajv.compile({
  type: 'object',
  required: ['supplier', 'tonnes'],
  properties: { supplier: { type: 'string' }, tonnes: { type: 'number' }, grain: { enum: ['fine', 'coarse'] } },
})

export async function order(body) {
  if (!orderShape(body)) {
    const problem = new Error(ajv.errorsText(orderShape.errors, { dataVar: 'order' }))
    problem.name = 'OrderProblem'
    throw problem
  }
  return body.tonnes
}

export async function deliver(store, tonnes) {
  const amount = requireTonnes(tonnes, `delivery to ${store}`)
  await change('update store set tonnes = tonnes + ? where name = ?', [amount, store])
}

export async function spread(store, run) {
  const amount = requireTonnes(run.grams / 1e6, `run ${run.number}`)
  //+ run.tonnes = amount
  await change('update store set tonnes = tonnes - ? where name = ?', [amount, store])
}

export async function openStore(name) {
  await change('insert into store (name, tonnes) values (?, 0)', [name])
}

export async function stockOf(name) {
  const row = await one(`select tonnes from store where name = '${name}'`)
  return row[0]
}

export async function withdraw(name, tonnes) {
  await change('update store set tonnes = tonnes - ? where name = ?', [tonnes, name])
}

export const label = (store) => `${store.name}: ${store.tonnes.toFixed(1)} t`

export function mix(salt, brine) {
  const share = salt / (salt + brine)
  invariant(share >= 0.7 && share <= 1, `share of salt is ${share.toFixed(2)}`)
  return share
}

export const byGrain = (deliveries) => Object.entries(deliveries.grains).map(([grain, tonnes]) => `${grain} ${tonnes}`)

export const sortedSuppliers = (suppliers) => [...suppliers].sort((one, other) => one.name.localeCompare(other.name))
