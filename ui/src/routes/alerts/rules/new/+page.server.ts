import { readEditor } from '../read-editor.ts'

export const load = () => readEditor(undefined)
