import type { ApplyOptions, TextRule } from './rule.ts'

/** The text without what one rule finds in it; the same text where it finds nothing. Linear in its length. */
export function applyRule(text: string, rule: TextRule, options: ApplyOptions): string {
  if (rule.replace !== undefined) return rule.replace(text, rule, options)
  const { pattern, secretOf, passes } = rule
  pattern.lastIndex = 0
  let result = ''
  let copied = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { before, secret: group } = match.groups ?? {}
    let start = match.index
    let secret = match[0]
    if (before !== undefined) {
      secret = before + secret
      start -= before.length
      if (start < copied) continue
    } else if (group !== undefined) {
      secret = group
      start += match[0].lastIndexOf(secret)
    }
    if (secretOf !== undefined) secret = secretOf(secret)
    // An empty match can not advance by itself.
    if (match[0] === '') pattern.lastIndex++
    if (secret === '' || secret.startsWith('[redacted') || passes?.(secret, text, start) === false) continue
    result += text.slice(copied, start) + options.redact(secret, rule.name)
    copied = start + secret.length
  }
  return copied === 0 ? text : result + text.slice(copied)
}

export function hasAny(text: string, anchors: readonly string[]): boolean {
  for (const anchor of anchors) if (text.includes(anchor)) return true
  return false
}
