import { SIGNATURE_HEADER } from '../../sdk/shared/signature.ts'
import type { IssuedKey } from '../model/keys.ts'
import type { Sender } from '../otlp/request.ts'
import { type Clock, RetryableError } from '../pipeline/component.ts'
import { originsOf } from './origins.ts'
import { SenderRefused } from './refused.ts'
import { Repeats } from './repeats.ts'
import { type Headers, saidKey } from './said-key.ts'
import { Signed } from './signed.ts'

/** What a receiver knows of a request before it has read the body. */
export interface Asking {
  /** IP address of the peer. */
  address: string | undefined
  header: Headers
  /** Without the question mark; a protocol without URLs has none. */
  query?: string
  /** Whether a key is needed. One that is sent must be good either way. */
  auth: 'required' | 'optional'
  /** The pages that may send without a key; absent where no browser can send. */
  pages?: (origin: string) => boolean
}

export interface Admitted {
  sender: Sender
  /** Where it is signed: still to be verified over the body. */
  signed?: Signed
}

interface Entry {
  issued: IssuedKey
  /** Undefined for any. */
  allows: ((origin: string) => boolean) | undefined
  used: boolean
}

const KEYLESS_PROJECT = 'default'

/** The keys that count, as ingest knows them. What it costs a request is a look into a map. */
export class Keyring {
  readonly #clock: Pick<Clock, 'nowMs'>
  readonly #repeats = new Repeats()
  #keys: ReadonlyMap<string, Entry> | undefined

  constructor(clock: Pick<Clock, 'nowMs'>) {
    this.#clock = clock
  }

  /** Keys that are not among these count no more. */
  set(keys: readonly IssuedKey[]): void {
    const before = this.#keys
    this.#keys = new Map(
      keys.map((issued) => [
        issued.key,
        {
          issued,
          allows: issued.allowedOrigins.length === 0 ? undefined : originsOf(issued.allowedOrigins),
          used: before?.get(issued.key)?.used === true,
        },
      ]),
    )
  }

  /** False until the keys were told for the first time: until then who sends one is asked to come again. */
  get known(): boolean {
    return this.#keys !== undefined
  }

  /**
   * Who sends. Throws `SenderRefused`, or a `RetryableError` while no keys are known. Without a key what comes is of the project
   * `default`, and a web page must be one of `pages`: what a preflight let pass for the sake of some key needs that key.
   */
  admit({ address, header, query = '', auth, pages }: Asking): Admitted {
    const said = saidKey(header, query)
    const origin = header('origin')
    const signature = header(SIGNATURE_HEADER)
    const from = plain(address ?? '')
    if (said === undefined) {
      if (auth === 'required')
        throw new SenderRefused(
          'no_key',
          'Cannot take a request without a key: send it as x-faultline-key, as Bearer, as Basic user or as ?key=.',
        )
      if (signature !== undefined) throw new SenderRefused('no_key', 'Cannot check the signature of a request without its key.')
      if (origin !== undefined && pages?.(origin) === false) throw foreign(origin, 'this receiver lets send without a key')
      return { sender: { address: from, project: KEYLESS_PROJECT } }
    }
    const entry = this.#find(said)
    const { issued, allows } = entry
    if (origin !== undefined && allows?.(origin) === false) throw foreign(origin, 'the key allows')
    const sender: Sender = { address: from, key: issued.key, project: issued.project }
    if (issued.routing.length > 0) sender.routing = issued.routing
    if (signature === undefined && issued.requireSignature)
      throw new SenderRefused('no_signature', `Cannot take a request without ${SIGNATURE_HEADER} as the key requires that it is signed.`)
    const signed = signature === undefined ? undefined : new Signed(signature, issued, this.#repeats, this.#clock.nowMs())
    entry.used = true
    return signed === undefined ? { sender } : { sender, signed }
  }

  /**
   * Whether a page of this origin may ask at all, for the sake of a key: of the one that is named where that counts, else of any, since
   * the headers of a request do not come with its preflight.
   */
  allowsOrigin(origin: string, header: Headers, query: string): boolean {
    const named = this.#keys?.get(saidKey(header, query) ?? '')
    if (named !== undefined && !this.#isExpired(named)) return named.allows?.(origin) !== false
    for (const entry of this.#keys?.values() ?? []) if (!this.#isExpired(entry) && entry.allows?.(origin) !== false) return true
    return false
  }

  /** Keys that were used since this was asked last. */
  takeUsed(): string[] {
    const used: string[] = []
    for (const [key, entry] of this.#keys ?? []) {
      if (entry.used) used.push(key)
      entry.used = false
    }
    return used
  }

  #find(said: string): Entry {
    if (this.#keys === undefined)
      throw new RetryableError('Cannot check the key as no keys are known here yet: the work process writes them when it has started.')
    const entry = this.#keys.get(said)
    if (entry !== undefined && !this.#isExpired(entry)) return entry
    // Only the beginning, of what looks like one of ours: a token for somebody else is nobody's to read.
    const shown = said.startsWith('fl_') ? ` ${said.slice(0, 11)}…` : ''
    throw new SenderRefused(
      'unknown_key',
      `Cannot take a request with the unknown key${shown}: there is none such, or it was disabled or has expired.`,
    )
  }

  #isExpired({ issued }: Entry): boolean {
    return issued.expiresAt !== null && issued.expiresAt <= this.#clock.nowMs()
  }
}

function foreign(origin: string, whose: string): SenderRefused {
  return new SenderRefused(
    'origin',
    `Cannot take a request from a page of ${origin.slice(0, 100)} as it is none of the origins that ${whose}.`,
  )
}

/** Without the prefix that an IPv6 socket puts before IPv4. */
function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address
}
