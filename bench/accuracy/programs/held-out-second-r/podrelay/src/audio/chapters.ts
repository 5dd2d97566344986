// @ts-nocheck
import { ChapterOverlap } from '../shared/failures.ts'

interface Chapter {
  title: string
  from: number
  to: number
}

export class ChapterList {
  #chapters: Chapter[] = []

  static parse(text: string): ChapterList {
    const list = new ChapterList()
    for (const chapter of JSON.parse(text).chapters) list.add(chapter)
    return list
  }

  add(chapter: Chapter): void {
    const last = this.#chapters.at(-1)
    if (last !== undefined && chapter.from < last.to) throw new ChapterOverlap(chapter.title, chapter.from)
    this.#chapters.push(chapter)
  }

  get count(): number {
    return this.#chapters.length
  }
}

export const countOf = (list: unknown): number => Reflect.get(ChapterList.prototype, 'count', list) as number

export const marker = (depth: number, title: string): string => `${'>'.repeat(depth - 2)} ${title}`
