export function renderList(row: number): void {
  throw new Error(`row ${row} is missing`)
}
