import { type ParsedMail, simpleParser } from 'mailparser'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface TakenMail {
  /** As it came, with its headers. */
  raw: string
  parsed: ParsedMail
  /** Envelope. */
  from: string
  to: string[]
  secure: boolean
  user: string | undefined
}

/** What the server says at each step: a code of RFC 5321, or nothing where it is fine. */
export interface Says {
  login?: number
  recipient?(address: string): number | undefined
  data?: number
}

/** An SMTP server at 127.0.0.1 that parses what comes. With TLS where it has a certificate. */
export async function startMailServer(options: SMTPServerOptions = {}, says: Says = {}) {
  const mails: TakenMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 100,
    ...(options.key === undefined ? { disabledCommands: ['STARTTLS'] } : {}),
    onAuth: ({ username }, _session, done) => (says.login === undefined ? done(null, { user: username }) : done(refusal(says.login))),
    onRcptTo: ({ address }, _session, done) => {
      const code = says.recipient?.(address)
      done(code === undefined ? null : refusal(code))
    },
    onData: async (stream, { envelope, secure, user }, done) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      if (says.data !== undefined) return done(refusal(says.data))
      const raw = Buffer.concat(chunks).toString()
      mails.push({
        raw,
        parsed: await simpleParser(raw),
        from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
        to: envelope.rcptTo.map(({ address }) => address),
        secure,
        user: user as string | undefined,
      })
      done()
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    says,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const refusal = (responseCode: number): Error => Object.assign(new Error(`said ${responseCode}`), { responseCode })
