// @ts-nocheck
const memory = new Map<string, string>()

export const keep = (name: string, text: string): void => void memory.set(name, text)

export function load<T>(name: string): T {
  return JSON.parse(memory.get(name) ?? 'null') as T
}

export function theme(): string {
  const settings = load<{ theme: { name: string } }>('settings')
  //+ if (settings === undefined) return 'light'
  return settings.theme.name
}

export const draft = (): string => load<{ text: string }>('draft').text
