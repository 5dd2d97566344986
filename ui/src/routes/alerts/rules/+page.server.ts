import type { AlertRuleList } from '#lib/api/types.ts'
import { ask } from '#lib/server/ask.ts'

export const load = async () => ({ rules: await ask<AlertRuleList>('/rules') })
