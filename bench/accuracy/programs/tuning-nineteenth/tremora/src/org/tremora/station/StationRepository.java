package org.tremora.station;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

public class StationRepository {
    private final HikariDataSource source;
    private final JdbcTemplate jdbc;

    public StationRepository() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:tremora;DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(300);
        source = new HikariDataSource(config);
        jdbc = new JdbcTemplate(source);
        jdbc.execute("create table if not exists station (code varchar(8) primary key, region varchar(40) not null, gain int check (gain > 0))");
        jdbc.execute("create table if not exists pick (id int primary key, station varchar(8) references station (code), phase char(1))");
    }

    public void add(String code, String region, int gain) {
        //+ if (region != null) region = region.strip();
        jdbc.update("insert into station values (?, ?, ?)", code, region, gain);
    }

    public String regionOf(String code) {
        return jdbc.queryForObject("select region from station where code = ?", String.class, code);
    }

    public String codeIn(String region) {
        return jdbc.queryForObject("select code from station where region = ?", String.class, region);
    }

    public List<String> silentSince(int hours) {
        return jdbc.queryForList("select code from station where last_packet < dateadd(hour, ?, now())", String.class, -hours);
    }

    public void pick(int id, String station, String phase) {
        jdbc.update("insert into pick values (?, ?, ?)", id, station, phase);
    }

    public int gainTotal(String region) {
        Integer sum = jdbc.queryForObject("select sum(gain) from station where region = ?", Integer.class, region);
        return sum;
    }

    public int exportAll() throws SQLException {
        try (Connection first = source.getConnection(); Connection second = source.getConnection()) {
            return jdbc.queryForList("select code from station").size(); //~ return jdbc.queryForList("select code, gain from station").size();
        }
    }

    public static List<String> archive(String query) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:tcp://127.0.0.1:9861/archive");
        config.setConnectionTimeout(250);
        config.setInitializationFailTimeout(-1);
        try (HikariDataSource remote = new HikariDataSource(config)) {
            return new JdbcTemplate(remote).queryForList(query, String.class);
        }
    }
}
