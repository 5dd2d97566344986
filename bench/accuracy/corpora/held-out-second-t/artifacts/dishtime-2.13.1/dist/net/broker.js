import {
  Broker,
  onTime,
  routeFor
} from "../chunk-RCQET5DM.js";
export {
  Broker,
  onTime,
  routeFor
};
//# sourceMappingURL=broker.js.map
