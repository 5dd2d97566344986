/** What a rule must take out and what it must leave, by its name: kept apart from the table, which goes into bundles. */
export interface RuleExamples {
  /** Texts whose secret, the part between « and », must go while the rest stays. `{36}` and the like stand for random characters. */
  match: readonly string[]
  /** Texts that must stay whole. */
  keep: readonly string[]
}

export type Examples = Readonly<Record<string, RuleExamples>>

const ALPHABETS = {
  '': 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  hex: '0123456789abcdef',
  up: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  low: 'abcdefghijklmnopqrstuvwxyz0123456789',
  dig: '0123456789',
} as const

/**
 * The example with `{36}`, `{hex:32}`, `{up:16}`, `{low:8}` and `{dig:9}` filled in, the same each time: a secret that is written out would
 * alarm whoever scans the repository for secrets.
 */
export function fillExample(example: string): string {
  let state = 7
  return example.replace(/\{(?:(hex|up|low|dig):)?(\d+)\}/g, (_, kind: 'hex' | undefined, count: string) => {
    const alphabet = ALPHABETS[kind ?? '']
    let text = ''
    for (let i = 0; i < Number(count); i++) {
      state = (state * 1_664_525 + 1_013_904_223) >>> 0
      text += alphabet[Math.floor((state / 2 ** 32) * alphabet.length)]
    }
    return text
  })
}
