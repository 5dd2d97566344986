import { lazy } from 'react'
import { MealPage } from '../pages/menu'

const ROUTES = [
  [/^\/meals\/([^/]+)$/, MealPage],
  [/^\/reports\/([^/]+)$/, lazy(() => import(/* webpackChunkName: "reports" */ '../pages/reports'))],
  [/^\/vouchers\/([^/]+)$/, lazy(() => import(/* webpackChunkName: "vouchers" */ '../pages/vouchers'))],
  [/^\/kitchen\/([^/]+)$/, lazy(() => import(/* webpackChunkName: "kitchen" */ '../pages/kitchen'))],
]

export function Router({ path }) {
  for (const [pattern, Page] of ROUTES) {
    const match = pattern.exec(path)
    if (match) {
      const param = decodeURIComponent(match[1])
      return <Page id={param} of={param} slot={param} />
    }
  }
  throw new Error(`No route matches ${path}`)
}
