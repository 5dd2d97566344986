package org.verdantis.registry.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.verdantis.registry.support.RegistryFault;

public class Holdings implements AutoCloseable {
  private final Connection connection;

  public Holdings(String name) throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:" + name);
    run("create table account (id varchar(12) primary key, owner varchar(20) not null, opened date)");
    run("create table holding (serial bigint primary key, account varchar(12) not null references account(id), tonnes int check (tonnes >= 0))");
  }

  public final int run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }

  public void open(String account, String owner) throws SQLException {
    run("insert into account (id, owner) values (?, ?)", account, owner);
  }

  public void hold(long serial, String account, int tonnes) {
    try {
      run("insert into holding values (?, ?, ?)", serial, account, tonnes);
    } catch (SQLException e) {
      throw new RegistryFault("Holding " + serial + " was not stored", e);
    }
  }

  public String owner(String account) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select owner from account where id = ?")) {
      statement.setString(1, account);
      ResultSet rows = statement.executeQuery();
      rows.next();
      return rows.getString("owner");
    }
  }

  public int tonnes(String account) throws SQLException {
    return run("update holding set tonnes = tonnes - 1, touched = now() where account = ?", account);
  }

  public void since(String day) throws SQLException {
    run("delete from account where opened = cast(? as date)", day);
  }

  public String find(String text) throws SQLException {
    try (ResultSet rows = connection.createStatement().executeQuery("select id from account where owner = '" + text + "'")) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  public int ratio(String account) throws SQLException {
    return run("update holding set tonnes = tonnes / (select count(*) from account where owner = '-') where account = ?", account);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
