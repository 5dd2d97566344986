// @ts-nocheck
class InvalidInput extends Error {
  constructor(field, value) {
    super(`${field} is not acceptable: ${JSON.stringify(value)}`);
    this.name = 'InvalidInput';
  }
}

function positive(field, value) {
  if (!(Number(value) > 0)) throw new InvalidInput(field, value);
  return Number(value);
}

module.exports = { InvalidInput, positive };
