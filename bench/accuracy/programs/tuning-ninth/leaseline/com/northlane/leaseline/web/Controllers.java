package com.northlane.leaseline.web;

import com.northlane.leaseline.domain.Contract;
import com.northlane.leaseline.domain.Vehicle;
import com.northlane.leaseline.service.ContractService;
import com.northlane.leaseline.service.FleetService;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the routes answer. */
public class Controllers {
    public static class ContractController {
        private final ContractService contracts;

        public ContractController(ContractService contracts) {
            this.contracts = contracts;
        }

        public String show(Request request) {
            Contract contract = contracts.get(request.param("id"));
            return contract.id() + " " + contract.status();
        }

        public String login(Request request) {
            return contracts.login(request.param("email")).name();
        }

        public String remaining(Contract contract, Request request) {
            return contracts.remainingDays(contract, LocalDate.parse(request.param("today"))) + " days";
        }

        public UUID idempotencyKey(Request request) {
            return UUID.fromString(request.param("idempotency-key"));
        }
    }

    public static class FleetController {
        private final FleetService fleet;

        public FleetController(FleetService fleet) {
            this.fleet = fleet;
        }

        public List<Vehicle> list(Request request) {
            return fleet.page(request.intParam("page", 1), request.intParam("size", 20));
        }
    }
}
