import {
  Antenna,
  STOW_ELEVATION,
  baselines,
  subarray
} from "../chunk-IAOWNXRQ.js";
import "../chunk-O5F6F5V7.js";
export {
  Antenna,
  STOW_ELEVATION,
  baselines,
  subarray
};
//# sourceMappingURL=antenna.js.map
