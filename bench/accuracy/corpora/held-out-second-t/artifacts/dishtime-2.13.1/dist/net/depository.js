import {
  clockLink,
  deposit,
  ephemeris,
  mirror,
  notifyObserver,
  weather,
  withAbort
} from "../chunk-DNACGIVK.js";
export {
  clockLink,
  deposit,
  ephemeris,
  mirror,
  notifyObserver,
  weather,
  withAbort
};
//# sourceMappingURL=depository.js.map
