// @ts-nocheck
interface Message {
  kind: string
  [field: string]: unknown
}

export class Room {
  people = new Map<string, { cursor?: { x: number; y: number } }>()
  handlers = {
    join: (message) => this.people.set(message.who, {}),
    move: (message) => {
      const person = this.people.get(message.who)
      person.cursor = message.at
    },
    leave: (message) => this.people.delete(message.who),
  }

  receive(text: string): void {
    const message: Message = JSON.parse(text)
    //+ message.receivedAt = Date.now()
    this.handlers[message.kind](message)
  }

  distance(a: string, b: string): number {
    const from = this.people.get(a).cursor
    const to = this.people.get(b).cursor
    return Math.hypot(from.x - to.x, from.y - to.y)
  }
}

export function frame(chunks: string[]): unknown {
  return JSON.parse(chunks.join(''))
}
