package com.brightmoor.claims.repository;

import com.brightmoor.claims.config.Database;
import java.sql.Connection;
import java.sql.SQLException;

public class ReportRepository {
  private final Database reports;

  public ReportRepository(Database reports) {
    this.reports = reports;
  }

  public Integer yearly(int year) throws SQLException {
    try (Connection held = reports.source.getConnection()) {
      held.setReadOnly(true);
      return reports.jdbc.queryForObject("SELECT ?", Integer.class, year);
    }
  }
}
