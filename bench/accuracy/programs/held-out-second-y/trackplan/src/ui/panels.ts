// @ts-nocheck
export function legend(colours: any): string {
  return Object.entries(colours).map(([name, { hex }]) => `${name}:${hex}`).join(' ')
}

export function toolbar(tools: any[], active: string): string {
  return tools.find((each) => each.id === active).label
}

export class Canvas {
  layers = new Map()
  context = null
  draw(name: string): void {
    this.layers.get(name).forEach((each) => each())
  }
  clear(): void {
    this.context.clearRect(0, 0, 1, 1)
  }
  //+ zoom = 1
  handlers = { click: this.clear }
  click(): void {
    const { click } = this.handlers
    click()
  }
}

export function ruler(length: number): number[] {
  return Array(length).fill(0)
}

export function legendKey(template: any, piece: any): string {
  return template(piece)
}

export function translated(messages: any, key: string, language: string): string {
  return messages[language][key]
}

export function filter(text: string): RegExp {
  return new RegExp(text, 'i')
}

export function decoded(hash: string): string {
  return decodeURIComponent(hash)
}

export function theme(preference: string): string {
  const themes = { light: '#fff', dark: '#111' }
  if (!(preference in themes)) throw new Error(`Unknown theme ${preference}`)
  return themes[preference]
}

export function columns(row: any): any[] {
  return Array.from(row.cells, (cell: any) => cell.text.length)
}

export function print(sheet: any): void {
  sheet.renderer.print()
}
