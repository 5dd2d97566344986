/** Fifty rules of every condition, in the fields of the config, as a company of a few teams might have them: services are the error's of `errors.ts`. */
export function fiftyRules(): object[] {
  const shops = ['checkout', 'billing', 'search', 'cart', 'mail', 'login', 'stock', 'ship']
  return [
    { name: 'New issue', when: 'new_issue', filter: 'level:[error,fatal]', severity: 'p3' },
    { name: 'Came back', when: ['regressed', 'reappeared'], severity: 'p2' },
    { name: 'Escalates', when: 'escalating', severity: 'p2' },
    { name: 'New in production', when: 'new_issue', filter: 'environment:production !level:warning' },
    { name: 'New and not handled', when: 'new_issue', filter: 'handled:no', severity: 'p1' },
    { name: 'New in a release', when: 'first_in_release', filter: 'service:checkout' },
    { name: 'New in a release of billing', when: 'first_in_release', filter: 'service:billing environment:production' },
    ...shops.map((service) => ({ name: `New in ${service}`, when: 'new_issue', filter: `service:${service}` })),
    ...shops.map((service) => ({
      name: `${service} is on fire`,
      when: { events: { more_than: 100_000, within: '10m' } },
      filter: `service:${service} level:error`,
      per: 'service',
      severity: 'p1',
    })),
    ...['1m', '5m', '10m', '1h'].flatMap((within) => [
      { name: `Many events in ${within}`, when: { events: { more_than: 1_000_000, within } } },
      { name: `Many users in ${within}`, when: { users: { more_than: 1_000_000, within } }, filter: 'level:[error,fatal]' },
      { name: `Too many in all in ${within}`, when: { events: { more_than: 10_000_000, within } }, per: 'all' },
    ]),
    { name: 'Twice as many', when: { change: { percent: 100, within: '10m', against: '1h', at_least: 1_000_000 } } },
    { name: 'Thrice as many', when: { change: { percent: 200, within: '5m', against: '1h', at_least: 1_000_000 } }, per: 'service' },
    { name: 'Worse than an hour ago', when: { change: { percent: 50, within: '1m', against: '1h', at_least: 1_000_000 } }, per: 'all' },
    { name: 'Old issues again', when: { events: { more_than: 1_000_000, within: '10m' } }, filter: 'is:unresolved age:+1h' },
    { name: 'Hit twice', when: { users: { more_than: 1_000_000, within: '5m' } }, for: { windows: 2, of: 3 } },
    { name: 'Nobody looked', when: { events: { more_than: 1_000_000, within: '1h' } }, filter: 'is:for_review' },
    // The one that fires now and then.
    { name: 'Pulse', when: { events: { more_than: 15, within: '10s' } }, filter: 'service:pulse*', per: 'service', interval: '0s' },
    { name: 'Silent', when: { silent: '10m' } },
    { name: 'Checkout is silent', when: { silent: '2m' }, filter: 'service:checkout' },
    { name: 'Sessions crash', when: { sessions: { percent: 5, within: '1h' } }, per: 'service', interval: '6h' },
    { name: 'Sessions crash in production', when: { sessions: { percent: 2, within: '10m' } }, filter: 'environment:production' },
    { name: 'New or escalating for shop', when: ['new_issue', 'escalating'], filter: 'service:[checkout,cart]' },
    { name: 'Type errors', when: 'new_issue', filter: 'type:TypeError' },
    { name: 'In one file', when: 'new_issue', filter: 'stack.file:*orders*' },
    { name: 'Timeouts', when: 'new_issue', filter: 'message:*timeout*' },
  ]
}
