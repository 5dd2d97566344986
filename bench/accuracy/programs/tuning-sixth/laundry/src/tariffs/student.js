export default (list) => Object.fromEntries(Object.entries(list).map(([name, entry]) => [name, entry.cents - list.studentRebate.cents]))
