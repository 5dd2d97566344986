import { isSecretName } from './names.ts'
import type { ApplyOptions, TextRule } from './rule.ts'
import { secretAfter } from './value.ts'

/** The text without the values that stand behind the name of a secret: `replace` of a rule whose pattern has the groups `key` and `separator`. */
export function withoutNamedSecrets(text: string, { name, pattern }: TextRule, { isSensitive, redact }: ApplyOptions): string {
  pattern.lastIndex = 0
  let result = ''
  let copied = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { key, separator } = match.groups as { key: string; separator: string }
    if (!isSecretName(key, text[match.index - 1], isSensitive)) continue
    const taken = secretAfter(text, pattern.lastIndex, key, separator)
    if (taken === undefined) continue
    const { start, secret } = taken
    pattern.lastIndex = start + secret.length
    if (secret.startsWith('[redacted')) continue
    result += text.slice(copied, start) + redact(secret, name)
    copied = start + secret.length
  }
  return copied === 0 ? text : result + text.slice(copied)
}
