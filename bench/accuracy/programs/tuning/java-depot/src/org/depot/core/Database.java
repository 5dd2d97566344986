package org.depot.core;

import java.sql.SQLException;
import java.util.Set;

/** Refuses what its tables refuse. */
public class Database {
    private static final Set<String> TABLES = Set.of("shelves", "trucks", "invoices");

    public void run(String sql, String table, Object key) {
        try {
            execute(sql, table, key);
        } catch (SQLException error) {
            throw new DataAccessException("cannot run " + sql + " for " + key, error);
        }
    }

    private void execute(String sql, String table, Object key) throws SQLException {
        if (!TABLES.contains(table)) throw new SQLException("Table \"" + table + "\" not found", "42S02", 42102);
        if (sql.startsWith("insert")) throw new SQLException("Unique index violation: \"PK_" + table + "\" (key " + key + ")", "23505", 23505);
        throw new SQLException("Timeout trying to lock table \"" + table + "\"", "HYT00", 50200);
    }
}
