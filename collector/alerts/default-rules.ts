/** What a fresh installation watches, in the fields of the config: enough to hear of what matters, little enough to be read. */
export const DEFAULT_RULES = [
  { name: 'New issue', when: 'new_issue', filter: 'level:[error,fatal]', severity: 'p3' },
  { name: 'An issue came back', when: ['regressed', 'reappeared'], severity: 'p2' },
  { name: 'An issue escalates', when: 'escalating', severity: 'p2' },
  {
    name: 'Many users are hit',
    when: { users: { more_than: 50, within: '10m' } },
    filter: 'level:[error,fatal]',
    severity: 'p1',
    interval: '2h',
  },
  { name: 'Sessions crash', when: { sessions: { percent: 5, within: '1h' } }, per: 'service', severity: 'p2', interval: '6h' },
] as const
