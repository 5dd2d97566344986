export interface Employee {
  id: number
  name: string
  email?: string | null
  skills: string[]
  contract?: { hours: number; until: Date | null }
}

export interface Shift {
  id: number
  employee: number | null
  start: string
  end: string
  state: 'draft' | 'published' | 'worked' | 'paid'
  breaks?: { minutes: number }[]
}

export interface Swap {
  from: Shift
  to: Shift
  reason?: string
}
