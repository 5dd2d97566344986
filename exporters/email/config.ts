import { isLoopback, z } from '../../collector/api.ts'

export const MAX_RECIPIENTS = 50

/** `a@example.com` or `Name <a@example.com>`; what could end a header is in neither. */
const MAILBOX =
  /^(?:[^<>\p{Cc}]{0,200}<([^\s<>@,;"\p{Cc}]{1,64}@[^\s<>@,;"\p{Cc}]{1,255})>|([^\s<>@,;"\p{Cc}]{1,64}@[^\s<>@,;"\p{Cc}]{1,255}))$/u
const mailbox = () => z.string().regex(MAILBOX, 'expected an address, such as a@example.com or Faultline <a@example.com>')

export const config = z
  .strictObject({
    transport: z
      .enum(['smtp', 'ses', 'sendgrid'])
      .default('smtp')
      .describe('smtp: any server; ses and sendgrid: the SMTP endpoints of Amazon SES and of Twilio SendGrid'),
    host: z.string().min(1).optional().describe('Name of the server; for smtp alone'),
    port: z.int().min(1).max(65535).optional().describe('587 when absent, 465 with tls: implicit'),
    tls: z
      .enum(['starttls', 'implicit', 'none'])
      .default('starttls')
      .describe(
        'starttls: required before anything is said; implicit: from the first byte; none: in the clear, for a relay on this machine',
      ),
    ca_file: z.string().optional().describe('PEM file of the authorities to trust instead of the usual ones'),
    username: z.string().min(1).optional().describe('For ses: the SMTP user name of SES, which is not an access key'),
    password: z.string().min(1).optional().describe('For sendgrid: the API key'),
    region: z
      .string()
      .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'expected a region of AWS, such as eu-central-1')
      .optional()
      .describe('Of SES; for ses alone'),
    from: mailbox().describe('Sender; what Message-ID and List-Id are named after, too'),
    to: z.array(mailbox()).min(1).max(MAX_RECIPIENTS).describe(`Recipients, at most ${MAX_RECIPIENTS}; each sees the others`),
    max_per_hour: z.int().min(1).max(10_000).default(100).describe('Messages within any hour; what is beyond waits in the outbox'),
  })
  .check(({ value, issues }) => {
    const fault = (path: string, message: string): void => void issues.push({ code: 'custom', path: [path], input: undefined, message })
    const { transport } = value
    if (transport === 'smtp' && value.host === undefined) fault('host', 'expected the name of a server, such as smtp.example.com')
    if (transport !== 'smtp' && value.host !== undefined) fault('host', `not with transport: ${transport}, whose server is known`)
    if (transport === 'ses' && value.region === undefined) fault('region', 'expected the region of SES, such as eu-central-1')
    if (transport !== 'ses' && value.region !== undefined) fault('region', 'only with transport: ses')
    if (transport === 'sendgrid' && value.username !== undefined)
      fault('username', 'not with transport: sendgrid, where it is always "apikey"')
    if (transport === 'sendgrid' && value.password === undefined) fault('password', 'expected the API key of SendGrid')
    if (transport !== 'sendgrid' && (value.username === undefined) !== (value.password === undefined))
      fault('password', 'expected both username and password, or neither')
    if (transport === 'ses' && value.username === undefined) fault('username', 'expected the SMTP credentials of SES')
    if (value.tls === 'none' && (transport !== 'smtp' || (value.password !== undefined && !isLoopback(value.host ?? ''))))
      fault('tls', 'none would send a password in the clear: expected starttls or implicit')
  })

export type Config = z.output<typeof config>

/** The address in a mailbox, without the name. */
export function addressOf(mailbox: string): string {
  const parts = MAILBOX.exec(mailbox)!
  return parts[1] ?? parts[2]!
}
