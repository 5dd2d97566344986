package com.brightmoor.claims.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

public final class Database {
  public final HikariDataSource source;
  public final JdbcTemplate jdbc;

  public Database(String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(250);
    source = new HikariDataSource(config);
    jdbc = new JdbcTemplate(source);
  }

  public void migrate() {
    jdbc.execute("CREATE TABLE claim (id BIGINT AUTO_INCREMENT PRIMARY KEY, number VARCHAR(20) UNIQUE, policy VARCHAR(20) NOT NULL, state VARCHAR(10) NOT NULL, amount DECIMAL(10, 2), occurred DATE, adjuster VARCHAR(40), version INT DEFAULT 0)");
    jdbc.execute("CREATE TABLE adjuster (id BIGINT PRIMARY KEY, name VARCHAR(40) NOT NULL, region VARCHAR(10))");
    jdbc.execute("CREATE TABLE payment (id BIGINT AUTO_INCREMENT PRIMARY KEY, claim_id BIGINT NOT NULL REFERENCES claim(id), cents INT NOT NULL)");
  }
}
