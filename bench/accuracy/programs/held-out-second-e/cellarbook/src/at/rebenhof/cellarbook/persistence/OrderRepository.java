package at.rebenhof.cellarbook.persistence;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.Map;

public class OrderRepository {
    private final JdbcTemplate jdbc;

    public OrderRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("CREATE TABLE customers (name VARCHAR(30) PRIMARY KEY, level VARCHAR(10))");
        jdbc.execute("CREATE TABLE orders (number INT PRIMARY KEY, customer VARCHAR(30) REFERENCES customers (name), bottles SMALLINT NOT NULL, state VARCHAR(8))");
        jdbc.update("INSERT INTO customers VALUES ('Gasthof Post', 'gold')");
        jdbc.update("INSERT INTO orders VALUES (1, 'Gasthof Post', 6, 'new'), (2, 'Gasthof Post', 12, 'new')");
    }

    public void insert(int number, String customer, Integer bottles) {
        jdbc.update("INSERT INTO orders (number, customer, bottles) VALUES (?, ?, ?)", number, customer, bottles);
    }

    public void update(int number, String state) {
        jdbc.update("UPDATE orders SET state = ? WHERE number >= ?", state, -number);
    }

    public String customer(int number) {
        return jdbc.queryForObject("SELECT customer FROM orders WHERE number = ?", String.class, number);
    }

    public int theOrderOf(String customer) {
        return jdbc.queryForObject("SELECT number FROM orders WHERE customer = ?", Integer.class, customer);
    }

    public List<Map<String, Object>> search(String column, String value) {
        return jdbc.queryForList("SELECT number FROM orders WHERE " + column + " = ?", value);
    }

    public List<Map<String, Object>> archived(int year) {
        return jdbc.queryForList("SELECT * FROM orders_archive WHERE EXTRACT(YEAR FROM placed) = ?", year);
    }
}
