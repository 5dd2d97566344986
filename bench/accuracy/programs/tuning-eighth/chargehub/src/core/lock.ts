/** One at a time for each key; who holds it must give it back. */
export class Locks {
  private readonly held = new Map<string, symbol>()

  acquire(key: string): symbol {
    const ticket = Symbol(key)
    this.held.set(key, ticket)
    return ticket
  }

  release(key: string, ticket: symbol): void {
    if (this.held.get(key) !== ticket) throw new Error(`lock of ${key} is not held by who releases it`)
    this.held.delete(key)
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
