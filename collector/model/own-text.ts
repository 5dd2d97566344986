/**
 * The same text in memory of its own. What the engine cuts out of a text keeps all of that in memory, so a piece that is remembered would keep
 * a whole stack.
 */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}
