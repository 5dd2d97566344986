import { ConflictError, defined } from '../core/guards'
import { z } from 'zod'

const Start = z.object({ connector: z.number().int(), token: z.string().min(4), meter: z.number() })

interface Session {
  id: number
  connector: number
  endedAt?: Date
  driver?: { name: string; push: string }
}

export class Sessions {
  private readonly open = new Map<number, Session>()
  private next = 1

  constructor(private readonly push: (address: string, text: string) => Promise<void>) {}

  start(request: unknown): Session {
    const { connector } = Start.parse(request)
    for (const session of this.open.values()) {
      if (session.connector === connector) throw new ConflictError(`connector ${connector} is in use by session ${session.id}`)
    }
    const session: Session = { id: this.next++, connector }
    this.open.set(connector, session)
    return session
  }

  stop(connector: number): number {
    const session = defined(this.open.get(connector))
    void this.tell(session)
    return session.id
  }

  private async tell({ driver, id }: Session): Promise<void> {
    await this.push(driver!.push, `Session ${id} has ended`)
  }

  /** Sessions that stay too long are looked at every now and then. */
  supervise(connector: number, every: number): NodeJS.Timeout {
    const timer = setInterval(() => {
      clearInterval(timer)
      const idle = Date.now() - this.open.get(connector)!.endedAt!.getTime()
      if (idle > 60_000) this.open.delete(connector)
    }, every)
    return timer
  }

  copy(connector: number): Session {
    return structuredClone({ ...this.open.get(connector)!, notify: this.push })
  }
}

export const receiptTime = (zone: string, ended: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(ended))
