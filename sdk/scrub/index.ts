export { BROWSER_RULES } from './browser-rules.ts'
export { scrubber } from './scrubber.ts'
export { SERVER_RULES } from './server-rules.ts'
