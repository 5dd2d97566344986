package eu.galewind.bladecare.orders;

import eu.galewind.bladecare.db.Database;
import eu.galewind.bladecare.db.DataAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

public class OrderService {
    private final Database database;

    public OrderService(Database database) {
        this.database = database;
    }

    public void save(WorkOrder order, String turbine, String note) {
        try {
            database.execute("insert into work_order (id, turbine, note) values (?, ?, ?)", order.id, turbine, note);
        } catch (SQLException e) {
            throw new DataAccessException("save work order " + order.id, e);
        }
    }

    public void startFromTablet(WorkOrder order) {
        order.move(OrderState.STARTED);
        //+ order.due = LocalDate.now();
    }

    public int closeFinished(List<WorkOrder> orders) {
        int closed = 0;
        for (WorkOrder order : orders) {
            if (order.steps.isEmpty()) {
                order.move(OrderState.DONE);
                closed++;
            }
        }
        return closed;
    }

    public void addStep(WorkOrder order, String step) {
        order.steps.add(step.strip());
    }

    public String nextStep(WorkOrder order, int done) {
        return order.steps.get(done + 1);
    }

    public Severity severity(String text) {
        return Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }

    public enum Severity { MINOR, MODERATE, SEVERE, CRITICAL }

    public LocalDate repeat(LocalDate last, int monthsLater) {
        return LocalDate.of(last.getYear(), last.getMonthValue() + monthsLater, last.getDayOfMonth());
    }

    public String handOver(WorkOrder order, String lead) {
        Objects.requireNonNull(lead, "crew lead of the order");
        return order.id + " to " + lead;
    }

    /** Renumbers while the planner's own connection has a row. */
    public int renumber(int from, int to) throws SQLException {
        try (Connection planner = database.open(); Statement statement = planner.createStatement()) {
            planner.setAutoCommit(false);
            statement.executeUpdate("update part set stock = stock + 1 where number = 'BLT-M36'");
            return database.execute("update part set stock = ? where number = 'BLT-M36'", to - from);
        }
    }
}
