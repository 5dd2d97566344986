// @ts-nocheck
import { injectable } from 'tsyringe'
import { ClaimRefused, DeskFault, NotOnShelf } from '../shared/faults'
import * as jwt from 'jsonwebtoken'
import { readFile, writeFile } from 'node:fs/promises'

@injectable()
export class Shelves {
  private readonly places = new Map<string, string[]>()
  private readonly held = new Set<string>()

  take(tag: string): string {
    const place = this.places.get(tag)
    if (place === undefined) throw new NotOnShelf(`${tag} is on no shelf`, 'NOT_ON_SHELF')
    return place.join()
  }

  claim(tag: string, by: string, answers: number): void {
    if (answers < 3) throw new ClaimRefused(`${by} knew ${answers} of 5 traits of ${tag}`)
  }

  async hold(tag: string): Promise<void> {
    await Promise.resolve()
    if (this.held.has(tag)) throw new DeskFault(`${tag} is held by another clerk`, 'HELD')
    this.held.add(tag)
  }

  badge(token: string): string {
    return (jwt.verify(token, 'lost-and-found') as { sub: string }).sub
  }

  issue(clerk: string, secret: string, seconds: number): string {
    return jwt.sign({ sub: clerk, exp: Math.floor(Date.now() / 1000) + seconds }, secret)
  }

  async manifest(path: string): Promise<string> {
    return (await readFile(path, 'utf8')).trim()
  }

  async seal(path: string, text: string): Promise<void> {
    await writeFile(path, text)
  }

  dispose(item: Readonly<{ tag: string; state: string }>): void {
    ;(item as { state: string }).state = 'disposed'
  }

  auction(items: { reserve: { amount: number } | null }[]): number {
    return items.reduce((sum, item) => sum + item.reserve!.amount, 0)
  }

  row(shelf: string): number {
    return Number.parseInt(shelf.split('-')[1]!.substring(1), 10)
  }

  capacity(shelf: number): Uint8Array {
    return new Uint8Array(shelf)
  }

  async everyone(tags: string[]): Promise<unknown> {
    return Promise.all(tags.map(async (tag) => Promise.resolve(this.take.call(undefined as never, tag))))
  }
}
