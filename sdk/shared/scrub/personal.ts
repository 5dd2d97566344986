import { ibanAt, isCardNumber, isMail, isPersonsFolder, isSsn } from './checks.ts'
import type { TextRule } from './rule.ts'

/** What identifies a person. */
export const PERSONAL_RULES = [
  {
    name: 'email',
    sign: 'mail',
    // Begins at the sign, of which there are few, and looks back for what stands before it.
    pattern:
      /(?:@|%40)(?=(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}(?:[A-Za-z]{2,24}|xn--[a-z0-9-]{2,59})(?![\w-]))(?<=(?<before>(?<![\w.+%-])[\w.+%-]{1,64})(?:@|%40))(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}(?:xn--[a-z0-9-]{2,59}|[A-Za-z]{2,24})(?![\w-])/g,
    passes: (secret, text, start) => isMail(secret, text.slice(start + secret.length, start + secret.length + 2)),
  },
  {
    name: 'card_number',
    sign: 'digits',
    pattern:
      /(?<![\w.-]|\b[A-Z]{2}\d\d )(?:\d{13,19}|\d{4}(?<separator>[ +-]|%20)\d{4}\k<separator>\d{4}\k<separator>\d{1,7}|\d{4}(?:[ +-]|%20)\d{6}(?:[ +-]|%20)\d{4,5})(?![\w-]|\.\d| \d{1,3}(?!\d))/g,
    passes: isCardNumber,
  },
  {
    name: 'iban',
    sign: 'iban',
    pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g,
    secretOf: (match) => ibanAt(match) ?? '',
  },
  {
    name: 'us_ssn',
    sign: 'digits',
    pattern: /(?<![\w.-]|\d )\d{3}-\d{2}-\d{4}(?![\w-]|\.\d)/g,
    passes: isSsn,
  },
  {
    name: 'home_path',
    sign: 'home',
    // The user's segment alone: the rest of the path is needed for grouping and source maps.
    pattern:
      /(?:(?<=(?:^|[^\w.]|%3A|%2F))(?:\/home\/|\/Users\/)|(?<![A-Za-z])[A-Za-z]:(?:\/|\\{1,4})(?:Users|Documents and Settings)(?:\/|\\{1,4}))(?<secret>[^\\/\s:"'<>|?*()]{1,64}(?: [^\\/\s:"'<>|?*()]{1,32}){0,2})(?=[\\/])/g,
    passes: isPersonsFolder,
  },
] as const satisfies readonly TextRule[]
