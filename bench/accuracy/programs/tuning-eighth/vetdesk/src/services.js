import { Sessions } from './access.js'
import { Insurance } from './insurance.js'
import { createInvoices } from './invoices.js'
import { Db } from './lib/db.js'
import { partner } from './lib/client.js'
import { Pharmacy } from './pharmacy.js'
import PatientService from './patients.js'

const SEED = `
  INSERT INTO owners VALUES (1, 'Ida Brandt', '0171/554-12', 'ida@example.org'), (2, 'Pavel Novak', NULL, 'pavel@example.org');
  INSERT INTO patients VALUES (1, 'Rex', 'dog', '276098100000001', 21.5, 1, 0), (2, 'Minka', 'cat', '276098100000002', 4.1, 2, 0), (3, 'Gisela', 'tortoise', NULL, 1.8, 1, 0), (4, 'Bello', 'dog', NULL, 9.0, 1, 1);
  INSERT INTO drugs VALUES ('AMOX', 'Amoxicillin', 12.5, 0), ('KETA', 'Ketamine', 5.0, 1), ('MELO', 'Meloxicam', 0.1, 0);
  INSERT INTO batches VALUES (1, 'AMOX', 40, '2027-03-31'), (2, 'MELO', 12, NULL), (3, 'MELO', 5, 'see box');
`

export async function createServices(config) {
  const db = await Db.open()
  db.raw.exec(SEED)
  const vouchers = [{ code: 'PUPPY', worth: 1000 }]
  return {
    config,
    patients: new PatientService(db, config.dataFolder),
    invoices: createInvoices({ db, gateway: partner('payments', config.paymentsUrl), vouchers }),
    pharmacy: new Pharmacy(db, []),
    insurance: new Insurance(partner('insurer', config.insurerUrl), config.insurerUrl),
    oldInsurance: new Insurance(partner('old insurer', config.oldInsurerUrl, { retries: 2 }), config.oldInsurerUrl),
    sessions: new Sessions(config.cacheUrl),
  }
}
