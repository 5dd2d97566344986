package at.rebenhof.cellarbook.app;

import at.rebenhof.cellarbook.access.AccessService;
import at.rebenhof.cellarbook.cellar.CellarService;
import at.rebenhof.cellarbook.cellar.Labels;
import at.rebenhof.cellarbook.orders.OrderService;
import at.rebenhof.cellarbook.partners.CarrierClient;
import at.rebenhof.cellarbook.partners.PriceClient;
import at.rebenhof.cellarbook.partners.ReportFiles;
import at.rebenhof.cellarbook.persistence.CustomerRepository;
import at.rebenhof.cellarbook.persistence.OrderRepository;
import at.rebenhof.cellarbook.shipping.ShippingService;
import at.rebenhof.cellarbook.support.Settings;
import at.rebenhof.cellarbook.support.Values;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.nio.file.Path;
import java.util.Map;

public class Context {
    public final Values v = new Values(Long.parseLong(System.getenv("SEED")));
    public final CellarService cellar = new CellarService();
    public final Labels labels = new Labels();
    public final CarrierClient carriers = new CarrierClient("http://127.0.0.1:9630");
    public final CarrierClient oldCarriers = new CarrierClient("http://127.0.0.1:9635");
    public final PriceClient prices = new PriceClient(9636);
    public final ReportFiles files = new ReportFiles(Path.of(System.getenv("PREFIX")));
    public final Settings settings = new Settings(Map.of("batch", "twelve"));
    public final OrderRepository orderRows;
    public final CustomerRepository customers;
    public final OrderService orders;
    public final ShippingService shipping = new ShippingService(carriers, prices);
    public final AccessService access;

    public Context() {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource("jdbc:h2:mem:cellar", "sa", "", true));
        orderRows = new OrderRepository(jdbc);
        customers = new CustomerRepository(jdbc, "jdbc:postgresql://127.0.0.1:9637/crm?connectTimeout=1");
        orders = new OrderService(orderRows, customers);
        AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        spring.refresh();
        access = new AccessService(spring);
    }
}
