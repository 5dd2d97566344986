// @ts-nocheck
const ITEMS = {
  file: { new: { key: 'n' }, export: { key: 'e' } },
  edit: { undo: { key: 'z' }, paste: {} },
}

export function shortcut(menu: string, item: string): string {
  const { key } = ITEMS[menu][item]
  return key.toUpperCase()
}

export function commands(plugins: { name: string; commands?: string[] }[]): string[] {
  return plugins.flatMap((plugin) => [...plugin.commands])
}

export class Dialog {
  private opened = false
  title: string

  constructor(title: string) {
    this.title = title
  }

  open(): this {
    //+ this.opened ||= false
    if (this.opened) throw new Error(`Dialog "${this.title}" is open already`)
    this.opened = true
    return this
  }

  close(): void {
    if (!this.opened) throw new Error(`Dialog "${this.title}" is not open`)
    this.opened = false
  }
}
