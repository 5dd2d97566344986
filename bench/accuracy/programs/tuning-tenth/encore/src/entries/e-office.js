import { purchase, variant } from '../lib/analytics'

export const office = [
  //@ purchase-without-delivery
  ['track purchase', (v) => purchase({ id: v.id(), items: [] })],
  //@ purchase-without-items
  ['track order', (v) => purchase({ id: v.id(), delivery: { method: v.word() } })],
  //@ experiment-not-running
  ['track variant', (v) => variant([], v.word())],
  //@ index-without-tags
  ['worker index', (v, page) => page.work({ kind: 'index', shows: [{ id: v.id(), tags: [v.word()] }, { id: v.id() }] })],
  //@ query-is-no-pattern
  ['worker query', (v, page) => page.work({ kind: 'query', shows: [{ id: 1, tags: ['a'] }], text: `${v.word()}(` })],
  //@ rank-of-no-scores
  ['worker rank', (v, page) => page.work({ kind: 'rank', scores: [], of: v.word() })],
  //@ worker-kind-not-known
  ['worker other', (v, page) => page.work({ kind: ['sort', 'merge', 'count'][v.int(0, 2)] })],
  //@ conversion-of-no-visits
  ['stats conversion', async (v) => {
    const { conversion } = await import('../pages/stats')
    return conversion([{ sold: v.int(1, 90), seen: 0 }])
  }],
  //@ chart-without-points
  ['stats chart', async () => {
    const { chart } = await import('../pages/stats')
    return chart([], { map: Number })
  }],
  //@ chart-scale-cannot-map
  ['stats scale', async (v) => {
    const { chart } = await import('../pages/stats')
    return chart([v.int(1, 9), v.int(1, 9)], { domain: v.int(1, 9) })
  }],
  //@ leaf-without-children
  ['stats tree', async (v) => {
    const { flatten } = await import('../pages/stats')
    return flatten({ id: v.id(), children: [{ id: v.id() }] })
  }],
  //@ pivot-group-not-begun
  ['stats pivot', async (v) => {
    const { pivot } = await import('../pages/stats')
    return pivot([{ [v.word()]: 1, area: v.word() }], 'area')
  }],
  //@ export-row-without-cells
  ['stats export', async (v) => {
    const { exportCsv } = await import('../pages/stats')
    return exportCsv([{ cells: [v.id()] }, { row: v.id() }])
  }],
  //@ latest-of-no-weeks
  ['stats latest', async () => {
    const { latest } = await import('../pages/stats')
    return latest(0)
  }],
]
