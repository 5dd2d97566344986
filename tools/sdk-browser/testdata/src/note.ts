export function note(text: string): void {
  throw new Error(`not noted: ${text}`)
}
