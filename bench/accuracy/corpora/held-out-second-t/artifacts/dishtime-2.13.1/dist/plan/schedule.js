import {
  Timeline,
  pickNight,
  siderealZone
} from "../chunk-JJ33B2JJ.js";
import "../chunk-O5F6F5V7.js";
export {
  Timeline,
  pickNight,
  siderealZone
};
//# sourceMappingURL=schedule.js.map
