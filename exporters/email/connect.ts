import type { SMTPTransportOptions } from 'nodemailer'
import { readFile } from 'node:fs/promises'
import type { Config } from './config.ts'

/**
 * Where the server is. SES and SendGrid are reached by their SMTP endpoints, as the library's own SES transport needs the AWS SDK:
 * https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html, https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api.
 */
export async function connectionTo({
  transport,
  host,
  port,
  tls,
  ca_file,
  username,
  password,
  region,
}: Config): Promise<SMTPTransportOptions> {
  const server = { smtp: host!, ses: `email-smtp.${region}.amazonaws.com`, sendgrid: 'smtp.sendgrid.net' }[transport]
  const user = transport === 'sendgrid' ? 'apikey' : username
  return {
    host: server,
    port: port ?? (tls === 'implicit' ? 465 : 587),
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password! } }),
    ...(ca_file === undefined ? {} : { tls: { ca: await readFile(ca_file) } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: IDLE_MS,
    // A message is made of texts alone.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const CONNECT_MS = 30_000
const IDLE_MS = 60_000

/** SendGrid would lead each link through its own server and add a picture that tells who has read the mail. */
export const headersFor = (transport: Config['transport']): Record<string, string> =>
  transport === 'sendgrid' ? { 'X-SMTPAPI': JSON.stringify({ filters: { clicktrack: OFF, opentrack: OFF } }) } : {}

const OFF = { settings: { enable: 0 } }
