import {
  Correlator,
  fringe,
  phaseCal,
  shareBuffer
} from "../chunk-NEIR3XAU.js";
export {
  Correlator,
  fringe,
  phaseCal,
  shareBuffer
};
//# sourceMappingURL=correlator.js.map
