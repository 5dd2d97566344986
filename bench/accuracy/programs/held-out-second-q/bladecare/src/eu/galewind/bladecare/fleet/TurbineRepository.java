package eu.galewind.bladecare.fleet;

import eu.galewind.bladecare.db.DataAccessException;
import eu.galewind.bladecare.db.Database;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

public class TurbineRepository {
    private final Database database;

    public TurbineRepository(Database database) {
        this.database = database;
    }

    public Optional<String> siteOf(String id) {
        try {
            return database.query("select site from turbine where id = ?", id).stream().map(row -> (String) row.get(0)).findFirst();
        } catch (SQLException e) {
            throw new DataAccessException("site of turbine", e);
        }
    }

    public void add(String id, String site) throws SQLException {
        database.execute("insert into turbine (id, site) values (?, ?)", id, site);
    }

    public List<List<Object>> yearlyOutput(String site) throws SQLException {
        return database.query("select id, sum(mwh) from turbine join output on turbine.id = output.turbine where site = ? group by id", site);
    }

    public double height(String id) throws SQLException {
        return ((BigDecimal) database.query("select hub_height from turbine where id = ?", id).get(0).get(0)).doubleValue();
    }
}
