import {
  Pointing,
  degrees,
  formatRa,
  sexagesimal,
  toHorizon
} from "../chunk-NZUHHU5F.js";
export {
  Pointing,
  degrees,
  formatRa,
  sexagesimal,
  toHorizon
};
//# sourceMappingURL=angles.js.map
