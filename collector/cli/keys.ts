import type { ParseArgsConfig } from 'node:util'
import type { Key, KeyChange, KeyList, KeyWithSecret } from '../api/types.ts'
import { showKeys, showSecret } from './keys/show.ts'
import { type Answer, answering, type Ask, runCommand, type Subcommand, UsageError, type ValuesOf } from './subcommands.ts'

const HELP = `faultline keys: keys of senders, in a running Faultline.

  faultline keys list                what there is, of every project without --project
  faultline keys create --name NAME  make a key; prints its DSN, and its secret this once
  faultline keys change KEY          set what is named; what is not named stays
  faultline keys rotate KEY          make a new secret, printed this once; the one of before counts on for a while
      --overlap TIME                 for so long: 30m, 24h (which it is without), 7d, at most 30d; 0 where the secret has leaked
  faultline keys disable KEY         refuse what is sent with it, within a second
  faultline keys enable KEY          take it again

  of create and change:
      --name NAME                    what people call it
      --origin ORIGIN                web pages that may send with it: https://*.example.com; may be repeated
      --any-origin                   any page may
      --require-signature, --no-require-signature
                                     whether only what is signed with its secret is taken
      --expires TIME                 RFC 3339, or never

  --project NAME                     of list and create; a key is of the default one without it
  --json                             print JSON
  --url URL                          where Faultline answers; without it FAULTLINE_URL, else http://127.0.0.1:4319
  FAULTLINE_TOKEN                    environment variable: sent as Bearer
`

const OPTIONS = {
  name: { type: 'string' },
  origin: { type: 'string', multiple: true },
  'any-origin': { type: 'boolean' },
  'require-signature': { type: 'boolean' },
  expires: { type: 'string' },
  overlap: { type: 'string' },
  project: { type: 'string' },
  json: { type: 'boolean' },
  url: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options']

type Values = ValuesOf<typeof OPTIONS>

const FIELDS = ['name', 'origin', 'any-origin', 'require-signature', 'expires'] as const
const pathOf = (key: string): string => `/keys/${encodeURIComponent(key)}`

const SUBCOMMANDS: Readonly<Record<string, Subcommand<Values>>> = {
  list: answering({
    takes: ['project'],
    of: undefined,
    answer: async (send, { project }) => {
      const keys = await listAll(send, project)
      return { data: keys, text: showKeys(keys) }
    },
  }),
  create: answering({
    takes: [...FIELDS, 'project'],
    of: undefined,
    answer: async (send, values) => {
      if (values.name === undefined) throw new UsageError('Cannot create a key without --name')
      const project = values.project === undefined ? {} : { project: values.project }
      const data = (await send('/keys', { json: { ...fieldsOf(values), ...project } })) as KeyWithSecret
      return { data, text: showKeys([data]) + showSecret(data) }
    },
  }),
  change: answering({
    takes: FIELDS,
    of: 'one key',
    answer: async (send, values, key) => {
      const fields = fieldsOf(values)
      if (Object.keys(fields).length === 0) throw new UsageError('Cannot change a key as nothing to change is named')
      return changed(send, key, fields)
    },
  }),
  rotate: answering({
    takes: ['overlap'],
    of: 'one key',
    answer: async (send, { overlap }, key) => {
      const json = overlap === undefined ? {} : { overlap }
      const data = (await send(`${pathOf(key)}/rotate`, { json })) as KeyWithSecret
      return { data, text: showSecret(data) }
    },
  }),
  disable: answering({ takes: [], of: 'one key', answer: (send, _, key) => changed(send, key, { state: 'disabled' }) }),
  enable: answering({ takes: [], of: 'one key', answer: (send, _, key) => changed(send, key, { state: 'enabled' }) }),
}

/** The command line from behind `faultline keys` on: `runCommand`. */
export const keys = (args: readonly string[]): Promise<number> =>
  runCommand({ name: 'keys', help: HELP, options: OPTIONS, subcommands: SUBCOMMANDS }, args)

function fieldsOf(values: Values): KeyChange {
  if (values['any-origin'] === true && values.origin !== undefined)
    throw new UsageError('Cannot take --origin and --any-origin as each says which pages may send')
  const fields: KeyChange = {}
  if (values.name !== undefined) fields.name = values.name
  if (values.origin !== undefined) fields.allowedOrigins = values.origin
  if (values['any-origin'] === true) fields.allowedOrigins = []
  if (values['require-signature'] !== undefined) fields.requireSignature = values['require-signature']
  if (values.expires !== undefined) fields.expiresAt = values.expires === 'never' ? null : values.expires
  return fields
}

async function changed(send: Ask, key: string, json: KeyChange): Promise<Answer> {
  const data = (await send(pathOf(key), { json, method: 'PATCH' })) as Key
  return { data, text: showKeys([data]) }
}

async function listAll(send: Ask, project: string | undefined): Promise<Key[]> {
  const all: Key[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const asked = { limit: '100', ...(project === undefined ? {} : { project }), ...(cursor === '' ? {} : { cursor }) }
    const page = (await send(`/keys?${new URLSearchParams(asked)}`)) as KeyList
    all.push(...page.keys)
    cursor = page.nextCursor
  }
  return all
}
