import { isIp } from './checks.ts'
import type { TextRule } from './rule.ts'

/** What is harmless as often as not, and taken out where it is asked for. */
export const OPTIONAL_RULES = [
  {
    name: 'phone',
    optIn: true,
    sign: 'none',
    pattern: /(?<![\w.+-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?(?:\d[ .-]?){5,13}\d|\(\d{3}\) ?\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?![\w-])/g,
  },
  {
    name: 'ip_in_text',
    optIn: true,
    sign: 'none',
    pattern:
      /(?<![\w.:-])(?:(?:\d{1,3}\.){3}\d{1,3}(?!\.?\w)|(?:[0-9a-fA-F]{1,4}:){1,7}(?:(?:\d{1,3}\.){3}\d{1,3}|(?::?[0-9a-fA-F]{1,4}){0,7}|:)(?![\w.:])|::(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6})(?![\w.:]))/g,
    // `Chrome/141.0.0.0`, `v1.2.3.4`.
    passes: (secret, text, start) => !/[/vV]$/.test(text.slice(Math.max(0, start - 1), start)) && isIp(secret),
  },
] as const satisfies readonly TextRule[]
