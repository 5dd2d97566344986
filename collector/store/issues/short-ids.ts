import type { DocumentStore } from '../index.ts'

/** A number for each, counted within its project; gaps are fine, twins are not. */
export async function nextNumbers(documents: DocumentStore, projects: readonly string[]): Promise<number[]> {
  const wanted = new Map<string, number>()
  for (const project of projects) wanted.set(project, (wanted.get(project) ?? 0) + 1)
  const next = new Map<string, number>()
  for (const [project, count] of wanted) next.set(project, await reserveNumbers(documents, `issues:${project}`, count))
  return projects.map((project) => {
    const number = next.get(project)!
    next.set(project, number + 1)
    return number
  })
}

/** The first of `count` numbers that nobody else gets from this counter; the first ever is 1. */
export async function reserveNumbers(documents: DocumentStore, name: string, count: number): Promise<number> {
  const counters = documents.collection<{ _id: string; value: number }>('counters')
  const take = () => counters.findOneAndUpdate({ _id: name }, { $inc: { value: count } }, { returnDocument: 'after' })
  let counter = await take()
  // Not by upsert: two of those at once may fail for one of them, on some servers without saying so.
  if (counter === null) {
    await counters.insertOne({ _id: name, value: 0 }).catch(unlessTaken)
    counter = await take()
  }
  return counter!.value - count + 1
}

export const shortId = (project: string, number: number): string => `${project.toUpperCase()}-${number}`

function unlessTaken(error: unknown): void {
  if ((error as { code?: unknown }).code !== 11000) throw error
}
