package com.brightmoor.claims.service;

import com.brightmoor.claims.client.PolicyClient;
import com.brightmoor.claims.domain.Claim;
import com.brightmoor.claims.domain.ClaimState;
import com.brightmoor.claims.domain.ClaimsException;
import com.brightmoor.claims.domain.Policy;
import com.brightmoor.claims.repository.ClaimRepository;
import com.brightmoor.claims.util.Checks;
import com.brightmoor.claims.util.Dates;
import com.brightmoor.claims.util.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class ClaimService {
  private final ClaimRepository claims;
  private final PolicyClient policies;
  private final Map<String, List<String>> notes = new HashMap<>();

  public ClaimService(ClaimRepository claims, PolicyClient policies) {
    this.claims = claims;
    this.policies = policies;
  }

  public long report(Map<String, Object> body) {
    String policy = Checks.text(body, "policy");
    BigDecimal amount = Money.parse((String) body.get("amount"));
    return claims.insert((String) body.get("number"), policy, "REPORTED", amount);
  }

  public BigDecimal payout(String number) throws IOException {
    Claim claim = claims.byNumber(number);
    Policy policy = policies.load(claim.policy());
    int deductible = policy.deductible();
    return claim.amount().subtract(BigDecimal.valueOf(deductible));
  }

  public String branch(String policy) {
    return policy.substring(4, 8);
  }

  public String adjusterInitials(long id) {
    Claim claim = claims.find(id).get();
    return claim.adjuster().substring(0, 1);
  }

  private Claim move(Claim claim, ClaimState next) {
    if (!claim.state().mayBecome(next)) throw new ClaimsException.IllegalTransition(claim.number(), claim.state(), next);
    return claim;
  }

  public Claim approve(String number) {
    return move(claims.byNumber(number), ClaimState.APPROVED);
  }

  public Claim close(String policy) {
    List<Claim> all = claims.ofPolicy(policy);
    return move(all.get(all.size() - 1), ClaimState.CLOSED);
  }

  public Claim reopen(String policy) {
    return claims.openOf(policy);
  }

  public void note(String number, String text) {
    notes.computeIfAbsent(number, key -> List.of()).add(text);
  }

  public Map<String, Claim> byPolicy(String policy) {
    return claims.ofPolicy(policy).stream().collect(Collectors.toMap(Claim::policy, claim -> claim));
  }

  public List<Claim> search(Map<String, Object> query) {
    Checks.page((Integer) query.getOrDefault("size", 50));
    String column = (String) query.getOrDefault("sort", "id");
    return claims.sorted(column);
  }

  public int occurredYear(Map<String, Object> body) {
    return Dates.day((String) body.get("occurred")).getYear();
  }

  public ClaimState stateOf(String text) {
    return ClaimState.valueOf(text.toUpperCase());
  }

  public List<Claim> withoutPaid(String policy) {
    List<Claim> all = new ArrayList<>(claims.ofPolicy(policy));
    for (Claim claim : all) if (claim.state() == ClaimState.PAID) all.remove(claim);
    return all;
  }

  public void saveDraft(long id, int version) {
    claims.touch(id, version);
  }

  public void allow(String user, List<String> roles, String what) {
    if (!roles.contains(what)) throw new ClaimsException.Forbidden(user, what);
  }

  public String termText(String policy) throws IOException {
    return (String) policies.terms(policy).get("excess");
  }

  public int termDays(String policy) throws IOException {
    return ((Number) policies.terms(policy).get("noticeDays")).intValue();
  }
}
