import { type SMTPTransportOptions, createTransport } from 'nodemailer'
import { type Host, PermanentError, RetryableError, keepSecret } from '../../collector/api.ts'
import { type Config, addressOf } from './config.ts'
import { connectionTo, headersFor } from './connect.ts'
import type { Message } from './write-message.ts'

/** Messages of which some recipients were put off, with those who have it. */
const REMEMBERED = 1_000

/** What the library says of a failure. */
interface SmtpError extends Error {
  code?: string | undefined
  /** Of the server: 4xx for now, 5xx for good. */
  responseCode?: number | undefined
}

/** Failures without an answer of the server that no second attempt mends. */
const FOR_GOOD = new Set(['ECONFIG', 'ENOAUTH', 'EREQUIRETLS'])

export class Sender {
  readonly #settings: Config
  #connection: SMTPTransportOptions | undefined
  readonly #log: Host['log']
  readonly #done = new Map<string, Set<string>>()

  constructor(settings: Config, log: Host['log']) {
    this.#settings = settings
    this.#log = log
  }

  /** Reads the certificates that it is to trust. Nothing is connected yet. */
  async start(): Promise<void> {
    this.#connection = await connectionTo(this.#settings)
  }

  /**
   * Resolves when the server has the message for each recipient that it does not refuse for good. Those whom it puts off alone get the
   * next attempt, as long as this process lives.
   */
  async send(message: Message, signal: AbortSignal): Promise<void> {
    const { from, to, transport, password = '', username = '' } = this.#settings
    const done = this.#done.get(message.messageId) ?? new Set()
    const open = to.map(addressOf).filter((address) => !done.has(address))
    const secrets = [password, base64(password), base64(`\0${username}\0${password}`)].filter((secret) => password !== '' && secret !== '')
    await keepSecret(secrets, async () => {
      const { accepted, rejectedErrors } = await this.#attempt(
        {
          ...message,
          from,
          to,
          envelope: { from: addressOf(from), to: open },
          headers: { ...message.headers, ...headersFor(transport) },
        },
        signal,
      )
      const later = rejectedErrors.filter((error) => !isPermanent(error))
      const never = rejectedErrors.length - later.length
      if (never > 0)
        this.#log.warn('The mail server refuses some of the recipients.', { refused: never, error: rejectedErrors[0]!.message })
      if (later.length === 0) return void this.#done.delete(message.messageId)
      for (const address of accepted) done.add(address)
      this.#remember(message.messageId, done)
      throw new RetryableError(`The mail server puts off ${later.length} of ${open.length} recipients: ${later[0]!.message}`)
    })
  }

  async #attempt(mail: object, signal: AbortSignal): Promise<{ accepted: string[]; rejectedErrors: SmtpError[] }> {
    try {
      const { accepted, rejectedErrors = [] } = await createTransport(this.#connection!).sendMail({ ...mail, signal })
      return { accepted, rejectedErrors }
    } catch (error) {
      const { message, code, responseCode } = error as SmtpError
      const said = `Cannot send the mail: ${[code, responseCode].filter((part) => part !== undefined).join(' ')} ${message}`
      throw isPermanent(error as SmtpError) ? new PermanentError(said) : new RetryableError(said)
    }
  }

  #remember(id: string, done: Set<string>): void {
    this.#done.delete(id)
    this.#done.set(id, done)
    if (this.#done.size > REMEMBERED) this.#done.delete(this.#done.keys().next().value!)
  }
}

/** RFC 5321, 4.2.1. 503 is about the order of commands, not about the message. */
function isPermanent({ code = '', responseCode }: SmtpError): boolean {
  if (responseCode === undefined) return FOR_GOOD.has(code)
  return responseCode >= 500 && responseCode < 600 && responseCode !== 503
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
