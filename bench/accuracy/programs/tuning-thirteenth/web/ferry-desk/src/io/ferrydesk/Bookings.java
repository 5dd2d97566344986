package io.ferrydesk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

final class Bookings {
    public static final class Request {
        public String sailing;
        public int passengers;
    }

    private final Database database;
    private final ObjectMapper mapper = new ObjectMapper();

    Bookings(Database database) {
        this.database = database;
        database.update("CREATE TABLE IF NOT EXISTS bookings (code VARCHAR(40) PRIMARY KEY, sailing VARCHAR(4), seats INT)");
    }

    void store(String code, String sailing, int seats) {
        database.update("INSERT INTO bookings (code, sailing, seats) VALUES (?, ?, ?)", code, sailing, seats);
    }

    List<String> byAgent(String agent) {
        return database.column("SELECT code FROM bookings WHERE agent = ?", agent);
    }

    Request read(String json) throws IOException {
        return mapper.readValue(json, Request.class);
    }

    /** A report in pages, which asks for a connection for each. */
    int report(int pages) throws SQLException {
        int open = 0;
        for (int page = 0; page < pages; page++) {
            Connection connection = database.borrow();
            open += connection.isReadOnly() ? 0 : 1;
        }
        return open;
    }
}
