package eu.skydish.passband.archive;

import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import java.util.List;

public class Recordings {
    private final JdbcTemplate jdbc;
    private final DataSource source;

    public Recordings(DataSource source) {
        this.source = source;
        jdbc = new JdbcTemplate(source);
    }

    public void create() {
        jdbc.execute("create table if not exists station (code varchar(4) primary key, city varchar(20) not null)");
        jdbc.execute("create table if not exists recording (id int primary key, station varchar(4) references station(code), bytes bigint check (bytes > 0), quality varchar(5))");
        jdbc.update("merge into station values ('KIR', 'Kiruna')");
        jdbc.update("merge into recording values (1, 'KIR', 100, null)");
    }

    public void insert(int id, String station, long bytes) {
        jdbc.update("insert into recording (id, station, bytes) values (?, ?, ?)", id, station, bytes);
    }

    public void rename(String code, String city) {
        //+ city = city == null ? null : city.strip();
        jdbc.update("update station set city = ? where code = ?", city, code);
    }

    public String cityOf(String code) {
        return jdbc.queryForObject("select city from station where code = ?", String.class, code);
    }

    public int quality(int id) {
        return jdbc.queryForObject("select quality from recording where id = ?", Integer.class, id);
    }

    public List<String> sorted(String column) {
        return jdbc.queryForList("select id from recording order by " + column, String.class);
    }

    public long volume(String station) throws SQLException {
        try (Connection link = source.getConnection(); PreparedStatement asked = link.prepareStatement("select bytes from recording where station = ?")) {
            asked.setString(1, station);
            ResultSet found = asked.executeQuery();
            found.next();
            return found.getLong("bytes");
        }
    }

    public String station(int id) throws SQLException {
        try (Connection link = source.getConnection(); PreparedStatement asked = link.prepareStatement("select station from recording where id = ?")) {
            asked.setInt(1, id);
            ResultSet found = asked.executeQuery();
            found.next();
            return found.getString("site");
        }
    }

    public void borrowTwice() throws SQLException {
        try (Connection one = source.getConnection(); Connection other = source.getConnection()) {
            one.setReadOnly(other.isReadOnly());
        }
    }

    public void mark(int id, String quality) {
        jdbc.update("update recording set quality = ? where id = ?", quality, id);
    }
}
