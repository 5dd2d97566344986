package com.harbourpay.payrun.app;

import com.harbourpay.payrun.client.Bank;
import com.harbourpay.payrun.client.Vault;
import com.harbourpay.payrun.jobs.Steps;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;

final class JobRoutes {
    private static final Bank BANK = new Bank(9720);
    private static final Vault VAULT = new Vault();

    static List<Route> all() {
        return List.of(
            new Route("transfer-denied", "transfer", v -> BANK.transfer(v.iban)),
            new Route("site-space", "site", v -> BANK.site(v.site + " " + v.cents)),
            new Route("pay-refused", "pay", v -> new Bank(9722).pay(v.iban)),
            new Route("seal-key", "open seal", v -> VAULT.open(new byte[40], v.iban.substring(0, 14))),
            new Route("sign-index", "sign", v -> new Steps().signed(List.of(v.person, v.cents))));
    }
}
