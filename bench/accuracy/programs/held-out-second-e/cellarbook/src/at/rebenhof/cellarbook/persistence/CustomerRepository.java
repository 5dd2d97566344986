package at.rebenhof.cellarbook.persistence;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import at.rebenhof.cellarbook.support.CellarException;

import java.util.Map;

public class CustomerRepository {
    private final JdbcTemplate jdbc;
    private final JdbcTemplate crm;

    public CustomerRepository(JdbcTemplate jdbc, String crmUrl) {
        this.jdbc = jdbc;
        this.crm = new JdbcTemplate(new DriverManagerDataSource(crmUrl, "crm", "crm"));
    }

    public Map<String, Object> byName(String name) {
        return jdbc.queryForMap("SELECT * FROM customers WHERE name = ?", name);
    }

    public void rename(String from, String to) {
        try {
            jdbc.update("UPDATE customers SET name = ? WHERE name = ?", to, from);
        } catch (DataAccessException cause) {
            throw new CellarException("Customer " + from + " could not be renamed to " + to, cause);
        }
    }

    public int crmScore(int id) {
        return crm.queryForObject("SELECT score FROM scores WHERE id = ?", Integer.class, id);
    }
}
