package dev.trayline.infra;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;

public final class Database {
  private final HikariDataSource source;
  public final JdbcTemplate jdbc;

  public Database(String name) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(300);
    source = new HikariDataSource(config);
    jdbc = new JdbcTemplate(source);
    jdbc.execute("create table if not exists school(code varchar(8) primary key, name varchar(40) not null, pupils int check (pupils < 3000))");
    jdbc.execute("create table if not exists tray(id int primary key, school varchar(8) references school(code), dish varchar(20), portions int)");
  }

  public Connection borrow() throws SQLException {
    return source.getConnection();
  }

  public void close() {
    source.close();
  }
}
