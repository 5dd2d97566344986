export const tasks = []

export function when(label, span, work) {
  tasks.push([label, span, work])
}
