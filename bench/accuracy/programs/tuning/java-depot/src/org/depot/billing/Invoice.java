package org.depot.billing;

import java.util.Iterator;
import java.util.List;
import org.depot.core.Client;
import org.depot.core.Database;

public class Invoice {
    public interface Carrier {
        default void send(String invoice) {
            throw new UnsupportedOperationException("send");
        }
    }

    public static class Post implements Carrier {
        public void deliver(String invoice) {
            send(invoice);
        }
    }

    public static class Pigeon implements Carrier {
        public void fly(String invoice) {
            send(invoice);
        }
    }

    public double total(List<String> lines) {
        return lines.stream().mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).sum();
    }

    public String next(Iterator<String> numbers) {
        return numbers.next();
    }

    public String fetch(String base, String id) {
        return Client.get(base + "/invoices/" + id + "?status=500");
    }

    public String remind(int port) {
        return Client.get("http://127.0.0.1:" + port + "/remind");
    }

    public void report(Object key) {
        new Database().run("select from totals", "totals", key);
    }

    public void close(String name) {
        try (Ledger ledger = new Ledger(name)) {
            ledger.write();
        }
    }

    static class Ledger implements AutoCloseable {
        private final String name;

        Ledger(String name) {
            this.name = name;
        }

        void write() {
            throw new IllegalStateException("ledger " + name + " is read only");
        }

        @Override
        public void close() {
            throw new IllegalStateException("ledger " + name + " is closed already");
        }
    }
}
