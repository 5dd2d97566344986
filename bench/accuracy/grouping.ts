/**
 * How well events are grouped: pairs of events, against six keys of others, on the corpora. Of the held-out set only totals are printed,
 * never what was missed, so that nobody tunes on it.
 */
import type { ExceptionEvent } from '../../collector/api.ts'
import { groupInOrder } from '../../collector/store/index.ts'
import { processSamples, readSamples } from './corpus.ts'
import { score } from './pairs.ts'
import type { Score } from './pairs.ts'
import { RIVALS } from './rivals/index.ts'
import { groupBy } from './rivals/rival.ts'
import type { Sample } from './sample.ts'

export const SETS = [
  'tuning',
  'tuning-second',
  'tuning-third',
  'tuning-fourth',
  'tuning-fifth',
  'tuning-sixth',
  'tuning-seventh',
  'tuning-eighth',
  'tuning-ninth',
  'tuning-tenth',
  'tuning-eleventh',
  'tuning-twelfth',
  'tuning-thirteenth',
  'tuning-fourteenth',
  'tuning-fifteenth',
  'tuning-sixteenth',
  'tuning-seventeenth',
  'tuning-eighteenth',
  'tuning-nineteenth',
  'tuning-twentieth',
  'tuning-twenty-first',
  'tuning-twenty-second',
  'tuning-twenty-third',
  'tuning-twenty-fourth',
  'tuning-twenty-fifth',
  'tuning-twenty-sixth',
  'held-out-second-e',
  'held-out-second-f',
  'held-out-second-h',
  'held-out-second-l',
  'held-out-second-o',
  'held-out-second-p',
  'held-out-second-q',
  'held-out-second-r',
  'held-out-second-t',
  'held-out-second-v',
  'held-out-second-x',
  'held-out-second-y',
  'held-out-second-z',
] as const
/** The environment variable SETS leaves others out: whoever tunes should not even see the totals of what is held out. */
const CHOSEN = process.env['SETS']?.split(',') ?? SETS

/** A set with its events as they are stored. */
export interface Corpus {
  set: string
  samples: Sample[]
  events: ExceptionEvent[]
}

export async function readCorpus(set: string): Promise<Corpus> {
  const samples = readSamples(set)
  return { set, samples, events: await processSamples(set, samples) }
}

export async function print(): Promise<void> {
  const corpora: Corpus[] = []
  for (const set of CHOSEN) {
    const corpus = await readCorpus(set)
    if (corpus.samples.length === 0) console.log(`The set ${set} is not there.`)
    else corpora.push(corpus)
  }
  const all: Corpus = { set: 'all', samples: corpora.flatMap(({ samples }) => samples), events: corpora.flatMap(({ events }) => events) }
  for (const corpus of corpora.length > 1 ? [...corpora, all] : corpora) printSet(corpus)
  for (const corpus of corpora) if (isOpen(corpus)) printMisses(corpus)
}

const isOpen = ({ set }: Corpus): boolean => set.startsWith('tuning')

const bugsOf = ({ samples }: Corpus): string[] => samples.map(({ bug }) => bug)

function printSet(corpus: Corpus): void {
  const bugs = bugsOf(corpus)
  console.log(`\n${corpus.set}: ${bugs.length} events of ${new Set(bugs).size} bugs\n`)
  row('key', ['precision', 'recall', 'F1', 'issues', 'over-merged', 'split bugs'])
  // Products whose key has no service have a project for each application.
  const ofService = (keys: readonly string[]): string[] => keys.map((key, i) => `${corpus.events[i]!.service}\n${key}`)
  for (const rival of RIVALS) printScore(rival.name, score(bugs, ofService(groupBy(rival, corpus.events))))
  const ours = groupInOrder(corpus.events)
  printScore('Faultline', score(bugs, ours))
  // By language only where all misses are shown anyway: the difference would tell of the held-out set.
  if (!isOpen(corpus)) return
  for (const language of [...new Set(corpus.samples.map((sample) => sample.language))].toSorted()) {
    const at = corpus.samples.flatMap((sample, i) => (sample.language === language ? [i] : []))
    const part = score(
      at.map((i) => bugs[i]!),
      at.map((i) => ours[i]!),
    )
    printScore(`  ${language} (${part.events} of ${part.bugs})`, part)
  }
}

function printScore(name: string, { precision, recall, f1, groups, overMerged, split }: Score): void {
  row(name, [...[precision, recall, f1].map((part) => part.toFixed(3)), ...[groups, overMerged, split].map(String)])
}

function row(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join(''))
}

/** Groups of several bugs, and bugs of several groups, each with what was hashed. */
export function printMisses(corpus: Corpus): void {
  const bugs = bugsOf(corpus)
  const ours = groupInOrder(corpus.events)
  const gather = (keys: readonly string[]) => Map.groupBy(keys.keys(), (i) => keys[i]!)
  for (const [, at] of gather(ours)) {
    const members = Map.groupBy(at, (i) => bugs[i]!)
    if (members.size === 1) continue
    console.log(`\nover-merged: ${[...members].map(([bug, of]) => `${bug} (${of.length})`).join(', ')}`)
    for (const [, of] of members) console.log(`  ${describe(corpus, of[0]!)}`)
  }
  for (const [bug, at] of gather(bugs)) {
    const groups = Map.groupBy(at, (i) => ours[i]!)
    if (groups.size === 1) continue
    console.log(`\nsplit: ${bug} into ${[...groups.values()].map((of) => of.length).join(' + ')}`)
    for (const [, of] of groups) console.log(`  ${of.map((i) => corpus.samples[i]!.guise).join(' ')}\n    ${describe(corpus, of[0]!)}`)
  }
}

function describe({ events }: Corpus, i: number): string {
  const { exceptions, fingerprint } = events[i]!
  const { parts, by } = fingerprint!
  return `${exceptions[0]!.type}: ${exceptions[0]!.message.slice(0, 80)} | ${by} ${(parts.app.length > 0 ? parts.app : parts.system).slice(0, 6).join(' | ')}`
}
