import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LIMITS } from '../collector/model/limits.ts'
import { sendNewIssues, type NewIssues } from './crash-alerts/new-issues.ts'
import { startHooks, type Hooks } from './hooks.ts'
import { startProduct, type Product } from './product.ts'

/** Where collectors that share their stores keep them; without it there is one, on embedded stores. */
export interface Shared {
  events: string
  documents: string
}

/**
 * What the promise about alerts is held against: collectors that judge and deliver, a sender of new issues for each that never gives up, one
 * channel, and kills, which are counted. With one consumer a kill repeats one alert at most: that which was sent and not yet noted.
 */
export class AlertCrash {
  readonly hooks: Hooks
  readonly #folder: string
  readonly #configs: string[]
  readonly #collectors: { product: Product; sender: NewIssues }[] = []
  kills = 0
  #lastKill = 0

  private constructor(hooks: Hooks, shared: Shared | undefined) {
    this.hooks = hooks
    this.#folder = mkdtempSync(join(tmpdir(), 'faultline-crash-alerts-'))
    const path = join(this.#folder, 'alerts.yaml')
    writeFileSync(path, JSON.stringify(configOf(hooks.url, shared, this.#folder)))
    this.#configs = ['faultline.yaml', path]
  }

  /** Starts as many collectors as asked for, and a sender for each that stays with it: a new issue each `pauseMs`. */
  static async start(collectors: number, pauseMs: number, shared?: Shared): Promise<AlertCrash> {
    const crash = new AlertCrash(await startHooks(), shared)
    for (let i = 0; i < collectors; i++) {
      const product = await startProduct({ configs: crash.#configs })
      crash.#collectors.push({ product, sender: sendNewIssues(() => crash.#collectors[i]?.product ?? product, pauseMs) })
    }
    return crash
  }

  /** Kills all processes of some collectors at once, and starts them again; with a failpoint, at which they die the second time that they come to it. */
  async kill(which: readonly number[], failpoint?: string): Promise<void> {
    const some = which.map((i) => this.#collectors[i]!)
    await Promise.all(some.map(({ product }) => product.killAll()))
    this.kills += some.length
    this.#lastKill = performance.now()
    await Promise.all(
      some.map(async (one) => {
        const armed = failpoint === undefined ? {} : { env: { FAULTLINE_FAILPOINT: `${failpoint}:2` }, orPrinted: markOf(failpoint) }
        one.product = await startProduct({ like: one.product, configs: this.#configs, ...armed })
      }),
    )
  }

  /** Kills all, and lets whichever comes to a failpoint then die there. False where none does within `withinMs`. What lives then is killed, too, and waits for the next `kill`. */
  async dieAt(failpoint: string, withinMs: number): Promise<boolean> {
    await this.kill(this.#all, failpoint)
    const deaths = (): number =>
      this.#collectors.reduce((sum, { product }) => sum + product.output().split(markOf(failpoint)).length - 1, 0)
    for (let waited = 0; waited < withinMs && deaths() === 0; waited += 20) await sleep(20)
    const reached = deaths()
    await Promise.all(this.#collectors.map(({ product }) => product.killAll()))
    this.kills += deaths()
    return reached > 0
  }

  get #all(): number[] {
    return this.#collectors.map((_, i) => i)
  }

  get acknowledged(): string[] {
    return this.#collectors.flatMap(({ sender }) => [...sender.acknowledged])
  }

  /** Stops the senders, waits until all that was acknowledged is told and nothing more comes, then ends the collectors. */
  async end(withinMs: number): Promise<AlertVerdict> {
    await Promise.all(this.#collectors.map(({ sender }) => sender.stop()))
    const lost = (): string[] => {
      const told = new Set(this.hooks.heard.map(({ body }) => body.service))
      return this.acknowledged.filter((name) => !told.has(name))
    }
    for (let waited = 0; waited < withinMs && lost().length > 0; waited += 250) await sleep(250)
    // What a dead collector was sending comes again when its lease ends.
    await sleep(Math.max(0, this.#lastKill + LIMITS.outboxLeaseMs - performance.now()))
    for (let before = -1; before !== this.hooks.heard.length; await sleep(3_000)) before = this.hooks.heard.length
    const output = this.#collectors.map(({ product }) => product.output().slice(-2_000)).join('\n')
    for (const { product } of this.#collectors) await product.stop({ remove: true })
    await this.hooks.close()
    rmSync(this.#folder, { recursive: true, force: true })
    return { ...this.#judge(), lost: lost(), output }
  }

  #judge(): Omit<AlertVerdict, 'lost' | 'output'> {
    const keys = new Map<string, Set<string>>()
    const sent = new Set(this.#collectors.flatMap(({ sender }) => [...sender.sent]))
    for (const { id, body } of this.hooks.heard) keys.set(body.service, (keys.get(body.service) ?? new Set()).add(id))
    return {
      acknowledged: this.acknowledged.length,
      alerts: keys.size,
      repeats: this.hooks.heard.length - new Set(this.hooks.heard.map(({ id }) => id)).size,
      kills: this.kills,
      twoKeys: [...keys].filter(([, ids]) => ids.size > 1).map(([name]) => name),
      unknown: [...keys.keys()].filter((name) => !sent.has(name)),
    }
  }
}

export interface AlertVerdict {
  acknowledged: number
  /** Different issues of which an alert came. */
  alerts: number
  /** Acknowledged, but never told. */
  lost: string[]
  /** Requests with a key that had come before. */
  repeats: number
  kills: number
  /** Told under more than one idempotency key. */
  twoKeys: string[]
  /** Told, but never sent. */
  unknown: string[]
  /** The end of what the collectors printed. */
  output: string
}

const markOf = (failpoint: string): string => `failpoint ${failpoint} reached`

function configOf(endpoint: string, shared: Shared | undefined, folder: string): object {
  const rule = { name: 'New issue', when: 'new_issue', severity: 'p2' }
  const noise = { baseline: '0s', storm_release: '0s', route_limit: { messages: 1_000_000 } }
  return {
    processors: { alert_rules: { rules: [rule], ...noise } },
    exporters: {
      webhook: {
        ...{ endpoint, allow_private_addresses: true },
        sending_queue: { num_consumers: 1 },
        retry_on_failure: { initial_interval: '500ms', max_interval: '2s' },
      },
    },
    ...(shared === undefined ? {} : { extensions: { store: { ...shared, blobs: `file:${folder}/blobs` } } }),
    service: {
      public_url: 'https://faultline.example.com',
      pipelines: { alerts: { receivers: ['mongodb'], processors: ['alert_rules'], exporters: ['webhook'] } },
    },
  }
}
