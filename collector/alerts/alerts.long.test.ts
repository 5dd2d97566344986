/** The same contract, whose dry run is over a day in the long tests. */
import './alerts.embedded.test.ts'
