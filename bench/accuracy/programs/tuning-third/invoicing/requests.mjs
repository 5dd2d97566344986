import { bundle, endless } from './jobs/tree.mjs'

// Which bad input reaches which bug. Data alone.
export function requestOf(bug, v, base) {
  const n = Number(v.id)
  const invoice = { number: v.id, customer: v.name, cents: n, date: v.date, days: 14 }
  const leaf = { name: v.word, count: n }
  switch (bug) {
    case 'mixed-bigint':
      return [
        'statement',
        {
          rows: [
            { cents: '100', currency: 'EUR' },
            { cents: 5, currency: 'EUR' },
          ],
          locale: 'en',
        },
      ]
    case 'bad-locale':
      return ['statement', { rows: [{ cents: '100', currency: 'EUR' }], locale: `${v.word} ${n}` }]
    case 'empty-statement':
      return ['statement', { rows: [] }]
    case 'due-date-invalid':
      return [
        'export',
        {
          rows: [
            { ...invoice, void: true },
            { ...invoice, date: v.word },
          ],
        },
      ]
    case 'number-is-numeric':
      return ['export', { rows: [{ ...invoice, number: n }] }]
    case 'duplicate-number':
      return ['book', { invoices: [invoice, { ...invoice, cents: 4 }] }]
    case 'negative-cents':
      return ['book', { invoices: [{ ...invoice, cents: -n }] }]
    case 'unquoted-sql':
      return ['book', { invoices: [{ ...invoice, search: `O'${v.word.replace(/ |-/g, '')}` }] }]
    case 'transfer-no-account':
      return ['transfer', { from: '1000', to: v.id, cents: n, note: v.word }]
    case 'transfer-closed':
      return ['transfer', { from: '1000', to: '2000', cents: n, note: v.word }]
    case 'refund-exhausted':
      return ['refund', { account: v.token.slice(0, 6), cents: n, note: v.email }]
    case 'attachment-missing':
      return ['attach', { path: `/var/spool/invoices/${v.date}/${v.token}.pdf` }]
    case 'letter-missing':
      return ['letter', { name: `${v.word.replace(/ /g, '-')}-${v.id}` }]
    case 'circular-snapshot': {
      const circular = { ...invoice, pages: 1, sequence: 1 }
      circular.original = { copyOf: circular }
      return ['archive', { invoice: circular }]
    }
    case 'too-many-pages':
      return ['archive', { invoice: { ...invoice, pages: 70000 + n, sequence: 1 } }]
    case 'plugin-missing':
      return ['plugin', { name: v.word.replace(/ /g, '-'), invoice }]
    case 'plugin-no-receiver':
      return ['plugin', { name: 'letterhead', invoice: { ...invoice, sender: { name: v.name } } }]
    case 'tax-service-error':
      return ['tax', { base, country: n % 2 ? 'NL' : 'DE', number: `B${v.id}` }]
    case 'tax-without-company':
      return ['tax', { base, country: 'XX', number: `B${v.id}` }]
    case 'no-rate-anywhere':
      return [
        'rates',
        {
          sources: [
            { name: 'ecb', rates: {} },
            { name: v.word, rates: {} },
          ],
          currency: v.token.slice(0, 3),
        },
      ]
    case 'callback-not-a-url':
      return ['callback', { url: `${v.word}?token=${v.token}` }]
    case 'item-without-measures':
      return ['weigh', { item: bundle(n % 7, leaf) }]
    case 'bundle-of-itself':
      return ['depth', { item: endless() }]
    case 'reminder-first':
      return ['remind', { invoice: { ...invoice, reminders: [] } }]
    case 'worker-close-without-open':
      return ['render', { text: `<b>${v.word}</b></b>` }]
    case 'worker-wrong-close':
      return ['render', { text: `<${v.word.replace(/ |-/g, '')}>${v.name}</b>` }]
  }
}
