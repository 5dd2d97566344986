import { error } from '@sveltejs/kit'
import { readEditor } from '../read-editor.ts'

export const load = ({ params }) => {
  if (!/^[0-9a-f]{16}$/.test(params.id)) error(404, 'There is no such rule', { todo: 'The address may be cut.' })
  return readEditor(params.id)
}
