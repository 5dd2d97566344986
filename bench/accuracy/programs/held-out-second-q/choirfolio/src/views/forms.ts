// @ts-nocheck
export function typed(id: string): string {
  const field = document.getElementById(id) as HTMLInputElement
  return field.value.trim()
}

export function badge(id: string, count: number): void {
  //+ const shown = count > 99 ? '99+' : String(count)
  document.querySelector(`#${id} .badge`)!.textContent = String(count) //~ document.querySelector(`#${id} .badge`)!.textContent = shown
}

export function initials(name: any): string {
  return name
    .split(' ')
    .map((part: string) => part[0]!.toUpperCase())
    .join('')
}

export function render(template: (data: any) => string, data: any): string {
  return template(data)
}

export const card = (concert: any): string => `<h2>${concert.title.toUpperCase()}</h2>`

export const list = (entries: any): string => `<ul>${entries.map((each: string) => `<li>${each}</li>`).join('')}</ul>`
