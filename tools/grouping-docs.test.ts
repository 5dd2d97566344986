import { parse } from 'yaml'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bareEvent } from '../collector/cli/group/read-events.ts'
import { groupHere } from '../collector/cli/group/run-processors.ts'
import { parseGrouping } from '../collector/model/grouping-rules.ts'
import { read, ROOT } from './sources.ts'

/** A rule, exceptions with `---` between them, and what comes of them: `=> 1 issue, called "Title"`. */
const EXAMPLES = [
  ...read('docs/grouping.md').matchAll(/^```yaml\n([^]*?)^```\n\n```text\n([^]*?)^=> (\d+) issues?(?:, called "(.*)")?\n```$/gm),
]

test('docs/grouping.md has an example of each thing that a rule does', () => {
  const does = EXAMPLES.map(([, yaml]) => /^ {2}(fingerprint|title|frames|max_frames):/m.exec(yaml!)![1])
  expect(new Set(does)).toEqual(new Set(['fingerprint', 'title', 'frames', 'max_frames']))
})

test.each(EXAMPLES.map(([, yaml, text, issues, title]) => ({ yaml: yaml!, text: text!, issues: Number(issues), title })))(
  'a rule in docs/grouping.md does what stands beside it: $yaml',
  async ({ yaml, text, issues, title }) => {
    const grouping = parseGrouping({ rules: parse(yaml) as unknown })
    if ('problems' in grouping) throw new Error(JSON.stringify(grouping.problems))
    const events = text.split('---\n').map((stack) => ({ name: '', event: bareEvent(stack, { project: 'default', language: 'nodejs' }) }))
    const configs = [join(ROOT, 'faultline.yaml')]
    const countOf = async (by: typeof grouping.settings | undefined): Promise<number> => {
      const grouped = await groupHere(events, { configs, grouping: by })
      if (by !== undefined) expect(grouped.map(({ after }) => after?.fingerprint?.title)).toEqual(events.map(() => title))
      return new Set(grouped.map(({ after }) => after!.fingerprint!.app ?? after!.fingerprint!.system)).size
    }
    expect(await countOf(grouping.settings)).toBe(issues)
    // The rule is what makes the difference; a title makes none.
    if (events.length > 1) expect(await countOf(undefined)).not.toBe(issues)
  },
)
