import { CREDENTIAL_RULES, NAMED_RULES } from '../shared/scrub/credentials.ts'
import { PERSONAL_RULES } from '../shared/scrub/personal.ts'
import type { TextRule } from '../shared/scrub/rule.ts'
import { TOKEN_RULES } from '../shared/scrub/tokens.ts'

/** All that the server applies by itself, but for values in SQL, which pages have none of. */
export const BROWSER_RULES: readonly TextRule[] = [...CREDENTIAL_RULES, ...TOKEN_RULES, ...NAMED_RULES, ...PERSONAL_RULES]
