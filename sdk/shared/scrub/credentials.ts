import { isBasicCredential, looksRandom } from './checks.ts'
import { withoutNamedSecrets } from './named.ts'
import type { TextRule } from './rule.ts'

/** What opens a door wherever it stands: by the words around it. */
export const CREDENTIAL_RULES = [
  {
    name: 'private_key',
    sign: 'dashes',
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[\w+/=\s\\:,.()]|-(?!----)){0,65536}(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/g,
  },
  {
    name: 'url_password',
    sign: 'url',
    pattern: /:\/\/[^\s/?#@:"'<>]{0,256}:(?<secret>[^\s/?#"'<>]{1,512})(?=@)/g,
  },
  {
    name: 'authorization',
    sign: 'scheme',
    pattern: /(?<![\w-])(?:bearer|digest|negotiate|apikey)[ :=]{1,3}(?<secret>[\w.~+/=-]{8,8192})/gi,
    passes: looksRandom,
  },
  {
    name: 'basic_auth',
    sign: 'scheme',
    pattern: /(?<![\w-])basic {1,3}(?<secret>[A-Za-z0-9+/]{6,2048}={0,2})(?![\w+/=])/gi,
    passes: isBasicCredential,
  },
  {
    name: 'cookie_header',
    sign: 'pair',
    pattern: /(?<!\w)cookie: {0,2}(?<secret>[^\s"'=;:,]{1,128}=[^\r\n"']{0,16383})/gi,
  },
] as const satisfies readonly TextRule[]

/** Values of which the name says that they are secrets; after the tokens, which say more. */
export const NAMED_RULES = [
  {
    name: 'secret_value',
    sign: 'pair',
    // A name, `=` or `:`, a value: a query string, a header, JSON (also as a string within JSON), a command line, a connection string, XML.
    pattern:
      /(?<![\w.\]]|[\w\]]\[)(?<key>[A-Za-z_][\w.[\]-]{1,63})(?<separator>(?:\\{0,3}["'])? {0,2}(?:=>?|:=?)(?: {0,2}\\{0,3}["'`])?|(?<=<[A-Za-z_][\w.-]{1,63})>|(?<=--[A-Za-z_][\w-]{1,63}) {1,2}["']?) {0,2}/g,
    replace: withoutNamedSecrets,
  },
] as const satisfies readonly TextRule[]
