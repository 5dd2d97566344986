import { valuesOf } from '../lib/values'
import { shop } from './a-shop'
import { views } from './b-views'
import { checkout } from './c-checkout'
import { remote } from './d-remote'
import { office } from './e-office'

export const entries = [...shop, ...views, ...checkout, ...remote, ...office].map(([name, act]) => [name, (seed, page) => act(valuesOf(seed), page)])
