import { CREDENTIAL_RULES, NAMED_RULES } from '../shared/scrub/credentials.ts'
import { PERSONAL_RULES } from '../shared/scrub/personal.ts'
import type { TextRule } from '../shared/scrub/rule.ts'
import { SQL_RULES } from '../shared/scrub/sql.ts'
import { TOKEN_RULES } from '../shared/scrub/tokens.ts'

/** All that the server applies by itself, in its order. */
export const SERVER_RULES: readonly TextRule[] = [...CREDENTIAL_RULES, ...TOKEN_RULES, ...NAMED_RULES, ...SQL_RULES, ...PERSONAL_RULES]
