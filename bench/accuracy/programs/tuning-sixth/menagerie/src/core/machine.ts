export class Machine<S extends string, E extends string> {
  constructor(
    private readonly name: string,
    private readonly moves: Record<S, Partial<Record<E, S>>>,
    public state: S,
  ) {}

  send(event: E): S {
    const next = this.moves[this.state][event]
    if (next === undefined) throw new Error(`${this.name}: no move "${event}" from "${this.state}"`)
    return (this.state = next as S)
  }
}
