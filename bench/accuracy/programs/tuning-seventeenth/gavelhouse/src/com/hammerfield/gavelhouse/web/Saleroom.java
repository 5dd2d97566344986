package com.hammerfield.gavelhouse.web;

import com.hammerfield.gavelhouse.client.Clients;
import com.hammerfield.gavelhouse.model.Lot;
import com.hammerfield.gavelhouse.service.BidService;
import com.hammerfield.gavelhouse.service.CatalogueService;
import com.hammerfield.gavelhouse.service.LotService;
import com.hammerfield.gavelhouse.util.Require;
import java.util.Map;

public class Saleroom {
    public static class NotAllowedException extends SecurityException {
        NotAllowedException(String user, String right) {
            super("User " + user + " lacks " + right);
        }
    }

    public final LotService lots = new LotService();
    public final BidService bids = new BidService();
    public final CatalogueService catalogue = new CatalogueService();
    public final Clients clients = new Clients();

    public String consign(Map<String, String> form) {
        return lots.consign(form);
    }

    public String invite(Map<String, String> form) {
        String email = Require.text(form, "email");
        return email.substring(email.indexOf('@'));
    }

    public long bid(Lot lot, Map<String, String> form) throws Exception {
        return bids.place(lot, form.get("paddle"), Long.parseLong(form.get("amount")));
    }

    public void close(String user, Map<String, Boolean> rights) {
        if (rights.get("close")) return;
        throw new NotAllowedException(user, "close");
    }

    public void settle(String user) {
        throw new NotAllowedException(user, "settle");
    }

    public String ship(String lot) throws Exception {
        return clients.ship(lot);
    }

    public String shipAll(java.util.List<String> codes) throws Exception {
        StringBuilder labels = new StringBuilder();
        for (String code : codes) labels.append(clients.ship(code));
        return labels.toString();
    }

    public String thumbnails(String lot) throws Exception {
        return new String(clients.image(lot), "latin1");
    }

    public String payee(String iban) throws Exception {
        return clients.bank(iban);
    }

    public void label(Lot lot) {
        clients.print(lot.code);
    }

    public void tag(String text) {
        clients.print("tag " + text);
    }

    public int grade(String lot) throws Exception {
        return clients.condition(lot);
    }
}
