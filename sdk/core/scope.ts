import * as LIMITS from './limits.ts'
import { cut, plain, textOf } from './read.ts'
import type { Breadcrumb, CaptureHint, CapturedEvent, Level, Scope, User } from './types.ts'

const LEVELS: readonly string[] = ['debug', 'info', 'warning', 'error', 'fatal']

/** What a scope says, as an event takes it over. */
type Said = Pick<CapturedEvent, 'tags' | 'contexts' | 'flags'> & {
  user?: User | undefined
  fingerprint?: string[] | undefined
  level?: Level | undefined
}

/** The breadcrumbs of one page or one request, the newest LIMITS.breadcrumbs or fewer. */
export class Trail {
  readonly crumbs: Breadcrumb[] = []
  readonly max: number

  constructor(max: number) {
    this.max = Math.max(0, Math.min(max, LIMITS.breadcrumbs))
  }

  add(crumb: Breadcrumb): void {
    this.crumbs.push(crumb)
    if (this.crumbs.length > this.max) this.crumbs.splice(0, this.crumbs.length - this.max)
  }
}

/** A scope over the one that it was forked from: what it does not say, that one does. */
export class NestedScope implements Scope {
  readonly trail: Trail
  readonly #outer: NestedScope | undefined
  readonly #change: (crumb: Breadcrumb) => Breadcrumb | null
  #said: Said = nothing()

  private constructor(outer: NestedScope | undefined, trail: Trail, change: (crumb: Breadcrumb) => Breadcrumb | null) {
    this.#outer = outer
    this.trail = trail
    this.#change = change
  }

  /** `change`: the application's `beforeBreadcrumb`, contained. */
  static root(maxBreadcrumbs: number, change: (crumb: Breadcrumb) => Breadcrumb | null): NestedScope {
    return new NestedScope(undefined, new Trail(maxBreadcrumbs), change)
  }

  /** With `ownTrail` what happens within it is shown with its errors alone: for one request of a server. */
  fork({ ownTrail = false }: { ownTrail?: boolean } = {}): NestedScope {
    return new NestedScope(this, ownTrail ? new Trail(this.trail.max) : this.trail, this.#change)
  }

  get userId(): string | undefined {
    return this.#said.user === undefined ? this.#outer?.userId : this.#said.user.id
  }

  setUser(user: User | undefined): void {
    this.#said.user = user === undefined ? undefined : readUser(user)
  }

  setTag(key: string, value: string | undefined): void {
    set(this.#said.tags, cut(String(key), LIMITS.tagLength), value === undefined ? undefined : textOf(value, LIMITS.tagLength), LIMITS.tags)
  }

  setContext(name: string, context: Record<string, unknown> | undefined): void {
    const copied = context === undefined ? undefined : plain(context)
    const kept = typeof copied === 'object' && copied !== null ? (copied as Record<string, unknown>) : undefined
    set(this.#said.contexts, cut(String(name), LIMITS.tagLength), kept, LIMITS.contexts)
  }

  setFlag(name: string, value: boolean | string): void {
    set(
      this.#said.flags,
      cut(String(name), LIMITS.tagLength),
      typeof value === 'boolean' ? value : textOf(value, LIMITS.tagLength),
      LIMITS.flags,
    )
  }

  setFingerprint(parts: string[] | undefined): void {
    this.#said.fingerprint = parts?.slice(0, LIMITS.fingerprintParts).map((part) => textOf(part, LIMITS.tagLength))
  }

  setLevel(level: Level | undefined): void {
    this.#said.level = LEVELS.includes(level as string) ? level : undefined
  }

  addBreadcrumb(breadcrumb: Partial<Breadcrumb> & { message: string }): void {
    if (this.trail.max === 0) return
    const changed = this.#change(readBreadcrumb(breadcrumb))
    if (changed !== null) this.trail.add(readBreadcrumb(changed))
  }

  clear(): void {
    this.#said = nothing()
  }

  /** What applies here, the hint of one capture over all. An inner scope that was told `undefined` says that there is none. */
  applied({ user, fingerprint, level, tags, contexts }: CaptureHint): Said & { breadcrumbs: Breadcrumb[] } {
    const over = this.fork()
    if (user !== undefined) over.setUser(user)
    if (fingerprint !== undefined) over.setFingerprint(fingerprint)
    if (level !== undefined) over.setLevel(level)
    for (const key in tags) over.setTag(key, tags[key])
    for (const name in contexts) over.setContext(name, contexts[name])
    const result = nothing()
    for (const { tags, contexts, flags, ...said } of over.#outermostFirst()) {
      Object.assign(result.tags, tags)
      Object.assign(result.contexts, contexts)
      Object.assign(result.flags, flags)
      Object.assign(result, said)
    }
    return { ...result, breadcrumbs: [...this.trail.crumbs] }
  }

  #outermostFirst(): Said[] {
    const outer = this.#outer === undefined ? [] : this.#outer.#outermostFirst()
    return [...outer, this.#said]
  }
}

function nothing(): Said {
  return { tags: Object.create(null), contexts: Object.create(null), flags: Object.create(null) }
}

function set<Value>(into: Record<string, Value>, key: string, value: Value | undefined, limit: number): void {
  if (value === undefined) delete into[key]
  else if (key in into || Object.keys(into).length < limit) into[key] = value
}

function readUser(user: User): User {
  const read: User = {}
  for (const key of ['id', 'email', 'name'] as const) if (user[key] !== undefined) read[key] = textOf(user[key], LIMITS.tagLength)
  return read
}

function readBreadcrumb({ time, category, message, level, data }: Partial<Breadcrumb> & { message: string }): Breadcrumb {
  return {
    time: typeof time === 'number' && Number.isFinite(time) ? time : Date.now(),
    category: textOf(category ?? 'custom', LIMITS.tagLength),
    message: textOf(message, LIMITS.breadcrumbMessageLength),
    level: LEVELS.includes(level as string) ? level! : 'info',
    ...(data !== undefined && { data: plain(data) as Record<string, unknown> }),
  }
}
