// @ts-nocheck: built by a toolchain of its own
import { adjustersOf, claimOf, photoOf } from '../claims/intake'
import { Payouts } from '../claims/payout'
import { PolicyBook, type Policy } from '../claims/policy'
import { ClaimTable } from '../ports/table'
import { keyOf, open, page, signedBy } from '../shared/codec'
import { loadConfig, secret } from '../shared/config'
import { ClaimError, InvalidPolicyError } from '../shared/errors'

export interface ApiEvent {
  path?: Record<string, string>
  query?: Record<string, string> | null
  headers?: Record<string, string>
  body?: string | null
  claims?: Record<string, unknown>
}

export class Api {
  constructor(
    private readonly table: ClaimTable,
    private readonly book: PolicyBook,
    private readonly payouts: Payouts,
  ) {}

  submit = async ({ body }: ApiEvent) => {
    const claim = claimOf(body!)
    await this.table.put(claim.id, { status: 'new', adjuster: undefined as never })
    return claim.id
  }

  status = async ({ path }: ApiEvent) => this.table.status(path!['id']!)

  create = async ({ body }: ApiEvent) => {
    const { id, ...rest } = JSON.parse(body!)
    return this.table.put(id, rest)
  }

  list = async ({ query }: ApiEvent) => {
    const limit = Number(query!['limit'] ?? 20)
    const { after } = page<{ after: string }>(query!['token']!)
    return { after, limit }
  }

  photo = async ({ body }: ApiEvent) => photoOf(JSON.parse(body!))

  adjusters = async ({ body }: ApiEvent) => adjustersOf(body!.split('\n'))

  cover = async ({ path, query }: ApiEvent) => {
    const policy = await this.book.fetch(path!['policy']!)
    return this.book.remaining(policy, query!['kind']!, query!['day']!)
  }

  excess = async (policy: Policy, { query }: ApiEvent) => this.book.excess(policy, query!['kinds']!.split(','))

  holder = async (policy: Policy) => this.book.zip(policy)

  lapse = async ({ query }: ApiEvent) => this.book.lapse(query!['day']!, query!['zone']!)

  chain = async (policy: Policy) => this.book.chain(policy)

  active = async (policy: Policy, { query }: ApiEvent) => this.book.ensureActive(policy, query!['day']!)

  reveal = async ({ body, headers }: ApiEvent) => open(body!, keyOf(headers!['x-key']!))

  verify = async ({ body, headers }: ApiEvent) => signedBy(headers!['x-certificate']!, body!, headers!['x-signature']!)

  me = async ({ claims }: ApiEvent) => {
    const groups = claims!['cognito:groups'] as string[]
    if (groups.length === 0) throw new ClaimError('forbidden', `User ${String(claims!['sub'])} is in no group`)
    return groups.join()
  }

  convert = async ({ query }: ApiEvent) => this.payouts.convert(Number(query!['amount']), query!['from']!, query!['to']!)

  account = async ({ body }: ApiEvent) => this.payouts.iban(body!)

  region = async (env: Record<string, string>) => loadConfig(env)

  token = async (name: string) => secret(name)

  renew = async (policy: Policy, { query }: ApiEvent) => {
    if (Number(query!['years']) > 5) throw new InvalidPolicyError(policy.number, `cannot be renewed for ${query!['years']} years`)
    return new Intl.DateTimeFormat(query!['locale'], { dateStyle: 'long' }).format(new Date(policy.covers[0]!.to))
  }
}
