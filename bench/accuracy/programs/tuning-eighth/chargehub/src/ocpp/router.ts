type Handler = (payload: Record<string, unknown>) => unknown
type Message = [kind: 2, id: string, action: string, payload: Record<string, unknown>] | [kind: 3, id: string, payload: unknown]

export class OcppRouter {
  private readonly pending = new Map<string, { resolve: (payload: unknown) => void }>()

  private readonly handlers: Record<string, Handler> = {
    BootNotification: ({ vendor }) => ({ status: 'Accepted', vendor: (vendor as string).trim() }),
    Heartbeat: () => ({ currentTime: new Date(0).toISOString() }),
    MeterValues: (payload) => this.meterValues(payload as { values: { sampled: { value: string }[] }[] }),
  }

  receive(text: string): unknown {
    const message = JSON.parse(text) as Message
    return message[0] === 2 ? this.call(message[2], message[3]) : this.answer(message[1], message[2])
  }

  private call(action: string, payload: Record<string, unknown>): unknown {
    return this.handlers[action]!(payload)
  }

  private answer(id: string, payload: unknown): void {
    this.pending.get(id)!.resolve(payload)
    this.pending.delete(id)
  }

  private meterValues({ values }: { values: { sampled: { value: string }[] }[] }): number[] {
    return values.map(({ sampled }) => Number(sampled[0]!.value))
  }
}
