// @ts-nocheck
export interface Handler {
  onChoose?: (id: string) => void
}

export class Picker {
  #options: string[] | null = null
  private readonly handler: Handler

  constructor(handler: Handler) {
    this.handler = handler
  }

  open(): number {
    return this.#options!.length
  }

  choose(id: string): void {
    this.handler.onChoose!(id)
  }

  static same(a: Picker, b: Picker): boolean {
    return a.#options === b.#options
  }
}

export function shortDate(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale).format(at)
}

export function undo(history: { revert: () => void }[]): void {
  history.pop()!.revert()
}

export function filter(people: { name: string }[], text: string): { name: string }[] {
  const like = new RegExp(text, 'i')
  return people.filter((person) => like.test(person.name))
}

export function spreadTags(tags: { [Symbol.iterator]?: unknown }): string[] {
  return [...(tags as unknown as string[])]
}
