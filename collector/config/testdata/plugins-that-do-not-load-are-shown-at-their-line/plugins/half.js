export default [{ kind: 'procesor', type: 'geo lookup', description: 'Where they are.', stability: 'alpha', config: {} }, 5]
