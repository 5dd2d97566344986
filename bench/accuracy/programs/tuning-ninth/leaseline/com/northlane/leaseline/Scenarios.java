package com.northlane.leaseline;

import com.northlane.leaseline.client.CreditBureauClient;
import com.northlane.leaseline.client.HttpJson;
import com.northlane.leaseline.client.TelematicsClient;
import com.northlane.leaseline.domain.Contract;
import com.northlane.leaseline.domain.Contract.Address;
import com.northlane.leaseline.domain.Contract.Status;
import com.northlane.leaseline.domain.Invoice;
import com.northlane.leaseline.domain.Vehicle;
import com.northlane.leaseline.domain.Vehicle.Fuel;
import com.northlane.leaseline.job.NightlyJobs;
import com.northlane.leaseline.repository.ContractRepository;
import com.northlane.leaseline.repository.CustomerRepository;
import com.northlane.leaseline.repository.CustomerRepository.Customer;
import com.northlane.leaseline.repository.JdbcSupport;
import com.northlane.leaseline.service.BillingService;
import com.northlane.leaseline.service.ContractService;
import com.northlane.leaseline.service.FleetService;
import com.northlane.leaseline.support.Settings;
import com.northlane.leaseline.web.Controllers.ContractController;
import com.northlane.leaseline.web.Controllers.FleetController;
import com.northlane.leaseline.web.Request;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each bug its label, its route, and what meets it. */
final class Scenarios {
    interface Work {
        void run() throws Exception;
    }

    record Bug(String label, String route, Work work) {}

    private final Values some;
    private final String remote;
    private final String closed;
    private final List<Bug> all = new ArrayList<>();

    Scenarios(long seed, String remote, String closed) {
        this.some = new Values(seed);
        this.remote = remote;
        this.closed = closed;
    }

    private void add(String label, String route, Work work) {
        all.add(new Bug(label, route, work));
    }

    private Contract contract(Status status) {
        return new Contract(some.contract(), some.customer(), some.vin(), status, BigDecimal.valueOf(some.number(19_900, 89_900), 2), LocalDate.of(2026, some.number(1, 12), 1), 36,
            new Address("Harbour Road " + some.number(1, 90), "1" + some.number(100, 999), some.city()));
    }

    private Invoice invoice(LocalDate due) {
        return new Invoice("INV-" + some.number(100_000, 999_000), some.contract(), BigDecimal.valueOf(some.number(19_900, 89_900), 2), due);
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<Bug> build() throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:leaseline");
        execute(connection, "CREATE TABLE contracts (id VARCHAR(20) PRIMARY KEY, customer_id VARCHAR(20), vin VARCHAR(17), status VARCHAR(12), monthly_rate DECIMAL(10, 2), start_date DATE, term_months INT, city VARCHAR(30))");
        execute(connection, "CREATE TABLE customers (id VARCHAR(20) PRIMARY KEY, name VARCHAR(60), email VARCHAR(80) UNIQUE, iban VARCHAR(34))");
        JdbcSupport jdbc = new JdbcSupport(connection);
        ContractRepository contracts = new ContractRepository(jdbc);
        contracts(new ContractService(contracts, new CustomerRepository(jdbc)), jdbc);
        billing(new BillingService());
        fleet();
        remote();
        jobs();
        return all;
    }

    private void contracts(ContractService service, JdbcSupport jdbc) {
        ContractController controller = new ContractController(service);
        //+ add("", "GET /health", () -> {});
        Request missing = new Request(Map.of("id", some.contract()));
        add("shown-after-deletion", "GET /contracts/{id}", () -> controller.show(missing));
        Request stranger = new Request(Map.of("email", some.mail()));
        add("login-with-unknown-mail", "POST /login", () -> controller.login(stranger));
        Contract active = contract(Status.ACTIVE);
        add("activated-a-second-time", "POST /contracts/{id}/activate", () -> service.activate(active));
        Contract draft = contract(Status.DRAFT);
        add("terminated-before-signature", "POST /contracts/{id}/terminate", () -> service.terminate(draft, LocalDate.of(2026, 12, 31)));
        Contract posted = new Contract(some.contract(), some.customer(), some.vin(), Status.ACTIVE, BigDecimal.TEN, LocalDate.of(2026, 3, 1), null, null);
        add("handover-without-pickup", "GET /contracts/{id}/handover", () -> service.handoverNote(posted));
        Request today = new Request(Map.of("today", "2026-0" + some.number(1, 9) + "-1" + some.number(0, 9)));
        add("remaining-of-open-ended-lease", "GET /contracts/{id}/remaining", () -> controller.remaining(posted, today));
        Request german = new Request(Map.of("today", "1" + some.number(0, 9) + ".0" + some.number(1, 9) + ".2026"));
        add("today-in-german-order", "GET /contracts/{id}/remaining", () -> controller.remaining(active, german));
        Contract priced = contract(Status.ACTIVE);
        int kilometres = some.one(1_301, 1_703, 1_901);
        add("rate-that-does-not-terminate", "GET /contracts/{id}/rate", () -> service.ratePerKilometre(priced, kilometres));
        String shared = some.vin();
        List<Contract> twice = Stream.of(contract(Status.ACTIVE), contract(Status.ACTIVE)).map(each -> new Contract(each.id(), each.customerId(), shared, each.status(), each.monthlyRate(), each.start(), 24, null)).collect(Collectors.toList());
        add("vehicle-leased-to-two", "GET /vehicles/contracts", () -> service.byVehicle(twice));
        Customer customer = new Customer(some.customer(), some.name(), some.mail(), "NL91ABNA0417164" + some.number(100, 999));
        add("registered-by-double-click", "POST /customers", () -> { for (int i = 0; i < 2; i++) service.register(customer); });
        Contract moved = contract(Status.DRAFT);
        String longCity = some.one("Llanfairpwllgwyngyllgogerychwyrndrobwll", "Sint-Job-in-'t-Goor near the old windmill", "Saint-Remy-en-Bouzemont-Saint-Genest");
        add("pickup-city-too-long", "PUT /contracts/{id}/pickup", () -> { service.open(moved); service.movePickup(moved.id(), longCity); });
        String applicant = some.customer();
        add("limit-column-not-migrated", "POST /contracts/check", () -> service.mayLease(applicant, BigDecimal.TEN));
        Contract renewed = contract(Status.TERMINATED);
        add("renewal-lock-left-locked", "POST /contracts/{id}/renew", () -> {
            Thread holder = new Thread(() -> service.renewalLock().lock());
            holder.start();
            holder.join();
            service.renew(renewed);
        });
        Contract paused = contract(Status.ACTIVE);
        String state = some.one("PAUSED", "IN_TRANSFER", "DISPUTED");
        add("status-written-by-newer-release", "GET /contracts/{id}", () -> {
            service.open(paused);
            jdbc.update("UPDATE contracts SET status = ? WHERE id = ?", state, paused.id());
            service.get(paused.id());
        });
        Request key = new Request(Map.of("idempotency-key", some.one("order", "retry", "checkout") + "_" + some.number(1, 999)));
        add("idempotency-key-of-app", "POST /contracts", () -> controller.idempotencyKey(key));
    }

    private void billing(BillingService billing) {
        Contract cheap = contract(Status.ACTIVE);
        BigDecimal discount = cheap.monthlyRate().add(BigDecimal.valueOf(some.number(1, 90)));
        add("discount-above-rate", "POST /invoices", () -> billing.invoice(cheap, discount, LocalDate.of(2026, 11, 1)));
        Invoice paid = invoice(LocalDate.of(2026, 11, 15));
        BigDecimal credit = BigDecimal.valueOf(-some.number(100, 9_000), 2);
        add("credit-note-with-sign", "POST /credit-notes", () -> billing.creditNote(paid, credit));
        String comma = "RF" + some.number(10, 99) + ";1." + some.number(100, 999) + ",50;03.11.2026";
        add("statement-with-decimal-comma", "POST /statements", () -> billing.readStatementLine(comma));
        String cut = "RF" + some.number(10, 99) + ";" + some.number(100, 999) + ".00";
        add("statement-line-without-day", "POST /statements", () -> billing.readStatementLine(cut));
        String february = "RF" + some.number(10, 99) + ";" + some.number(100, 999) + ".00;" + some.one("30", "31") + ".02.2026";
        add("statement-of-30-days-bank", "POST /statements", () -> billing.readStatementLine(february));
        String entered = some.one("EUR ", "eur ", "$") + some.number(100, 999);
        add("deposit-with-currency", "POST /deposits", () -> billing.depositFromForm(entered));
        List<Invoice> settled = List.of(invoice(LocalDate.of(2025, 1, 15)));
        add("next-due-of-settled-contract", "GET /invoices/next", () -> billing.nextDue(settled, LocalDate.of(2026, 11, 1)));
        List<Invoice> mixed = List.of(invoice(LocalDate.of(2026, 1, 15)), invoice(null), invoice(LocalDate.of(2026, 2, 15)));
        add("sorted-with-undated", "GET /invoices", () -> billing.oldestFirst(mixed));
        String currency = some.one("EURO", "euro", "Kroner", "pound");
        add("currency-by-its-name", "GET /invoices/{number}/label", () -> billing.label(paid, currency));
        add("split-among-no-drivers", "GET /invoices/{number}/split", () -> billing.centsPerDriver(paid, List.of()));
    }

    private void fleet() {
        Map<String, String> successors = Map.of("C3" + some.number(1, 9), "C40", "E-208", "E-2008");
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 0; i < 4; i++) vehicles.add(new Vehicle(some.vin(), Fuel.DIESEL, some.number(10, 90_000), Map.of("battery", some.number(20, 90) + 0.5)));
        FleetService fleet = new FleetService(vehicles, successors);
        FleetController controller = new FleetController(fleet);
        String fuel = some.one("hybrid", "benzin", "gasoline", "hydrogen");
        add("fuel-of-foreign-dealer", "POST /vehicles", () -> fleet.register("VF1" + fuel, fuel));
        String plate = some.one("GH-" + some.number(10, 99), "A" + some.number(100, 999), "X-9" + some.number(1, 9));
        add("plate-entered-as-vin", "GET /vehicles/{vin}/model", () -> fleet.modelCode(plate));
        add("battery-with-fraction", "GET /vehicles/{vin}/battery", () -> fleet.batteryPercent(vehicles.get(0)));
        Vehicle sold = new Vehicle(some.vin(), Fuel.PETROL, 90_000, Map.of()).retire();
        add("reserved-from-cached-page", "POST /vehicles/{vin}/reserve", () -> fleet.reserve(sold));
        Vehicle broken = vehicles.get(1);
        add("swapped-for-itself", "POST /vehicles/{vin}/swap", () -> fleet.swap(broken, broken));
        Request zero = new Request(Map.of("page", "0", "size", "" + some.number(5, 40)));
        add("page-counted-from-zero", "GET /vehicles", () -> controller.list(zero));
        Request word = new Request(Map.of("page", "1", "size", some.one("all", "max", "undefined", "50px")));
        add("page-size-in-words", "GET /vehicles", () -> controller.list(word));
        FleetService retiring = new FleetService(new ArrayList<>(List.of(new Vehicle(some.vin(), Fuel.PETROL, 1, Map.of()).retire(), vehicles.get(1), vehicles.get(2))), successors);
        add("retired-removed-while-walking", "DELETE /vehicles/retired", () -> retiring.removeRetired());
    }

    private void remote() {
        HttpJson http = new HttpJson(Duration.ofSeconds(3));
        CreditBureauClient bureau = new CreditBureauClient(http, remote);
        TelematicsClient telematics = new TelematicsClient(http, remote);
        String customer = some.customer();
        String newcomer = "new-" + some.customer();
        add("score-asked-with-blank-tax-id", "POST /scores", () -> bureau.score(customer, ""));
        add("score-of-new-customer", "POST /scores", () -> bureau.score(newcomer, "NL8"));
        add("bureau-moved-to-other-port", "POST /scores", () -> new CreditBureauClient(http, closed).score(newcomer, "NL8"));
        String reference = "slow-" + some.number(1_000, 9_000);
        add("report-takes-too-long", "GET /reports/{reference}", () -> new CreditBureauClient(new HttpJson(Duration.ofMillis(40)), remote).report(reference));
        String vin = some.vin();
        add("telematics-over-its-quota", "GET /vehicles/{vin}/odometer", () -> telematics.odometer(vin));
        String added = "{\"vin\":\"" + vin + "\",\"lat\":52.1,\"lon\":5.1,\"odometer\":" + some.number(1, 90_000) + ",\"" + some.one("heading", "altitude", "speed") + "\":" + some.number(1, 300) + "}";
        add("webhook-with-new-field", "POST /webhooks/telematics", () -> telematics.readWebhook(added));
        String unknown = "{\"vin\":\"" + vin + "\",\"lat\":52.1,\"lon\":5.1,\"odometer\":\"" + some.one("n/a", "unknown", "-- km") + "\"}";
        add("webhook-odometer-in-words", "POST /webhooks/telematics", () -> telematics.readWebhook(unknown));
    }

    private void jobs() {
        Settings settings = new Settings(Map.of("smtp.host", some.one("", " ", "  "), "region", some.city()));
        NightlyJobs jobs = new NightlyJobs(settings);
        Contract free = new Contract(some.contract(), some.customer(), some.vin(), Status.ACTIVE, null, LocalDate.of(2026, 3, 1), 12, null);
        List<Contract> running = List.of(contract(Status.ACTIVE), free);
        add("revenue-with-unpriced", "job revenue", () -> jobs.totalRevenue(running));
        List<String> vins = List.of("TMB " + some.number(100, 999) + some.one(" X", " Y"));
        TelematicsClient telematics = new TelematicsClient(new HttpJson(Duration.ofSeconds(3)), remote);
        add("mileage-of-vin-with-blank", "job mileage", () -> jobs.refreshMileage(telematics, vins));
        Map<String, String> model = Map.of("customer", some.name());
        String template = "Dear {{customer}}, your lease ends on {{" + some.one("endDate", "lastDay") + "}}.";
        add("mail-field-renamed", "job mails", () -> jobs.renderMail(template, model));
        add("smtp-host-left-blank", "job mails", () -> jobs.smtpUrl());
        String file = "leases-" + some.number(1, 53) + ".csv";
        add("export-folder-not-set", "job export", () -> jobs.exportTarget(file));
        int year = some.number(2027, 2035);
        add("residuals-not-delivered", "job residuals", () -> jobs.readResiduals(Path.of(System.getenv("PREFIX"), "data"), year));
        add("reminder-after-shutdown", "job reminders", () -> {
            NightlyJobs stopped = new NightlyJobs(settings);
            stopped.shutdown();
            stopped.scheduleReminder(() -> {});
        });
    }
}
