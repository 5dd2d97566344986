import {
  callsign,
  digest,
  observatoryKey,
  override,
  pad,
  pattern,
  required,
  settings,
  sign,
  snapshot
} from "../chunk-6XTITRON.js";
export {
  callsign,
  digest,
  observatoryKey,
  override,
  pad,
  pattern,
  required,
  settings,
  sign,
  snapshot
};
//# sourceMappingURL=settings.js.map
