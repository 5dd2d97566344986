export class FormError extends Error {
  constructor(errors) {
    super(`${errors.length} fields are wrong: ${errors.map(({ field, why }) => `${field} ${why}`).join(', ')}`)
    this.name = 'FormError'
    this.errors = errors
  }
}

const RULES = {
  filled: (value) => (value === '' || value === undefined ? 'is empty' : ''),
  number: (value) => (Number.isFinite(value) ? '' : 'is no number'),
  day: (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? '' : 'is no day'),
}

export function checked(form, rules) {
  const errors = Object.entries(rules).flatMap(([field, rule]) => {
    const why = RULES[rule](form[field])
    return why === '' ? [] : [{ field, why }]
  })
  if (errors.length > 0) throw new FormError(errors)
  return form
}

export const savePlant = (form) => checked(form, { name: 'filled', litres: 'number' })

export const saveReminder = (form) => checked(form, { day: 'day', note: 'filled' })

export const saveShelf = (form) => checked(form, { name: 'filled', width: 'positive' })
