package dev.trayline.order;

import dev.trayline.infra.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

public class OrderRepository {
  private final Database database;

  public OrderRepository(Database database) {
    this.database = database;
  }

  public void school(String code, String name, int pupils) {
    database.jdbc.update("insert into school values (?, ?, ?)", code, name, pupils);
  }

  public void insert(int id, String school, String dish, int portions) {
    database.jdbc.update("insert into tray values (?, ?, ?, ?)", id, school, dish, portions);
  }

  public String name(String code) {
    return database.jdbc.queryForObject("select name from school where code = ?", String.class, code);
  }

  public List<Integer> portions(String column) {
    return database.jdbc.queryForList("select " + column + " from tray", Integer.class);
  }

  public int firstPortion(String dish) {
    return database.jdbc.query("select portions from tray where dish = ?", (row, at) -> row.getInt("portion_count"), dish).get(0);
  }

  public int[] batch(List<Object[]> rows) {
    return database.jdbc.batchUpdate("insert into tray values (?, ?, ?, ?)", rows);
  }

  public Connection[] greedy(int count) throws SQLException {
    Connection[] all = new Connection[count];
    try {
      for (int i = 0; i < count; i++) all[i] = database.borrow();
      return all;
    } finally {
      for (Connection one : all) if (one != null) one.close();
    }
  }
}
