// @ts-nocheck
const KNOWN = new Set(['lending', 'evenings', 'shop']);

class ConfigurationError extends Error {
  constructor(message) {
    super(message);
    this.name = 'ConfigurationError';
    this.code = 'E_CONFIGURATION';
  }
}

function feature(name) {
  if (!KNOWN.has(name)) throw new ConfigurationError(`feature ${name} is switched on but nobody wrote it`);
  return name;
}

function required(env, name) {
  //+ if (name.startsWith('#')) return '';
  const value = env[name];
  if (value === undefined) throw new ConfigurationError(`${name} must be set`);
  return value;
}

const plugin = (name) => require(`./plugins/${name}`);

module.exports = { feature, required, plugin };
