/** Collects the parameters of one query. What a caller sent reaches ClickHouse only through here, never as SQL. */
export class Parameters {
  readonly values: Record<string, unknown> = {}
  #count = 0

  string(value: string): string {
    return this.#add('String', value.toWellFormed())
  }

  strings(value: readonly string[]): string {
    return this.#add(
      'Array(String)',
      value.map((item) => item.toWellFormed()),
    )
  }

  int(value: number): string {
    return this.#add('Int64', Math.trunc(value))
  }

  float(value: number): string {
    return this.#add('Float64', value)
  }

  #add(type: string, value: unknown): string {
    const name = `p${this.#count++}`
    this.values[name] = value
    return `{${name}:${type}}`
  }
}
