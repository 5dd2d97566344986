import { expect, test } from 'vitest'
import { fromForm, toForm } from './scrub-form.ts'

test('what is saved reads as a form, and the form saves the same', () => {
  const settings = {
    disable: ['email' as const],
    enable: ['phone' as const],
    redactions: { card_number: 'mask' as const },
    safe_keys: ['order.reference'],
    sensitive_keys: ['birth_date'],
    rules: [{ name: 'customer_number', pattern: 'KD-\\d{6}', redaction: 'hash' as const }],
  }
  const form = toForm(settings)
  expect(form.changed).toEqual([
    { rule: 'email', does: 'off' },
    { rule: 'phone', does: 'on' },
    { rule: 'card_number', does: 'mask' },
  ])
  expect(fromForm(form).settings).toEqual(settings)
  expect(fromForm({ ...form, safe: ' a \n\n b' }).settings).toMatchObject({ safe_keys: ['a', 'b'] })
})

test('rules that can not be read are told, and nothing is saved', () => {
  const { settings, read } = fromForm({ ...toForm(undefined), rules: '- name: [' })
  expect(settings).toBeUndefined()
  expect(read).toMatchObject({ problems: [expect.anything()] })
})
