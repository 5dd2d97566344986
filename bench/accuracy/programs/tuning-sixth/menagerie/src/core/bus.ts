type Listener = (event: never) => unknown

/** Every listener is told; what some threw comes together. */
export class Bus {
  #listeners = new Map<string, Listener[]>()

  on(name: string, listener: Listener): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
  }

  async publish(name: string, event: unknown): Promise<void> {
    const told = await Promise.allSettled((this.#listeners.get(name) ?? []).map(async (listener) => listener(event as never)))
    const reasons = told.flatMap((each) => (each.status === 'rejected' ? [each.reason as Error] : []))
    if (reasons.length > 0) throw new AggregateError(reasons, `${reasons.length} of ${told.length} listeners of ${name} failed: ${reasons[0]!.message}`)
  }
}
