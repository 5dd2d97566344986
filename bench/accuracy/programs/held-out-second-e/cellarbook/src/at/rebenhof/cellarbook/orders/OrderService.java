package at.rebenhof.cellarbook.orders;

import at.rebenhof.cellarbook.persistence.CustomerRepository;
import at.rebenhof.cellarbook.persistence.OrderRepository;
import at.rebenhof.cellarbook.support.CellarException;
import at.rebenhof.cellarbook.support.Checks;
import at.rebenhof.cellarbook.support.Json;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

public class OrderService {
    private final OrderRepository orders;
    private final CustomerRepository customers;
    private final Map<String, Integer> rates = Map.of("AT", 20, "DE", 19);

    public OrderService(OrderRepository orders, CustomerRepository customers) {
        this.orders = orders;
        this.customers = customers;
    }

    public OrderForm submit(String body) throws Exception {
        OrderForm form = Json.read(body, OrderForm.class);
        return Checks.valid(form);
    }

    public TastingForm tasting(TastingForm form) {
        return Checks.valid(form);
    }

    public int vat(String country) {
        return Checks.present(rates, country, "rate of tax for"); //~ return Checks.existing(rates, country, "rate of tax for");
    }

    public void place(int number, String customer, int bottles) {
        orders.insert(number, customer, bottles);
    }

    public void cancel(int number, String state) {
        if ("shipped".equals(state)) {
            throw new CellarException("Order " + number + " is shipped and stays so"); //~ throw new CellarException("Shipped orders such as " + number + " cannot be cancelled");
        }
        orders.update(number, "cancelled");
    }

    public String customerOf(int number) {
        return orders.customer(number);
    }

    public int discount(String customer) {
        Map<String, Object> row = customers.byName(customer);
        //+ row.putIfAbsent("since", 2020);
        return (Integer) row.get("LEVEL");
    }

    public String greeting(Customer customer) {
        return "Dear " + Objects.requireNonNull(customer.title(), "title of the customer").concat(" ") + customer.name();
    }

    public long count(Stream<Integer> lines) {
        long positive = lines.filter(n -> n > 0).count();
        return positive + lines.count();
    }

    public record Customer(String title, String name) {
    }
}
