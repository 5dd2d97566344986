package com.brightmoor.claims.repository;

import com.brightmoor.claims.domain.Claim;
import com.brightmoor.claims.domain.ClaimState;
import com.brightmoor.claims.domain.ClaimsException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

public class ClaimRepository {
  private static final RowMapper<Claim> ROW = (row, i) ->
      new Claim(row.getLong("id"), row.getString("number"), row.getString("policy"), ClaimState.valueOf(row.getString("state")), row.getBigDecimal("amount"), row.getObject("occurred", LocalDate.class), row.getString("adjuster"));

  private final JdbcTemplate jdbc;

  public ClaimRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public long insert(String number, String policy, String state, BigDecimal amount) {
    jdbc.update("INSERT INTO claim (number, policy, state, amount, occurred) VALUES (?, ?, ?, ?, CURRENT_DATE)", number, policy, state, amount);
    return jdbc.queryForObject("SELECT id FROM claim WHERE number = ?", Long.class, number);
  }

  public Claim byNumber(String number) {
    return jdbc.queryForObject("SELECT * FROM claim WHERE number = ?", ROW, number);
  }

  public Optional<Claim> find(long id) {
    return jdbc.query("SELECT * FROM claim WHERE id = ?", ROW, id).stream().findFirst();
  }

  public Claim openOf(String policy) {
    return jdbc.queryForObject("SELECT * FROM claim WHERE policy = ?", ROW, policy);
  }

  public List<Claim> ofPolicy(String policy) {
    return jdbc.query("SELECT * FROM claim WHERE policy = ? ORDER BY id", ROW, policy);
  }

  public List<Claim> sorted(String column) {
    return jdbc.query("SELECT * FROM claim ORDER BY " + column, ROW);
  }

  public void assign(long id, String adjuster) {
    jdbc.update("UPDATE claim SET adjuster = ? WHERE id = ?", adjuster, id);
  }

  public void pay(long id, long cents) {
    jdbc.update("INSERT INTO payment (claim_id, cents) VALUES (?, ?)", id, cents);
  }

  public void touch(long id, int version) {
    int changed = jdbc.update("UPDATE claim SET version = version + 1 WHERE id = ? AND version = ?", id, version);
    if (changed == 0) throw new ClaimsException.StaleVersion(id, version);
  }

  public List<String> documents(long id) {
    return jdbc.queryForList("SELECT path FROM document WHERE claim_id = ?", String.class, id);
  }
}
