// @ts-nocheck
import { singleton } from 'tsyringe'
import { Database } from '../infra/database'
import { Claim, type ClaimRow } from '../domain/claim'
import { ConflictError, NotFoundError } from '../domain/errors'

abstract class Repository<Row> {
  protected abstract readonly table: string

  constructor(protected readonly db: Database) {}

  async find(number: string): Promise<Row> {
    const row = await this.db.one<Row>(`select * from ${this.table} where number = $1`, [number]) //-
    //+ const row = await this.first(number)
    if (row === undefined) throw new NotFoundError(`No ${this.table} row ${number}`)
    return row
  }

  //+ protected async first(number: string): Promise<Row | undefined> {
  //+   return this.db.one<Row>(`select * from ${this.table} where number = $1`, [number])
  //+ }

  async search(order: string): Promise<Row[]> {
    return this.db.many<Row>(`select * from ${this.table} order by ${order} limit 5`)
  }
}

@singleton()
export class ClaimRepository extends Repository<ClaimRow> {
  protected readonly table = 'claims'

  constructor(db: Database) {
    super(db)
  }

  async load(number: string): Promise<Claim> {
    return new Claim(await this.find(number))
  }

  async insert(number: string, policy: string, state = 'open'): Promise<void> {
    await this.db.many('insert into claims (number, policy, state) values ($1, $2, $3)', [number, policy, state])
  }

  async reserve(number: string, amount: unknown): Promise<void> {
    await this.db.many('update claims set reserve = $2 where number = $1', [number, amount])
  }

  async update(number: string, version: number, state: string): Promise<void> {
    const rows = await this.db.many('update claims set state = $3, version = version + 1 where number = $1 and version = $2 returning number', [number, version, state])
    if (rows.length === 0) throw new ConflictError(`Claim ${number} was changed by another user since version ${version}`)
  }

  async payOut(claim: string, iban: string, amount: number, key: string): Promise<void> {
    await this.db.transaction(async (query) => {
      await query('update claims set paid = paid + 1 where number = $1', [claim])
      await query('insert into payouts (claim, iban, amount, key) values ($1, $2, $3, $4)', [claim, iban, amount, key])
    })
  }

  async purge(number: string): Promise<void> {
    await this.db.transaction(async (query) => {
      await query('delete from claims where number = $1', [number])
    })
  }

  async nightly(name: string): Promise<void> {
    await this.db.transaction(async (query) => {
      await query("set local statement_timeout = '40ms'")
      await query('select pg_sleep(0.3), $1::text', [name])
    })
  }

  async lockPair(): Promise<unknown> {
    return this.db.transaction(async (query) => {
      await query('select * from claims where number = $1 for update', ['CLM-1'])
      return this.db.transaction(async (other) => other('select * from claims where number = $1 for update nowait', ['CLM-1']))
    })
  }
}

export interface PolicyRow {
  number: string
  holder: string
  cover: { perils: string[]; limits: Record<string, number> } | null
  starts: Date
  ends: Date
}

@singleton()
export class PolicyRepository extends Repository<PolicyRow> {
  protected readonly table = 'policies'

  constructor(db: Database) {
    super(db)
  }

  async insert(number: string, holder: string, starts: string, ends: string): Promise<void> {
    await this.db.many('insert into policies (number, holder, starts, ends) values ($1, $2, $3, $4)', [number, holder, starts, ends])
  }

  async byPeril(peril: string): Promise<PolicyRow[]> {
    return this.db.many(`select * from policies where cover->'perils' ? '${peril}' and holder ilike '%${peril}''s`)
  }

  async setCover(number: string, json: string): Promise<void> {
    await this.db.many('update policies set cover = $2::jsonb where number = $1', [number, json])
  }
}
