import { CREDENTIAL_EXAMPLES } from './credentials.ts'
import type { Examples } from './examples.ts'
import { PERSONAL_EXAMPLES } from './personal.ts'
import { SQL_EXAMPLES } from './sql.ts'
import { TOKEN_EXAMPLES } from './tokens.ts'

export { fillExample } from './examples.ts'

/** Of every rule of the table. */
export const EXAMPLES: Examples = { ...CREDENTIAL_EXAMPLES, ...TOKEN_EXAMPLES, ...SQL_EXAMPLES, ...PERSONAL_EXAMPLES }
